"""What linking asks of a network for pairs, and what it answers."""

from __future__ import annotations

from typing import NamedTuple, Protocol


class Likely(NamedTuple):
    """How likely each relation of two statements is, 0 to 1; together they are 1."""

    same: float
    compatible: float
    contradicts: float
    updates: float
    unrelated: float


class Network(Protocol):
    """What linking asks of a network, be it the shipped one or one in a test."""

    def vector(self, text: str) -> bytes:
        """A statement alone, as 384 numbers of eight bits with a sign."""

    def nearness(self, one: str, other: str) -> float:
        """The cosine of the vectors of two statements: near 1 where they speak of one matter."""

    def likely(self, one: str, other: str, days: int = 0) -> Likely:
        """How two statements relate if the other was made so many days after the one."""
