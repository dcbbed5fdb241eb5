"""One pass over a book: the little that a brief must know of every statement to choose those which it shows."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from onrecord.model import Act, Report, SourceKind, Statement, TimeExpression
from onrecord.show.book import Book
from onrecord.show.developments.telling import Telling, telling
from onrecord.show.ties import Against, against
from onrecord.show.when import When, carried, performed, stated, to_come, when

NAMELESS = ("unnamed", "unknown")
FIRST = 400  # characters that a first sentence may have
_STOP = re.compile(r"[.!?…][\"'”’»)]*\s")


class Sight(NamedTuple):
    """A statement as far as choosing needs it. `order` is its place in the book, `depth` the length of its chain.

    `day` is the day of publication, `when` the time that the statement is about, as far as its words tell. `telling` is what
    its first verb shows; `performed` says that it happened by being spoken, `leads` that it stands in its report's first
    sentence, `ahead` that its words state a time to come.
    """

    id: str
    report: str
    claim: str
    act: Act
    speaker: str
    kind: SourceKind
    rule: str
    direct: bool
    depth: int
    day: str | None
    start: int
    order: int
    when: When | None = None
    telling: Telling = "is"
    end: int = 0
    performed: bool = False
    leads: bool = False
    ahead: bool = False

    @property
    def voice(self) -> str:
        """Who is heard: the speaker, or all those of one kind who have no name ("officials" here and there)."""
        return self.kind if self.kind in NAMELESS else self.speaker

    @property
    def nearness(self) -> tuple[int, bool, int]:
        """Smallest for the statement nearest to the speaker: the shortest chain, then direct speech, then the earliest."""
        return self.depth, not self.direct, self.order


@dataclass(slots=True)
class Survey:
    """All statements in brief, by claim and by speaker; the day of every report; who speaks against whom."""

    against: Against
    sights: dict[str, Sight] = field(default_factory=dict)
    by_claim: dict[str, list[Sight]] = field(default_factory=lambda: defaultdict(list))
    by_speaker: dict[str, list[Sight]] = field(default_factory=lambda: defaultdict(list))
    days: dict[str, str | None] = field(default_factory=dict)
    rules: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))

    def reach(self, claim: str) -> int:
        """In how many reports a claim stands."""
        return len({sight.report for sight in self.by_claim[claim]})

    def nearest(self, sights: Iterable[Sight]) -> Sight:
        """Of several statements, the one nearest to its speaker."""
        return min(sights, key=lambda sight: sight.nearness)


def survey(book: Book) -> Survey:
    """See every statement of a book once."""
    seen = Survey(against(book))
    for report in book.reports():
        seen.days[report.id] = day(report)
    for sight in sights(book):
        seen.sights[sight.id] = sight
        seen.by_claim[sight.claim].append(sight)
        seen.by_speaker[sight.speaker].append(sight)
        seen.rules[sight.rule].append(sight.id)
    return seen


def sights(book: Book) -> Iterator[Sight]:
    """Every statement, as far as choosing needs it, in the order of the book."""
    times: dict[str, tuple[TimeExpression, ...]] = {}
    story: When | None = None
    for order, statement in enumerate(book.statements()):
        if statement.report not in times:  # statements come report by report
            times, story = {statement.report: book.times(statement.report)}, None
        who = statement.speaker.source
        report = book.report(statement.report)
        voiced = statement.act != "report"
        tells = telling(statement.content[0].of(report.text), voiced=voiced)
        at = when(statement, report, times[statement.report], story)
        if at is not None and at.basis == "stated":
            story = at if not voiced or _leads(statement, report) else story
        elif at is not None and at.basis == "published" and not performed(statement, report.text):
            at = carried(story, tells, report, voiced=voiced) or at
        yield Sight(
            id=statement.id,
            report=statement.report,
            claim=book.claim_of(statement.id),
            act=statement.act,
            speaker=who.id,
            kind=who.kind,
            rule=statement.rule,
            direct=statement.quotation == "direct",
            depth=len(statement.chain),
            day=day(report),
            start=statement.content[0].start,
            order=order,
            when=at,
            telling=tells,
            end=statement.content[-1].end,
            performed=performed(statement, report.text),
            leads=_leads(statement, report),
            ahead=_ahead(statement, report, times[statement.report]),
        )


def _leads(statement: Statement, report: Report) -> bool:
    """Whether it stands in the first sentence of its report."""
    start = statement.content[0].start
    return start < FIRST and not _STOP.search(report.text, 0, start)


def _ahead(statement: Statement, report: Report, times: Sequence[TimeExpression]) -> bool:
    """Whether its words state a time that was still to come when the report was published."""
    time = stated(statement, times)
    return time is not None and time.interval is not None and to_come(time.interval, report)


def day(report: Report) -> str | None:
    """The day of publication, as precisely as it is known (a year or a month stays one)."""
    return report.published[:10] if report.published else None
