"""As of when a number is given: the time that its words state, else the day on which it was said, else that of publication.

"On Tuesday eight generators ran", published on Thursday, is of Tuesday. What a number holds for ("since February 2022", "in the
past week") is its scope and no such time; a period that was over is both ("in April"). A time still to come is neither.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal, NamedTuple

from onrecord.model import Interval, Quantity, Report, Span, Statement, TimeExpression
from onrecord.show.dates import stretch, written
from onrecord.show.indicators.beside import beside, nearest
from onrecord.show.when import is_clock, published, said, tells, within

Basis = Literal["stated", "said", "published"]

_PARTS = {"morning": ("00", "13"), "afternoon": ("11", "20"), "evening": ("16", "24"), "night": ("17", "24")}
_PART = re.compile("|".join(_PARTS), re.IGNORECASE)
_NIGHT = ("17", "10")  # of a night that is told by both of its days
_SINCE = re.compile(r"\bsince\b[^,;.!?…\n]*\Z", re.IGNORECASE)
_BEGUN = (
    80  # characters from "since" to the time of what it names ("since the war began in the south in February 2022")
)
_UNZONED = len("2031-05-04T09:00:00")
_LAST = "~"  # sorts behind whatever a day goes on with, so that a day holds its hours and a month its days


class AsOf(NamedTuple):
    """From `start` to `end` (as for When), what that rests on, and the words that state it; `hours` grades its days.

    `start` and `end` are as precise as the words are, no more: a month stays one. `hours` are for comparing only.
    """

    start: str
    end: str
    basis: Basis
    words: Span | None = None
    hours: tuple[str, str] | None = None

    @property
    def day(self) -> str:
        """The day on which the number is placed: the last, since a count of a period is full at its end."""
        return self.end[:10]

    @property
    def first(self) -> str:
        """The first day of it."""
        return self.start[:10]

    @property
    def reach(self) -> Interval:
        """Its ends, so that two times overlap exactly where neither begins behind the end of the other.

        An hour of a known zone may be another hour elsewhere, and counts as its day.
        """
        start, end = (moment[:10] if len(moment) > _UNZONED else moment for moment in (self.start, self.end))
        if self.hours:
            start, end = f"{start}T{self.hours[0]}", f"{end}T{self.hours[1]}"
        return Interval(start, end + _LAST)

    @property
    def told(self) -> str:
        """It in words."""
        return written(self.day) if self.first == self.day else stretch(self.start, self.end)


def as_of(
    one: Quantity, statement: Statement, report: Report, times: Sequence[TimeExpression], numbers: Sequence[Quantity]
) -> AsOf | None:
    """As of when a number of a statement is given; `times` and `numbers` are those of the report, in its order.

    None where nothing is known, and for what a number is compared with: that was before, and when is not told.
    """
    here = beside(one, report, numbers)

    def may(time: TimeExpression) -> bool:
        return _is_datable(time, report) and not _begins(time, report, times)

    if found := _named(one, report, times) or nearest(here, statement, times, may):
        return _made(found, "stated", report)
    if here.aside and here.aside.level:
        return None
    if (found := said(statement, report.text, times)) and _is_over(found, report):
        return _made(found, "said", report)
    return AsOf(report.published[:10], report.published[:10], "published") if report.published else None


def _named(one: Quantity, report: Report, times: Sequence[TimeExpression]) -> TimeExpression | None:
    """The time in the words that say "as of", where it has come."""
    inside = (time for span in one.as_of for time in within(span, times))
    return next((time for time in inside if _is_over(time, report)), None)


def _begins(time: TimeExpression, report: Report, times: Sequence[TimeExpression]) -> bool:
    """Whether a time is the first behind "since" in its clause: that since which something is counted."""
    since = _SINCE.search(report.text, max(0, time.start - _BEGUN), time.start)
    return since is not None and not any(within(Span(report.id, since.start(), time.start), times))


def _is_datable(time: TimeExpression, report: Report) -> bool:
    """Whether a number may be of a time: of a date that has come, or an hour of one; no deadline, no beginning, no bare hour."""
    dated = time.kind in ("date", "time") and not is_clock(time, report.text)
    return dated and time.role is None and _is_over(time, report)


def _is_over(time: TimeExpression, report: Report) -> bool:
    """Whether a time was over by the day of publication: "this year" is a scope until it has ended, also "earlier this year"."""
    day = published(report)
    if time.interval is None or not tells(time.interval, report):
        return False
    return day is None or time.interval.end[:10] <= day.end[:10]


def _made(time: TimeExpression, basis: Basis, report: Report) -> AsOf | None:
    if time.interval is None:
        return None
    words = Span(report.id, time.start, time.end)
    return AsOf(*time.interval, basis, words, _hours(time, words.of(report.text)))


def _hours(time: TimeExpression, words: str) -> tuple[str, str] | None:
    """The hours of a part of a day, widely, so that the morning and the evening of a day are two times of it."""
    if time.interval is None or len(time.interval.start) > len("2031-05-04"):
        return None
    if time.precision == "night" and time.interval.start != time.interval.end:
        return _NIGHT
    found = _PART.search(words) if time.precision in ("part of day", "night") else None
    return _PARTS[found[0].lower()] if found else None
