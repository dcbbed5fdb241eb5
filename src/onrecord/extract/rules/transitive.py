"""Verbs whose object is what is said: `accused X of Y`, `described X as Y`, `called for Y`, `demanded Y`."""

from __future__ import annotations

from onrecord.extract.attribution import Attribution
from onrecord.extract.clauses import clause_end, object_end, opens_infinitive, recipient_end
from onrecord.extract.closed import (
    COORDINATORS,
    DASHES,
    DETERMINERS,
    OBJECT_PRONOUNS,
    PREPOSITIONS,
    PRONOUNS,
    STOPS,
    SUBORDINATORS,
    TIMES,
)
from onrecord.extract.frames import Frame
from onrecord.extract.nominals import is_nominal
from onrecord.extract.occurrences import Occurrence, is_adverb
from onrecord.extract.phrases import phrase_after
from onrecord.extract.rules.speakers import speaker_of

_ACTIVE = ("finite", "gerund", "infinitive")
_FOR = ("for", "on", "about", "of", "against", "with", "over", "from", "at", "in")


# Acts that a bare object tells of; with others it is a deed or a topic oftener than words: "refused the offer", "cited the law".
_OF_AN_OBJECT = frozenset({"accuse", "praise", "dispute", "deny", "demand", "urge", "warn", "intend", "believe"})


# Weak verbs whose object is what was said, or spoken against or for, oftener than not (in PolNeAR's training articles, 3 in 4).
_SPEAKING_OF = frozenset(
    {"speak of", "talk of", "speak about", "talk about", "refer to", "question", "defend", "blast", "slam", "call out"}
)


_NAMING = frozenset({"call", "label", "dub", "brand", "term"})
_POINTING = frozenset({"this", "that", "these", "those"})
_STANDING_FOR = frozenset({"it", "this", "that"})
# What they reject are words oftener than a plan or a deed, and "it" is an object of theirs that tells of no topic.
_REJECTING = frozenset("deny dispute reject rebut refute contest dismiss repudiate disclaim disavow".split())


def accused_of(frame: Frame, seen: Occurrence) -> Attribution | None:
    """`Moss accused the council of stalling`: whom, and of what."""
    return _pair("accused_of", frame, seen, "of") or _pair("accused_of", frame, seen, "for")


def described_as(frame: Frame, seen: Occurrence) -> Attribution | None:
    """`Moss described the plan as reckless`."""
    return _pair("described_as", frame, seen, "as")


def called_something(frame: Frame, seen: Occurrence) -> Attribution | None:
    """`Moss called it weakness`, `Moss called the plan a mistake`: of what, and what."""
    if seen.cue.lemma not in _NAMING or seen.mood not in ("finite", "gerund"):
        return None
    start = seen.last + 1
    end = start + 1 if frame.lower(start) in OBJECT_PRONOUNS | _POINTING else recipient_end(frame, start)
    if end is None or not (frame.lower(end) in DETERMINERS or (end == start + 1 and is_nominal(frame, end))):
        return None
    source, last = speaker_of(frame, seen), object_end(frame, start)
    if source is None or last < end:
        return None
    return Attribution("called_something", seen.cue.lemma, source, (seen.place(frame),), (frame.place(start, last),))


def called_for(frame: Frame, seen: Occurrence) -> Attribution | None:
    """`Moss called for an inspection`: the preposition belongs to the cue."""
    word = frame.lower(seen.last + 1)
    if seen.cue.pos != "verb" or seen.mood not in _ACTIVE or word not in _FOR or word not in seen.takes:
        return None
    return _object("called_for", frame, seen._replace(last=seen.last + 1))


