"""Rules for clock times, with the day and the zone that go with them, and for parts of a day."""

from __future__ import annotations

import re
from datetime import timedelta

from onrecord.lexicon.calendar import NUMBERS, ZONE_NAMES, Zone
from onrecord.read.times import days
from onrecord.read.times.dates import nth_day, numeric, weekday, written
from onrecord.read.times.days import Days
from onrecord.read.times.holidays import holiday
from onrecord.read.times.line import DASHES, Line
from onrecord.read.times.numbers import grade
from onrecord.read.times.phrase import Context, Dating, Phrase
from onrecord.read.times.relative import anchored, named_day, weekday_of_week
from onrecord.read.times.zones import UTC, Clock

_TIME = re.compile(r"([01]?\d|2[0-4])[:.]([0-5]\d)(?:[:.]([0-5]\d))?(am|pm|z)?")
_WITH_H = re.compile(r"([01]?\d|2[0-3])h")  # 21h30
_MINUTES = re.compile(r"[0-5]\d")
_HOUR = re.compile(r"(1[0-2]|0?[1-9])(am|pm)?")
_MILITARY = re.compile(r"([01]\d|2[0-3])([0-5]\d)(z|h|hrs)?")
_OFFSET = re.compile(r"(\d\d):?([0-5]\d)")
_WORDS = {word: n for word, n in NUMBERS.items() if n <= 12}
_HALVES = {"morning": "am", "afternoon": "pm", "evening": "pm"}
_CLOCKED = frozenset("at by until till from before after".split())
_PARTS = {"morning": "part of day", "afternoon": "part of day", "evening": "part of day", "night": "night"}
_SIGNS = frozenset("$€£¥₴₽%°")
_TURNS: dict[tuple[str, ...], int] = {("before", "last"): -2, ("after", "next"): 2}
_LONGEST_ZONE = 3
_TO = frozenset({"to", "and", "until", "till", "-", "–", "—"})
_ON_THE_CLOCK = frozenset(
    "at by until till from since before after to and between about around roughly - – as : (".split()
) | {""}
# What "22.00" stands behind where it is a clock time, and what may follow it there: a price, a rate and a length are told by
# their units, or by the trade that the sentence speaks of.
_DOTTED_BEHIND = frozenset("at by from until till since before after between and to around -".split()) | DASHES
_DOTTED_BEFORE = frozenset(
    "on to and until till when while but as after before local yesterday today tomorrow this last hrs in hours".split()
)
_LEVELS = frozenset(
    "stood stands stand put puts remained remains ended ends closed closes set".split()
)  # "closed at 14.20"
_TRADE = frozenset(
    "share shares stock stocks index price prices priced cost costs rate rates yield yields bond bonds currency percent "
    "dollar dollars euro euros pound pounds cents yuan yen rouble roubles ruble rubles hryvnia hryvnias barrel ounce point "
    "points sold sells sell bought traded trading trades bid fixed valued average averaged measured magnitude score scored "
    "ratio odds distance depth times seconds metres meters km cent bitcoin gold crude bourse exchange $ € £ % section "
    "chapter version article verse paragraph".split()
)


def day(line: Line, i: int) -> Phrase | None:
    """One day, however it is named."""
    for rule in (written, numeric, weekday_of_week, weekday, named_day, holiday, nth_day):
        if found := rule(line, i):
            return found if found.precision == "day" else None
    return None


def clock(line: Line, i: int) -> Phrase | None:
    """A clock time, with the day that follows it: "14:05 GMT", "3 p.m. on Friday", "08:00 local time, 6 May", "noon"."""
    start, modifier = grade(line, i)
    found = _time(line, start)
    if found is None:
        return None
    end, time, precision = found
    beside = _day_after(line, end)
    if beside is None:
        return Phrase(end, precision, same_day, "time", modifier, clock=time)
    return Phrase(beside.end, precision, beside.dated, "time", modifier, clock=time)


