"""What two contents must share before they are compared."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from onrecord.link.likely import Network

# The cosine of the vectors of two contents: less than NEAR, and they speak of different matters; less than NEARER, and they must
# share two words as well.
NEAR = 0.4
NEARER = 0.55
TWO_WORDS = 3  # keys: those of two words that both have, each alone and together
# Without vectors: one key where either has few telling words, else those of three words.
FEW_WORDS, FEW_KEYS, MORE_KEYS = 4, 1, 3


def needed(one: bytes, other: bytes, telling: int) -> int | None:
    """How many keys two contents must share to be compared, by their vectors and by how many telling words the shorter has.

    None where they are not compared, whatever they share.
    """
    return all_needed(one, [other], [telling])[0]


def all_needed(vector: bytes, others: Sequence[bytes], telling: Sequence[int]) -> list[int | None]:
    """`needed` of a content and each of many: their vectors are multiplied at once, which costs little more than one."""
    near = iter(_nearnesses(vector, b"".join(others)) if vector else ())
    return [
        _by_nearness(next(near)) if vector and other else FEW_KEYS if few <= FEW_WORDS else MORE_KEYS
        for other, few in zip(others, telling, strict=True)
    ]


def _nearnesses(vector: bytes, others: bytes) -> list[float]:
    from onrecord.link.network import nearnesses  # noqa: PLC0415 - loaded by those who link

    return nearnesses(vector, others) if others else []


def _by_nearness(found: float) -> int | None:
    return 1 if found >= NEARER else TWO_WORDS if found >= NEAR else None


def nearest(vector: bytes, others: bytes) -> list[int]:
    """The places, counted in vectors, of those among `others` that are so near to a vector that one key is enough."""
    return [at for at, found in enumerate(_nearnesses(vector, others)) if found >= NEARER]


@cache
def shipped() -> Network:
    """The shipped network for pairs, loaded when a process first asks for it."""
    from onrecord.link.network import OnnxPairs  # noqa: PLC0415 - takes a second, which others need not wait for

    return OnnxPairs()
