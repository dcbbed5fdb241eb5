"""The timeline: what was narrated or announced.

When it happened is not computed yet (start, end and precision are null); `published` is the day of the first report of it.
"""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.show.book import Book
from onrecord.show.export.shapes import Row
from onrecord.show.survey import sights
from onrecord.show.views import content, developments

KEYS = "start end precision text statements why claim published"


def rows(book: Book) -> Iterator[Row]:
    """The developments, by the day of first publication; the undated last."""
    for development in developments(sights(book)):
        yield {
            "start": None,
            "end": None,
            "precision": None,
            "text": content(book.statement(development.statements[0]), book),
            "statements": development.statements,
            "why": [],
            "claim": development.claim,
            "published": development.day,
        }
