"""Which passages, and which whole reports, are copies of each other."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from onrecord.link.voice import Alike, Voice

SHARED_PASSAGES = 3  # fewer can be one statement that two outlets both quote
SHARED_PART = 0.3  # of the shorter report's passages
BOILERPLATE = 20  # reports: a sentence that stands in more of them ties none to another


class Copies:
    """What was copied from what, as far as words tell: `passages[p]` are the passages alike p, `reprints[r]` the reports, and
    which part of the shorter report's passages they share.
    """

    def __init__(self, voices: Sequence[Voice], alike: Sequence[Alike]) -> None:
        self.passages: dict[int, set[int]] = defaultdict(set)
        carried: dict[int, set[str]] = defaultdict(set)
        for voice in voices:
            carried[voice.passage].add(voice.report)
        self._scores: dict[tuple[int, int], float] = {}
        for pair in alike:
            if pair.one in carried and pair.other in carried:
                self._scores[min(pair.one, pair.other), max(pair.one, pair.other)] = pair.score
                self.passages[pair.one].add(pair.other)
                self.passages[pair.other].add(pair.one)
        self.reprints = _reprints(carried, self.passages)

    def score(self, one: int, other: int) -> float:
        """How much two passages that are alike share, from 0 to 1."""
        return 1.0 if one == other else round(self._scores[min(one, other), max(one, other)], 3)


def _reprints(carried: dict[int, set[str]], passages: dict[int, set[int]]) -> dict[str, dict[str, float]]:
    shared: Counter[tuple[str, str]] = Counter()
    length: Counter[str] = Counter()
    for passage, reports in carried.items():
        length.update(reports)
        for one, other in _pairs(passage, carried, passages):
            shared[one, other] += 1
    found: dict[str, dict[str, float]] = defaultdict(dict)
    for (one, other), count in shared.items():
        part = count / min(length[one], length[other])
        if count >= SHARED_PASSAGES and part >= SHARED_PART:
            found[one][other] = found[other][one] = min(1.0, part)
    return found


def _pairs(passage: int, carried: dict[int, set[str]], passages: dict[int, set[int]]) -> Iterator[tuple[str, str]]:
    """The pairs of reports that share this passage, or it and one like it; each pair of passages is counted once."""
    mine = carried[passage]
    if len(mine) > BOILERPLATE:
        return
    yield from combinations(sorted(mine), 2)
    for other in passages.get(passage, ()):
        if passage < other and len(carried[other]) <= BOILERPLATE:
            for left in mine:
                for right in carried[other] - mine:
                    yield (left, right) if left < right else (right, left)
