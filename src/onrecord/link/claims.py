"""Statements to claims: which say the same, and how the reporting on each stands.

Grouping does not chain. Wordings are taken in the order in which they were first published; each joins the nearest
centre that it is directly alike, or becomes a centre itself. (A leader algorithm, after Hartigan, *Clustering Algorithms*,
1975, ch. 3.) A claim is named after its earliest statement, so that a later report does not rename it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Literal, NamedTuple

from onrecord.link import across, denials_across, supports_across
from onrecord.link.copies import Copies
from onrecord.link.origins import copied, origins
from onrecord.link.parties import embodied, one_party
from onrecord.link.retorts import is_thing
from onrecord.link.standing import Case, stand, versions
from onrecord.link.version import VERSION
from onrecord.link.voice import Alike, Voice
from onrecord.model import Claim, Tie, TieKind

Stance = Literal["for", "against", "mended", "withheld"]


class _Group(NamedTuple):
    """The voices of one claim, earliest first, and which way they speak of it."""

    id: str
    voices: tuple[Voice, ...]
    centre: int
    stance: Stance


def claims(
    voices: Sequence[Voice], alike: Iterable[Alike], ties: Iterable[Tie], text: Callable[[str], str]
) -> Iterator[Claim]:
    """Every claim that the voices make, in no particular order.

    `ties` are those between statements; `text` gives a statement's content as written. The result depends on what is given,
    not on the order in which it is given.
    """
    voices = embodied(voices)
    pairs = sorted(alike)
    groups = _groups(voices, pairs)
    elsewhere = (
        *across.ties(voices, pairs, text),
        *denials_across.ties(voices, pairs, text),
        *supports_across.ties(voices, text),
    )
    between = _lift(groups, [*ties, *elsewhere], text)
    copies = Copies(voices, pairs)
    voices_of = {group.id: group.voices for group in groups}
    latest = versions(voices)
    nearness = {(min(pair.one, pair.other), max(pair.one, pair.other)): pair for pair in pairs if pair.same}
    touching = defaultdict(list)
    for tie in between:
        touching[tie.start].append(tie)
        touching[tie.end].append(tie)
    names = {group.id: _speakers(group) for group in groups}
    for group in groups:
        folded = origins(group.voices, copies)
        within = (*_same(group, nearness), *copied(group.voices, copies))
        words = text(group.voices[0].statement)
        case = Case(group.id, group.voices, folded, tuple(touching[group.id]), names, voices_of, words, latest)
        standing, reasons, credibility = stand(case)
        yield Claim(
            id=group.id,
            text=words,
            statements=tuple(voice.statement for voice in group.voices),
            origins=folded,
            standing=standing,
            reasons=reasons,
            ties=case.ties,
            credibility=credibility,
            within=within,
        )


def _stance(voice: Voice) -> Stance:
    if voice.withdrawn:
        return "mended"
    if voice.act in ("deny", "dispute") or voice.manner.refused:
        return "against"
    return "withheld" if voice.polarity == "negative" else "for"


def _groups(voices: Sequence[Voice], alike: Sequence[Alike]) -> list[_Group]:
    centre = _centres(voices, alike)
    members: dict[tuple[int, Stance], list[Voice]] = defaultdict(list)
    for voice in voices:
        members[centre[voice.wording], _stance(voice)].append(voice)
    found = []
    for (at, stance), group in members.items():
        ordered = tuple(sorted(group, key=lambda voice: voice.when))
        found.append(_Group("c" + ordered[0].statement[1:], ordered, at, stance))
    return found


def _centres(voices: Sequence[Voice], alike: Sequence[Alike]) -> dict[int, int]:
    """The wording that stands for each wording."""
    first: dict[int, tuple[bool, str, str]] = {}
    for voice in voices:
        first[voice.wording] = min(voice.when, first.get(voice.wording, voice.when))
    beside: dict[int, list[tuple[float, int]]] = defaultdict(list)
    for pair in alike:
        if pair.same and pair.one in first and pair.other in first:
            beside[pair.one].append((pair.score, pair.other))
            beside[pair.other].append((pair.score, pair.one))
    centre: dict[int, int] = {}
    for wording in sorted(first, key=first.__getitem__):
        near = [(-score, first[other], other) for score, other in beside[wording] if centre.get(other) == other]
        centre[wording] = min(near)[2] if near else wording
    return centre


def _same(group: _Group, nearness: Mapping[tuple[int, int], Alike]) -> Iterator[Tie]:
    """The ties from the statements of a claim to the one whose wording stands for it, where that says it in other words."""
    centre = next((voice for voice in group.voices if voice.wording == group.centre), None)
    for voice in group.voices if centre else ():
        pair = nearness.get((min(voice.wording, group.centre), max(voice.wording, group.centre)))
        if pair and centre and voice.wording != group.centre:
            why = pair.why or "nearly the same words"
            yield Tie(
                "same",
                voice.statement,
                centre.statement,
                round(pair.score, 3),
                why,
                f"{VERSION}:{pair.judge or 'near'}",
            )


def _lift(groups: Sequence[_Group], ties: Iterable[Tie], text: Callable[[str], str]) -> tuple[Tie, ...]:
    """Ties between statements as ties between their claims, and a claim's rejections as ties to the claim itself."""
    claim_of = {voice.statement: group.id for group in groups for voice in group.voices}
    voice_of = {voice.statement: voice for group in groups for voice in group.voices}
    lifted: dict[tuple[str, str, str], Tie] = {}
    for tie in ties:
        start, end = claim_of.get(tie.start), claim_of.get(tie.end)
        if start and end and start != end and not _of_oneself(tie, voice_of):
            lifted.setdefault((tie.kind, start, end), _between(tie, start, end))
    asserted = {group.centre: group for group in groups if group.stance == "for"}
    for group in groups:
        target = asserted.get(group.centre)
        if (
            group.stance == "against"
            and target
            and not (_opposes_a_thing(group, text) or _is_told(group, target, text))
        ):
            tie = Tie(
                _against(group.voices[0]), group.id, target.id, 1.0, "rejects the same words", f"{VERSION}:same_content"
            )
            lifted.setdefault((tie.kind, tie.start, tie.end), tie)
    return tuple(sorted(lifted.values()))


