"""How much of a content stands in quotation marks."""

from __future__ import annotations

from bisect import bisect_right

from onrecord.extract.attribution import Place
from onrecord.model import Quotation, Quote, Reading


class Quotations:
    """The outer quotations of a reading, to look up by place."""

    def __init__(self, reading: Reading) -> None:
        self._quotes: tuple[Quote, ...] = tuple(quote for quote in reading.quotes if quote.depth == 0)
        self._starts = [quote.start for quote in self._quotes]

    def kind(self, content: tuple[Place, ...]) -> Quotation:
        """Direct where all of the content is in quotation marks, mixed where some of it is, else indirect."""
        quoted = sum(self._covered(*place) for place in content)
        if not quoted:
            return "indirect"
        return "direct" if quoted >= sum(end - start for start, end in content) - 2 * len(content) else "mixed"

    def _covered(self, start: int, end: int) -> int:
        at = max(bisect_right(self._starts, start) - 1, 0)
        covered = 0
        while at < len(self._quotes) and self._quotes[at].start < end:
            quote = self._quotes[at]
            covered += max(0, min(end, quote.end) - max(start, quote.start))
            at += 1
        return covered