def span(line: Line, i: int) -> Phrase | None:
    """From one clock time to another: "between 8 and 10 a.m. on Monday", "09:00-17:00", "from noon to 3 p.m."."""
    opened = line.low[i] in ("from", "between")
    start = i + 1 if opened else i
    first = _time(line, start) or _hour_alone(line, start)
    if first is None or line.low[first[0]] not in _TO or (line.low[first[0]] == "and" and not opened):
        return None
    last = _time(line, first[0] + 1)
    if last is None:
        return None
    return _from_to(line, first, last)


def _from_to(line: Line, first: tuple[int, Clock, str], last: tuple[int, Clock, str]) -> Phrase:
    """From one clock time to another, with the one day that is named for both."""
    end, until, precision = last
    begin = first[1] if first[2] else first[1]._replace(hour=first[1].hour % 12 + (12 if until.hour >= 12 else 0))
    begin = begin._replace(zone=begin.zone or until.zone)
    beside = _day_after(line, end)
    dated = beside.dated if beside else same_day
    return Phrase(beside.end if beside else end, precision, dated, "time", clock=begin, until=until)


def span_over_days(line: Line, i: int) -> Phrase | None:
    """From a clock time of a day to one of another: "from 9 p.m. Saturday until 5 a.m. Sunday", "Friday 21:00 to Sunday 5 a.m.";
    where only the first day is named, the other time is that which comes next after the first."""
    opened = line.low[i] in ("from", "between")
    first = _dated_time(line, i + opened)
    if first is None or first[1] is None or line.low[first[0].end] not in _TO:
        return None
    if (line.low[first[0].end] == "and") != (line.low[i] == "between"):
        return None
    last = _dated_time(line, first[0].end + 1)
    if last is None or (last[1] is None and not opened):
        return None
    (begun, one), (over, other) = first, last
    dated = _over_days(one, other) if one and other else begun.dated
    begin = begun.clock and over.clock and begun.clock._replace(zone=begun.clock.zone or over.clock.zone)
    return Phrase(over.end, over.precision, dated, "time", clock=begin, until=over.clock)


def _dated_time(line: Line, i: int) -> tuple[Phrase, Dating | None] | None:
    """A clock time with the day that stands behind it or before it, and the dating of that day, if one is named."""
    if time := _time(line, i):
        beside = _day_after(line, time[0]) or _next_day(line, time[0])
        end, dated = (beside.end, beside.dated) if beside else (time[0], None)
        return Phrase(end, time[2], dated or same_day, "time", clock=time[1]), dated
    beside = day(line, i)
    if beside and (time := _time(line, line.skip(line.skip(beside.end, ","), "at"), told=True)):
        return Phrase(time[0], time[2], beside.dated, "time", clock=time[1]), beside.dated
    return None


def _next_day(line: Line, i: int) -> Phrase | None:
    found = anchored(line, line.skip(i, "on"))
    return found if found and found.precision == "day" else None


def _over_days(first: Dating, last: Dating) -> Dating:
    """The days from one to another; the last comes after the first, and may be counted from it ("the next day")."""

    def dated(context: Context) -> Days | None:
        one = first(context)
        after = context._replace(earlier=(*context.earlier, one)) if one else context
        other = last(after)
        if one and other and one.first > other.first:
            other = last(after._replace(published=one, ahead=True))
        return Days(one.first, other.last) if one and other and one.first <= other.last else None

    return dated


def _hour_alone(line: Line, i: int) -> tuple[int, Clock, str] | None:
    """An hour whose half of the day is told by the time after it ("8 and 10 a.m."); its precision is empty."""
    found = _HOUR.fullmatch(line.low[i])
    return (i + 1, Clock(int(found[1]), 0), "") if found and not found[2] else None


def same_day(context: Context) -> Days | None:
    """The day of a clock time that names none: that of the nearest time in its sentence, else that of publication."""
    return context.nearby or (context.published if context.day else None)


