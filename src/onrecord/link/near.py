"""How alike two passages are, and whether they say the same.

Alike is a matter of words: a reprint with a wrong figure is still a reprint. The same is a matter of what is said: a number, a
day, a negation or a name that differs makes two claims, however many words they share.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from onrecord.link.wording import shingles, words

ALIKE = 0.6
SAME = 0.7

_COUNTED = frozenset(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
    "nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion dozen half "
    "third quarter double twice first second fourth fifth sixth seventh eighth ninth tenth eleventh twelfth both neither "
    "monday tuesday wednesday thursday friday saturday sunday january february march april june july august september "
    "october november december yesterday today tomorrow".split()
)
_DIGITS = {
    name: str(at)
    for at, name in enumerate("zero one two three four five six seven eight nine ten eleven twelve".split())
}
_NEGATIONS = frozenset(
    "not no never none nothing nobody neither nor without cannot hardly denied denies deny failed refused".split()
)
_CAPITAL = re.compile(r"(?<![.!?:;“\"'‘(\n] )(?<!^)(?<![“\"‘(])\b[^\W\d_a-zа-яёіїєґ][^\W\d_]+")


class Nearness(NamedTuple):
    """How alike two passages are (0 to 1), and whether one may stand for the other."""

    score: float
    same: bool


def near(one: str, other: str) -> Nearness | None:
    """Compare two passages, or None where they are not alike (under 0.6).

    >>> near("the plant lost power for the ninth time", "the plant lost power for the tenth time")
    Nearness(score=0.6666666666666666, same=False)
    """
    mine, theirs = words(one), words(other)
    left, right = shingles(mine), shingles(theirs)
    together = left | right
    score = len(left & right) / len(together) if together else 0.0
    if score < ALIKE:
        return None
    return Nearness(score, score >= SAME and _agree(mine, theirs) and not _other_names(one, other))


def _agree(mine: list[str], theirs: list[str]) -> bool:
    return _figures(mine) == _figures(theirs) and _negations(mine) % 2 == _negations(theirs) % 2


def _figures(found: list[str]) -> list[str]:
    return sorted(_DIGITS.get(word, word) for word in found if word in _COUNTED or word[0].isdigit())


def _negations(found: list[str]) -> int:
    return sum(word in _NEGATIONS or word.endswith("n't") for word in found)


def _other_names(one: str, other: str) -> bool:
    """Each names somebody or somewhere that the other does not; one who merely says more is no contradiction."""
    mine, theirs = _names(one), _names(other)
    return bool(mine - theirs and theirs - mine)


def _names(text: str) -> set[str]:
    # Four letters make one spelling of many (Zelensky, Zelenskyy) and still keep Kyiv from Kharkiv.
    return {name.casefold()[:4] for name in _CAPITAL.findall(" ".join(text.split()))}
