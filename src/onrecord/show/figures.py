"""A small line chart as a noun: the marks of a series, each with the statement that it leads to. `charts` draws it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from onrecord.model import Comparator


class Mark(NamedTuple):
    """On this day (ISO 8601) the number `value` by the voice of this index; `low` and `high` are the ends of a range.

    `first` is the first day of the time that it is of, where that is longer than the day.
    `label` is what a reader is told of it; `flagged` that it does not fit with another.
    """

    day: str
    value: float
    low: float | None
    high: float | None
    comparator: Comparator
    voice: int
    statement: str
    label: str
    flagged: bool
    first: str | None = None


@dataclass(frozen=True, slots=True)
class Chart:
    """The marks of a series by day, and the names of the voices: the sources, or the sides."""

    name: str
    unit: str
    voices: tuple[str, ...]
    marks: tuple[Mark, ...]

    def __post_init__(self) -> None:
        if not self.marks:
            raise ValueError(f"a chart of {self.name!r} has at least one mark")
