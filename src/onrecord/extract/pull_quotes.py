"""Pull quotes: a quotation that stands by itself and repeats the words of another is that one, printed twice."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

from onrecord.extract.attribution import Attribution, Place
from onrecord.model import Reading

_FEW = 4  # words: what is shorter may well be said twice
_EDGES = "\"'“”‘’«»„`.,;:!?… "


def without_pull_quotes(reading: Reading, found: Iterable[Attribution]) -> list[Attribution]:
    """The attributions without those that no cue makes and whose words stand in another quotation of the report."""
    return [one for one in found if one.cue or len(one.content) != 1 or not is_repeated(reading, one.content[0])]


def is_repeated(reading: Reading, place: Place) -> bool:
    """Whether the words at this place, more than a few, stand in a quotation elsewhere in the report."""
    text, (start, end) = reading.report.text, place
    words = text[start:end].strip(_EDGES)
    if len(words.split()) < _FEW:
        return False
    at = text.find(words)
    while at >= 0:
        if not start <= at < end and _is_quoted(reading, at):
            return True
        at = text.find(words, at + 1)
    return False


def _is_quoted(reading: Reading, at: int) -> bool:
    before = bisect_right(reading.quotes, at, key=lambda quote: quote.start) - 1
    return before >= 0 and at < reading.quotes[before].end