def _day_after(line: Line, i: int) -> Phrase | None:
    """The day that follows a clock time, with or without "on"; "tonight" and "this morning" tell the day, too."""
    at = line.skip(line.skip(i, ","), "on")
    found = day(line, at) or _of_today(line, at)
    if found and line.low[i] == "," and line.low[at - 1] != "on" and line.low[found.end] == "'s":
        return None  # "at 9 a.m., Friday's meeting"
    return found


def _of_today(line: Line, i: int) -> Phrase | None:
    if line.low[i] == "tonight":
        return Phrase(i + 1, "night", _published_day(0))
    return _this_part(line, i) if line.low[i] == "this" else None


def day_and_clock(line: Line, i: int) -> Phrase | None:
    """A day with the clock time that follows it: "Friday at 3 p.m.", "Dec 29, 2025 at 18:00 CET"."""
    beside = day(line, i)
    if beside is None:
        return None
    at = line.skip(line.skip(beside.end, ","), "at")
    start, modifier = grade(line, at)
    told = ":" in line.low[start]
    found = _time(line, start, told=told) if at > beside.end or line.low[at] in ("noon", "midnight") or told else None
    if found is None:
        return None
    end, time, precision = found
    return Phrase(end, precision, beside.dated, "time", modifier, clock=time)


def _time(line: Line, i: int, *, told: bool = False) -> tuple[int, Clock, str] | None:
    """The place after a clock time and its zone, the time, and how precise it is; `told` where the day before it tells so."""
    word = line.low[i]
    if word in ("noon", "midday", "midnight"):
        end, zone = _zone(line, i + 1)
        return end, Clock(0 if word == "midnight" else 12, 0, zone=zone, midnight=word == "midnight"), "hour"
    found = _figures(line, i)
    if found is None:
        return None
    end, hour, minute, second, precision, sure = found
    after, zone = _zone(line, end)
    if not (told or sure or after > end or line.low[i - 1] in _ON_THE_CLOCK):
        return None
    return after, Clock(hour, minute, second, zone), precision


def _figures(line: Line, i: int) -> tuple[int, int, int, int, str, bool] | None:
    """The place after the figures of a clock time with its half of the day, hour, minute, second, precision, and whether it can
    be nothing else."""
    word = line.low[i]
    if match := _TIME.fullmatch(word):
        end, half = _half_of_day(line, i + 1, match[4])
        dotted = "." in word and not half
        hour = _hour(int(match[1]), half)
        if hour is None or hour > 23 or (dotted and not (_zone(line, end)[0] > end or _is_dotted_time(line, i))):
            return None
        return end, hour, int(match[2]), int(match[3] or 0), "second" if match[3] else "minute", bool(half)
    if match := _HOUR.fullmatch(word):
        end, half = _half_of_day(line, i + 1, match[2])
        hour = _hour(int(match[1]), half) if half else None
        if hour is not None:
            return end, hour, 0, 0, "hour", True
    return _with_h(line, i) or _in_words(line, i) or _military(line, i)


def _with_h(line: Line, i: int) -> tuple[int, int, int, int, str, bool] | None:
    """The clock time of "at 21h30"; "it took 2h30" is none."""
    match = _WITH_H.fullmatch(line.low[i])
    if match is None or line.low[i - 1] not in _DOTTED_BEHIND:
        return None
    if line.joined(i + 1) and _MINUTES.fullmatch(line.low[i + 1]):
        return i + 2, int(match[1]), int(line.low[i + 1]), 0, "minute", False
    return i + 1, int(match[1]), 0, 0, "hour", False


def _is_dotted_time(line: Line, i: int) -> bool:
    """Whether figures with a full stop are a clock time: they stand where one does, and nothing in the sentence is traded or
    measured ("at 22.00 on Friday"; not "closed at 14.20 a share"). One figure for the hour needs the day behind it."""
    if line.low[i - 1] not in _DOTTED_BEHIND or not _TRADE.isdisjoint(line.low):
        return False
    if len(line.low[i]) < len("22.00"):
        return line.low[i - 1] in _CLOCKED and _day_after(line, i + 1) is not None
    if line.low[i - 2] in _LEVELS and _day_after(line, i + 1) is None:
        return False
    after = line.low[i + 1]
    if "." in line.low[i - 2] and _TIME.fullmatch(line.low[i - 2]) and after not in _SIGNS:
        return True  # the end of a span
    return not (after.isalnum() or after in _SIGNS) or after in _DOTTED_BEFORE or _day_after(line, i + 1) is not None