def object_of_cue(frame: Frame, seen: Occurrence) -> Attribution | None:
    """`Moss demanded the release of all prisoners`."""
    if seen.cue.pos != "verb" or seen.mood not in _ACTIVE or "object" not in seen.takes:
        return None
    if seen.mood == "infinitive" or seen.is_supposed(frame):
        return None
    if seen.cue.strength == "weak":
        return _object("object_of_cue", frame, seen) if seen.cue.lemma in _SPEAKING_OF else None
    if seen.cue.act in _OF_AN_OBJECT or (seen.cue.act == "assess" and _is_figure(frame, seen.last + 1)):
        return _object("object_of_cue", frame, seen)
    return None


def denied_it(frame: Frame, seen: Occurrence) -> Attribution | None:
    """`The mill denied it`, `Moss rejects that as a fantasy`: it stands for what somebody said before."""
    start = seen.last + 1
    if seen.cue.pos != "verb" or seen.cue.lemma not in _REJECTING or seen.mood not in ("finite", "gerund"):
        return None
    if seen.is_supposed(frame) or frame.lower(start) not in _STANDING_FOR or not _ends_at(frame, start):
        return None
    source = speaker_of(frame, seen)
    if source is None:
        return None
    return Attribution("denied_it", seen.cue.lemma, source, (seen.place(frame),), (frame.place(start, start),))


def _ends_at(frame: Frame, at: int) -> bool:
    """Whether the clause ends with this pronoun, as far as the word behind it tells: "that" may open a clause of its own."""
    word, after, beyond = (frame.lower(at + ahead) for ahead in range(3))
    if at + 1 >= len(frame.units) or after in STOPS | DASHES | COORDINATORS | {"as", ")"}:
        return True
    if after == ",":
        return beyond not in PREPOSITIONS
    if is_adverb(after):
        return beyond in STOPS | {","}
    return word != "that" and after != "by" and after in TIMES | PREPOSITIONS | SUBORDINATORS


def _to(rule: str, frame: Frame, seen: Occurrence) -> Attribution | None:
    source, last = speaker_of(frame, seen), clause_end(frame, seen.last + 1)
    if source is None or last <= seen.last + 1:
        return None
    return Attribution(rule, seen.cue.lemma, source, (seen.place(frame),), (frame.place(seen.last + 1, last),))


def _is_figure(frame: Frame, start: int) -> bool:
    """Whether an object is put at a figure: "put the fuel at ten days", "put their losses at 40"."""
    at = next((at for at in range(start + 1, object_end(frame, start)) if frame.lower(at) == "at"), None)
    return at is not None


def _pair(rule: str, frame: Frame, seen: Occurrence, word: str) -> Attribution | None:
    if seen.cue.pos != "verb" or seen.mood not in _ACTIVE or word not in seen.takes:
        return None
    joint = _joint(frame, seen.last + 1, word)
    source = speaker_of(frame, seen) if joint is not None else None
    if joint is None or source is None:
        return None
    last = object_end(frame, joint)
    if last <= joint:
        return None
    return Attribution(rule, seen.cue.lemma, source, (seen.place(frame),), (frame.place(seen.last + 1, last),))


def _joint(frame: Frame, start: int, word: str) -> int | None:
    """The unit of the preposition between whom and what: of several, the one before a form in -ing, else the last."""
    end = recipient_end(frame, start)
    if end is None:
        return None
    found = [at for at in range(start + 1, end + 1) if frame.lower(at) == word and frame.lower(at + 1) != "saying"]
    before_gerund = [at for at in found if frame.lower(at + 1).endswith("ing")]
    return max(before_gerund or found, default=None)


def _object(rule: str, frame: Frame, seen: Occurrence) -> Attribution | None:
    if opens_infinitive(frame, seen.last):
        seen = seen._replace(last=seen.last - 1)  # "agreed to leave": "to leave" is what was agreed
        return _to(rule, frame, seen)
    start = seen.last + 1
    if phrase_after(frame, start) is None:
        return None
    source = speaker_of(frame, seen)
    if source is None:
        return None
    last = object_end(frame, start)
    if last == start and frame.lower(start) in PRONOUNS:
        return None
    content = (frame.place(start, last),)
    return Attribution(rule, seen.cue.lemma, source, (seen.place(frame),), content)
