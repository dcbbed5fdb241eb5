"""A clause whose own verb is one of speech, in what somebody says: of `the minister denied ever having met him`, the minister.

The network is taught by texts in which an inner saying is not marked, and often passes over one. But what is said is mostly a
clause, and a clause whose subject stands at its beginning and whose verb is one of speech is a saying, whatever follows.
"""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.extract.attribution import Attribution
from onrecord.extract.clauses import clause_end, find_that, opens_clause, opens_infinitive, recipient_end, skip_setting
from onrecord.extract.closed import (
    BE,
    COORDINATORS,
    DASHES,
    DETERMINERS,
    INTERROGATIVES,
    OBJECT_PRONOUNS,
    PREPOSITIONS,
    RELATIVES,
    SUBJECTS,
    SUBORDINATORS,
)
from onrecord.extract.frames import Frame
from onrecord.extract.nominals import Units
from onrecord.extract.occurrences import Occurrence, is_adverb, occurrences
from onrecord.extract.phrases import phrase_after, phrase_before
from onrecord.extract.subjects import subject_before
from onrecord.extract.verbs import is_verb
from onrecord.lexicon.cues import NOUN_CUES

RULE = "spoken_clause"
# Whose doing is words: belief, hope and judgement are what somebody thinks, and praise is heard in many a deed.
_OF_SPEECH = frozenset(
    "say claim confirm deny dispute accuse warn order demand urge ask propose promise agree refuse threaten announce "
    "predict".split()
)
# Acts whose bare object is what was said, and verbs of other acts of which that is so: with the rest it is a deed or a topic.
_OF_AN_OBJECT = frozenset("deny dispute demand order refuse propose promise ask threaten warn".split())
_WITH_OBJECT = frozenset("admit concede confess acknowledge blame report maintain declare swear vow".split())
# Of the verbs that tell little by themselves, those that with a bare object still are an utterance: a leave, a ban, an offer.
_GRANTING = frozenset("approve authorise authorize ban permit offer ratify advise answer plead describe".split())
_NAMING = frozenset("call term label dub brand describe style".split())
_NEAR = 8  # units between "what" and the verb that names: "what the union's own lawyers have called"
_OPENS = frozenset({",", ";", ":", "("}) | DASHES
_BEFORE_SUBJECT = frozenset({"that", *COORDINATORS}) - {"&", "yet"}
_JOINTS = frozenset({"and", "but", "then", "while", "so"})
_BEGIN_CLAUSE = (DETERMINERS | SUBJECTS) - {"that"}
_OF_WORDS = frozenset({"of", "about", "for", "against", "on"})
_ABOUT = frozenset({"of", "about", "on"})


def spoken_clauses(frame: Frame) -> Iterator[Attribution]:
    """The sayings that are clauses of a frame, in order."""
    for seen in occurrences(frame):
        if seen.cue.pos == "verb" and seen.mood == "finite" and seen.cue.act in _OF_SPEECH:
            made = _named(frame, seen) or _saying(frame, seen)
            if made is not None:
                yield made


def _saying(frame: Frame, seen: Occurrence) -> Attribution | None:
    subject = _subject(frame, seen.first)
    content = _content(frame, seen) if subject is not None and not seen.is_supposed(frame) else None
    if subject is None or content is None:
        return None
    start, is_order = content
    last = _end(frame, start)
    if last < start:
        return None
    verb = "order" if is_order and seen.cue.lemma == "tell" else seen.cue.lemma
    return Attribution(RULE, verb, (frame.place(*subject),), (seen.place(frame),), (frame.place(start, last),))


def _end(frame: Frame, start: int) -> int:
    """Where what is said ends: a deed or a thing that is said ends where another clause is joined to it."""
    last = clause_end(frame, start)
    for at in range(start + 1, last):
        if is_verb(frame, at) or frame.quote(at) is not None:
            break
        if frame.written(at) == "," and frame.lower(at + 1) in _JOINTS:
            return at - 1
    return last


def _named(frame: Frame, seen: Occurrence) -> Attribution | None:
    """`what its critics call a racket`: by whom something is given a name, and which."""
    what = next(
        (at for at in range(seen.first - 2, max(seen.first - _NEAR, -1), -1) if frame.lower(at) == "what"), None
    )
    start = seen.last + 1 + (frame.lower(seen.last + 1) == "as")
    if what is None or seen.cue.lemma not in _NAMING or any(is_verb(frame, at) for at in range(what, seen.first)):
        return None
    subject = (what + 1, seen.first - 1)
    behind = phrase_after(frame, start)
    named = behind is not None and frame.lower(start) in DETERMINERS
    last = start if frame.quote(start) is not None else behind[1] if behind is not None and named else -1
    if last < start:
        return None
    return Attribution(
        RULE, seen.cue.lemma, (frame.place(*subject),), (seen.place(frame),), (frame.place(start, last),)
    )


def _subject(frame: Frame, before: int) -> Units | None:
    """The subject of a verb group, if it is the first thing in its clause, or only a setting is before it."""
    found = _cleft(frame, before) or subject_before(frame, before)
    if found is None or frame.lower(found[1]) in RELATIVES or frame.lower(found[0]).endswith("ing"):
        return None
    start = found[0]
    while start > 0 and not _is_boundary(frame, start - 1):
        start -= 1
    if start == found[0] or frame.lower(start) in PREPOSITIONS:
        return found if _is_open(frame, start - 1) else None
    if frame.lower(start).endswith("ing"):
        return None
    bare = not any(_ends_phrase(frame, at) for at in range(start, found[0]))
    return (start, found[1]) if bare and _is_open(frame, start - 1) else None


