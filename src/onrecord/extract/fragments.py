"""Contents that are no more than the edge of something: "that the", "what he"."""

from __future__ import annotations

from onrecord.extract.attribution import Attribution
from onrecord.extract.closed import DETERMINERS, PREPOSITIONS, PRONOUNS, SUBORDINATORS
from onrecord.extract.lookup import tokens_in
from onrecord.lexicon.words import FUNCTION_WORDS
from onrecord.model import Reading

_CLOSED = DETERMINERS | PREPOSITIONS | PRONOUNS | SUBORDINATORS | FUNCTION_WORDS
_WANTING = frozenset("the a an his her their its he she they we who which and or".split())  # after which more must come


def tells(reading: Reading, one: Attribution) -> bool:
    """Whether a content is more than a beginning: "as much" is a content, "that the" is none."""
    words = [token.lower for token in tokens_in(reading, one.content) if token.text[0].isalnum()]
    return not words or words[-1] not in _WANTING or any(word not in _CLOSED for word in words)
