"""To watch: forward-looking statements, with the last day of the deadline that they state.

Nothing is matched with later reports yet, so `state` is null.
"""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.model import Statement
from onrecord.show.book import Book
from onrecord.show.export.shapes import Row, source, words
from onrecord.show.survey import sights
from onrecord.show.views import content, expectations
from onrecord.show.when import due

KEYS = "speaker text due condition state statements act claim"


def _due(statement: Statement, book: Book) -> str | None:
    """The last day, or moment, of the deadline; None where none is stated, or it cannot be dated."""
    found = due(statement, book.times(statement.report))
    return found.interval.end if found and found.interval else None


def rows(book: Book) -> Iterator[Row]:
    """The expectations, in the order of the reports; the first statement gives the words and the condition."""
    for expectation in expectations(sights(book)):
        first = book.statement(expectation.statements[0])
        yield {
            "speaker": source(first.speaker.source),
            "text": content(first, book),
            "due": _due(first, book),
            "condition": words(first.condition, book.report(first.report)),
            "state": None,
            "statements": expectation.statements,
            "act": first.act,
            "claim": expectation.claim,
        }
