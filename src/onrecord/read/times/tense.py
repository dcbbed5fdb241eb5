"""Which way a clause looks: whether "on Monday" is a Monday to come ("will meet on Monday") or gone ("met on Monday")."""

from __future__ import annotations

from onrecord.lexicon.calendar import AHEAD, BEHIND, FORWARD_TO, WEEKDAY_NUMBERS
from onrecord.lexicon.words import DETERMINERS, PREPOSITIONS
from onrecord.read.times.line import Line

_NOT_VERBS = frozenset(
    "need indeed speed hundred united exceed feed seed breed bed red armed wounded so-called need".split()
)
_BE = frozenset("be been being is are was were get gets got to by and remain remains stay stays keep keeps".split())
_FULL = frozenset("was were had has have did said wasn't weren't hadn't hasn't haven't didn't ago according".split())
_PRESENT = frozenset({"is", "are", "isn't", "aren't", "'s"})
_NOUNS = frozenset("end start close open set plan vote hope begin deadline".split())
_REACH = 40  # words
_BESIDE = 3  # words
_GOVERNS = 5  # words


def looks_ahead(line: Line, start: int, end: int) -> bool | None:
    """Whether the clause around the words from `start` to `end` looks ahead; None where nothing in it tells.

    The nearest verb before them decides, then the first one after them. "Is" and "are" count only beside the words.
    """
    if line.low[max(0, start - 2) : start] == ("as", "of"):
        return False
    for i in range(start - 1, max(-1, start - _REACH), -1):
        if line.low[i] == ";":
            break
        if (found := _before(line, i, start)) is not None:
            return found
    if line.low[end] in _PRESENT - {"'s"}:
        return True
    for i in range(end, min(line.count, end + _REACH)):
        if line.low[i] == ";":
            return None
        if (found := _sign(line, i)) is not None:
            return found
    return None


def _before(line: Line, i: int, start: int) -> bool | None:
    if line.low[i] == "to":
        return _plan(line, i)
    if line.low[i] in _PRESENT:
        return True if start - i <= _BESIDE and line.low[i] != "'s" and not line.low[i + 1].endswith("ed") else None
    return _sign(line, i)


def _sign(line: Line, i: int) -> bool | None:
    word = line.low[i]
    if word in ("was", "were") and line.low[i + 1] == "to":
        return None  # "was to begin" may be over or to come
    if word in AHEAD:
        return _modal(line, i)
    if word in BEHIND and (word in _FULL or _is_finite(line, i)):
        return False
    if word.endswith("ed") and len(word) > 4 and word not in _NOT_VERBS and _is_finite(line, i):
        return False
    return None


def _modal(line: Line, i: int) -> bool | None:
    """A word that looks ahead: not "could not say", nor "may" as a month, nor "the plan"."""
    word = line.low[i]
    if (word == "may" and line.capital(i)) or line.low[i - 1] == "to":
        return None
    if word in ("could", "would") and line.low[i + 1] == "not":
        return False
    return None if word in _NOUNS and line.low[i - 1] in DETERMINERS else True


def _plan(line: Line, i: int) -> bool | None:
    """Whether "to" and a verb is a plan: "agreed to meet", but not "failed to meet" nor "masks to ticket collectors"."""
    verb = line.low[i + 1]
    if (
        not verb.isalpha()
        or line.capital(i + 1)
        or verb in DETERMINERS
        or verb in PREPOSITIONS
        or verb in WEEKDAY_NUMBERS
    ):
        return None
    return True if FORWARD_TO.intersection(line.low[max(0, i - _GOVERNS) : i]) else None


def _is_finite(line: Line, i: int) -> bool:
    """Whether a word in -ed is a verb in the past and neither an adjective nor a participle after "be"."""
    before = line.low[i - 1]
    if before.endswith("ly") or before == "not":
        before = line.low[i - 2]
    return before not in _BE and before not in DETERMINERS and before not in PREPOSITIONS and not before[:1].isdigit()
