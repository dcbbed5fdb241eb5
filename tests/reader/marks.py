"""A network that needs no weights: the cue of each "said" is "said", its source the two words before, its content five after.

What it says of a word depends on the word alone, so that whatever differs from that is the doing of what is around the network.
"""

from __future__ import annotations

import weakref
from collections.abc import Sequence

import numpy as np

from onrecord.extract.reader.around import Around, Ints
from onrecord.extract.reader.attend import Vectors
from onrecord.extract.reader.decode import Found, Scores, Settings
from onrecord.extract.reader.network import FOLDER
from onrecord.extract.reader.pieces import Pieces, Word

PIECES = Pieces(FOLDER / "pieces.json")
PLAIN = Settings()
SOURCE, CONTENT = 2, 5  # words
_LIKELY = 9.0


class Marks:
    """The network, and what was asked of it: pieces of each window, cues of each call, vectors that lived at each encoding."""

    def __init__(self) -> None:
        self.windows: list[int] = []
        self.cues: list[int] = []
        self.alive: list[int] = []
        self._made: list[weakref.ref[Vectors]] = []
        (self._said,) = PIECES.of(Word("said", spaced=True, opens=False))

    def encode(self, pieces: Ints, begins: Ints) -> tuple[Vectors, Scores]:
        self.alive.append(sum(made() is not None for made in self._made))
        self.windows.append(len(pieces))
        flat = np.zeros((len(begins), 7), np.float32)
        flat[:, 0] = _LIKELY
        flat[pieces[begins] == self._said, 3] = 3 * _LIKELY
        vectors = np.zeros((len(begins), 4), np.float32)
        self._made.append(weakref.ref(vectors))
        return vectors, flat

    def read(self, vectors: Vectors, cues: Ints, near: Around) -> Scores:
        self.cues.append(len(cues))
        far = near.near - cues[:, :1]
        scores = np.zeros((*far.shape, 5), np.float32)
        scores[..., 0] = _LIKELY
        scores[(far < 0) & (far >= -SOURCE), 2] = 3 * _LIKELY
        scores[(far > 0) & (far <= CONTENT), 4] = 3 * _LIKELY
        return scores

    def name(self, vectors: Vectors) -> Scores:
        scores = np.zeros((len(vectors), 9), np.float32)
        scores[:, 0] = _LIKELY
        return scores


def words_of_line(line: str) -> tuple[Word, ...]:
    """Words divided by blanks; the first opens a paragraph."""
    return tuple(Word(word, spaced=True, opens=not at) for at, word in enumerate(line.split()))


def cues_of(found: Sequence[Found]) -> list[int]:
    return [one.cue[0] for one in found]
