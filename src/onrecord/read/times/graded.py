"""Rules that build on others: parts of a period ("late September"), approximations ("around 6 May"), ranges ("3 to 5 May")."""

from __future__ import annotations

from datetime import timedelta

from onrecord.read.times import clocks, periods, relative
from onrecord.read.times.dates import (
    day_at,
    month_at,
    numeric,
    of_month,
    weekday,
    weekday_at,
    written,
    year_after,
    year_at,
)
from onrecord.read.times.days import Days, one, third, years
from onrecord.read.times.line import DASHES, Line
from onrecord.read.times.numbers import ORDINALS, grade
from onrecord.read.times.phrase import Context, Dating, Phrase, fixed

_PARTS = {"early": "early", "mid": "mid", "late": "late"}
_ENDS = {"beginning": "early", "start": "early", "middle": "mid", "end": "late", "close": "late"}
_WHOLE = (
    relative.month_or_season, periods.part_of_year, periods.season, periods.month, periods.decade, periods.century, relative.unit,
    relative.anchored,
)  # fmt: skip


_NTH = {**ORDINALS, "last": -1, "final": -1}
_MONTHS = (relative.month_or_season, periods.month, relative.unit)


def part(line: Line, i: int) -> Phrase | None:
    """An early, middle or late part of a period: "late September", "mid-2026", "the end of June", "early next week"."""
    start = line.skip(i, "the")
    end, name = _part(line, start)
    if name is None:
        return None
    whole = _whole(line, end)
    if whole is None or whole.modifier:
        return None
    return Phrase(whole.end, whole.precision, _thirds(whole, name), modifier=name)


def _part(line: Line, i: int) -> tuple[int, str | None]:
    word = line.low[i]
    if word in _PARTS:
        return line.skip(line.skip(i + 1, "-"), "in", "on"), _PARTS[word]
    if word in _ENDS and line.low[i + 1] == "of":
        return i + 2, _ENDS[word]
    return i, None


def _whole(line: Line, i: int) -> Phrase | None:
    """The period, or the day, of which a part is named."""
    if year_at(line, i):
        return Phrase(i + 1, "year", fixed(years(int(line.low[i]))))
    if line.low[i] == "the" and (unit := line.low[i + 1]) in ("week", "month", "quarter", "year", "decade"):
        return Phrase(i + 2, unit, relative.moved_unit(unit, 0))
    for rule in (clocks.part_of_day, clocks.day, *_WHOLE):
        found = rule(line, i)
        if found and not found.modifier:
            return found
    return None


def _thirds(whole: Phrase, name: str) -> Dating:
    def dated(context: Context) -> Days | None:
        found = whole.dated(context)
        return third(found, whole.precision, name) if found else None

    return dated


def last_day(line: Line, i: int) -> Phrase | None:
    """The last day of the year or month of the report: "year-end", "month's end"."""
    at = line.skip(i, "the")
    between = line.skip(at + 1, "-", "'s")
    name = line.low[at]
    if name not in ("year", "month") or line.low[between] != "end" or line.low[between + 1] == "-":
        return None

    def dated(context: Context) -> Days | None:
        whole = relative.moved_unit(name, 0)(context)
        return one(whole.last) if whole else None

    return Phrase(between + 1, "day", dated)


def mid_week(line: Line, i: int) -> Phrase | None:
    """The middle of the week of the report: "mid-week"."""
    at = line.skip(i + 1, "-") if line.low[i] == "mid" else i
    if line.low[i] != "midweek" and (at == i or line.low[at] != "week"):
        return None

    def dated(context: Context) -> Days | None:
        week = relative.moved_unit("week", 0)(context)
        return third(week, "week", "mid") if week else None

    return Phrase(at + 1, "week", dated, modifier="mid")


