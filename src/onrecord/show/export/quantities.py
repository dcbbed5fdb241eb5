"""Quantities: every number read, with what it counts, what it holds for, and the statement in whose words it stands."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import lru_cache

from onrecord.model import Quantity, Report, Span, Statement
from onrecord.show.book import Book
from onrecord.show.export.shapes import Row
from onrecord.show.holders import holders

KEYS = (
    "report start end exact value comparator ordinal unit counted scope statement"
    " low high unit_words as_of polarity change"
)


def rows(book: Book) -> Iterator[Row]:
    """The quantities in the order of the reports, then of the text. `value` is null for a range, which has `low` and `high`."""
    for report in book.reports():
        found = book.quantities(report.id)
        for one, statement in zip(
            found, holders([one.words for one in found], book.statements(report.id)), strict=True
        ):
            yield row(one, report, statement)


def row(one: Quantity, report: Report, statement: str | None) -> Row:
    """One quantity as the contract shows it; `counted` and `scope` are the report's own words."""
    return {
        "report": report.id,
        "start": one.words.start,
        "end": one.words.end,
        "exact": one.words.of(report.text),
        "value": number(one.value),
        "comparator": one.comparator,
        "ordinal": one.ordinal,
        "unit": one.unit,
        "counted": _words([one.counted] if one.counted else [], report),
        "scope": _words(one.scope, report),
        "statement": statement,
        "low": number(one.low),
        "high": number(one.high),
        "unit_words": _words([one.unit_words] if one.unit_words else [], report),
        "as_of": _words(one.as_of, report),
        "polarity": one.polarity,
        "change": one.change,
    }


class Numbers:
    """The quantities of a book, statement by statement."""

    def __init__(self, book: Book) -> None:
        self._book = book
        self._of = lru_cache(maxsize=4)(book.quantities)  # statements come report by report

    def within(self, statement: Statement) -> list[Row]:
        """The quantities whose words stand in a statement's content, in the order of the text."""
        found, report = self._of(statement.report), self._book.report(statement.report)
        held: list[Row] = []
        for span in statement.content:
            for one in found[bisect_left(found, span.start, key=lambda each: each.words.start) :]:
                if one.words.start >= span.end:
                    break
                if one.words.end <= span.end:
                    held.append(row(one, report, statement.id))
        return held


def number(value: float | None) -> float | int | None:
    """A whole number without a point, so that twelve people are not 12.0.

    >>> number(12.0), number(0.5), number(None)
    (12, 0.5, None)
    """
    return int(value) if value is not None and value == int(value) else value


def _words(spans: Iterable[Span], report: Report) -> str | None:
    """The words of these places, null where there are none."""
    return "; ".join(span.of(report.text) for span in spans) or None
