"""The glyphs of a PDF page to lines in reading order: geometry alone, after the recursive cuts of Nagy and Seth (1984).

A page is divided at its gutters, the white strips that run between columns. What crosses a gutter (a headline, a wide
table) divides the columns into bands, and each band is read left column first. Coordinates are PDF points, y upwards.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import Final, NamedTuple

APART: Final = 1.2  # ems between two glyphs from which on they are not of one line of text
CELL: Final = 2.5  # ems between two parts of a row from which on they are cells
CENTRAL: Final = 0.18  # of the width: no gutter stands nearer to the margin
CROSSED: Final = 0.25  # of the lines may cross a gutter
WORDS: Final = 3  # in the median line of a column; the cells of a table hold fewer
BETWEEN_CELLS: Final = " | "
MAX_CUTS: Final = 6  # columns within columns
MAX_STRIPS: Final = 20  # candidates for a gutter
FEW: Final = 3  # lines that make a column


class Glyph(NamedTuple):
    """A character as it stands on the page; `at` counts the characters of the page as PDFium does, -1 is not among them."""

    text: str
    at: int
    left: float
    bottom: float
    right: float
    top: float
    size: float


@dataclass(frozen=True, slots=True)
class Line:
    """Glyphs that stand in one line, from left to right."""

    glyphs: tuple[Glyph, ...]
    left: float
    bottom: float
    right: float
    top: float
    size: float

    @property
    def text(self) -> str:
        """What the line says."""
        return "".join(glyph.text for glyph in self.glyphs).strip()

    @property
    def has_cells(self) -> bool:
        """Whether it is a row of a table."""
        return any(glyph.at < 0 and glyph.text == BETWEEN_CELLS for glyph in self.glyphs)

    @property
    def middle(self) -> float:
        """Half its height."""
        return (self.bottom + self.top) / 2


def lines_of(glyphs: list[Glyph]) -> list[Line]:
    """Runs of glyphs that follow each other closely on one base line, in the order in which the page draws them."""
    lines: list[Line] = []
    run: list[Glyph] = []
    last: Glyph | None = None
    for glyph in glyphs:
        if glyph.text.isspace():
            if run:
                run.append(glyph)
            continue
        if last and _parted(last, glyph):
            lines.append(_line(run))
            run = []
        run.append(glyph)
        last = glyph
    if run:
        lines.append(_line(run))
    return lines


def columns(lines: list[Line], depth: int = 0) -> Iterator[list[Line]]:
    """The columns and bands of a page in reading order, each as lines from top to bottom."""
    gutter = _gutter(lines) if depth < MAX_CUTS else None
    if gutter is None:
        if lines:
            yield _rows(lines)
        return
    across = sorted((line for line in lines if line.left < gutter < line.right), key=lambda line: -line.middle)
    waiting = [line for line in lines if not line.left < gutter < line.right]
    for band in _bands(across):
        above = [line for line in waiting if line.middle > band[0].middle]
        waiting = [line for line in waiting if line.middle <= band[0].middle]
        yield from columns([line for line in above if line.right <= gutter], depth + 1)
        yield from columns([line for line in above if line.left >= gutter], depth + 1)
        yield _rows(band)
    yield from columns([line for line in waiting if line.right <= gutter], depth + 1)
    yield from columns([line for line in waiting if line.left >= gutter], depth + 1)


def _parted(last: Glyph, glyph: Glyph) -> bool:
    """Whether two glyphs that are drawn one after the other stand in different lines."""
    size = max(last.size, glyph.size, 1.0)
    apart = glyph.left - last.right
    return (
        abs(glyph.bottom - last.bottom) > 0.5 * size
        or apart > APART * size
        or apart < -0.5 * size - (last.right - last.left)
    )


def _line(run: list[Glyph]) -> Line:
    while run[-1].text.isspace():
        run.pop()
    seen = [glyph for glyph in run if not glyph.text.isspace()]
    return Line(
        tuple(run),
        min(glyph.left for glyph in seen),
        min(glyph.bottom for glyph in seen),
        max(glyph.right for glyph in seen),
        max(glyph.top for glyph in seen),
        median(glyph.size for glyph in seen),
    )


def _gutter(lines: list[Line]) -> float | None:
    """The middle of the white strip that divides most of the lines into two columns of text, if there is one."""
    if len(lines) < 2 * FEW:
        return None
    left, right = min(line.left for line in lines), max(line.right for line in lines)
    for start, end in _strips(lines, left, right):
        middle = (start + end) / 2
        if _is_text(lines, middle):
            return middle
    return None


def _strips(lines: list[Line], left: float, right: float) -> list[tuple[float, float]]:
    """White strips in the middle of the page that few lines cross, the least crossed and widest first."""
    margin = CENTRAL * (right - left)
    lefts, rights = sorted(line.left for line in lines), sorted(line.right for line in lines)
    narrowest = 0.6 * median(line.size for line in lines)
    found = []
    for start, end in pairwise(sorted({*lefts, *rights})):
        middle = (start + end) / 2
        if end - start < narrowest or not left + margin < middle < right - margin:
            continue
        crossed = bisect_left(lefts, middle) - bisect_right(rights, middle)
        if crossed <= CROSSED * len(lines):
            found.append((crossed, start - end, start, end))
    return [(start, end) for _, _, start, end in sorted(found)[:MAX_STRIPS]]


def _is_text(lines: list[Line], gutter: float) -> bool:
    """Whether both sides of a gutter are columns of text: several lines of several words beside each other."""
    sides = [line for line in lines if line.right <= gutter], [line for line in lines if line.left >= gutter]
    if any(len(side) < FEW for side in sides):
        return False
    if any(median(len(line.text.split()) for line in side) < WORDS for side in sides):
        return False
    top = min(max(line.top for line in side) for side in sides)
    bottom = max(min(line.bottom for line in side) for side in sides)
    return top > bottom


def _bands(across: list[Line]) -> list[list[Line]]:
    """Lines that cross the gutter, those together that follow each other closely."""
    bands: list[list[Line]] = []
    for line in across:
        if bands and bands[-1][-1].bottom - line.top < line.size:
            bands[-1].append(line)
        else:
            bands.append([line])
    return bands


def _rows(lines: list[Line]) -> list[Line]:
    """Lines from top to bottom; those of one height are joined, as the cells of a row or the parts of a line."""
    rows: list[list[Line]] = []
    for line in sorted(lines, key=lambda line: (-line.middle, line.left)):
        if rows and abs(rows[-1][0].middle - line.middle) < 0.4 * min(rows[-1][0].size, line.size):
            rows[-1].append(line)
        else:
            rows.append([line])
    return [_joined(sorted(row, key=lambda line: line.left)) for row in rows]


def _joined(row: list[Line]) -> Line:
    """One line of the parts of a row."""
    if len(row) == 1:
        return row[0]
    glyphs = list(row[0].glyphs)
    for before, part in pairwise(row):
        cells = part.left - before.right > CELL * part.size
        glyphs.append(
            Glyph(BETWEEN_CELLS if cells else " ", -1, before.right, part.bottom, part.left, part.top, part.size)
        )
        glyphs.extend(part.glyphs)
    bottom, top = min(part.bottom for part in row), max(part.top for part in row)
    return Line(tuple(glyphs), row[0].left, bottom, max(part.right for part in row), top, row[0].size)
