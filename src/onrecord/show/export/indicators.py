"""Indicators: the points of each series, with their statement, source and origin, and the flags where they do not fit."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.show.book import Book
from onrecord.show.export.quantities import number
from onrecord.show.export.shapes import Row, words
from onrecord.show.indicators import Point, Series, indicators

KEYS = "name value comparator ordinal unit scope as_of statement words low high source side claim origin report wanted flags"


def rows(book: Book) -> Iterator[Row]:
    """The points of the series, the best supported series first, each by day; `as_of` is the day of publication."""
    for series in indicators(book):
        for point in series.points:
            yield _row(series, point, book)


def _row(series: Series, point: Point, book: Book) -> Row:
    one, report = point.quantity, book.report(point.report)
    flagged = [flag for flag in series.flags if flag.statement == point.statement]
    return {
        "name": series.name,
        "value": number(one.value),
        "comparator": one.comparator,
        "ordinal": one.ordinal,
        "unit": one.unit,
        "scope": point.scope or None,
        "as_of": point.day,
        "statement": point.statement,
        "words": words((one.words, *([one.counted] if one.counted else [])), report),
        "low": number(one.low),
        "high": number(one.high),
        "source": point.source,
        "side": point.side,
        "claim": point.claim,
        "origin": point.origin,
        "report": point.report,
        "wanted": series.wanted,
        "flags": [{"kind": flag.kind, "other": flag.other, "why": flag.why} for flag in flagged],
    }
