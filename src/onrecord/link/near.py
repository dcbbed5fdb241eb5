"""How alike two passages are, and whether they say the same.

A figure, a day or a negation that differs makes two matters, however many words they share: such passages are never alike.
A name that differs leaves them alike (a reprint may give another name) and still makes two claims.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from onrecord.link.wording import matter, shingles, words

ALIKE = 0.6
TOO_SHORT = 0.45  # of the longer one's words: so little cannot make them alike, articles aside
SAME = 0.7

_CAPITAL = re.compile(r"(?<![.!?:;“\"'‘(\n] )(?<!^)(?<![“\"‘(])\b[^\W\d_a-zа-яёіїєґ][^\W\d_]+")


class Nearness(NamedTuple):
    """How alike two passages are (0 to 1), and whether one may stand for the other."""

    score: float
    same: bool


def near(one: str, other: str) -> Nearness | None:
    """Compare two passages, or None where they are not alike (under 0.6).

    >>> near("the plant lost power for the ninth time", "the plant had lost power for the ninth time")
    Nearness(score=0.7142857142857143, same=True)
    >>> near("the plant lost power for the ninth time", "the plant lost power for the tenth time")
    """
    mine, theirs = words(one), words(other)
    if min(len(mine), len(theirs)) < TOO_SHORT * max(len(mine), len(theirs)) or matter(mine) != matter(theirs):
        return None
    left, right = shingles(mine), shingles(theirs)
    together = left | right
    score = len(left & right) / len(together) if together else 0.0
    if score < ALIKE:
        return None
    return Nearness(score, score >= SAME and not _other_names(one, other))


def _other_names(one: str, other: str) -> bool:
    """Each names somebody or somewhere that the other does not; one who merely says more is no contradiction."""
    mine, theirs = _names(one), _names(other)
    return bool(mine - theirs and theirs - mine)


def _names(text: str) -> set[str]:
    # Four letters make one spelling of many (Zelensky, Zelenskyy) and still keep Kyiv from Kharkiv.
    return {name.casefold()[:4] for name in _CAPITAL.findall(" ".join(text.split()))}
