"""Problems: what was wrong with the material, under the name by which the user would look it up."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.show.book import Book
from onrecord.show.export.shapes import Row

KEYS = "name kind reason report"


def rows(book: Book) -> Iterator[Row]:
    """The problems, by name, then kind."""
    for flaw in book.problems():
        yield {"name": flaw.name, "kind": flaw.kind, "reason": flaw.reason, "report": flaw.report}
