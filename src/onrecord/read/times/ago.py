"""Rules for what is counted back or on: "two weeks ago", "a day earlier", "the past 24 hours", "the next three days"."""

from __future__ import annotations

from datetime import timedelta

from onrecord.lexicon.calendar import UNITS
from onrecord.read.times import days
from onrecord.read.times.clocks import day
from onrecord.read.times.days import Days
from onrecord.read.times.durations import COUNTED_FROM, Counted, bare, counted_units, half_behind, stretch
from onrecord.read.times.line import Line
from onrecord.read.times.phrase import Context, Dating, Phrase, is_known, undated

_PAST = frozenset({"past", "last", "previous", "preceding"})
_COMING = frozenset({"next", "coming", "following"})
_MODALS = frozenset("to will would may might could can must should not".split())  # "is due to last three months"
_LASTS = frozenset("for has have had given within of take takes last".split())  # "for 48 hours from Wednesday"
_LASTING = frozenset({"hour", "week", "fortnight", "month", "year", "decade", "century"})


def ago(line: Line, i: int) -> Phrase | None:
    """So long before or after: "two weeks ago" counts from the report, "two days later" from the nearest earlier time."""
    found = counted_units(line, i) or bare(line, i)
    if found is None:
        return None
    word, after = line.low[found.end], line.low[found.end + 1]
    if line.low[found.end : found.end + 2] == ("from", "now"):
        return _counted_from(found, found.end + 2, 1, later=False)
    if word == "from" and line.low[i - 1] not in _LASTS and (start := day(line, found.end + 1)):
        return Phrase(start.end, "day", _from_day(found, start.dated), modifier=found.modifier)
    if word not in COUNTED_FROM or (word in ("before", "after") and after not in (".", ",", ";", "")):
        return None
    if word in ("earlier", "later") and after == "than":
        return None
    return _counted_from(
        found, found.end + 1, 1 if word in ("later", "after", "hence") else -1, later=word not in ("ago", "hence")
    )


def _from_day(found: Counted, start: Dating) -> Dating:
    """The day so long from another: "a week from Friday", "60 days from 1 May"."""

    def dated(context: Context) -> Days | None:
        first = start(context)
        if first is None or not found.amount or found.high or found.amount % 1:
            return None
        other = days.after(first.first, found.unit, int(found.amount))
        return days.one(other) if other else None

    return dated


def _counted_from(found: Counted, end: int, sign: int, *, later: bool) -> Phrase:
    def dated(context: Context) -> Days | None:
        if found.amount is None or found.high:
            return None
        if found.unit in ("hour", "minute", "second"):
            return _whole_days(context, found, sign) if later else _hours(context, found, sign)
        start = context.anchor(found.unit) if later else context.published
        if start is None or not is_known(start, found.unit):
            return None
        if found.amount % 1:
            return _half_years(start, found, sign)
        other = days.moved(start.first, found.unit, sign * int(found.amount))
        return context.not_ahead_of_itself(other) if later else other

    return Phrase(
        end, "year" if found.unit in ("decade", "century") else found.precision, dated, modifier=found.modifier
    )


def _half_years(start: Days, found: Counted, sign: int) -> Days | None:
    return days.moved(start.first, "month", sign * int(12 * (found.amount or 0))) if found.unit == "year" else None


def _hours(context: Context, found: Counted, sign: int) -> Days | None:
    if context.moment is None:
        return context.published if context.day and (found.amount or 0) < 12 else None
    seconds = {"hour": 3600, "minute": 60, "second": 1}[found.unit] * (found.amount or 0)
    return days.one((context.moment + timedelta(seconds=sign * seconds)).date())


def _whole_days(context: Context, found: Counted, sign: int) -> Days | None:
    """The day so many hours from another, where they make whole days ("48 hours later")."""
    start = context.anchor("day")
    whole, rest = divmod(found.amount or 0, {"hour": 24, "minute": 1440, "second": 86400}[found.unit])
    if start is None or rest:
        return None
    return context.not_ahead_of_itself(days.moved(start.first, "day", sign * int(whole)))


def recent(line: Line, i: int) -> Phrase | None:
    """A duration that ends or begins with the report: "the past 24 hours", "the next three days", "recent weeks"."""
    at = line.skip(i, "the")
    word = line.low[at]
    if word in ("recent", "coming", "past", "last", "next") and (vague := bare(line, at + 1)):
        return Phrase(vague.end, vague.precision, undated, "duration")
    if at > i and (vague := bare(line, at)) and line.low[vague.end] == "ahead":
        return Phrase(vague.end + 1, vague.precision, undated, "duration")
    if word not in _PAST | _COMING or (word == "last" and line.low[i - 1] in _MODALS):
        return None
    found = counted_units(line, at + 1)
    if (
        found is None
        and at > i
        and word in ("past", "last")
        and line.low[at + 1] in _LASTING
        and line.low[at + 2] != "of"
    ):
        end, more = half_behind(line, at + 2)
        found = Counted(end, UNITS[line.low[at + 1]], 1 + more, None, None)
    if found is None or (word in ("previous", "preceding", "following") and found.amount == 1):
        return None
    sign = -1 if word in _PAST else 1
    anchored = word in ("previous", "preceding", "following")
    dated = undated if anchored else stretch(found, sign)
    return Phrase(found.end, found.precision, dated, "duration", found.modifier, found.iso)
