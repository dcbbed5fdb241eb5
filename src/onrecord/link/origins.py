"""How many independent beginnings a claim has: an ordered list of rules folds the voices that are not independent.

What cannot be told apart counts once: counting too few origins delays a finding, counting too many makes a false one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from onrecord.link.bodies import outlet
from onrecord.link.copies import Copies
from onrecord.link.names import may_be_one
from onrecord.link.parties import OPPOSED, one_party, parties
from onrecord.link.version import VERSION
from onrecord.link.voice import Voice
from onrecord.model import Origin, Tie

MOST_NAMED = 6  # outlets in one sentence


class Why(NamedTuple):
    """A reason: these outlets do this, as one of them does it and as several do. One that names nobody stands for itself."""

    who: tuple[str, ...]
    does: str
    do: str = ""


class Fold(NamedTuple):
    """These two voices, by their place in the list, start in one place, because of this."""

    one: int
    other: int
    why: Why


class Group(NamedTuple):
    """Voices that start in one place, and the reasons why they were folded."""

    voices: list[Voice]
    why: list[Why]

    @property
    def answerable(self) -> bool:
        """Somebody who can be told from others stands behind it."""
        return any(not voice.narrated and not voice.nameless for voice in self.voices)


def origins(voices: Sequence[Voice], copies: Copies) -> tuple[Origin, ...]:
    """The independent origins of one claim's voices, each with its statements and why they fold."""
    folds = [fold for rule in RULES for fold in rule(voices, copies)]
    groups = _absorb(_fold(voices, folds))
    return tuple(Origin(tuple(voice.statement for voice in group.voices), _say(group)) for group in groups)


def same_speaker(voices: Sequence[Voice], copies: Copies) -> Iterator[Fold]:
    """One speaker is one origin, however many outlets quote them."""
    del copies
    spoke = (
        (voice.speaker, at)
        for at, voice in enumerate(voices)
        if not (voice.nameless or voice.narrated or voice.witnessed)
    )
    for one, other in _repeats(spoke):
        name = voices[one].name
        yield Fold(one, other, Why(_both(voices[one], voices[other]), f"quotes {name}", f"quote {name}"))


def same_name(voices: Sequence[Voice], copies: Copies) -> Iterator[Fold]:
    """Two names that one speaker may go by (a surname, a full name, an acronym) are not two speakers until somebody says so."""
    del copies
    first: dict[str, int] = {}
    for at, voice in enumerate(voices):
        if voice.name and not (voice.narrated or voice.nameless or voice.witnessed):
            first.setdefault(voice.name, at)
    for (name, one), (other_name, other) in combinations(first.items(), 2):
        if may_be_one(name, other_name) and voices[other].speaker not in voices[one].told_apart:
            yield Fold(one, other, Why((), f"{name} and {other_name} may be one and the same"))


def same_body(voices: Sequence[Voice], copies: Copies) -> Iterator[Fold]:
    """An organisation and whoever speaks for it are one origin, and so are two who speak for it."""
    del copies
    first: dict[tuple[str, ...], int] = {}
    for at, voice in enumerate(voices):
        if voice.manner.body or (voice.kind == "organisation" and not voice.nameless):
            first.setdefault(parties(voice), at)
    for one, other in combinations(first.values(), 2):
        if not (voices[one].narrated or voices[other].narrated) and _one_body(voices[one], voices[other]):
            names = f"{voices[one].name} and {voices[other].name}"
            yield Fold(one, other, Why((), f"{names} speak for one organisation, as far as names tell"))


def _one_body(one: Voice, other: Voice) -> bool:
    mine = (one.manner.body, other.manner.body)
    pairs = ((mine[0], mine[1]), (mine[0], other.name), (one.name, mine[1]))
    return any(may_be_one(left.title(), right.title()) for left, right in pairs if left and right)


def same_utterance(voices: Sequence[Voice], copies: Copies) -> Iterator[Fold]:
    """The same words in quotation marks are one utterance, whatever name stands beside them: one of the reports has it wrong."""
    del copies
    quoted = ((f"{voice.wording}", at) for at, voice in enumerate(voices) if voice.manner.verbatim)
    for one, other in _repeats(quoted):
        if voices[one].speaker != voices[other].speaker:
            does = "gives the same words in quotation marks to another speaker"
            yield Fold(one, other, Why((voices[other].label,), does))


def same_side(voices: Sequence[Voice], copies: Copies) -> Iterator[Fold]:
    """Those of one side are one origin; third parties are no side."""
    del copies
    sides = ((voice.side, at) for at, voice in enumerate(voices) if voice.side in OPPOSED and not voice.narrated)
    for one, other in _repeats(sides):
        if not one_party(voices[one], voices[other]):
            yield Fold(
                one, other, Why((), f"{voices[one].name} and {voices[other].name} are of one side ({voices[one].side})")
            )


