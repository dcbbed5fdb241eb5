"""Contents in which no words are reported: they name a thing, "the closure of the mill", and tell nothing of it."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.extract.attribution import Place
from onrecord.extract.closed import (
    AUXILIARIES,
    DETERMINERS,
    INTERROGATIVES,
    IRREGULAR_PAST,
    NO_PAST,
    OBJECT_PRONOUNS,
    SUBJECTS,
)
from onrecord.extract.lookup import tokens_in
from onrecord.model import Reading

_CLAUSE_OPENERS = INTERROGATIVES | SUBJECTS | {"that", "there"}
_VERBS = AUXILIARIES | IRREGULAR_PAST
_OBJECTS = DETERMINERS | OBJECT_PRONOUNS


def is_bare(reading: Reading, content: Sequence[Place]) -> bool:
    """Whether a content outside quotation marks is no clause and no infinitive, as far as its small words tell."""
    tokens = [token for token in tokens_in(reading, content) if token.text[0].isalnum()]
    words = ["" if token.text == "May" else token.lower for token in tokens]  # the month is no verb
    if not words or words[0] in _CLAUSE_OPENERS or words[0] == "to":
        return False
    return not any(_is_verb(words, at) for at in range(1, len(words)))


def _is_verb(words: Sequence[str], at: int) -> bool:
    """Whether a word is finite by its form, or a past by what it takes: "reached the port", not "reached in May"."""
    word, after = words[at], words[at + 1] if at + 1 < len(words) else ""
    if word in _VERBS or word.endswith("n't"):
        return True
    return word.endswith("ed") and word not in NO_PAST and (not after or after in _OBJECTS)


def is_infinitive(reading: Reading, content: Sequence[Place]) -> bool:
    """Whether a content begins with "to": "to mend the gate"."""
    return [token.lower for token in tokens_in(reading, content)[:1]] == ["to"]
