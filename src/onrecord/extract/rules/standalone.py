"""Frames that name their speaker without a word of saying: a transcript's label, a headline's colon, a line above a quotation."""

from __future__ import annotations

from bisect import bisect_left

from onrecord.extract.attribution import Attribution, Place
from onrecord.extract.clauses import trim
from onrecord.extract.frames import Frame
from onrecord.extract.occurrences import occurrences
from onrecord.extract.phrases import phrase_after
from onrecord.extract.rules.speakers import speaker_of
from onrecord.extract.subjects import leftmost_subject
from onrecord.extract.verbs import is_verb
from onrecord.lexicon.words import DOCUMENT_HEADS, ROLES, TITLES, UNNAMED

_NAME_WORDS = 7
_FIRST_PERSON = frozenset({"i", "we", "my", "our"})
_ROLES = frozenset(ROLES) | TITLES | UNNAMED
_SPEAKING = _ROLES | DOCUMENT_HEADS
_NO_SPEAKER = frozenset(
    "note update updated correction editor's analysis opinion breaking live watch read more see also source sources photo "
    "video exclusive explainer timeline background key factbox report special latest related where when what why who how "
    "here there this that".split()
)


def turn(frame: Frame) -> Attribution | None:
    """A transcript's turn: `THE MAYOR: We will open the bridge.`"""
    label = frame.reading.paragraphs[frame.paragraph].label
    if label is None:
        return None
    mark = frame.text.rfind(":", *label)
    content = frame.units[0].start, frame.reading.paragraphs[frame.paragraph].end
    return Attribution("turn", "", ((label[0], mark),), ((mark, mark + 1),), (content,))


def in_first_person(frame: Frame, one: Attribution) -> bool:
    """Whether the source is "I" or "we": whoever has the turn."""
    return any(frame.text[start:end].lower() in _FIRST_PERSON for start, end in one.source)


def headline_colon(frame: Frame) -> Attribution | None:
    """Headline style: `Minister: talks at dead end`, `Talks at dead end: minister`, `Moss: "We waited"`."""
    at = next((k for k in range(len(frame.units)) if frame.lower(k) == ":"), None)
    if at is None or at == 0 or at + 1 >= len(frame.units):
        return None
    last = trim(frame, at + 1, len(frame.units) - 1)
    if at <= _NAME_WORDS and last > at + 1 and _is_speaker(frame, 0, at - 1):
        source, content = frame.place(0, at - 1), frame.place(at + 1, last)
    elif at > 1 and last - at <= _NAME_WORDS and _heads(frame) and frame.lower(last) in _ROLES:
        source, content = frame.place(at + 1, last), frame.place(0, at - 1)
    else:
        return None
    return Attribution("headline_colon", "", (source,), (frame.place(at, at),), (content,))


def introduced_quotation(before: Frame, frame: Frame) -> Attribution | None:
    """A line that ends in a colon above a paragraph of quotation: `Moss wrote on her page:`."""
    if before.lower(len(before.units) - 1) != ":":
        return None
    content = tuple((unit.start, unit.end) for unit in frame.units if unit.quote is not None)
    for seen in reversed(
        [one for one in occurrences(before) if one.cue.pos == "verb" and one.mood in ("finite", "gerund")]
    ):
        source = speaker_of(before, seen)
        if source is not None:
            return Attribution("introduced_quotation", seen.cue.lemma, source, (seen.place(before),), content)
    found = leftmost_subject(before, len(before.units))
    colon: Place = before.place(len(before.units) - 1, len(before.units) - 1)
    return (
        None if found is None else Attribution("introduced_quotation", "", (before.place(*found),), (colon,), content)
    )


def _heads(frame: Frame) -> bool:
    """Whether a frame is a heading, or the first line of the report."""
    return frame.paragraph == 0 or frame.reading.paragraphs[frame.paragraph].kind == "heading"


def _is_speaker(frame: Frame, first: int, last: int) -> bool:
    """Whether these units beside a colon name somebody: one phrase, a name or a role, and no verb."""
    words = [frame.lower(at) for at in range(first, last + 1) if frame.units[at].is_word]
    if not words or words[0] in _NO_SPEAKER or words[-1] in _NO_SPEAKER:
        return False
    if any(is_verb(frame, at) for at in range(first, last + 1)) or phrase_after(frame, first) != (first, last):
        return False
    if not _heads(frame) and frame.quote(last + 2) is None:
        return False
    return words[-1] in _SPEAKING or _is_named(frame, frame.units[first].start)


def _is_named(frame: Frame, start: int) -> bool:
    """Whether the report names somebody at this place."""
    mentions = frame.reading.mentions
    at = bisect_left(mentions, start, key=lambda mention: mention.start)
    return at < len(mentions) and mentions[at].start == start
