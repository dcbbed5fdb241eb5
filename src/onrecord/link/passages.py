"""What two reports have in common, word for word, through cuts and edits: the passages, as places in both.

Seeds are runs of two words that both have; those that lie on one diagonal, with gaps of a few words, make a passage (the seed
and extend of BLAST, Altschul and others 1990). The cost grows with the length of the texts and the number of seeds.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

SEED = 2  # words
GAP = 5  # words between two seeds of a passage, in either report
FEWEST = 6  # words that must be shared: fewer are a phrase
DENSEST = 0.5  # of a passage's words that must be shared
COMMON = 12  # places: a run that stands in more of them is a formula and no seed
BEYOND = 3  # words looked at beyond the last seed

_WORD = re.compile(r"\d+(?:[.,:]\d+)*|[^\W\d_]+(?:[-'’][^\W\d_]+)*")


class Passage(NamedTuple):
    """In one text the characters `start:end`, in the other `other_start:other_end`; `shared` words are the same in both."""

    start: int
    end: int
    other_start: int
    other_end: int
    shared: int


class _Chain(NamedTuple):
    """Seeds on one diagonal, as places of words: the first and the last in each text, and how many words they cover."""

    first: int
    last: int
    other_first: int
    other_last: int
    shared: int


def passages(one: str, other: str) -> tuple[Passage, ...]:
    """The passages that both texts have, in the order of the first.

    >>> [text[p.start:p.end] for text in ["Yes. The old dam will hold through the night, she said."]
    ...  for p in passages(text, "The old dam will surely hold through the night. No.")]
    ['The old dam will hold through the night']
    """
    mine, theirs = list(_WORD.finditer(one)), list(_WORD.finditer(other))
    left, right = [word[0].casefold() for word in mine], [word[0].casefold() for word in theirs]
    chains = [_extended(chain, left, right) for chain in _chains(left, right)]
    kept = [
        chain for chain in chains if chain.shared >= FEWEST and chain.shared >= DENSEST * (chain.last - chain.first + 1)
    ]
    return tuple(
        Passage(
            mine[each.first].start(),
            mine[each.last].end(),
            theirs[each.other_first].start(),
            theirs[each.other_last].end(),
            each.shared,
        )
        for each in kept
    )


def _seeds(left: Sequence[str], right: Sequence[str]) -> Iterator[tuple[int, int]]:
    places: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for at in range(len(right) - SEED + 1):
        places[tuple(right[at : at + SEED])].append(at)
    for at in range(len(left) - SEED + 1):
        found = places.get(tuple(left[at : at + SEED]), ())
        if len(found) <= COMMON:
            yield from ((at, other) for other in found)


def _chains(left: Sequence[str], right: Sequence[str]) -> list[_Chain]:
    """The chains of seeds; each seed goes on with the nearest chain that it can."""
    done: list[_Chain] = []
    going: list[_Chain] = []
    for at, other in _seeds(left, right):
        done += [chain for chain in going if chain.last + GAP < at]
        going = [chain for chain in going if chain.last + GAP >= at]
        near = [
            chain
            for chain in going
            if chain.other_last - SEED < other <= chain.other_last + GAP + 1 and chain.first < at
        ]
        if near:
            chain = min(near, key=lambda chain: abs(other - chain.other_last - (at - chain.last)))
            going[going.index(chain)] = _grown(chain, at, other)
        else:
            going.append(_Chain(at, at + SEED - 1, other, other + SEED - 1, SEED))
    return sorted(done + going)


def _grown(chain: _Chain, at: int, other: int) -> _Chain:
    last, other_last = at + SEED - 1, other + SEED - 1
    fresh = max(0, min(SEED, last - chain.last, other_last - chain.other_last))
    return chain._replace(
        last=max(chain.last, last), other_last=max(chain.other_last, other_last), shared=chain.shared + fresh
    )


def _extended(chain: _Chain, left: Sequence[str], right: Sequence[str]) -> _Chain:
    """The chain with the words at its ends that both have, past an edit of a few words."""
    first, other_first, before = _reach(left, right, chain.first, chain.other_first, -1)
    last, other_last, after = _reach(left, right, chain.last, chain.other_last, 1)
    return _Chain(first, last, other_first, other_last, chain.shared + before + after)


def _reach(left: Sequence[str], right: Sequence[str], at: int, other: int, step: int) -> tuple[int, int, int]:
    found = 0
    while (hop := _hop(left, right, at, other, step)) is not None:
        at, other, found = at + step * hop[0], other + step * hop[1], found + 1
    return at, other, found


def _hop(left: Sequence[str], right: Sequence[str], at: int, other: int, step: int) -> tuple[int, int] | None:
    """How far on both next have the same word, the nearest first; None where none is near."""
    for far in range(2, 2 * BEYOND + 1):
        for mine in range(max(1, far - BEYOND), min(BEYOND, far - 1) + 1):
            here, there = at + step * mine, other + step * (far - mine)
            inside = 0 <= here < len(left) and 0 <= there < len(right)
            if inside and left[here] == right[there] and (far == 2 or len(left[here]) > 3):
                return mine, far - mine
    return None
