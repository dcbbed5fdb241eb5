"""Who the subject of a verb group is: before it, behind it, or the subject of the clause that it goes on."""

from __future__ import annotations

from onrecord.extract.attribution import Place
from onrecord.extract.closed import COORDINATORS, SUBORDINATORS
from onrecord.extract.frames import Frame
from onrecord.extract.occurrences import Occurrence
from onrecord.extract.subjects import leftmost_subject, subject_before

Source = tuple[Place, ...]


def speaker_of(frame: Frame, seen: Occurrence) -> Source | None:
    """The words that name who does the saying; None where the group has no subject that can be found."""
    if seen.mood in ("gerund", "infinitive"):
        found = leftmost_subject(frame, seen.first)
    elif frame.lower(seen.first - 1) in COORDINATORS or (
        frame.lower(seen.first - 1) == "," and frame.lower(seen.first - 2) in COORDINATORS
    ):
        found = leftmost_subject(frame, seen.first - 1)
    else:
        found = subject_before(frame, seen.first)
        if found is None and frame.lower(seen.first - 1) not in SUBORDINATORS:
            found = leftmost_subject(frame, seen.first)
    if found is None or frame.lower(found[0] - 1) in ("whether", "if", "unless"):
        return None  # what is asked or supposed is not said to have been said
    return (frame.place(*found),)
