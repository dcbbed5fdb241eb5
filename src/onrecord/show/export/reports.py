"""Reports in full, so that offsets can be followed and an export can be read in again."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from onrecord.model import Report
from onrecord.show.book import Book
from onrecord.show.export.shapes import Row

KEYS = (
    "id name url outlet title published language text problems"
    " byline dateline dates format sha256 pieces superseded_by masks copy"
)
Copy = Literal["working", "shareable"]


def working(book: Book) -> Iterator[Row]:
    """The working copy: the text as it was read, with nothing masked. Not to be passed on."""
    return _rows(book, "working")


def shared(book: Book) -> Iterator[Row]:
    """The reports as the (masked) book shows them; of the same length, so that all offsets hold."""
    return _rows(book, "shareable")


def _rows(book: Book, copy: Copy) -> Iterator[Row]:
    newer = book.superseded()
    for report in book.reports():
        masks = [mask._asdict() for mask in book.masks(report.id)]
        yield _published(report) | _kept(report) | {"superseded_by": newer.get(report.id), "masks": masks, "copy": copy}


def _published(report: Report) -> Row:
    return {
        "id": report.id,
        "name": report.name,
        "url": report.url,
        "outlet": report.outlet,
        "title": report.title,
        "published": report.published,
        "language": report.language,
        "text": report.text,
        "problems": [{"name": flaw.name, "kind": flaw.kind, "reason": flaw.reason} for flaw in report.problems],
    }


def _kept(report: Report) -> Row:
    """What it takes, beside what was published, to make the same Report again."""
    return {
        "byline": report.byline,
        "dateline": report.dateline,
        "dates": [{"kind": date.kind, "value": date.value, "where": date.where} for date in report.dates],
        "format": report.format,
        "sha256": report.sha256,
        "pieces": [list(piece) for piece in report.pieces],
    }
