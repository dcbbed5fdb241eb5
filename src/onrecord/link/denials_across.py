"""Who denies what another report has, in words too few to be compared: "denied that anybody was hurt".

Two contents that share a word or two are not looked at by those who compare contents, with reason: most that do are about
different matters. So it is asked first whether the two reports are on one matter, which other statements of theirs tell.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from onrecord.link.flat import matter, of_those_figures
from onrecord.link.names import may_be_one
from onrecord.link.parties import is_named_in, one_party, parties
from onrecord.link.retorts import claimed, is_thing, refuted
from onrecord.link.terms import Terms, terms
from onrecord.link.version import VERSION
from onrecord.link.voice import Alike, Voice
from onrecord.link.wordy import spelled
from onrecord.model import Tie, TieKind

LONG_AGO = 21  # days, before or after: what was said then is no longer what is denied
MOST = 6  # telling words of a denial
SHARE, SHARE_NAMED = 0.75, 0.66  # of them that must stand in what is denied; where one side names the other, fewer
SCORE = 0.6
_KINDS: Mapping[str, TieKind] = {"deny": "denies", "dispute": "disputes"}
_ASSERTING = frozenset("say claim confirm accuse assess warn announce".split())

_DENIES = re.compile(
    r"\b(?:den(?:y|ies|ied|ying|ials?)|reject(?:s|ed|ing|ion)?)\b", re.IGNORECASE
)  # it tells of the denial itself

CROWD = 128  # statements that speak of a thing: what more speak of tells nothing, and nobody is found by it

Text = Callable[[str], str]


class Denial(NamedTuple):
    """A voice that denies something: which kind of tie it makes, what is denied, and the words that say whose claim it is."""

    voice: Voice
    kind: TieKind
    denied: Terms
    whose: str | None


class Said(NamedTuple):
    """A voice that asserts something, and what."""

    voice: Voice
    said: Terms
    words: str


def ties(voices: Sequence[Voice], alike: Iterable[Alike], text: Text) -> tuple[Tie, ...]:
    """The ties from denials to what is said in other reports; `text` gives a statement's content."""
    denials = [denial for voice in voices if (denial := _denial(voice, text))]
    if not denials:
        return ()
    beside = _beside(voices, alike, denials)
    said: dict[str, list[Said]] = defaultdict(list)
    for voice in voices:
        if voice.act in _ASSERTING and voice.polarity == "positive" and not voice.manner.refused:
            words = text(voice.statement)
            one = Said(voice, terms(words), words)
            for sense in one.said.senses - one.said.proper:
                said[sense].append(one)
    return tuple(sorted({tie for each in denials for tie in _ties(each, beside[each.voice.report], said)}))


def _denial(voice: Voice, text: Text) -> Denial | None:
    """The voice as one that denies a claim, by its act or by its words; None where it does not, or says too much."""
    if voice.manner.refused or voice.manner.mends:
        return None
    content = text(voice.statement)
    if voice.act in _KINDS and voice.polarity == "negative":
        kind, claim = _KINDS[voice.act], claimed(content)
    elif voice.act in _ASSERTING and (found := refuted(content)):
        kind, claim = found
    else:
        return None
    if is_thing(content):
        return None
    denied = terms(claim.what if claim else content)
    return Denial(voice, kind, denied, claim.whose if claim else None) if 1 <= len(matter(denied)) <= MOST else None


def _beside(voices: Sequence[Voice], alike: Iterable[Alike], denials: Sequence[Denial]) -> Mapping[str, set[str]]:
    """For each report with a denial, those on one matter with it: something else in it is said there too, or is near to it."""
    denying = {denial.voice.report for denial in denials}
    own = {denial.voice.statement for denial in denials}
    reports: dict[int, set[str]] = defaultdict(set)
    telling: dict[int, set[str]] = defaultdict(set)  # of the reports with a denial, by what else they say
    for voice in voices:
        reports[voice.wording].add(voice.report)
        if voice.report in denying and voice.statement not in own:
            telling[voice.wording].add(voice.report)
    found: dict[str, set[str]] = defaultdict(set)
    pairs = [(pair.one, pair.other) for pair in alike if pair.same or pair.relation]
    for one, other in (*((wording, wording) for wording in telling), *pairs, *((other, one) for one, other in pairs)):
        for report in telling.get(one, ()):
            found[report] |= reports.get(other, set()) - {report}
    return found


def _ties(denial: Denial, beside: set[str], said: Mapping[str, Sequence[Said]]) -> Iterator[Tie]:
    mine = denial.voice
    about = [said[sense] for sense in matter(denial.denied) if sense in said]
    found = {
        one.voice.statement: one for few in about if len(few) <= CROWD for one in few if one.voice.report in beside
    }
    for _, (other, theirs, words) in sorted(found.items()):
        if _near_in_time(mine, other) and not one_party(mine, other):
            shared = _shared(denial, theirs, is_named_in(mine, words) or _is_theirs(denial, other))
            if shared and not _DENIES.search(words):
                why = f"rejects it, and both speak of {', '.join(spelled(shared, theirs))}"
                yield Tie(denial.kind, mine.statement, other.statement, SCORE, why, f"{VERSION}:denied_elsewhere")


def _is_theirs(denial: Denial, other: Voice) -> bool:
    """Whether the denial names the other as the one whose claim it is."""
    return bool(denial.whose) and any(may_be_one(denial.whose or "", name) for name in parties(other))


def _shared(denial: Denial, said: Terms, named: bool) -> frozenset[str]:
    """The telling words of a denial that stand in what was said, if they are enough; one is, where one side names the other."""
    about = matter(denial.denied)
    shared = about & (said.senses - said.proper)
    enough = len(shared) >= (SHARE_NAMED if named else SHARE) * len(about) and (len(shared) >= 2 or named)
    fits = denial.denied.negated == said.negated and of_those_figures(denial.denied, said)
    return shared if enough and fits else frozenset()


def _near_in_time(one: Voice, other: Voice) -> bool:
    try:
        mine, theirs = (date.fromisoformat((each.published or "")[:10]) for each in (one, other))
    except ValueError:
        return False
    return abs((mine - theirs).days) <= LONG_AGO
