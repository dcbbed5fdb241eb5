"""Two clauses in one content: `said that the contractor had complained of the rain and that the ministry had demanded proof`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from onrecord.extract.attribution import Attribution, Place
from onrecord.extract.lookup import tokens_in
from onrecord.model import Reading

_JOINT = ("and", "but")
_EDGES = " ,"


def coordinated(reading: Reading, places: Sequence[Place]) -> Iterator[tuple[Place, ...]]:
    """The clauses with "and that" in a content that begins with "that", each as the places from its "that" to the end."""
    tokens = tokens_in(reading, places)
    if not tokens or tokens[0].lower != "that":
        return
    for before, token in pairwise(tokens):
        if before.lower in _JOINT and token.lower == "that":
            yield tuple((max(a, token.start), b) for a, b in places if b > token.start)


def cut_behind(one: Attribution, part: Sequence[Place], text: str) -> Attribution:
    """The attribution without a clause that its content runs on into, unless a "that" of its own opens its content."""
    start = part[0][0]
    if one.cue[-1][1] > start or one.content[-1][1] <= start or text.startswith("that ", one.content[0][0]):
        return one
    before = tuple((a, _trimmed(text, a, min(b, start))) for a, b in one.content if a < start)
    content = tuple((a, b) for a, b in before if a < b)
    return one._replace(content=content) if content else one


def _trimmed(text: str, start: int, end: int) -> int:
    """Where the words before "and that" end."""
    words = text[start:end].rstrip(_EDGES)
    for joint in _JOINT:
        words = words.removesuffix(" " + joint)
    return start + len(words.rstrip(_EDGES))
