"""The names of a report as rules and the network together know them.

Rules know what lists, titles and appositions tell, and join the mentions of one name; the network knows what a name's
surroundings tell. Where rules found no kind the network's is taken, where rules only guessed the surer of both, and
names that no rule saw are added.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

from onrecord.model import Entity, Mention, Reading, SourceKind

# How sure is enough was set before anything was measured, and left so: the texts held out are for the card.
_KINDS: dict[str, SourceKind] = {"person": "person", "organisation": "organisation", "place": "place"}
_ENOUGH = 0.6  # how sure, on the mean, the network must be of the kind of a name that rules know no kind of
_SURE = 0.9  # the same, where rules have another kind
_NEW = 0.8  # the same, of a name that rules did not see


class Named(NamedTuple):
    """Characters that name something of a kind of `reader.kinds.KINDS`, and how sure the network is of it (0 to 1)."""

    start: int
    end: int
    kind: str
    sure: float


def named(reading: Reading, names: Sequence[Named]) -> Reading:
    """The reading with the kinds of its entities as both know them, and with the names that rules did not see."""
    if not names:
        return reading
    entities = _with_kinds(reading, names)
    return _with_new(replace(reading, entities=entities), _unseen(reading, names))


def _with_kinds(reading: Reading, names: Sequence[Named]) -> tuple[Entity, ...]:
    votes: dict[int, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    heard: dict[int, int] = defaultdict(int)
    starts = [one.start for one in names]
    for mention in reading.mentions:
        at = bisect_right(starts, mention.start) - 1
        for one in names[max(at, 0) : at + 2]:
            if min(one.end, mention.end) - max(one.start, mention.start) > (mention.end - mention.start) / 2:
                votes[mention.entity][one.kind] += one.sure
        heard[mention.entity] += 1
    return tuple(_with_kind(entity, votes[at], heard[at]) for at, entity in enumerate(reading.entities))


def _with_kind(entity: Entity, votes: dict[str, float], heard: int) -> Entity:
    best = max(sorted(votes), key=votes.__getitem__, default="other")
    kind = _KINDS.get(best)
    if kind is None or kind == entity.kind or entity.kind not in ("unknown", *_KINDS):
        return entity
    sure = votes[best] / heard
    return entity._replace(kind=kind) if sure >= (_ENOUGH if entity.kind == "unknown" else _SURE) else entity


def _unseen(reading: Reading, names: Sequence[Named]) -> list[Named]:
    ends = [mention.end for mention in reading.mentions]
    starts = [mention.start for mention in reading.mentions]
    return [
        one
        for one in names
        if one.kind in _KINDS and one.sure >= _NEW and bisect_right(ends, one.start) >= bisect_left(starts, one.end)
    ]


def _with_new(reading: Reading, names: Iterable[Named]) -> Reading:
    text, entities = reading.report.text, list(reading.entities)
    known = {entity.name: at for at, entity in enumerate(entities)}
    mentions = list(reading.mentions)
    for one in names:
        name = _full(" ".join(text[one.start : one.end].split()), one.kind, reading.entities)
        if name not in known:
            known[name] = len(entities)
            entities.append(Entity(name, _KINDS[one.kind]))
        mentions.append(Mention(one.start, one.end, known[name]))
    return replace(reading, entities=tuple(entities), mentions=tuple(sorted(mentions)))


def _full(name: str, kind: str, entities: Sequence[Entity]) -> str:
    """The name of the one person whose last name it is, as "LINDQVAR" before a turn is Hanne Lindqvar's; else the name itself."""
    plain = name.casefold()
    if kind != "person" or len(plain.split()) != 1:
        return name
    bearers = {
        entity.name
        for entity in entities
        if entity.kind in ("person", "unknown")
        and len(words := entity.name.casefold().split()) > 1
        and words[-1] == plain
    }
    return bearers.pop() if len(bearers) == 1 else name
