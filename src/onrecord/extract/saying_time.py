"""When something was said: the words beside its cue that can be dated, as they stand ("late on Friday")."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator

from onrecord.extract.attribution import Attribution, Place
from onrecord.extract.lookup import spans_of
from onrecord.extract.time_words import CARRIER, EXPRESSION
from onrecord.lexicon.cues import CUES
from onrecord.model import Reading, Span

_BREAK = re.compile(
    r"[;:(]|, (?:but|and|while|whereas|who|which|where|after|before)\b|\b(?:but|while|who|which|whose)\b"
)
_REACH = 160  # characters before and behind a cue in which its time may stand


def said_when(reading: Reading, one: Attribution) -> tuple[Span, ...]:
    """The words beside the cue of an attribution that tell when it was said, outside what is said and who said it."""
    if not one.cue:
        return ()
    return spans_of(reading, (place for area in _beside(reading, one) for place in _times(reading.report.text, area)))


def _times(text: str, area: Place) -> Iterator[Place]:
    """The times in a stretch of text, each with the words that carry it."""
    start, end = area
    for found in EXPRESSION.finditer(text, start, end):
        carrier = CARRIER.search(text, start, found.start())
        yield carrier.start() if carrier else found.start(), found.end()
        start = found.end()


def _beside(reading: Reading, one: Attribution) -> Iterator[Place]:
    """The stretches of the cue's sentence before, between and behind its parts, up to what belongs to another saying."""
    sentence = _sentence(reading, one.cue[0][0])
    if sentence is None:
        return
    taken = sorted((*one.source, *one.cue, *one.content, *(p for words, cue in one.relays for p in (*words, *cue))))
    yield from one.cue  # "said Monday" may be taken for the cue as a whole
    for start, end in _gaps(sentence, taken):
        yield from _own(reading, one, (start, end))


def _sentence(reading: Reading, at: int) -> Place | None:
    """The sentence of a character; it may begin or end in a quotation."""
    index = bisect_right(reading.sentences, at, key=lambda sentence: sentence.start) - 1
    if index < 0:
        return None
    start, end = reading.sentences[index].start, reading.sentences[index].end
    return max(start, at - _REACH), min(end, at + 2 * _REACH)


def _gaps(whole: Place, taken: Iterable[Place]) -> Iterator[Place]:
    at = whole[0]
    for start, end in taken:
        if at < min(start, whole[1]):
            yield at, min(start, whole[1])
        at = max(at, end)
    if at < whole[1]:
        yield at, whole[1]


def _own(reading: Reading, one: Attribution, gap: Place) -> Iterator[Place]:
    """What of a gap is the cue's: from a gap before its parts the end, from one behind the beginning, up to a break."""
    text = reading.report.text
    parts = (*one.source, *one.cue)
    first, last = min(a for a, _ in parts), max(b for _, b in parts)
    if gap[1] <= first and not any(gap[1] <= a < first for a, _ in one.content):
        breaks = [found.end() for found in _BREAK.finditer(text, *gap)]
        yield max([gap[0], *breaks]), gap[1]
    elif gap[0] >= last or first <= gap[0] < last:
        found = _BREAK.search(text, *gap)
        end = min([gap[1], *([found.start()] if found else []), *_other_cues(reading, one, gap)])
        if gap[0] < end:
            yield gap[0], end


def _other_cues(reading: Reading, one: Attribution, gap: Place) -> Iterator[int]:
    """Where other verbs of saying stand in a gap, behind the content: what is said there has its own time."""
    behind = any(b <= gap[0] for _, b in one.content) and any(a >= one.cue[-1][1] for a, _ in one.content)
    at = bisect_left(reading.tokens, gap[0], key=lambda token: token.start)
    while behind and at < len(reading.tokens) and reading.tokens[at].start < gap[1]:
        cue = CUES.get(reading.tokens[at].lower)
        if cue is not None and cue.pos == "verb" and cue.strength == "strong" and cue.form in ("past", "present"):
            yield reading.tokens[at].start
        at += 1
