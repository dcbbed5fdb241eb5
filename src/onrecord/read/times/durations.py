"""Rules for durations: "more than three years", "two-hour", "within 30 days"."""

from __future__ import annotations

from typing import NamedTuple

from onrecord.lexicon.calendar import UNITS
from onrecord.lexicon.words import DETERMINERS
from onrecord.read.times import days
from onrecord.read.times.days import Days
from onrecord.read.times.line import Line
from onrecord.read.times.numbers import amount, grade
from onrecord.read.times.phrase import Context, Dating, Phrase, undated
from onrecord.read.times.tense import looks_ahead

_ISO = {
    "second": (1, "PT{}S"), "minute": (1, "PT{}M"), "hour": (1, "PT{}H"), "day": (1, "P{}D"), "night": (1, "P{}D"),
    "week": (1, "P{}W"), "fortnight": (2, "P{}W"), "month": (1, "P{}M"), "quarter": (3, "P{}M"), "season": (1, "P{}Y"),
    "year": (1, "P{}Y"), "decade": (10, "P{}Y"), "century": (100, "P{}Y"),
}  # fmt: skip
_SMALLER = {"year": "month", "month": "day", "week": "day", "day": "hour", "hour": "minute", "minute": "second"}
_HALVES = {"year": "6M", "hour": "30M", "minute": "30S", "day": "T12H"}
_BETWEEN = frozenset(
    "more further consecutive straight full whole long successive additional working trading calendar".split()
)
_BARE = frozenset("for within over in after during of through".split())
_ONE = frozenset(
    "for within in over after than about nearly almost least of under roughly around every up to just half once lasted "
    "lasts took takes last take spent spend another exactly only full".split()
) | {""}
COUNTED_FROM = frozenset({"ago", "earlier", "later", "before", "after", "hence"})
"""What follows a duration that is counted from another time."""
_AFTER_ONE = frozenset(
    {"before", "after", "of", "into", "and", "later", "earlier", "ago", "long", "since", "from", "in"}
)
_BINDING = frozenset(
    "promised pledged vowed ordered demanded ruled told gave given asked urged called undertook agreed".split()
)
_GIVING_NOW = frozenset("has have give gives giving allow allows grant grants".split())
_GIVING = _GIVING_NOW | frozenset("had gave given allowed granted".split())
_GIVEN = 4  # words
_EXACTLY = frozenset({"exactly", "just", "only", "precisely", "another"})
_SHORT = frozenset({"hour", "minute", "second", "night"})
_NOT_TIMES = frozenset({"old", "olds"})


class Counted(NamedTuple):
    """So many units, up to `end`: "about three and a half years"; `amount` is None where it is vague."""

    end: int
    unit: str
    amount: float | None
    high: float | None
    modifier: str | None
    rest: str = ""

    @property
    def iso(self) -> str | None:
        """The duration in ISO 8601, a range with two dots as ISO 8601-2 writes ranges; None where it is vague."""
        if self.amount is None:
            return None
        low = iso(self.unit, self.amount)
        return f"{low}..{iso(self.unit, self.high)}" if self.high else low + self.rest

    @property
    def precision(self) -> str:
        """The unit, as far as it is one that a time is precise to."""
        return "week" if self.unit == "fortnight" else self.unit


def iso(unit: str, count: float) -> str:
    """So many units as a duration of ISO 8601; a half is told in the next smaller unit where that is whole.

    >>> iso("fortnight", 1), iso("year", 2.5), iso("hour", 36), iso("week", 1.5)
    ('P2W', 'P2Y6M', 'PT36H', 'P1.5W')
    """
    size, form = _ISO[unit]
    whole, half = divmod(count, 1)
    if half == 0.5 and whole and unit in _HALVES:
        return iso(unit, whole) + _HALVES[unit]
    return form.format(f"{count * size:.10g}")


def counted_units(line: Line, i: int) -> Counted | None:
    """How long: a number, perhaps graded, and a unit, with the halves that belong to it."""
    start, modifier = grade(line, i)
    if line.low[start] == "half" and line.low[start + 1] in ("a", "an") and line.low[start + 2] in UNITS:
        return _halved(line.low[start + 2], start + 3, modifier)
    found = amount(line, start)
    if found is None:
        return None
    at, extra = half_behind(line, found.end)
    while line.low[at] in _BETWEEN or (line.low[at] == "-" and line.joined(at)):
        at += 1
    unit = UNITS.get(line.low[at])
    if unit is None:
        return None
    end, more = half_behind(line, at + 1)
    count = None if found.value is None else found.value + extra + more
    return _with_smaller(line, Counted(end, unit, count, found.high, modifier))


def _with_smaller(line: Line, found: Counted) -> Counted:
    """So many of a smaller unit that follow: "three years and two months", "two hours 15 minutes"."""
    smaller = _SMALLER.get(found.unit)
    at = line.skip(line.skip(found.end, ","), "and")
    more = amount(line, at) if smaller and found.amount else None
    if smaller is None or more is None or more.value is None or UNITS.get(line.low[more.end]) != smaller:
        return found
    rest = iso(smaller, more.value)
    timed = found.unit in ("hour", "minute")  # the T of "PT2H" is there already
    return found._replace(end=more.end + 1, rest=rest[2:] if timed else rest[1:])


