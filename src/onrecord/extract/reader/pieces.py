"""Words to the pieces of the network's vocabulary: word by word, so that spans of pieces are spans of words by construction."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from tokenizers import Tokenizer

BREAK = 2  # the piece that the encoder was trained to see between texts, here between paragraphs
UNKNOWN = 3
_LONGEST = 24  # pieces: what a longer word holds behind them is an address or noise
_REMEMBERED = 1 << 16


class Word(NamedTuple):
    """A word as the network sees it: its text, whether a blank stands before it, and whether a paragraph begins with it."""

    text: str
    spaced: bool
    opens: bool


class Pieces:
    """The vocabulary: each word is divided on its own and remembered, since most words of a text were seen before."""

    def __init__(self, file: Path) -> None:
        tokenizer = Tokenizer.from_file(str(file))
        tokenizer.no_padding()
        tokenizer.no_truncation()

        @lru_cache(_REMEMBERED)
        def divided(word: str) -> tuple[int, ...]:
            found = tokenizer.encode([word], is_pretokenized=True, add_special_tokens=False).ids
            return tuple(found[:_LONGEST]) or (UNKNOWN,)

        self._divided = divided

    def of(self, word: Word) -> tuple[int, ...]:
        """The pieces of a word, at least one; a break stands before the first where a paragraph opens."""
        found = self._divided(" " + word.text if word.spaced else word.text)
        return (BREAK, *found) if word.opens else found
