"""What the calendar and the clock hold, by the words for it: months, weekdays, seasons, holidays, units of time, zones."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from onrecord.lexicon.words import rows, sections

MONTHS = "january february march april may june july august september october november december".split()
"""The months in order."""

DAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
"""The weekdays in order, from Monday as ISO 8601 has them."""

# Zones by name: those of RFC 5322, and the European ones, which mean one thing only. BST and IST do not.
ZONES = {
    "EST": "-05:00", "EDT": "-04:00", "CST": "-06:00", "CDT": "-05:00", "MST": "-07:00", "MDT": "-06:00", "PST": "-08:00",
    "PDT": "-07:00", "WET": "+00:00", "CET": "+01:00", "CEST": "+02:00", "EET": "+02:00", "EEST": "+03:00", "MSK": "+03:00",
}  # fmt: skip
"""Zones that go by an abbreviation, with their offset from UTC."""


class Zone(NamedTuple):
    """The clock of a place: minutes ahead of UTC in winter, and whose summer time it keeps ("eu", "us" or "-" for none)."""

    minutes: int
    summer: str


def _numbered(names: list[str], abbreviations: str) -> Mapping[str, int]:
    found = {name: n for n, name in enumerate(names, 1)}
    for short in abbreviations.split():
        found[short] = next(n for n, name in enumerate(names, 1) if name.startswith(short[:3]))
    return MappingProxyType(found)


MONTH_NUMBERS = _numbered(MONTHS, "jan feb mar apr jun jul aug sep sept oct nov dec")
"""The number of a month, by its name or abbreviation."""

WEEKDAY_NUMBERS = _numbered(DAYS, "mon tue tues wed thu thur thurs fri sat sun")
"""The number of a weekday in ISO 8601, by its name or abbreviation."""

SEASONS: Mapping[str, int] = MappingProxyType({"spring": 3, "summer": 6, "autumn": 9, "winter": 12})
"""The month in which a meteorological season of the northern hemisphere begins. "Fall" is left out: it is mostly a verb."""

_times = sections("times.txt")

UNITS: Mapping[str, str] = MappingProxyType({form: one for one, form in (row.split() for row in _times["units"])})
"""Units of time, by each of their forms ("days": "day")."""

NUMBERS: Mapping[str, int] = MappingProxyType(
    {word: int(n) for word, n in (entry.split() for entry in _times["numbers"])}
)
"""Numbers written as words ("twelve": 12)."""

HOLIDAYS: Mapping[str, tuple[int, int] | None] = MappingProxyType(
    {
        name: (int(day[:2]), int(day[3:])) if day != "movable" else None
        for name, _, day in (entry.rpartition(" ") for entry in _times["holidays"])
    }
)
"""Holidays in lower case: month and day, or None for those that move."""

AHEAD = frozenset(_times["ahead"])
"""Words by which a clause looks ahead ("will", "due")."""

BEHIND = frozenset(_times["behind"])
"""Words by which a clause looks back ("said", "was"), beside all that end in -ed."""

FORWARD_TO = frozenset(_times["forward to"])
"""Words after which "to" and a verb is a plan ("agreed to meet")."""

COUNTED = frozenset(_times["counted"])
"""What is counted or priced after a number that could be a year ("2020 votes")."""


def _zone(offset: str, summer: str = "-") -> Zone:
    return Zone(int(offset[:3]) * 60 + int(offset[0] + offset[4:]), summer)


ZONE_NAMES: Mapping[str, Zone] = MappingProxyType(
    {name.lower(): _zone(offset) for name, offset in ZONES.items()}
    | {name: _zone(offset, summer) for names, offset, summer in rows("zones.txt") for name in names.split(", ")}
)
"""The clock of places and of zones that have a name, in lower case."""
