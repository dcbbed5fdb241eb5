"""Clocks: a time of day, and the offset from UTC that the clocks of a place show on a day."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone
from typing import NamedTuple

from onrecord.lexicon.calendar import ZONE_NAMES, Zone


class Clock(NamedTuple):
    """A time of day; `zone` is None where none is stated, or only "local time"; `midnight` may be the end of its day."""

    hour: int
    minute: int
    second: int = 0
    zone: Zone | None = None
    midnight: bool = False


UTC = ZONE_NAMES["utc"]


def zone_of(dateline: str | None) -> Zone | None:
    """The clock of the place with which a report begins; None where there is none, or the place is not known."""
    place = (dateline or "").split(",")[0].split("(")[0].strip(" -–—").lower()
    return ZONE_NAMES.get(place)


def offset(zone: Zone, day: date) -> timedelta:
    """How far the clocks are ahead of UTC at noon of a day, by the rules in force since 2007 (us) and 1996 (eu)."""
    begins, ends = {
        "eu": (_sunday(day.year, 3, -1), _sunday(day.year, 10, -1)),
        "us": (_sunday(day.year, 3, 2), _sunday(day.year, 11, 1)),
    }.get(zone.summer, (day, day))
    return timedelta(minutes=zone.minutes + (60 if begins <= day < ends else 0))


def _sunday(year: int, month: int, nth: int) -> date:
    """The nth Sunday of a month, from 1; -1 is the last of a month with 31 days."""
    first = date(year, month, 1)
    sunday = first + timedelta(6 - first.weekday())
    return sunday + timedelta(7 * (nth - 1)) if nth > 0 else sunday + timedelta(28 if sunday.day <= 3 else 21)


def moment(clock: Clock, day: date, here: Zone | None) -> str:
    """The moment in ISO 8601. It bears a zone if one is stated or `here`, the place of the dateline, has a known one."""
    zone = clock.zone or here
    at = datetime(day.year, day.month, day.day, clock.hour, clock.minute, clock.second)  # noqa: DTZ001 - the zone may be unknown
    if zone is None:
        return at.isoformat()
    told = at.replace(tzinfo=timezone(offset(zone, day))).isoformat()
    return told.replace("+00:00", "Z") if zone == UTC else told


def day_there(stated: str, here: Zone | None) -> date:
    """The day that a moment in ISO 8601 falls on, by the clock of the dateline if both zones are known."""
    at = datetime.fromisoformat(stated)
    if at.tzinfo is None or here is None:
        return at.date()
    return at.astimezone(timezone(offset(here, at.date()))).date()
