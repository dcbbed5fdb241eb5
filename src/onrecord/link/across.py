"""Ties between the claims of different reports: an ordered list of rules looks at two statements that touch one matter.

The contents were compared when the ledger was written (`judge`); here it is decided, from who spoke when, whether one disputes,
denies, corrects or updates the other. A change over time is an update and no dispute; whoever contradicts themselves has
corrected or updated what they said; and no tie removes a statement.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import chain
from typing import NamedTuple

from onrecord.link.judge import Relation, Verdict, judge
from onrecord.link.parties import is_named_in, one_party
from onrecord.link.terms import terms
from onrecord.link.version import VERSION
from onrecord.link.voice import Alike, Voice
from onrecord.model import Tie, TieKind

FORMULA = 24  # relations of one wording: with more, it is a formula of which each use has other figures
FEW = 3  # voices of each wording that are set against those of another
ONE_MATTER = 3  # telling words that a rejection must share with what it rejects, where they share no name
LONG_AGO = 60  # days after which a statement of the same words is no longer what is being rejected


class Meeting(NamedTuple):
    """Two statements that touch one matter, the earlier first, with their contents and how these relate.

    `updated` where the later was said on a later day, and tells how the matter stood then.
    """

    earlier: Voice
    later: Voice
    was: str
    now: str
    verdict: Verdict
    days: float | None
    updated: bool

    def tie(self, kind: TieKind, start: Voice, end: Voice, why: str, rule: str) -> Tie:
        """A tie between the two statements."""
        return Tie(kind, start.statement, end.statement, round(self.verdict.score, 3), why, f"{VERSION}:{rule}")


Rule = Callable[[Meeting], tuple[Tie, ...]]


def rejection(meeting: Meeting) -> tuple[Tie, ...]:
    """One of them denies or disputes what the other says."""
    for voice, other in ((meeting.later, meeting.earlier), (meeting.earlier, meeting.later)):
        own = voice.report == other.report and (one_party(voice, other) or _is_told_by(other, voice, meeting))
        if _rejects(voice) and not _rejects(other) and not own and _is_one_matter(meeting):
            kind: TieKind = "disputes" if voice.act == "dispute" else "denies"
            return (meeting.tie(kind, voice, other, f"rejects it: {meeting.verdict.why}", "rejection"),)
    return () if not (_rejects(meeting.later) or _rejects(meeting.earlier)) else _NOTHING


def _is_told_by(other: Voice, rejecting: Voice, meeting: Meeting) -> bool:
    told, telling = (meeting.was, meeting.now) if rejecting is meeting.earlier else (meeting.now, meeting.was)
    return only_tells_of(other, rejecting, telling, told)


def only_tells_of(other: Voice, rejecting: Voice, telling: str, told: str) -> bool:
    """Whether the other only tells of a rejection: "her lawyer says that a jury contradicted the finding"."""
    relayed = other.report == rejecting.report and other.name in rejecting.relays
    return relayed and told != telling and told in telling


def _is_one_matter(meeting: Meeting) -> bool:
    """Whether what is rejected is what was said, and not another plea deal, another tax: a name is shared, or words enough."""
    if meeting.earlier.report == meeting.later.report or meeting.verdict.relation != "compatible":
        return True
    was, now = terms(meeting.was), terms(meeting.now)
    return bool(was.names & now.names) or len(was.senses & now.senses) >= ONE_MATTER


def mended(meeting: Meeting) -> tuple[Tie, ...]:
    """Whoever said it, or the outlet that carried it, takes it back or puts it right, in so many words."""
    mends = meeting.later.manner.mends
    if not mends or not _may_mend(meeting.later, meeting.earlier):
        return ()
    kind: TieKind = "corrects" if mends == "corrects" else "retracts"
    return (meeting.tie(kind, meeting.later, meeting.earlier, f"says so itself: {meeting.verdict.why}", "mended"),)


def _may_mend(later: Voice, earlier: Voice) -> bool:
    carried = later.outlet is not None and later.outlet == earlier.outlet and (later.narrated or later.kind == "outlet")
    return later.report != earlier.report and (one_party(later, earlier) or carried)


def changed(meeting: Meeting) -> tuple[Tie, ...]:
    """What was so has changed since, or the same speaker now says otherwise."""
    if meeting.verdict.relation not in ("contradicts", "updates"):
        return ()
    if (
        meeting.verdict.relation == "updates"
        or meeting.updated
        or (one_party(meeting.earlier, meeting.later) and _moved_on(meeting))
    ):
        return (
            meeting.tie("updates", meeting.later, meeting.earlier, f"said later: {meeting.verdict.why}", "changed"),
        )
    return () if not one_party(meeting.earlier, meeting.later) else _NOTHING


def concerned(meeting: Meeting) -> tuple[Tie, ...]:
    """The party that the claim names says otherwise: a denial, whatever the verb."""
    if meeting.verdict.relation != "contradicts":
        return ()
    for voice, other, words in (
        (meeting.later, meeting.earlier, meeting.was),
        (meeting.earlier, meeting.later, meeting.now),
    ):
        if _says_otherwise(meeting, voice) and is_named_in(voice, words):
            why = f"the party that it names says otherwise: {meeting.verdict.why}"
            return (meeting.tie("denies", voice, other, why, "concerned"),)
    return ()


def _says_otherwise(meeting: Meeting, voice: Voice) -> bool:
    """Whether a voice contradicts what was said, and not by another figure."""
    mine = terms(_said(meeting, voice))
    if meeting.verdict.judge == "network":
        return not (terms(meeting.was).figures and terms(meeting.now).figures)
    return meeting.verdict.judge == "negated" and mine.negated


def rival(meeting: Meeting) -> tuple[Tie, ...]:
    """Somebody else says what cannot hold beside it, of the same time and scope."""
    if meeting.verdict.relation != "contradicts" or meeting.earlier.narrated or meeting.later.narrated:
        return ()  # an outlet that narrates is no party to a dispute
    why = meeting.verdict.why
    return (
        meeting.tie("disputes", meeting.later, meeting.earlier, why, "rival"),
        meeting.tie("disputes", meeting.earlier, meeting.later, why, "rival"),
    )


RULES: tuple[Rule, ...] = (mended, rejection, changed, concerned, rival)
_NOTHING = (Tie("same", "", "", 0.0, "", ""),)  # a rule's way to say: and no other rule either


def ties(voices: Sequence[Voice], alike: Iterable[Alike], text: Callable[[str], str]) -> tuple[Tie, ...]:
    """The ties between statements whose contents touch one matter, whatever report they stand in."""
    by_wording: Mapping[int, list[Voice]] = _by_wording(voices)
    pairs = list(alike)
    crowded = _crowded(pairs)
    found: set[Tie] = set()
    same = (
        Alike(wording, wording, 1.0, True) for wording, said in by_wording.items() if any(v.manner.mends for v in said)
    )
    for pair in chain(pairs, same):
        if (pair.relation or pair.same) and not (pair.relation and crowded & {pair.one, pair.other}):
            for one in by_wording.get(pair.one, ()):
                for other in by_wording.get(pair.other, ()):
                    found.update(_meet(one, other, pair, text))
    return tuple(sorted(found))


def _crowded(pairs: Iterable[Alike]) -> frozenset[int]:
    """The wordings that many others contradict: a formula with other figures each time, and no dispute."""
    counts = Counter(wording for pair in pairs if pair.relation for wording in (pair.one, pair.other))
    return frozenset(wording for wording, count in counts.items() if count > FORMULA)


def _by_wording(voices: Sequence[Voice]) -> dict[int, list[Voice]]:
    """For each wording, the first voice of each speaker and act who uses it: the others add no tie of another kind.

    Outlets that narrate are no parties, and one stands for all, but for those that have put something right.
    """
    mending = {voice.outlet for voice in voices if voice.manner.mends}
    found: dict[int, dict[tuple[object, ...], Voice]] = defaultdict(dict)
    for voice in sorted(voices, key=lambda voice: voice.when):
        outlet = voice.outlet if voice.outlet in mending else None
        who = ("outlet", outlet) if voice.narrated else (voice.speaker, outlet)
        found[voice.wording].setdefault((*who, voice.act, voice.manner.mends), voice)
    return {wording: _few(list(first.values())) for wording, first in found.items()}


def _few(voices: Sequence[Voice]) -> list[Voice]:
    """The first few who assert, and the first few who reject or mend: what a thousand say alike needs no thousand ties."""
    special = [voice for voice in voices if _rejects(voice) or voice.manner.mends]
    plain = [voice for voice in voices if not (_rejects(voice) or voice.manner.mends)]
    return plain[:FEW] + special[:FEW]


def _meet(one: Voice, other: Voice, pair: Alike, text: Callable[[str], str]) -> Iterator[Tie]:
    if pair.same and not (one.manner.mends or other.manner.mends):
        return
    if "negative" in (one.polarity, other.polarity) and not (_rejects(one) or _rejects(other)):
        return
    earlier, later = sorted((one, other), key=lambda voice: voice.when)
    was, now = text(earlier.statement), text(later.statement)
    days = _days(earlier, later)
    updated = bool(days and days > 0 and pair.updates & (1 if later.wording == pair.one else 2))
    meeting = Meeting(earlier, later, was, now, _verdict(pair, was, now), days, updated)
    if (meeting.days or 0) > LONG_AGO:
        return
    for rule in RULES:
        if made := rule(meeting):
            yield from (tie for tie in made if tie.start)
            return


_RELATIONS: Mapping[str, Relation] = {"contradicts": "contradicts", "updates": "updates"}


def _verdict(pair: Alike, was: str, now: str) -> Verdict:
    """What was found when the two were compared; a ledger of before keeps too little of it, and they are judged anew."""
    if pair.same:
        return Verdict("same", pair.score, pair.why or "the same words", pair.judge or "near")
    if pair.judge is None:
        return judge(was, now)
    relation: Relation = _RELATIONS.get(pair.relation or "", "compatible")
    return Verdict(relation, pair.score, pair.why or "", pair.judge)


def _rejects(voice: Voice) -> bool:
    return voice.act in ("deny", "dispute") or voice.manner.refused


def _said(meeting: Meeting, voice: Voice) -> str:
    return meeting.now if voice is meeting.later else meeting.was


def _moved_on(meeting: Meeting) -> bool:
    return bool(
        meeting.earlier.published and meeting.later.published and meeting.earlier.published < meeting.later.published
    )


def _days(earlier: Voice, later: Voice) -> float | None:
    try:
        one, other = (date.fromisoformat((voice.published or "")[:10]) for voice in (earlier, later))
    except ValueError:
        return None
    return float((other - one).days)
