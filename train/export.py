"""The trained network as the two graphs that ship, with weights of eight bits."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from train.network import Reader


class EncoderGraph(nn.Module):
    """One window: pieces (1, length) and where each word begins (words) to vectors and flat scores of the words."""

    def __init__(self, model: Reader) -> None:
        super().__init__()
        self.encoder, self.flat = model.encoder, model.flat

    def forward(self, pieces: Tensor, begins: Tensor) -> tuple[Tensor, Tensor]:
        """All of the window's pieces are there, so nothing is hidden."""
        encoder = self.encoder
        x = encoder.norm(encoder.words(pieces) + encoder.places.weight[: pieces.shape[1]])
        for layer in encoder.layers:
            x = layer(x, torch.zeros(1))
        words = x[0][begins]
        return words, self.flat(words)


class HeadGraph(nn.Module):
    """The cues of one window (cues, 2) and what is around them to scores (cues, near words, labels)."""

    def __init__(self, model: Reader) -> None:
        super().__init__()
        self.head = model.head

    def forward(self, vectors: Tensor, cues: Tensor, near: Tensor, far: Tensor) -> Tensor:
        """As `Head`, for one row."""
        row = torch.zeros_like(cues[:, 0])
        return self.head(vectors[None], row, cues[:, 0], cues[:, 1], near, far)


def export(model: Reader, pieces: Path, folder: Path) -> None:
    """Write `encoder.onnx`, `head.onnx` and `pieces.json` into a folder."""
    model = model.eval().float()
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        whole = Path(scratch)
        torch.onnx.export(
            EncoderGraph(model),
            (torch.full((1, 9), 5), torch.arange(6)),
            str(whole / "encoder.onnx"),
            input_names=["pieces", "begins"],
            output_names=["vectors", "flat"],
            dynamic_axes={"pieces": {1: "length"}, "begins": {0: "words"}},
            opset_version=17,
            dynamo=False,
        )
        near = torch.zeros(2, 7, dtype=torch.long)
        torch.onnx.export(
            HeadGraph(model),
            (torch.zeros(9, 384), torch.tensor([[1, 1], [3, 4]]), near, near),
            str(whole / "head.onnx"),
            input_names=["vectors", "cues", "near", "far"],
            output_names=["scores"],
            dynamic_axes={
                "vectors": {0: "words"},
                "cues": {0: "cues"},
                "near": {0: "cues", 1: "reach"},
                "far": {0: "cues", 1: "reach"},
            },
            opset_version=17,
            dynamo=False,
        )
        for name in ("encoder.onnx", "head.onnx"):
            quantize_dynamic(
                whole / name,
                folder / name,
                op_types_to_quantize=["MatMul", "Gather"],  # convolutions over single channels are slower in eight bits
                per_channel=True,
                reduce_range=REDUCED,
                weight_type=QuantType.QInt8,
            )
    shutil.copyfile(pieces, folder / "pieces.json")


REDUCED = True
"""Weights of seven bits: processors with AVX2 only add products of eight bits with saturation, and would read otherwise."""