def same_release(voices: Sequence[Voice], copies: Copies) -> Iterator[Fold]:
    """They rest on one joint statement or briefing."""
    del copies
    joint = (("joint", at) for at, voice in enumerate(voices) if voice.manner.joint)
    for one, other in _repeats(joint):
        does = "rest on a joint statement"
        yield Fold(one, other, Why(_both(voices[one], voices[other]), f"{does[:4]}s{does[4:]}", does))


def same_witness(voices: Sequence[Voice], copies: Copies) -> Iterator[Fold]:
    """What an outlet's own people saw is one origin, however often it tells it."""
    del copies
    seen = ((voice.outlet, at) for at, voice in enumerate(voices) if voice.witnessed and voice.outlet)
    for one, other in _repeats(seen):
        yield Fold(one, other, Why((voices[one].label,), "has seen it itself"))


def same_owner(voices: Sequence[Voice], copies: Copies) -> Iterator[Fold]:
    """What the people of two outlets saw that one owner has is one origin: one newsroom may serve both."""
    del copies
    owned = ((voice.owner, at) for at, voice in enumerate(voices) if voice.witnessed and voice.owner)
    for one, other in _repeats(owned):
        if voices[one].outlet != voices[other].outlet:
            both = f"{voices[one].label} and {voices[other].label}"
            yield Fold(one, other, Why((), f"{both} belong to one owner ({voices[other].owner})"))


def same_address(voices: Sequence[Voice], copies: Copies) -> Iterator[Fold]:
    """Two versions of a report are one voice."""
    del copies
    placed = ((voice.address, at) for at, voice in enumerate(voices) if voice.address)
    for one, other in _repeats(placed):
        if voices[one].report != voices[other].report:
            first = voices[one].label
            yield Fold(one, other, Why((), f"{voices[other].label} is another version of {first}"))


def same_passage(voices: Sequence[Voice], copies: Copies) -> Iterator[Fold]:
    """The sentence around the words stands in both reports, word for word or nearly; or two read one sentence twice."""
    first: dict[int, int] = {}
    for at, voice in enumerate(voices):
        alike = {voice.passage} | copies.passages.get(voice.passage, set())
        for one in sorted({first[passage] for passage in alike if passage in first}):
            yield Fold(one, at, _carries(voices[one], voice))
        first.setdefault(voice.passage, at)


def _carries(one: Voice, other: Voice) -> Why:
    if one.report == other.report:
        return Why((), f"{one.label} has it in one sentence, whoever is taken for the speaker")
    one, other = _by_credit(one, other)
    return Why((other.label,), f"carries the passage of {one.label}", f"carry the passage of {one.label}")


def reprinted(voices: Sequence[Voice], copies: Copies) -> Iterator[Fold]:
    """The reports share so many passages that one is a reprint of the other, or both are of a third."""
    first: dict[str, int] = {}
    for at, voice in enumerate(voices):
        for report in sorted(copies.reprints.get(voice.report, ())):
            if report in first:
                one, other = _by_credit(voices[first[report]], voice)
                why = Why((other.label,), f"reprints much of {one.label}", f"reprint much of {one.label}")
                yield Fold(first[report], at, why)
        first.setdefault(voice.report, at)


def _by_credit(one: Voice, other: Voice) -> tuple[Voice, Voice]:
    """Who had it first, and who has it from there: as the credit tells, whatever the dates; else the earlier first."""
    credited = one.manner.credit and other.outlet and _outlet(one.manner.credit) == _outlet(other.outlet)
    return (other, one) if credited else (one, other)


def copied(voices: Sequence[Voice], copies: Copies) -> Iterator[Tie]:
    """The ties of kind *copies* among one claim's voices: which statement stands where the words were had from."""
    seen: set[tuple[str, str]] = set()
    for rule in (same_passage, reprinted):
        for fold in rule(voices, copies):
            first, later = _by_credit(voices[fold.one], voices[fold.other])
            ends = later.statement, first.statement
            if first.report != later.report and ends not in seen:
                seen.add(ends)
                whole = rule is reprinted
                score = (
                    round(copies.reprints[later.report][first.report], 3)
                    if whole
                    else copies.score(first.passage, later.passage)
                )
                yield Tie("copies", *ends, score, f"{later.label} {fold.why.does}", f"{VERSION}:{rule.__name__}")


