"""The settings of decoding, and what the network's own sureness is worth: both from articles that training did not see."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from itertools import product
from typing import NamedTuple

import numpy as np

from onrecord.extract.reader.around import Around, Ints
from onrecord.extract.reader.attend import Network, Vectors, attend
from onrecord.extract.reader.decode import Found, Scores, Settings
from onrecord.extract.reader.pieces import Pieces
from train.articles import Article
from train.measure import matches, measure

CUES, SOURCES = (0.25, 0.3, 0.35, 0.4, 0.45, 0.5), (-0.5, 0.0, 0.5)
TURNS, LEANS = (0.0, 0.25, 0.5, 1.0, 2.0), (0.0, 0.4, 0.8, 1.2, 1.6)
LEAST = tuple(round(0.05 * n, 2) for n in range(13))


class Remembering:
    """A network that encodes each window once, since settings change only what is made of it."""

    def __init__(self, network: Network) -> None:
        self.network = network
        self.encoded: dict[bytes, tuple[Vectors, Scores]] = {}

    def encode(self, pieces: Ints, begins: Ints) -> tuple[Vectors, Scores]:
        """As the network does."""
        key = pieces.tobytes() + begins.tobytes()
        if key not in self.encoded:
            self.encoded[key] = self.network.encode(pieces, begins)
        return self.encoded[key]

    def read(self, vectors: Vectors, cues: Ints, near: Around) -> Scores:
        """As the network does."""
        return self.network.read(vectors, cues, near)

    def name(self, vectors: Vectors) -> Scores:
        """As the network does."""
        return self.network.name(vectors)


class Bin(NamedTuple):
    """Attributions of like confidence: how many, how sure on average, and the share that people marked too."""

    number: int
    sure: float
    right: float


def choose(network: Network, pieces: Pieces, articles: Sequence[Article], dev: Sequence[Article]) -> Settings:
    """The settings with the largest sum of the F1 of attributions, of those with source, and of exact content.

    All come from `articles`, which training did not see, but for the default of how sure an attribution must be, which is one
    number and comes from `dev`.
    """
    network = Remembering(network)

    def read(settings: Settings, some: Sequence[Article] = articles) -> list[list[Found]]:
        return [attend(network, pieces, each.words, settings).found for each in some]

    tried = [Settings(cue=0.35, turn=turn, lean=lean) for turn, lean in product(TURNS, LEANS)]
    best = max(tried, key=lambda one: _best_worth(articles, read(one)))
    best = max((best._replace(source=source) for source in SOURCES), key=lambda one: _best_worth(articles, read(one)))
    best = max((best._replace(cue=cue) for cue in CUES), key=lambda one: _best_worth(articles, read(one)))
    lavish = read(best._replace(cue=min(CUES)))
    slope, offset = calibration(articles, lavish)
    best = best._replace(cue=min(CUES), slope=slope, offset=offset)
    sure = read(best, dev)
    least = max(LEAST, key=lambda one: _worth(dev, [[f for f in found if f.sure >= one] for found in sure]))
    return best._replace(least=least)


def _best_worth(articles: Sequence[Article], found: Sequence[Sequence[Found]]) -> float:
    """The worth at the best of a few thresholds: settings that find much are not to lose for what a threshold takes out."""
    return max(_worth(articles, [[f for f in each if f.sure >= least] for each in found]) for least in (0.3, 0.4, 0.5))


def _worth(articles: Sequence[Article], found: Sequence[Sequence[Found]]) -> float:
    figures = measure(articles, found)
    return figures["attribution"] + figures["with_source"] + figures["content_exact"]


def calibration(articles: Sequence[Article], found: Sequence[Sequence[Found]]) -> tuple[float, float]:
    """Slope and offset of a logistic regression from the logit of sureness to being right (Platt 1999), by Newton's method."""
    pairs = list(_judged(articles, found))
    x = np.array([math.log(sure / (1 - sure)) for sure, _ in pairs])
    y = np.array([right for _, right in pairs], float)
    design, weights = np.stack([x, np.ones_like(x)], 1), np.zeros(2)
    for _ in range(25):
        p = 1 / (1 + np.exp(-design @ weights))
        weights += np.linalg.solve((design.T * (p * (1 - p))) @ design + 1e-6 * np.eye(2), design.T @ (y - p))
    return float(weights[0]), float(weights[1])


def _judged(articles: Sequence[Article], found: Sequence[Sequence[Found]]) -> Iterator[tuple[float, bool]]:
    for article, said in zip(articles, found, strict=True):
        right = set(matches(article, said).values())
        yield from ((min(max(one.sure, 1e-4), 1 - 1e-4), at in right) for at, one in enumerate(said))


def reliability(
    articles: Sequence[Article], found: Sequence[Sequence[Found]], bins: int = 10
) -> tuple[list[Bin], float]:
    """Bins of equal width, and the expected calibration error (Naeini, Cooper and Hauskrecht 2015)."""
    pairs = np.array(list(_judged(articles, found)), float).reshape(-1, 2)
    which = np.minimum((pairs[:, 0] * bins).astype(int), bins - 1)
    groups = [pairs[which == at] for at in range(bins)]
    made = [Bin(len(group), float(group[:, 0].mean()), float(group[:, 1].mean())) for group in groups if len(group)]
    return made, sum(one.number * abs(one.sure - one.right) for one in made) / max(len(pairs), 1)
