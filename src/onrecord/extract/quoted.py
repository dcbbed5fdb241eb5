"""In which quotation a word stands: what one quotation names is not taken up outside it."""

from __future__ import annotations

from bisect import bisect_right

from onrecord.model import Reading


class Quoted:
    """The outer quotations of one report; those that go on over paragraphs are one."""

    def __init__(self, reading: Reading) -> None:
        quotes = [quote for quote in reading.quotes if quote.depth == 0 and (quote.closed or quote.continues)]
        self._starts = [quote.start for quote in quotes]
        self._ends = [quote.end for quote in quotes]
        self._numbers: list[int] = []
        for number, quote in enumerate(quotes):
            self._numbers.append(self._numbers[-1] if quote.continues and self._numbers else number)

    def at(self, place: int) -> int:
        """The number of the quotation in which a character stands; -1 outside all."""
        at = bisect_right(self._starts, place) - 1
        return self._numbers[at] if at >= 0 and place < self._ends[at] else -1

    def are_heard(self, named: int, place: int) -> bool:
        """Whether what is named at one character can be taken up at another: outside quotations, or in the same."""
        quotation = self.at(named)
        return quotation in (-1, self.at(place))
