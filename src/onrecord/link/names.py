"""Whether two names may be those of one speaker. In doubt yes: one speaker taken for two would make a false finding."""

from __future__ import annotations

import re

_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_SMALL = frozenset("the a an of for and in on to mr mrs ms dr sir de la del al von van".split())
_STEM = 5  # letters that make one spelling of Zelensky, Zelenskyy and Zelenskyi


def may_be_one(one: str, other: str) -> bool:
    """Whether each word of the shorter name has its like in the longer, or one abbreviates the other.

    >>> may_be_one("Zelensky", "Volodymyr Zelenskyy"), may_be_one("IAEA", "the International Atomic Energy Agency")
    (True, True)
    >>> may_be_one("Mira Dolan", "Osk Dolan"), may_be_one("Dam Authority", "Dam Council")
    (False, False)
    """
    mine, theirs = _words(one), _words(other)
    fewer, more = sorted((mine, theirs), key=len)
    if not fewer:
        return False
    within = {_stem(word) for word in fewer} <= {_stem(word) for word in more}
    return within or _abbreviates(mine, theirs) or _abbreviates(theirs, mine)


def _words(name: str) -> list[str]:
    return [word for word in _WORD.findall(name) if word.casefold() not in _SMALL]


def _stem(word: str) -> str:
    return word.casefold()[:_STEM]


def _abbreviates(short: list[str], long: list[str]) -> bool:
    """One of the words of `short` is made of the initials of `long`, or of a run of capitalised words in it."""
    initials = "".join(word[0] for word in long if word[0].isupper())
    return any(len(word) > 1 and word.isupper() and word in initials for word in short)
