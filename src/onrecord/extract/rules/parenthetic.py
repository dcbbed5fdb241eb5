"""Indirect speech beside a verb set off by commas: `P, X said`, `P, said X, the mayor`, `P, X said, Q`, `As X said, P`."""

from __future__ import annotations

from onrecord.extract.attribution import Attribution, Place
from onrecord.extract.clauses import begins_saying, clause_end, recipient_end, skip_setting, trim
from onrecord.extract.frames import Frame
from onrecord.extract.occurrences import Occurrence
from onrecord.extract.subjects import subject_after, subject_before

_INVERTED = frozenset(
    {"say", "claim", "warn", "announce"}
)  # acts whose verb stands before its subject: "..., said Moss"
_BASE = frozenset({"say", "argue", "believe", "think"})  # verbs whose base form ends a sentence: "..., officials say"


def interrupted(frame: Frame, seen: Occurrence) -> Attribution | None:
    """`The bridge, Moss said, will stay closed`: the content on both sides of the cue."""
    found = _parenthesis(frame, seen)
    if found is None:
        return None
    source, first, after = found
    if frame.lower(after) != "," or not _goes_on(frame, after + 1) or begins_saying(frame, after):
        return None
    start = _content_start(frame, first - 1)
    content = [frame.place(start, trim(frame, start, first - 1))] if first - 1 >= start else []
    content.append(frame.place(after + 1, clause_end(frame, after + 1)))
    return Attribution("interrupted", seen.cue.lemma, source, (seen.place(frame),), tuple(content))


# One word that is all that somebody says of what another said; of any other, one word before a speaker is no clause.
_RETORTS = frozenset("nonsense rubbish false untrue lies absurd never".split())


def content_then_speaker(frame: Frame, seen: Occurrence) -> Attribution | None:
    """`The bridge will stay closed, Moss said on Monday`, and inverted, `..., said Moss, the mayor`."""
    found = _parenthesis(frame, seen)
    if found is None or found[1] < 1:
        return None
    source, first, after = found
    ends = skip_setting(frame, after)
    if _goes_on(frame, ends) and not begins_saying(frame, ends):
        return None
    start = _content_start(frame, first - 1)
    last = trim(frame, start, first - 1)
    if last - start < 1 and frame.lower(start) not in _RETORTS:
        return None
    return Attribution(
        "content_then_speaker", seen.cue.lemma, source, (seen.place(frame),), (frame.place(start, last),)
    )


def as_reported(frame: Frame, seen: Occurrence) -> Attribution | None:
    """`As the council reported on Monday, the bridge is closed`."""
    if seen.mood != "finite" or not {"that", "quote"} & seen.takes:
        return None
    found = subject_before(frame, seen.first)
    after = skip_setting(frame, seen.last + 1)
    if found is None or frame.lower(found[0] - 1) != "as" or found[0] > 2 or frame.lower(after) != ",":
        return None
    last = clause_end(frame, after + 1)
    if last <= after + 1:
        return None
    content = (frame.place(after + 1, last),)
    return Attribution("as_reported", seen.cue.lemma, (frame.place(*found),), (seen.place(frame),), content)


def _parenthesis(frame: Frame, seen: Occurrence) -> tuple[tuple[Place, ...], int, int] | None:
    """For `, X said` at the end or in the middle: the source, the unit of the comma before, and the unit behind."""
    if seen.mood != "finite" or seen.cue.pos != "verb" or not {"that", "quote", "person_that"} & seen.takes:
        return None
    if seen.cue.strength == "weak" or (seen.cue.form == "base" and seen.cue.lemma not in _BASE):
        return None
    found = subject_before(frame, seen.first)
    opening = found[0] - 1 if found is not None else -1
    if frame.lower(opening) == "as":
        opening -= 1
    if found is not None and frame.lower(opening) == ",":
        ends = skip_setting(frame, seen.last + 1)
        if not _stops(frame, ends) and "person_that" in seen.takes:
            ends = skip_setting(frame, recipient_end(frame, ends) or ends)
        return ((frame.place(*found),), opening, ends) if _stops(frame, ends) else None
    if frame.lower(seen.first - 1) == "," and seen.cue.act in _INVERTED:
        behind = subject_after(frame, seen.last + 1)
        if behind is not None and _stops(frame, skip_setting(frame, behind[1] + 1)):
            return (frame.place(*behind),), seen.first - 1, behind[1] + 1
    return None


def _stops(frame: Frame, at: int) -> bool:
    return at >= len(frame.units) or frame.written(at) in (",", ".", ";", "!", "?", "…")


def _goes_on(frame: Frame, at: int) -> bool:
    """Whether more of the sentence than its stop stands here."""
    return sum(1 for unit in frame.units[at:] if unit.is_word or unit.quote is not None) >= 2


def _content_start(frame: Frame, last: int) -> int:
    """Where the content that ends in this unit begins: behind the last stop or semicolon."""
    start = last
    while start > 0 and frame.written(start - 1) not in (";", ":", ".", "!", "?"):
        start -= 1
    return start
