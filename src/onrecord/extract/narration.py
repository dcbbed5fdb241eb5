"""What nobody is said to have said: the clauses of prose that the outlet itself narrates."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from onrecord.extract.attribution import Attribution, Place
from onrecord.model import Reading

_KINDS = frozenset({"prose", "item"})
_LEAST_WORDS = 4  # of a remaining clause: less is what joins two attributions
_EDGES = " \t\n\r\u00a0,;:—–-\"'“”‘’«»"


def narrated(reading: Reading, found: Iterable[Attribution]) -> Iterator[Place]:
    """The sentences of prose, or the clauses left of them, that no attribution and no quotation covers, in order.

    A sentence with an attribution in it is left out but for a clause of at least four words before or behind it.
    """
    taken = _taken(reading, found)
    at = 0
    for sentence in reading.sentences:
        if reading.paragraphs[sentence.paragraph].kind not in _KINDS:
            continue
        while at < len(taken) and taken[at][1] <= sentence.start:
            at += 1
        ahead, start = at, sentence.start
        while ahead < len(taken) and taken[ahead][0] < sentence.end:
            yield from _clause(reading.report.text, start, taken[ahead][0])
            start = max(start, taken[ahead][1])
            ahead += 1
        yield from _clause(reading.report.text, start, sentence.end, whole=start == sentence.start)


def _taken(reading: Reading, found: Iterable[Attribution]) -> list[Place]:
    """The characters of attributions, from their first to their last in each sentence, and of quotations; sorted, merged."""
    places = [place for one in found for place in one.source + one.cue + one.content]
    places += [
        (quote.start, quote.end)
        for quote in reading.quotes
        if quote.depth == 0 and " " in reading.report.text[quote.start : quote.end]
    ]
    merged: list[Place] = []
    for start, end in sorted(places):
        if merged and start <= merged[-1][1] + 1:
            merged[-1] = (merged[-1][0], max(merged[-1][1], end))
        else:
            merged.append((start, end))
    return merged


def _clause(text: str, start: int, end: int, whole: bool = False) -> Iterator[Place]:
    if end <= start:
        return
    piece = text[start:end]
    first = start + len(piece) - len(piece.lstrip(_EDGES if not whole else None))
    last = end - (len(piece) - len(piece.rstrip(_EDGES)))
    if (
        first < last
        and (whole or len(text[first:last].split()) >= _LEAST_WORDS)
        and any(map(str.isalpha, text[first:last]))
    ):
        yield first, last
