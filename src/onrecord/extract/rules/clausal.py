"""Indirect speech in a clause: `X said (that) P`, `P, X said`, `X told Y that P`, `X asked whether P`, `X ordered Y to`."""

from __future__ import annotations

from onrecord.extract.attribution import Attribution, Place
from onrecord.extract.clauses import clause_end, find_that, opens_clause, recipient_end, skip_setting, trim
from onrecord.extract.closed import INTERROGATIVES
from onrecord.extract.frames import Frame
from onrecord.extract.occurrences import Occurrence
from onrecord.extract.phrases import subject_after, subject_before
from onrecord.extract.rules.speakers import speaker_of

_OPEN = frozenset({"whether", "if", "how", "why", "what"})
_INVERTED = frozenset(
    {"say", "claim", "warn", "announce"}
)  # acts whose verb stands before its subject: "..., said Moss"
_ACTIVE = ("finite", "gerund", "infinitive")


def interrupted(frame: Frame, seen: Occurrence) -> Attribution | None:
    """`The bridge, Moss said, will stay closed`: the content on both sides of the cue."""
    found = _parenthesis(frame, seen)
    if found is None:
        return None
    source, first, after = found
    if frame.lower(after) != "," or after + 1 >= len(frame.units) or not _goes_on(frame, after + 1):
        return None
    start = _content_start(frame, first - 1)
    content = [frame.place(start, trim(frame, start, first - 1))] if first - 1 >= start else []
    content.append(frame.place(after + 1, clause_end(frame, after + 1)))
    return Attribution("interrupted", seen.cue.lemma, source, (seen.place(frame),), tuple(content))


def content_then_speaker(frame: Frame, seen: Occurrence) -> Attribution | None:
    """`The bridge will stay closed, Moss said on Monday`, and inverted, `..., said Moss, the mayor`."""
    found = _parenthesis(frame, seen)
    if found is None or found[1] < 3:
        return None
    source, first, after = found
    if _goes_on(frame, skip_setting(frame, after)):
        return None
    start = _content_start(frame, first - 1)
    last = trim(frame, start, first - 1)
    if last - start < 1:
        return None
    return Attribution(
        "content_then_speaker", seen.cue.lemma, source, (seen.place(frame),), (frame.place(start, last),)
    )


def told_somebody_that(frame: Frame, seen: Occurrence) -> Attribution | None:
    """`Moss told the council (that) the bridge was closed`."""
    if seen.mood not in _ACTIVE or "person_that" not in seen.takes:
        return None
    end = recipient_end(frame, seen.last + 1)
    if end is None:
        return None
    start = find_that(frame, end)
    if start is None:
        start = skip_setting(frame, end)
        if not (opens_clause(frame, start) or frame.lower(start) in INTERROGATIVES):
            return None
    return _with_clause("told_somebody_that", frame, seen, start)


def said_that(frame: Frame, seen: Occurrence) -> Attribution | None:
    """`Moss said on Monday that the bridge was closed`."""
    if seen.mood not in _ACTIVE or "that" not in seen.takes:
        return None
    start = find_that(frame, seen.last + 1)
    return None if start is None else _with_clause("said_that", frame, seen, start)


def asked_whether(frame: Frame, seen: Occurrence) -> Attribution | None:
    """`Moss asked whether the bridge was safe`, `explained why it was closed`."""
    if seen.mood not in _ACTIVE or not {"whether", "that"} & seen.takes:
        return None
    start = skip_setting(frame, seen.last + 1)
    if frame.lower(start) not in INTERROGATIVES and frame.lower(start + 1) in INTERROGATIVES:
        start += 1
    return _with_clause("asked_whether", frame, seen, start) if frame.lower(start) in _asks(seen) else None


def _asks(seen: Occurrence) -> frozenset[str]:
    """The words that open a question behind this cue."""
    if seen.cue.strength == "strong":
        return INTERROGATIVES - {"when", "which", "where"}
    return _OPEN if seen.cue.act in ("believe", "intend") else frozenset({"whether", "why"})


def ordered_somebody_to(frame: Frame, seen: Occurrence) -> Attribution | None:
    """`Moss ordered the crews to leave`: who is ordered belongs to the content."""
    if seen.mood not in _ACTIVE or "person_to" not in seen.takes:
        return None
    end = recipient_end(frame, seen.last + 1)
    if end is None or "to" not in (frame.lower(end), frame.lower(end + 1)) or frame.lower(end) == "that":
        return None
    return _with_clause("ordered_somebody_to", frame, seen, seen.last + 1)


def promised_to(frame: Frame, seen: Occurrence) -> Attribution | None:
    """`Moss promised to repair the bridge`."""
    if seen.mood not in _ACTIVE or "to" not in seen.takes:
        return None
    start = seen.last + 2 if frame.lower(seen.last + 1) == "not" else seen.last + 1
    return _with_clause("promised_to", frame, seen, seen.last + 1) if frame.lower(start) == "to" else None


def said_without_that(frame: Frame, seen: Occurrence) -> Attribution | None:
    """`Moss said the bridge was closed`."""
    if seen.mood not in _ACTIVE or "that" not in seen.takes or seen.cue.strength != "strong":
        return None
    start = skip_setting(frame, seen.last + 1)
    if start >= len(frame.units) or frame.lower(start) in (",", ".", "to", "by"):
        return None
    if seen.cue.lemma != "say" and not opens_clause(frame, start):
        return None
    return _with_clause("said_without_that", frame, seen, start)


def _with_clause(rule: str, frame: Frame, seen: Occurrence, start: int) -> Attribution | None:
    source = speaker_of(frame, seen)
    last = clause_end(frame, start)
    if source is None or last <= start:
        return None
    return Attribution(rule, seen.cue.lemma, source, (seen.place(frame),), (frame.place(start, last),))


def _parenthesis(frame: Frame, seen: Occurrence) -> tuple[tuple[Place, ...], int, int] | None:
    """For `, X said` at the end or in the middle: the source, the unit of the comma before, and the unit behind."""
    if seen.mood != "finite" or seen.cue.pos != "verb" or not {"that", "quote", "person_that"} & seen.takes:
        return None
    if seen.cue.strength == "weak" or (
        seen.cue.form == "base" and seen.cue.lemma not in ("say", "argue", "believe", "think")
    ):
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
