"""Which way a clause looks: whether "on Monday" is a Monday to come ("will meet on Monday") or gone ("met on Monday")."""

from __future__ import annotations

from onrecord.lexicon.calendar import AHEAD, BACKWARD_TO, BEHIND, WEEKDAY_NUMBERS
from onrecord.lexicon.words import DETERMINERS, PREPOSITIONS
from onrecord.read.times.line import Line

_NOT_VERBS = frozenset("need indeed speed hundred united exceed feed seed breed bed red armed wounded so-called need".split())
_BE = frozenset("be been being is are was were get gets got to by and".split())
_REACH = 40  # words
_FULL = frozenset("was were had has have did said wasn't weren't hadn't hasn't haven't didn't ago".split())


def looks_ahead(line: Line, start: int, end: int) -> bool | None:
    """Whether the clause around the words from `start` to `end` looks ahead; None where nothing in it tells.

    The nearest verb before them decides, then the first one after them.
    """
    for i in range(start - 1, max(-1, start - _REACH), -1):
        if line.low[i] == ";":
            break
        if (found := _sign(line, i)) is not None:
            return found
    for i in range(end, min(line.count, end + _REACH)):
        if line.low[i] == ";":
            return None
        if (found := _sign(line, i)) is not None:
            return found
    return None


def _sign(line: Line, i: int) -> bool | None:
    word = line.low[i]
    if word == "to":
        return _plan(line, i)
    if word in AHEAD:
        return _modal(line, i)
    if word in BEHIND and (word in _FULL or _is_finite(line, i)):
        return False
    if word.endswith("ed") and len(word) > 4 and word not in _NOT_VERBS and _is_finite(line, i):
        return False
    return None


def _modal(line: Line, i: int) -> bool | None:
    """A word that looks ahead, but not "could not say" nor "may" as a month; "is" before "being" or a participle tells nothing."""
    word, after = line.low[i], line.low[i + 1]
    if word in ("may", "march") and line.capital(i):
        return None
    if word in ("could", "would") and after == "not":
        return False
    if word in ("end", "start", "close", "open", "set", "plan", "vote", "hope", "begin") and line.low[i - 1] in DETERMINERS:
        return None
    if word in ("is", "are") and after in ("being", "said", "believed", "thought", "known"):
        return None
    return True


def _plan(line: Line, i: int) -> bool | None:
    """Whether "to" and a verb is a plan ("agreed to meet"): not after "failed to" and its like, nor before a noun."""
    verb = line.low[i + 1]
    if not verb.isalpha() or line.capital(i + 1) or verb in DETERMINERS or verb in PREPOSITIONS or verb in WEEKDAY_NUMBERS:
        return None
    if verb.endswith(("ing", "ed", "s")) and verb not in ("address", "pass", "discuss", "press", "need", "bring", "cross"):
        return None
    governors = line.low[max(0, i - 4) : i]
    return None if BACKWARD_TO.intersection(governors) else True


def _is_finite(line: Line, i: int) -> bool:
    """Whether a word in -ed is a verb in the past and neither an adjective nor a participle after "be"."""
    before = line.low[i - 1]
    if before.endswith("ly"):
        before = line.low[i - 2]
    return before not in _BE and before not in DETERMINERS and before not in PREPOSITIONS and not before[:1].isdigit()
