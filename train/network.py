"""The network: a BERT encoder, a flat head that finds cues, and a head that reads each cue's source and content.

The encoder is that of Devlin et al. (2019), with attention written out, since the backward pass of the fused kernel is
slow on processors. The second head is conditioned on one cue at a time, so that attributions of one sentence do not mix:
the vectors of the words around a cue, the cue's own and their distance go through two convolutions (depthwise-separable,
Chollet 2017), which is where neighbouring words agree on a boundary.
"""

from __future__ import annotations

from typing import NamedTuple

import torch
from torch import Tensor, nn
from torch.nn import functional

from onrecord.extract.reader.around import BUCKETS

FLAT = 7  # outside; begins, goes on: source, cue, content
READ = 5  # outside; begins, goes on: source, content


class Shape(NamedTuple):
    """What an encoder is made of."""

    pieces: int
    layers: int
    width: int = 384
    heads: int = 12
    inner: int = 1536
    places: int = 512
    eps: float = 1e-12


class Layer(nn.Module):
    """Attention and two dense layers, each normalised after what went in is added (post-norm)."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.heads, self.size = shape.heads, shape.width // shape.heads
        self.qkv = nn.Linear(shape.width, 3 * shape.width)
        self.out = nn.Linear(shape.width, shape.width)
        self.norm = nn.LayerNorm(shape.width, eps=shape.eps)
        self.up = nn.Linear(shape.width, shape.inner)
        self.down = nn.Linear(shape.inner, shape.width)
        self.last = nn.LayerNorm(shape.width, eps=shape.eps)

    def forward(self, x: Tensor, hidden: Tensor) -> Tensor:
        """x (n, length, width); `hidden` is added to the scores, very negative where nothing is."""
        n, length, width = x.shape
        q, k, v = self.qkv(x).view(n, length, 3, self.heads, self.size).permute(2, 0, 3, 1, 4)
        with torch.autocast("cpu", enabled=False):  # it would have the weights, the largest tensors, in 32 bits
            scores = (q * self.size**-0.5) @ k.transpose(-1, -2)
            mixed = (torch.softmax(scores + hidden.to(q.dtype), -1) @ v).transpose(1, 2).reshape(n, length, width)
        x = self.norm(x + self.out(mixed))
        return self.last(x + self.down(functional.gelu(self.up(x))))


class Encoder(nn.Module):
    """Pieces (n, length) and which of them are there (n, length) to vectors (n, length, width)."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.words = nn.Embedding(shape.pieces, shape.width)
        self.places = nn.Embedding(shape.places, shape.width)
        self.norm = nn.LayerNorm(shape.width, eps=shape.eps)
        self.layers = nn.ModuleList(Layer(shape) for _ in range(shape.layers))

    def forward(self, pieces: Tensor, there: Tensor) -> Tensor:
        """Both (n, length), to vectors (n, length, width)."""
        x = self.norm(self.words(pieces) + self.places.weight[: pieces.shape[1]])
        hidden = (1.0 - there[:, None, None, :].to(x.dtype)) * -1e4
        for layer in self.layers:
            x = layer(x, hidden)
        return x


class Mixing(nn.Module):
    """A depthwise-separable convolution over the words, beside what was there."""

    def __init__(self, width: int, kernel: int) -> None:
        super().__init__()
        self.norm = nn.LayerNorm(width)
        self.along = nn.Conv1d(width, width, kernel, padding=kernel // 2, groups=width)
        self.across = nn.Linear(width, width)

    def forward(self, x: Tensor) -> Tensor:
        """x (n, words, width)."""
        mixed = self.along(self.norm(x).transpose(1, 2)).transpose(1, 2)
        return x + self.across(functional.gelu(mixed))


class Head(nn.Module):
    """Word vectors (n, words, width) and cues (k: row, first, last word) to labels of the words around each cue."""

    def __init__(self, width: int, inner: int = 192, kernel: int = 9) -> None:
        super().__init__()
        self.word = nn.Linear(width, inner)
        self.scaled = nn.Linear(width, inner)
        self.cue = nn.Linear(2 * width, 2 * inner)
        self.distance = nn.Embedding(2 * BUCKETS + 1, inner)
        self.norm = nn.LayerNorm(inner)
        self.mixing = nn.ModuleList(Mixing(inner, kernel) for _ in range(2))
        self.out = nn.Linear(inner, READ)

    def forward(self, words: Tensor, row: Tensor, first: Tensor, last: Tensor, near: Tensor, far: Tensor) -> Tensor:
        """near (k, m): which words of the row are read; far (k, m): bucket of their distance from the cue."""
        cue = self.cue(torch.cat([words[row, first], words[row, last]], -1))[:, None]
        add, times = cue.chunk(2, -1)
        plain, scaled = self.word(words), self.scaled(words)
        at = row[:, None]
        x = plain[at, near] + scaled[at, near] * times + add + self.distance(far)
        x = functional.gelu(self.norm(x))
        for mixing in self.mixing:
            x = mixing(x)
        return self.out(x)


class Reader(nn.Module):
    """The encoder with both heads."""

    def __init__(self, shape: Shape, dropout: float = 0.1) -> None:
        super().__init__()
        self.encoder = Encoder(shape)
        self.flat = nn.Linear(shape.width, FLAT)
        self.head = Head(shape.width)
        self.dropout = nn.Dropout(dropout)

    def words(self, pieces: Tensor, there: Tensor, begins: Tensor) -> Tensor:
        """The vectors of words, each that of its first piece; begins (n, words) says which piece that is."""
        x = self.encoder(pieces, there)
        rows = torch.arange(len(x), device=x.device)[:, None]
        return self.dropout(x[rows, begins])
