"""Which points of one key are about one thing: those whose sentences share words, directly or from one to the next."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from onrecord.lexicon.words import COUNTRIES, DEMONYMS
from onrecord.show.indicators.points import STEM, Point

SHARED = 2
"""So many words two sentences have in common, beside what they count, if one leads to the other."""

_COUNTRIES = frozenset(word[:STEM] for name in COUNTRIES | DEMONYMS for word in name.split())
_RAREST = 8  # words of a sentence that are looked at, those that fewest others have first


def threads(group: Sequence[Point], *, named: bool = False) -> Iterator[list[Point]]:
    """The points in threads, each in the order given; with `named`, one of the shared words must be a name, not a country's.

    Two sentences are of one thread if they share two words (union-find over pairs of their rarest shared words), so that a
    long series costs what its length does and no sentence is set against every other.
    """
    root = list(range(len(group)))

    def find(at: int) -> int:
        while root[at] != at:
            root[at] = root[root[at]]
            at = root[at]
        return at

    often = Counter(word for point in group for word in point.context)
    first: dict[tuple[str, ...], int] = {}
    for at, point in enumerate(group):
        shared = sorted((word for word in point.context if often[word] > 1), key=lambda word: (often[word], word))
        names = {name.lower()[:STEM] for name in point.names} - _COUNTRIES
        for pair in combinations(sorted(shared[:_RAREST]), SHARED):
            if named and not names & set(pair):
                continue
            root[find(at)] = find(first.setdefault(pair, at))
    found: dict[int, list[Point]] = defaultdict(list)
    for at, point in enumerate(group):
        found[find(at)].append(point)
    yield from found.values()


def alike(one: Point, other: Point) -> bool:
    """Whether two sentences are about one thing: of the words of the shorter, two in five stand in the longer."""
    fewer = min(len(one.context), len(other.context))
    return fewer == 0 or len(one.context & other.context) >= 0.4 * fewer
