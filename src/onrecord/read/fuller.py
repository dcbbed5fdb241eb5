"""Names in full that stand outside the running text: in the title, or at its beginning behind a large first letter."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

from onrecord.lexicon.words import GIVEN_NAMES
from onrecord.model import Report, Token
from onrecord.read.tokens import tokenize
from onrecord.read.uses import fold

# A large first letter that a page sets apart comes out as a word of its own: "J oan Marsh said".
_LARGE_LETTER = re.compile(r"\s*([A-Z]) ([a-z]+) ([A-Z]\S*)")


def fuller_names(report: Report) -> dict[str, str]:
    """Given names by the surname, folded, that follows them; a surname of two people there is left out."""
    pairs = [pair for words in (_title(report), _opening(report)) for pair in itertools.pairwise(words)]
    found: dict[str, set[str]] = {}
    for given, surname in pairs:
        if given.lower() in GIVEN_NAMES and surname[:1].isupper() and given[:1].isupper():
            found.setdefault(fold(surname.lower()), set()).add(given)
    return {surname: names.pop() for surname, names in found.items() if len(names) == 1}


def _title(report: Report) -> list[str]:
    return _words(tokenize(report.title or ""))


def _opening(report: Report) -> list[str]:
    """The first name of the text, where a page has set its first letter apart."""
    large = _LARGE_LETTER.match(report.text)
    return [large[1] + large[2], *_words(tokenize(large[3]))] if large else []


def _words(tokens: Sequence[Token]) -> list[str]:
    return [token.text for token in tokens]
