"""The blocks of a page written as clean text: white space made one, the invisible left out, each character led back."""

from __future__ import annotations

import re
from typing import Final

from onrecord.ingest.mapped import MappedText
from onrecord.ingest.markup import Block, Run
from onrecord.model import Piece

CELLS: Final = frozenset({"td", "th"})
ITEMS: Final = frozenset({"li", "dd"})
# Words with one character of white space between them; what is invisible (a soft hyphen, a zero-width space) parts them too.
STRETCH = re.compile("[^\\s\u00ad\u200b\u2060\ufeff]+(?:\\s[^\\s\u00ad\u200b\u2060\ufeff]+)*")
LINES = re.compile("[^\\s\u00ad\u200b\u2060\ufeff]+(?:[^\\S\n][^\\s\u00ad\u200b\u2060\ufeff]+)*")
WHITE = re.compile(r"\s")


def typeset(blocks: list[Block]) -> tuple[str, tuple[Piece, ...]]:
    """The clean text and its map: a blank line between blocks, `- ` before an item, ` | ` between the cells of a row."""
    clean = MappedText()
    before: Block | None = None
    for block in blocks:
        clean.add_unmapped(_separator(before, block))
        _Writer(clean, keeps_lines="pre" in block.within.inside).write(block)
        before = block
    return clean.result()


def _separator(before: Block | None, block: Block) -> str:
    mark = "- " if block.within.element in ITEMS else ""
    if before is None:
        return mark
    if _beside(before, block):
        return " | "
    return ("\n" if mark and before.within.element in ITEMS else "\n\n") + mark


def _beside(before: Block, block: Block) -> bool:
    """Whether two blocks are cells of one row."""
    one, other = before.within, block.within
    return {one.element, other.element} <= CELLS and one.parent == other.parent and one.number != other.number


class _Writer:
    """Writes one block; the white space before a word is held back until the word is there."""

    def __init__(self, clean: MappedText, keeps_lines: bool) -> None:
        self._clean = clean
        self._stretch = LINES if keeps_lines else STRETCH
        self._keeps_lines = keeps_lines
        self._begun = False
        self._gap: Run | None = None

    def write(self, block: Block) -> None:
        for run in block.runs:
            position = 0
            for match in self._stretch.finditer(run.text):
                self._space(run, position, match.start())
                self._words(run, *match.span())
                position = match.end()
            self._space(run, position, len(run.text))

    def _words(self, run: Run, start: int, end: int) -> None:
        if self._gap and self._begun:
            self._clean.add(*self._gap)
        self._gap, self._begun = None, True
        self._clean.add(WHITE.sub(" ", run.text[start:end]), *_place(run, start, end))

    def _space(self, run: Run, start: int, end: int) -> None:
        """Hold back the white space `start:end` of a run, as one space or as the line break in it."""
        space = run.text[start:end]
        if not WHITE.search(space):
            return
        place = _place(run, start, end)
        breaks = "\n" in space and (self._keeps_lines or len(run.text) != run.end - run.start)
        text = "\n" * min(2, space.count("\n")) if breaks else " "
        if self._gap is None:
            self._gap = Run(text, *place)
        else:
            self._gap = Run(max(text, self._gap.text, key=_breadth), self._gap.start, place[1])


def _breadth(space: str) -> int:
    return 2 * space.count("\n") + len(space)


def _place(run: Run, start: int, end: int) -> tuple[int, int]:
    """Where a part of a run stands: to the character where it answers to the source one for one, else the whole."""
    exact = len(run.text) == run.end - run.start
    return (run.start + start, run.start + end) if exact else (run.start, run.end)
