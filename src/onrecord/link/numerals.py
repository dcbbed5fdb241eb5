"""Numbers in digits, whichever way they are written, so that a network need not learn that forty-eight is 48."""

from __future__ import annotations

import re

_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_VALUES = {word: value for value, word in enumerate(_SMALL)} | {word: 10 * at for at, word in enumerate(_TENS, 2)}
_SCALES = {"hundred": 100, "thousand": 1000, "dozen": 12}
_WORD = "|".join(sorted((*_VALUES, *_SCALES), key=len, reverse=True))
_RUN = re.compile(rf"\b(?:an? (?=hundred|thousand|dozen))?(?:{_WORD})(?:(?:[- ]| and )(?:{_WORD}))*\b", re.IGNORECASE)
_THOUSANDS = re.compile(r"(?<=\d)[, \u00a0\u202f](?=\d{3}\b)")


def in_digits(text: str) -> str:
    """The text with its number words in digits, and digits without separators; "one" alone stays, since it often counts nothing.

    >>> in_digits("Forty-eight of three hundred and five trucks, about 1,500 people, one of them hurt, and two million more")
    '48 of 305 trucks, about 1500 people, one of them hurt, and 2 million more'
    """
    return _THOUSANDS.sub("", _RUN.sub(lambda found: _digits(found[0]), text))


def _digits(run: str) -> str:
    words = re.split(r"[- ]", run.lower())
    if words == ["one"]:
        return run
    whole = part = 0
    for word in words:
        if word in _VALUES:
            part += _VALUES[word]
        elif word == "thousand":
            whole, part = whole + max(part, 1) * 1000, 0
        elif word in _SCALES:
            part = max(part, 1) * _SCALES[word]
    return str(whole + part)
