"""The whole of a phrase of which the reader saw a part: "our colleagues on the ground", of which it saw "colleagues"."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from onrecord.extract.attribution import Attribution
from onrecord.extract.frames import Frame
from onrecord.extract.occurrences import occurrences
from onrecord.extract.subjects import subject_before

_EMPTY = frozenset({"it", "there", "that", "this", "which", "what"})
_LONGEST = 80  # characters of a phrase that a part is taken to stand for


def whole_source(frames: Sequence[Frame], one: Attribution) -> Attribution:
    """The attribution with the whole subject of its verb as its source, where that holds the source."""
    frame = _frame_at(frames, one.cue[0][0])
    if frame is None or len(one.source) != 1:
        return one
    first = next((at for at, unit in enumerate(frame.units) if unit.end > one.cue[0][0]), 0)
    found = subject_before(frame, first) if first > 0 else None
    if found is None:
        return one
    start, end = frame.place(*found)
    if any(start < b and a < end for a, b in one.content) or end - start > _LONGEST:
        return one
    holds = start <= one.source[0][0] and one.source[0][1] <= end + 1
    return one._replace(source=((start, end),)) if holds else one


def with_subject(frames: Sequence[Frame], one: Attribution) -> Attribution:
    """The attribution of which the reader saw no source with the subject of its verb as one: `the complaint alleges that P`."""
    frame = _frame_at(frames, one.cue[0][0]) if not one.source else None
    if frame is None:
        return one
    for seen in occurrences(frame):
        start, end = seen.place(frame)
        if start < one.cue[0][1] and one.cue[0][0] < end and seen.mood == "finite" and seen.cue.pos == "verb":
            found = subject_before(frame, seen.first)
            place = None if found is None or frame.lower(found[0]) in _EMPTY else frame.place(*found)
            if place is not None and not any(place[0] < b and a < place[1] for a, b in one.content):
                return one._replace(source=(place,))
    return one


def _frame_at(frames: Sequence[Frame], at: int) -> Frame | None:
    index = bisect_right(frames, at, key=lambda frame: frame.units[0].start if frame.units else 0) - 1
    frame = frames[index] if index >= 0 else None
    return frame if frame is not None and frame.units and at < frame.units[-1].end else None
