"""Times: every expression that was read, what it means, and the innermost statement that it belongs to."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.model import TimeExpression
from onrecord.show.book import Book
from onrecord.show.export.shapes import Row
from onrecord.show.when import innermost

KEYS = "report start end exact interval precision modifier duration statement kind role"


def rows(book: Book) -> Iterator[Row]:
    """The times in the order of the reports, then of the text; undated ones have no interval."""
    for key in [report.id for report in book.reports()]:
        times = book.times(key)
        if times:
            text = book.report(key).text
            held = innermost(times, book.statements(key), text)
            yield from (_row(key, text, time, statement) for time, statement in zip(times, held, strict=True))


def _row(report: str, text: str, time: TimeExpression, statement: str | None) -> Row:
    return {
        "report": report,
        "start": time.start,
        "end": time.end,
        "exact": text[time.start : time.end],
        "interval": {"start": time.interval.start, "end": time.interval.end} if time.interval else None,
        "precision": time.precision,
        "modifier": time.modifier,
        "duration": time.duration,
        "statement": statement,
        "kind": time.kind,
        "role": time.role,
    }
