"""Stretches of whole days and the arithmetic of the calendar: the unit that holds a day, so many units on, thirds of a unit."""

from __future__ import annotations

from calendar import monthrange
from datetime import MAXYEAR, date, timedelta
from typing import NamedTuple

FIRST_YEAR = 1000  # earlier years are not written with four digits, and are not news


class Days(NamedTuple):
    """From the first day to the last, both included."""

    first: date
    last: date


def one(day: date) -> Days:
    """A single day."""
    return Days(day, day)


def day(year: int, month: int, number: int) -> Days | None:
    """A day of the calendar; None where the calendar has no such day."""
    try:
        return one(date(year, month, number))
    except ValueError:
        return None


def months(year: int, month: int, count: int = 1) -> Days | None:
    """So many months from this one on; `month` may be past 12 or before 1. None beyond the calendar."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    end, last = year + (month + count - 2) // 12, (month + count - 2) % 12 + 1
    if not FIRST_YEAR <= year <= end < MAXYEAR:
        return None
    return Days(date(year, month, 1), date(end, last, monthrange(end, last)[1]))


def years(year: int, count: int = 1) -> Days | None:
    """So many years from this one on."""
    return months(year, 1, 12 * count)


def around(at: date, unit: str) -> Days | None:
    """The calendar unit that holds a day. Weeks begin on Monday, as in ISO 8601; "weekend" is that of the day's week."""
    if unit in ("day", "night", "hour", "minute", "second"):
        return one(at)
    monday = at - timedelta(at.weekday())
    if unit in ("week", "fortnight"):
        return Days(monday, monday + timedelta(6))
    if unit == "weekend":
        return Days(monday + timedelta(5), monday + timedelta(6))
    if unit == "month":
        return months(at.year, at.month)
    if unit == "quarter":
        return months(at.year, (at.month - 1) // 3 * 3 + 1, 3)
    if unit == "decade":
        return years(at.year // 10 * 10, 10)
    if unit == "century":
        return years((at.year - 1) // 100 * 100 + 1, 100)
    return years(at.year)


def moved(at: date, unit: str, count: int) -> Days | None:
    """The unit `count` units after the one that holds this day (before it where `count` is negative).

    Days are counted; decades and centuries are counted in years, since "two decades ago" is no round number of them.
    """
    if unit in ("day", "night"):
        return _shifted(at, count)
    if unit in ("week", "fortnight", "weekend"):
        days = _shifted(at, count * (14 if unit == "fortnight" else 7))
        return around(days.first, unit) if days else None
    if unit in ("month", "quarter"):
        size = 3 if unit == "quarter" else 1
        here = around(at, unit)
        return months(here.first.year, here.first.month + size * count, size) if here else None
    return years(at.year + count * {"decade": 10, "century": 100}.get(unit, 1))


def after(at: date, unit: str, count: int) -> date | None:
    """The day that is so many units later, or earlier: the last of the month where the month is too short."""
    if unit in ("hour", "minute", "second"):
        days = _shifted(at, round(count / {"hour": 24, "minute": 1440, "second": 86400}[unit]))
    elif unit in ("day", "night", "week", "fortnight"):
        days = _shifted(at, count * {"week": 7, "fortnight": 14}.get(unit, 1))
    else:
        size = {"month": 1, "quarter": 3, "decade": 120, "century": 1200}.get(unit, 12)
        days = months(at.year, at.month + size * count)
        return days.first.replace(day=min(at.day, days.last.day)) if days else None
    return days.first if days else None


def _shifted(at: date, count: int) -> Days | None:
    try:
        return one(at + timedelta(count))
    except OverflowError:
        return None


def third(whole: Days, unit: str, part: str) -> Days:
    """The early, mid or late part of a unit: thirds, as the data card of the gold defines them; a day stays whole."""
    n = ("early", "mid", "late").index(part)
    start, end = whole
    length = (end - start).days + 1
    if length < 3:
        return whole
    if unit == "decade":
        first, last = ((0, 3), (4, 6), (7, 9))[n]
        return Days(start.replace(year=start.year + first), end.replace(year=start.year + last))
    if unit == "year":
        return months(start.year, 4 * n + 1, 4) or whole
    if unit in ("season", "quarter"):
        return months(start.year, start.month + n) or whole
    cuts = (0, 10, 20, length) if unit == "month" else (0, length // 3, 2 * length // 3, length)
    return Days(start + timedelta(cuts[n]), start + timedelta(cuts[n + 1] - 1))
