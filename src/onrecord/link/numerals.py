"""Numbers in digits, whichever way they are written, so that a network need not learn that forty-eight is 48."""

from __future__ import annotations

import re

UNDER_TWENTY = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
TENS = dict(zip("twenty thirty forty fifty sixty seventy eighty ninety".split(), range(20, 100, 10), strict=True))
VALUES = {word: value for value, word in enumerate(UNDER_TWENTY)} | TENS

_SCALES = {"hundred": 100, "thousand": 1000, "dozen": 12}
_UNIT = "|".join(UNDER_TWENTY[1:10])
_SMALL = rf"(?:(?:{'|'.join(TENS)})(?:[- ](?:{_UNIT}))?|{'|'.join(sorted(UNDER_TWENTY, key=len, reverse=True))})"
_HUNDREDS = rf"(?:(?:{_SMALL}|an?) hundred(?:(?: and)? {_SMALL})?)"
_THOUSANDS = rf"(?:(?:{_HUNDREDS}|{_SMALL}|an?) thousand(?:(?: and)? (?:{_HUNDREDS}|{_SMALL}))?)"
_NUMBER = re.compile(rf"\b(?:{_THOUSANDS}|{_HUNDREDS}|(?:{_SMALL}|a) dozen|{_SMALL})\b", re.IGNORECASE)
_SEPARATOR = re.compile(r"(?<=\d)[, \u00a0\u202f](?=\d{3}\b)")


def in_digits(text: str) -> str:
    """The text with its number words in digits, and digits without separators; "one" alone stays, since it often counts nothing.

    >>> in_digits("Forty-eight of three hundred and five trucks, about 1,500 people, one of them hurt, and two million more")
    '48 of 305 trucks, about 1500 people, one of them hurt, and 2 million more'
    >>> in_digits("between two and three of the twenty-two thousand and sixty, a dozen of units one and four")
    'between 2 and 3 of the 22060, 12 of units one and 4'
    """
    return _SEPARATOR.sub("", _NUMBER.sub(lambda found: _digits(found[0]), text))


def _digits(number: str) -> str:
    words = re.split(r"[- ]", number.lower())
    if words == ["one"]:
        return number
    whole = part = 0
    for word in words:
        if word == "thousand":
            whole, part = whole + max(part, 1) * 1000, 0
        elif word in _SCALES:
            part = max(part, 1) * _SCALES[word]
        else:
            part += VALUES.get(word, 0)  # "and" and "a" count nothing
    return str(whole + part)
