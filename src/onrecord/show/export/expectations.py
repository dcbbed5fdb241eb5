"""To watch: forward-looking statements.

Deadlines are not read yet and nothing is matched with later reports, so `due` and `state` are null.
"""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.show.book import Book
from onrecord.show.export.shapes import Row, source, words
from onrecord.show.survey import sights
from onrecord.show.views import content, expectations

KEYS = "speaker text due condition state statements act claim"


def rows(book: Book) -> Iterator[Row]:
    """The expectations, in the order of the reports; the first statement gives the words and the condition."""
    for expectation in expectations(sights(book)):
        first = book.statement(expectation.statements[0])
        yield {
            "speaker": source(first.speaker.source),
            "text": content(first, book),
            "due": None,
            "condition": words(first.condition, book.report(first.report)),
            "state": None,
            "statements": expectation.statements,
            "act": first.act,
            "claim": expectation.claim,
        }
