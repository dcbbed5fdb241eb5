"""Rules for days of the calendar: "26 December 2025", "Dec. 26", "the 26th", "26.12.2025", and weekdays."""

from __future__ import annotations

import re
from datetime import timedelta

from onrecord.lexicon.calendar import COUNTED, MONTH_NUMBERS, WEEKDAY_NUMBERS
from onrecord.lexicon.words import AUXILIARIES, DETERMINERS
from onrecord.read.times import days
from onrecord.read.times.days import Days
from onrecord.read.times.line import Line
from onrecord.read.times.numbers import ordinal
from onrecord.read.times.phrase import Context, Dating, Phrase, fixed, undated, yearly

_DAY = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?")
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_SHORT_YEAR = re.compile(r"\d\d")
_TURN = 70  # '70 and later are of the last century
_DOTTED = re.compile(r"(\d{1,2})\.(\d{1,2})\.((?:19|20)\d\d)")
# Words that are a month or a weekday only in part: they need a number beside them.
_SHORT = frozenset({"mar", "sun", "sat", "mon", "wed", "jan", "dec", "thu", "tue", "fri"})
# What may follow "on the 26th", where a noun would make it an ordinal ("on the 26th floor").
_AFTER_DAY = (
    DETERMINERS | AUXILIARIES | frozenset("and at in after before when he she they it we you i there as but or".split())
)
_MONTH_BESIDE = {"last": -1, "this": 0, "next": 1}
_NO_WEEKDAY = frozenset("black bloody good ash palm holy maundy easter whit cyber super girl shrove".split())


def month_at(line: Line, i: int) -> tuple[int, int] | None:
    """The place after a month's name, with the full stop of an abbreviation, and its number. Months have a capital."""
    number = MONTH_NUMBERS.get(line.low[i])
    if number is None or not line.capital(i):
        return None
    abbreviated = len(line.low[i]) <= 4 and line.low[i] not in ("may", "june", "july")
    return (line.skip(i + 1, ".") if abbreviated and _number_follows(line, i + 1) else i + 1), number


def _number_follows(line: Line, i: int) -> bool:
    return line.low[i] == "." and line.low[i + 1][:1].isdigit()


def day_at(line: Line, i: int) -> int | None:
    """The day of a month that is written there in figures."""
    found = _DAY.fullmatch(line.low[i])
    return int(found[1]) if found and 1 <= int(found[1]) <= 31 else None


def year_at(line: Line, i: int) -> int | None:
    """The year that is written there in four figures."""
    return int(line.low[i]) if _YEAR.fullmatch(line.low[i]) else None


def year_after(line: Line, i: int) -> tuple[int, int | None]:
    """The place after the year that may follow a day or month, with its comma, "of" or apostrophe, and the year."""
    at = line.skip(i, ",", "of")
    if year := year_at(line, at):
        return at + 1, year
    if line.low[i] in ("'", "’", "‘") and line.joined(i + 1) and _SHORT_YEAR.fullmatch(line.low[i + 1]):
        short = int(line.low[i + 1])  # Sept '23
        return i + 2, (1900 if short >= _TURN else 2000) + short
    return i, None


def of_month(year: int | None, month: int, number: int, last: int | None = None) -> Dating:
    """The dating of a day of a month, or of the days from one to another; without a year, as the clause looks."""

    def within(year: int) -> Days | None:
        first, end = days.day(year, month, number), days.day(year, month, last or number)
        return Days(first.first, end.last) if first and end and first.first <= end.first else None

    return fixed(within(year)) if year else yearly(within)


def written(line: Line, i: int) -> Phrase | None:
    """A day with its month, with or without weekday and year: "Friday, 26 December 2025", "Dec. 26", "the 26th of December"."""
    at = _after_weekday(line, i)
    found = _day_first(line, at) or _month_first(line, at)
    if found and at > i and not year_at(line, found.end - 1):
        return found._replace(dated=_on_weekday(found.dated, WEEKDAY_NUMBERS[line.low[i]]))
    return found


def _on_weekday(of: Dating, number: int) -> Dating:
    """The day of a year in which it falls on that weekday, if one of the two ways to look finds it."""

    def dated(context: Context) -> Days | None:
        ways = (of(context), of(context._replace(ahead=False)), of(context._replace(ahead=True)))
        return next((days for days in ways if days and days.first.isoweekday() == number), ways[0])

    return dated


def _after_weekday(line: Line, i: int) -> int:
    if line.low[i] not in WEEKDAY_NUMBERS or not line.capital(i):
        return i
    at = line.skip(i + 1, ".")
    return line.skip(line.skip(at, ","), "the")


def _day_first(line: Line, i: int) -> Phrase | None:
    i = i + 1 if line.low[i] == "the" and ordinal(line.low[i + 1]) else i
    number = day_at(line, i)
    if number is None:
        return None
    if found := _joined_date(line, i, number):
        return found
    first_end, last = last_day(line, i + 1, number)
    month = month_at(line, line.skip(first_end, "of"))
    if month is None:
        return None
    end, year = year_after(line, month[0])
    return Phrase(end, "day", of_month(year, month[1], number, last))


def _joined_date(line: Line, i: int, number: int) -> Phrase | None:
    """A day, the name of its month and its year with dashes between: "19-Nov-2025"."""
    dashed = line.low[i + 1] == line.low[i + 3] == "-" and line.joined(i + 1) and line.joined(i + 4)
    month, year = (month_at(line, i + 2), year_at(line, i + 4)) if dashed else (None, None)
    return Phrase(i + 5, "day", of_month(year, month[1], number)) if month and year else None


