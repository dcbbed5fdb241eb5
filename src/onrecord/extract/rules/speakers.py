"""Who the subject of a verb group is: before it, behind it, or the subject of the clause that it goes on."""

from __future__ import annotations

from onrecord.extract.attribution import Place
from onrecord.extract.closed import COORDINATORS, SUBORDINATORS
from onrecord.extract.frames import Frame
from onrecord.extract.nominals import Units, is_nominal
from onrecord.extract.occurrences import Occurrence
from onrecord.extract.subjects import leftmost_subject, subject_before

Source = tuple[Place, ...]


def speaker_of(frame: Frame, seen: Occurrence) -> Source | None:
    """The words that name who does the saying; None where the group has no subject that can be found."""
    found = _subject_of(frame, seen)
    if found is None or frame.lower(found[0] - 1) in ("whether", "if", "unless"):
        return None  # what is asked or supposed is not said to have been said
    return (frame.place(*found),)


def _subject_of(frame: Frame, seen: Occurrence) -> Units | None:
    before = frame.lower(seen.first - 1)
    if seen.mood in ("gerund", "infinitive"):
        return _subject_behind_with(frame, seen) or leftmost_subject(frame, seen.first)
    if before in COORDINATORS or (before == "," and frame.lower(seen.first - 2) in COORDINATORS):
        return leftmost_subject(frame, seen.first - 1)
    found = subject_before(frame, seen.first)
    if found is None and before not in SUBORDINATORS:
        return leftmost_subject(frame, seen.first)
    return found


def _subject_behind_with(frame: Frame, seen: Occurrence) -> Units | None:
    """The subject of a gerund that has one of its own: "with Moss saying that it was safe"."""
    found = subject_before(frame, seen.first) if is_nominal(frame, seen.first - 1) else None
    return found if found is not None and frame.lower(found[0] - 1) == "with" else None