def _halved(word: str, end: int, modifier: str | None) -> Counted:
    """Half a unit: in the next smaller unit where that is whole, as people count ("half an hour", "half a year")."""
    unit = UNITS[word]
    smaller = {"hour": ("minute", 30.0), "minute": ("second", 30.0), "day": ("hour", 12.0), "year": ("month", 6.0),
               "decade": ("year", 5.0), "century": ("year", 50.0)}  # fmt: skip
    unit, count = smaller.get(unit, (unit, 0.5))
    return Counted(end, unit, count, None, modifier)


def half_behind(line: Line, i: int) -> tuple[int, float]:
    """The place after "and a half" with that half; the place itself and nothing without it."""
    return (i + 3, 0.5) if line.low[i : i + 3] == ("and", "a", "half") else (i, 0.0)


def bare(line: Line, i: int) -> Counted | None:
    """A unit in the plural without a number ("weeks ago")."""
    unit = UNITS.get(line.low[i])
    return Counted(i + 1, unit, None, None, None) if unit and line.low[i].endswith("s") else None


def stretch(found: Counted, sign: int) -> Dating:
    """From the day of publication so far back or on."""

    def dated(context: Context) -> Days | None:
        if context.day is None or found.amount is None or found.amount % 1:
            return None
        other = days.after(context.day, found.unit, sign * int(found.high or found.amount))
        return Days(*sorted((context.day, other))) if other else None

    return dated


def duration(line: Line, i: int) -> Phrase | None:
    """How long something takes. "Within 30 days" is dated where the clause does not look back; "in three days" is a day ahead."""
    start, _ = grade(line, i)
    if start > i and line.low[i] in ("under", "over", "around", "about", "some") and line.low[start] in ("the", "that"):
        return None
    found = counted_units(line, i)
    if found is None:
        return _vague(line, i)
    if line.low[start] in ("a", "an") and start == i and not _is_one(line, i, found.end):
        return None
    if _is_age(line, found.end) or (found.unit in ("second", "quarter") and not _is_plain(line, found, i)):
        return None
    before = line.low[i - 2] if line.low[i - 1] in _EXACTLY else line.low[i - 1]
    if is_term(line, i, found.end):
        now = bool(_GIVING_NOW.intersection(line.low[max(0, i - _GIVEN) : i]))
        return Phrase(found.end, found.precision, _limit(found, now), "duration", found.modifier, found.iso)
    if before == "within" and line.low[found.end] not in ("of", "after", "from"):
        binding = bool(_BINDING.intersection(line.low[max(0, i - 8) : i]))
        return Phrase(found.end, found.precision, _limit(found, binding), "duration", found.modifier, found.iso)
    if (
        before == "in"
        and found.amount
        and not found.high
        and found.unit not in _SHORT
        and looks_ahead(line, i, found.end)
    ):
        return Phrase(found.end, "year" if found.unit in ("decade", "century") else found.precision, _ahead(found))
    return Phrase(found.end, found.precision, undated, "duration", found.modifier, found.iso)


def is_term(line: Line, i: int, end: int) -> bool:
    """Whether somebody is given so long to do something: "has ten days to respond", "gave them 48 hours to leave"."""
    verb = line.low[end + 1]
    told = line.low[end] == "to" and verb.isalpha() and verb not in DETERMINERS and not line.capital(end + 1)
    return told and bool(_GIVING.intersection(line.low[max(0, i - _GIVEN) : i]))


def _is_one(line: Line, i: int, end: int) -> bool:
    """Whether "a week" is a duration and no rate ("six hours a day")."""
    if line.low[i - 1][:1].isdecimal():
        return False
    if line.low[i - 1].endswith("s") and line.low[i - 1] not in _ONE and line.low[end] not in COUNTED_FROM:
        return False
    return (
        line.low[i - 1] in _ONE
        or line.low[end] in _AFTER_ONE
        or not line.low[i - 1].isalnum()
        or line.low[i + 1] == "fortnight"
        or line.low[end - 1] == "half"
    )


def _is_age(line: Line, end: int) -> bool:
    at = line.skip(end, "-")
    return line.low[at] in _NOT_TIMES or line.low[end : end + 2] == ("of", "age")


def _is_plain(line: Line, found: Counted, i: int) -> bool:
    """Whether "second" and "quarter" are units: in the plural, or with a number ("30 seconds", "two quarters")."""
    fraction = found.unit == "quarter" and (line.low[found.end] == "of" or line.low[found.end - 2] == "-")
    return not fraction and (line.low[found.end - 1].endswith("s") or line.low[i][:1].isdigit())


def _vague(line: Line, i: int) -> Phrase | None:
    found = bare(line, i)
    if found is None or found.unit in ("second", "quarter"):
        return None
    if line.low[i - 1] in ("for", "within") or (line.low[i - 1] in _BARE and line.low[found.end] in (".", ",", "")):
        return Phrase(found.end, found.precision, undated, "duration")
    return Phrase(found.end, found.precision, undated, "duration") if i == 0 and line.low[found.end] == "" else None


def _limit(found: Counted, binding: bool) -> Dating:
    """Up to so long after the report, unless the clause looks back and binds nobody."""
    ahead = stretch(found, 1)
    return lambda context: None if context.ahead is False and not binding else ahead(context)


def _ahead(found: Counted) -> Dating:
    """So long after the report ("will issue it in three days")."""

    def dated(context: Context) -> Days | None:
        if context.day is None or found.amount is None or found.amount % 1:
            return None
        return days.moved(context.day, found.unit, int(found.amount))

    return dated
