"""A cue between commas amid what is said: `The auditors warned it in 2021, the report says, that P` is all the report's."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.extract.attribution import Attribution
from onrecord.extract.clauses import clause_end
from onrecord.extract.frames import Frame
from onrecord.extract.occurrences import occurrences
from onrecord.extract.verbs import is_verb
from onrecord.lexicon.cues import CUES


def interrupting(frames: Sequence[Frame], found: Sequence[Attribution]) -> list[Attribution]:
    """The attributions; of one between commas whose content goes on with "that" or "to", the words before belong to it too."""
    return [_widened(frames, one) for one in found]


def _widened(frames: Sequence[Frame], one: Attribution) -> Attribution:
    places = (*one.source, *one.cue)
    start, end = min(a for a, _ in places), max(b for _, b in places)
    frame = next((one for one in frames if one.units and one.units[0].start <= start < one.units[-1].end), None)
    if frame is None or not one.source:
        return one
    at = next((at for at, unit in enumerate(frame.units) if unit.start >= start), 0)
    if at < 2 or frame.lower(at - 1) != ",":
        return one
    content, first = one.content[0][0], _clause_start(frame, at - 2)
    if end <= content < frame.units[-1].end:
        behind = next((at for at, unit in enumerate(frame.units) if unit.start >= content), 0)
        if frame.lower(behind - 1) == "," and _goes_on(frame, first, at - 1, behind):
            return one._replace(content=(frame.place(first, at - 2), *one.content))
    elif one.content[-1][1] <= start and not any(is_verb(frame, k) for k in range(first, at - 1)):
        comma = next((at for at, unit in enumerate(frame.units) if unit.start >= end and unit.text == ","), None)
        if comma is not None and comma + 1 < len(frame.units) and _is_predicate(frame, comma + 1):
            return one._replace(content=(*one.content, frame.place(comma + 1, clause_end(frame, comma + 1))))
    return one


def _goes_on(frame: Frame, first: int, end: int, behind: int) -> bool:
    """Whether what begins behind the cue goes on from the words before it: a clause of their verb, or the verb itself."""
    if frame.lower(behind) in ("that", "to"):
        return any(first <= seen.head < end and seen.cue.pos == "verb" for seen in occurrences(frame))
    return _is_predicate(frame, behind) and not any(is_verb(frame, at) for at in range(first, end))


def _is_predicate(frame: Frame, at: int) -> bool:
    cue = CUES.get(frame.lower(at))
    return is_verb(frame, at) or (cue is not None and cue.pos == "verb" and cue.form in ("base", "present", "past"))


def _clause_start(frame: Frame, last: int) -> int:
    start = last
    while start > 0 and frame.written(start - 1) not in (";", ":", ".", "!", "?"):
        start -= 1
    return start
