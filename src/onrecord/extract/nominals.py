"""Which words may stand inside a noun phrase."""

from __future__ import annotations

from onrecord.extract.closed import (
    AUXILIARIES,
    COORDINATORS,
    DAYS,
    DETERMINERS,
    NOT,
    POSSESSIVES,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    STOPS,
    SUBJECTS,
    SUBORDINATORS,
)
from onrecord.extract.frames import Frame, Unit
from onrecord.extract.occurrences import is_adverb
from onrecord.extract.verbs import is_verb

Units = tuple[int, int]  # the first and the last unit (inclusive) of a phrase

_OPENERS = POSSESSIVES | frozenset("a an the this that these those every any no".split())  # a phrase begins at these


def is_nominal(frame: Frame, at: int) -> bool:
    """Whether a unit may stand inside a noun phrase: no function word, no verb, no mark."""
    if not 0 <= at < len(frame.units):
        return False
    unit = frame.units[at]
    if unit.quote is not None:
        return is_scare(unit)
    word = unit.lower
    if word == "-":
        return frame.units[at].end == frame.units[min(at + 1, len(frame.units) - 1)].start
    if word in ("%", "$", "£", "€", "&", "/", "’", "'") or word.endswith("."):
        return word not in STOPS
    if not unit.is_word or word in SUBJECTS or word in COORDINATORS or word in AUXILIARIES or word in NOT:
        return False
    if word in PREPOSITIONS or word in SUBORDINATORS or word in RELATIVES:
        return False
    if is_adverb(word) and not unit.named and frame.lower(at - 1) not in DETERMINERS:
        return False
    if word in _OPENERS:
        return False
    return not is_verb(frame, at)


def is_scare(unit: Unit) -> bool:
    """Whether a quotation is a name or a few words inside a phrase ("the "Dawn" group") and not speech of its own."""
    return (
        len(unit.text) < 30
        and unit.text.count(" ") < 4
        and not unit.text.rstrip("\"'”’»").endswith((",", ".", "?", "!"))
    )


def names_something(frame: Frame, first: int, last: int) -> bool:
    """Whether a run of units holds a noun or a name and not only determiners, days and marks."""
    return any(
        frame.units[at].is_word and frame.lower(at) not in DAYS and frame.lower(at) not in DETERMINERS - PRONOUNS
        for at in range(first, last + 1)
    )
