"""What is known of each source across reports, by rules, by the dossier and by what people judged."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import cast

from onrecord.dossier import Dossier, canonical, display, side_of
from onrecord.link.heard import Heard, Known
from onrecord.link.judgements import in_force, told
from onrecord.link.roles import introductions
from onrecord.link.sources import Group, Judged, sources
from onrecord.model import Judgement, Member, Profile, Side, Source, SourceKind


def profiles(heard: Iterable[Heard], judgements: Sequence[Judgement], dossier: Dossier) -> list[Profile]:
    """Every source that the reports name, those with most statements first, then by id.

    A judgement stands above the dossier, and the dossier above the rules; of two judgements on one thing the later one stands.
    """
    known = sorted(heard)
    standing = in_force(judgements)
    pairs = [*_aliases(known, dossier), *_pairs(standing)]
    names = {heard.id: heard.name or heard.id for heard in known}
    made = [_profile(group, standing, dossier, names) for group in sources(known, pairs)]
    return sorted(made, key=lambda profile: (-profile.statements, profile.source.id))


def told_apart(judgements: Sequence[Judgement], of: Mapping[str, Profile]) -> Mapping[str, frozenset[str]]:
    """For each source, by id, those that a person judged to be another."""
    found: dict[str, set[str]] = defaultdict(set)
    for each in _pairs(in_force(judgements)):
        if not each.same and each.one in of and each.other in of:
            one, other = of[each.one].source.id, of[each.other].source.id
            found[one].add(other)
            found[other].add(one)
    return {key: frozenset(others) for key, others in found.items()}


def _pairs(standing: Iterable[Judgement]) -> list[Judged]:
    """The last word on each pair of sources that people judged to be one or two."""
    last: dict[frozenset[str], Judged] = {}
    for each in standing:
        if each.verdict in ("merge", "split"):
            why = f"{each.by} judged them to be {'one' if each.verdict == 'merge' else 'two'} (judgement {each.number})"
            last[frozenset((each.subject, each.object))] = Judged(
                each.subject, each.object, each.verdict == "merge", why
            )
    return list(last.values())


def _aliases(known: Iterable[Heard], dossier: Dossier) -> Iterator[Judged]:
    """The sources that the dossier gives as names of one."""
    named: dict[str, list[Heard]] = defaultdict(list)
    for heard in known:
        if heard.name and dossier.aliases:
            named[canonical(heard.name, dossier)].append(heard)
    for name, together in named.items():
        if any(canonical(heard.name or "", dossier) != heard.name for heard in together):
            for other in together[1:]:
                yield Judged(together[0].id, other.id, True, f"the dossier names them as {name}")


def _profile(group: Group, standing: Sequence[Judgement], dossier: Dossier, names: Mapping[str, str]) -> Profile:
    members = group.members
    ids = {member.id for member in members}
    mine = [
        each for each in standing if ids & {each.subject, each.object if each.verdict in ("merge", "split") else ""}
    ]
    judged = {each.verdict: each.object for each in mine if each.verdict in ("rename", "side")}
    called = _called(members)
    name = judged.get("rename") or (called.name and display(canonical(called.name, dossier), dossier))
    kind: SourceKind = "outlet" if any(member.kind == "outlet" for member in members) else called.kind
    side = cast(Side, judged["side"]) if "side" in judged else _side(members, dossier)
    return Profile(
        source=Source(group.id, name, kind, side),
        members=tuple(Member(each.id, each.name, each.kind, each.reports, each.statements) for each in members),
        names=_names(members),
        roles=_roles(members),
        statements=sum(member.statements for member in members),
        reports=sum(member.reports for member in members),
        outlets=tuple(sorted({outlet for member in members for outlet in member.outlets})),
        merges=group.merges,
        apart=group.apart,
        judged=tuple(told(each, names) for each in mine),
    )


def _called(members: Sequence[Heard]) -> Heard:
    """The member whose name to show: the fullest, of those the one in most reports."""

    def rank(heard: Heard) -> tuple[int, int, int, str, str]:
        return -Known(heard).fullness[0], -heard.reports, -heard.statements, heard.name or "", heard.id

    return min(members, key=rank)


def _roles(members: Sequence[Heard]) -> tuple[str, ...]:
    """What people of these names are called beside them."""
    people = (member for member in members if member.kind == "person" and member.name)
    return tuple(sorted({role for member in people for role in introductions(member.name or "", member.called)}))


def _names(members: Sequence[Heard]) -> tuple[str, ...]:
    """The names of these sources, those in most reports first."""
    counted: dict[str, int] = defaultdict(int)
    for member in members:
        if member.name:
            counted[member.name] += member.reports
    return tuple(sorted(counted, key=lambda name: (-counted[name], name)))


def _side(members: Sequence[Heard], dossier: Dossier) -> Side:
    """The side that the names and the words around them tell; unknown where they tell two."""
    told = {side_of(member.name, member.kind, dossier, member.called) for member in members} - {"unknown"}
    return told.pop() if len(told) == 1 else "unknown"


def by_member(found: Iterable[Profile]) -> Mapping[str, Profile]:
    """The profiles by the id of each of their members."""
    return {member.id: profile for profile in found for member in profile.members}
