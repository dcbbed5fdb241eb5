"""From scores to runs: what is chosen weighs as much as the best choice that trying everything finds."""

from __future__ import annotations

from itertools import pairwise, product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.extract.reader import decode
from onrecord.extract.reader.around import Run
from onrecord.extract.reader.decode import Scores, Settings

OUT, CUE, MORE, OTHER = (
    [0.9, 0, 0, 0.1, 0, 0, 0],
    [0.1, 0, 0, 0.7, 0.2, 0, 0],
    [0.1, 0, 0, 0.2, 0.7, 0, 0],
    [0.1, 0.9, 0, 0, 0, 0, 0],
)
odds_of_words = st.lists(st.integers(-12, 12).map(lambda quarter: quarter / 4), min_size=1, max_size=9)


def flat(*rows: list[float]) -> Scores:
    return np.array(rows, np.float32)


def runs_of(inside: tuple[bool, ...]) -> int:
    return sum(two == (False, True) for two in pairwise((False, *inside)))


def weight(odds: list[float], inside: tuple[bool, ...], turn: float) -> float:
    return sum(one for one, taken in zip(odds, inside, strict=True) if taken) - 2 * turn * runs_of(inside)


def shares(odds: list[float]) -> list[float]:
    return [float(1 / (1 + np.exp(-one))) for one in odds]


def reading(source: list[float], content: list[float]) -> Scores:
    """Probabilities of one cue's reading of which source and content have such odds, each begun or going on half and half."""
    by, said = np.array(shares(source)) / 2, np.array(shares(content)) / 2
    return np.stack([1 - 2 * by - 2 * said, by, by, said, said], -1)[None].astype(np.float32)


def test_words_that_go_on_are_one_cue_and_a_new_beginning_another() -> None:
    found = decode.cues(flat(OUT, CUE, MORE, CUE, OUT, OTHER, CUE), 0.4)
    assert [run for run, _ in found] == [(1, 3), (3, 4), (6, 7)]
    assert [sure for _, sure in found] == pytest.approx([0.9, 0.9, 0.9])


def test_a_cue_may_begin_without_its_beginning_and_end_with_the_text() -> None:
    assert [run for run, _ in decode.cues(flat(MORE, MORE), 0.4)] == [(0, 2)]
    assert decode.cues(flat(OUT, OTHER), 0.4) == []
    assert decode.cues(np.zeros((0, 7), np.float32), 0.4) == []


@given(st.lists(st.sampled_from([OUT, CUE, MORE, OTHER]), max_size=12))
def test_cues_take_exactly_the_words_that_are_likely_parts_of_one(rows: list[list[float]]) -> None:
    found = decode.cues(np.array(rows, np.float32).reshape(-1, 7), 0.4)
    assert [at for run, _ in found for at in range(*run)] == [at for at, row in enumerate(rows) if row in (CUE, MORE)]


@given(odds_of_words, st.sampled_from([0.0, 0.25, 1.0, 2.0]), st.sampled_from([-0.5, 0.0, 0.75]))
def test_content_is_the_heaviest_choice_of_runs(odds: list[float], turn: float, lean: float) -> None:
    there = np.ones((1, len(odds)), bool)
    ((_, runs, _),) = decode.readings(reading([-9.0] * len(odds), odds), there, Settings(turn=turn, lean=lean))
    chosen = tuple(any(a <= at < b for a, b in runs) for at in range(len(odds)))
    assert runs_of(chosen) == len(runs)
    leant = [one + lean for one in odds]
    best = max(weight(leant, inside, turn) for inside in product((False, True), repeat=len(odds)))
    assert weight(leant, chosen, turn) == pytest.approx(best, abs=1e-3)


@given(odds_of_words, st.sampled_from([0.0, 0.5, 3.0]))
def test_a_source_is_the_heaviest_run_or_none(odds: list[float], least: float) -> None:
    there = np.ones((1, len(odds)), bool)
    ((run, _, _),) = decode.readings(reading(odds, [-9.0] * len(odds)), there, Settings(source=least))
    ends = range(len(odds) + 1)
    best = max(sum(odds[a:b]) for a in ends for b in ends if a < b)
    if run is None:
        assert best <= least + 1e-3
    else:
        assert sum(odds[slice(*run)]) == pytest.approx(best, abs=1e-3)
        assert best > least - 1e-3


@given(st.lists(odds_of_words, min_size=2, max_size=4))
def test_each_cue_is_read_as_if_it_were_alone(rows: list[list[float]]) -> None:
    longest = max(map(len, rows))
    rest = [[9.0] * (longest - len(row)) for row in rows]  # what stands where there is no word must not matter
    there = np.array([[at < len(row) for at in range(longest)] for row in rows])
    both = zip(rows, rest, strict=True)
    scores = np.concatenate([reading([-one for one in row] + more, row + more) for row, more in both])
    together = decode.readings(scores, there, Settings())
    for row, found in zip(rows, together, strict=True):
        alone = reading([-one for one in row], row)
        ((run, runs, sure),) = decode.readings(alone, np.ones((1, len(row)), bool), Settings())
        assert (run, runs) == found[:2]
        assert sure == pytest.approx(found[2])


def test_the_words_of_the_source_are_no_content() -> None:
    scores = reading([-9, 3, 3, -9, -9], [4, 1, 1, 4, 4])
    ((source, content, sure),) = decode.readings(
        scores / scores.sum(-1, keepdims=True), np.ones((1, 5), bool), Settings()
    )
    assert source == (1, 3)
    assert content == [(0, 1), (3, 5)]
    assert 0 < sure <= 1


@given(
    st.lists(st.tuples(st.integers(0, 20), st.integers(1, 9)), max_size=4),
    st.tuples(st.integers(0, 25), st.integers(1, 9)),
)
def test_runs_without_another_are_what_is_left_of_them(starts: list[tuple[int, int]], other: tuple[int, int]) -> None:
    runs: list[Run] = [(start, start + size) for start, size in starts]
    taken = other[0], other[0] + other[1]
    left = decode.without(runs, taken)
    assert all(a < b for a, b in left)
    assert [at for run in left for at in range(*run)] == [
        at for run in runs for at in range(*run) if not taken[0] <= at < taken[1]
    ]
    assert decode.without(runs, None) == runs


def test_probabilities_sum_to_one_however_large_the_scores() -> None:
    found = decode.softmax(np.array([[1000.0, 1000.0, -1000.0], [-3e4, 0.0, 1.0]], np.float32))
    assert np.isfinite(found).all()
    assert found.sum(-1) == pytest.approx([1, 1])
    assert found[0].tolist() == pytest.approx([0.5, 0.5, 0.0])


@given(st.floats(0, 1), st.floats(0, 1))
def test_calibration_keeps_the_order_and_stays_a_share(one: float, other: float) -> None:
    settings = Settings(slope=1.7, offset=-0.4)
    low, high = sorted((one, other))
    assert 0 <= settings.calibrated(low) <= settings.calibrated(high) <= 1


def test_without_slope_and_offset_calibration_changes_nothing() -> None:
    assert [Settings().calibrated(share / 8) for share in range(1, 8)] == pytest.approx(
        [share / 8 for share in range(1, 8)]
    )
