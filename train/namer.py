"""The head that finds names, taught on what the shipped encoder says of words: the encoder itself stays as it is."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from onrecord.extract.reader.attend import encoded
from onrecord.extract.reader.kinds import KINDS
from onrecord.extract.reader.network import OnnxNetwork
from onrecord.extract.reader.windows import windows
from train.names import Name, Text
from train.network import Mixing

PASSES, RATE, ROWS = 12, 1e-3, 8
LABELS = 1 + 2 * len(KINDS)  # outside; begins, goes on: each kind


class Namer(nn.Module):
    """Word vectors (words, width) to scores of the labels of names (words, 9)."""

    def __init__(self, width: int = 384, inner: int = 192, kernel: int = 5) -> None:
        super().__init__()
        self.norm = nn.LayerNorm(width)
        self.word = nn.Linear(width, inner)
        self.mixing = Mixing(inner, kernel)
        self.drop = nn.Dropout(0.3)
        self.out = nn.Linear(inner, LABELS)

    def forward(self, vectors: Tensor) -> Tensor:
        """One window."""
        x = functional.gelu(self.word(self.drop(self.norm(vectors))))
        return self.out(self.drop(self.mixing(x[None])[0]))


def taught(network: OnnxNetwork, texts: Sequence[Text]) -> Namer:
    """A head that learned from these texts."""
    torch.manual_seed(3)
    dice = random.Random(3)
    shown = [pair for text in texts for pair in _windows(network, text)]
    head = Namer()
    optimizer = torch.optim.AdamW(head.parameters(), lr=RATE, weight_decay=0.05)
    steps = PASSES * (len(shown) // ROWS)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, RATE, total_steps=steps)
    for _ in range(PASSES):
        dice.shuffle(shown)
        for at in range(0, len(shown) - ROWS + 1, ROWS):
            loss = torch.stack([functional.cross_entropy(head(x), y) for x, y in shown[at : at + ROWS]]).mean()
            optimizer.zero_grad()
            loss.backward()  # type: ignore[no-untyped-call]  # torch has no types for it
            optimizer.step()
            schedule.step()
    return head.eval()


def _windows(network: OnnxNetwork, text: Text) -> Iterator[tuple[Tensor, Tensor]]:
    """The vectors of each window of a text, as they are at run time, and the labels of its words."""
    divided = [network.pieces.of(word) for word in text.words]
    labels = name_labels(text.names, len(text.words))
    for window in windows(text.words, [len(word) for word in divided]):
        vectors, _ = encoded(network, divided, text.words, window)
        yield torch.from_numpy(vectors.copy()), torch.from_numpy(np.array(labels[window.first : window.last]))


def name_labels(names: Sequence[Name], words: int) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    """0 outside; 1 + 2 k and 2 + 2 k: begins, goes on with a name of kind k."""
    labels = np.zeros(words, np.int64)
    for start, end, kind in names:
        labels[start:end] = 2 + 2 * kind
        labels[start] = 1 + 2 * kind
    return labels


def export(head: Namer, folder: Path) -> None:
    """Write `names.onnx` into a folder."""
    torch.onnx.export(
        head,
        (torch.zeros(9, 384),),
        str(folder / "names.onnx"),
        input_names=["vectors"],
        output_names=["scores"],
        dynamic_axes={"vectors": {0: "words"}, "scores": {0: "words"}},
        opset_version=17,
        dynamo=False,
    )
