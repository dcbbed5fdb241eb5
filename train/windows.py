"""Articles to windows, windows to batches of tensors: what the network is shown."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np
import torch
from torch import Tensor

from onrecord.extract.reader.pieces import Pieces, Word
from train.articles import Article, Attribution, Run

LONGEST = 192  # pieces a window
PAD, MASK = 1, 3


class Window(NamedTuple):
    """Words that are read together, with the attributions in them; runs count the window's words."""

    words: tuple[Word, ...]
    attributions: tuple[Attribution, ...]
    outside: tuple[
        Attribution, ...
    ] = ()  # whose cue stands outside of the window, though some of their words are in it


class Batch(NamedTuple):
    """The tensors of some windows, and the windows themselves."""

    pieces: Tensor  # (n, length)
    there: Tensor  # (n, length)
    begins: Tensor  # (n, words)
    flat: Tensor  # (n, words), -1 where there is none
    windows: tuple[Window, ...]


def cut(article: Article, first: int, last: int) -> Window:
    """The words from `first` up to `last`, with what is left of the attributions there."""

    def inside(runs: Sequence[Run]) -> tuple[Run, ...]:
        clipped = ((max(a, first) - first, min(b, last) - first) for a, b in runs)
        return tuple(run for run in clipped if run[0] < run[1])

    kept, outside = [], []
    for one in article.attributions:
        cue, source, content = inside([one.cue]), inside(one.source), inside(one.content)
        whole = first <= one.cue[0] and one.cue[1] <= last
        if whole and content:
            kept.append(Attribution(source, cue[0], content))
        elif cue or source or content:
            outside.append(Attribution(source, cue[0] if cue else (0, 0), content))
    return Window(article.words[first:last], tuple(kept), tuple(outside))


def windows(article: Article, pieces: Pieces, dice: random.Random) -> Iterator[Window]:
    """The article in windows that touch, from a place that chance chooses, so that no two passes cut alike."""
    sizes = [len(pieces.of(word)) for word in article.words]
    opens = [at for at, word in enumerate(article.words) if word.opens] or [0]
    room = dice.randint(LONGEST // 4, LONGEST)
    first, total = 0, 0
    for at, size in enumerate(sizes):
        if total + size > room:
            yield cut(article, first, at)
            back = [place for place in opens if at - 12 <= place <= at]
            first = back[0] if back else at
            total, room = sum(sizes[first:at]), LONGEST
        total += size
    if first < len(sizes):
        yield cut(article, first, len(sizes))


def batches(
    found: Sequence[Window], pieces: Pieces, budget: int, dice: random.Random, noise: float = 0.0
) -> Iterator[Batch]:
    """Windows of like length together, at most `budget` pieces a batch, in an order that chance chooses."""
    sized = [(sum(len(pieces.of(word)) for word in window.words), at) for at, window in enumerate(found)]
    sized.sort(key=lambda pair: pair[0] + dice.random() * 24)
    groups: list[list[int]] = [[]]
    for size, at in sized:
        if (len(groups[-1]) + 1) * size > budget and groups[-1]:
            groups.append([])
        groups[-1].append(at)
    dice.shuffle(groups)
    for group in groups:
        yield batch([found[at] for at in group], pieces, dice, noise)


def batch(found: Sequence[Window], pieces: Pieces, dice: random.Random, noise: float = 0.0) -> Batch:
    """The tensors of some windows; `noise` is the share of pieces that are hidden from the network."""
    rows = [[pieces.of(word) for word in window.words] for window in found]
    length = max(sum(map(len, row)) for row in rows)
    most = max(map(len, rows))
    ids = np.full((len(rows), length), PAD, np.int64)
    begins = np.zeros((len(rows), most), np.int64)
    flat = np.full((len(rows), most), -1, np.int64)
    for at, (row, window) in enumerate(zip(rows, found, strict=True)):
        spread = [piece for word in row for piece in word]
        if noise:
            spread = [MASK if dice.random() < noise else piece for piece in spread]
        ids[at, : len(spread)] = spread
        ends = np.cumsum([len(word) for word in row])
        opened = np.array([word.opens for word in window.words])
        begins[at, : len(row)] = ends - [len(word) for word in row] + opened
        flat[at, : len(row)] = flat_labels(window)
    pieces_, begins_, flat_ = map(torch.from_numpy, (ids, begins, flat))
    return Batch(pieces_, pieces_ != PAD, begins_, flat_, tuple(found))


def flat_labels(window: Window) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    """0 outside, 1 and 2 source, 3 and 4 cue, 5 and 6 content: begins, goes on."""
    labels = np.zeros(len(window.words), np.int64)
    for one in (*window.outside, *window.attributions):
        for label, runs in ((5, one.content), (1, one.source), (3, [one.cue])):
            for start, end in runs:
                labels[start:end] = label + 1
                labels[start : min(end, start + 1)] = label
    return labels


def read_labels(one: Attribution, near: Sequence[int]) -> list[int]:
    """0 outside, 1 and 2 source, 3 and 4 content, for the words `near` a cue."""
    labels = dict.fromkeys(near, 0)
    for label, runs in ((3, one.content), (1, one.source)):
        for start, end in runs:
            labels |= {at: label + (at > start) for at in range(start, end) if at in labels}
    return [labels[at] for at in near]
