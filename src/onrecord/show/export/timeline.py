"""The timeline: what happened, in the order in which it did, as far as the words tell.

`dated` says what a row's date rests on: the time that the words state ("stated"), the time at which it was said ("said"),
or the day of the first report of it ("published"), which is `published` in any case.
"""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.show.book import Book
from onrecord.show.developments.build import Development, developments, told
from onrecord.show.developments.reasons import Reasons
from onrecord.show.export.shapes import Row, words
from onrecord.show.matters import Matters
from onrecord.show.survey import sights

KEYS = "start end precision text statements why claim published dated claims rank"


def rows(book: Book) -> Iterator[Row]:
    """The developments, the earliest first; the undated last."""
    seen = {sight.id: sight for sight in sights(book)}
    found = developments(seen.values(), book)
    reasons = Reasons(book, Matters(book), found, seen)
    for development in found:
        why = reasons.why(development)
        quoted = (
            [{"statement": why.statement, "words": words(why.words, book.report(why.words[0].report))}] if why else []
        )
        yield _row(development, book) | {"why": quoted}


def _row(development: Development, book: Book) -> Row:
    when = development.when
    return {
        "start": when.start if when else None,
        "end": when.end if when else None,
        "precision": when.precision if when else None,
        "text": told(book.statement(development.statements[0]), book),
        "statements": list(development.statements),
        "why": [],
        "claim": development.claim,
        "published": development.day,
        "dated": when.basis if when else None,
        "claims": list(development.claims),
        "rank": development.rank,
    }
