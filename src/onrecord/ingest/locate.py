"""From the clean text back to the source: where a span stood in what was read.

What the source is depends on the format: the decoded file of a text, a Markdown file or a page; the value of `text` or `html`
of a record; the decoded part of a mail; the content of a feed's entry; and for each page of a PDF its characters as PDFium
counts them.
"""

from __future__ import annotations

from bisect import bisect_right
from operator import attrgetter
from typing import NamedTuple

from onrecord.model import Piece, Report


class SourcePlace(NamedTuple):
    """Characters `start:end` of the decoded source, and the page (from 1) where the source has pages."""

    start: int
    end: int
    page: int | None


def locate(report: Report, start: int, end: int) -> list[SourcePlace]:
    """Where the characters `start:end` of the report's clean text stand in its source, in the order of the text.

    Neighbouring places of one page are joined when nothing lies between them. What the source does not hold (a blank
    line set between paragraphs) has no place; an empty list says that nothing of the span could be led back.
    Raises ValueError unless 0 <= start <= end <= len(report.text).
    """
    if not 0 <= start <= end <= len(report.text):
        raise ValueError(f"no characters {start}..{end} in a text of {len(report.text)}")
    places: list[SourcePlace] = []
    first = max(0, bisect_right(report.pieces, start, key=attrgetter("start")) - 1)
    for piece in report.pieces[first:]:
        if piece.start >= end or start == end:
            break
        if piece.end > start:
            _join(places, _overlap(piece, start, end))
    return places


def _overlap(piece: Piece, start: int, end: int) -> SourcePlace:
    """The part of a piece's source that answers to the span: character by character, or all where lengths differ."""
    if piece.end - piece.start != piece.source_end - piece.source_start:
        return SourcePlace(piece.source_start, piece.source_end, piece.page)
    shift = piece.source_start - piece.start
    return SourcePlace(max(start, piece.start) + shift, min(end, piece.end) + shift, piece.page)


def _join(places: list[SourcePlace], place: SourcePlace) -> None:
    if places and places[-1].page == place.page and places[-1].end == place.start:
        place = SourcePlace(places.pop().start, place.end, place.page)
    places.append(place)
