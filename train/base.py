"""The encoder to start from: weights of a published model, its vocabulary cut, some of its lower layers."""

from __future__ import annotations

from pathlib import Path

import torch
from safetensors.torch import load_file

from train.network import Reader, Shape


def load(folder: Path, layers: int, order: list[int] | None, heads: int = 12) -> Reader:
    """A reader whose encoder has the weights of the BERT model in `folder`; its heads are new."""
    state = {name.removeprefix("bert."): value for name, value in load_file(folder / "model.safetensors").items()}
    pieces = state["embeddings.word_embeddings.weight"]
    if order is not None:
        pieces = pieces[torch.tensor(order)]
    torch.manual_seed(0)
    model = Reader(Shape(len(pieces), layers, heads=heads))
    encoder = model.encoder
    encoder.words.weight.data = pieces.clone()
    places = state["embeddings.position_embeddings.weight"] + state["embeddings.token_type_embeddings.weight"][0]
    encoder.places.weight.data = places[:512].clone()
    _copy(encoder.norm, state, "embeddings.LayerNorm")
    for at, layer in enumerate(encoder.layers):
        old = f"encoder.layer.{at}"
        parts = [f"{old}.attention.self.{part}" for part in ("query", "key", "value")]
        layer.qkv.weight.data = torch.cat([state[f"{part}.weight"] for part in parts])
        layer.qkv.bias.data = torch.cat([state[f"{part}.bias"] for part in parts])
        for module, name in (
            (layer.out, "attention.output.dense"), (layer.norm, "attention.output.LayerNorm"),
            (layer.up, "intermediate.dense"), (layer.down, "output.dense"), (layer.last, "output.LayerNorm"),
        ):  # fmt: skip
            _copy(module, state, f"{old}.{name}")
    return model


def _copy(module: torch.nn.Module, state: dict[str, torch.Tensor], name: str) -> None:
    module.load_state_dict({"weight": state[f"{name}.weight"], "bias": state[f"{name}.bias"]})
