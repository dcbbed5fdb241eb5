"""The shipped network for pairs, run by onnxruntime: how two statements relate, and a vector of each by which to find pairs.

A cross-encoder (Nogueira and Cho 2019) with weights of eight bits; its card is `models/pairs/card.md`. The same network reads one
statement alone, and the mean of what it makes of the pieces is near for statements of one matter (Reimers and Gurevych 2019).
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import numpy as np
import onnxruntime
from tokenizers import Encoding, Tokenizer

from onrecord.link.likely import Likely
from onrecord.link.numerals import in_digits

FOLDER = Path(__file__).parents[1] / "models" / "pairs"
LONGEST = 112  # pieces of both statements together: of longer ones the ends are cut off
REMEMBERED = 4096  # vectors
SLOWER = ["SkipLayerNormFusion"]  # what is slower where processors have AVX2 only, as for the reader
STEPS = 400.0  # of a vector's numbers, which lie between -0.3 and 0.3, from 0 to 1


class OnnxPairs:
    """The network in a folder of `pairs.onnx` and `pieces.json`; one of its own in each process.

    One pair at a time, for the reason that the reader reads one window at a time.
    """

    def __init__(self, folder: Path = FOLDER) -> None:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.log_severity_level = 3
        self._session = onnxruntime.InferenceSession(
            str(folder / "pairs.onnx"), options, providers=["CPUExecutionProvider"], disabled_optimizers=SLOWER
        )
        self._tokenizer = Tokenizer.from_file(str(folder / "pieces.json"))
        self._tokenizer.no_padding()
        self._tokenizer.enable_truncation(LONGEST)
        self._vector = lru_cache(REMEMBERED)(self._made)

    def vector(self, text: str) -> bytes:
        """See `Network`. What was asked for lately is remembered."""
        return self._vector(text)

    def _made(self, text: str) -> bytes:
        _, mean = self._run(self._tokenizer.encode(in_digits(text)))
        steps = np.rint(mean * (STEPS / np.linalg.norm(mean))).clip(-127, 127)
        return bytes(steps.astype(np.int8).tobytes())

    def nearness(self, one: str, other: str) -> float:
        """See `Network`."""
        return nearness(self.vector(one), self.vector(other))

    def likely(self, one: str, other: str, days: int = 0) -> Likely:
        """See `Network`."""
        later = f"{days} days later: " if days else ""
        scores, _ = self._run(self._tokenizer.encode(in_digits(one), later + in_digits(other)))
        powers = np.exp(scores - scores.max())
        return Likely(*(round(float(share), 4) for share in powers / powers.sum()))

    def _run(self, encoded: Encoding) -> tuple[np.ndarray, np.ndarray]:
        asked = {"pieces": np.array([encoded.ids]), "parts": np.array([encoded.type_ids])}
        scores, mean = self._session.run(None, asked)
        return np.asarray(scores)[0], np.asarray(mean)[0]


def nearness(one: bytes, other: bytes) -> float:
    """The cosine of two vectors: 1 where they point the same way."""
    return nearnesses(one, other)[0]


def nearnesses(vector: bytes, others: bytes) -> list[float]:
    """The cosine of a vector with each of others, one behind the other.

    All sums are of whole numbers that 32 bits hold exactly, so that it makes no difference how many are computed together.
    """
    mine = np.frombuffer(vector, np.int8).astype(np.float32)
    theirs = np.frombuffer(others, np.int8).reshape(-1, len(mine)).astype(np.float32)
    lengths = np.einsum("ij,ij->i", theirs, theirs).astype(np.float64) * float(mine @ mine)
    found: list[float] = ((theirs @ mine).astype(np.float64) / np.sqrt(np.maximum(lengths, 1.0))).tolist()
    return found
