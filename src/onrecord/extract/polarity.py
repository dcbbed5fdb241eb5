"""Whether the speaker puts the content forward or rejects it, or is said not to have said it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from onrecord.extract.attribution import Attribution
from onrecord.extract.lookup import cue_of, tokens_before, tokens_in
from onrecord.lexicon.words import NEGATIONS, NEGATIVE_CUES
from onrecord.model import Act, Polarity, Reading, Token

_NEGATIVE_ACTS: frozenset[Act] = frozenset({"deny", "refuse", "dispute"})
# What follows an objection is its reason, and is put forward.
_GIVE_REASONS = frozenset(
    [
        "object",
        "protest",
        "disagree",
        "dissent",
        "demur",
        "push back",
        "hit back",
        "fire back",
        "shoot back",
        "criticism",
    ]
)
_NOBODY = frozenset({"nobody", "no", "none", "neither"})
_VERB_GROUP = frozenset(
    "did do does has have had would will could can may might is was were be been never not also".split()
)
_REACH = 3  # tokens before a cue in which its auxiliaries stand


def polarity_of(reading: Reading, attribution: Attribution) -> Polarity:
    """ "negative" where the cue rejects the content or is negated, and not both: "did not deny" is positive."""
    phrase = " ".join(token.lower for token in tokens_in(reading, attribution.cue))
    if any(absent in f" {phrase} " for absent in _absent_sayings()):
        return "negative"
    return "negative" if _rejects(attribution.verb) != _is_negated(reading, attribution) else "positive"


@cache
def _absent_sayings() -> tuple[str, ...]:
    return tuple(f" {phrase} " for phrase in sorted(NEGATIVE_CUES))


def _rejects(verb: str) -> bool:
    cue = cue_of(verb)
    return cue is not None and cue.act in _NEGATIVE_ACTS and cue.lemma not in _GIVE_REASONS


def _is_negated(reading: Reading, attribution: Attribution) -> bool:
    """Whether the saying is negated: "did not say", "never claimed", "nobody has said"."""
    if any(token.lower in _NOBODY for token in tokens_in(reading, attribution.source)[:1]):
        return True
    before = tokens_before(reading, attribution.cue, _REACH)
    group = [*before[len(before) - _auxiliaries(before) :], *tokens_in(reading, attribution.cue)]
    words = [token.lower for token in group]
    return words[:2] != ["not", "only"] and any(word in NEGATIONS or word.endswith("n't") for word in words)


def _auxiliaries(before: Sequence[Token]) -> int:
    """How many of the tokens next before a cue belong to its verb group."""
    count = 0
    for token in reversed(before):
        if token.lower not in _VERB_GROUP and not token.lower.endswith("n't"):
            break
        count += 1
    return count