def _in_words(line: Line, i: int) -> tuple[int, int, int, int, str, bool] | None:
    """A full hour with the part of its day: "3 in the morning", "nine o'clock in the evening"."""
    match = _HOUR.fullmatch(line.low[i])
    hour = int(match[1]) if match and not match[2] else _WORDS.get(line.low[i])
    at = line.skip(i + 1, "o'clock")
    half = _HALVES.get(line.low[at + 2]) if line.low[at : at + 2] == ("in", "the") else None
    if hour is None or half is None or (at == i + 1 and line.low[i - 1] not in _ON_THE_CLOCK):
        return None
    return at + 3, _hour(hour, half) or 0, 0, 0, "hour", True


def _military(line: Line, i: int) -> tuple[int, int, int, int, str, bool] | None:
    """Four figures that a zone, "hours", or the day behind them ("by 1700 on Friday") makes a clock time."""
    match = _MILITARY.fullmatch(line.low[i])
    if match is None:
        return None
    end = line.skip(i + 1, "hours", "hrs")
    dated = line.low[i - 1] in _CLOCKED and line.low[end] == "on" and day(line, end + 1)
    if _zone(line, end)[0] > end or match[3] or dated or (end > i + 1 and line.low[i - 1] == "at"):
        return end, int(match[1]), int(match[2]), 0, "minute", True
    return None


def _half_of_day(line: Line, i: int, joined: str | None) -> tuple[int, str | None]:
    if joined in ("am", "pm"):
        return i, joined
    half = line.low[i].replace(".", "")
    return (i + 1, half) if half in ("am", "pm") else (i, None)


def _hour(hour: int, half: str | None) -> int | None:
    """The hour of a 24-hour clock: 12 a.m. is 0, 12 p.m. is 12."""
    if half is None:
        return hour
    return hour % 12 + (12 if half == "pm" else 0) if 1 <= hour <= 12 else None


def _zone(line: Line, i: int) -> tuple[int, Zone | None]:
    """The place after the zone that follows a clock time, and the zone; "local time" is that of the dateline."""
    if line.low[i : i + 2] == ("local", "time"):
        return i + 2, None
    if line.low[i - 1].endswith("z") and line.low[i - 1][:1].isdigit():
        return i, UTC  # 0412Z
    if line.low[i] in ("+", "-") and line.joined(i) and (shift := _OFFSET.fullmatch(line.low[i + 1])):
        minutes = 60 * int(shift[1]) + int(shift[2])
        return i + 2, Zone(minutes if line.low[i] == "+" else -minutes, "-")
    if line.low[i] == "(" and (inner := _zone(line, i + 1))[0] > i + 1 and line.low[inner[0]] == ")":
        return inner[0] + 1, inner[1]
    if line.text[i] in ("GMT", "UTC") and line.low[i + 1] in ("+", "-") and line.low[i + 2].isdecimal():
        return i + 3, Zone(60 * int(line.low[i + 1] + line.low[i + 2]), "-")
    if line.text[i].isupper() and line.low[i] in ZONE_NAMES:
        return i + 1, ZONE_NAMES[line.low[i]]
    for length in range(_LONGEST_ZONE, 0, -1):
        name = " ".join(word for word in line.low[i : i + length] if word not in ("standard", "summer", "daylight"))
        if line.low[i + length] == "time" and name in ZONE_NAMES:
            return i + length + 1, ZONE_NAMES[name]
    return i, None


def part_of_day(line: Line, i: int) -> Phrase | None:
    """A part of a day: "Monday night", "this morning", "tonight", "the night of 3 September", "the early hours of Sunday"."""
    if line.low[i] == "tonight":
        return Phrase(i + 1, "night", _published_day(0))
    if line.low[i] == "overnight":
        return _overnight(line, i)
    return _this_part(line, i) or _part_of(line, i) or _day_then_part(line, i)


