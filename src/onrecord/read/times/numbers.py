"""How many, and how exactly: "two to three", "a couple of", "several"; "more than", "about", "nearly"."""

from __future__ import annotations

import re
from typing import NamedTuple

from onrecord.lexicon.calendar import NUMBERS, UNITS
from onrecord.read.times.line import DASHES, Line

_FIGURES = re.compile(r"\d{1,3}(?:,\d{3})+|\d{1,6}(?:\.\d+)?|\d{1,3}(?P<comma>,\d{1,2})")
_ORDINAL = re.compile(r"(\d{1,2})(?:st|nd|rd|th)")
ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}
VAGUE = frozenset({"several", "few", "many"})

# What grades a number or a date, longest first, with the modifier that it is.
_GRADES = sorted(
    (
        (tuple(words.split()), modifier)
        for modifier, listed in {
            "more than": "more than, over, just over, well over, longer than, in excess of, upwards of, slightly more than",
            "less than": "less than, under, fewer than, just under, shorter than, slightly less than",
            "at least": "at least, no less than, not less than, a minimum of",
            "up to": "up to, at most, no more than, not more than, no longer than, as long as, as much as, a maximum of",
            "nearly": "nearly, almost, close to, just shy of",
            "about": "about, around, some, roughly, approximately, approx, circa, an estimated",
        }.items()
        for words in listed.split(", ")
    ),
    key=lambda grade: -len(grade[0]),
)
_OPENING = frozenset(words[0] for words, _ in _GRADES)


class Amount(NamedTuple):
    """Words up to `end` that say how many; `value` is None where they say it vaguely, `high` is the end of a range."""

    end: int
    value: float | None
    high: float | None = None


def grade(line: Line, i: int) -> tuple[int, str | None]:
    """The place after the words that grade what follows, and the modifier that they are; the place itself without such."""
    if line.low[i] in _OPENING:
        for words, modifier in _GRADES:
            if line.low[i : i + len(words)] == words:
                return i + len(words), modifier
    return i, None


def amount(line: Line, i: int) -> Amount | None:
    """How many, with the "of" that may follow: "30", "twenty-five", "two to three", "between six and eight", "a couple of"."""
    vague = i + 1 if line.low[i] == "a" and line.low[i + 1] == "few" else i
    if line.low[vague] in VAGUE:
        return Amount(vague + 1, None)
    if found := _collective(line, i):
        return found
    between = line.low[i] == "between"
    first = _number(line, i + between)
    if first is None:
        return None
    end, value = first
    if between and line.low[end] != "and":
        return None
    if between or line.low[end] in ("to", "or") or line.low[end] in DASHES:
        second = _number(line, end + 1)
        if second and second[1] > value and line.low[end + 1] not in ("a", "an"):
            return Amount(second[0], value, second[1])
    return None if between else Amount(end, value)


def _collective(line: Line, i: int) -> Amount | None:
    at = line.skip(i, "a")
    if line.low[at] in ("couple", "dozen", "handful"):
        return Amount(line.skip(at + 1, "of"), {"couple": 2, "dozen": 12}.get(line.low[at]))
    return None


def _number(line: Line, i: int) -> tuple[int, float] | None:
    word = line.low[i]
    if figures := _FIGURES.fullmatch(word):
        point = "." if figures["comma"] else ""  # 1,5 hours
        half = line.low[i + 1 : i + 4] == ("1", "/", "2") or line.low[i + 1] == "½"
        end = i + 1 if not half else i + 2 if line.low[i + 1] == "½" else i + 4
        return end, float(word.replace(",", point)) + 0.5 * half
    if word == "another" and line.low[i + 1] in UNITS:
        return i + 1, 1
    if word in ("a", "an"):
        hundreds = {"hundred": 100, "thousand": 1000}.get(line.low[i + 1])
        return (i + 2, hundreds) if hundreds else (i + 1, 1)
    value = NUMBERS.get(word)
    if value is None:
        return None
    if value >= 20 and (small := NUMBERS.get(line.low[i + 2], 99)) < 10 and line.low[i + 1] in DASHES:
        return i + 3, value + small
    if value >= 20 and (small := NUMBERS.get(line.low[i + 1], 99)) < 10:
        return i + 2, value + small
    return (i + 2, value * 100) if line.low[i + 1] == "hundred" else (i + 1, value)


def ordinal(word: str) -> int | None:
    """The number of an ordinal in figures ("26th"); None for what is none."""
    found = _ORDINAL.fullmatch(word)
    return int(found[1]) if found else None
