"""The clauses of a content that make it conditional: "if the fuel comes", "only once all crews have left"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from onrecord.extract.attribution import Attribution, Place
from onrecord.extract.lookup import cue_of, index_of, longest, spans_of, tokens_in
from onrecord.lexicon.words import CONDITIONS, WEAK_CONDITIONS
from onrecord.model import Reading, Span, Token

_OPENERS = frozenset({",", ";", "“", '"', "‘", "—", "–"})
_CLOSERS = frozenset({",", ";", "?", "!", "”", '"', "—", "–", ":", ")"})
_NO_CONDITION = frozenset({"as", "even", "asked", "ask", "see", "know", "wonder", "wondered", "whether"})


def conditions_of(reading: Reading, attribution: Attribution) -> tuple[Span, ...]:
    """The conditions in what is attributed; after "asked", an "if" that opens the content is none."""
    found = conditions_in(reading, attribution.content)
    cue = cue_of(attribution.verb)
    start, end = attribution.content[0]
    asks = cue is not None and cue.act == "ask" and reading.report.text[start:end].lower().startswith("if ")
    return tuple(span for span in found if not (asks and span.start == start))


def conditions_in(reading: Reading, content: Iterable[Place]) -> tuple[Span, ...]:
    """The clauses that a condition opens, each up to the comma or the mark that ends it, in one sentence."""
    found: list[Place] = []
    for part in content:
        for sentence in _sentences(reading, part):
            found.extend(_clauses(tokens_in(reading, (sentence,))))
    return spans_of(reading, found)


def _sentences(reading: Reading, place: Place) -> Iterator[Place]:
    """A place cut at the ends of sentences."""
    sentences = reading.sentences
    at = max(0, bisect_left(sentences, place[0] + 1, key=lambda sentence: sentence.start) - 1)
    while at < len(sentences) and sentences[at].start < place[1]:
        start, end = max(place[0], sentences[at].start), min(place[1], sentences[at].end)
        if start < end:
            yield start, end
        at += 1


def _clauses(tokens: Sequence[Token]) -> Iterator[Place]:
    at = 0
    while at < len(tokens):
        end = _end(tokens, at)
        if end:
            yield tokens[at].start, tokens[end - 1].end
        at = end or at + 1


def _end(tokens: Sequence[Token], at: int) -> int:
    """Where the condition that opens at `at` ends (exclusive); 0 where none does."""
    opens = at == 0 or tokens[at - 1].text in _OPENERS
    length = longest(tokens, at, index_of(CONDITIONS)) or (opens and longest(tokens, at, index_of(WEAK_CONDITIONS)))
    if not length or (at and tokens[at - 1].lower in _NO_CONDITION):
        return 0
    end = at + length
    while end < len(tokens) and tokens[end].text not in _CLOSERS:
        end += 1
    if end == len(tokens) and tokens[end - 1].text == ".":
        end -= 1
    return end if end > at + length else 0
