"""A sentence cut finer than into tokens, so that a rule sees numbers, signs and units apart: "15km", "three-day", "-odd"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from onrecord.lexicon.measures import UNITS
from onrecord.model import Token
from onrecord.read.quantities.numerals import WORDS, is_number_word

_FIGURES = re.compile(r"(\d+(?:[.,]\d+)*)([^\W\d_]+)")
_WHOLE = frozenset("st nd rd th s am pm".split())  # endings that stay with their figure: 5th, 1990s, 8pm
_TAILS = frozenset("odd plus old long fold strong half".split())
_HYPHENS = "-\u2010\u2011"
_UNIT_WORDS = frozenset(words[0].lower() for words in UNITS if words[0].isalpha())
_PART = re.compile(rf"[^{_HYPHENS}]+")


class Atom(NamedTuple):
    """A piece of a sentence; `glued` is True where nothing, or only a hyphen, stands between it and the piece before."""

    start: int
    end: int
    text: str
    lower: str
    glued: bool = False

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital."""
        return self.text[0].isupper()


def cut(tokens: Sequence[Token]) -> list[Atom]:
    """The atoms of a sentence: hyphens inside a measure ("750-kilovolt") are gone, those of a range ("7-8") are kept.

    >>> from onrecord.read.tokens import tokenize
    >>> [atom.text for atom in cut(tokenize("A 15km, three-day, 7-8 hour, second-hand race"))]
    ['A', '15', 'km', ',', 'three', 'day', ',', '7', '-', '8', 'hour', ',', 'second-hand', 'race']
    """
    found: list[Atom] = []
    for token in tokens:
        if not token.lower:  # a soft hyphen alone
            continue
        for atom in _pieces(token):
            after_hyphen = (
                len(found) > 1 and found[-1].text in _HYPHENS and found[-1].glued and found[-1].end == atom.start
            )
            if after_hyphen and _joins(found[-2], atom):
                found[-1] = atom._replace(glued=True)
            else:
                found.append(atom._replace(glued=(bool(found) and found[-1].end == atom.start) or atom.glued))
    return found


def _joins(number: Atom, word: Atom) -> bool:
    return number.text[0].isdigit() and word.text[0].isalpha()


def _pieces(token: Token) -> Iterator[Atom]:
    if token.text[0].isdigit() and (figures := _FIGURES.fullmatch(token.text)) and figures[2].lower() not in _WHOLE:
        middle = token.start + len(figures[1])
        yield Atom(token.start, middle, figures[1], figures[1])
        yield Atom(middle, token.end, figures[2], figures[2].lower(), True)
    elif any(hyphen in token.text for hyphen in _HYPHENS) and _is_measure(token.lower):
        for part in _PART.finditer(token.text):
            start, end = token.start + part.start(), token.start + part.end()
            yield Atom(start, end, part[0], part[0].lower(), part.start() > 0)
    else:
        yield Atom(token.start, token.end, token.text, token.lower)


def _is_measure(word: str) -> bool:
    """Whether a hyphened word is a number with its unit, or with more of the number: "three-day", "twenty-three"."""
    first, *others = word.split("-")
    if first == "year":
        return others == ["old"]
    return first in WORDS and all(other in _TAILS or other in _UNIT_WORDS or is_number_word(other) for other in others)
