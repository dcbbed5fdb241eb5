"""Rules for months, years, quarters, halves, seasons, decades and centuries."""

from __future__ import annotations

import re
from datetime import timedelta

from onrecord.lexicon.calendar import COUNTED, MONTH_NUMBERS, SEASONS, UNITS
from onrecord.lexicon.words import DETERMINERS
from onrecord.read.times import days
from onrecord.read.times.dates import month_at, year_after, year_at
from onrecord.read.times.days import Days
from onrecord.read.times.durations import Counted, counted_units
from onrecord.read.times.line import DASHES, Line
from onrecord.read.times.numbers import ORDINALS
from onrecord.read.times.phrase import Context, Dating, Phrase, fixed, undated, yearly

_NAMES = frozenset({"may", "march", "april", "june", "august", "jan", "mar", "dec", "jun"})  # also people, verbs, firms
_BEFORE_MONTH = frozenset(
    "in since until till by of from to between through during before after last next this early mid late and for or - – "
    "each every until around about than".split()
)
_BEFORE_YEAR = frozenset(
    "in since until till by of from to through throughout during before after early mid late and for or around about - – "
    "circa year between than".split()
)
_AFTER_SPRING = DETERMINERS | frozenset("and or at when after before he she they it we to".split())
_DETERMINERS = frozenset("the a an his her its their our this that 's".split())
_DECADE = re.compile(r"(?:(1[5-9]|20)?(\d)0)['’]?s")
_CENTURY = re.compile(r"(\d{1,2})(?:st|nd|rd|th)")
_WRITTEN_DECADES = {
    name: 1900 + 10 * n
    for n, name in enumerate("twenties thirties forties fifties sixties seventies eighties nineties".split(), 2)
}
_HALVES = {"first": 1, "second": 2, "last": 2, "latter": 2, "1st": 1, "2nd": 2}
_QUARTERS = {**{word: n for word, n in ORDINALS.items() if n < 5}, "last": 4, "final": 4}
_YEARS = {"last": -1, "this": 0, "next": 1}


def month(line: Line, i: int) -> Phrase | None:
    """A month, with or without its year: "December 2025", "in March"; a month that may be a name needs a sign that it is none."""
    found = month_at(line, i)
    if found is None:
        return None
    end, number = found
    after, year = year_after(line, end)
    if year:
        return Phrase(after, "month", fixed(days.months(year, number)))
    before = line.low[i - 1] in _BEFORE_MONTH or _as_early_as(line, i) or _is_further_month(line, i)
    if line.low[i] in _NAMES and (not before or line.capital(end)):
        return None
    if year := _year_of_list(line, end, number):
        return Phrase(end, "month", fixed(days.months(year, number)))
    return Phrase(end, "month", yearly(lambda year: days.months(year, number)))


def _is_further_month(line: Line, i: int) -> bool:
    """Whether a month stands behind another in a list: "June" of "in May, June and July"."""
    at = i - 1 if line.low[i - 1] in ("and", "or") else i
    at -= line.low[at - 1] == ","
    return at < i and line.low[at - 1] in MONTH_NUMBERS


def _year_of_list(line: Line, end: int, number: int) -> int | None:
    """The year of a month whose list of months ends with one: "in May, June and July 2024", "in December and January 2025"."""
    last = number
    while line.low[end] in (",", "and", "or"):
        found = month_at(line, line.skip(line.skip(end, ","), "and", "or"))
        if found is None:
            return None
        end, last = found
    year = year_after(line, end)[1]
    return year - (number > last) if year and last != number else None


def year(line: Line, i: int) -> Phrase | None:
    """A year: "in 2022", "the 2014 accord", "2014-15". Four figures alone are a number."""
    value = year_at(line, i)
    if value is None or line.low[i + 1] in COUNTED or line.low[i + 1] == "%" or line.low[i - 1] in ("than", "some"):
        return None
    if span := _years(line, i, value):
        return span
    if not (_opened(line, i) or _described(line, i)):
        return None
    return Phrase(i + 1, "year", fixed(days.years(value)))


def _opened(line: Line, i: int) -> bool:
    """Whether what stands before four figures makes them a year."""
    before = line.low[i - 1]
    if _as_early_as(line, i):
        return True
    if before == "about":
        return line.low[i - 2] in _BEFORE_YEAR
    if before in (",", "and", "or") and year_at(line, i - 2):
        return True  # in 2019, 2020 and 2021
    return before in _BEFORE_YEAR or (before in (",", "(") and line.low[i + 1] in (",", ")", ".", "")) or before == "("


def _as_early_as(line: Line, i: int) -> bool:
    return line.low[i - 1] == "as" and line.low[i - 2] in ("early", "late", "recently", "soon")


