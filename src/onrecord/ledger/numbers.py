"""Quantities in a ledger: a row each, written with the reading that found them."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator
from typing import Any

from onrecord.model import Quantity, Span

_COLUMNS = (
    "start, end, value, comparator, low, high, ordinal, unit, unit_words, counted, scope, as_of, polarity, change"
)
_QUOTED = _COLUMNS.replace(" end,", ' "end",')


def write(link: sqlite3.Connection, reading: int, quantities: Iterable[Quantity]) -> None:
    """Write the quantities that a reading found."""
    marks = ", ".join("?" * (len(_COLUMNS.split()) + 1))
    rows = ((reading, *_row(one)) for one in quantities)
    link.executemany(f"INSERT OR IGNORE INTO quantity (reading, {_QUOTED}) VALUES ({marks})", rows)


def read(link: sqlite3.Connection, report: str) -> Iterator[Quantity]:
    """The quantities of the reading of a report that is shown, in the order of the text."""
    columns = ", ".join(f"q.{name}" for name in _QUOTED.split(", "))
    rows = link.execute(
        f"SELECT {columns} FROM quantity q JOIN current c ON c.n = q.reading JOIN report r ON r.n = c.report "
        "WHERE r.id = ? ORDER BY q.start",
        (report,),
    )
    return (_quantity(report, *row) for row in rows)


def _row(one: Quantity) -> tuple[object, ...]:
    return (
        *(one.words.start, one.words.end, one.value, one.comparator, one.low, one.high, int(one.ordinal), one.unit),
        *(_places((one.unit_words,)), _places((one.counted,)), _places(one.scope), _places(one.as_of)),
        *(one.polarity, one.change),
    )


def _places(spans: Iterable[Span | None]) -> str:
    return json.dumps([[span.start, span.end] for span in spans if span], separators=(",", ":"))


def _quantity(report: str, *row: Any) -> Quantity:
    start, end, value, comparator, low, high, ordinal, unit, unit_words, counted, scope, as_of, polarity, change = row

    def spans(places: str) -> tuple[Span, ...]:
        return tuple(Span(report, *place) for place in json.loads(places))

    return Quantity(
        words=Span(report, start, end),
        value=value,
        comparator=comparator,
        low=low,
        high=high,
        ordinal=bool(ordinal),
        unit=unit,
        unit_words=next(iter(spans(unit_words)), None),
        counted=next(iter(spans(counted)), None),
        scope=spans(scope),
        as_of=spans(as_of),
        polarity=polarity,
        change=change,
    )
