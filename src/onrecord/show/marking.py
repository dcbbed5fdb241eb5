"""Marks in a text: spans that may overlap and run over paragraphs, cut into pieces that nest."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from onrecord.model import Statement


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text under the same marks, outermost first; `first` are those marks that begin here."""

    text: str
    marks: tuple[str, ...]
    first: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph of a text, in pieces."""

    pieces: tuple[Piece, ...]

    @property
    def begins(self) -> tuple[str, ...]:
        """The marks that begin in this passage, in order."""
        return tuple(key for piece in self.pieces for key in piece.first)

    @property
    def marked(self) -> bool:
        """Whether any mark stands in it."""
        return any(piece.marks for piece in self.pieces)


def passages(text: str, statements: Sequence[Statement]) -> Iterator[Passage]:
    """The paragraphs of a text, each cut where the content of a statement begins or ends.

    The pieces together are the text. Every statement begins in exactly one piece.
    """
    spans = sorted((span.start, -span.end, each.id) for each in statements for span in each.content)
    begun: set[str] = set()
    waiting = 0
    open_: list[tuple[int, int, str]] = []
    for start, end in _paragraphs(text):
        while waiting < len(spans) and spans[waiting][0] < end:
            open_.append(spans[waiting])
            waiting += 1
        yield Passage(tuple(_pieces(text, start, end, open_, begun)))
        open_ = [span for span in open_ if -span[1] > end]


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """The text from blank line to blank line (line to line, where it has no blank lines), nothing left out."""
    ends = [found.end() for found in re.finditer(r"\n\s*\n", text)] or [
        found.end() for found in re.finditer("\n", text)
    ]
    edges = sorted({0, *ends, len(text)})
    yield from pairwise(edges)


def _pieces(text: str, start: int, end: int, spans: Sequence[tuple[int, int, str]], begun: set[str]) -> Iterator[Piece]:
    within = [(max(at, start), min(-until, end), key) for at, until, key in spans if at < end and -until > start]
    cuts = sorted({start, end, *(at for at, _, _ in within), *(until for _, until, _ in within)})
    for a, b in pairwise(cuts):
        marks = tuple(dict.fromkeys(key for at, until, key in within if at <= a and b <= until))
        first = tuple(key for key in marks if key not in begun)
        begun.update(first)
        yield Piece(text[a:b], marks, first)
