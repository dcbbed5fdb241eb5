"""A text's tokens as the network's words: where blanks and paragraphs are, what cannot be seen left out, shouting softened."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from onrecord.extract.reader.pieces import Word
from onrecord.model import Token

_LOUD = 0.7  # share of capitals among the letters of a paragraph that is shouted
_FEW = 12  # letters: a shorter paragraph may be an acronym or a label


def words_of(text: str, tokens: Sequence[Token]) -> tuple[Word, ...]:
    """One word a token, in order."""
    found, end = [], 0
    for token in tokens:
        gap = text[end : token.start]
        blank = any(map(str.isspace, gap))  # a gap may also hold marks that are not seen
        found.append(Word(token.text, blank or not end, "\n" in gap or not end))
        end = token.end
    return tuple(found)


def visible(tokens: Iterable[Token]) -> tuple[Token, ...]:
    """The tokens without those that only steer how text is set: marks of direction, joiners, byte order marks."""
    return tuple(token for token in tokens if token.text.isascii() or not all(map(_steers, token.text)))


def softened(words: Sequence[Word]) -> tuple[Word, ...]:
    """The words as they are to be read: without soft hyphens, and in small letters where a whole paragraph is in capitals."""
    plain = [word if word.text.isascii() else word._replace(text=_plain(word.text)) for word in words]
    return tuple(word for paragraph in _paragraphs(plain) for word in _calm(paragraph))


def _steers(letter: str) -> bool:
    return unicodedata.category(letter) == "Cf"


def _plain(word: str) -> str:
    return "".join(letter for letter in word if not _steers(letter)) or word


def _paragraphs(words: Sequence[Word]) -> Iterator[list[Word]]:
    number = 0

    def of(word: Word) -> int:
        nonlocal number
        number += word.opens
        return number

    return (list(group) for _, group in groupby(words, of))


def _calm(paragraph: list[Word]) -> list[Word]:
    letters = [letter for word in paragraph for letter in word.text if letter.isalpha()]
    if len(letters) < _FEW or sum(map(str.isupper, letters)) < _LOUD * len(letters):
        return paragraph
    return [word._replace(text=word.text.lower()) for word in paragraph]
