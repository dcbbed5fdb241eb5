"""Nouns of saying: `Moss's claim that P`, `claims by the council that P`, `the ministry's demand for P`."""

from __future__ import annotations

from onrecord.extract.attribution import Attribution, Place
from onrecord.extract.clauses import clause_end, find_that, object_end, trim
from onrecord.extract.closed import AUXILIARIES, COORDINATORS, DAYS, POSSESSIVES, RELATIVES
from onrecord.extract.frames import Frame
from onrecord.extract.occurrences import Occurrence
from onrecord.extract.phrases import phrase_after
from onrecord.extract.subjects import leftmost_subject, subject_before
from onrecord.extract.verbs import is_verb

_AIMED = frozenset(
    "demand claim accuse dispute deny predict warn propose ask refuse threaten urge order intend assess".split()
)
_JOINED = COORDINATORS | RELATIVES | {"to", "not", "also", ","}  # before a verb that is not the main one
# Verbs that say no more than that the noun behind them was uttered.
_MAKING = frozenset(
    "made makes make repeated repeats renewed renews issued issues voiced voices raised raises reiterated reiterates "
    "put levelled lodged".split()
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
    content = (frame.place(start, _end_of_clause(frame, seen, start)),)
    return Attribution("claim_that", seen.cue.lemma, source, (seen.place(frame),), content)


def demand_for(frame: Frame, seen: Occurrence) -> Attribution | None:
    """`Moss's demand for an inspection`: the preposition belongs to the cue; somebody must be named."""
    word = frame.lower(seen.last + 1)
    if seen.cue.pos != "noun" or word not in _TAKEN or word not in seen.takes:
        return None
    if seen.cue.act not in _AIMED or seen.cue.strength == "weak":
        return None
    source = _possessor(frame, seen.head) or _maker(frame, seen.head)
    if frame.lower(seen.last + 2).isdigit() or frame.lower(seen.last + 2) in DAYS:
        return None
    if not source or (phrase_after(frame, seen.last + 2) is None and word != "to"):
        return None
    start = seen.last + 1 if word == "to" else seen.last + 2
    last = next((at - 1 for at in range(start, object_end(frame, start)) if frame.lower(at) in AUXILIARIES), None)
    last = object_end(frame, start) if last is None or last < start else last
    cue = frame.place(seen.head, seen.last if word == "to" else seen.last + 1)
    return Attribution("demand_for", seen.cue.lemma, source, (cue,), (frame.place(start, last),))


def _end_of_clause(frame: Frame, seen: Occurrence, start: int) -> int:
    """The last unit of a content behind a noun; where the noun is the subject, the main verb ends it.

    "Bell's claim that the bridge is safe" ends before "drew laughter", the second verb that nothing joins to the first.
    """
    end = clause_end(frame, start)
    if any(is_verb(frame, at) for at in range(seen.first)):
        return end
    verbs = [at for at in range(start + 1, end + 1) if is_verb(frame, at) and frame.lower(at - 1) not in AUXILIARIES]
    main = next((at for at in verbs[1:] if frame.lower(at - 1) not in _JOINED), None)
    return end if main is None else trim(frame, start, main - 1)


def _author(frame: Frame, seen: Occurrence) -> tuple[int, tuple[Place, ...]]:
    """The unit behind the noun and its "by X" or "of X", and the words that name whose it is."""
    if frame.lower(seen.last + 1) in ("by", "from", "of"):
        found = phrase_after(frame, seen.last + 2)
        if found is not None:
            return found[1] + 1, (frame.place(*found),)
    return seen.last + 1, _possessor(frame, seen.head)


def _maker(frame: Frame, head: int) -> tuple[Place, ...]:
    """Who makes it, where a verb that only makes stands before the noun: `He repeated the demand for P`."""
    verb = next((at for at in range(head - 1, max(head - 4, -1), -1) if frame.lower(at) in _MAKING), None)
    found = subject_before(frame, verb) if verb is not None else None
    return () if found is None else (frame.place(*found),)


def _possessor(frame: Frame, head: int) -> tuple[Place, ...]:
    """Whose claim it is, where a genitive or "his" stands before the noun, with an adjective between at most."""
    for at in (head - 1, head - 2, head - 3):
        if frame.lower(at) in POSSESSIVES:
            return (frame.place(at, at),)
        if frame.lower(at) == "'s" or (frame.written(at) in ("'", "’")):
            found = subject_before(frame, at)
            return (frame.place(found[0], at),) if found else ()
    return ()
