"""A point of a series: a number, the statement in whose words it stands, who says it, as of when, and when published."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from typing import NamedTuple

from onrecord.lexicon.words import FUNCTION_WORDS
from onrecord.model import Quantity, Report, Side, Statement
from onrecord.show.book import Book
from onrecord.show.holders import holders
from onrecord.show.indicators.asof import AsOf, as_of

_WORD = re.compile(r"[^\W\d_]+")
_SMALL, STEM = 4, 6  # letters of the shortest word that tells anything, and of a stem
_ABOUT = 0.1  # how far "about" reaches, as a share of the number

UNSERIAL = frozenset({"fold"})
"""Units that measure against something else, and make no series."""


class Point(NamedTuple):
    """A number in a statement, as of a time. `published` is when its report was; `origin` the first statement of where it starts.

    `voice` is who says it across reports, None for one without a name: officials here are not officials there.
    """

    quantity: Quantity
    report: str
    statement: str
    claim: str
    origin: str
    source: str
    side: Side
    voice: str | None
    as_of: AsOf | None
    published: str | None
    words: str
    counted: str
    scope: str
    names: frozenset[str]
    context: frozenset[str]

    @property
    def day(self) -> str | None:
        """The day on which it is placed."""
        return self.as_of.day if self.as_of else None

    @property
    def order(self) -> tuple[bool, str, str, str]:
        """By its time, the undated last; of one time, by publication."""
        when = self.as_of
        return when is None, when.reach.end if when else "", when.reach.start if when else "", self.published or ""

    @property
    def interval(self) -> tuple[float, float]:
        """The least and the most that the words allow; "about" reaches a tenth to each side."""
        one = self.quantity
        if one.value is None:
            return (one.low or 0.0, one.high or 0.0)
        reach = abs(one.value) * _ABOUT
        allowed = {
            "=": (one.value, one.value),
            "~": (one.value - reach, one.value + reach),
            ">": (math.nextafter(one.value, math.inf), math.inf),
            ">=": (one.value, math.inf),
            "<": (-math.inf, math.nextafter(one.value, -math.inf)),
            "<=": (-math.inf, one.value),
        }
        return allowed[one.comparator]

    @property
    def value(self) -> float:
        """Where the number is drawn: itself, or the middle of its range."""
        one = self.quantity
        return one.value if one.value is not None else ((one.low or 0.0) + (one.high or 0.0)) / 2


def points(book: Book) -> Iterator[Point]:
    """Every number that tells a level and stands in a statement, in the order of the reports, then of the text."""
    origins = _origins(book)
    for report in book.reports():
        found = book.quantities(report.id)
        if not found:
            continue
        said = {one.id: one for one in book.statements(report.id)}
        times = book.times(report.id)
        for one, key in zip(found, holders([one.words for one in found], said.values()), strict=True):
            if key is not None and _is_level(one, report):
                statement = said[key]
                dated = as_of(one, statement, report, times, found)
                yield _point(one, statement, dated, book, origins.get(key, key))


def _is_level(one: Quantity, report: Report) -> bool:
    """Whether a number tells how much there is: no rise or fall, nothing denied, and not what it rose "from"."""
    before = report.text[max(0, one.words.start - 5) : one.words.start].lower()
    return (
        one.change is None and one.polarity == "positive" and one.unit not in UNSERIAL and not before.endswith("from ")
    )


def _context(said: str, one: Quantity, report: Report) -> frozenset[str]:
    """The words of a statement by their first letters, without small ones and without the number and what it counts."""
    own = f"{one.words.of(report.text)} {one.counted.of(report.text) if one.counted else ''}".lower()
    words = {word for word in _WORD.findall(said.lower()) if len(word) >= _SMALL and word not in FUNCTION_WORDS}
    return frozenset(word[:STEM] for word in words - set(_WORD.findall(own)))


def _origins(book: Book) -> dict[str, str]:
    """For each statement, the first of those that have its origin."""
    return {
        key: origin.statements[0] for claim in book.claims() for origin in claim.origins for key in origin.statements
    }


def _point(one: Quantity, statement: Statement, dated: AsOf | None, book: Book, origin: str) -> Point:
    report, who = book.report(statement.report), statement.speaker.source
    said = " ".join(span.of(report.text) for span in statement.content)
    return Point(
        quantity=one,
        report=report.id,
        statement=statement.id,
        claim=book.claim_of(statement.id),
        origin=origin,
        source=who.name or who.kind,
        side=who.side,
        voice=None if who.kind in ("unnamed", "unknown") else book.profile(who.id).source.id,
        as_of=dated,
        published=report.published,
        words=one.words.of(report.text),
        counted=one.counted.of(report.text) if one.counted else "",
        scope="; ".join(span.of(report.text) for span in one.scope),
        context=_context(said, one, report),
        names=frozenset(word.strip(".,;:“”\"'()") for word in said.split()[1:] if word[:1].isupper()),
    )
