"""Which words are finite verbs, as far as their form and their neighbours tell."""

from __future__ import annotations

from onrecord.extract.closed import AUXILIARIES, DETERMINERS, IRREGULAR_PAST, NO_PAST
from onrecord.extract.frames import Frame
from onrecord.extract.occurrences import is_adverb
from onrecord.lexicon.cues import CUES


def is_verb(frame: Frame, at: int) -> bool:
    """Whether a word is, by its form and neighbours, the finite verb of a clause."""
    word = frame.lower(at)
    if not word or not word[0].isalpha():
        return False
    if word in AUXILIARIES:
        return True
    if frame.units[at].text[0].isupper() or frame.lower(at - 1) in DETERMINERS or frame.lower(at - 1) in ("of", "'s"):
        return False
    if word in IRREGULAR_PAST:
        return True
    cue = CUES.get(word)
    if cue is not None and cue.pos == "verb" and cue.form in ("past", "present"):
        return cue.form == "past" or frame.lower(at + 1) not in (",", ".", "of", "and", "")
    return word.endswith("ed") and len(word) > 3 and word not in NO_PAST


def verb_follows(frame: Frame, at: int) -> bool:
    """Whether a finite verb begins here, over adverbs."""
    while is_adverb(frame.lower(at)):
        at += 1
    return is_verb(frame, at)
