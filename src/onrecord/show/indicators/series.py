"""The series of a book: those that a dossier names, and those that recur."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from onrecord.dossier import Indicator
from onrecord.lexicon.measures import UNITS, phrase
from onrecord.show.book import Book
from onrecord.show.indicators.flags import Flag, flags
from onrecord.show.indicators.keys import HARM, Key, is_happening, key
from onrecord.show.indicators.points import Point, points
from onrecord.show.indicators.threads import threads

REPORTS, STATEMENTS = 2, 3
"""How often a number must recur to be a candidate: in so many reports, or in so many statements."""

_COMMON = 0.2  # of the reports that give any number
_LEAST = 3  # a count that never comes to three ("two sides", "the second day") says little as a series
_GENERIC = frozenset(
    "person people man woman child side thing way time other day night week month year hour minute case part point place "
    "country official word question reason example kind step item one number figure member city town report".split()
)
_TIME = frozenset(unit.name for unit in UNITS.values() if unit.kind == "time")


class Series(NamedTuple):
    """A number followed through the reports: its points by their time, the undated last, and where they do not fit together."""

    name: str
    unit: str | None
    ordinal: bool
    points: tuple[Point, ...]
    flags: tuple[Flag, ...]
    wanted: bool

    @property
    def support(self) -> tuple[bool, int, int, int]:
        """What it is ranked by: asked for; origins; reports; statements."""
        return (
            self.wanted,
            len({point.origin for point in self.points}),
            len({point.report for point in self.points}),
            len(self.points),
        )


def indicators(book: Book) -> list[Series]:
    """The series of a book: those that its dossier asks for, in their order, then those that recur, the best supported first."""
    found = list(points(book))
    asked = [
        _series(one.name, matching, wanted=True)
        for one in book.dossier.indicators
        if (matching := _matching(found, one))
    ]
    taken = {(point.statement, point.quantity.words) for one in asked for point in one.points}
    free = [point for point in found if (point.statement, point.quantity.words) not in taken]
    reports = len({point.report for point in found})
    recurring = [_series(_name(group), group, wanted=False) for group in _groups(free, reports) if _recurs(group)]
    return asked + sorted(
        recurring, key=lambda one: (*(-int(part) for part in one.support), one.name, one.points[0].statement)
    )


def _groups(found: Iterable[Point], reports: int) -> Iterator[list[Point]]:
    """The points by what they count; by thread, unless so many reports count it that they are about it.

    Those to whom something befell are always of one thread or another: each of many events has its own number.
    """
    by_key: dict[Key, list[Point]] = defaultdict(list)
    for point in found:
        if known := key(point):
            by_key[known].append(point)
    for known, group in by_key.items():
        if known.unit not in HARM and known.head in _GENERIC:
            continue
        common = len({point.report for point in group}) >= _COMMON * reports
        harmed = known.unit in HARM
        yield from [group] if common and not harmed else threads(group, named=harmed)


def _recurs(group: Sequence[Point]) -> bool:
    reports = len({point.report for point in group})
    statements = len({point.statement for point in group})
    large = any(point.value >= _LEAST or point.quantity.unit for point in group)
    return large and (reports >= REPORTS or statements >= STATEMENTS)


def _series(name: str, group: Sequence[Point], *, wanted: bool) -> Series:
    ordered = tuple(sorted(_once(group), key=lambda point: point.order))
    first = ordered[0].quantity
    return Series(name, first.unit, first.ordinal, ordered, tuple(flags(ordered)), wanted)


def _once(group: Iterable[Point]) -> list[Point]:
    """Each number of a statement once, also where it stands in several of its words; one of another time is another."""
    return list(
        {
            (
                point.statement,
                point.quantity.value,
                point.quantity.low,
                point.scope,
                point.as_of and point.as_of.reach,
            ): point
            for point in reversed(list(group))
        }.values()
    )[::-1]


def _name(group: Sequence[Point]) -> str:
    """What a series is called: the words for what is counted that most reports use, and its unit."""
    first = group[0].quantity
    nouns = [point.counted.lower() for point in group if point.counted and not is_happening(point)]
    nouns = nouns or [point.counted for point in group if point.counted]
    if first.unit in HARM:
        return f"People {first.unit}{_where(group)}"
    if not nouns:
        return "Distance " + Counter(point.scope for point in group).most_common(1)[0][0]
    counted = Counter(nouns)
    best = min(counted, key=lambda words: (-counted[words], -len(words), words))
    return best[:1].upper() + best[1:] + (f" ({_in_words(first.unit)})" if first.unit else "")


def _in_words(unit: str) -> str:
    """A unit as a caption gives it: those of time as words of the plural."""
    return f"{unit}s" if unit in _TIME else unit


def _where(group: Sequence[Point]) -> str:
    """The name that most of the points share, to tell one event from another."""
    named = Counter(name for point in group for name in point.names)
    if not named:
        return ""
    best = min(named, key=lambda name: (-named[name], name))
    return f" ({best})" if named[best] > 1 else ""


def _matching(found: Iterable[Point], one: Indicator) -> list[Point]:
    """The points that an indicator of the user's asks for: its unit, and one of its words in what is counted or its scope."""
    unit = _unit(one.unit)
    pattern = re.compile("|".join(_pattern(words) for words in one.words) or r"(?!)", re.I)
    return [
        point
        for point in found
        if (one.unit is None or point.quantity.unit == unit) and pattern.search(f"{point.counted} {point.scope}")
    ]


def _pattern(words: str) -> str:
    return r"\b" + re.escape(words).replace(r"\*", r"\w*") + r"\b"


def _unit(words: str | None) -> str | None:
    if words is None:
        return None
    known = UNITS.get(phrase(words)) or UNITS.get(phrase(words.lower()))
    return known.name if known else words
