"""When: the time that a content states, the time at which it was said, and the day of publication are three things."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Literal, NamedTuple

from onrecord.lexicon.calendar import DAYS, MONTHS
from onrecord.model import Act, Interval, Report, Span, Statement, TimeExpression
from onrecord.show.developments.telling import Telling

Basis = Literal["stated", "said", "story", "published"]

PERFORMED: frozenset[Act] = frozenset(
    {
        *("order", "agree", "refuse", "threaten", "propose", "deny", "dispute"),
        *("demand", "promise", "ask", "urge", "warn"),
    }
)
"""Acts that happen by being spoken: their content may be of any time, and they are of the time at which they were spoken."""

_ADMITTED = re.compile(r"\b(?:admit|acknowledg|conced)\w*", re.IGNORECASE)

RECENT = 14  # days: what is older is background, and the story goes on after it
BESIDE = 80  # characters between a cue and the time at which it was said ("told reporters in Velm on Friday")
BLOCK = 512  # characters: statements are looked up by the blocks of text that they stand in
_DAY_WORD = re.compile(rf"\b(?:{'|'.join(DAYS + MONTHS)}|today|tonight|yesterday|day|\d{{4}})\b", re.IGNORECASE)
BREAK = re.compile(r"[.!?…]['\"”’»)]*\s|\n")
_FINE = (
    "second",
    "minute",
    "hour",
    "part of day",
    "night",
    "day",
    "weekend",
    "week",
    "month",
    "season",
    "quarter",
    "half",
    "year",
)
_DAY = _FINE.index("day")
_DAYS = ("day", "part of day", "night", "hour", "minute")
_DEADLINES = frozenset({"by", "until", "within", "before"})
_PUBLISHED = {4: "year", 7: "month"}


class When(NamedTuple):
    """From `start` to `end` (days, both included, or moments), as precise as that, and what it rests on."""

    start: str
    end: str
    precision: str
    basis: Basis


def stated(statement: Statement, times: Sequence[TimeExpression]) -> TimeExpression | None:
    """The time that the content states: its finest date, the first of several; else the day since which it lasts.

    A deadline, a time before or after which something is, and the year since which others are counted are no time of it.
    """
    inside = [time for span in statement.content for time in within(span, times) if time.interval]
    dates = [time for time in inside if time.role is None and time.kind in ("date", "time")]
    since = (time for time in inside if time.role == "since" and _fineness(time)[0] <= _DAY)
    return min(dates, key=_fineness, default=None) or next(since, None)


def _fineness(time: TimeExpression) -> tuple[int, int]:
    return fineness(time.precision), time.start


def fineness(precision: str) -> int:
    """Smallest for what is finest; a time of day is no better than its day."""
    return max(_FINE.index(precision) if precision in _FINE else len(_FINE), _DAY)


def said(statement: Statement, text: str, times: Sequence[TimeExpression]) -> TimeExpression | None:
    """The time at which it was said: the nearest date beside the cue, in its sentence and outside the content."""
    found = [
        (gap, time) for cue in statement.cue for time in _near(cue, times) if (gap := _gap(cue, time, text)) is not None
    ]
    own = [(gap, time) for gap, time in found if not any(_holds(span, time) for span in statement.content)]
    return min(own, key=lambda pair: (pair[0], pair[1].start), default=(0, None))[1]


def due(statement: Statement, times: Sequence[TimeExpression]) -> TimeExpression | None:
    """The deadline that the content states, "by Friday" or "until 3 May": the first that can be dated."""
    inside = (time for span in statement.content for time in within(span, times))
    return next((time for time in inside if time.interval and time.role in _DEADLINES), None)


def _near(cue: Span, times: Sequence[TimeExpression]) -> Iterator[TimeExpression]:
    first = bisect_left(times, cue.start - 2 * BESIDE, key=lambda time: time.start)
    last = bisect_left(times, cue.end + BESIDE, key=lambda time: time.start)
    return (time for time in times[first:last] if time.interval and time.kind in ("date", "time") and time.role is None)


def _gap(cue: Span, time: TimeExpression, text: str) -> int | None:
    """How far a time is from a cue in the same sentence; None where it is too far, or in another."""
    first, last = sorted(((cue.start, cue.end), (time.start, time.end)))
    between = text[first[1] : last[0]]
    return len(between) if len(between) <= BESIDE and not BREAK.search(between) else None


def _holds(span: Span, time: TimeExpression) -> bool:
    return span.start <= time.start and time.end <= span.end


def within(span: Span, times: Sequence[TimeExpression]) -> Iterator[TimeExpression]:
    """The times that stand in a span; `times` are in the order of the text."""
    first = bisect_left(times, span.start, key=lambda time: time.start)
    last = bisect_left(times, span.end, key=lambda time: time.start)
    return (time for time in times[first:last] if time.end <= span.end)


def when(
    statement: Statement, report: Report, times: Sequence[TimeExpression], story: When | None = None
) -> When | None:
    """When it happened, as far as the words tell: the time stated, else when it was said, else the day of publication.

    What was not over when it was published did not happen then: a time to come says when something is meant to happen. An act
    that happens by being spoken is of the time of speaking, which may stand at the end of what is no clause ("demanded seven
    years on Monday"). A time of day without a day is one of the day that the `story` has come to, which was stated before.
    """
    own = None if performed(statement, report.text) else stated(statement, times)
    if own and own.interval and tells(own.interval, report):
        made = When(*own.interval, own.precision, "stated")
        return _clocked(made, story, report) if is_clock(own, report.text) else made
    return spoken(statement, report, times)


def spoken(statement: Statement, report: Report, times: Sequence[TimeExpression]) -> When | None:
    """When it was said, else the day of publication."""
    voiced = said(statement, report.text, times) or _trailing(statement, report, times)
    if voiced and voiced.interval:
        return When(*voiced.interval, voiced.precision, "said")
    return published(report)


def performed(statement: Statement, text: str) -> bool:
    """Whether it happened by being spoken; to admit something is more than to say it."""
    return statement.act in PERFORMED or (
        statement.act == "confirm" and any(_ADMITTED.search(cue.of(text)) for cue in statement.cue)
    )


def tells(time: Interval, report: Report) -> bool:
    """Whether a time says when: not one that was still to come, nor a month or a year in which the report was published."""
    if report.published is None:
        return True
    day = _whole(report.published[:10])
    within_it = time.start[:10] <= day.start and day.end <= time.end[:10]
    return not to_come(time, report) and not (within_it and _long(time))


def _long(time: Interval) -> bool:
    """Whether a time is longer than a week."""
    try:
        return (date.fromisoformat(time.end[:10]) - date.fromisoformat(time.start[:10])).days > 7
    except ValueError:
        return True


def to_come(time: Interval, report: Report) -> bool:
    """Whether a time begins after the day on which the report was published."""
    return report.published is not None and time.start[:10] > _whole(report.published[:10]).end


def _trailing(statement: Statement, report: Report, times: Sequence[TimeExpression]) -> TimeExpression | None:
    """The day that ends the content of an act which happens by being spoken, where the content is no clause of its own."""
    last = statement.content[-1]
    words = statement.content[0].of(report.text)
    if not performed(statement, report.text) or len(statement.content) > 1 or words[:5].lower() == "that ":
        return None
    found = [time for time in within(last, times) if time.interval and time.role is None and time.precision in _DAYS]
    ends = [time for time in found if not report.text[time.end : last.end].strip(" .,;\"”’'")]
    return next((time for time in ends if time.interval and not to_come(time.interval, report)), None)


def is_clock(time: TimeExpression, text: str) -> bool:
    """Whether the words name a time of day and no day."""
    return time.kind == "time" and not _DAY_WORD.search(text[time.start : time.end])


def _clocked(made: When, story: When | None, report: Report) -> When:
    """A time of day, on the day that the story has come to where that is a recent one."""
    if story is None or not _is_recent(story, report) or len(made.start) <= 10:
        return made
    return When(story.start[:10] + made.start[10:], story.start[:10] + made.end[10:], made.precision, made.basis)


def _is_recent(story: When, report: Report) -> bool:
    """Whether it is a day, at most two weeks before the report was published."""
    if report.published is None or fineness(story.precision) > _DAY:
        return False
    try:
        ago = date.fromisoformat(report.published[:10]) - date.fromisoformat(story.start[:10])
    except ValueError:
        return False
    return 0 <= ago.days <= RECENT


def carried(story: When | None, telling: Telling, report: Report, *, voiced: bool) -> When | None:
    """The day of what was told before, for what is told on in the past: "A mill burned on Monday. Two men died."

    That day must be one, and not long gone. What has happened by now has the day of publication, and what had happened before
    has no day that words tell, but in speech that is reported, where "had died" is the past.
    """
    onward = telling in ("happened", "was") or (voiced and telling == "had happened")
    if story is None or not onward or not _is_recent(story, report):
        return None
    return When(story.start[:10], story.end[:10], "day", "story")


def published(report: Report) -> When | None:
    """The day of publication, as precisely as it is known."""
    if report.published is None:
        return None
    day = report.published[:10]
    return When(*_whole(day), _PUBLISHED.get(len(day), "day"), "published")


def _whole(day: str) -> Interval:
    """The first and the last day of a day, a month or a year."""
    if len(day) == 10:
        return Interval(day, day)
    return Interval(f"{day}-01", f"{day}-31") if len(day) == 7 else Interval(f"{day}-01-01", f"{day}-12-31")


def innermost(times: Iterable[TimeExpression], statements: Iterable[Statement], text: str) -> Iterator[str | None]:
    """For each time, the innermost statement whose content holds it, else the one beside whose cue it stands; else None."""
    blocks: dict[int, list[Statement]] = defaultdict(list)
    for statement in statements:
        for block in sorted({n for span in statement.content + statement.cue for n in _blocks(span)}):
            blocks[block].append(statement)
    for time in times:
        around = [each for block in _blocks(Span("", time.start, time.end)) for each in blocks[block]]
        holding = [each for each in around if any(_holds(span, time) for span in each.content)]
        yield _deepest(holding) or _deepest([each for each in around if _beside(each, time, text)])


def _blocks(span: Span) -> range:
    return range(max(0, span.start - BESIDE) // BLOCK, (span.end + BESIDE) // BLOCK + 1)


def _beside(statement: Statement, time: TimeExpression, text: str) -> bool:
    return any(_gap(cue, time, text) is not None for cue in statement.cue)


def _deepest(statements: Sequence[Statement]) -> str | None:
    """The statement with the longest chain; of those, the shortest, then by id."""
    found = min(
        statements,
        key=lambda each: (-len(each.chain), sum(s.end - s.start for s in each.content), each.id),
        default=None,
    )
    return found.id if found else None
