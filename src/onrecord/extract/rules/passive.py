"""The passive: `is reported to P`, `it is said that P`, `was described by X as P`."""

from __future__ import annotations

from onrecord.extract.attribution import Attribution
from onrecord.extract.clauses import clause_end, find_that, object_end
from onrecord.extract.frames import Frame
from onrecord.extract.occurrences import Occurrence
from onrecord.extract.phrases import phrase_after, subject_before

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


def it_is_said_that(frame: Frame, seen: Occurrence) -> Attribution | None:
    """`It was reported that the mayor had left`: nobody is named."""
    if seen.mood != "passive" or not {"passive_that", "that"} & seen.takes or frame.lower(seen.first - 1) != "it":
        return None
    start = find_that(frame, seen.last + 1)
    if start is None:
        return None
    content = (frame.place(start, clause_end(frame, start)),)
    return Attribution("it_is_said_that", seen.cue.lemma, (), (seen.place(frame),), content)


def by_somebody(frame: Frame, seen: Occurrence) -> Attribution | None:
    """`The plan was described by Moss as reckless`, `The plan was criticised by Moss`."""
    if seen.mood != "passive" or frame.lower(seen.last + 1) != "by":
        return None
    subject, source = subject_before(frame, seen.first), phrase_after(frame, seen.last + 2)
    if subject is None or source is None or seen.cue.act not in _OF_AN_OBJECT:
        return None
    content = [frame.place(*subject)]
    if frame.lower(source[1] + 1) in ("as", "to", "of", "for", "that"):
        content.append(frame.place(source[1] + 1, object_end(frame, source[1] + 1)))
    return Attribution("by_somebody", seen.cue.lemma, (frame.place(*source),), (seen.place(frame),), tuple(content))