def nth_weekday(line: Line, i: int) -> Phrase | None:
    """A weekday that is counted in its month: "the first Monday in December", "the last Friday of next month"."""
    at = line.skip(i, "the")
    nth = _NTH.get(line.low[at])
    number = weekday_at(line, at + 1) if nth else None
    if nth is None or number is None or line.low[at + 2] not in ("in", "of"):
        return None
    whole = next((found for rule in _MONTHS if (found := rule(line, at + 3)) and found.precision == "month"), None)
    if whole is None:
        return None

    def dated(context: Context) -> Days | None:
        month = whole.dated(context)
        first = month and month.first + timedelta((number - month.first.isoweekday()) % 7)
        if month is None or first is None:
            return None
        day = first + timedelta(7 * ((month.last - first).days // 7 if nth < 0 else nth - 1))
        return one(day) if day <= month.last else None

    return Phrase(whole.end, "day", dated)


def later_on(line: Line, i: int) -> Phrase | None:
    """A day with how late in it: "later on Friday", "late Tuesday" is a part."""
    if line.low[i] not in ("later", "earlier"):
        return None
    found = clocks.day(line, line.skip(i + 1, "on"))
    return found._replace(modifier=line.low[i]) if found else None


def approximate(line: Line, i: int) -> Phrase | None:
    """A date that is graded: "around 6 May", "about mid-July"."""
    end, modifier = grade(line, i)
    if modifier not in ("about", "nearly") or line.low[i] == "some":
        return None
    for rule in (clocks.day, periods.month, periods.year):
        if found := rule(line, end):
            return found._replace(modifier=modifier)
    return None


def span(line: Line, i: int) -> Phrase | None:
    """From one time to another: "from 3 to 5 May", "between March and June 2023", "26 December to 3 January"."""
    opened = line.low[i] in ("from", "between")
    middle = ("and",) if line.low[i] == "between" else ("to", "until", "till", "through", *DASHES)
    start = i + 1 if opened else i
    if opened and (found := _short(line, start, middle)):
        return found
    first = _point(line, start)
    if first is None or line.low[first.end] not in middle or (not opened and line.low[first.end] in ("until", "till")):
        return None
    last = _point(line, first.end + 1)
    if last is None or not _alike(first, last):
        return None
    return Phrase(last.end, last.precision, _from_to(first, last, line, start))


def _point(line: Line, i: int) -> Phrase | None:
    if year_at(line, i):
        return Phrase(i + 1, "year", fixed(years(int(line.low[i]))))
    for rule in (written, numeric, weekday, part, periods.decade):
        if found := rule(line, i):
            return found
    month = month_at(line, i)
    return periods.month(line, i) if month else None


def _short(line: Line, i: int, middle: tuple[str, ...]) -> Phrase | None:
    """Days of one month, whose name comes last: "3 to 5 May", "1 and 3 July"."""
    first, last = day_at(line, i), day_at(line, i + 2)
    month = month_at(line, line.skip(i + 3, "of")) if first and last and line.low[i + 1] in middle else None
    if first is None or last is None or month is None or first >= last:
        return None
    end, year = year_after(line, month[0])
    return Phrase(end, "day", of_month(year, month[1], first, last))


def _alike(first: Phrase, last: Phrase) -> bool:
    return first.precision == last.precision


def _from_to(first: Phrase, last: Phrase, line: Line, start: int) -> Dating:
    """The days from the first of one to the last of the other. A year stated last is that of both; a weekday named last comes
    after the one named first."""

    def dated(context: Context) -> Days | None:
        one, other = first.dated(context), last.dated(context)
        if one and other and one.first > other.last:
            other = last.dated(context._replace(published=one, ahead=True))
        if last.precision != "year" and year_at(line, last.end - 1) and not year_at(line, first.end - 1):
            one = _in_year_of(first, other)
        return Days(one.first, other.last) if one and other and one.first <= other.last else None

    return dated


def _in_year_of(first: Phrase, other: Days | None) -> Days | None:
    """The last such time before another."""
    return first.dated(Context(other, ahead=False)) if other else None
