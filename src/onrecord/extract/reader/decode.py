"""From the network's scores to runs of words: cues first, then what each cue's reading says of the words around it."""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from onrecord.extract.reader.around import Run

Scores = NDArray[np.float32]


class Settings(NamedTuple):
    """What was chosen on articles kept back from training; `least`, which is one number, on PolNeAR dev.

    `least_unnamed` and `least_wordless` were tried in steps of 0.05 on CED dev, and kept where PolNeAR dev loses nothing by them.

    `cue` is how likely a word must be part of a cue. `turn` is what each beginning and each end of a run of content costs,
    `lean` what each word is given for being content, and `source` what a source must weigh, all in natural logarithms of odds.
    `least` is how sure an attribution must be to be made, `least_again` one that is seen when content is read again,
    `least_unnamed` one without a source, and `least_wordless` one of a quotation whose cue holds no known word of saying. `slope`
    and `offset` make shares of what the network says.
    """

    cue: float = 0.4
    turn: float = 1.0
    lean: float = 0.0
    source: float = 0.0
    least: float = 0.0
    least_again: float = 0.5
    least_unnamed: float = 0.5
    least_wordless: float = 0.5
    slope: float = 1.0
    offset: float = 0.0

    def calibrated(self, sure: float) -> float:
        """How often an attribution of which the network is so sure is one that people marked too (Platt 1999)."""
        sure = min(max(sure, 1e-6), 1 - 1e-6)
        return 1 / (1 + math.exp(-self.slope * math.log(sure / (1 - sure)) - self.offset))


_NO_RUNS: tuple[Run, ...] = ()


class Found(NamedTuple):
    """One attribution in runs of words, end exclusive, and how sure the network is of it (0 to 1)."""

    source: tuple[Run, ...]
    cue: Run
    content: tuple[Run, ...]
    sure: float


def softmax(scores: Scores) -> Scores:
    """Probabilities along the last axis."""
    powers = np.exp(scores - scores.max(-1, keepdims=True))
    return np.asarray(powers / powers.sum(-1, keepdims=True), np.float32)


def cues(flat: Scores, least: float) -> list[tuple[Run, float]]:
    """Runs of words that are more likely than `least` parts of a cue, with their mean probability.

    `flat` (words, 7) holds probabilities: outside; begins, goes on: source, cue, content.
    """
    part = flat[:, 3] + flat[:, 4]
    begins = flat[:, 3] > flat[:, 4]
    found: list[tuple[Run, float]] = []
    start = last = -2
    for at in [*np.flatnonzero(part > least).tolist(), -2]:
        if start >= 0 and (at != last + 1 or begins[at]):
            found.append(((start, last + 1), float(part[start : last + 1].mean())))
            start = -2
        start = at if start < 0 else start
        last = at
    return found


def readings(read: Scores, there: NDArray[np.bool_], settings: Settings) -> list[tuple[Run | None, list[Run], float]]:
    """For each cue: the run that is its source, the runs of its content, and how sure these are.

    `read` (cues, words, 5) holds probabilities: outside; begins, goes on: source, content; `there` (cues, words) is False
    where there is no word.
    """
    source, content = read[..., 1] + read[..., 2], read[..., 3] + read[..., 4]
    odds = np.where(there, _odds(content) + settings.lean, -50.0)
    found = []
    for at in range(len(read)):
        runs = _best_runs(odds[at], settings.turn)
        run = _heaviest(np.where(there[at], _odds(source[at]), -50.0), settings.source)
        sure = float(np.mean([content[at, a:b].mean() for a, b in runs])) if runs else 0.0
        found.append((run, without(runs, run), sure))
    return found


def without(runs: list[Run], taken: Run | None) -> list[Run]:
    """The runs less the words of another."""
    if taken is None:
        return runs
    parts = (part for a, b in runs for part in ((a, min(b, taken[0])), (max(a, taken[1]), b)))
    return [part for part in parts if part[0] < part[1]]


def _odds(share: Scores) -> Scores:
    clipped = np.clip(share, 1e-4, 1 - 1e-4)
    return np.asarray(np.log(clipped / (1 - clipped)), np.float32)


def _best_runs(odds: Scores, turn: float) -> list[Run]:
    """The runs of words with the largest sum of odds, where each beginning and each end costs `turn` (Viterbi).

    Only from the first word that speaks for content to the last: no run is the heavier for others at its edges.
    """
    likely = np.flatnonzero(odds >= 0)
    if not len(likely):
        return []
    first, last = int(likely[0]), int(likely[-1]) + 1
    outside, closed = 0.0, _NO_RUNS
    inside, before, start = -turn, _NO_RUNS, first
    for at, one in enumerate(odds[first:last].tolist(), first):
        enter, leave = outside - turn, inside - turn
        left = (*before, (start, at))
        if enter > inside:
            inside, before, start = enter, closed, at
        if leave > outside:
            outside, closed = leave, left
        inside += one
    return list((*before, (start, last)) if inside - turn > outside else closed)


def _heaviest(odds: Scores, least: float) -> Run | None:
    """The run with the largest sum of odds, if that is more than `least` (Bentley 1984)."""
    best, run, total, start = least, None, 0.0, 0
    for at, one in enumerate(odds.tolist()):
        if total <= 0.0:
            total, start = 0.0, at
        total += one
        if total > best:
            best, run = total, (start, at + 1)
    return run
