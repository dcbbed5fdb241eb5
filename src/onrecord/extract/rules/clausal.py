"""Indirect speech in a clause behind its verb: `X said (that) P`, `X told Y that P`, `X asked whether P`, `X ordered Y to`."""

from __future__ import annotations

from onrecord.extract.attribution import Attribution, Place
from onrecord.extract.clauses import clause_end, find_that, opens_clause, opens_infinitive, recipient_end, skip_setting
from onrecord.extract.closed import AUXILIARIES, INTERROGATIVES, RELATIVES, SUBORDINATORS
from onrecord.extract.frames import Frame
from onrecord.extract.occurrences import Occurrence
from onrecord.extract.rules.speakers import speaker_of
from onrecord.extract.subjects import subject_before
from onrecord.extract.verbs import is_verb
from onrecord.lexicon.words import DOCUMENT_HEADS

_FEWEST = 2  # units behind "that": less is what a broken line leaves
_OPEN = frozenset({"whether", "if", "how", "why", "what"})
_INVERTED = frozenset(
    {"say", "claim", "warn", "announce"}
)  # acts whose verb stands before its subject: "..., said Moss"
_ACTIVE = ("finite", "gerund", "infinitive")


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
    if seen.mood not in _ACTIVE or "person_to" not in seen.takes or seen.is_supposed(frame):
        return None
    end = recipient_end(frame, seen.last + 1)
    if end is None or not (opens_infinitive(frame, end) or opens_infinitive(frame, end + 1)):
        return None
    found = _with_clause("ordered_somebody_to", frame, seen, seen.last + 1)
    # To tell somebody that is to say it; to tell somebody to do it is an order.
    return found._replace(verb="order") if found is not None and seen.cue.lemma == "tell" else found


def promised_to(frame: Frame, seen: Occurrence) -> Attribution | None:
    """`Moss promised to repair the bridge`."""
    seen = _before_to(frame, seen)
    if seen.mood not in _ACTIVE or ("to" not in seen.takes and seen.cue.act != "refuse"):
        return None
    bare = not any(frame.lower(at) in AUXILIARIES for at in range(seen.first, seen.head))
    if seen.cue.form == "past" and bare and seen.cue.act in ("predict", "intend"):
        return None  # "a plan intended to help", "prices expected to rise": a participle, and nobody's words
    start = seen.last + 2 if frame.lower(seen.last + 1) == "not" else seen.last + 1
    return _with_clause("promised_to", frame, seen, seen.last + 1) if opens_infinitive(frame, start) else None


def _before_to(frame: Frame, seen: Occurrence) -> Occurrence:
    """The cue without a "to" that the lexicon has in it: what was refused in "declined to comment" is content."""
    inner = [at for at in range(seen.head + 1, seen.last + 1) if frame.lower(at) == "to"]
    return seen._replace(last=inner[0] - 1) if inner and seen.cue.act == "refuse" else seen


def said_without_that(frame: Frame, seen: Occurrence) -> Attribution | None:
    """`Moss said the bridge was closed`."""
    if seen.mood not in _ACTIVE or "that" not in seen.takes:
        return None
    if seen.cue.strength == "weak" and not _is_by_document(frame, seen):
        return None
    start = skip_setting(frame, seen.last + 1)
    if (
        start >= len(frame.units)
        or frame.lower(start) in (",", ".", "to", "by")
        or opens_infinitive(frame, seen.last + 1)
    ):
        return None
    if seen.cue.lemma != "say" and not opens_clause(frame, start):
        return None
    found = _with_clause("said_without_that", frame, seen, start)
    return found and _with_relative(frame, seen, found, start)


def _with_relative(frame: Frame, seen: Occurrence, found: Attribution, start: int) -> Attribution:
    """The attribution with the "which" that is the subject of its content: `the bridge, which Moss said was unsafe`."""
    subject = subject_before(frame, seen.first)
    relative = subject[0] - 1 if subject is not None else -1
    if frame.lower(relative) not in RELATIVES or not is_verb(frame, start):
        return found
    return found._replace(content=(frame.place(relative, relative), *found.content))


def _is_by_document(frame: Frame, seen: Occurrence) -> bool:
    """Whether a document is the subject: "the survey shows" says something where "she shows" does not."""
    found = subject_before(frame, seen.first) if seen.mood == "finite" else None
    return found is not None and any(frame.lower(at) in DOCUMENT_HEADS for at in range(found[0], found[1] + 1))


def _is_subordinate(frame: Frame, source: Place) -> bool:
    """Whether the one who speaks does so in a clause with "when" or "who": `Bell, who said it was safe, left`."""
    first = next(at for at, unit in enumerate(frame.units) if unit.start >= source[0])
    return frame.lower(first) in RELATIVES or frame.lower(first - 1) in (SUBORDINATORS | RELATIVES) - {"that", "than"}


def _with_clause(rule: str, frame: Frame, seen: Occurrence, start: int) -> Attribution | None:
    source = speaker_of(frame, seen)
    last = clause_end(frame, start, source is not None and _is_subordinate(frame, source[0]))
    if source is None or last < start + (_FEWEST if frame.lower(start) == "that" else 1):
        return None
    return Attribution(rule, seen.cue.lemma, source, (seen.place(frame),), (frame.place(start, last),))
