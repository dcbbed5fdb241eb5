"""Whatever a network says, what is made of it are runs of the text's words that do not overlap."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from onrecord.extract.reader.around import Around, Ints
from onrecord.extract.reader.attend import Vectors, attend
from onrecord.extract.reader.decode import Scores, Settings
from onrecord.extract.reader.words import words_of
from onrecord.read.tokens import tokenize
from reader.marks import PIECES


class Guesses:
    """A network that says anything, the same for the same seed."""

    def __init__(self, seed: int) -> None:
        self.dice = np.random.default_rng(seed)

    def encode(self, pieces: Ints, begins: Ints) -> tuple[Vectors, Scores]:
        return np.zeros((len(begins), 4), np.float32), self._scores(len(begins), 7)

    def read(self, vectors: Vectors, cues: Ints, near: Around) -> Scores:
        return self._scores(*near.near.shape, 5)

    def name(self, vectors: Vectors) -> Scores:
        return self._scores(len(vectors), 9)

    def _scores(self, *shape: int) -> Scores:
        return (4 * self.dice.standard_normal(shape)).astype(np.float32)


line = st.lists(
    st.sampled_from(['"', "“", "”", "said", "Moss", " the", " gate", ",", ".", " ", "\n\n", " held", "''", "!", "—"]),
    max_size=120,
).map("".join)


@given(line, st.integers(0, 1000))
def test_runs_lie_in_the_text_and_share_no_word(text: str, seed: int) -> None:
    words = words_of(text, tokenize(text))
    found = attend(Guesses(seed), PIECES, words, Settings(turn=0.5)).found
    assert found == sorted(found, key=lambda one: one.cue)
    for one in found:
        runs = [one.cue, *one.source, *one.content]
        assert all(0 <= a < b <= len(words) for a, b in runs)
        taken = [at for run in runs for at in range(*run)]
        assert len(taken) == len(set(taken)), [word.text for word in words]
        assert one.content
        assert list(one.content) == sorted(one.content)
        assert 0 <= one.sure <= 1


def test_a_text_without_words_is_not_shown_to_the_network() -> None:
    assert attend(Guesses(0), PIECES, (), Settings()) == ([], [])
