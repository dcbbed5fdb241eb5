"""Where the numbers of a series do not fit together. They are flagged and left as they are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal, NamedTuple

from onrecord.model import Interval
from onrecord.show.indicators.asof import Basis
from onrecord.show.indicators.keys import HARM
from onrecord.show.indicators.points import Point
from onrecord.show.indicators.threads import alike

FlagKind = Literal["conflict", "goes back", "gap"]
_ENOUGH = 20  # statements of another value that one is set against
_CUMULATIVE = ("since ", "so far", "to date")
_TOTALS = ("toll", "total")
_RESTING: dict[Basis, str] = {"stated": "as of", "said": "said", "published": "published"}
_Key = tuple[Interval, tuple[float, float]]


class Flag(NamedTuple):
    """At this statement the series does not fit with another one; `why` is a sentence of ours."""

    kind: FlagKind
    statement: str
    other: str
    why: str


def flags(points: Sequence[Point]) -> list[Flag]:
    """The flags of a series whose points are sorted by their time, each statement and other once."""
    return list(dict.fromkeys([*_conflicts(points), *_steps(points)]))


def _conflicts(points: Sequence[Point]) -> Iterator[Flag]:
    """Two values for one time and scope that no reading of the words reconciles, from two reports or two speakers.

    Times are one where they overlap. Each is set against a few of another value and time, not against all.
    """
    for groups in _by_scope(points):
        for (_, low), some, (_, high), others in _overlapping(groups):
            if low[1] < high[0] or high[1] < low[0]:
                yield from _pair(some, others)


def _by_scope(points: Sequence[Point]) -> Iterable[dict[_Key, list[Point]]]:
    """The dated points of each scope, by their time and value."""
    scopes: dict[str, dict[_Key, list[Point]]] = defaultdict(lambda: defaultdict(list))
    for point in points:
        if point.as_of:
            scopes[point.scope.lower()][point.as_of.reach, point.interval].append(point)
    return scopes.values()


def _overlapping(groups: dict[_Key, list[Point]]) -> Iterator[tuple[_Key, list[Point], _Key, list[Point]]]:
    """Every two groups whose times overlap; in the order of their beginnings, so that those far apart never meet."""
    keys = sorted(groups)
    for place, key in enumerate(keys):
        for at in range(place + 1, len(keys)):
            other = keys[at]
            if other[0].start > key[0].end:
                break
            yield key, groups[key], other, groups[other]


def _pair(some: Sequence[Point], others: Sequence[Point]) -> Iterator[Flag]:
    for mine, theirs in ((some, others), (others, some)):
        for point in mine:
            if other := next((one for one in theirs[:_ENOUGH] if _is_apart(point, one)), None):
                yield Flag("conflict", point.statement, other.statement, f"{_says(other)}, for the same scope.")


def _is_apart(one: Point, other: Point) -> bool:
    apart = one.report != other.report or one.source != other.source
    return apart and alike(one, other) and not _updates(one, other) and not _has_grown(one, other)


def _has_grown(one: Point, other: Point) -> bool:
    """Whether of two numbers that can only grow the one that reaches further is the greater: a day's in that of its week."""
    earlier, later = sorted((one, other), key=lambda point: point.order)
    further = earlier.as_of is not None and later.as_of is not None and earlier.as_of.reach.end < later.as_of.reach.end
    return further and later.value > earlier.value and _may_not_fall(one) and _may_not_fall(other)


def _updates(one: Point, other: Point) -> bool:
    """Whether one of two is what the same source said later: it corrects itself, or knows more by then."""
    earlier, later = sorted((one.published or "", other.published or ""))
    return one.voice is not None and one.voice == other.voice and not later.startswith(earlier)


def _says(point: Point) -> str:
    return f"Given as “{point.words}” by {point.source}{_of(point)}"


def _of(point: Point) -> str:
    """The time of a number, as a part of a sentence that says what it rests on."""
    if point.as_of is None:
        return ""
    return f", {_RESTING[point.as_of.basis]} {point.as_of.told}"


def _steps(points: Sequence[Point]) -> Iterator[Flag]:
    """An ordinal or a cumulative count that goes back, and an ordinal that leaves one out."""
    highest: Point | None = None
    for point in points:
        if point.quantity.comparator != "=" or point.quantity.value is None or point.as_of is None:
            continue
        if highest is None:
            highest = point
            continue
        if point.value < highest.value and alike(point, highest) and _may_not_fall(point) and _is_after(point, highest):
            yield Flag(
                "goes back",
                point.statement,
                highest.statement,
                f"“{highest.words}” was given{_of(highest)}.",
            )
        if point.quantity.ordinal and point.value > highest.value + 1 and alike(point, highest):
            yield Flag("gap", point.statement, highest.statement, f"“{highest.words}” was the highest before it.")
        if point.value > highest.value:
            highest = point


def _is_after(point: Point, other: Point) -> bool:
    """Whether all of the time of a point is behind that of another."""
    return point.as_of is not None and other.as_of is not None and point.as_of.reach.start > other.as_of.reach.end


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
