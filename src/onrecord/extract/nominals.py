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

_ARTICLES = POSSESSIVES | frozenset("a an the this that these those every any no".split())
_QUANTIFIERS = frozenset("many most some several all both few another".split())
_MARKS = frozenset("%$£€&/’'")
_FUNCTION = SUBJECTS | COORDINATORS | AUXILIARIES | NOT | PREPOSITIONS | SUBORDINATORS | RELATIVES


def is_nominal(frame: Frame, at: int) -> bool:
    """Whether a unit may stand inside a noun phrase: no function word, no verb, no mark."""
    if not 0 <= at < len(frame.units):
        return False
    unit = frame.units[at]
    if unit.quote is not None:
        return is_scare(unit)
    if unit.lower == "-":
        return frame.units[at].end == frame.units[min(at + 1, len(frame.units) - 1)].start
    if unit.lower in _MARKS or unit.lower.endswith("."):
        return unit.lower not in STOPS
    if not unit.is_word or unit.lower in _FUNCTION or _opens_phrase(frame, at):
        return False
    if is_adverb(unit.lower) and not unit.named and frame.lower(at - 1) not in DETERMINERS:
        return False
    return not is_verb(frame, at)


def _opens_phrase(frame: Frame, at: int) -> bool:
    """Whether a phrase begins here and none goes on: at an article, and at "many" behind a noun ("told voters many were")."""
    if frame.lower(at) in _ARTICLES:
        return True
    before = frame.lower(at - 1)
    return frame.lower(at) in _QUANTIFIERS and before.isalpha() and before not in DETERMINERS | PREPOSITIONS


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
