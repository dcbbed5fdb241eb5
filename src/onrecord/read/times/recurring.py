"""Rules for what recurs, with its period: "every two weeks", "each Monday", "three times a week", "nightly", "on Sundays"."""

from __future__ import annotations

from onrecord.lexicon.calendar import MONTH_NUMBERS, SEASONS, UNITS, WEEKDAY_NUMBERS
from onrecord.read.times.dates import weekday_at
from onrecord.read.times.durations import counted_units, iso
from onrecord.read.times.line import Line
from onrecord.read.times.numbers import amount
from onrecord.read.times.phrase import Phrase, undated

_DAYS_OF = {"morning", "afternoon", "evening", "night", "weekday", "weekend"}
_ADVERBS = {
    "hourly": "hour", "daily": "day", "nightly": "night", "weekly": "week", "fortnightly": "fortnight", "monthly": "month",
    "quarterly": "quarter", "yearly": "year", "annually": "year",
}  # fmt: skip
_PLURALS = {"weekdays": "weekday", "weekends": "weekend"}
_BEFORE_PLURAL = frozenset({"on", "at", "and", "or", "during", "most", "", ","})
_TIMES = frozenset({"once", "twice"})


def recurring(line: Line, i: int) -> Phrase | None:
    """What recurs, with its period: "every two weeks", "each Monday", "three times a week", "nightly", "on Sundays"."""
    word = line.low[i]
    if word in ("every", "each"):
        return _every(line, i + 1)
    if word in _ADVERBS and (line.text[i].islower() or (i == 0 and not line.capital(1))):
        return _set(i + 1, _ADVERBS[word], 1)
    if word.endswith("days") and _is_weekdays(line, i):
        return Phrase(i + 1, "day", undated, "set", None, "P1W")
    if word in _PLURALS and line.low[i - 1] in _BEFORE_PLURAL:
        return _part_of_day_set(_PLURALS[word], i + 1)
    if word in _TIMES:
        return _per(line, i + 1)
    found = amount(line, i)
    return _per(line, found.end + 1) if found and line.low[found.end] == "times" else None


def _is_weekdays(line: Line, i: int) -> bool:
    """Whether a weekday in the plural stands there ("Sundays")."""
    return line.capital(i) and line.low[i][:-1] in WEEKDAY_NUMBERS


def _every(line: Line, i: int) -> Phrase | None:
    factor = {"other": 2, "second": 2, "third": 3}.get(line.low[i], 1)
    at = line.skip(i, "single", "other", "second", "third")
    word = line.low[at]
    if weekday_at(line, at):
        return Phrase(at + 1, "day", undated, "set", None, iso("week", factor))
    if word in MONTH_NUMBERS and line.capital(at):
        return Phrase(at + 1, "month", undated, "set", None, "P1Y")
    if word in SEASONS:
        return Phrase(at + 1, "season", undated, "set", None, "P1Y")
    if word in _DAYS_OF:
        return _part_of_day_set(word, at + 1)
    if word in UNITS and not word.endswith("s") and word != "second":
        return _set(at + 1, UNITS[word], factor)
    found = counted_units(line, i)
    return _set(found.end, found.unit, found.amount) if found and found.amount else None


def _part_of_day_set(word: str, end: int) -> Phrase:
    if word == "weekend":
        return Phrase(end, "weekend", undated, "set", None, "P1W")
    return Phrase(
        end, "night" if word == "night" else "day" if word == "weekday" else "part of day", undated, "set", None, "P1D"
    )


def _set(end: int, unit: str, count: float) -> Phrase:
    return Phrase(end, "week" if unit == "fortnight" else unit, undated, "set", None, iso(unit, count))


def _per(line: Line, i: int) -> Phrase | None:
    """The unit of "twice a week", "three times every night", "twice daily"."""
    if line.low[i] in _ADVERBS:
        return _set(i + 1, _ADVERBS[line.low[i]], 1)
    unit = UNITS.get(line.low[i + 1])
    return _set(i + 2, unit, 1) if line.low[i] in ("a", "an", "per", "every", "each") and unit else None
