"""What kind of act a saying is, and with it whether it asserts or rejects, how certain it is, and on what condition."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from onrecord.extract.attribution import Attribution, Place
from onrecord.extract.certainty import certainty_of, narrated_certainty
from onrecord.extract.condition import conditions_in, conditions_of
from onrecord.extract.lookup import cue_of, tokens_in
from onrecord.extract.polarity import polarity_of
from onrecord.lexicon.cues import NOUN_CUES
from onrecord.model import Act, Certainty, Polarity, Quotation, Reading, Span

_REFUSING = frozenset({"refused", "refuses", "refuse", "refusing", "declined", "declines", "decline", "declining"})
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
        _act(reading, attribution),
        polarity_of(reading, attribution),
        certainty_of(reading, attribution, quotation),
        conditions_of(reading, attribution),
    )


def narration(reading: Reading, content: tuple[Place, ...]) -> Decision:
    """The same for what the outlet itself narrates: the act is `report`, and every hedge in it is the reporter's."""
    return Decision("report", "positive", narrated_certainty(reading, content), conditions_in(reading, content))


def _act(reading: Reading, attribution: Attribution) -> Act:
    """The lexicon's act for the cue, unless the words around it say otherwise."""
    words = [token.lower for token in tokens_in(reading, attribution.cue)]
    if words and words[0] in _REFUSING:
        return "refuse"
    cue = cue_of(attribution.verb)
    act = _act_by_company(words, cue.act if cue else "say")
    if act == "say" and (not attribution.verb or attribution.verb in _ASKED):
        return _act_by_content(reading, attribution)
    return act


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
