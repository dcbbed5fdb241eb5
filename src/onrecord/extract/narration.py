"""What nobody is said to have said: the clauses of prose that the outlet itself narrates."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator

from onrecord.extract.attribution import Attribution, Place
from onrecord.extract.closed import AUXILIARIES, IRREGULAR_PAST, NO_PAST
from onrecord.model import Reading, Sentence

_KINDS = frozenset({"prose", "item"})
_LEAST_WORDS = 4  # of a clause that is left: less only joins two attributions
_APART = 24  # characters between a speaker and the cue: further, what stands between is a clause of its own
_JOINT = re.compile(r"\b(?:and|but|while|as|that|which|who|when|because|although|though|where|after|before|if)$")
_BULLET = re.compile(r"(?:[-*•‣▪●◦–—·]|\(?\d{1,2}[.)])\s+(?=\S)")
_EDGES = " \t\n\r\u00a0,;:—–-\"'“”‘’«»"


def narrated(reading: Reading, found: Iterable[Attribution]) -> Iterator[Place]:
    """The sentences of prose that no attribution and no quotation touches, and the clauses left of those that one does.

    A clause is left where at least four words with a verb stand before, between or behind: "Moss closed the bridge" of
    "Moss closed the bridge, saying it was unsafe".
    """
    taken = _merged([place for one in found for place in _places(one)] + _quotations(reading))
    at = 0
    for sentence in reading.sentences:
        if reading.paragraphs[sentence.paragraph].kind not in _KINDS:
            continue
        while at < len(taken) and taken[at][1] <= sentence.start:
            at += 1
        yield from _left(reading, sentence, taken, at)


def _left(reading: Reading, sentence: Sentence, taken: list[Place], at: int) -> Iterator[Place]:
    """What of a sentence lies between the places taken, the first of which that can touch it is `at`."""
    start = sentence.start
    while at < len(taken) and taken[at][0] < sentence.end:
        yield from _clause(reading, start, taken[at][0])
        start = max(start, taken[at][1])
        at += 1
    if start > sentence.start:
        yield from _clause(reading, start, sentence.end)
    elif any(map(str.isalpha, reading.report.text[start : sentence.end])):
        lead = _BULLET.match(reading.report.text, start, sentence.end)
        yield (lead.end() if lead else start), sentence.end


def _clause(reading: Reading, start: int, end: int) -> Iterator[Place]:
    if end <= start:
        return
    piece = reading.report.text[start:end]
    first = start + len(piece) - len(piece.lstrip(_EDGES))
    last = start + len(_JOINT.sub("", piece.rstrip(_EDGES + ".")).rstrip(_EDGES))
    if first < last and len(piece.split()) >= _LEAST_WORDS and _has_verb(reading, first, last):
        yield first, last


def _has_verb(reading: Reading, start: int, end: int) -> bool:
    """Whether a word that is a finite verb by its form stands here, behind the first word."""
    at = bisect_left(reading.tokens, start, key=lambda token: token.start) + 1
    while at < len(reading.tokens) and reading.tokens[at].start < end:
        word = reading.tokens[at].lower
        if word in AUXILIARIES or word in IRREGULAR_PAST or (word.endswith("ed") and word not in NO_PAST):
            return True
        at += 1
    return False


def _places(one: Attribution) -> Iterator[Place]:
    """The places of an attribution; its source only where it stands beside the cue, or where there is none beside the content."""
    yield from one.cue
    yield from one.content
    for words, cue in one.relays:
        yield from (*words, *cue)
    for start, end in one.source:
        if any(start - _APART < beside[1] and beside[0] < end + _APART for beside in one.cue or one.content):
            yield start, end


def _quotations(reading: Reading) -> list[Place]:
    """Quotations of more than one word: a single word in marks is narrated with its sentence."""
    text = reading.report.text
    return [
        (quote.start, quote.end)
        for quote in reading.quotes
        if quote.depth == 0 and " " in text[quote.start : quote.end]
    ]


def _merged(places: list[Place]) -> list[Place]:
    """The places in order, those that touch or overlap made one."""
    merged: list[Place] = []
    for start, end in sorted(places):
        if merged and start <= merged[-1][1] + 1:
            merged[-1] = (merged[-1][0], max(merged[-1][1], end))
        else:
            merged.append((start, end))
    return merged
