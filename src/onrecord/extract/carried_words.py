"""Who carries what somebody else said, where a noun names the saying: `the wire carried the bishops' appeal for calm`.

The reader sees one attribution there, now of who carries it and now of whose words they are. Here the noun's owner speaks,
`his claim that`, `a promise from the ministry that`, and the subject of the verb that has the noun as its object relays.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from onrecord.extract.attribution import Attribution, Place
from onrecord.extract.clauses import clause_end, opens_infinitive
from onrecord.extract.closed import AUXILIARIES, DETERMINERS, POSSESSIVES
from onrecord.extract.frames import Frame
from onrecord.extract.nominals import Units
from onrecord.extract.occurrences import is_adverb
from onrecord.extract.phrases import phrase_after
from onrecord.extract.subjects import subject_before
from onrecord.extract.verbs import is_verb
from onrecord.lexicon.cues import CUES, NOUN_CUES

RULE = "carried_words"
# Verbs whose object, where it is somebody's saying, is passed on and neither rejected nor only received.
_CARRYING = frozenset(
    "carry publish cite quote repeat echo relay convey recall report record contain note mention describe confirm release "
    "broadcast circulate share show reveal include air print reproduce reiterate restate transmit communicate document "
    "recount deliver".split()
)
_CARRYING_OF = {"speak": "of", "tell": "of", "point": "to", "remind": "of", "refer": "to", "pass": "on", "read": "out"}
_OF_THE_MIND = frozenset({"believe", "intend", "praise", "deny", "dispute", "refuse", "agree"})
_OWNED_BY = frozenset({"by", "from", "of"})
_OPENS = frozenset({"that", "to", "for", "saying", ":", ","})
_NEAR = 8  # units between a verb that carries and the noun: "relayed by loudhailer the colonel's order"


def carried_words(frames: Sequence[Frame], found: Sequence[Attribution]) -> list[Attribution]:
    """The attributions, those that see somebody's words carried made that one's, with who carries them as a relay."""
    made = list(found)
    for frame in frames:
        for carried in carried_in(frame):
            hosts = [one for one in made if _same(one, carried)]
            sure = max((one.sure or 0.0 for one in hosts), default=None)
            made = [one for one in made if one not in hosts]
            made.append(carried._replace(sure=sure, rule=hosts[0].rule) if hosts else carried)
    return made


def carried_in(frame: Frame) -> Iterator[Attribution]:
    """What is carried in a frame; empty relays are never made."""
    for at in range(2, len(frame.units) - 1):
        noun = NOUN_CUES.get(frame.lower(at))
        if noun is None or noun.act in _OF_THE_MIND or frame.named(at):
            continue
        owned = _owner_before(frame, at) or _owner_behind(frame, at)
        if owned is None:
            continue
        first, owner, behind = owned
        verb = _verb_before(frame, first)
        carrier = subject_before(frame, verb[0]) if verb is not None else None
        content = _content(frame, behind)
        if verb is None or carrier is None or content is None:
            continue
        relay = ((frame.place(*carrier),), (frame.place(*verb),))
        cue = (frame.place(at, at),)
        yield Attribution(RULE, noun.lemma, (frame.place(*owner),), cue, (content,), (relay,))


def _owner_before(frame: Frame, at: int) -> tuple[int, Units, int] | None:
    """ "Moss's claim", "his claim": where the phrase begins, whose it is, and the unit behind the noun."""
    for mark in (at - 1, at - 2):
        if frame.lower(mark) in POSSESSIVES:
            return mark, (mark, mark), at + 1
        if frame.lower(mark) == "'s" or frame.written(mark) in ("'", "’"):
            found = subject_before(frame, mark)
            if found is None:
                return None
            # A verb that carries may look like part of the phrase: "repeated the auditor's finding".
            start = next(
                (k for k in range(mark, found[0], -1) if frame.lower(k - 1) and _carries(frame, k - 1)), found[0]
            )
            return start, (start, mark - 1), at + 1
    return None


def _owner_behind(frame: Frame, at: int) -> tuple[int, Units, int] | None:
    """ "A promise from the ministry": the same of a noun whose owner stands behind it."""
    if frame.lower(at + 1) not in _OWNED_BY:
        return None
    found = phrase_after(frame, at + 2)
    if found is None or (frame.lower(at + 1) == "of" and not frame.named(found[0])):
        return None
    first = at
    while frame.lower(first - 1) in DETERMINERS or (
        first == at and frame.lower(first - 1).isalpha() and not _is_joint(frame, first - 1)
    ):
        first -= 1
    return first, found, found[1] + 1


def _is_joint(frame: Frame, at: int) -> bool:
    return is_verb(frame, at) or frame.lower(at) in ("of", "to", "on", "out") or _carries(frame, at)


def _verb_before(frame: Frame, first: int) -> Units | None:
    """The group of the verb whose object begins here, over its preposition and who is reminded."""
    for at in range(first - 1, max(first - _NEAR, 0), -1):
        if _carries(frame, at) and _reaches(frame, at, first):
            start = at
            while frame.lower(start - 1) in AUXILIARIES or is_adverb(frame.lower(start - 1)):
                start -= 1
            return (start, at) if not any(frame.lower(k) in ("not", "never") for k in range(start, at)) else None
        if frame.written(at) in (",", ";", ":", ".") or frame.quote(at) is not None:
            return None
    return None


def _carries(frame: Frame, at: int) -> bool:
    cue = CUES.get(frame.lower(at))
    lemma = cue.lemma.split()[0] if cue is not None and cue.pos == "verb" else _stem(frame.lower(at))
    return (lemma in _CARRYING or lemma in _CARRYING_OF) and (cue is None or cue.form != "gerund")


def _stem(word: str) -> str:
    """The base of a regular form that the lexicon does not hold: "carried", "contains"."""
    if word == "spoke":
        return "speak"
    for ending, base in (("ied", "y"), ("ies", "y"), ("ed", ""), ("ed", "e"), ("s", "")):
        if word.endswith(ending) and (stem := word.removesuffix(ending) + base) in _CARRYING | _CARRYING_OF.keys():
            return stem
    return word


def _reaches(frame: Frame, at: int, first: int) -> bool:
    """Whether the object of a verb begins there: at once, behind its preposition, or behind a phrase that tells how."""
    cue = CUES.get(frame.lower(at))
    lemma = cue.lemma.split()[0] if cue is not None and cue.pos == "verb" else _stem(frame.lower(at))
    joint = _CARRYING_OF.get(lemma)
    if joint is not None:
        if frame.lower(first - 1) != joint:
            return False
        return first - 1 == at + 1 or (lemma == "remind" and not any(is_verb(frame, k) for k in range(at + 1, first)))
    if at + 1 == first:
        return True
    behind = phrase_after(frame, at + 2) if frame.lower(at + 1) in ("by", "in", "on", "over") else None
    return behind is not None and behind[0] < first <= behind[1] + 1


def _content(frame: Frame, at: int) -> Place | None:
    """What the noun is of, if it says that: "that P", "to P", "for P", "of how P", or a quotation."""
    word = frame.lower(at)
    if frame.quote(at) is not None:
        return frame.place(at, at)
    if word not in _OPENS and (word, frame.lower(at + 1)) != ("of", "how"):
        return None
    if word == "to" and not opens_infinitive(frame, at):
        return None
    at += word == "saying"
    if frame.written(at) in (",", ":"):
        return frame.place(at + 1, at + 1) if frame.quote(at + 1) is not None else None
    last = clause_end(frame, at)
    return frame.place(at, last) if last > at else None


def _same(one: Attribution, carried: Attribution) -> bool:
    """Whether an attribution is this one seen otherwise: by the noun, or by the verb that carries it."""
    cues = (*carried.cue, *(place for _, cue in carried.relays for place in cue))
    return any(a < d and c < b for a, b in one.cue for c, d in cues)
