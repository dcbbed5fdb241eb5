"""What kind of act a saying is, and with it whether it asserts or rejects, how certain it is, and on what condition."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from onrecord.extract.attribution import Attribution, Place
from onrecord.extract.certainty import certainty_of, narrated_certainty
from onrecord.extract.closed import PREPOSITIONS
from onrecord.extract.condition import conditions_in, conditions_of
from onrecord.extract.lookup import cue_of, tokens_in
from onrecord.extract.polarity import polarity_of
from onrecord.lexicon.cues import NOUN_CUES, Cue
from onrecord.model import Act, Certainty, Polarity, Quotation, Reading, Span

_REFUSING = frozenset({"refused", "refuses", "refuse", "refusing", "declined", "declines", "decline", "declining"})
_OPENING = frozenset("that whether if how why what who when where".split())
_EXPECTED = frozenset("expected believed thought considered seen viewed hoped feared supposed".split())
_TO_COME = frozenset("will would could may might should shall to".split())
_ASKED = frozenset({"say", "add", "tell", "write", "continue", "go on", "cry", "shout"})


class Decision(NamedTuple):
    """What is decided about one attribution, beside who says what."""

    act: Act
    polarity: Polarity
    certainty: Certainty
    condition: tuple[Span, ...]


def decide(reading: Reading, attribution: Attribution, quotation: Quotation) -> Decision:
    """The act of an attribution, and how it is said.

    `polarity` is about the speaker and the content: "positive" where the speaker puts the content forward (says, claims,
    warns, demands, promises it), "negative" where the speaker rejects it (denies, rejects, rules out) or where the report
    says that it was not said (did not say that, refused to confirm, stopped short of). A "not" inside the content belongs
    to the content and changes nothing: "she said it was not safe" is positive. Two negations cancel out: "did not deny".

    `certainty.speaker` are the hedges inside the content; `certainty.reporter` are the words by which the report keeps
    its distance: a cue such as "claimed", "reportedly" beside it, "could not be verified" in the same or the next sentence.
    `condition` are the clauses of the content that open with "if", "unless" and the like.
    """
    return Decision(
        _act(reading, attribution, quotation),
        polarity_of(reading, attribution),
        certainty_of(reading, attribution, quotation),
        conditions_of(reading, attribution),
    )


def narration(reading: Reading, content: tuple[Place, ...]) -> Decision:
    """The same for what the outlet itself narrates: the act is `report`, and every hedge in it is the reporter's."""
    return Decision("report", "positive", narrated_certainty(reading, content), conditions_in(reading, content))


def _act(reading: Reading, attribution: Attribution, quotation: Quotation) -> Act:
    """The lexicon's act for the cue, unless the words around it say otherwise."""
    words = [token.lower for token in tokens_in(reading, attribution.cue)]
    if words and words[0] in _REFUSING:
        return "refuse"
    cue = cue_of(attribution.verb)
    if attribution.sure is not None and (quotation == "indirect" or attribution.verb == "tell"):
        unvoiced = _unvoiced(reading, attribution, words, cue)
        if unvoiced is not None:
            return unvoiced
    act = _act_by_company(words, cue.act if cue else "say")
    if act == "say" and (not attribution.verb or attribution.verb in _ASKED):
        return _act_by_content(reading, attribution)
    return act


def _unvoiced(reading: Reading, attribution: Attribution, words: Sequence[str], cue: Cue | None) -> Act | None:
    """`believe` or `intend` where the reader sees an attribution, as PolNeAR marks it, but nobody is reported to have said it.

    That is so of cues that no lexicon of saying knows ("was fond of", "cast a vote for"), of weak ones that neither "that" nor
    a colon makes tell ("saw the plan as"), of what is expected by nobody in particular, and of what is still to be asked or
    promised ("will ask for"). What is told "to" do is an order, and a weak verb takes the act of a noun behind it ("repeated the
    demand for").
    """
    if not any(word[:1].isalpha() for word in words) or all(word in PREPOSITIONS for word in words):
        return None
    if cue is None:
        return "believe"
    if cue.act in ("believe", "intend"):
        return cue.act
    opening = [token.lower for token in tokens_in(reading, attribution.content[:1])[:3]]
    if cue.lemma == "tell" and opening[:1] == ["to"]:
        return "order"
    if _is_silent(cue) and words[-1] != ":" and not _OPENING.intersection(opening[:1]):
        named = next((NOUN_CUES[word] for word in opening if word in NOUN_CUES), None)
        return named.act if named is not None and named.strength == "strong" else "believe"
    if not attribution.source and _EXPECTED.intersection(words):
        return "believe"
    return "intend" if words[0] in _TO_COME and cue.lemma not in _ASKED else None


def _is_silent(cue: Cue) -> bool:
    """Whether a verb tells of speech only with "that" beside it; "spoke of" and its like do so without."""
    return cue.pos == "verb" and cue.strength == "weak" and not (cue.act == "say" and " " in cue.lemma)


def _act_by_company(words: Sequence[str], act: Act) -> Act:
    """The act where a second word in the cue tells more than the first: "issued a denial", "expressed concern"."""
    for word in words[1:]:
        noun = NOUN_CUES.get(word)
        if act in ("say", "announce") and noun is not None and noun.strength == "strong" and noun.act != "say":
            return noun.act
    return act


def _act_by_content(reading: Reading, attribution: Attribution) -> Act:
    """A plain "said" whose whole content is a question asks."""
    start, end = attribution.content[-1]
    return "ask" if reading.report.text[start:end].rstrip("\"'”’» ,").endswith("?") else "say"
