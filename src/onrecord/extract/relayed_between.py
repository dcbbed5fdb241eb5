"""Who relays from between commas: of `The cardinal, said one who was there, begged them to wait` the cardinal is relayed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from onrecord.extract.attribution import Attribution, Place
from onrecord.extract.frames import Frame
from onrecord.extract.nominals import Units
from onrecord.extract.occurrences import Occurrence, occurrences
from onrecord.extract.phrases import phrase_after
from onrecord.extract.set_off import apposition_end
from onrecord.extract.subjects import subject_before

_PASSING_ON = frozenset({"say", "claim", "announce", "confirm", "warn"})


def relayed_between(frames: Sequence[Frame], found: Sequence[Attribution]) -> list[Attribution]:
    """The attributions, those whose source and verb somebody's "said X" or "according to X" parts relayed by that one.

    Where the reader saw what is set off as an attribution of its own, a second look at its content finds the inner one.
    """
    asides = [aside for frame in frames for aside in _asides(frame)]
    free = [
        aside for aside in asides if not any(a < aside[2][1] and aside[2][0] < b for one in found for a, b in one.cue)
    ]
    return [_relayed(one, free) for one in found] if free else list(found)


def _asides(frame: Frame) -> Iterator[tuple[Place, Place, Place]]:
    """What is set off between two commas and says who says so: its place, who, and the cue."""
    for seen in occurrences(frame):
        says = seen.cue.act in _PASSING_ON and seen.cue.strength == "strong" and seen.mood != "noun"
        found = _said_by(frame, seen) if says else None
        if found is None:
            continue
        first, last = min(found[0], seen.first), max(found[1], seen.last)
        if frame.lower(seen.first - 2) == "it" or frame.lower(first - 1) == "it":
            first -= 1
        if first > 1 and frame.lower(first - 1) == "," and frame.lower(last + 1) == ",":
            yield frame.place(first, last), frame.place(*found), seen.place(frame)


def _said_by(frame: Frame, seen: Occurrence) -> Units | None:
    """The units of who says so: behind "according to", behind "said" or "is alleged by", or before the verb."""
    start = seen.last + 1 + (frame.lower(seen.last + 1) == "by")
    behind = phrase_after(frame, start)
    if behind is not None and frame.lower(start) != ",":
        last = _end(frame, behind[1])
        if seen.cue.pos == "phrase" or frame.lower(seen.first - 1) in (",", "it"):
            return behind[0], last
    return subject_before(frame, seen.first) if seen.cue.pos == "verb" and seen.mood == "finite" else None


def _end(frame: Frame, end: int) -> int:
    """The last unit of who says so: a clause with "who" belongs to it, up to the comma."""
    if frame.lower(end + 1) in ("who", "whose"):
        return next((at - 1 for at in range(end + 2, len(frame.units)) if frame.lower(at) == ","), end)
    return end if frame.lower(end + 1) == "," else apposition_end(frame, end, marked=True)


def _relayed(one: Attribution, asides: Sequence[tuple[Place, Place, Place]]) -> Attribution:
    for (start, end), who, cue in asides:
        parts = one.source and one.cue and one.source[-1][1] <= start + 1 and end <= one.cue[0][0]
        if parts and end - one.source[-1][1] < 200 and all(b <= start or end <= a for a, b in one.content):
            return one._replace(relays=(((who,), (cue,)), *one.relays))
    return one
