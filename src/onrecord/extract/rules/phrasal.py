"""Phrases and predicates: `according to X, P`, `P, per X`, `X is adamant that P`."""

from __future__ import annotations

from onrecord.extract.attribution import Attribution, Place
from onrecord.extract.clauses import clause_end, find_that, trim
from onrecord.extract.closed import COORDINATORS, DETERMINERS, RELATIVES, STOPS, SUBORDINATORS
from onrecord.extract.frames import Frame
from onrecord.extract.nominals import Units
from onrecord.extract.occurrences import Occurrence
from onrecord.extract.phrases import phrase_after
from onrecord.extract.rules.speakers import speaker_of
from onrecord.extract.subjects import subject_after
from onrecord.extract.verbs import is_verb
from onrecord.lexicon.words import DOCUMENT_HEADS, ORGANISATION_HEADS, UNNAMED

_AUTHORS = DOCUMENT_HEADS | ORGANISATION_HEADS | UNNAMED


def according_to(frame: Frame, seen: Occurrence) -> Attribution | None:
    """`According to the ministry, the bridge is closed`; `The bridge is closed, according to the ministry`."""
    if seen.cue.pos != "phrase" or "object" not in seen.takes:
        return None
    if seen.cue.strength == "weak" and not _names_author(frame, seen.last + 1):
        return None
    if _opens_sentence(frame, seen.first):
        return _content_behind(frame, seen)
    return _content_before(frame, seen)


def predicate_that(frame: Frame, seen: Occurrence) -> Attribution | None:
    """`Moss was adamant that the bridge would open`."""
    if seen.cue.pos != "adjective" or seen.first == seen.head or "that" not in seen.takes:
        return None
    start, source = find_that(frame, seen.last + 1), speaker_of(frame, seen)
    if start != seen.last + 1 or source is None:
        return None
    if seen.cue.strength == "weak" and frame.lower(seen.first - 1) == "it":  # "it is clear that" is nobody's word
        return None
    content = (frame.place(start, clause_end(frame, start)),)
    return Attribution("predicate_that", seen.cue.lemma, source, (seen.place(frame),), content)


def _names_author(frame: Frame, start: int) -> bool:
    """Whether somebody or something written is named here: "per the council's report", and not "per hour"."""
    if frame.named(start) or frame.named(start + 1):
        return True
    found = phrase_after(frame, start) if frame.lower(start) in DETERMINERS else None
    return found is not None and any(frame.lower(at) in _AUTHORS for at in range(found[0], found[1] + 1))


def _opens_sentence(frame: Frame, at: int) -> bool:
    return at == 0 or frame.written(at - 1) in STOPS or (at < 3 and not any(is_verb(frame, k) for k in range(at)))


def _content_behind(frame: Frame, seen: Occurrence) -> Attribution | None:
    source = subject_after(frame, seen.last + 1, marked=True)
    if source is None:
        return None
    start = source[1] + 1
    if frame.lower(start) in RELATIVES or frame.lower(start).endswith("ed"):
        start = next((at for at in range(start, len(frame.units)) if frame.lower(at) == ","), start)
    while frame.lower(start) in (",", ":"):
        start += 1
    last = clause_end(frame, start)
    if start >= len(frame.units) or last < start:
        return None
    return _made(frame, seen, source, frame.place(start, last))


def _content_before(frame: Frame, seen: Occurrence) -> Attribution | None:
    start = seen.first
    while start > 0 and frame.written(start - 1) not in STOPS:
        start -= 1
    last = trim(frame, start, seen.first - 1)
    joined = frame.lower(last) in SUBORDINATORS or frame.lower(last) in COORDINATORS
    source = phrase_after(frame, seen.last + 1) if joined else subject_after(frame, seen.last + 1)
    if source is None or last <= start:
        return None
    before, behind = frame.place(start, last), source[1] + 2
    if frame.lower(behind - 1) != "," or clause_end(frame, behind) <= behind:
        return _made(frame, seen, source, before)
    rest = frame.place(behind, clause_end(frame, behind))
    return _made(frame, seen, source, rest) if joined else _made(frame, seen, source, before, rest)


def _made(frame: Frame, seen: Occurrence, source: Units, *content: Place) -> Attribution:
    return Attribution("according_to", seen.cue.lemma, (frame.place(*source),), (seen.place(frame),), content)
