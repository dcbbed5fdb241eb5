"""Who is told and does not speak: of `the crews were told to leave` the crews are no source."""

from __future__ import annotations

from onrecord.extract.attribution import Attribution
from onrecord.extract.closed import BE
from onrecord.extract.lookup import tokens_in
from onrecord.lexicon.cues import CUES
from onrecord.model import Reading

_ADDRESSING = frozenset({"person_that", "person_to"})
_ASKED = frozenset({"ask", "question", "quiz", "press", "challenge", "accuse", "criticise", "criticize", "blame"})
_TO_BE = BE - {"'s", "’s"}


def without_addressee(reading: Reading, one: Attribution) -> Attribution:
    """The attribution without a source that stands before a verb whose passive makes it the one who is told or asked."""
    if not one.source or not one.cue or one.source[0][0] >= one.cue[0][0] or len(one.source) > 1:
        return one
    words = [token.lower for token in tokens_in(reading, one.cue)]
    at = next((at for at, word in enumerate(words) if word in _TO_BE), len(words))
    verbs = [CUES[word] for word in words[at + 1 :] if word in CUES and CUES[word].form in ("past", "participle")]
    if not verbs or words[-1] in ("as", "saying"):
        return one
    told = bool(verbs[0].takes & _ADDRESSING) or verbs[0].lemma in _ASKED
    return one._replace(source=()) if told else one
