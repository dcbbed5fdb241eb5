"""The passive: `is reported to P`, `it is said that P`, `was described by X as P`."""

from __future__ import annotations

from onrecord.extract.attribution import Attribution, Place
from onrecord.extract.clauses import clause_end, find_that, object_end, skip_setting
from onrecord.extract.closed import AUXILIARIES
from onrecord.extract.frames import Frame
from onrecord.extract.nominals import Units
from onrecord.extract.occurrences import Occurrence, is_adverb
from onrecord.extract.phrases import phrase_after
from onrecord.extract.subjects import subject_before

_FEWEST = 3  # units: a shorter subject, alone, says too little of what was criticised or rejected
_QUOTED_WITHIN = 14  # units between "quoted" and "as saying"
_OF_AN_OBJECT = frozenset({"say", "claim", "accuse", "praise", "dispute", "deny", "confirm", "assess", "believe"})


def is_said_to(frame: Frame, seen: Occurrence) -> Attribution | None:
    """`The mayor is said to have left`: nobody is named, and the subject belongs to the content."""
    if seen.mood != "passive" or "passive_to" not in seen.takes or frame.lower(seen.last + 1) != "to":
        return None
    if seen.cue.act == "predict" or seen.cue.strength == "weak":  # "is expected to" is how an outlet speaks for itself
        return None
    subject = subject_before(frame, seen.first)
    if subject is None:
        return None
    content = (frame.place(*subject), frame.place(seen.last + 1, clause_end(frame, seen.last + 1)))
    return Attribution("is_said_to", seen.cue.lemma, (), (seen.place(frame),), content)


def quoted_as_saying(frame: Frame, seen: Occurrence) -> Attribution | None:
    """`Moss was quoted as saying P`; relayed, `The wire quoted Moss as saying P`, `Moss was quoted by the wire as saying P`."""
    if not seen.cue.lemma.endswith("as saying"):
        return None
    start = skip_setting(frame, seen.last + 1)
    start = find_that(frame, start) or start + (frame.lower(start) in (",", ":"))
    last = clause_end(frame, start)
    if last <= start and frame.quote(start) is None:
        return None
    content = (frame.place(start, last),)
    if seen.head < seen.last - 1:
        first = _group_start(frame, seen.head)
        subject = subject_before(frame, first)
        cue = frame.place(first, seen.last)
        return subject and Attribution(
            "quoted_as_saying", "quoted as saying", (frame.place(*subject),), (cue,), content
        )
    return _relayed_as_saying(frame, seen, content)


def _relayed_as_saying(frame: Frame, seen: Occurrence, content: tuple[Place, ...]) -> Attribution | None:
    quoted = next(
        (at for at in range(seen.head - 1, max(seen.head - _QUOTED_WITHIN, -1), -1) if _quotes(frame, at)), None
    )
    if quoted is None:
        return None
    first = _group_start(frame, quoted)
    before = subject_before(frame, first)
    behind = phrase_after(frame, quoted + 1 + (frame.lower(quoted + 1) == "by"))
    if before is None or behind is None:
        return None
    passive = frame.lower(quoted + 1) == "by"
    source, relay = (before, behind) if passive else (behind, before)
    cue = (frame.place(first, quoted), seen.place(frame))
    relays = (((frame.place(*relay),), (frame.place(first, quoted),)),)
    return Attribution("quoted_as_saying", "quoted as saying", (frame.place(*source),), cue, content, relays)


def _quotes(frame: Frame, at: int) -> bool:
    return frame.lower(at) in ("quoted", "quotes", "quoting", "cited", "cites", "citing")


def _group_start(frame: Frame, at: int) -> int:
    while frame.lower(at - 1) in AUXILIARIES or is_adverb(frame.lower(at - 1)):
        at -= 1
    return at


def it_is_said_that(frame: Frame, seen: Occurrence) -> Attribution | None:
    """`It was reported that the mayor had left`: nobody is named."""
    if seen.mood != "passive" or not {"passive_that", "that"} & seen.takes or frame.lower(seen.first - 1) != "it":
        return None
    start = find_that(frame, seen.last + 1)
    if start is None:
        return None
    content = (frame.place(start, clause_end(frame, start)),)
    return Attribution("it_is_said_that", seen.cue.lemma, (), (seen.place(frame),), content)


def _whole_subject(frame: Frame, before: int) -> Units | None:
    """The subject of a passive, with the clause that a noun of saying takes: "the claims of Bell that it was safe"."""
    found = phrase_after(frame, 0)
    if found is not None and frame.lower(found[1] + 1) == "that" and found[1] + 2 < before:
        return found[0], before - 1
    return subject_before(frame, before)


def by_somebody(frame: Frame, seen: Occurrence) -> Attribution | None:
    """`The plan was described by Moss as reckless`, `The plan was criticised by Moss`."""
    if seen.mood != "passive" or frame.lower(seen.last + 1) != "by":
        return None
    subject, source = _whole_subject(frame, seen.first), phrase_after(frame, seen.last + 2)
    if subject is None or source is None or seen.cue.act not in _OF_AN_OBJECT:
        return None
    if frame.lower(source[1] + 2) == "saying":
        return None
    content = [frame.place(*subject)]
    if frame.lower(source[1] + 1) in ("as", "to", "of", "for", "that"):
        content.append(frame.place(source[1] + 1, object_end(frame, source[1] + 1)))
    elif subject[1] - subject[0] < _FEWEST - 1:
        return None
    return Attribution("by_somebody", seen.cue.lemma, (frame.place(*source),), (seen.place(frame),), tuple(content))
