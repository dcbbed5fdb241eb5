"""Indicators: the points of each series, with their statement, source and origin, and the flags where they do not fit."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.show.book import Book
from onrecord.show.export.quantities import number
from onrecord.show.export.shapes import Row, words
from onrecord.show.indicators import Point, Series, indicators

KEYS = (
    "name value comparator ordinal unit scope as_of statement words low high source side claim origin report wanted flags"
    " interval dated dated_words published"
)


def rows(book: Book) -> Iterator[Row]:
    """The points of the series, the best supported series first, each by its time.

    `as_of` is the day that a number is of, the last of its `interval`. `dated` says what that rests on: the time that the
    words state ("stated", and `dated_words` are those), the time at which it was said ("said", likewise), or the day of
    publication ("published"), which is `published` in any case. All are null for a number of a time that nothing tells.
    """
    for series in indicators(book):
        for point in series.points:
            yield _row(series, point, book)


def _row(series: Series, point: Point, book: Book) -> Row:
    one, report, when = point.quantity, book.report(point.report), point.as_of
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
        "interval": {"start": when.start, "end": when.end} if when else None,
        "dated": when.basis if when else None,
        "dated_words": words([when.words], report)[0] if when and when.words else None,
        "published": point.published[:10] if point.published else None,
    }
