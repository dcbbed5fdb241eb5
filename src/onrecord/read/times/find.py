"""A report's times: each word of a sentence is offered to the rules in order, and what they find is dated."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta

from onrecord.lexicon.calendar import BEHIND, HOLIDAYS, MONTH_NUMBERS, SEASONS, UNITS, WEEKDAY_NUMBERS, Zone
from onrecord.model import Interval, Report, Sentence, TimeExpression, TimeRole, Token
from onrecord.read.times import ago, clocks, dates, durations, graded, holidays, periods, recurring, relative
from onrecord.read.times.days import Days, around, months, one, years
from onrecord.read.times.durations import is_term
from onrecord.read.times.line import Line, line
from onrecord.read.times.phrase import Context, Phrase, Rule
from onrecord.read.times.tense import looks_ahead
from onrecord.read.times.zones import day_there, moment, zone_of

# The first that finds something at a word is believed: those that take more words, or tell more, come first.
RULES: tuple[Rule, ...] = (
    graded.span, clocks.span_over_days, clocks.span, clocks.day_and_clock, clocks.clock, clocks.part_of_day, graded.last_day,
    graded.mid_week, graded.part, graded.nth_weekday, relative.graded_relative, relative.weekdays_ago, graded.later_on,
    graded.approximate, relative.week_of, relative.weekday_of_week, dates.written, dates.numeric,
    periods.first_or_last_units, holidays.holiday, relative.month_or_season, periods.part_of_year, periods.fiscal,
    periods.season, periods.decade, periods.century, ago.ago, recurring.recurring, ago.recent, relative.anchored,
    relative.unit, relative.named_day, periods.month, periods.year, dates.weekday, dates.nth_day, durations.duration,
)  # fmt: skip
# Every time holds one of these words, or figures, a few words after its beginning at most.
_CORES = frozenset(
    {
        *MONTH_NUMBERS, *WEEKDAY_NUMBERS, *(f"{name}s" for name in WEEKDAY_NUMBERS), *UNITS, *SEASONS,
        *(name.split()[0] for name in HOLIDAYS),
        *"fall weekend weekends weekdays midweek hourly daily nightly weekly fortnightly monthly quarterly yearly annually "
        "yesterday today tomorrow tonight overnight morning afternoon evening noon midday midnight half valentine patrick "
        "women saints all "
        "q1 q2 q3 q4 h1 h2 twenties thirties forties fifties sixties seventies eighties nineties".split(),
    }
)  # fmt: skip
_NO_BEGINNINGS = frozenset(
    ", . ; : ) \" “ ” of and to in on for he she it his her said was were is are has had with who that's as".split()
) - {"as"}
_LEAD = 8  # words, as in "slightly more than two and a half years"
_ROLES: dict[str, TimeRole] = {
    "since": "since", "until": "until", "till": "until", "by": "by", "before": "before", "after": "after",
    "following": "after", "within": "within",
}  # fmt: skip
_PHRASED_ROLES: dict[tuple[str, ...], TimeRole] = {
    ("later", "than"): "by", ("deadline", "of"): "by", ("ahead", "of"): "before", ("prior", "to"): "before",
    ("deadline", "for"): "by", ("earlier", "than"): "after", ("sooner", "than"): "after",
}  # fmt: skip
_PUT_OFF = frozenset(
    "had has have postponed adjourned delayed extended suspended deferred prolonged barred banned put remanded".split()
)
_HAVE = frozenset({"has", "had", "have"})
_SETS = frozenset("gave set sets given imposed fixed announced extended issued agreed named offered".split())
_NEAR = 8  # words
_DENIES = 4  # words
_REMEMBERED = 8  # times before one that it may be counted from
_BESIDE = 8  # times on either side of a clock time among which its day is looked for


def find_times(report: Report, tokens: Sequence[Token], sentences: Sequence[Sentence]) -> tuple[TimeExpression, ...]:
    """The times that a report names, in the order of the text, dated by its date of publication and the zone of its dateline."""
    here = zone_of(report.dateline)
    context = _published(report.published, here)
    found: list[TimeExpression] = []
    for sentence in sentences:
        words = line(tokens[sentence.first : sentence.last])
        phrases = list(_phrases(words))
        if phrases:
            made, days = _dated(words, phrases, context, here)
            found += made
            context = context._replace(earlier=(*context.earlier, *days)[-_REMEMBERED:])
    return tuple(found)


def _phrases(words: Line) -> Iterator[tuple[int, Phrase]]:
    """Where times stand in a sentence, none within another."""
    at = 0
    for core in (n for n in range(words.count) if words.low[n] in _CORES or words.low[n][:1].isdecimal()):
        at = max(at, core - _LEAD)
        while at <= core:
            found = _first(words, at) if words.low[at] not in _NO_BEGINNINGS else None
            if found:
                yield (at if found.start is None else found.start), found
            at = found.end if found else at + 1


def _first(words: Line, at: int) -> Phrase | None:
    return next((found for rule in RULES if (found := rule(words, at))), None)


def _dated(
    words: Line, phrases: list[tuple[int, Phrase]], context: Context, here: Zone | None
) -> tuple[list[TimeExpression], list[Days]]:
    """The times of a sentence, and the days they fall on; clock times that name no day come last, since a day may follow them."""
    placed: dict[int, Days | None] = {}
    for n, (start, phrase) in enumerate(phrases):
        if phrase.clock is None or phrase.dated is not clocks.same_day:
            ahead = _ahead(words, start, phrase)
            placed[n] = days = phrase.dated(context._replace(ahead=ahead))
            if days and phrase.kind in ("date", "time"):
                context = context._replace(earlier=(*context.earlier, days)[-_REMEMBERED:])
    for n, (_, phrase) in enumerate(phrases):
        if n not in placed:
            placed[n] = phrase.dated(context._replace(nearby=_nearby(n, phrases, placed)))
    made = [_made(words, start, phrase, placed[n], here) for n, (start, phrase) in enumerate(phrases)]
    named = [days for n, (_, phrase) in enumerate(phrases) if phrase.kind in ("date", "time") and (days := placed[n])]
    return made, named


def _nearby(n: int, phrases: list[tuple[int, Phrase]], placed: dict[int, Days | None]) -> Days | None:
    """The day named nearest to a clock time in its sentence, before it rather than after it."""
    beside = sorted(range(max(0, n - _BESIDE), min(len(phrases), n + _BESIDE + 1)), key=lambda m: (abs(m - n), m > n))
    found = (days for m in beside if phrases[m][1].kind != "duration" and (days := placed.get(m)))
    return next((days for days in found if days.first == days.last), None)


def _ahead(words: Line, start: int, phrase: Phrase) -> bool | None:
    """Which way the clause looks at a time; "since" always looks back, and a deadline ahead unless the clause looks back."""
    role = _role(words, start, phrase)
    if role == "since":
        return False
    until = role == "until" or words.low[start - 2] == "until"
    if until and any(_puts_off(words, i) for i in range(max(0, start - _NEAR), start)):
        return True
    ahead = looks_ahead(words, start, phrase.end)
    if (
        words.low[start - 2] == "deadline"
        and ahead is False
        and _SETS.intersection(words.low[max(0, start - _NEAR) : start])
    ):
        return (
            True if words.low[start] in WEEKDAY_NUMBERS else None
        )  # "gave a deadline of 15 December" may be over or not
    if until and ahead is False:
        return None  # "was shut until 5 January" may be over or not
    return True if ahead is None and role in ("by", "until", "before") else ahead


def _puts_off(words: Line, i: int) -> bool:
    """Whether "until" after this word is a term: "was adjourned until", "has until"; not "had been quiet until"."""
    word, after = words.low[i], words.low[i + 1]
    return word in _PUT_OFF and not (
        word in _HAVE and (after in BEHIND or after.endswith("ed") or after in ("been", "not"))
    )


def _role(words: Line, start: int, phrase: Phrase) -> TimeRole | None:
    before = words.low[start - 1]
    role = _PHRASED_ROLES.get(words.low[max(0, start - 2) : start]) or _ROLES.get(before)
    if role == "before" and _is_denied(words, start):
        role = "after"  # "will not reopen before Monday"
    if phrase.kind == "duration" and is_term(words, start, phrase.end):
        role = "within"
    if before == "through" and phrase.kind == "date" and phrase.precision == "day":
        role = "until"
    if phrase.kind == "set" or (phrase.kind == "duration") != (role == "within"):
        return None
    return role


def _is_denied(words: Line, start: int) -> bool:
    """Whether "before" is denied, which makes it a beginning: "not before Monday", "will not open before Monday"."""
    return any(word == "not" or word.endswith("n't") for word in words.low[max(0, start - _DENIES) : start - 1])


def _made(words: Line, start: int, phrase: Phrase, days: Days | None, here: Zone | None) -> TimeExpression:
    role = _role(words, start, phrase)
    return TimeExpression(
        start=words.starts[start],
        end=words.ends[phrase.end - 1],
        kind=phrase.kind,
        interval=_interval(phrase, days, role, here),
        precision=phrase.precision,
        modifier=phrase.modifier,
        duration=phrase.duration,
        role=role,
    )


def _interval(phrase: Phrase, days: Days | None, role: TimeRole | None, here: Zone | None) -> Interval | None:
    if days is None:
        return None
    if phrase.clock is None:
        return Interval(days.first.isoformat(), days.last.isoformat())
    if days.first != days.last and phrase.until is None:
        return None
    ends = phrase.clock.midnight and role not in ("after", "since")
    day = days.first + timedelta(1) if ends else days.first
    at = moment(phrase.clock, day, here)
    if phrase.until is None:
        return Interval(at, at)
    if days.first != days.last:
        return Interval(at, moment(phrase.until, days.last + timedelta(phrase.until.midnight), here))
    later = phrase.until[:2] > phrase.clock[:2]
    return Interval(at, moment(phrase.until, day if later else day + timedelta(1), here))


def _published(stated: str | None, here: Zone | None) -> Context:
    """What the date of publication tells: a moment, a day, a month or a year, or nothing."""
    if stated is None:
        return Context(None)
    if "T" in stated:
        day = day_there(stated, here)
        return Context(one(day), datetime.fromisoformat(stated).replace(tzinfo=None))
    year, month, day_ = (int(part) for part in (*stated.split("-"), "0", "0")[:3])
    if day_:
        return Context(around(date(year, month, day_), "day"))
    return Context(months(year, month) if month else years(year))