def _cleft(frame: Frame, before: int) -> Units | None:
    """Who it is that says it, in `it was she who had told the owners`."""
    if frame.lower(before - 1) not in ("who", "that"):
        return None
    found = phrase_before(frame, before - 2)
    be = -1 if found is None else found[0] - 1
    return found if frame.lower(be) in BE and frame.lower(be - 1) == "it" else None


def _is_boundary(frame: Frame, at: int) -> bool:
    if frame.lower(at) in BE and frame.lower(at - 1) == "it":
        return True
    return frame.written(at) in _OPENS or frame.lower(at) in _BEFORE_SUBJECT or frame.quote(at) is not None


def _is_open(frame: Frame, at: int) -> bool:
    """Whether a clause may begin behind this unit: not where it is only supposed, "if he says", or a noun's, "reports that"."""
    if frame.lower(at) == "that" and frame.lower(at - 1) in NOUN_CUES:
        return False
    return frame.lower(at) not in (SUBORDINATORS | INTERROGATIVES) - {"that"}


def _ends_phrase(frame: Frame, at: int) -> bool:
    """Whether a word cannot stand inside the phrase that names a subject."""
    word = frame.lower(at)
    return is_verb(frame, at) or is_adverb(word) or word in SUBJECTS or word in SUBORDINATORS or word in RELATIVES


def _content(frame: Frame, seen: Occurrence) -> tuple[int, bool] | None:
    """The unit where what is said begins, and whether somebody is told to do it; None where nothing is said."""
    start = seen.last + 1
    if start >= len(frame.units) or frame.written(start) in (".", "?", "!", ";"):
        return None
    that = find_that(frame, start)
    if that is not None and opens_clause(frame, that + 1):
        return that, False
    if _may_be_noun(frame, seen) and frame.quote(start) is None and frame.lower(start) not in _BEGIN_CLAUSE:
        return None
    if "person_that" in seen.takes or "person_to" in seen.takes:
        return _told(frame, seen, start)
    if seen.cue.strength == "weak" and seen.cue.lemma not in _GRANTING:
        return (start, False) if frame.quote(start) is not None else None
    return _said(frame, seen, start)


def _told(frame: Frame, seen: Occurrence, start: int) -> tuple[int, bool] | None:
    """Behind who is told; who is told to do something belongs to what is said."""
    end = recipient_end(frame, start)
    if frame.quote(start) is not None or end is None:
        return _said(frame, seen, start)
    if opens_infinitive(frame, end) or (frame.lower(end) in ("not", "never") and opens_infinitive(frame, end + 1)):
        return start, True
    if "person_that" not in seen.takes:
        return _said(frame, seen, start)
    that = find_that(frame, end)
    behind = skip_setting(frame, end) if that is None else that
    behind += frame.lower(behind) in (",", ":") and frame.quote(behind + 1) is not None
    if that is not None or frame.quote(behind) is not None or frame.lower(behind) in _ABOUT:
        return behind, False
    if opens_clause(frame, behind):
        return behind, False
    if frame.lower(start) in OBJECT_PRONOUNS and end == start + 1 and "object" in seen.takes and _is_object(frame, end):
        return end, False
    if frame.lower(end) == "against":
        return start, False
    return _inside_recipient(frame, start, end)


def _inside_recipient(frame: Frame, start: int, end: int) -> tuple[int, bool] | None:
    """Where "who is told" ran on into what is told of: "told the regulator of losses"."""
    at = next((at for at in range(start + 1, end) if frame.lower(at) in _ABOUT), None)
    return None if at is None else (at, False)


def _said(frame: Frame, seen: Occurrence, start: int) -> tuple[int, bool] | None:
    """What follows a verb by itself: a quotation, an infinitive, a preposition that it takes, a clause or an object."""
    word = frame.lower(start)
    if word in (",", ":"):
        return (start + 1, False) if frame.quote(start + 1) is not None else None
    if frame.quote(start) is not None or opens_infinitive(frame, start) or word in ("yes", "no"):
        return start, False
    if word in PREPOSITIONS:
        return (start, False) if word in seen.takes and word in _OF_WORDS and seen.cue.act != "accuse" else None
    behind = skip_setting(frame, start)
    if "that" in seen.takes and seen.cue.act != "agree" and opens_clause(frame, behind):
        return behind, False
    return (start, False) if _takes_object(seen) and _is_object(frame, start) else None


def _may_be_noun(frame: Frame, seen: Occurrence) -> bool:
    """Whether a form is also that of a noun: "his early demands that come with the work"."""
    return seen.cue.form in ("present", "base") and (frame.lower(seen.head) in NOUN_CUES or seen.cue.lemma == "task")


def _takes_object(seen: Occurrence) -> bool:
    """Whether what a verb has as its object is what was said, and not a deed or a topic."""
    lemma = seen.cue.lemma
    return lemma in _WITH_OBJECT | _GRANTING or ("object" in seen.takes and seen.cue.act in _OF_AN_OBJECT)


def _is_object(frame: Frame, start: int) -> bool:
    following = start + is_adverb(frame.lower(start))
    word = frame.lower(following)
    return phrase_after(frame, following) is not None or word.endswith("ing") or word in NOUN_CUES
