"""Sources of different reports to sources: which are one, and why.

Merging does not chain. Sources are taken fullest name first; each joins the group of which a rule makes it one with some member
and no rule keeps it apart from any. Where several groups fit equally it stays by itself, with that reason. Groups are found by
keys, so that a source is compared with the few that it may be. A person's judgements stand above the rules: two judged apart
never meet, two judged one always do.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from onrecord.link.heard import NAMELESS, Heard, Known, Verdict
from onrecord.link.same_source import decide, keys
from onrecord.model import Merge

KNOWN_IN = 5  # reports: fewer make nobody the one whom a surname alone means
KNOWN_BETTER = 10  # times as many reports as the others of that surname together


class Group(NamedTuple):
    """One source: the sources of reports that it is made of, why, and from whom else its members were kept apart.

    `id` is that of the member heard of first, so that a later report seldom changes it.
    """

    id: str
    members: tuple[Heard, ...]
    merges: tuple[Merge, ...]
    apart: tuple[Merge, ...]


class Judged(NamedTuple):
    """Two sources, by id, that a person judged to be one or two; `why` says who did."""

    one: str
    other: str
    same: bool
    why: str


class _Draft:
    """A group while it is put together."""

    def __init__(self, first: Known) -> None:
        self.members = [first]
        self.merges: list[Merge] = []
        self.apart: list[Merge] = []

    @property
    def reports(self) -> int:
        """In how many reports the members are heard, each counted by itself."""
        return sum(member.heard.reports for member in self.members)


class _Fit(NamedTuple):
    """A group that a source may join, and the verdict on one of its members that says so."""

    draft: _Draft
    member: Known
    verdict: Verdict


def sources(heard: Iterable[Heard], judged: Sequence[Judged] = ()) -> list[Group]:
    """The sources that these are, sorted by id. The result depends on what is given, not on the order in which it is given."""
    drafts: list[_Draft] = []
    index: dict[str, list[_Draft]] = defaultdict(list)
    two = {frozenset((each.one, each.other)) for each in judged if not each.same}
    for who in sorted(map(Known, heard), key=_fullest_first):
        looked_up = sorted(keys(who)) if who.kind not in NAMELESS else []
        draft = _place(who, list(dict.fromkeys(draft for key in looked_up for draft in index[key])), two)
        if draft.members[0] is who:
            drafts.append(draft)
        for key in looked_up:
            if draft not in index[key]:
                index[key].append(draft)
    return sorted(map(_group, _as_judged(drafts, judged, two)))


def _fullest_first(who: Known) -> tuple[int, int, str]:
    full, words = who.fullness
    return -full, -words, who.heard.id


def _place(who: Known, near: Sequence[_Draft], two: set[frozenset[str]]) -> _Draft:
    """The group among those near that a source joins, or one of its own, with the reasons noted in it."""
    fits, kept = [], []
    for draft in near:
        judged_two = any(frozenset((who.heard.id, member.heard.id)) in two for member in draft.members)
        verdicts = [(member, verdict) for member in draft.members if (verdict := decide(who, member))]
        against = next(((member, verdict) for member, verdict in verdicts if not verdict.same), None)
        if judged_two or against:
            kept += [_merge(who, *against)] if against else []
        elif verdicts:
            fits.append(_Fit(draft, *min(verdicts, key=lambda pair: (pair[1].alone, pair[0].heard.id))))
    if chosen := _choose(fits):
        chosen.draft.members.append(who)
        chosen.draft.merges.append(_merge(who, chosen.member, chosen.verdict))
        chosen.draft.apart += kept
        return chosen.draft
    alone = _Draft(who)
    alone.apart = kept + [_undecided(who, fit) for fit in fits]
    return alone


def _choose(fits: Sequence[_Fit]) -> _Fit | None:
    """The one group that fits, or the one that fits for sure, or the one that is far better known; else none."""
    sure = [fit for fit in fits if not fit.verdict.alone]
    if len(sure) == 1 or len(fits) == 1:
        return (sure or fits)[0]
    if sure or not fits:
        return None
    best, *others = sorted(fits, key=lambda fit: -fit.draft.reports)
    reports = best.draft.reports
    if reports < KNOWN_IN or reports < KNOWN_BETTER * sum(fit.draft.reports for fit in others):
        return None
    why = f"{best.verdict.why.removesuffix(', which nobody else here bears')}; of those who bear it this one is far better known"
    return best._replace(verdict=best.verdict._replace(why=why))


def _merge(who: Known, member: Known, verdict: Verdict) -> Merge:
    return Merge(who.heard.id, member.heard.id, verdict.why, verdict.rule)


def _undecided(who: Known, fit: _Fit) -> Merge:
    why = f"may be {fit.member.name}, and others may be meant as well"
    return Merge(who.heard.id, fit.member.heard.id, why, fit.verdict.rule)


def _as_judged(drafts: Sequence[_Draft], judged: Sequence[Judged], two: set[frozenset[str]]) -> Iterator[_Draft]:
    """The groups, those put together that hold two sources judged to be one; none where two judged apart would meet."""
    of = {member.heard.id: draft for draft in drafts for member in draft.members}
    for each in judged:
        one, other = of.get(each.one), of.get(each.other)
        if not each.same or one is None or other is None or one is other or _hold_apart(one, other, two):
            continue
        one.members += other.members
        one.merges += [*other.merges, Merge(each.other, each.one, each.why, "judgement")]
        one.apart += other.apart
        of.update((member.heard.id, one) for member in other.members)
    yield from {id(draft): draft for draft in of.values()}.values()


def _hold_apart(one: _Draft, other: _Draft, two: set[frozenset[str]]) -> bool:
    return any(frozenset((a.heard.id, b.heard.id)) in two for a in one.members for b in other.members)


def _group(draft: _Draft) -> Group:
    members = sorted((member.heard for member in draft.members), key=lambda heard: (heard.first, heard.id))
    within = {heard.id for heard in members}
    apart = {merge for merge in draft.apart if merge.other not in within}
    return Group(members[0].id, tuple(members), tuple(sorted(draft.merges)), tuple(sorted(apart)))
