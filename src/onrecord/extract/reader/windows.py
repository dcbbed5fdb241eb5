"""A text's words in windows that overlap, so that a long text costs what its length does and no word stands at an edge."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from onrecord.extract.reader.pieces import Word

ROOM = 224  # pieces a window; training showed 192, and what lies far behind is read worse
OVERLAP = 80  # pieces that a window shares with the one before it, at most: half of that is what a cue at its end sees


class Window(NamedTuple):
    """Words `first` up to `last` are read together; cues that begin in `own_first` up to `own_last` are this window's to read.

    The owned parts of a text's windows touch and do not overlap: they meet in the middle of what two windows share.
    """

    first: int
    last: int
    own_first: int
    own_last: int


def windows(words: Sequence[Word], sizes: Sequence[int]) -> Iterator[Window]:
    """The windows of a text; `sizes` are the pieces of each word. A window begins with a paragraph where the overlap has one."""
    spans = list(_spans(words, sizes))
    edges = [0, *((later[0] + earlier[1]) // 2 for earlier, later in pairwise(spans)), len(words)]
    for at, (first, last) in enumerate(spans):
        yield Window(first, last, edges[at], edges[at + 1])


def _spans(words: Sequence[Word], sizes: Sequence[int]) -> Iterator[tuple[int, int]]:
    first, total = 0, 0
    for at, size in enumerate(sizes):
        if total + size > ROOM and at > first:
            yield first, at
            first = _back(words, sizes, first, at)
            total = sum(sizes[first:at])
        total += size
    if first < len(sizes):
        yield first, len(sizes)


def _back(words: Sequence[Word], sizes: Sequence[int], first: int, end: int) -> int:
    """Where the next window begins: the first paragraph in the last pieces before `end`, or as far back as these go."""
    back, shared, most = end, 0, min(OVERLAP, ROOM - sizes[end])
    while back > first + 1 and shared + sizes[back - 1] <= most:
        back -= 1
        shared += sizes[back]
    return next((at for at in range(back, end) if words[at].opens), back)
