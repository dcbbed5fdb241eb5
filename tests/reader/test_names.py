"""From scores to names: each run of words of one kind once, wherever windows meet."""

from __future__ import annotations

import numpy as np
import pytest

from onrecord.extract.reader.attend import attend
from onrecord.extract.reader.decode import Scores, Settings
from onrecord.extract.reader.kinds import KINDS
from onrecord.extract.reader.names import names
from reader.marks import PIECES, Marks, words_of_line

LABELS = {".": 0, "P": 1, "p": 2, "O": 3, "o": 4, "L": 5, "l": 6}  # a capital begins a person, an organisation, a place


def scores(marks: str) -> Scores:
    made = np.full((len(marks), 1 + 2 * len(KINDS)), 0.02, np.float32)
    for at, mark in enumerate(marks):
        made[at, LABELS[mark]] = 1 - 0.02 * (made.shape[1] - 1)
    return made


@pytest.mark.parametrize(
    ("marks", "found"),
    [
        ("", []),
        ("....", []),
        (".Pp.", [("person", 1, 3)]),
        ("PPp", [("person", 0, 1), ("person", 1, 3)]),
        ("Ppl.", [("person", 0, 2), ("place", 2, 3)]),
        ("oo.L", [("organisation", 0, 2), ("place", 3, 4)]),
    ],
)
def test_a_name_is_a_run_of_words_of_one_kind(marks: str, found: list[tuple[str, int, int]]) -> None:
    made = list(names(scores(marks)))
    assert [(one.kind, *one.run) for one in made] == found
    assert all(0.5 < one.sure <= 1 for one in made)


class Named(Marks):
    """A network to which every third word is a place."""

    def name(self, vectors: np.ndarray[tuple[int, ...], np.dtype[np.float32]]) -> Scores:
        made = np.zeros((len(vectors), 9), np.float32)
        made[:, 0], made[::3, 5] = 5, 15
        return made


def test_a_name_at_the_edge_of_two_windows_is_seen_once() -> None:
    look = attend(Named(), PIECES, words_of_line("gate " * 900), Settings())
    starts = [one.run[0] for one in look.names]
    assert starts == sorted(set(starts))
    assert len(starts) == pytest.approx(300, abs=12)