def relayed(voices: Sequence[Voice], copies: Copies) -> Iterator[Fold]:
    """One report has it from another outlet, or two have it from the same one."""
    del copies
    told = ((_outlet(relay), at) for at, voice in enumerate(voices) for relay in voice.cited)
    for one, other in _repeats(told):
        theirs = set(map(_outlet, voices[other].cited))
        shared = min(relay for relay in voices[one].cited if _outlet(relay) in theirs)
        has_it = tuple(label for label in _both(voices[one], voices[other]) if label != shared)
        yield Fold(one, other, _has_it(has_it, shared))
    carried: dict[str, int] = {}
    for at, voice in enumerate(voices):
        if voice.outlet:
            carried.setdefault(_outlet(voice.outlet), at)
    for at, voice in enumerate(voices):
        for relay in (*voice.cited, *([voice.name] if voice.name and not voice.narrated else [])):
            one = carried.get(_outlet(relay), at)
            if one != at:
                yield Fold(one, at, _has_it((voice.label,), voices[one].label))


def _outlet(name: str) -> str:
    """What the names of one outlet share: "BBC News" and "bbc.co.uk"."""
    return outlet(name) or name.casefold()


def _has_it(who: tuple[str, ...], whom: str) -> Why:
    return Why(who, f"has it from {whom}", f"have it from {whom}")


RULES: tuple[Callable[[Sequence[Voice], Copies], Iterator[Fold]], ...] = (
    same_speaker,
    same_name,
    same_body,
    same_utterance,
    same_side,
    same_release,
    same_witness,
    same_owner,
    same_address,
    same_passage,
    reprinted,
    relayed,
)


def _repeats(keyed: Iterable[tuple[str | None, int]]) -> Iterator[tuple[int, int]]:
    """Each place whose key came before, with the first place that had it."""
    first: dict[str | None, int] = {}
    for key, at in keyed:
        one = first.setdefault(key, at)
        if one != at:
            yield one, at


def _fold(voices: Sequence[Voice], folds: Sequence[Fold]) -> list[Group]:
    roots = list(range(len(voices)))
    reasons: dict[int, list[Why]] = defaultdict(list)
    for fold in folds:
        one, other = sorted((_root(roots, fold.one), _root(roots, fold.other)))
        if one != other:
            roots[other] = one
            reasons[one] += [*reasons.pop(other, []), fold.why]
    members: dict[int, list[Voice]] = defaultdict(list)
    for at, voice in enumerate(voices):
        members[_root(roots, at)].append(voice)
    return [Group(group, reasons[root]) for root, group in members.items()]


def _root(roots: list[int], at: int) -> int:
    while roots[at] != at:
        roots[at] = roots[roots[at]]
        at = roots[at]
    return at


def _absorb(groups: list[Group]) -> list[Group]:
    """Unnamed speakers and bare narration may rest on a speaker who is named elsewhere: they add no origin to one."""
    strong = [group for group in groups if group.answerable]
    weak = [group for group in groups if not group.answerable]
    if (weak and strong) or len(weak) > 1:
        host = strong[0] if strong else weak.pop(0)
        strong = strong or [host]
        for group in weak:
            host.voices.extend(group.voices)
            host.why.extend([*group.why, _not_told_apart(group.voices[0])])
    return strong or weak


def _not_told_apart(voice: Voice) -> Why:
    if voice.narrated:
        told = "and names no source, which makes no origin of its own"
        return Why((voice.label,), f"narrates it {told}", f"narrate it {told}")
    return Why((), f"who speaks in {voice.label} ({voice.name or 'not resolved'}) cannot be told from the others")


def _both(one: Voice, other: Voice) -> tuple[str, ...]:
    return (one.label, other.label)


def _say(group: Group) -> str:
    first = group.voices[0]
    if first.witnessed:
        first = first._replace(name="its own people saw it")
    start = (
        f"{first.label} narrates it" if first.narrated else f"{first.name or 'somebody not resolved'}, in {first.label}"
    )
    who: dict[tuple[str, str], dict[str, None]] = {}
    for why in group.why:
        who.setdefault((why.does, why.do), {}).update(dict.fromkeys(why.who))
    said = [_sentence(list(labels), *what) for what, labels in who.items()]
    # That several quote the first speaker says who that is; that nobody but one does needs saying first.
    return "; ".join(said if (f"quotes {first.name}", f"quote {first.name}") in who else [start, *said])


def _sentence(who: list[str], does: str, do: str) -> str:
    if not who:
        return does
    if len(who) == 1:
        return f"{who[0]} {does}"
    named = who if len(who) <= MOST_NAMED else [*who[: MOST_NAMED - 1], f"{len(who) - MOST_NAMED + 1} more"]
    return f"{', '.join(named[:-1])} and {named[-1]} {do}"
