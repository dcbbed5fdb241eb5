"""What is set off behind a name, by commas, dashes or brackets: "Moss, the mayor of Vell,"."""

from __future__ import annotations

from onrecord.extract.closed import (
    AUXILIARIES,
    COORDINATORS,
    DASHES,
    DAYS,
    IRREGULAR_PAST,
    POSSESSIVES,
    PREPOSITIONS,
    RELATIVES,
    STOPS,
    SUBJECTS,
    SUBORDINATORS,
    UNNAMED,
)
from onrecord.extract.frames import Frame
from onrecord.extract.nominals import Units, is_scare
from onrecord.extract.occurrences import is_adverb
from onrecord.extract.phrases import bracket_start, phrase_before
from onrecord.extract.verbs import is_verb
from onrecord.lexicon.cues import CUES

_PARTICIPLES = frozenset({"asked", "pressed", "told", "quoted", "interviewed", "reached"})
_ASIDES = frozenset({"though", "however", "meanwhile", "too"})
_APPOSITION = 25  # units: nothing longer is set off behind a name


def with_apposition(frame: Frame, end: int) -> Units | None:
    """The phrase before a comma that closes what is set off: "Moss, the mayor of Vell," or "Moss (Vell)"."""
    if frame.lower(end) == ")":
        opening = bracket_start(frame, end)
        found = phrase_before(frame, opening - 1) if opening > 0 else None
        return found and (found[0], end)
    mark = "," if frame.quote(end) is not None else frame.written(end)
    for at in range(end - 1, max(end - _APPOSITION, 0), -1):
        if frame.written(at) == mark and (mark not in DASHES or at < end - 1):
            found = phrase_before(frame, at - 1)
            if found and _set_off(frame, at + 1, end - 1):
                return found[0], end if mark == "," else end - 1
            if found and _is_aside(frame, at + 1, end - 1) and _begins_clause(frame, found[0]):
                return found
            if found is None and frame.lower(at - 1) not in DAYS:
                return None
        elif frame.units[at].quote is not None and not is_scare(frame.units[at]):
            return None
    return None


def _set_off(frame: Frame, first: int, last: int) -> bool:
    """Whether what stands between two commas describes the phrase before it, and is no clause of its own."""
    if last < first:
        return False
    word = frame.lower(first)
    if word in ("who", "whose", "which", "himself", "herself", "including"):
        return True
    if first == last and (is_adverb(word) or word in _ASIDES):
        return False
    if word in SUBJECTS or word in COORDINATORS or word in SUBORDINATORS or word.endswith("ing"):
        return False
    return not _is_clause(frame, first, last + 1)


def _is_aside(frame: Frame, first: int, last: int) -> bool:
    """Whether what stands between two commas is a remark that names nobody: "though", "citing the weather", "in a letter"."""
    word = frame.lower(first)
    if last == first:
        return is_adverb(word) or word in _ASIDES
    if word in _PARTICIPLES:
        return True
    return word.endswith("ing") or (word in PREPOSITIONS and not any(is_verb(frame, at) for at in range(first, last)))


def _begins_clause(frame: Frame, at: int) -> bool:
    before = frame.lower(at - 1)
    return at == 0 or before in COORDINATORS or before in SUBORDINATORS or before in (",", ";", ":")


def apposition_end(frame: Frame, end: int, marked: bool) -> int:
    """How far what is set off behind a phrase reaches: to the comma before the next clause, or to the end."""
    if frame.lower(end + 1) == "(":
        closing = next((at for at in range(end + 2, min(end + 12, len(frame.units))) if frame.lower(at) == ")"), None)
        end = closing if closing is not None else end
    while (frame.lower(end + 1) == "," and _describes(frame, end + 2, marked)) or frame.lower(end + 1) == "who":
        at = end + 2
        while at < len(frame.units) and frame.lower(at) not in (",",) and frame.written(at) not in STOPS:
            if frame.units[at].quote is not None and not is_scare(frame.units[at]):
                break
            at += 1
        if at - 1 <= end + 1 or _is_clause(frame, end + 2, at):
            break
        end = at - 1
    return end


def _is_clause(frame: Frame, first: int, last: int) -> bool:
    """Whether a verb stands between these units (`last` exclusive) outside a relative clause."""
    for at in range(first, last):
        if frame.lower(at) in RELATIVES or frame.lower(at) == "whose":
            return False
        if is_verb(frame, at) and frame.lower(at - 1) not in UNNAMED:
            return frame.lower(at) in AUXILIARIES or frame.lower(at) in IRREGULAR_PAST or frame.lower(at) in CUES
    return False


def _describes(frame: Frame, at: int, marked: bool) -> bool:
    """Whether the words from here describe the name before the comma."""
    if at >= len(frame.units):
        return False
    unit, word = frame.units[at], frame.lower(at)
    if word in ("who", "whose", "a", "an", "the", "one", "former") or word in POSSESSIVES or word.isdigit():
        return True
    if marked or not unit.is_word or word in PREPOSITIONS or word in SUBJECTS | COORDINATORS | SUBORDINATORS:
        return False
    return not word.endswith("ing") and not is_adverb(word) and word not in DAYS and word not in AUXILIARIES
