"""A clean text in the making, which knows where each of its characters came from."""

from __future__ import annotations

from onrecord.model import Piece


class MappedText:
    """Text that grows at its end; what is added says where in the source it stands, or that it does not stand there."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._pieces: list[Piece] = []
        self.length = 0

    def add(self, text: str, start: int, end: int, page: int | None = None) -> None:
        """Append text that stands at `start:end` of the source: character for character where the lengths are equal."""
        if text:
            piece = Piece(self.length, self.length + len(text), start, end, page)
            self._append(text)
            self._join(piece)

    def add_unmapped(self, text: str) -> None:
        """Append text that the source does not hold, such as the blank line between two blocks."""
        self._append(text)

    def result(self) -> tuple[str, tuple[Piece, ...]]:
        """The text and its map."""
        return "".join(self._parts), tuple(self._pieces)

    def _append(self, text: str) -> None:
        self._parts.append(text)
        self.length += len(text)

    def _join(self, piece: Piece) -> None:
        """Make one piece of two that follow each other on both sides, each character for character."""
        if self._pieces and _goes_on(self._pieces[-1], piece):
            last = self._pieces.pop()
            piece = Piece(last.start, piece.end, last.source_start, piece.source_end, piece.page)
        self._pieces.append(piece)


def _goes_on(last: Piece, piece: Piece) -> bool:
    joined = (last.end, last.source_end, last.page) == (piece.start, piece.source_start, piece.page)
    return joined and _exact(last) and _exact(piece)


def _exact(piece: Piece) -> bool:
    return piece.end - piece.start == piece.source_end - piece.source_start
