"""Who is the subject of a verb: before it, behind it, or of the main clause."""

from __future__ import annotations

from onrecord.extract.closed import DASHES, DETERMINERS, PREPOSITIONS, SUBJECTS, TIMES
from onrecord.extract.frames import Frame
from onrecord.extract.nominals import Units
from onrecord.extract.occurrences import is_adverb
from onrecord.extract.phrases import phrase_after, phrase_before
from onrecord.extract.set_off import apposition_end, with_apposition
from onrecord.extract.verbs import verb_follows

_OPENING = frozenset("when while if as because although though since after before once until".split())


def subject_before(frame: Frame, before: int) -> Units | None:
    """The phrase that ends right before this unit: the subject of a verb group that starts there."""
    end = _before_time(frame, before - 1)
    if end < 0:
        return None
    if frame.lower(end) in (",", ")") or frame.written(end) in DASHES or _ends_in_comma(frame, end):
        return with_apposition(frame, end)
    return phrase_before(frame, end)


def _before_time(frame: Frame, end: int) -> int:
    """The unit before words of time that stand between a subject and its verb: "Moss on Monday said", "Moss later said"."""
    while end >= 0:
        word = frame.lower(end)
        if is_adverb(word):
            end -= 1
        elif word in TIMES and end > 0:
            end -= 2 if frame.lower(end - 1) in ("on", "last", "this", "late", "early", "in") else 1
        elif word == "ago":
            end -= 4 if frame.lower(end - 3) == "than" else 3
        else:
            break
    return end


def _ends_in_comma(frame: Frame, at: int) -> bool:
    """Whether a unit is a quotation with a comma before its closing mark."""
    return frame.quote(at) is not None and frame.written(at).rstrip("\"'”’»").endswith(",")


def subject_after(frame: Frame, start: int, marked: bool = False) -> Units | None:
    """The phrase that begins at this unit, with what is set off behind it: "said Ana Moss, the mayor of Vell".

    Where a clause follows, only what is `marked` by an article or "who" is taken for a description and not for that clause.
    """
    if not 0 <= start < len(frame.units):
        return None
    head = phrase_after(frame, start)
    return None if head is None else (head[0], apposition_end(frame, head[1], marked))


def leftmost_subject(frame: Frame, before: int) -> Units | None:
    """The subject of the main clause: the first phrase of the frame that a verb follows, before this unit."""
    at = _main_clause(frame, before)
    while at < before:
        if _may_begin(frame, at):
            found = phrase_after(frame, at)
            if found and found[1] + 1 < before and verb_follows(frame, found[1] + 1):
                return found
            at = found[1] if found else at
        at += 1
    return None


def _main_clause(frame: Frame, before: int) -> int:
    """Where the main clause begins: behind the comma of a clause with "when", "while" or "if" at the start of the frame."""
    if frame.lower(0) not in _OPENING:
        return 0
    for at in range(2, before):
        if frame.lower(at) == "," and (found := phrase_after(frame, at + 1)) and verb_follows(frame, found[1] + 1):
            return at + 1
    return 0


def _may_begin(frame: Frame, at: int) -> bool:
    unit = frame.units[at]
    if not unit.is_word or frame.lower(at - 1) in PREPOSITIONS:
        return False
    return unit.named or unit.lower in DETERMINERS or unit.lower in SUBJECTS or at == 0 or frame.lower(at - 1) == ","
