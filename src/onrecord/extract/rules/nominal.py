"""Nouns of saying: `Moss's claim that P`, `claims by the council that P`, `the ministry's demand for P`."""

from __future__ import annotations

from onrecord.extract.attribution import Attribution, Place
from onrecord.extract.clauses import clause_end, find_that, object_end
from onrecord.extract.closed import POSSESSIVES
from onrecord.extract.frames import Frame
from onrecord.extract.occurrences import Occurrence
from onrecord.extract.phrases import leftmost_subject, phrase_after, subject_before

_AIMED = frozenset(
    "demand claim accuse dispute deny predict warn propose ask refuse threaten urge order intend assess".split()
)
_TAKEN = ("for", "of", "to", "about", "on", "against", "over")


def claim_that(frame: Frame, seen: Occurrence) -> Attribution | None:
    """`Moss's claim that the bridge was safe`, `a claim by the council that it was`."""
    if seen.cue.pos != "noun":
        return None
    after, source = _author(frame, seen)
    start = find_that(frame, after)
    if start != after:
        return None
    if not source and seen.cue.strength == "weak":
        return None
    if not source and (subject := leftmost_subject(frame, seen.first)) is not None:
        source = (frame.place(*subject),)
    content = (frame.place(start, clause_end(frame, start)),)
    return Attribution("claim_that", seen.cue.lemma, source, (seen.place(frame),), content)


def demand_for(frame: Frame, seen: Occurrence) -> Attribution | None:
    """`Moss's demand for an inspection`: the preposition belongs to the cue; somebody must be named."""
    word = frame.lower(seen.last + 1)
    if seen.cue.pos != "noun" or word not in _TAKEN or word not in seen.takes:
        return None
    source = _possessor(frame, seen.head) if seen.cue.act in _AIMED and seen.cue.strength == "strong" else ()
    if not source or (phrase_after(frame, seen.last + 2) is None and word != "to"):
        return None
    start = seen.last + 1 if word == "to" else seen.last + 2
    last = object_end(frame, start)
    cue = frame.place(seen.head, seen.last if word == "to" else seen.last + 1)
    return Attribution("demand_for", seen.cue.lemma, source, (cue,), (frame.place(start, last),))


def _author(frame: Frame, seen: Occurrence) -> tuple[int, tuple[Place, ...]]:
    """The unit behind the noun and its "by X" or "of X", and the words that name whose it is."""
    if frame.lower(seen.last + 1) in ("by", "from", "of"):
        found = phrase_after(frame, seen.last + 2)
        if found is not None:
            return found[1] + 1, (frame.place(*found),)
    return seen.last + 1, _possessor(frame, seen.head)


def _possessor(frame: Frame, head: int) -> tuple[Place, ...]:
    """Whose claim it is, where a genitive or "his" stands before the noun, with an adjective between at most."""
    for at in (head - 1, head - 2, head - 3):
        if frame.lower(at) in POSSESSIVES:
            return (frame.place(at, at),)
        if frame.lower(at) == "'s" or (frame.written(at) in ("'", "’")):
            found = subject_before(frame, at)
            return (frame.place(found[0], at),) if found else ()
    return ()