def _described(line: Line, i: int) -> bool:
    """Whether four figures stand where a year describes a thing: "the 2015 accord", "the party's 2020 list"."""
    return line.low[i - 1] in _DETERMINERS and line.low[i + 1][:1].isalpha() and line.low[i + 1] != "agenda"


def _years(line: Line, i: int, value: int) -> Phrase | None:
    """Two years with a dash: "2014-15", "2014–2016", "2014/15"."""
    if not (line.low[i + 1] in DASHES or line.low[i + 1] == "/") or not (line.joined(i + 1) and line.joined(i + 2)):
        return None
    short = line.low[i + 2]
    last = year_at(line, i + 2) or (value // 100 * 100 + int(short) if re.fullmatch(r"\d\d", short) else None)
    if last is None or not value < last <= value + 60 or line.low[i + 3] in DASHES:
        return None
    return Phrase(i + 3, "year", fixed(days.years(value, last - value + 1)))


def fiscal(line: Line, i: int) -> Phrase | None:
    """A fiscal year: undated, since nothing tells when it begins."""
    at = line.skip(i, "the")
    if line.low[at] not in ("fiscal", "financial"):
        return None
    end = line.skip(at + 1, "year")
    if year_at(line, end):
        span = _years(line, end, int(line.low[end]))
        return Phrase(span.end if span else end + 1, "year", undated)
    return Phrase(end, "year", undated) if end > at + 1 else None


def part_of_year(line: Line, i: int) -> Phrase | None:
    """A quarter or a half: "the third quarter of 2025", "Q3", "the first half of May", "H1 2026", "second-quarter"."""
    start = line.skip(i, "the", "its", "their")
    if year_at(line, start) and (named := part_of_year(line, start + 1)) and named.end <= start + 4:
        return _part_before(line, start, named)
    short = re.fullmatch(r"(q[1-4]|h[12])", line.low[start])
    if short and line.text[start][0].isupper():
        unit, n, end = ("quarter" if short[1][0] == "q" else "half"), int(short[1][1]), start + 1
    else:
        at = line.skip(start + 1, "-")
        unit, end = line.low[at], at + 1
        n = (_QUARTERS if unit == "quarter" else _HALVES if unit == "half" else {}).get(line.low[start], 0)
    if not n:
        return None
    return _part(line, end, unit, n)


def _part(line: Line, end: int, unit: str, n: int) -> Phrase | None:
    length = 3 if unit == "quarter" else 6
    after, year = year_after(line, end)
    if year:
        return Phrase(after, unit, fixed(days.months(year, length * (n - 1) + 1, length)))
    named = month(line, end + 1) if line.low[end] == "of" else None
    if named and unit == "half":
        return Phrase(named.end, unit, _half(named.dated, n))
    if line.low[end] == "of" and line.low[end + 1] not in ("the", "this", "last", "next"):
        return None  # the first half of the match
    if line.low[end] == "of":
        return _of_relative_year(line, end + 1, unit, n)
    if unit == "half" and line.low[end - 2] != "-" and not line.text[end - 1].startswith("H"):
        return None
    return Phrase(end, unit, yearly(lambda year: days.months(year, length * (n - 1) + 1, length)))


def _part_before(line: Line, i: int, named: Phrase) -> Phrase | None:
    """A quarter that stands behind its year: "the 1988 third quarter"."""
    n = _QUARTERS.get(line.low[i + 1])
    if named.precision != "quarter" or n is None:
        return None
    return named._replace(dated=fixed(days.months(int(line.low[i]), 3 * n - 2, 3)))


def _of_relative_year(line: Line, i: int, unit: str, n: int) -> Phrase | None:
    shift = _YEARS.get(line.low[i], 0)
    if line.low[i + 1] != "year":
        return None
    length = 3 if unit == "quarter" else 6

    def dated(context: Context) -> Days | None:
        here = context.published
        return days.months(here.first.year + shift, length * (n - 1) + 1, length) if here else None

    return Phrase(i + 2, unit, dated)


def _half(of: Dating, n: int) -> Dating:
    def dated(context: Context) -> Days | None:
        whole = of(context)
        if whole is None:
            return None
        middle = whole.first.replace(day=15)
        return Days(whole.first, middle) if n == 1 else Days(middle.replace(day=16), whole.last)

    return dated


def season_days(year: int, name: str) -> Days | None:
    """A season, which goes by the year in which it begins."""
    return days.months(year, SEASONS[name], 3)


def _season_name(line: Line, i: int) -> str | None:
    """The season there; "fall" is one only where its year follows ("the fall of 2019")."""
    word = line.low[i]
    if word == "fall" and year_at(line, line.skip(i + 1, "of")):
        return "autumn"
    return word if word in SEASONS else None


def season(line: Line, i: int) -> Phrase | None:
    """A season: "the summer of 2021", "spring 2022", "the winter of 2023-24", "in the autumn"."""
    start = line.skip(i, "the")
    name = _season_name(line, start)
    if name is None:
        return None
    at = line.skip(start + 1, "of", ",")
    if value := year_at(line, at):
        span = _years(line, at, value)
        return Phrase(span.end if span else at + 1, "season", fixed(season_days(value, name)))
    if line.low[at + 1] == "year" and line.low[at] in _YEARS:
        return Phrase(at + 2, "season", _season_of(name, _YEARS[line.low[at]]))
    if start == i and line.low[i - 1] not in ("in", "since", "by", "until", "before", "after", "early", "late", "mid"):
        return None
    if name == "spring" and start == i and line.low[start + 1].isalpha() and line.low[start + 1] not in _AFTER_SPRING:
        return None  # in spring water
    return Phrase(start + 1, "season", yearly(lambda year: season_days(year, name)))


def _season_of(name: str, shift: int) -> Dating:
    """The season of the year so many after that of the report."""

    def dated(context: Context) -> Days | None:
        here = context.published
        return season_days(here.first.year + shift, name) if here else None

    return dated


def decade(line: Line, i: int) -> Phrase | None:
    """A decade: "the 1990s", "the '80s", "the nineties"."""
    at = line.skip(line.skip(i, "the"), "'", "’", "‘")
    name = _WRITTEN_DECADES.get(line.low[at])
    if name and at > i:
        return Phrase(at + 1, "decade", fixed(days.years(name, 10)))
    found = _DECADE.fullmatch(line.low[at]) or (
        _DECADE.fullmatch(line.low[at] + "s") if line.low[at + 1] == "'s" else None
    )
    if found is None or not (found[1] or (at > i and int(found[2]) >= 2)):
        return None
    first = int((found[1] or "19") + found[2] + "0")
    if first % 100 == 0 and first < 2000:  # the 1800s
        return Phrase(at + 1, "century", fixed(days.years(first, 100)))
    return Phrase(at + 1 + (line.low[at + 1] == "'s"), "decade", fixed(days.years(first, 10)))


def century(line: Line, i: int) -> Phrase | None:
    """A century: "the 19th century"."""
    at = line.skip(i, "the")
    found = _CENTURY.fullmatch(line.low[at])
    end = line.skip(at + 1, "-")
    if found is None or line.low[end] not in ("century", "centuries") or not 11 <= int(found[1]) <= 22:
        return None
    return Phrase(end + 1, "century", fixed(days.years(100 * (int(found[1]) - 1) + 1, 100)))


def _nth_week(line: Line, i: int) -> Phrase | None:
    """A week that is counted in its month: "the third week of May" is its third seven days."""
    n = ORDINALS.get(line.low[i], 0)
    whole = month(line, i + 3) if 1 < n < 5 else None
    if whole is None:
        return None

    def dated(context: Context) -> Days | None:
        days_of_it = whole.dated(context)
        return (
            Days(days_of_it.first.replace(day=7 * n - 6), days_of_it.first.replace(day=7 * n)) if days_of_it else None
        )

    return Phrase(whole.end, "week", dated)


def first_or_last_units(line: Line, i: int) -> Phrase | None:
    """So many units at one end of a month or year: "the last two weeks of December", "the first ten days of May"."""
    if line.low[i] != "the":
        return None
    if line.low[i + 2 : i + 4] == ("week", "of") and (week := _nth_week(line, i + 1)):
        return week
    if line.low[i + 1] not in ("first", "last", "final"):
        return None
    unit = UNITS.get(line.low[i + 2])
    found = Counted(i + 3, unit, 1, None, None) if unit in ("week", "month", "day") else counted_units(line, i + 2)
    if found is None or line.low[found.end] != "of" or found.amount is None:
        return None
    whole = month(line, found.end + 1) or year(line, found.end + 1)
    if whole is None:
        return None
    count = int(found.amount)

    def dated(context: Context) -> Days | None:
        all_of_it = whole.dated(context)
        if all_of_it is None:
            return None
        if line.low[i + 1] == "first":
            end = days.after(all_of_it.first, found.unit, count)
            return Days(all_of_it.first, end - timedelta(1)) if end else None
        start = days.after(all_of_it.last, found.unit, -count)
        return Days(start + timedelta(1), all_of_it.last) if start else None

    return Phrase(whole.end, found.unit, dated)
