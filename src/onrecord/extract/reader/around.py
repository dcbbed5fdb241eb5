"""Which words a cue's reading looks at, and how far they are from the cue: the same numbers in training and at run time."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

REACH = 96  # words to each side of a cue
BUCKETS = 40  # of distance to each side
_EXACT = 16  # words: farther, distances are told apart in steps of an eighth of an octave

Run = tuple[int, int]
Ints = NDArray[np.int64]


class Around(NamedTuple):
    """The words within reach of some cues.

    All are (cues, words): `near` which word it is, `far` the bucket of its distance from the cue, `there` False where the row
    is shorter than the longest.
    """

    near: Ints
    far: Ints
    there: NDArray[np.bool_]


def around(cues: Sequence[Run], counts: Sequence[int]) -> Around:
    """The words within reach of each cue; `counts` are the words of the window in which it stands."""
    first, last = np.array([a for a, _ in cues]), np.array([b - 1 for _, b in cues])
    count = np.array(counts)
    begin = np.maximum((first + last) // 2 - REACH, 0)
    end = np.minimum((first + last) // 2 + REACH + 1, count)
    near = begin[:, None] + np.arange((end - begin).max())
    far = np.where(near < first[:, None], near - first[:, None], np.maximum(near - last[:, None], 0))
    return Around(np.minimum(near, count[:, None] - 1), _bucket(far), near < end[:, None])


def _bucket(far: Ints) -> Ints:
    size = np.abs(far)
    wide = _EXACT + np.floor(8 * np.log2(np.maximum(size, 1) / _EXACT)).astype(np.int64)
    found: Ints = BUCKETS + np.sign(far) * np.minimum(np.where(size <= _EXACT, size, wide), BUCKETS)
    return found
