"""Words to attributions: each window is encoded once, then each cue in it is read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple, Protocol

import numpy as np
from numpy.typing import NDArray

from onrecord.extract.reader import decode, edges
from onrecord.extract.reader.around import Around, Ints, Run, around
from onrecord.extract.reader.decode import Found, Scores, Settings
from onrecord.extract.reader.names import Name
from onrecord.extract.reader.names import names as found_names
from onrecord.extract.reader.pieces import Pieces, Word
from onrecord.extract.reader.windows import Window, windows

Vectors = NDArray[np.float32]
MOST = 64  # cues read at a time, so that a table full of them costs no memory


class Network(Protocol):
    """What reading asks of a network, be it the shipped one or one in training."""

    def encode(self, pieces: Ints, begins: Ints) -> tuple[Vectors, Scores]:
        """Pieces (length) and the place of each word's first piece (words) to vectors (words, width) and scores (words, 7)."""

    def read(self, vectors: Vectors, cues: Ints, near: Around) -> Scores:
        """Vectors (words, width), cues (cues, 2: first word, last word) and what is around them to scores (cues, words, 5)."""

    def name(self, vectors: Vectors) -> Scores:
        """Vectors (words, width) to scores of the labels of names (words, 9)."""


class Look(NamedTuple):
    """What the network sees in a text: attributions in the order of their cues, and names in theirs if it was asked for them."""

    found: list[Found]
    names: list[Name]


def attend(network: Network, pieces: Pieces, words: Sequence[Word], settings: Settings, *, naming: bool = True) -> Look:
    """What the network sees in a text, with its names or without; each of its windows is encoded once."""
    divided = [pieces.of(word) for word in words]
    found, names = [], []
    for window in windows(words, [len(word) for word in divided]):
        seen = _in_window(network, divided, words, window, settings, naming)
        found += seen.found
        names += seen.names
    return Look(sorted(found, key=lambda one: one.cue), names)


def _in_window(
    network: Network,
    divided: Sequence[tuple[int, ...]],
    words: Sequence[Word],
    window: Window,
    settings: Settings,
    naming: bool,
) -> Look:
    vectors, flat = encoded(network, divided, words, window)
    names = list(_names(network, vectors, window)) if naming else []
    return Look(list(_found(network, vectors, flat, window, words, settings)), names)


def _names(network: Network, vectors: Vectors, window: Window) -> Iterator[Name]:
    """The names that begin in what the window owns."""
    for one in found_names(decode.softmax(network.name(vectors))):
        start, end = one.run[0] + window.first, one.run[1] + window.first
        if window.own_first <= start < window.own_last:
            yield one._replace(run=(start, end))


def encoded(
    network: Network, divided: Sequence[tuple[int, ...]], words: Sequence[Word], window: Window
) -> tuple[Vectors, Scores]:
    """The vectors of a window's words (words, width) and their flat scores (words, 7); `divided` are the pieces of all words."""
    here = divided[window.first : window.last]
    begins = np.cumsum([0, *(len(word) for word in here[:-1])]) + [
        word.opens for word in words[window.first : window.last]
    ]
    return network.encode(np.array([piece for word in here for piece in word]), begins)


def _found(
    network: Network, vectors: Vectors, flat: Scores, window: Window, words: Sequence[Word], settings: Settings
) -> Iterator[Found]:
    seen = [
        (cue, sure)
        for cue, sure in decode.cues(decode.softmax(flat), settings.cue)
        if window.own_first <= window.first + cue[0] < window.own_last
    ]
    for start in range(0, len(seen), MOST):
        yield from _readings(network, vectors, seen[start : start + MOST], window, words, settings)


def _readings(
    network: Network,
    vectors: Vectors,
    seen: Sequence[tuple[Run, float]],
    window: Window,
    words: Sequence[Word],
    settings: Settings,
) -> Iterator[Found]:
    near = around([cue for cue, _ in seen], [len(vectors)] * len(seen))
    ends = np.array([(first, last - 1) for (first, last), _ in seen])
    scores = decode.softmax(network.read(vectors, ends, near))
    found = decode.readings(scores, near.there, settings)
    for (cue, sure), begin, (source, content, likely) in zip(seen, near.near[:, 0].tolist(), found, strict=True):
        shift = window.first + begin
        at = cue[0] + window.first, cue[1] + window.first
        by = tuple(decode.without([(source[0] + shift, source[1] + shift)] if source else [], at))
        parts = decode.without([(a + shift, b + shift) for a, b in content], at)
        said: list[Run] = []
        for number, part in enumerate(parts, 1):
            run = edges.trimmed(part, words, (at, *by, *said, *parts[number:]))
            said += [run] if run else []
        if said:
            yield Found(by, at, tuple(said), settings.calibrated(sure * likely))
