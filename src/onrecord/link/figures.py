"""The figures of a passage, as ranges with a unit and what they count, so that "about 15 km" and "within 20 km" compare.

Small on purpose: enough to see whether two statements can both hold. A figure without a comparator is exact as far as its
digits go; "about" leaves a tenth on each side.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import Literal, NamedTuple

from onrecord.link.numerals import VALUES

Comparison = Literal["same", "overlap", "apart"]

_VALUES = {**VALUES, "dozen": 12, "both": 2}
_SCALES = {"hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}
_SHARES = {"half": 0.5, "third": 1 / 3, "thirds": 1 / 3, "quarter": 0.25, "quarters": 0.25, "fifth": 0.2, "fifths": 0.2,
           "tenth": 0.1, "tenths": 0.1}  # fmt: skip
_ORDINALS = {word: value for value, word in enumerate(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(), 1)}  # fmt: skip
_UNITS: dict[str, tuple[str, float]] = {
    "km": ("m", 1e3), "kilometre": ("m", 1e3), "kilometer": ("m", 1e3), "metre": ("m", 1), "meter": ("m", 1), "m": ("m", 1),
    "mile": ("m", 1609), "tonne": ("t", 1), "ton": ("t", 1), "hectare": ("ha", 1), "ha": ("ha", 1), "litre": ("l", 1),
    "percent": ("%", 1), "%": ("%", 1), "crown": ("money", 1), "euro": ("euro", 1), "dollar": ("dollar", 1),
    "hour": ("s", 3600), "minute": ("s", 60), "day": ("s", 86400), "week": ("s", 604800), "fortnight": ("s", 1209600),
    "month": ("s", 2629800), "year": ("s", 31557600), "kv": ("V", 1e3), "kilovolt": ("V", 1e3), "mw": ("W", 1e6),
    "century": ("s", 3155760000),
}  # fmt: skip
_LEAST = ("at least", "more than", "no fewer than", "no less than", "not less than", "over", "above", "exceed", "exceeds",
          "upwards of", "minimum of", "well over")  # fmt: skip
_MOST = ("at most", "less than", "fewer than", "under", "below", "within", "up to", "no more than", "not more than",
         "only within", "as much as")  # fmt: skip
_ABOUT = ("about", "some", "around", "roughly", "nearly", "almost", "approximately", "close to", "closer to", "near", "just over",
          "just under", "barely", "scarcely", "nearer to")  # fmt: skip
_COMPARATORS = (*_LEAST, *_MOST, *_ABOUT)
_TOKEN = re.compile(r"\d+(?:\.\d+)?|[^\W\d_]+(?:[-'’][^\W\d_]+)*|%|:")
_THOUSANDS = re.compile(r"(?<=\d)[,\u00a0\u202f](?=\d{3}\b)")
_CLOCK = re.compile(r"\b([01]?\d|2[0-3])[:.]([0-5]\d)\b(?!\s*(?:km|m|metres|per|tonnes|million|crowns))")
_DAY = re.compile(
    r"\b(\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?(january|february|march|april|may|june|july|august|september|october|november|"
    r"december)\b", re.IGNORECASE)  # fmt: skip
_NAMED = re.compile(
    r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\b(?:January|February|April|June|July|August|September|October|November|December)\b"
)
_LABEL = re.compile(
    r"\b(unit|reactor|gate|tank|ward|line|pier|block|room|platform|district|polling station|route|lot)s? (\d+)\b", re.I
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_TIME = re.compile(rf"\b(?:the|a|its|his|her|their) ({'|'.join(_ORDINALS)}) time\b", re.IGNORECASE)
_OWN = ("the", "its", "their", "his", "her", "our")
_BEFORE_ONE = (
    "than",
    "least",
    "most",
    "within",
    "about",
    "for",
    "under",
    "over",
    "by",
)  # "40 a year" is a rate and no year
_REACH = 4  # words between a figure and what it counts


class Figure(NamedTuple):
    """Between `low` and `high` of a unit (SI where it has one; "" for a count), counting what these words say."""

    low: float
    high: float
    unit: str
    counted: frozenset[str]
    place: int

    def against(self, other: Figure) -> Comparison:
        """Whether the two are the same, may both hold, or exclude each other."""
        if _close(self.low, other.low) and _close(self.high, other.high):
            return "same"
        if self.low <= other.high and other.low <= self.high:
            exact = self.low == self.high or other.low == other.high
            return "same" if exact and _narrow(self) and _narrow(other) else "overlap"
        return "apart"


def _close(one: float, other: float) -> bool:
    return math.isclose(one, other, rel_tol=0.02)


def _narrow(figure: Figure) -> bool:
    return figure.high <= figure.low * 1.3


def figures(text: str, base: dict[str, str] | None = None) -> tuple[Figure, ...]:
    """The figures of a passage in its order; times of day, days of the month and years are none.

    >>> [(f.low, f.high, f.unit) for f in figures("nine in ten drivers, about 15 km and at least 40 tonnes")]
    [(90.0, 90.0, '%'), (13500.0, 16500.0, 'm'), (40.0, inf, 't')]
    """
    plain = _YEAR.sub(" ", _DAY.sub(" ", _CLOCK.sub(" ", _THOUSANDS.sub("", text))))
    tokens = [token.lower() for token in _TOKEN.findall(plain.replace("per cent", "percent").replace("-", " "))]
    return tuple(_read(tokens, base or {}))


def _read(tokens: Sequence[str], base: dict[str, str]) -> Iterator[Figure]:
    at = 0
    while at < len(tokens):
        value, after = _number(tokens, at)
        if value is None:
            at += 1
            continue
        low = high = value
        if after + 1 < len(tokens) and tokens[after] in ("to", "and") and _between(tokens, at, tokens[after]):
            upper, beyond = _number(tokens, after + 1)
            if upper is not None and upper > value:
                high, after = upper, beyond
                low = _scaled(low, tokens[at:after], high)
        ratio, after = _ratio(tokens, after, low)
        if ratio is not None:
            low = high = ratio
            unit, factor = "%", 1.0
        else:
            unit, factor, after = _unit(tokens, after)
        total = _total(tokens, after)
        if total:
            after = total
        if (
            tokens[after : after + 2] in (["of", "those"], ["of", "them"], ["of", "these"])
            or _part(tokens, at)
            or _label(tokens, at)
        ):
            at = after
            continue
        low, high = _bounds(tokens, at, low * factor, high * factor)
        yield Figure(low, high, unit, _counted(tokens, after, base), at)
        at = max(after, at + 1)


def _between(tokens: Sequence[str], at: int, joint: str) -> bool:
    return joint == "to" or (at > 0 and tokens[at - 1] == "between")


def _scaled(low: float, words: Sequence[str], high: float) -> float:
    """ "40 to 60 million": the scale belongs to both."""
    scale = next((_SCALES[word] for word in reversed(words) if word in _SCALES), 1)
    return low * scale if low * scale < high and low < scale else low


def _number(tokens: Sequence[str], at: int) -> tuple[float | None, int]:
    """The number that begins at a token, and where it ends; None where none begins."""
    word = tokens[at]
    if (
        word in ("a", "an")
        and at
        and tokens[at - 1] in _BEFORE_ONE
        and tokens[at + 1 : at + 2]
        and tokens[at + 1] in _UNITS
    ):
        return 1.0, at + 1
    if word in _SHARES:
        known = word == "half" or (at > 0 and tokens[at - 1] in ("a", "one"))
        return (_SHARES[word] * 100, at + 1) if known else (None, at)
    if word == "no" and at + 1 < len(tokens) and tokens[at + 1] not in ("longer", "fewer", "less", "more"):
        return None, at
    if word[0].isdecimal():
        value, at = float(word), at + 1
    elif word in _VALUES:
        value, at = float(_VALUES[word]), at + 1
        if value >= 20 and at < len(tokens) and tokens[at] in _VALUES and _VALUES[tokens[at]] < 10:
            value, at = value + _VALUES[tokens[at]], at + 1
    elif word in _SCALES and at and tokens[at - 1] == "a":
        value = 1.0
    else:
        return None, at
    while at < len(tokens) and tokens[at] in _SCALES:
        value, at = value * _SCALES[tokens[at]], at + 1
    if at < len(tokens) and tokens[at] in _SHARES and tokens[at].endswith("s"):
        return value * _SHARES[tokens[at]] * 100, at + 1
    return value, at


def _ratio(tokens: Sequence[str], at: int, value: float) -> tuple[float | None, int]:
    """ "nine in ten", "nine out of ten" as a percentage; a share ("half") is one already."""
    rest = tokens[at : at + 3]
    for joint in (("out", "of"), ("in",)):
        if tuple(rest[: len(joint)]) == joint and len(rest) > len(joint):
            whole, after = _number(tokens, at + len(joint))
            if whole in (3.0, 4.0, 5.0, 10.0, 20.0, 100.0) and value <= whole and after <= at + len(joint) + 1:
                return value / whole * 100, after
    if at and (tokens[at - 1] in _SHARES):
        return value, at
    return None, at


def _part(tokens: Sequence[str], at: int) -> bool:
    """ "The first 20 km", "a further 25 tonnes": a part of what is counted, or more of it."""
    return at > 0 and tokens[at - 1] in ("first", "last", "further", "another", "next")


def _label(tokens: Sequence[str], at: int) -> bool:
    """Whether a figure tells one thing from others of its kind ("unit 4", "gate 3") and counts nothing."""
    return at > 0 and bool(_LABEL.fullmatch(f"{tokens[at - 1]} {tokens[at]}"))


def _total(tokens: Sequence[str], at: int) -> int | None:
    """Where "of the twenty" ends, which says of how many and is no figure of its own."""
    if tokens[at : at + 1] == ["of"] and at + 2 < len(tokens) and tokens[at + 1] in _OWN:
        value, after = _number(tokens, at + 2)
        return after if value is not None else None
    return None


def _unit(tokens: Sequence[str], at: int) -> tuple[str, float, int]:
    if at < len(tokens):
        word = tokens[at]
        unit = _UNITS.get(word) or _UNITS.get(word.removesuffix("s"))
        if unit:
            return unit[0], unit[1], at + 1
    return "", 1.0, at


def _bounds(tokens: Sequence[str], at: int, low: float, high: float) -> tuple[float, float]:
    before = " ".join(tokens[max(0, at - 3) : at])
    after = " ".join(tokens[at + 1 : at + 6])
    words = max((words for words in _COMPARATORS if f" {before}".endswith(f" {words}")), key=len, default="")
    if words in _MOST:
        return 0.0, high
    if words in _LEAST or "or more" in after or "or longer" in after:
        return low, math.inf
    return (low * 0.9, high * 1.1) if words in _ABOUT else (low, high)


def _counted(tokens: Sequence[str], at: int, base: dict[str, str]) -> frozenset[str]:
    """The telling words right behind a figure, which say what it counts."""
    while at < len(tokens) and tokens[at] in ("of", "the", "more"):
        at += 1
    found = takewhile(lambda word: word in base, tokens[at : at + _REACH])
    return frozenset(base[word] for word in found)


def ordinals(text: str) -> frozenset[int]:
    """The ordinals of a passage: "for the tenth time" is 10."""
    return frozenset(_ORDINALS[found.lower()] for found in _TIME.findall(text))


def labels(text: str) -> frozenset[str]:
    """What a number tells from others of its kind: "unit 4", "gate 3"."""
    return frozenset(f"{word.lower()} {number}" for word, number in _LABEL.findall(text))


def clocks(text: str) -> frozenset[str]:
    """The times of day of a passage, as they are written in 24 hours."""
    return frozenset(f"{int(hour):02}:{minute}" for hour, minute in _CLOCK.findall(text))


def days(text: str) -> frozenset[str]:
    """The days of the month that a passage names ("12 october"), or the weekdays and months where it names no day."""
    named = frozenset(f"{int(day)} {month.lower()}" for day, month in _DAY.findall(text))
    return named or frozenset(found.lower() for found in _NAMED.findall(text))
