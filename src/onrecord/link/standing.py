"""Where a claim stands in the reporting: an ordered list of rules, each with the sentence that says why.

About the reporting only, and never about the world: no rule here can call a claim true. The first rule that speaks gives the
standing; all that speak give their reasons.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from onrecord.link.parties import OPPOSED, is_named_in, one_party
from onrecord.link.voice import Voice
from onrecord.model import Origin, Tie, TieKind

MOST_NAMED = 5  # in one reason


class Case(NamedTuple):
    """All that is known of one claim when its standing is decided.

    `names` says who makes each claim that a tie leads to, `voices_of` gives the voices of each; `latest` is the newest version of
    each report of which there are several.
    """

    claim: str
    voices: Sequence[Voice]
    origins: tuple[Origin, ...]
    ties: tuple[Tie, ...]
    names: Mapping[str, Sequence[str]]
    voices_of: Mapping[str, Sequence[Voice]]
    text: str
    latest: Mapping[str, str]

    def against(self, kind: TieKind) -> list[Tie]:
        """The ties of this kind that others hold against the claim."""
        return [tie for tie in self.ties if tie.kind == kind and tie.end == self.claim]

    def who(self, ties: Sequence[Tie]) -> str:
        """Who stands at the other end of these ties, in words, each once."""
        named = list(dict.fromkeys(name for tie in ties for name in self.names[tie.start]))
        return ", ".join(named[:MOST_NAMED]) + (
            f" and {len(named) - MOST_NAMED} more" if len(named) > MOST_NAMED else ""
        )


class Verdict(NamedTuple):
    """A standing, and the sentence that says how it came about."""

    standing: str
    reason: str


def retracted(case: Case) -> Verdict | None:
    """Whoever said it has taken it back."""
    ties = case.against("retracts")
    return Verdict("retracted", f"taken back by {case.who(ties)}") if ties else None


def corrected(case: Case) -> Verdict | None:
    """Whoever said it has since said it otherwise."""
    ties = case.against("corrects")
    return Verdict("corrected", f"corrected by {case.who(ties)}") if ties else None


def conceded(case: Case) -> Verdict | None:
    """The party that it concerns, which may have rejected it before, grants it."""
    for voice in case.voices:
        if voice.manner.admits and (voice.manner.owned or is_named_in(voice, case.text) or _had_rejected(case, voice)):
            return Verdict("conceded", f"granted by {voice.name or voice.label}, in {voice.label}")
    return None


def _had_rejected(case: Case, voice: Voice) -> bool:
    ties = [*case.against("denies"), *case.against("disputes")]
    return any(one_party(voice, other) for tie in ties for other in case.voices_of.get(tie.start, ()))


def denied(case: Case) -> Verdict | None:
    """Somebody rejects it as the party concerned."""
    ties = case.against("denies")
    return Verdict("denied", f"denied by {case.who(ties)}") if ties else None


def disputed(case: Case) -> Verdict | None:
    """Somebody else contradicts it, or gives a rival figure."""
    ties = case.against("disputes")
    return Verdict("disputed", f"disputed by {case.who(ties)}") if ties else None


def dropped(case: Case) -> Verdict | None:
    """Only reports whose later versions no longer have it had it."""
    gone = [voice for voice in case.voices if case.latest.get(voice.report, voice.report) != voice.report]
    if len(gone) < len(case.voices):
        return None
    return Verdict("not seen since", f"the later version of {gone[0].label} no longer has it")


def one_sided(case: Case) -> Verdict | None:
    """Two speakers or more, and all of one side that is known."""
    outlets = {voice.outlet for voice in case.voices}  # one that is quoted by another is no speaker of its own
    spoken = [voice for voice in case.voices if not (voice.narrated or voice.nameless or voice.name in outlets)]
    sides = {voice.side for voice in spoken}
    apart = any(not one_party(spoken[0], voice) for voice in spoken[1:])
    if apart and len(sides) == 1 and sides <= set(OPPOSED):
        return Verdict(
            "one-sided", f"{len({voice.name for voice in spoken})} speakers, all of one side ({sides.pop()})"
        )
    return None


def independent(case: Case) -> Verdict | None:
    """Two origins or more that no rule could fold."""
    if len(case.origins) < 2:
        return None
    unknown = any(voice.side == "unknown" for voice in case.voices)
    note = "; the sides of the speakers are not known" if unknown else ""
    return Verdict(f"{len(case.origins)} independent origins", f"{len(case.origins)} origins that no rule folds{note}")


def one_origin(case: Case) -> Verdict | None:
    """Everything folds into one."""
    return Verdict("one origin", case.origins[0].why) if len(case.origins) == 1 else None


def versions(voices: Sequence[Voice]) -> dict[str, str]:
    """For each report of which a newer version (same address) is known, that version."""
    found: dict[str, set[tuple[bool, str, str]]] = defaultdict(set)
    for voice in voices:
        if voice.address:
            found[voice.address].add((voice.published is not None, voice.published or "", voice.report))
    return {report: max(each)[2] for each in found.values() if len(each) > 1 for _, _, report in each}


RULES: tuple[Callable[[Case], Verdict | None], ...] = (
    retracted,
    corrected,
    conceded,
    denied,
    disputed,
    dropped,
    one_sided,
    independent,
    one_origin,
)


def stand(case: Case) -> tuple[str, tuple[str, ...], int]:
    """The standing of a claim, the reasons in the order of the rules, and its credibility (1-6)."""
    verdicts = [verdict for rule in RULES if (verdict := rule(case))]
    return verdicts[0].standing, tuple(verdict.reason for verdict in verdicts), _credibility(case, verdicts[0].standing)


def _credibility(case: Case, standing: str) -> int:
    """The information scale of the Admiralty code (NATO AJP-2.1), read off the reporting: 6 where it cannot be judged.

    1 asks for two origins of known, different sides and no dispute; while a side is unknown, two origins reach 2.
    """
    if standing in ("retracted", "corrected"):
        return 5 if standing == "retracted" else 4
    if len(case.origins) < 2 or standing == "one-sided":
        return 6
    if standing in ("denied", "disputed", "conceded"):
        return 3
    return 2 if any(voice.side == "unknown" for voice in case.voices) else 1
