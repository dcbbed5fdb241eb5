"""The lines of a PDF to clean text: paragraphs joined, hyphens at line ends mended, each character led back to its page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from statistics import median
from typing import Final, NamedTuple

from onrecord.ingest.mapped import MappedText
from onrecord.ingest.pdf_layout import Line
from onrecord.model import Piece

HYPHENS: Final = "-\u00ad\u2010"
ITEM = re.compile(r"(?:[•▪●◦‣–—·*-]|\(?\d{1,2}[.)]|\(?[a-z]\))\s")
ENDED = re.compile(r"[.!?…:;][\"'”’»)\]]*$")
WORD = re.compile(r"\w+(?:[-\u2010]\w+)+")
# Compounds that keep their hyphen at a line's end too, where the document does not show it elsewhere.
COMPOUND = re.compile(
    r"(?:long|short|medium|near|mid|high|low|large|small|full|half|part|well|so|state|one|two|three|four|five|six|seven|eight|nine|ten)"
    r"-(?:terms?|range|standing|running|scale|level|wide|based|backed|led|called|known|old|year|month|week|day|hour|points?|party|"
    r"way|time|ranking|profile|speed|voltage|pressure|side|thirds?|quarters?)"
)
SHORT: Final = 0.85  # of a column's width: a line that ends before may be a paragraph's last


class Placed(NamedTuple):
    """A line in reading order, with the page (from 1) and the column that it stands in."""

    line: Line
    page: int
    column: int
    left: float
    right: float


def placed(regions: list[list[Line]], page: int, first: int) -> Iterator[Placed]:
    """The lines of a page's columns, numbered from `first`, with the edges of their column."""
    for number, lines in enumerate(regions, first):
        left, right = min(line.left for line in lines), max(line.right for line in lines)
        for line in lines:
            yield Placed(line, page, number, left, right)


def write(lines: list[Placed]) -> tuple[str, tuple[Piece, ...]]:
    """The clean text of a document's lines and its map, in characters of each page."""
    clean = MappedText()
    compounds = {word.lower() for at in lines for word in WORD.findall(at.line.text)}
    leading = _leading(lines)
    before: Placed | None = None
    for at in lines:
        if before is not None:
            _write_line(clean, before, _joint(before, at, leading, compounds))
        before = at
    if before is not None:
        _write_line(clean, before, "")
    return clean.result()


def _joint(before: Placed, at: Placed, leading: float, compounds: set[str]) -> str | None:
    """What stands between two lines: a blank line, a line break, a space, nothing after a kept hyphen, None for a mended one."""
    if _begins_paragraph(before, at, leading):
        return "\n\n"
    if ITEM.match(at.line.text):
        return "\n"
    return _mended(before.line.text, at.line.text, compounds)


def _begins_paragraph(before: Placed, at: Placed, leading: float) -> bool:
    if at.line.has_cells or before.line.has_cells:
        return True
    sizes = before.line.size, at.line.size
    if max(sizes) > 1.12 * min(sizes):
        return True
    if before.column != at.column:
        return bool(ENDED.search(before.line.text)) or (at.line.text[:1].isupper() and _is_short(before))
    gap = before.line.bottom - at.line.bottom
    if gap > 1.35 * leading:
        return True
    indented = at.line.left - at.left > 0.7 * at.line.size
    return (indented and before.line.left - before.left <= 0.7 * at.line.size) or _ends_early(before, at)


def _ends_early(before: Placed, at: Placed) -> bool:
    """Whether the first word of a line would have had room on the line before, which did not need to end there."""
    first = at.line.text.split()[0] if at.line.text else ""
    room = before.right - before.line.right
    needed = (len(first) + 1) * 0.6 * at.line.size
    return (
        _is_short(before)
        and room > 1.3 * needed
        and (bool(ENDED.search(before.line.text)) or at.line.text[:1].isupper())
    )


def _is_short(at: Placed) -> bool:
    return at.line.right - at.left < SHORT * (at.right - at.left)


def _mended(before: str, after: str, compounds: set[str]) -> str | None:
    """How two lines of one paragraph are joined: see `_joint`."""
    if before[-1:] not in HYPHENS or not before[-2:-1].isalnum():
        return "" if before.endswith(("\u2013", "\u2014")) and not before.endswith((" \u2013", " \u2014")) else " "
    head, tail = before.rsplit(maxsplit=1)[-1][:-1], re.match(r"\w*", after)
    word = f"{head}-{tail[0] if tail else ''}".lower()
    compound = word in compounds or COMPOUND.fullmatch(word)
    if not after[:1].islower() or before[-2].isdigit() or (compound and before[-1] != "\u00ad"):
        return ""
    return None


def _write_line(clean: MappedText, at: Placed, joint: str | None) -> None:
    """Write a line and what follows it; of a mended hyphen nothing stays, and the map closes over it."""
    glyphs = at.line.glyphs[:-1] if joint is None else at.line.glyphs
    for glyph in glyphs:
        if glyph.at < 0:
            clean.add_unmapped(glyph.text)
        else:
            clean.add(glyph.text, glyph.at, glyph.at + 1, at.page)
    clean.add_unmapped(joint or "")


def _leading(lines: list[Placed]) -> float:
    """The usual distance between two base lines of a column."""
    steps = [
        before.line.bottom - at.line.bottom
        for before, at in pairwise(lines)
        if before.column == at.column and before.line.bottom > at.line.bottom
    ]
    return median(steps) if steps else 12.0
