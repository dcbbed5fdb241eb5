"""By what a content is found among others that may say the same in other words: keys to file it under.

A key is made of two telling words, of a word and a figure, or (where words are few) of a word and that there is some figure, and
of the weeks of publication, so that a new statement meets those of its own time and matter and not the whole ledger. Windows
overlap by `MARGIN` days, so that neighbours always share one. Where vectors tell which of them are near, one word is key enough.
"""

from __future__ import annotations

import hashlib
from datetime import date
from itertools import combinations
from typing import NamedTuple

from onrecord.link.terms import terms
from onrecord.link.wording import form, words

SHORT = 3  # telling words: a shorter content has too few pairs of them, and is filed under each with "some figure" too
MOST = 7  # words and figures that make keys: the longest words, which are the rarest (Zipf 1935)
WINDOW, MARGIN = 28, 3  # days
FORMS = 1 << 31  # from here on a key stands for a form
UNDATED = -1  # the window of what is published nobody knows when


class Topics(NamedTuple):
    """The keys of a content, each with the number of its window, and of how many words and figures they are made.

    They have 31 bits, that of a form 32.
    """

    keys: tuple[tuple[int, int], ...]
    telling: int


def topics(text: str, published: str | None, *, single: bool = False) -> Topics:
    """The keys of a content; none where it has fewer than two telling words or figures.

    With `single`, one word is a key too, and so is the time alone, by a number below zero, and the form of what has figures or
    days, by a number that needs more than 31 bits: a bulletin of each day has its form in common with all others.
    """
    found = terms(text)
    senses = sorted(found.senses, key=lambda word: (-len(word), word))
    numbers = sorted({f"{figure.low:g}-{figure.high:g}{figure.unit}" for figure in found.figures})[:2]
    telling = sorted([*numbers, *senses][:MOST])
    both = list(combinations(telling, 2))
    if found.figures and len(senses) <= SHORT:
        both += [(word, "#") for word in senses]
    if single:
        both += [(word, "") for word in telling]
    keys = {(_hash(f"{window} {one} {other}"), window) for window in _windows(published) for one, other in both}
    if single:
        keys |= {(-1 - _hash(f"{window}"), window) for window in _windows(published)}
        shape = form(words(text)) if keys else None
        keys |= {(FORMS + _hash(f"{window} {shape}"), window) for window in _windows(published) if shape}
    return Topics(tuple(sorted(keys)), len(telling))


def _windows(published: str | None) -> tuple[int, ...]:
    try:
        day = date.fromisoformat((published or "")[:10]).toordinal()
    except ValueError:
        return (UNDATED,)
    return tuple(dict.fromkeys(((day - MARGIN) // WINDOW, (day + MARGIN) // WINDOW)))


def _hash(key: str) -> int:
    return int.from_bytes(hashlib.blake2b(key.encode("utf8"), digest_size=4).digest(), "big") >> 1
