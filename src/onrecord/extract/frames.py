"""The view of a reading that rules work on: sentences in which each quotation is one opaque unit.

A quotation may hold several sentences, and a rule that looks for who said it must not stumble over its inside. So sentences
that one quotation joins become one frame, and the quotation one unit in it.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator
from typing import NamedTuple

from onrecord.extract.attribution import Place
from onrecord.model import Quote, Reading, Sentence, Token

_BULLET = re.compile(r"(?:[-*•‣▪●◦–—·]|\(?\w{1,2}[.)])\s+")
_DATELINE = re.compile(
    r"(?:[A-Z][A-Z.'’-]+[ ,/]*){1,4}(?:[A-Z][\w. ]{1,24}[ ,]*)?(?:\([^()\n]{2,40}\)\s*)?(?:—|–|--|-)\s+"
)
_ABBREVIATION = 6  # letters: a longer word before a stop has no stop of its own


class Unit(NamedTuple):
    """A token outside quotation marks, or a whole quotation (`quote` is then set, `lower` is the empty string)."""

    start: int
    end: int
    text: str
    lower: str
    quote: Quote | None = None

    @property
    def named(self) -> bool:
        """Whether this is a word written with a capital."""
        return self.quote is None and self.text[:1].isupper()

    @property
    def is_word(self) -> bool:
        """Whether this is a word or a number and no punctuation or quotation."""
        return self.quote is None and (self.text[:1].isalnum() or self.text[:1] in "@#")


class Frame(NamedTuple):
    """Sentences `first` up to `last` (exclusive) of a reading, as units."""

    reading: Reading
    units: tuple[Unit, ...]
    first: int
    last: int
    paragraph: int

    @property
    def text(self) -> str:
        """The clean text of the whole report."""
        return self.reading.report.text

    def place(self, first: int, last: int) -> Place:
        """From the start of one unit to the end of another (inclusive)."""
        return self.units[first].start, self.units[last].end

    def lower(self, at: int) -> str:
        """The unit's word in lower case; empty beyond the frame's ends and for a quotation."""
        return self.units[at].lower if 0 <= at < len(self.units) else ""

    def written(self, at: int) -> str:
        """The unit's characters; empty beyond the frame's ends."""
        return self.units[at].text if 0 <= at < len(self.units) else ""

    def named(self, at: int) -> bool:
        """Whether the unit is a word written with a capital."""
        return 0 <= at < len(self.units) and self.units[at].named

    def quote(self, at: int) -> Quote | None:
        """The quotation that the unit is, if it is one."""
        return self.units[at].quote if 0 <= at < len(self.units) else None


def frames(reading: Reading) -> Iterator[Frame]:
    """The frames of a reading, in order."""
    outer = deque(quote for quote in reading.quotes if quote.depth == 0)
    sentences = reading.sentences
    first = 0
    while first < len(sentences):
        last, quotes = _joined(sentences, first, outer)
        tokens = reading.tokens[sentences[first].first : sentences[last - 1].last]
        tokens = _without_lead(reading, sentences[first], tokens)
        units = tuple(_units(reading.report.text, tokens, quotes))
        yield Frame(reading, units, first, last, sentences[first].paragraph)
        first = last


def _without_lead(reading: Reading, sentence: Sentence, tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """The tokens behind a bullet, or behind "VIENNA, Sept 29 (Harbour Wire) —" at the head of a report: nobody says those."""
    paragraph = reading.paragraphs[sentence.paragraph]
    lead = _BULLET if paragraph.kind == "item" else _DATELINE
    match = lead.match(reading.report.text, sentence.start, sentence.end)
    if match is None or paragraph.start != sentence.start:
        return tokens
    return tuple(token for token in tokens if token.start >= match.end())


def _joined(sentences: tuple[Sentence, ...], first: int, outer: deque[Quote]) -> tuple[int, list[Quote]]:
    """The end of the frame that begins with sentence `first`, and its quotations, taken from those that are left."""
    last = first + 1
    quotes = []
    while outer and outer[0].start < sentences[last - 1].end:
        quote = outer.popleft()
        while last < len(sentences) and sentences[last].start < quote.end:
            last += 1
        quotes.append(quote)
    return last, quotes


def _units(text: str, tokens: tuple[Token, ...], quotes: list[Quote]) -> Iterator[Unit]:
    waiting = deque(quotes)
    for at, token in enumerate(tokens):
        while waiting and token.start >= waiting[0].end:
            yield _quotation(text, waiting.popleft())
        if (not waiting or token.end <= waiting[0].start) and not _is_abbreviation_stop(tokens, at):
            yield _word(tokens, at)
    for quote in waiting:
        yield _quotation(text, quote)


def _word(tokens: tuple[Token, ...], at: int) -> Unit:
    """A token, with the stop of an abbreviation that stands behind it: "Mr." is one unit."""
    token = tokens[at]
    if at + 1 < len(tokens) and _is_abbreviation_stop(tokens, at + 1):
        return Unit(token.start, tokens[at + 1].end, token.text + ".", token.lower + ".")
    return Unit(*token)


def _is_abbreviation_stop(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether a full stop belongs to the word before it, because the sentence goes on."""
    if tokens[at].text != "." or at == 0 or tokens[at - 1].end != tokens[at].start:
        return False
    return at + 1 < len(tokens) and tokens[at - 1].text[-1:].isalpha() and len(tokens[at - 1].text) < _ABBREVIATION


def _quotation(text: str, quote: Quote) -> Unit:
    return Unit(quote.start, quote.end, text[quote.start : quote.end], "", quote)
