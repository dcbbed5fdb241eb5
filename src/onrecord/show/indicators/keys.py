"""Which numbers are of one series: the same thing counted, in the same unit, at the same rate."""

from __future__ import annotations

import re
from typing import NamedTuple

from onrecord.lexicon.measures import HARMS
from onrecord.show.indicators.points import Point

_RATE = re.compile(r"(?:a|an|per|each|every)\b", re.I)
_FROM = re.compile(r"(?:away )?from\b|\w+(?:-\w+)? of\b", re.I)
_VERBS = {
    "lost": "loss",
    "losing": "loss",
    "lose": "loss",
    "loses": "loss",
    "struck": "strike",
    "met": "meeting",
    "shelled": "shelling",
    "fell": "fall",
    "shut": "shutdown",
    "cut": "cut",
}
_NO_PLURALS = {
    "losses": "loss",
    "buses": "bus",
    "gases": "gas",
    "people": "person",
    "men": "man",
    "women": "woman",
    "children": "child",
    "crises": "crisis",
}
_ARTICLE = re.compile(r"(?:the|its|his|her|their|a|an|all)\s+", re.I)
HARM = frozenset(HARMS.values())


class Key(NamedTuple):
    """What makes a series: the head of what is counted, the unit, whether it is an ordinal, the rate."""

    head: str
    unit: str | None
    ordinal: bool
    rate: str


def key(point: Point) -> Key | None:
    """The key of a point's series; None where nothing says what the number is of."""
    one = point.quantity
    rate = next((scope.lower() for scope in point.scope.split("; ") if _RATE.match(scope)), "")
    if one.unit in HARM:
        return Key("person", one.unit, one.ordinal, rate)
    if point.counted:
        return Key(head(point.counted, happened=is_happening(point)), one.unit, one.ordinal, rate)
    if _FROM.match(point.scope):
        return Key(
            "distance " + " ".join(stem(word) for word in _ARTICLE.sub("", point.scope.lower()).split()),
            one.unit,
            False,
            "",
        )
    return None


def is_happening(point: Point) -> bool:
    """Whether a verb is what is counted: "lost its off-site power" for the tenth time."""
    one = point.quantity
    return one.counted is not None and (one.unit == "time" or (one.ordinal and one.counted.end < one.words.start))


def head(words: str, *, happened: bool = False) -> str:
    """The head of a noun phrase, or of a verb with its object, as one noun of the singular.

    >>> head("emergency diesel generators"), head("losses of off-site power"), head("lost its off-site power", happened=True)
    ('generator', 'loss', 'loss')
    """
    parts = words.lower().split(" of ")[0].split()
    return stem(parts[0] if happened and parts[0] in _VERBS else parts[-1])


def stem(word: str) -> str:
    """A word as a noun of the singular, by rules of spelling."""
    if word in _VERBS or word in _NO_PLURALS:
        return _VERBS.get(word) or _NO_PLURALS[word]
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "xes", "sses")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is")) else word
