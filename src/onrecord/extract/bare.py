"""Contents in which no words are reported: they name a thing, "the closure of the mill", and tell nothing of it."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.extract.attribution import Place
from onrecord.extract.closed import AUXILIARIES, INTERROGATIVES, IRREGULAR_PAST, SUBJECTS
from onrecord.extract.lookup import tokens_in
from onrecord.model import Reading

_CLAUSE_OPENERS = INTERROGATIVES | SUBJECTS | {"that", "there"}
_VERBS = AUXILIARIES | IRREGULAR_PAST


def is_bare(reading: Reading, content: Sequence[Place]) -> bool:
    """Whether a content outside quotation marks is no clause and no infinitive, as far as its small words tell."""
    words = [token.lower for token in tokens_in(reading, content) if token.text[0].isalnum()]
    if not words or words[0] in _CLAUSE_OPENERS or words[0] == "to":
        return False
    return not any(word in _VERBS or word.endswith("n't") for word in words[1:])


def is_infinitive(reading: Reading, content: Sequence[Place]) -> bool:
    """Whether a content begins with "to": "to mend the gate"."""
    return [token.lower for token in tokens_in(reading, content)[:1]] == ["to"]