def _of_oneself(tie: Tie, voice_of: Mapping[str, Voice]) -> bool:
    """Nobody denies or disputes what they say themselves; what others say that they have said, they may."""
    one, other = voice_of[tie.start], voice_of[tie.end]
    own = one.report == other.report and not other.relays
    return tie.kind in ("denies", "disputes") and own and one_party(one, other)


def _is_told(group: _Group, target: _Group, text: Callable[[str], str]) -> bool:
    """Whether all that a claim is made of only tells of its rejection."""
    return all(
        any(
            across.only_tells_of(teller, voice, text(teller.statement), text(voice.statement)) for voice in group.voices
        )
        for teller in target.voices
    )


def _opposes_a_thing(group: _Group, text: Callable[[str], str]) -> bool:
    """Whether a thing is objected to ("the new tax"), which disputes nothing that was said of it."""
    first = group.voices[0]
    return first.act == "dispute" and is_thing(text(first.statement))


def _against(rejecting: Voice) -> TieKind:
    return "disputes" if rejecting.act == "dispute" else "denies"


def _between(tie: Tie, start: str, end: str) -> Tie:
    return Tie(tie.kind, start, end, tie.score, tie.why, tie.rule)


def _speakers(group: _Group) -> tuple[str, ...]:
    """Who makes the claim, for the reasons given at another."""
    return tuple(dict.fromkeys(_who(voice) for voice in group.voices))


def _who(voice: Voice) -> str:
    """Who says it; the outlet itself, where it tells what an earlier version of its own had."""
    return (voice.outlet if voice.manner.former else voice.name) or "somebody not named"
