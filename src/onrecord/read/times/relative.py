"""Rules for times relative to the report or to another time: "last Tuesday", "this week", "yesterday", "the previous day"."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from onrecord.lexicon.calendar import SEASONS, UNITS, WEEKDAY_NUMBERS
from onrecord.read.times import days
from onrecord.read.times.dates import month_at, weekday_at, written
from onrecord.read.times.days import Days
from onrecord.read.times.line import Line
from onrecord.read.times.numbers import amount
from onrecord.read.times.periods import season_days
from onrecord.read.times.phrase import Context, Dating, Phrase, is_known

OfYear = Callable[[int], Days | None]

_SHIFT = {"last": -1, "this": 0, "next": 1, "current": 0, "coming": 1, "past": -1}
_ANCHORED = {"previous": -1, "preceding": -1, "following": 1, "next": 1, "same": 0, "that": 0, "very": 0}
_DAY_NAMES = {"yesterday": -1, "today": 0, "tomorrow": 1}
_BESIDE_WEEKDAY = frozenset("last next coming past previous following".split())
_UNITS = frozenset({"day", "night", "week", "weekend", "fortnight", "month", "quarter", "year", "decade", "century"})


def named_day(line: Line, i: int) -> Phrase | None:
    """Yesterday, today, tomorrow, "the day before yesterday", and "the day after next"."""
    word = line.low[i]
    if word in _DAY_NAMES and not (line.capital(i) and line.capital(i - 1)):  # USA Today
        return Phrase(i + 1, "day", _days_on(_DAY_NAMES[word]))
    rest = line.low[i : i + 4]
    if rest in (("the", "day", "before", "yesterday"), ("the", "day", "after", "tomorrow")):
        return Phrase(i + 4, "day", _days_on(-2 if rest[3] == "yesterday" else 2))
    return Phrase(i + 4, "day", _days_on(2)) if rest == ("the", "day", "after", "next") else None


def _days_on(count: int) -> Dating:
    return lambda context: days.moved(context.day, "day", count) if context.day else None


def unit(line: Line, i: int) -> Phrase | None:
    """A unit before, with or after that of the report: "this week", "last year", "next month", "the weekend"."""
    at = line.skip(i, "the")
    word = line.low[at]
    if word == "weekend" and at > i:
        return _before_last(line, i, "weekend", at) or Phrase(at + 1, "weekend", _weekend)
    if at > i and word == "new" and line.low[at + 1] == "year" and not line.capital(at):
        return Phrase(at + 2, "year", _new_year)
    if word in ("week", "weekend", "month", "year") and at > i:
        return _before_last(line, i, word, at)
    shift = _SHIFT.get(word)
    name = _unit_name(line, at + 1)
    if shift is None or name is None or name == "century" or line.low[at + 2] == "-":
        return None
    if word in ("last", "past", "next") and (at > i or line.low[i - 1] == "the"):
        return None  # "the last week" lasts, "the next day" follows another
    return Phrase(at + 2, "week" if name == "fortnight" else name, moved_unit(name, shift))


def _new_year(context: Context) -> Days | None:
    """The new year: in autumn and winter the one to come, else this one."""
    here = context.published
    return days.years(here.first.year + (here.first.month >= 9)) if here else None


def _unit_name(line: Line, i: int) -> str | None:
    word = line.low[i]
    return (
        word
        if word == "weekend"
        else UNITS[word]
        if word in UNITS and not word.endswith("s") and word in _UNITS - {"day", "night"}
        else None
    )


def moved_unit(name: str, shift: int) -> Dating:
    """The dating of the unit so many after that of the report."""

    def dated(context: Context) -> Days | None:
        here = context.published
        if here is None or not is_known(here, name):
            return None
        if name == "weekend" and (shift == -1 or (shift == 0 and context.ahead is False)):
            return _last_weekend(context) if shift else _weekend(context)
        if name == "decade":  # this decade is the twenties, though two decades ago is a year
            return days.years(here.first.year // 10 * 10 + 10 * shift, 10)
        return days.moved(here.first, name, shift)

    return dated


def _weekend(context: Context) -> Days | None:
    """The last weekend that has begun; the next where the clause looks ahead."""
    if context.day is None:
        return None
    this = days.around(context.day, "weekend")
    if this is None or context.ahead or context.day >= this.first:
        return this
    return days.moved(context.day, "weekend", -1)


def _last_weekend(context: Context) -> Days | None:
    """The last weekend that is over."""
    return days.moved(context.day, "weekend", -1) if context.day else None


def _before_last(line: Line, i: int, name: str, at: int) -> Phrase | None:
    """The week before last, the week after next, the weekend before last."""
    after = line.low[at + 1 : at + 3]
    shifts = {("before", "last"): -2, ("after", "next"): 2}
    return Phrase(at + 3, name, moved_unit(name, shifts[after])) if after in shifts else None


def weekday_of_week(line: Line, i: int) -> Phrase | None:
    """A weekday of a week: "last Tuesday", "next Monday", "this Friday", "Friday last week", "Monday of next week"."""
    at = line.skip(i, "the")
    if (number := weekday_at(line, at)) and line.low[at + 1 : at + 3] == ("before", "last"):
        return Phrase(at + 3, "day", _last_weekday(number, 2))
    before = line.skip(i, "the", "this")
    if (number := weekday_at(line, before + 1)) and line.low[before] in _BESIDE_WEEKDAY:
        return _weekday_beside(line, before, number)
    if number := weekday_at(line, i + 1):
        return _weekday_beside(line, i, number) if line.low[i] == "this" else None
    number = weekday_at(line, i)
    if number and line.low[i + 1] == "week" and line.low[i - 1] in ("on", "by", "until"):
        return Phrase(i + 2, "day", _coming_weekday(number, 2))  # Monday week
    at = line.skip(i + 1, "of")
    shift = _SHIFT.get(line.low[at])
    if number is None or shift is None or line.low[at + 1] != "week":
        return None
    return Phrase(at + 2, "day", _of_week(shift, number))


def _weekday_beside(line: Line, i: int, number: int) -> Phrase | None:
    word = line.low[i]
    if word in ("previous", "following"):
        return Phrase(i + 2, "day", _from_earlier(number, 1 if word == "following" else -1))
    if word in ("last", "past"):
        return Phrase(i + 2, "day", _last_weekday(number))
    if word == "coming":
        return Phrase(i + 2, "day", _coming_weekday(number))
    return Phrase(i + 2, "day", _of_week(_SHIFT[word], number))


def weekdays_ago(line: Line, i: int) -> Phrase | None:
    """A weekday that is counted back or on: "two Fridays ago", "a week on Monday"."""
    if not any(word.removesuffix("s") in WEEKDAY_NUMBERS for word in line.low[i + 1 : i + 4]):
        return None
    found = amount(line, i)
    if found is None or found.value is None or found.high or found.value % 1:
        return None
    count = int(found.value)
    number = weekday_at(line, found.end, plural=True)
    if number and line.low[found.end + 1] == "ago":
        return Phrase(found.end + 2, "day", _last_weekday(number, count))
    number = weekday_at(line, found.end + 2) if UNITS.get(line.low[found.end]) == "week" else None
    if number and line.low[found.end + 1] == "on":
        return Phrase(found.end + 3, "day", _coming_weekday(number, count + 1))
    return None


def _last_weekday(number: int, nth: int = 1) -> Dating:
    """The last one before the day of publication, or that so many before it."""
    return lambda context: days.one(_back(context.day, number) - timedelta(7 * (nth - 1))) if context.day else None


def _coming_weekday(number: int, nth: int = 1) -> Dating:
    return lambda context: days.one(_back(context.day, number) + timedelta(7 * nth)) if context.day else None


def _back(day: date, number: int) -> date:
    """The last such weekday before a day."""
    return day - timedelta((day.isoweekday() - number - 1) % 7 + 1)


def _of_week(shift: int, number: int) -> Dating:
    """The weekday of the week so many after that of the report."""

    def dated(context: Context) -> Days | None:
        week = days.moved(context.day, "week", shift) if context.day else None
        return days.one(week.first + timedelta(number - 1)) if week else None

    return dated


def _from_earlier(number: int, sign: int) -> Dating:
    def dated(context: Context) -> Days | None:
        start = context.anchor("day")
        if start is None:
            return None
        gap = (sign * (number - start.first.isoweekday()) - 1) % 7 + 1
        return days.one(start.first + timedelta(sign * gap))

    return dated


def month_or_season(line: Line, i: int) -> Phrase | None:
    """A month or season of a year that is not named: "last September", "June last year", "that July", "this summer"."""
    if line.low[i] == "that" and (named := month_at(line, i + 1)):
        return Phrase(named[0], "month", _month_beside(named[1], None))
    shift = _SHIFT.get(line.low[i])
    month = month_at(line, i + 1) if shift is not None else None
    if shift is not None and month:
        return Phrase(month[0], "month", _beside(_month_of(month[1]), shift))
    name = {"fall": "autumn"}.get(line.low[i + 1], line.low[i + 1])
    if shift is not None and name in SEASONS and line.low[i + 2] not in ("in", "of"):
        return Phrase(i + 2, "season", _beside(lambda year: season_days(year, name), shift))
    return _of_year(line, i)


def _month_of(number: int) -> OfYear:
    return lambda year: days.months(year, number)


def _beside(of_year: OfYear, shift: int) -> Dating:
    """What comes once a year: the last that was over before the report, that of the present or nearest, the next to begin."""

    def dated(context: Context) -> Days | None:
        here = context.published
        if here is None:
            return None
        found = [each for year in range(here.first.year - 2, here.first.year + 3) if (each := of_year(year))]
        if shift < 0:
            return max((each for each in found if each.last < here.first), default=None)
        if shift > 0:
            return min((each for each in found if each.first > here.last), default=None)
        return next((each for each in found if each.first.year == here.first.year), None)

    return dated


def _of_year(line: Line, i: int) -> Phrase | None:
    """A month of a year that is named by its place: "June last year", "December of that year"."""
    month = month_at(line, i)
    if month is None:
        return None
    at = line.skip(month[0], "of")
    word = line.low[at]
    if line.low[at + 1] != "year" or word not in ("last", "this", "next", "that"):
        return None
    return Phrase(at + 2, "month", _month_beside(month[1], _SHIFT.get(word)))


def _month_beside(number: int, shift: int | None) -> Dating:
    """The month of the year so many after that of the report, or (without a shift) of the nearest earlier time."""

    def dated(context: Context) -> Days | None:
        here = context.published if shift is not None else context.anchor("year")
        return days.months(here.first.year + (shift or 0), number) if here else None

    return dated


def anchored(line: Line, i: int) -> Phrase | None:
    """A unit beside the nearest earlier time in the text: "the previous day", "the next day", "the same month", "that year"."""
    at = line.skip(i, "the")
    word, name = line.low[at], line.low[at + 1]
    if word not in _ANCHORED or name not in _UNITS or (at == i) != (word == "that"):
        return None
    if word == "next" and line.low[i - 1] in ("in", "within", "over", "for") and name != "day":
        return None
    name = UNITS.get(name, name)

    def dated(context: Context) -> Days | None:
        start = context.anchor(name)
        if start is None:
            return None
        return context.not_ahead_of_itself(days.moved(start.first, name, _ANCHORED[word]))

    return Phrase(at + 2, "week" if name == "fortnight" else name, dated)


def graded_relative(line: Line, i: int) -> Phrase | None:
    """What is over or to come of the unit of the report: "earlier this month", "later this year"."""
    word = line.low[i]
    if word not in ("earlier", "later"):
        return None
    if line.low[i + 1 : i + 3] == ("in", "the"):
        return _within(line, i)
    if (found := anchored(line, i + 1)) and found.precision == "day" and line.low[found.end - 2] in ("that", "same"):
        return found._replace(modifier=word)  # later that day
    if line.low[i + 1] != "this":
        return None
    found = unit(line, i + 1)
    if found is None:
        return None

    def dated(context: Context) -> Days | None:
        whole = found.dated(context)
        if whole is None or context.day is None:
            return whole
        return Days(whole.first, context.day) if word == "earlier" else Days(context.day, whole.last)

    return Phrase(found.end, found.precision, dated, modifier=word)


def _within(line: Line, i: int) -> Phrase | None:
    """What is over or to come of a unit spoken of: "earlier in the day", "later in the week". It is the one that holds the
    nearest day named before, else that of the report."""
    word, name = line.low[i], line.low[i + 3]
    if name not in ("day", "week", "month", "year"):
        return None

    def dated(context: Context) -> Days | None:
        start = context.anchor("day")
        whole = days.around(start.first, name) if start else None
        if start is None or whole is None:
            return None
        return Days(whole.first, start.first) if word == "earlier" else Days(start.first, whole.last)

    return Phrase(i + 4, name, dated, modifier=word)


def week_of(line: Line, i: int) -> Phrase | None:
    """The week or weekend that holds a day: "the week of 5 June"."""
    at = line.skip(i, "the")
    name = line.low[at]
    if name not in ("week", "weekend") or line.low[at + 1] not in ("of", "beginning"):
        return None
    day = written(line, line.skip(at + 2, "the"))
    if day is None:
        return None

    def dated(context: Context) -> Days | None:
        found = day.dated(context)
        return days.around(found.first, name) if found else None

    return Phrase(day.end, name, dated)
