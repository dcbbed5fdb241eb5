"""Noun phrases, walked outwards from a place: over names, nouns and adjectives, and over what ties nouns to each other.

No parser is at hand: closed-class words and punctuation tell where a phrase ends.
"""

from __future__ import annotations

from onrecord.extract.closed import (
    DAYS,
    DETERMINERS,
    INTERROGATIVES,
    OBJECT_PRONOUNS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SUBJECTS,
    UNNAMED,
)
from onrecord.extract.frames import Frame
from onrecord.extract.nominals import Units, is_nominal, names_something
from onrecord.extract.occurrences import is_adverb
from onrecord.extract.verbs import is_verb

_JOINING = frozenset(
    "of for in at from with on to by against behind near between among about around under over de".split()
)
_LONGEST = 30  # units: no phrase that names a speaker is longer


def phrase_after(frame: Frame, start: int) -> Units | None:
    """The noun phrase that begins at this unit, without what is set off behind it."""
    if frame.lower(start) in SUBJECTS or (frame.lower(start) in PRONOUNS and not is_nominal(frame, start + 1)):
        return start, start
    end = start - 1
    while end + 1 < len(frame.units) and end - start < _LONGEST:
        at = end + 1
        if (
            is_nominal(frame, at)
            or (frame.lower(at) in DETERMINERS and end < start)
            or (frame.lower(at) == "'s" and at > start)
        ):
            end = at
        elif _joins_rightwards(frame, start, at):
            end = at + 1
        else:
            break
    while end >= start and (is_adverb(frame.lower(end)) or frame.lower(end) in DAYS or frame.lower(end) in DETERMINERS):
        end -= 1
    return (start, end) if end >= start and names_something(frame, start, end) else None


def phrase_before(frame: Frame, end: int) -> Units | None:
    """The noun phrase that ends at this unit, walked leftwards."""
    word = frame.lower(end)
    if word in RELATIVES:
        return _relative(frame, end)
    if word in INTERROGATIVES:
        return None
    if word in SUBJECTS or (word in PRONOUNS and not is_nominal(frame, end - 1)):
        return end, end
    start = _base_start(frame, end)
    if start is None:
        return None
    while start > 0 and end - start < _LONGEST:
        wider = _joined_leftwards(frame, start)
        if wider is None:
            break
        start = wider
    return None if frame.lower(start) in INTERROGATIVES else _without_opening(frame, start, end)


def _relative(frame: Frame, at: int) -> Units | None:
    """ "who" alone after a comma, else with the words that it takes up: "officials who"."""
    before = frame.lower(at - 1)
    if frame.lower(at) == "that" or at == 0:
        return None
    if before == "," or not is_nominal(frame, at - 1):
        return (at, at) if frame.lower(at) != "which" or before == "," else None
    start = _base_start(frame, at - 1)
    return (at, at) if start is None else (start, at)


def _base_start(frame: Frame, end: int) -> int | None:
    """Where the run of names, nouns, adjectives and determiners that ends here begins; None where there is none."""
    if frame.lower(end) == ")":
        end = bracket_start(frame, end) - 1
    at = end
    while at >= 0 and (is_nominal(frame, at) or frame.lower(at) == "'s" or _is_bracket(frame, at)):
        at = bracket_start(frame, at) - 1 if frame.lower(at) == ")" else at - 1
    if at >= 0 and frame.lower(at) in DETERMINERS and not _is_conjunction(frame, at):
        at -= 1
        if frame.lower(at) in ("all", "both", "such"):
            at -= 1
    return at + 1 if at < end and names_something(frame, at + 1, end) else None


def _is_conjunction(frame: Frame, at: int) -> bool:
    """Whether "that" or "which" opens a clause: before a name or a plural it determines nothing."""
    following = frame.lower(at + 1)
    plural = following.endswith("s") and not following.endswith("ss")
    return frame.lower(at) in RELATIVES and (frame.named(at + 1) or plural or following == "one")


def _joined_leftwards(frame: Frame, start: int) -> int | None:
    """A wider start, where "of", "for", "and" or a participle ties what stands before to the phrase."""
    joint = frame.lower(start - 1)
    if joint in _JOINING and (is_nominal(frame, start - 2) or frame.lower(start - 2) in UNNAMED):
        if joint != "of" and frame.lower(start - 2) in DAYS:
            return None
        return _base_start(frame, start - 2)
    if (
        joint in _JOINING
        and frame.lower(start - 3) in UNNAMED
        and frame.lower(start - 2).endswith(("ed", "iar", "close"))
    ):
        return _base_start(frame, start - 3)
    if joint == "and" and (frame.named(start) or frame.named(start + 1)) and is_nominal(frame, start - 2):
        wider = _base_start(frame, start - 2)
        return (
            wider
            if wider is not None and (wider == 0 or frame.lower(wider - 1) in (",", "that", "but", "and"))
            else None
        )
    return None


def _joins_rightwards(frame: Frame, start: int, at: int) -> bool:
    """Whether a preposition or "and" at this unit ties what follows to the phrase."""
    if at > start and frame.lower(at) == "of" and frame.lower(at + 1) in OBJECT_PRONOUNS:
        return True
    if at <= start or not (is_nominal(frame, at + 1) or frame.lower(at + 1) in DETERMINERS):
        return False
    word = frame.lower(at)
    if word in ("and", "&"):
        return frame.named(at + 1) and frame.named(at - 1) and not is_verb(frame, at + 2)
    return word in _JOINING and frame.lower(at + 1) not in DAYS and not (word == "to" and not frame.named(at + 1))


def _without_opening(frame: Frame, start: int, end: int) -> Units | None:
    """The phrase without a word that opens the sentence before it: "In Vell the mayor", "On Monday the mayor"."""
    if start > 0 and frame.lower(start - 1) in PREPOSITIONS and frame.lower(start - 1) not in ("than", "as", "like"):
        for at in range(start + 1, end + 1):
            opens = frame.lower(at) in DETERMINERS and frame.lower(at - 1) not in _JOINING
            opens = opens or frame.lower(at - 1) in DAYS or frame.lower(at - 1).isdigit()
            if opens:
                return at, end
        return (start, end) if frame.lower(start - 1) in ("with", "by", "among", "after", "before") else None
    while start < end and frame.lower(start) in DAYS | {"meanwhile", "earlier", "later", "however", "still"}:
        start += 1
    return start, end


def _is_bracket(frame: Frame, at: int) -> bool:
    return frame.lower(at) == ")" and bracket_start(frame, at) < at


def bracket_start(frame: Frame, at: int) -> int:
    """The unit of the bracket that opens what this one closes; the same unit where none is near."""
    return next((left for left in range(at - 1, max(at - 10, -1), -1) if frame.lower(left) == "("), at)
