"""What somebody says as a text of its own: the sentences, words and quotations of stretches of a reading."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from onrecord.extract.attribution import Attribution, Place
from onrecord.model import Quote, Reading, Sentence, Token


def inside(reading: Reading, places: Sequence[Place]) -> Reading:
    """The reading of these places alone, as if nothing stood between: a quotation in what is quoted is then one as any other.

    Paragraphs and names stay those of the whole report, and so do all offsets.
    """
    runs = [_run(reading.tokens, place) for place in places]
    tokens = tuple(token for first, last in runs for token in reading.tokens[first:last])
    first = bisect_left(reading.quotes, places[0][0], key=lambda quote: quote.start)
    last = bisect_left(reading.quotes, places[-1][1], key=lambda quote: quote.start)
    quotes = [
        quote for quote in reading.quotes[first:last] if any(a <= quote.start and quote.end <= b for a, b in places)
    ]
    least = min((quote.depth for quote in quotes), default=0)
    return replace(
        reading,
        tokens=tokens,
        sentences=tuple(_sentences(reading, runs)),
        quotes=tuple(quote._replace(depth=quote.depth - least) for quote in quotes),
    )


def by_sentence(reading: Reading, places: Sequence[Place]) -> Iterator[tuple[Place, ...]]:
    """The places in groups that one sentence goes through: only what an interruption parts is read as one."""
    group: list[Place] = []
    for place in places:
        if group and _sentence_at(reading, group[-1][1] - 1) != _sentence_at(reading, place[0]):
            yield tuple(group)
            group = []
        group.append(place)
    if group:
        yield tuple(group)


def sentences_in(reading: Reading, places: Sequence[Place]) -> Iterator[tuple[Place, ...]]:
    """Each sentence of these places by itself, where there are several."""
    # Only those around the places are looked at, so that a long report costs what its length does.
    first = max(_sentence_at(reading, places[0][0]) - 1, 0)
    here = reading.sentences[first : _sentence_at(reading, places[-1][1])]
    parts = (_cut(places, ((one.start, one.end),)) for one in here)
    several = [part for part in parts if part]
    yield from several if len(several) > 1 else ()


def _sentence_at(reading: Reading, at: int) -> int:
    return bisect_right(reading.sentences, at, key=lambda one: one.start)


def without_marks(reading: Reading, places: Sequence[Place]) -> tuple[Place, ...]:
    """The places, each that is one whole quotation without its marks."""
    whole = {(quote.start, quote.end): quote for quote in reading.quotes}
    return tuple(_inner(whole.get(place), place) for place in places)


def _inner(quote: Quote | None, place: Place) -> Place:
    return place if quote is None or quote.inner_start >= quote.inner_end else (quote.inner_start, quote.inner_end)


def cut_to(one: Attribution, places: Sequence[Place]) -> Attribution | None:
    """The attribution without what stands between these places; None where nothing is left of its cue or content."""
    source, cue, content = (_cut(part, places) for part in (one.source, one.cue, one.content))
    relays = tuple((_cut(words, places), _cut(by, places)) for words, by in one.relays)
    return one._replace(source=source, cue=cue, content=content, relays=relays) if cue and content else None


def _cut(part: Sequence[Place], places: Sequence[Place]) -> tuple[Place, ...]:
    pairs = ((max(a, start), min(b, end)) for a, b in part for start, end in places)
    return tuple((a, b) for a, b in pairs if a < b)


def _run(tokens: Sequence[Token], place: Place) -> tuple[int, int]:
    first = bisect_left(tokens, place[0], key=lambda token: token.start)
    return first, bisect_left(tokens, place[1], lo=first, key=lambda token: token.start)


def _sentences(reading: Reading, runs: Sequence[tuple[int, int]]) -> Iterator[Sentence]:
    """The sentences of these runs of tokens, or what there is of them, counted anew; one that is interrupted goes on."""
    made: list[Sentence] = []
    number, before = 0, -1
    for first, last in runs:
        at = max(bisect_left(reading.sentences, first + 1, key=lambda one: one.first) - 1, 0)
        while at < len(reading.sentences) and reading.sentences[at].first < last:
            one = reading.sentences[at]
            begins, ends = max(one.first, first), min(one.last, last)
            if begins < ends:
                size = ends - begins
                here = Sentence(
                    reading.tokens[begins].start, reading.tokens[ends - 1].end, one.paragraph, number, number + size
                )
                if at == before:
                    here = here._replace(start=made[-1].start, first=made.pop().first)
                made.append(here)
                number, before = number + size, at
            at += 1
    yield from made
