"""Phrases of the lexicon looked up in a reading, and places in its text as tokens and as spans."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from onrecord.extract.attribution import Place
from onrecord.lexicon.cues import CUES, NOUN_CUES, Cue
from onrecord.model import Reading, Span, Token

Index = dict[str, tuple[tuple[str, ...], ...]]


def cue_of(verb: str) -> Cue | None:
    """The lexicon's entry for the verb or noun of an attribution."""
    return CUES.get(verb) or NOUN_CUES.get(verb)


def verb_of(cue: Sequence[Token]) -> str:
    """The lexicon's lemma for the words of a cue: of its first verb or phrase, else its first noun; "" where none is known."""
    index, noun = index_of(_surfaces()), ""
    at = 0
    while at < len(cue):
        length = longest(cue, at, index)
        entry = CUES[" ".join(token.lower for token in cue[at : at + length])] if length else None
        if entry is not None and entry.pos in ("verb", "phrase"):
            return entry.lemma
        noun = noun or (entry.lemma if entry is not None else "")
        at += length or 1
    return noun


@cache
def _surfaces() -> frozenset[str]:
    return frozenset(CUES)


@cache
def index_of(phrases: frozenset[str]) -> Index:
    """Phrases by their first word, the longest first."""
    index: dict[str, list[tuple[str, ...]]] = {}
    for phrase in sorted(phrases):
        words = tuple(phrase.split())
        index.setdefault(words[0], []).append(words)
    return {first: tuple(sorted(found, key=lambda words: (-len(words), words))) for first, found in index.items()}


def phrases_in(reading: Reading, places: Iterable[Place], phrases: frozenset[str]) -> Iterator[Place]:
    """Where phrases stand in these places, the longest first, none inside another."""
    index = index_of(phrases)
    for place in places:
        tokens = tokens_in(reading, (place,))
        at = 0
        while at < len(tokens):
            length = longest(tokens, at, index)
            if length and not _is_month(tokens, at):
                yield tokens[at].start, tokens[at + length - 1].end
            at += length or 1


def _is_month(tokens: Sequence[Token], at: int) -> bool:
    """ "May" as a month: with a capital, and not at the beginning."""
    return tokens[at].text == "May" and at > 0


def longest(tokens: Sequence[Token], at: int, index: Index) -> int:
    """The number of words of the longest phrase that stands at `at`; 0 where none does."""
    for words in index.get(tokens[at].lower, ()):
        if len(words) == 1 or tuple(token.lower for token in tokens[at : at + len(words)]) == words:
            return len(words)
    return 0


def tokens_in(reading: Reading, places: Iterable[Place]) -> list[Token]:
    """The tokens that begin in these places."""
    tokens = reading.tokens
    found: list[Token] = []
    for start, end in places:
        first = bisect_left(tokens, start, key=lambda token: token.start)
        last = bisect_left(tokens, end, lo=first, key=lambda token: token.start)
        found.extend(tokens[first:last])
    return found


def tokens_before(reading: Reading, places: Sequence[Place], count: int) -> Sequence[Token]:
    """So many tokens next before the first place."""
    if not places:
        return ()
    at = bisect_left(reading.tokens, places[0][0], key=lambda token: token.start)
    return reading.tokens[max(0, at - count) : at]


def spans_of(reading: Reading, places: Iterable[Place]) -> tuple[Span, ...]:
    """Places as spans, sorted, each once."""
    return tuple(Span(reading.report.id, start, end) for start, end in sorted(set(places)))
