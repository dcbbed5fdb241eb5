"""Quotation marks opened where a saying runs through them: `the general "said yes to everything"`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from onrecord.extract.attribution import Place
from onrecord.extract.lookup import tokens_before, tokens_in
from onrecord.model import Quote, Reading

_FEWEST = 3  # words of a quotation in which somebody can be said to say something


def opened(reading: Reading, places: Sequence[Place]) -> Iterator[tuple[Place, ...]]:
    """The places with the marks taken out of quotations that go on with a clause, and each other quotation by itself."""
    inside = [quote for quote in reading.quotes if any(a <= quote.start and quote.end <= b for a, b in places)]
    least = min((quote.depth for quote in inside), default=0)
    quotes = [quote for quote in inside if quote.depth == least and quote.inner_start < quote.inner_end]
    running = [quote for quote in quotes if _runs_on(reading, quote)]
    if running:
        yield tuple(part for place in places for part in _without_marks(place, running))
    for quote in quotes:
        whole = (quote.inner_start, quote.inner_end)
        if quote not in running and len(tokens_in(reading, (whole,))) >= _FEWEST:
            yield (whole,)


def _runs_on(reading: Reading, quote: Quote) -> bool:
    """Whether a quotation goes on with the words before it: it begins with a small letter and nothing halts before it."""
    before = tokens_before(reading, ((quote.start, quote.end),), 1)
    return reading.report.text[quote.inner_start].islower() and bool(before) and before[0].text[-1].isalnum()


def _without_marks(place: Place, quotes: Sequence[Quote]) -> Iterator[Place]:
    start, end = place
    for quote in quotes:
        if start <= quote.start and quote.end <= end:
            yield from ((a, b) for a, b in ((start, quote.start), (quote.inner_start, quote.inner_end)) if a < b)
            start = quote.end
    if start < end:
        yield start, end
