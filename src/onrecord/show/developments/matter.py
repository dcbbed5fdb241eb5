"""What the words for a happening have in common: their senses, without time, function words and the noise of inflexion."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from onrecord.lexicon.calendar import DAYS, HOLIDAYS, MONTHS, NUMBERS, SEASONS, UNITS
from onrecord.lexicon.cues import irregular_verbs
from onrecord.lexicon.senses import EXCLUDES, SENSE
from onrecord.lexicon.words import AUXILIARIES, FUNCTION_WORDS


class Likeness(NamedTuple):
    """How many senses two must have in common, and what share of the senses of that which has fewer."""

    fewest: int
    share: float


ALIKE = Likeness(2, 0.6)
SURER = Likeness(3, 0.75)


_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_POSSESSIVE = re.compile(r"['’]s?$")
_EMPTY = (
    FUNCTION_WORDS
    | AUXILIARIES
    | {*DAYS, *MONTHS, *SEASONS, *UNITS, *HOLIDAYS}
    | frozenset(
        "morning evening night afternoon noon midnight dawn dusk early late later earlier previous past next new according say "
        "said says there who it he she they".split()
    )
)
_BASE: Mapping[str, str] = {
    form: base
    for base, forms in irregular_verbs().items()
    for each in forms
    for form in each.split("/")
    if form != "-" and base not in ("be", "have")
}
_NEGATED = re.compile(r"\b(?:not|no|never|none|nobody|nothing|neither|nor|without|\w+n['’]t)\b", re.IGNORECASE)
_ENDINGS = (("ies", "y"), ("ied", "y"), ("ing", ""), ("ed", ""), ("es", ""), ("s", ""), ("e", ""))


class Matter(NamedTuple):
    """What words are about: senses of telling words, the numbers among them, and whether they say that it is not so."""

    senses: frozenset[str]
    numbers: frozenset[str]
    negated: bool = False

    def is_that_of(self, other: Matter, likeness: Likeness = ALIKE) -> bool:
        """Whether two may tell of one happening: senses enough in common, and nothing in them that speaks against it."""
        common = self.senses & other.senses
        fewer = min(len(self.senses), len(other.senses))
        if len(common) < likeness.fewest or len(common) < likeness.share * fewer:
            return False
        if self.negated != other.negated or self._rivals(other):
            return False
        return not any(EXCLUDED.get(one, frozenset()) & other.senses for one in self.senses)

    def _rivals(self, other: Matter) -> bool:
        return bool(self.numbers and other.numbers and not self.numbers & other.numbers)


NOTHING = Matter(frozenset(), frozenset())


def matter(words: str) -> Matter:
    """What words are about.

    >>> sorted(matter("Police searched the mayor's house early on Thursday").senses)
    ['hom', 'mayor', 'polic', 'search']
    """
    senses, numbers = set[str](), set[str]()
    for token in _tokens(words):
        if token[0].isdigit() or token in NUMBERS:
            numbers.add(str(NUMBERS.get(token, token)))
        elif token not in _EMPTY and len(token) > 1:
            senses.add(sense(token))
    return Matter(frozenset(senses), frozenset(numbers), bool(_NEGATED.search(words)))


def _tokens(words: str) -> Iterator[str]:
    return (_POSSESSIVE.sub("", token.lower()) for token in _WORD.findall(words))


@lru_cache(maxsize=65536)
def sense(word: str) -> str:
    """The word that stands for a word, whatever its ending, and for those of like sense."""
    return _SENSES.get(stem(word), stem(word))


def stem(word: str) -> str:
    """A word without its ending; irregular forms by their verb.

    >>> stem("closed"), stem("closes"), stem("fell"), stem("stopped")
    ('clos', 'clos', 'fall', 'stop')
    """
    word = _BASE.get(word, word)
    for ending, instead in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3 and not word.endswith("ss"):
            word = word[: -len(ending)] + instead
            break
    return word[:-1] if len(word) > 4 and word[-1] == word[-2] and word[-1] not in "ls" else word


_SENSES = {stem(word): stem(first) for word, first in reversed(tuple(SENSE.items()))}
EXCLUDED: Mapping[str, frozenset[str]] = {sense(one): frozenset(map(sense, others)) for one, others in EXCLUDES.items()}
"""The senses that cannot hold of one happening together with a sense."""
