"""What a rule makes of words: how far they go, and how to date them once it is known when the report was published."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import NamedTuple

from onrecord.model import TimeKind
from onrecord.read.times.days import Days
from onrecord.read.times.line import Line
from onrecord.read.times.zones import Clock


class Context(NamedTuple):
    """What a time is relative to.

    `published` is the day, month or year of publication, as far as it is known, and `moment` the clock there, if it is known;
    `ahead` tells whether the clause looks ahead or back, None where nothing tells; `earlier` are the times before it in the
    text, the nearest last; `nearby` is the nearest day in its sentence.
    """

    published: Days | None
    moment: datetime | None = None
    ahead: bool | None = None
    earlier: tuple[Days, ...] = ()
    nearby: Days | None = None

    @property
    def day(self) -> date | None:
        """The day of publication, if it is known."""
        return self.published.first if self.published and self.published.first == self.published.last else None

    def anchor(self, unit: str) -> Days | None:
        """The nearest earlier time in the text that tells which unit it is, else that of publication."""
        found = (days for days in (*reversed(self.earlier), self.published) if days and is_known(days, unit))
        return next(found, None)

    def not_ahead_of_itself(self, found: Days | None) -> Days | None:
        """Days counted on from another time, unless they are still to come and the clause does not look ahead.

        "The next day" without the day before it in the text is no day after the report.
        """
        late = found and self.published and found.first > self.published.last
        return None if late and not self.ahead else found


def is_known(days: Days, unit: str) -> bool:
    """Whether days are precise enough to tell in which unit they are."""
    if unit in ("year", "decade", "century"):
        return days.first.year == days.last.year
    if unit in ("month", "quarter"):
        return days.first.replace(day=1) == days.last.replace(day=1)
    return days.first == days.last


Dating = Callable[[Context], Days | None]
"""From what a time is relative to, to its days; None where it cannot be dated."""


class Phrase(NamedTuple):
    """Words up to `end` that name a time: of this kind and precision, dated so; `clock` is the time of day,
    and `until` the one up to which a range of them goes.

    `start` is where they begin, where that is not where the rule began to look.
    """

    end: int
    precision: str
    dated: Dating
    kind: TimeKind = "date"
    modifier: str | None = None
    duration: str | None = None
    clock: Clock | None = None
    until: Clock | None = None
    start: int | None = None


Rule = Callable[[Line, int], Phrase | None]


_AHEAD = 3  # a day to come counts as so many gone
_TOO_FAR = 330  # days: what seems so far ahead, or so long gone, is rather on the other side
_SOON = 21  # days


def _is_slip(first: date, gone: Days, to_come: Days) -> bool:
    """Whether a clause that seems to look back means the days to come: they are near, and those gone nearly a year away.

    Of a month or a season that is long gone people do speak without its year.
    """
    short = (gone.last - gone.first).days <= _SOON
    return short and (first - gone.last).days > _TOO_FAR and (to_come.first - first).days <= _SOON


def undated(_: Context) -> Days | None:
    """What cannot be dated stays undated."""
    return None


def fixed(days: Days | None) -> Dating:
    """Days that depend on nothing."""
    return lambda _: days


def yearly(of_year: Callable[[int], Days | None]) -> Dating:
    """What comes once a year and is named without its year: the last before the report, or the next, as the clause looks.

    Where the clause does not tell, the nearest, but news is mostly of what is over: what is to come must be nearer by far.
    """

    def dated(context: Context) -> Days | None:
        if context.published is None:
            return None
        first, last = context.published
        found = [days for year in range(first.year - 1, first.year + 2) if (days := of_year(year))]
        gone = max((days for days in found if days.first <= last), default=None)
        to_come = min((days for days in found if days.last >= first), default=None)
        if context.ahead is False and gone and not (to_come and _is_slip(first, gone, to_come)):
            return gone
        if context.ahead and to_come and (to_come.first - last).days < _TOO_FAR:
            return to_come
        return min(
            found, key=lambda days: max(_AHEAD * (days.first - last).days, (first - days.last).days), default=None
        )

    return dated
