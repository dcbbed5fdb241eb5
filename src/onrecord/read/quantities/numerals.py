"""Numbers alone: in figures, with their separators, and the words of the number system."""

from __future__ import annotations

import re
from typing import NamedTuple

_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth twentieth"
)
_TENS = {word: 10 * n for n, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)}

WORDS = {**{word: n for n, word in enumerate(_SMALL.split())}, **_TENS, "half": 0.5, "quarter": 0.25, "year": 1}
"""What may begin a hyphened measure: the numbers up to ninety, "half", "quarter", and "year" as in "year-old"."""

CARDINALS = {word: n for word, n in WORDS.items() if word not in ("half", "quarter", "year")}
"""The numbers below a hundred that are one word."""

ORDINALS = {
    **{word: n for n, word in enumerate(_ORDINALS.split(), 1)},
    **{f"{word[:-1]}ieth": n for word, n in _TENS.items()},
    "hundredth": 100,
    "thousandth": 1000,
}
"""Ordinals that are one word."""

SCALES: dict[str, float] = {
    "hundred": 100, "thousand": 1e3, "k": 1e3, "million": 1e6, "mn": 1e6, "mln": 1e6, "billion": 1e9, "bn": 1e9, "bln": 1e9,
    "trillion": 1e12, "tn": 1e12, "trn": 1e12, "dozen": 12, "lakh": 1e5, "lakhs": 1e5, "crore": 1e7, "crores": 1e7,
}  # fmt: skip
"""What a number before it is multiplied by."""

SHARES = {
    "half": 2, "halves": 2, "quarter": 4, "quarters": 4,
    **{word + plural: n for word, n in ORDINALS.items() if 2 < n <= 12 for plural in ("", "s")},
}  # fmt: skip
"""Denominators of fractions in words."""

GLYPHS = {"½": 0.5, "⅓": 1 / 3, "⅔": 2 / 3, "¼": 0.25, "¾": 0.75, "⅕": 0.2, "⅖": 0.4, "⅗": 0.6, "⅘": 0.8, "⅛": 0.125}

_PLAIN = re.compile(r"\d+")
_GROUPED = re.compile(r"\d{1,3}(?:,\d{2,3})*,\d{3}(?:\.\d+)?")  # also the Indian way: 12,34,567
_DOTTED = re.compile(r"\d{1,3}(?:\.\d{3}){2,}")
_DECIMAL = re.compile(r"\d+[.,]\d+")
_AMBIGUOUS = re.compile(r"[1-9]\d{0,2}\.\d{3}")
_ORDINAL = re.compile(r"(\d{1,3}(?:,\d{3})*)(?:st|nd|rd|th)", re.I)


class Figures(NamedTuple):
    """A number in figures; `counted` is what it is where it counts things and may have a point between thousands."""

    value: float
    counted: float


def is_number_word(word: str) -> bool:
    """Whether a word is part of a number written out."""
    return word in CARDINALS or word in ORDINALS or word in SCALES or word in SHARES


def figures(text: str) -> Figures | None:
    """A number in figures, or None for what is none (a clock time, a version, a number with a leading zero).

    A comma before three figures parts thousands, and one before fewer is a decimal comma ("1,5"). A point before three
    figures is a decimal point, unless the number counts things that do not come in thousandths ("1.500 people").

    >>> [figures(text) for text in ("1,500", "1,5", "12,34,567")]
    [Figures(value=1500.0, counted=1500.0), Figures(value=1.5, counted=1.5), Figures(value=1234567.0, counted=1234567.0)]
    >>> figures("1.500"), figures("0800"), figures("14:32")
    (Figures(value=1.5, counted=1500.0), None, None)
    """
    if _PLAIN.fullmatch(text):
        return None if text[0] == "0" and len(text) > 1 else _same(float(text))
    if _GROUPED.fullmatch(text):
        return _same(float(text.replace(",", "")))
    if _DOTTED.fullmatch(text):
        return _same(float(text.replace(".", "")))
    if _DECIMAL.fullmatch(text):
        value = float(text.replace(",", "."))
        return Figures(value, float(text.replace(".", "")) if _AMBIGUOUS.fullmatch(text) else value)
    return None


def _same(value: float) -> Figures:
    return Figures(value, value)


def ordinal(word: str) -> int | None:
    """The number of an ordinal that is one word.

    >>> ordinal("tenth"), ordinal("23rd"), ordinal("north")
    (10, 23, None)
    """
    if word in ORDINALS:
        return ORDINALS[word]
    match = _ORDINAL.fullmatch(word)
    return int(match[1].replace(",", "")) if match else None
