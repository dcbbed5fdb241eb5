"""Two who speak together: "Ms Marsh and Mr Odell", "Lena Osk, 38, and her husband, Ivo, 51", "the couple", "both leaders"."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.extract.antecedents import Spoken
from onrecord.extract.source_words import is_title
from onrecord.extract.sources import Sources
from onrecord.lexicon.words import KIN
from onrecord.model import Token

_SIDE_BY_SIDE = 6  # tokens from one name to another that speaks with it
_POSSESSIVES = frozenset({"his", "her", "their"})
_TWO = frozenset({"both", "two"})
_PAIRS = frozenset({"couple", "pair", "duo"})
_MANY_PEOPLE = frozenset(
    "leaders presidents ministers men women sides parties countries governments brothers sisters siblings parents spouses "
    "candidates politicians officials senators mayors".split()
)


def together(sources: Sources, tokens: Sequence[Token], heads: dict[int, int], first: int) -> Spoken | None:
    """Two of a kind who are named side by side, "Ms Marsh and Mr Odell": a group of both."""
    for at, entity in heads.items():
        if entity != heads[first] and sources.kind(entity) == sources.kind(heads[first]) and at > first:
            between = [token for token in tokens[first:at] if not is_title(token)]
            if _joins(between):
                return pair(sources, tokens[0].start, heads[first], entity)
    return None


def _joins(between: Sequence[Token]) -> bool:
    """Whether the words from one name to the next join them: "and" right before it, or "and her husband" with an age."""
    words = [token.lower for token in between if token.text != "," and not token.text.isdigit()]
    if words[-1:] == ["and"]:
        plain = "," not in [token.text for token in between] or any(token.text.isdigit() for token in between)
        return plain and len(words) <= _SIDE_BY_SIDE
    return _joins_kin(between)


def _joins_kin(between: Sequence[Token]) -> bool:
    words = [token.lower for token in between if token.text != "," and not token.text.isdigit()]
    return len(words) > 2 and words[-3] == "and" and words[-2] in _POSSESSIVES and words[-1] in KIN


def pair(sources: Sources, start: int, one: int, other: int) -> Spoken:
    """The group of two entities, under both their names."""
    names = " and ".join(sources.reading.entities[entity].name for entity in (one, other))
    return Spoken(start, sources.source("group", names), one, plural=True)


def both(sources: Sources, tokens: Sequence[Token]) -> Spoken | None:
    """ "The couple", "both leaders", "the two men": the pair that spoke last, two who are kin, or the only two just before."""
    words = [token.lower for token in tokens]
    two = bool(_TWO.intersection(words[:2])) and (words[-1] in _MANY_PEOPLE or len(words) == 1)
    if not two and not (words[-1] in _PAIRS and words[0] == "the"):
        return None
    start = tokens[0].start
    spoke = sources.past.spoke(start, lambda one: one.plural and " and " in (one.source.name or ""))
    if spoke is not None:
        return spoke._replace(start=start)
    kin = sources.past.last_pair(start, _joins_kin) if words[-1] in _PAIRS else None
    if kin is not None:
        return pair(sources, start, *kin)
    named = sources.past.people_beside(start)
    return pair(sources, start, named[0], named[1]) if len(named) == 2 else None
