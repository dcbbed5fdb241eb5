"""A sentence as the rules for times see it: its words, compounds taken apart ("mid-September" is mid, -, September)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from onrecord.lexicon.calendar import MONTH_NUMBERS, NUMBERS, UNITS, WEEKDAY_NUMBERS
from onrecord.model import Token

DASHES = frozenset({"-", "–", "—", "\u2010", "\u2011"})
_PARTS = re.compile(r"[-\u2010\u2011]|[^-\u2010\u2011]+")
_PAD = 8  # no rule looks further ahead without looking at what is there
# A compound is taken apart only where a part of it can belong to a time.
_TAKEN = frozenset({*MONTH_NUMBERS, *NUMBERS, *UNITS, *WEEKDAY_NUMBERS, "mid", "early", "late", "al"})


@dataclass(frozen=True, slots=True)
class Line:
    """The words of a sentence: `low[i]` in lower case, `text[i]` as it stands, from `starts[i]` to `ends[i]` of the report.

    Words that are not there are empty, before the first (index -1) and after the last, so that rules may look there.
    """

    low: tuple[str, ...]
    text: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    count: int

    def capital(self, i: int) -> bool:
        """Whether the word there begins with a capital."""
        return self.text[i][:1].isupper()

    def skip(self, i: int, *words: str) -> int:
        """The place after the word there if it is one of these, else the place itself."""
        return i + 1 if self.low[i] in words else i

    def joined(self, i: int) -> bool:
        """Whether the word there touches the one before it."""
        return 0 < i < self.count and self.starts[i] == self.ends[i - 1]


def line(tokens: Iterable[Token]) -> Line:
    """The words of a sentence's tokens."""
    low, text, starts, ends = [], [], [], []
    for token in tokens:
        for start, word, lower in _words(token):
            low.append(lower)
            text.append(word)
            starts.append(start)
            ends.append(start + len(word))
    pad = [""] * _PAD
    return Line(tuple(low + pad), tuple(text + pad), tuple(starts), tuple(ends), len(low))


def _words(token: Token) -> Iterable[tuple[int, str, str]]:
    if not _PARTS.sub("", token.text, count=1) or _TAKEN.isdisjoint(token.lower.split("-")):
        return ((token.start, token.text, token.lower),)
    return [
        (token.start + part.start(), part[0], part[0].lower().replace("’", "'")) for part in _PARTS.finditer(token.text)
    ]