def _published_day(count: int) -> Dating:
    return lambda context: days.moved(context.day, "day", count) if context.day else None


def _overnight(line: Line, i: int) -> Phrase | None:
    """The night before the report, or that which the words name: "overnight on Friday", "overnight into Sunday"."""
    if line.low[i + 1] in ("on", "from", "into", "to") and (found := day(line, i + 2)):
        if line.low[i + 1] in ("on", "from"):
            return _night_between(line, found)
        return Phrase(found.end, "night", _with_day_before(found.dated))
    if line.low[i + 1].isalpha() and line.low[i - 1] in ("the", "an", "any", "another"):
        return None  # an overnight train
    return Phrase(i + 1, "night", _with_day_before(_published_day(0)))


def _night_between(line: Line, first: Phrase) -> Phrase:
    """The night of a day, or between that and the one named after it: "overnight from Tuesday to Wednesday"."""
    last = day(line, first.end + 1) if line.low[first.end] in ("to", "into") else None
    if last is None:
        return Phrase(first.end, "night", first.dated)

    def dated(context: Context) -> Days | None:
        one, other = first.dated(context), last.dated(context)
        return Days(one.first, other.last) if one and other and one.first <= other.last else None

    return Phrase(last.end, "night", dated)


def _with_day_before(dated: Dating) -> Dating:
    def both(context: Context) -> Days | None:
        found = dated(context)
        return Days(found.first - timedelta(1), found.last) if found else None

    return both


def _this_part(line: Line, i: int) -> Phrase | None:
    """A part of the day of the report, or of the nearest earlier one: "this morning", "last night", "the next morning"."""
    at = line.skip(i, "the")
    word, part = line.low[at], _PARTS.get(line.low[at + 1])
    if at > i and word in _PARTS and (turn := _TURNS.get(line.low[at + 1 : at + 3])):
        return Phrase(at + 3, _PARTS[word], _published_day(turn))  # the night before last
    if part is None or (line.capital(at + 1) and line.capital(at)):  # a programme, "This Morning"
        return None
    if at == i and word in ("this", "last"):
        return Phrase(at + 2, part, _published_day(0 if word == "this" else -1))
    shift = {"that": 0, "same": 0, "previous": -1, "following": 1, "next": 1}.get(word)
    return None if shift is None or (at == i) != (word == "that") else Phrase(at + 2, part, _earlier_day(shift))


def _earlier_day(count: int) -> Dating:
    def dated(context: Context) -> Days | None:
        start = context.anchor("day")
        found = days.moved(start.first, "day", count) if start else None
        return context.not_ahead_of_itself(found) if count > 0 else found

    return dated


def _part_of(line: Line, i: int) -> Phrase | None:
    """A part, then its day: "the night of 25-26 December", "the morning of the 5th", "the early hours of Sunday"."""
    at = line.skip(i, "the")
    if line.low[at : at + 2] in (("early", "hours"), ("small", "hours")):
        part, end = "part of day", at + 2
    elif line.low[at] in _PARTS and at > i:
        part, end = _PARTS[line.low[at]], at + 1
    else:
        return None
    if part == "night" and line.low[end] == "from" and (first := day(line, end + 1)):
        return _night_between(line, first)
    if line.low[end] not in ("of", "on"):
        return None
    found = day(line, end + 1) or anchored(line, end + 1) or _this_part(line, end + 1)
    named = found and found.precision in ("day", *_PARTS.values())
    return Phrase(found.end, part, found.dated) if found and named else None


def _day_then_part(line: Line, i: int) -> Phrase | None:
    """A day, then its part: "Monday night", "tomorrow morning", "on 5 May in the afternoon"."""
    found = day(line, i)
    if found is None:
        return None
    at = line.skip(found.end, "'s")
    at = line.skip(at, "early", "late")
    return Phrase(at + 1, _PARTS[line.low[at]], found.dated) if line.low[at] in _PARTS else None