def _month_first(line: Line, i: int) -> Phrase | None:
    month = month_at(line, i)
    number = day_at(line, line.skip(month[0], "the")) if month else None
    if month is None or number is None:
        return None
    at = line.skip(month[0], "the") + 1
    beyond, last = last_day(line, at, number)
    if last and (line.low[beyond] in COUNTED or month_at(line, beyond)):
        last = None  # "May 3 and 12 people", "June 5 to 10 July"
    at = beyond if last else at
    end, year = year_after(line, at)
    return Phrase(end, "day", of_month(year, month[1], number, last))


def last_day(line: Line, i: int, first: int) -> tuple[int, int | None]:
    """The place after the second day of "26-27", "26 and 27", "26 to 27", and that day; the place itself without one."""
    if line.low[i] in ("-", "–", "—", "to", "and", "or", "through", "until", "/"):
        last = day_at(line, i + 1)
        if last and last > first and line.low[i + 2] != ":":
            return i + 2, last
    if line.low[i] == "," and line.low[i + 2] == "and":  # 12, 13 and 14 May
        second, third = day_at(line, i + 1), day_at(line, i + 3)
        if second and third and first < second < third:
            return i + 4, third
    return i, None


def numeric(line: Line, i: int) -> Phrase | None:
    """A day in figures. Where either number could be the month, it stays undated, since nothing tells whose custom it is."""
    if found := _DOTTED.fullmatch(line.low[i]):
        return Phrase(i + 1, "day", fixed(days.day(int(found[3]), int(found[2]), int(found[1]))))
    parts = line.low[i : i + 5]
    if parts[1] == parts[3] == "-" and year_at(line, i) and len(parts[2]) == 2:
        timed = line.joined(i + 5) and ":" in line.low[i + 5]  # 2025-11-17T04:12Z
        return _iso(line, i, parts[4].removesuffix("t") if timed else parts[4])
    if parts[1] == parts[3] == "/" and year_at(line, i + 4) and day_at(line, i) and day_at(line, i + 2):
        return Phrase(i + 5, "day", _slashed(int(parts[0]), int(parts[2]), int(parts[4])))
    return None


def _iso(line: Line, i: int, number: str) -> Phrase | None:
    year, month = line.low[i], line.low[i + 2]
    if not (month.isdecimal() and number.isdecimal() and len(number) == 2):
        return None
    return Phrase(i + 5, "day", fixed(days.day(int(year), int(month), int(number))))


def _slashed(one: int, other: int, year: int) -> Dating:
    readings = {found for found in (days.day(year, one, other), days.day(year, other, one)) if found}
    return fixed(readings.pop()) if len(readings) == 1 else undated


def nth_day(line: Line, i: int) -> Phrase | None:
    """A day of a month that is not named: "on the 26th", the nearest as the clause looks."""
    number = ordinal(line.low[i + 1]) if line.low[i] == "the" else None
    named = line.low[i + 2].isalpha() and line.low[i + 2] not in _AFTER_DAY
    if number is None or not 1 <= number <= 31 or line.low[i - 1] not in ("on", "of", "by", "until", "since"):
        return None
    shift = _MONTH_BESIDE.get(line.low[i + 3]) if line.low[i + 2] == "of" and line.low[i + 4] == "month" else None
    if shift is not None:
        return Phrase(i + 5, "day", _of_month_beside(number, shift))
    if named:
        return None

    def dated(context: Context) -> Days | None:
        if context.day is None:
            return None
        near = [days.months(context.day.year, context.day.month + n) for n in (-1, 0, 1)]
        found = [at for month in near if month and (at := days.day(month.first.year, month.first.month, number))]
        if context.ahead:
            return min((at for at in found if at.first >= context.day), default=None)
        return max((at for at in found if at.first <= context.day), default=None)

    return Phrase(i + 2, "day", dated)


def _of_month_beside(number: int, shift: int) -> Dating:
    """The day of the month so many after that of the report: "the 12th of this month"."""

    def dated(context: Context) -> Days | None:
        here = context.published
        month = days.months(here.first.year, here.first.month + shift) if here else None
        return days.day(month.first.year, month.first.month, number) if month else None

    return dated


def weekday_at(line: Line, i: int, *, plural: bool = False) -> int | None:
    """The number of the weekday that is named there; no name such as Black Friday, the Friday Group or the Sunday Times."""
    word = line.low[i].removesuffix("s") if plural else line.low[i]
    number = WEEKDAY_NUMBERS.get(word)
    if number is None or word in _SHORT or len(word) < 5 or not line.capital(i):
        return None
    named = (
        line.capital(i + 1)
        and line.text[i + 1][1:2].islower()
        and line.low[i + 1] not in (*MONTH_NUMBERS, *WEEKDAY_NUMBERS)
    )
    if line.low[i - 1] in _NO_WEEKDAY or (named and line.low[i - 1] in ("the", "mail") and line.low[i + 1] != "i"):
        return None
    return number


def weekday(line: Line, i: int) -> Phrase | None:
    """A weekday: the last before the report, that of the report included, or the next where the clause looks ahead."""
    number = weekday_at(line, i)
    return Phrase(i + 1, "day", near_weekday(number)) if number else None


def near_weekday(number: int) -> Dating:
    """The dating of a weekday."""

    def dated(context: Context) -> Days | None:
        if context.day is None:
            return None
        back = (context.day.isoweekday() - number) % 7
        return days.one(context.day + timedelta((7 - back) % 7 if context.ahead else -back))

    return dated
