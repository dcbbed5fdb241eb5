"""3, what the picture shows: each contested claim beside those who dispute it and those who assessed it independently."""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from onrecord.model import Claim, Tie
from onrecord.show.desk import Desk
from onrecord.show.gaps import untold
from onrecord.show.layout import (
    Act,
    Aside,
    Break,
    Cell,
    Group,
    Missing,
    Name,
    Note,
    Origins,
    Part,
    Row,
    Section,
    Table,
    rest,
)
from onrecord.show.sections import gaps
from onrecord.show.sections.glance import CONTESTED, stands
from onrecord.show.ties import KINDS, supporters

MOST = 40
VOICES = 4
COLUMNS = ("Claim", "Disputed or denied by", "Supported or assessed by", "Standing")


@dataclass(slots=True)
class Contest:
    """A claim, and the statements that make it, reject it, support it where the text says so, and assess it."""

    claim: Claim
    held: list[str]
    against: list[tuple[str, str]] = field(default_factory=list)
    supported: list[str] = field(default_factory=list)
    assessed: list[str] = field(default_factory=list)

    def all(self) -> list[str]:
        """Every statement of the contest."""
        return [*self.held, *(key for key, _ in self.against), *self.supported, *self.assessed]


def section(desk: Desk) -> Section:
    """The contested claims, those with most voices first; then claims that somebody supported or assessed."""
    backed = supporters(desk.book)
    contests = [contest for claim in desk.book.claims() if (contest := _contest(desk, claim, backed))]
    shown = heapq.nsmallest(MOST, contests, key=lambda each: _rank(desk, each))
    more = rest(len(contests) - len(shown), "claims", "claims.jsonl")
    table = Table("Claims and those who reject, support or assess them", COLUMNS, _rows(desk, shown), more)
    notes = (
        "A claim stands here where a rule found somebody rejecting it, supporting it in so many words, or assessing it. "
        "Support adds no origin and changes no standing. Assessments by those who make the claim are not independent of it "
        "and are left out of the third column.",
    )
    none = "No rule found anybody disputing, denying, correcting, supporting or assessing a claim of another in these reports."
    tables = (*((table,) if shown else ()), *gaps.tables(desk))
    return Section("picture", "What the picture shows", notes if shown else (none,), tables, untold(desk.book))


def _rank(desk: Desk, contest: Contest) -> tuple[bool, bool, int, int]:
    settled = contest.claim.reported not in CONTESTED
    return not contest.against, settled, -len(contest.all()), desk.lead(contest.claim).order


def _contest(desk: Desk, claim: Claim, backed: Mapping[str, Sequence[Tie]]) -> Contest | None:
    sights = [desk.seen.sights[key] for key in claim.statements]
    supported = [tie.start for tie in backed.get(claim.id, ())]
    held = [s for s in sights if s.act not in ("assess", "deny", "dispute") and s.id not in supported]
    if not held:
        return None
    claimants = {sight.speaker for sight in held}
    contest = Contest(claim, [sight.id for sight in held])
    for key, kind in _opposed(desk, claim):
        sight = desk.seen.sights[key]
        if sight.act == "assess" and sight.speaker not in claimants:
            contest.assessed.append(key)
        else:
            contest.against.append((key, kind))
    contest.assessed += [sight.id for sight in sights if sight.act == "assess" and sight.speaker not in claimants]
    contest.supported += [key for key in supported if key not in contest.assessed]
    return contest if contest.against or contest.supported or contest.assessed else None


def _opposed(desk: Desk, claim: Claim) -> Iterator[tuple[str, str]]:
    """The statements set against a claim, each once, with the kind of the tie."""
    found: dict[str, str] = {}
    for tie in claim.ties:
        if tie.kind in KINDS and tie.end == claim.id:
            for sight in desk.seen.by_claim.get(tie.start, ()):
                found.setdefault(sight.id, tie.kind)
    for key in claim.statements:
        for tie in desk.seen.against.of(key):
            _keep(desk, tie, found)
    yield from sorted(found.items(), key=lambda pair: desk.seen.sights[pair[0]].order)


def _keep(desk: Desk, tie: Tie, found: dict[str, str]) -> None:
    if tie.start in desk.seen.sights:
        found.setdefault(tie.start, tie.kind)


def _rows(desk: Desk, contests: list[Contest]) -> tuple[Group, ...]:
    return (Group("", tuple(_row(desk, contest) for contest in contests)),)


def _row(desk: Desk, contest: Contest) -> Row:
    held = _voices(desk, [(key, desk.verb(key)) for key in contest.held])
    against = _voices(desk, contest.against)
    assessed = _voices(desk, [(key, desk.verb(key)) for key in (*contest.supported, *contest.assessed)])
    standing = stands(desk, contest.claim)
    if contest.claim.reported in CONTESTED:
        standing = (*standing, Break(), _origins(desk, contest))
    cells = (held[0], against[0], assessed[0], standing)
    return Row(cells, tuple(desk.order([*held[1], *against[1], *assessed[1]])))


def _origins(desk: Desk, contest: Contest) -> Origins:
    """The diagram of a contested claim: the first speaker of each origin, the outlets, and who rejects it."""
    origins = [
        (_named(desk, origin.statements[0]), tuple(dict.fromkeys(map(desk.outlet, origin.statements)))[:VOICES])
        for origin in contest.claim.origins[:VOICES]
    ]
    against = dict.fromkeys((desk.speaker(key), kind) for key, kind in contest.against)
    return Origins(contest.claim.id, tuple(origins), tuple(against)[:VOICES])


def _named(desk: Desk, key: str) -> str:
    return "narrated, nobody named" if desk.seen.sights[key].act == "report" else desk.speaker(key)


def _voices(desk: Desk, said: list[tuple[str, str]]) -> tuple[Cell, list[str]]:
    """Who says what, each speaker once, in the words nearest to the speaker; and the statements quoted."""
    by_speaker: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for key, verb in said:
        by_speaker[desk.seen.sights[key].speaker].append((key, verb))
    if not said:
        return (Missing("Nobody found."),), []
    parts: list[Part] = []
    quoted = []
    for pairs in list(by_speaker.values())[:VOICES]:
        key, verb = min(pairs, key=lambda pair: desk.seen.sights[pair[0]].nearness)
        parts += [Break()] if parts else []
        parts += [Name(desk.speaker(key)), Note(" "), Act(verb), Break(), desk.words(key), Break(), desk.citation(key)]
        quoted.append(key)
    if len(by_speaker) > VOICES:
        parts += [Break(), Aside(f"and {len(by_speaker) - VOICES} more speakers, see claims.jsonl")]
    return tuple(parts), quoted
