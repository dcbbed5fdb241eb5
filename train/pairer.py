"""The network that says how two statements relate.

A cross-encoder (Nogueira and Cho 2019): both statements go through one encoder together, and what stands at the first place
is put to five relations. The same encoder reads one statement alone, and the mean of its pieces is the statement's vector.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import torch
from tokenizers import Tokenizer
from torch import Tensor, nn
from torch.nn import functional

from onrecord.link.network import LONGEST
from onrecord.link.numerals import in_digits
from train.network import Encoder
from train.pairs import RELATIONS, Pair

BUDGET = 2048  # pieces a step


class Pairer(nn.Module):
    """Pieces of pairs (n, length) to scores of the relations (n, 5)."""

    def __init__(self, encoder: Encoder, width: int = 384) -> None:
        super().__init__()
        self.encoder = encoder
        self.parts = nn.Embedding(2, width)  # which of the two statements a piece is of
        self.parts.weight.data.zero_()
        self.drop = nn.Dropout(0.1)
        self.dense = nn.Linear(width, width)
        self.out = nn.Linear(width, len(RELATIONS))

    def forward(self, pieces: Tensor, part: Tensor, there: Tensor) -> Tensor:
        """All (n, length): pieces, 0 or 1 for the statement that a piece is of, and whether there is one."""
        return self.related(*self.encoded(pieces, part, there))

    def related(self, x: Tensor, mean: Tensor) -> Tensor:
        """What `encoded` gives, to scores of the relations (n, 5)."""
        return self.out(self.drop(torch.tanh(self.dense(x[:, 0] + mean))))

    def vectors(self, pieces: Tensor, there: Tensor) -> Tensor:
        """Statements alone (n, length) to vectors of length one (n, width): near where they speak of one matter."""
        return functional.normalize(self.encoded(pieces, torch.zeros_like(pieces), there)[1], dim=-1)

    def encoded(self, pieces: Tensor, part: Tensor, there: Tensor) -> tuple[Tensor, Tensor]:
        """The vectors of all places (n, length, width), and their mean (n, width)."""
        encoder = self.encoder
        x = encoder.norm(encoder.words(pieces) + encoder.places.weight[: pieces.shape[1]] + self.parts(part))
        x = self.drop(x)
        hidden = (1.0 - there[:, None, None, :].to(x.dtype)) * -1e4
        for layer in encoder.layers:
            x = layer(x, hidden)
        return x, (x * there[:, :, None]).sum(1) / there.sum(1, keepdim=True)


class Row(NamedTuple):
    """A pair as the network sees it: its pieces, the part that each is of, for each relation whether the mark allows it."""

    pieces: list[int]
    parts: list[int]
    allowed: list[float]
    pair: Pair


class Tokens:
    """Texts to pieces."""

    def __init__(self, file: Path) -> None:
        self._tokenizer = Tokenizer.from_file(str(file))
        self._tokenizer.no_padding()
        self._tokenizer.enable_truncation(LONGEST)

    def rows(self, found: Sequence[Pair]) -> list[Row]:
        """Pairs as rows, the statement that was made first before the other."""
        encoded = self._tokenizer.encode_batch([_shown(pair) for pair in found])
        allowed = [[float(relation in pair.allowed) for relation in RELATIONS] for pair in found]
        return [
            Row(each.ids, each.type_ids, mark, pair) for each, mark, pair in zip(encoded, allowed, found, strict=True)
        ]

    def alone(self, texts: Sequence[str]) -> tuple[Tensor, Tensor]:
        """Texts one by one: their pieces, and whether there is one, both (n, length)."""
        return _padded([each.ids for each in self._tokenizer.encode_batch(list(texts))])


def _shown(pair: Pair) -> tuple[str, str]:
    """In half of its lessons the network is told how much later the second statement was made; it is not at run time."""
    one, other = in_digits(pair.one), in_digits(pair.other)
    if pair.days < 0:
        return other, f"{-pair.days} days later: {one}"
    return one, f"{pair.days} days later: {other}" if pair.days else other


def _padded(found: Sequence[Sequence[int]]) -> tuple[Tensor, Tensor]:
    longest = max(map(len, found))
    pieces = torch.tensor([[*each, *[0] * (longest - len(each))] for each in found])
    there = torch.tensor([[1.0] * len(each) + [0.0] * (longest - len(each)) for each in found])
    return pieces, there


def tensors(batch: Sequence[Row]) -> tuple[Tensor, Tensor, Tensor, Tensor]:
    """A batch as pieces, parts, what is there, all (n, length), and what is allowed (n, 5)."""
    pieces, there = _padded([row.pieces for row in batch])
    parts, _ = _padded([row.parts for row in batch])
    return pieces, parts, there, torch.tensor([row.allowed for row in batch])


def batches(found: Sequence[Row], dice: random.Random) -> list[list[Row]]:
    """Rows of like length together, in any order."""
    made: list[list[Row]] = []
    batch: list[Row] = []
    for row in sorted(found, key=lambda row: len(row.pieces) + dice.random() * 6):
        if batch and len(row.pieces) * (len(batch) + 1) > BUDGET:
            made.append(batch)
            batch = []
        batch.append(row)
    dice.shuffle(made)
    return [*made, batch]
