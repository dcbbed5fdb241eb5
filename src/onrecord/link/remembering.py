"""A network that is told the vectors which the ledger holds, so that it makes none of them again.

A new content is compared with contents of reports that another process read, or that were read last year. To make their vectors
again took as long as to compare them.
"""

from __future__ import annotations

from onrecord.link.likely import Likely, Network

MOST = 4096  # vectors at hand


class Remembering:
    """See `Network`: as the network that it is made of, which it asks for all that it was not told."""

    def __init__(self, network: Network) -> None:
        self._network = network
        self._told: dict[str, bytes] = {}

    def know(self, text: str, vector: bytes) -> None:
        """Remember the vector of a statement; of more than can be kept, those told first are forgotten."""
        if vector and text not in self._told:
            if len(self._told) >= MOST:
                del self._told[next(iter(self._told))]
            self._told[text] = vector

    def vector(self, text: str) -> bytes:
        """See `Network`."""
        return self._told.get(text) or self._network.vector(text)

    def nearness(self, one: str, other: str) -> float:
        """See `Network`."""
        from onrecord.link.network import nearness  # noqa: PLC0415 - loaded by those who link

        return nearness(self.vector(one), self.vector(other))

    def likely(self, one: str, other: str, days: int = 0) -> Likely:
        """See `Network`."""
        return self._network.likely(one, other, days)
