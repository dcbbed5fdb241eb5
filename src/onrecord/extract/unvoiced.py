"""Rules for what the reader takes for a saying where the report shows no words: it is believed, or meant, and stands apart."""

from __future__ import annotations

from onrecord.extract.bare import is_bare, is_infinitive
from onrecord.extract.closed import DETERMINERS, OBJECT_PRONOUNS
from onrecord.extract.company import OPENING, forms
from onrecord.extract.cued import Cued
from onrecord.model import Act

_EXPECTED = frozenset("expected believed thought considered seen viewed hoped feared supposed".split())
_FORESEEN = frozenset("expected projected predicted forecast forecasted anticipated tipped slated".split())
_TO_COME = frozenset("will would could may might should shall to".split())
_NEGATED = frozenset("not never no n't neither nor".split())
# What is said to come is no act yet; what somebody would accept, welcome or say is said already.
_STILL_TO_DO = frozenset(
    "demand order urge ask propose announce promise threaten accuse refuse dispute confirm deny".split()
)
_SPEAKING = "speak give deliver launch issue make publish release unveil present hold address set outline lay"
# What is held against a claim counts in so few words too: "mapping disputed those claims".
_AGAINST: frozenset[Act] = frozenset({"deny", "dispute"})
# Acts that a weak verb with a mere object seldom tells of, and verbs that do without words: "offers updates", "shows a gull".
_SILENT: frozenset[Act] = frozenset({"say", "propose", "confirm", "ask"})
_NAMING = frozenset({"call", "label", "dub", "brand", "term"})
_WORDLESS = frozenset({"show", "list", "appoint"})
# Below it people mark about half of such as anything (PolNeAR dev), and one in six as said (CED dev); where somebody is named
# and the verb is one of saying by itself, less sureness will do.
_HARDLY, _HARDLY_NAMED = 0.7, 0.6
# Of acts that cannot be done but by speaking, "called for calm", half is enough; what is announced or offered may be a deed.
_HARDLY_SPOKEN = 0.5
_SPOKEN: frozenset[Act] = frozenset({"urge", "demand", "warn", "accuse", "threaten"})


def to_be_said(seen: Cued) -> Act | None:
    """What somebody "will speak about" or "will launch an appeal for" is meant and not yet said."""
    if seen.one.sure is None or seen.quotation != "indirect" or seen.words[:1] != ("will",) or len(seen.words) < 3:
        return None
    head = seen.words[seen.head]
    return "intend" if head in forms(_SPEAKING) and is_bare(seen.reading, seen.one.content) else None


def still_to_come(seen: Cued) -> Act | None:
    """What somebody "will demand" is meant and not yet said."""
    if (
        seen.cue is None
        or seen.quotation != "indirect"
        or not _NEGATED.isdisjoint(seen.words)
        or "have" in seen.words[1:3]
    ):
        return None
    to_come = not _TO_COME.isdisjoint(seen.words[:1]) and seen.cue.act in _STILL_TO_DO and seen.one.sure is not None
    return "intend" if to_come else None


def expected_by_nobody(seen: Cued) -> Act | None:
    """What "is expected" or "is thought", nobody says by whom, is believed."""
    if not seen.one.source and not _EXPECTED.isdisjoint(seen.words):
        return "believe"
    foreseen = seen.words[-1:] and seen.words[-1] in _FORESEEN and seen.opening[:1] == ("to",)
    return "believe" if foreseen and seen.one.sure is not None else None


def hardly_said(seen: Cued) -> Act | None:
    """No words are reported, and the reader is little sure that anything was said: what was done or held stands apart."""
    sure = seen.one.sure
    if sure is None or sure >= _least(seen):
        return None
    if not seen.one.cue or seen.quotation != "indirect" or (seen.cue is not None and seen.cue.act in _AGAINST):
        return None
    if seen.one.verb == "say" or seen.words[-1:] == (":",):
        return None
    content = seen.one.content
    return "believe" if is_bare(seen.reading, content) or is_infinitive(seen.reading, content) else None


def _least(seen: Cued) -> float:
    """How sure the reader must be that anything was said."""
    if not seen.one.source or seen.cue is None or seen.cue.strength != "strong":
        return _HARDLY
    return _HARDLY_SPOKEN if seen.cue.act in _SPOKEN else _HARDLY_NAMED


def silent(seen: Cued) -> Act | None:
    """What the reader takes for a saying, by a verb that tells of speech only with "that" beside it, is believed.

    "The photograph showed a gull", "the office offers updates" report no words.
    """
    if seen.one.sure is None or seen.quotation != "indirect" or seen.words[-1:] == (":",):
        return None
    if not OPENING.isdisjoint(seen.opening[:1]) or not _is_silent(seen) or _names_it_so(seen):
        return None
    act = seen.idiom.act if seen.idiom is not None else seen.cue.act if seen.cue is not None else None
    return "believe" if act in _SILENT or seen.one.verb in _WORDLESS else None


def _names_it_so(seen: Cued) -> bool:
    """Whether somebody calls something something: "called the figure absurd", "labelled it a lie"; not "called a meeting"."""
    if seen.one.verb not in _NAMING or not seen.one.source or not seen.runs_on or not seen.opening:
        return False
    if seen.opening[0] in OBJECT_PRONOUNS:
        return len(seen.opening) > 1
    return len(seen.opening) > 2 and seen.opening[0] in DETERMINERS - {"a", "an"}


def _is_silent(seen: Cued) -> bool:
    """Whether no word of the cue is one of saying by itself; "spoke of" and its like are, and so is "left saying"."""
    cue = seen.cue
    if len(seen.words) > 1 and seen.words[-1] == "saying":
        return False
    return cue is None or (cue.pos == "verb" and cue.strength == "weak" and not (cue.act == "say" and " " in cue.lemma))
