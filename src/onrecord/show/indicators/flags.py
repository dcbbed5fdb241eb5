"""Where the numbers of a series do not fit together. They are flagged and left as they are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal, NamedTuple

from onrecord.show.dates import written
from onrecord.show.indicators.keys import HARM
from onrecord.show.indicators.points import Point
from onrecord.show.indicators.threads import alike

FlagKind = Literal["conflict", "goes back", "gap"]
_ENOUGH = 20  # statements of another value that one is set against
_CUMULATIVE = ("since ", "so far", "to date")
_TOTALS = ("toll", "total")


class Flag(NamedTuple):
    """At this statement the series does not fit with another one; `why` is a sentence of ours."""

    kind: FlagKind
    statement: str
    other: str
    why: str


def flags(points: Sequence[Point]) -> list[Flag]:
    """The flags of a series whose points are sorted by day, each statement and other once."""
    return list(dict.fromkeys([*_conflicts(points), *_steps(points)]))


def _conflicts(points: Sequence[Point]) -> Iterator[Flag]:
    """Two values for one day and scope that no reading of the words reconciles, from two reports or two speakers.

    Each is set against a few of another value, not against all.
    """
    together: dict[tuple[str, str], dict[tuple[float, float], list[Point]]] = defaultdict(lambda: defaultdict(list))
    for point in points:
        if point.day:
            together[point.day, point.scope.lower()][point.interval].append(point)
    for values in together.values():
        sorted_values = sorted(values)
        for place, low in enumerate(sorted_values):
            for high in sorted_values[place + 1 :]:
                if low[1] < high[0]:
                    yield from _pair(values[low], values[high])


def _pair(some: Sequence[Point], others: Sequence[Point]) -> Iterator[Flag]:
    for mine, theirs in ((some, others), (others, some)):
        for point in mine:
            if other := next((one for one in theirs[:_ENOUGH] if _is_apart(point, one)), None):
                yield Flag("conflict", point.statement, other.statement, f"{_says(other)} for the same day and scope.")


def _is_apart(one: Point, other: Point) -> bool:
    return (one.report != other.report or one.source != other.source) and alike(one, other)


def _says(point: Point) -> str:
    return f"Given as “{point.words}” by {point.source}"


def _steps(points: Sequence[Point]) -> Iterator[Flag]:
    """An ordinal or a cumulative count that goes back, and an ordinal that leaves one out."""
    highest: Point | None = None
    for point in points:
        if point.quantity.comparator != "=" or point.quantity.value is None or point.day is None:
            continue
        if highest is None:
            highest = point
            continue
        if (
            point.value < highest.value
            and alike(point, highest)
            and _may_not_fall(point)
            and point.day > (highest.day or "")
        ):
            yield Flag(
                "goes back",
                point.statement,
                highest.statement,
                f"“{highest.words}” was given on {written(highest.day)}.",
            )
        if point.quantity.ordinal and point.value > highest.value + 1 and alike(point, highest):
            yield Flag("gap", point.statement, highest.statement, f"“{highest.words}” was the highest before it.")
        if point.value > highest.value:
            highest = point


def _may_not_fall(point: Point) -> bool:
    """Whether the number can only grow: an ordinal, the harmed, a total, what is counted since a time."""
    told = f"{point.counted} {point.scope}".lower()
    total = any(word in told for word in _TOTALS) or any(f" {word}" in f" {told}" for word in _CUMULATIVE)
    return point.quantity.ordinal or point.quantity.unit in HARM or total


def of_statement(found: Iterable[Flag]) -> dict[str, list[Flag]]:
    """The flags by the statement at which they stand."""
    flagged: dict[str, list[Flag]] = defaultdict(list)
    for flag in found:
        flagged[flag.statement].append(flag)
    return flagged
