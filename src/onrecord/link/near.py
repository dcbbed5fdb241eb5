"""How alike two passages are, and whether they say the same.

A figure, a day, a negation or a name that differs makes two matters, however many words they share: "Dolan said the gate held"
is no copy of "Varran said the gate held".
"""

from __future__ import annotations

import re
from typing import NamedTuple

from onrecord.link.wording import matter, shingles, words

ALIKE = 0.6
TOO_SHORT = 0.45  # of the longer one's words: so little cannot make them alike, articles aside
SAME = 0.7

_CAPITAL = re.compile(r"\b[^\W\d_a-zа-яёіїєґ][^\W\d_]+")
_FIRST = re.compile(r"(?:^|[.!?:;…] |[“\"‘'(«])\W*$")
_OPENING = frozenset(
    "the a an in on at it he she they we i you this that these those but and or if when while after before during according "
    "for from to as by with there here some many most all no not both such so what who how why where since until under over "
    "its his her their our my your is are was were has have had will would can could may might more less about however "
    "meanwhile earlier later then now also yet still only even once every each any another".split()
)


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
    if score < ALIKE or (_names(one, theirs) and _names(other, mine)):
        return None
    return Nearness(score, score >= SAME)


def _names(text: str, others: list[str]) -> bool:
    """Whether the passage names somebody or somewhere that the other does not. Only if both do, they speak of different ones."""
    even = " ".join(text.split())
    # Four letters make one spelling of many (Zelensky, Zelenskyy) and still keep Kyiv from Kharkiv.
    known = {word[:4] for word in others}
    return any(found[0].casefold()[:4] not in known and not _opens(even, found) for found in _CAPITAL.finditer(even))


def _opens(text: str, found: re.Match[str]) -> bool:
    """A common word whose capital is that of a sentence."""
    return found[0].casefold() in _OPENING and bool(_FIRST.search(text[max(0, found.start() - 4) : found.start()]))
