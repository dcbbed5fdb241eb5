"""From the network's scores to names: runs of words of one kind, each with how sure the network is of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np

from onrecord.extract.reader.around import Run
from onrecord.extract.reader.decode import Scores
from onrecord.extract.reader.kinds import KINDS


class Name(NamedTuple):
    """A run of words, end exclusive, that names something of a kind of `KINDS`, and how sure the network is (0 to 1)."""

    run: Run
    kind: str
    sure: float


def names(scores: Scores) -> Iterator[Name]:
    """The names in some words, in their order; `scores` (words, 1 + 2 kinds) are probabilities: outside; begins, goes on."""
    kinds = scores[:, 1::2] + scores[:, 2::2]
    best = kinds.argmax(-1)
    named = kinds.sum(-1) > scores[:, 0]
    begins = scores[:, 1::2].sum(-1) > scores[:, 2::2].sum(-1)
    start = -1
    for at in range(len(scores) + 1):
        goes_on = at < len(scores) and named[at] and not begins[at] and best[at] == best[at - 1]
        if start >= 0 and not goes_on:
            yield _name(kinds[start:at], start)
            start = -1
        if at < len(scores) and named[at] and start < 0:
            start = at


def _name(kinds: Scores, start: int) -> Name:
    share = kinds.mean(0)
    kind = int(np.argmax(share))
    return Name((start, start + len(kinds)), KINDS[kind], float(share[kind]))
