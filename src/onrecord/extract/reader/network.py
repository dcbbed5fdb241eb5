"""The shipped network, run by onnxruntime: an encoder and a head, both with weights of eight bits."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import numpy as np
import onnxruntime

from onrecord.extract.reader.around import Around, Ints
from onrecord.extract.reader.attend import Vectors
from onrecord.extract.reader.decode import Scores, Settings
from onrecord.extract.reader.pieces import Pieces

FOLDER = Path(__file__).parents[2] / "models" / "reader"
SLOWER = ["SkipLayerNormFusion"]
"""What onnxruntime would make of the graph and is slower where processors have AVX2 only: normalising by itself is vectorised."""


class OnnxNetwork:
    """The network in a folder of `encoder.onnx`, `head.onnx`, `names.onnx` and `pieces.json`; one of its own in each process.

    One window at a time: weights of eight bits go with activations whose scale is taken from all that is computed together,
    so that windows in one batch would change each other's scores.
    """

    def __init__(self, folder: Path = FOLDER, threads: int = 1) -> None:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
        self._settings = Settings(**json.loads((folder / "settings.json").read_text(encoding="utf-8")))
        self.pieces = Pieces(folder / "pieces.json")
        self._encoder, self._head, self._names = (
            onnxruntime.InferenceSession(
                str(folder / name), options, providers=["CPUExecutionProvider"], disabled_optimizers=SLOWER
            )
            for name in ("encoder.onnx", "head.onnx", "names.onnx")
        )

    def settings(self, least: float | None = None) -> Settings:
        """What was chosen for this network; `least` is how sure an attribution must be where the user says so."""
        if least is None:
            return self._settings
        return self._settings._replace(least=least, least_again=least, least_unnamed=least, least_wordless=least)

    def encode(self, pieces: Ints, begins: Ints) -> tuple[Vectors, Scores]:
        """Vectors (words, width) and scores of the flat labels (words, 7)."""
        vectors, flat = self._encoder.run(None, {"pieces": pieces[None], "begins": begins})
        return np.asarray(vectors), np.asarray(flat)

    def read(self, vectors: Vectors, cues: Ints, near: Around) -> Scores:
        """Scores of the labels of the words around each cue (cues, words, 5)."""
        asked = {"vectors": vectors, "cues": cues, "near": near.near, "far": near.far}
        (scores,) = self._head.run(None, asked)
        return np.asarray(scores)

    def name(self, vectors: Vectors) -> Scores:
        """Scores of the labels of names (words, 9)."""
        (scores,) = self._names.run(None, {"vectors": vectors})
        return np.asarray(scores)


@cache
def shipped() -> OnnxNetwork:
    """The network that comes with Onrecord, loaded when a process first asks for it."""
    return OnnxNetwork()
