"""A book kept in memory: a fake ledger, filled by hand."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property

from onrecord import ids
from onrecord.dossier import EMPTY, Dossier
from onrecord.model import (
    Act,
    Certainty,
    Claim,
    Link,
    Mask,
    Member,
    Origin,
    Place,
    Polarity,
    Problem,
    Profile,
    Quantity,
    Quotation,
    Report,
    Role,
    Side,
    Source,
    SourceKind,
    Span,
    Statement,
    Tie,
    TieKind,
    TimeExpression,
)

Who = tuple[str | None, SourceKind]


def report(
    text: str,
    outlet: str | None = "The Quay",
    published: str | None = "2031-03-04",
    *,
    title: str | None = None,
    name: str | None = None,
    language: str = "en",
    dateline: str | None = None,
) -> Report:
    """A report of these words."""
    return Report(
        ids.report_id(text, None, outlet, title, published, language),
        name or f"{outlet}.txt",
        hashlib.sha256(text.encode("utf8", "surrogatepass")).hexdigest(),
        "text",
        text,
        outlet=outlet,
        title=title,
        published=published,
        language=language,
        dateline=dateline,
    )


def at(made: Report, *words: str) -> tuple[Span, ...]:
    """Where these words stand in the report, each for the first time after the one before."""
    spans: list[Span] = []
    start = 0
    for each in words:
        start = made.text.index(each, start)
        spans.append(Span(made.id, start, start + len(each)))
        start += len(each)
    return tuple(spans)


def source(who: Who, made: Report) -> Source:
    name, kind = who
    return Source(ids.source_id(kind, name, made.id), name, kind)


def link(made: Report, role: Role, who: Who, words: str = "", cue: str = "") -> Link:
    return Link(role, source(who, made), at(made, words) if words else (), at(made, cue) if cue else ())


def person(made: Report, name: str, words: str | None = None, cue: str = "said") -> Link:
    """The speaker of this name, named by these words (the name itself, unless they are given)."""
    return link(made, "speaker", (name, "person"), name if words is None else words, cue)


def statement(
    made: Report,
    content: str | tuple[str, ...],
    by: Link | None = None,
    act: Act = "say",
    *,
    relays: tuple[Link, ...] = (),
    quotation: Quotation = "indirect",
    hedge: str = "",
    condition: str = "",
) -> Statement:
    """What this report says that somebody says; by nobody, the outlet itself narrates."""
    chain = (link(made, "outlet", (made.outlet, "outlet")), *relays, *([by] if by else []))
    places = at(made, *([content] if isinstance(content, str) else content))
    cue = by.cue if by else ()
    rule = "narration/1" if by is None else "cue.after/1"
    act = act if by else "report"
    key = ids.statement_id(made.id, chain, act, cue, places, rule)
    certainty = Certainty(at(made, hedge) if hedge else ())
    limits = at(made, condition) if condition else ()
    polarity: Polarity = "negative" if act in ("deny", "dispute") else "positive"
    return Statement(key, made.id, chain, act, places, quotation, rule, cue, polarity, certainty, limits)


def claim(text: str, *together: Statement, standing: str = "one origin", reasons: Iterable[str] = ()) -> Claim:
    """What these statements say alike; each its own origin, unless one origin is all there is."""
    keys = tuple(each.id for each in together)
    folded = [keys] if standing in ("one origin", "one-sided") else [(key,) for key in keys]
    origins = tuple(Origin(fold, "its own people said so") for fold in folded)
    return Claim(ids.digest("c", *sorted(keys)), text, keys, origins, standing, tuple(reasons))


def tie(kind: TieKind, start: Statement | Claim, end: Statement | Claim, why: str) -> Tie:
    return Tie(kind, start.id, end.id, 0.9, why, "fake/1")


@dataclass
class FakeBook:
    """A ledger in memory; statements that no claim holds are a claim of their own.

    `sides` leads from a source's id to its side.
    """

    held: list[Report] = field(default_factory=list)
    said: list[Statement] = field(default_factory=list)
    grouped: list[Claim] = field(default_factory=list)
    tied: list[Tie] = field(default_factory=list)
    hidden: dict[str, tuple[Mask, ...]] = field(default_factory=dict)
    flaws: list[Problem] = field(default_factory=list)
    located: dict[str, tuple[Place, ...]] = field(default_factory=dict)
    newer: dict[str, str] = field(default_factory=dict)
    dated: dict[str, tuple[TimeExpression, ...]] = field(default_factory=dict)
    counted: dict[str, tuple[Quantity, ...]] = field(default_factory=dict)
    dossier: Dossier = EMPTY
    sides: dict[str, Side] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.held.sort(key=lambda each: (each.published is None, each.published or "", each.name, each.id))
        order = {each.id: place for place, each in enumerate(self.held)}
        self.said.sort(key=lambda each: (order[each.report], each.content, each.id))
        self._reports = {each.id: each for each in self.held}
        self._said = {each.id: each for each in self.said}
        self._of_report: dict[str, list[Statement]] = {}
        for each in self.said:
            self._of_report.setdefault(each.report, []).append(each)
        within = {key for group in self.grouped for key in group.statements}
        alone = [claim(self._words(each), each) for each in self.said if each.id not in within]
        self._claims = sorted([*self.grouped, *alone], key=lambda c: (-len(c.origins), -len(c.statements), c.id))
        self._claim_of = {key: group.id for group in self._claims for key in group.statements}

    def _words(self, each: Statement) -> str:
        return " ".join(span.of(self._reports[each.report].text) for span in each.content)

    def reports(self) -> Iterator[Report]:
        return iter(self.held)

    def report(self, key: str) -> Report:
        return self._reports[key]

    def superseded(self) -> dict[str, str]:
        return self.newer

    def masks(self, report: str) -> tuple[Mask, ...]:
        return self.hidden.get(report, ())

    def times(self, report: str) -> tuple[TimeExpression, ...]:
        return self.dated.get(report, ())

    def quantities(self, report: str) -> tuple[Quantity, ...]:
        return self.counted.get(report, ())

    def places(self, report: str) -> tuple[Place, ...]:
        return self.located.get(report, ())

    def statements(self, report: str | None = None) -> Iterator[Statement]:
        return iter(self.said if report is None else self._of_report.get(report, ()))

    def statement(self, key: str) -> Statement:
        return self._said[key]

    def claims(self) -> Iterator[Claim]:
        return iter(self._claims)

    def claim_of(self, statement: str) -> str:
        return self._claim_of[statement]

    def ties(self) -> Iterator[Tie]:
        return iter(sorted(self.tied))

    def sources(self) -> Iterator[tuple[Source, tuple[str, ...], int]]:
        counted: dict[Source, int] = {}
        for each in self.said:
            counted[each.speaker.source] = counted.get(each.speaker.source, 0) + 1
        for who, count in sorted(counted.items(), key=lambda pair: (-pair[1], pair[0].id)):
            yield who, (who.name,) if who.name else (), count

    def profiles(self) -> Iterator[Profile]:
        return iter(sorted(self._profiles.values(), key=lambda profile: (-profile.statements, profile.source.id)))

    def profile(self, key: str) -> Profile:
        return self._profiles[key]

    @cached_property
    def _profiles(self) -> dict[str, Profile]:
        """A profile for each source in a chain, by its id; its names are all under which it stands there, the longest first."""
        within: dict[str, list[tuple[Statement, Source]]] = {}
        for each in self.said:
            for link in each.chain:
                within.setdefault(link.source.id, []).append((each, link.source))
        return {key: self._profile(key, heard) for key, heard in within.items()}

    def _profile(self, key: str, heard: list[tuple[Statement, Source]]) -> Profile:
        names = tuple(sorted({source.name for _, source in heard if source.name}, key=lambda name: (-len(name), name)))
        spoken = sum(each.speaker.source.id == key for each, _ in heard)
        reports = {each.report for each, _ in heard}
        outlets = tuple(sorted({outlet for report in reports if (outlet := self._reports[report].outlet)}))
        name = names[0] if names else None
        source = replace(heard[0][1], name=name, side=self.sides.get(key, "unknown"))
        member = Member(key, source.name, source.kind, len(reports), spoken)
        return Profile(source, (member,), names, (), spoken, len(reports), outlets)

    def problems(self) -> Iterator[Problem]:
        return iter(sorted(self.flaws, key=lambda flaw: (flaw.name, flaw.kind)))
