"""What the reader sees in a report, as attributions: the text once, then the content of what it found as a text of its own."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from onrecord.extract.attribution import Attribution, Place
from onrecord.extract.bare import is_bare
from onrecord.extract.by_paragraph import by_paragraph
from onrecord.extract.carried_words import carried_words
from onrecord.extract.carriers import with_carrier
from onrecord.extract.citing import citing
from onrecord.extract.coordinated import coordinated, cut_behind
from onrecord.extract.fragments import tells
from onrecord.extract.frames import frames
from onrecord.extract.framing import framing
from onrecord.extract.inner_speech import apart, is_inner_speech, is_relative, may_hold_speech
from onrecord.extract.inside import by_sentence, cut_to, inside, sentences_in, without_marks
from onrecord.extract.interrupting import interrupting
from onrecord.extract.lookup import cue_of, tokens_in, verb_of
from onrecord.extract.named import Named
from onrecord.extract.once import once
from onrecord.extract.quotations import Quotations
from onrecord.extract.reader.around import Run
from onrecord.extract.reader.attend import Look, Network, attend
from onrecord.extract.reader.decode import Found, Settings
from onrecord.extract.reader.pieces import Pieces
from onrecord.extract.reader.words import softened, visible, words_of
from onrecord.extract.relayed_between import relayed_between
from onrecord.extract.spoken_to import without_addressee
from onrecord.extract.sureness import is_sure_enough
from onrecord.extract.unseen import filled
from onrecord.extract.voiced import voiced
from onrecord.extract.whole_source import whole_source, with_subject
from onrecord.extract.widened_source import with_set_off
from onrecord.model import Reading, Token

READ, AGAIN = "cue_read", "content_read_again"
_DEEPEST = 3  # attributions inside each other, the outermost counted
_LEAST_WORDS = 4  # of a content that can hold an attribution
_WANTING = frozenset({"order", "demand", "urge", "ask", "deny", "dispute", "refuse", "promise", "threaten"})
_MARKS = "\"“”«»„‘’'"


class _Reader(NamedTuple):
    """What reading a text of a report needs."""

    reading: Reading
    network: Network
    pieces: Pieces
    settings: Settings
    read: dict[tuple[Token, ...], Look]  # what is read again is often read in several ways, some of them the same

    def of(self, tokens: Sequence[Token], rule: str, least: float) -> list[Attribution]:
        """What the network sees in these tokens as a text of their own."""
        key = tuple(tokens)
        if key not in self.read:
            words = softened(words_of(self.reading.report.text, tokens))
            alone = (words[0]._replace(opens=True, spaced=True), *words[1:]) if words else ()
            naming = rule == READ  # what is read again was asked for its names already
            self.read[key] = attend(self.network, self.pieces, alone, self.settings, naming=naming)
        found = self.read[key].found
        return [_attribution(one, tokens, rule) for one in found if one.sure >= least]

    def names(self, tokens: Sequence[Token]) -> list[Named]:
        """What the network sees named in tokens that were read."""
        found = self.read[tuple(tokens)].names
        return [Named(tokens[a].start, tokens[b - 1].end, kind, sure) for (a, b), kind, sure in found]


class Seen(NamedTuple):
    """What the network sees in a report: attributions, inner ones behind, and names in the order of the text.

    `within` gives the inner attributions of one that something else saw.
    """

    found: list[Attribution]
    names: list[Named]
    within: Callable[[Attribution], list[Attribution]]


def seen(reading: Reading, network: Network, pieces: Pieces, settings: Settings) -> Seen:
    """Every attribution that the network sees, in the order of their cues; inner ones, which it sees on a second look, behind.

    PolNeAR marks each word once, so that a network taught by it sees the outer attribution only: what is inside is found
    by reading the content again. That is done where words of saying stand in it; the rules fill in what is not seen then.
    """
    reader = _Reader(reading, network, pieces, settings, {})
    tokens = visible(reading.tokens)
    found = reader.of(tokens, READ, settings.least)
    whole = list(frames(reading))
    found = [with_set_off(reading, with_subject(whole, one)) for one in found]
    quotations = Quotations(reading)
    found = [without_addressee(reading, one) for one in found]
    found = [one for one in found if is_sure_enough(reading, quotations, one, settings)]
    found = carried_words(whole, voiced(whole, interrupting(whole, found)))
    made = once(relayed_between(whole, framing(whole, citing(whole, found))))
    made = [part for one in made for part in by_paragraph(reading, with_carrier(reading, one)) if tells(reading, part)]
    inner = [inner for one in made for inner in _inside(one, reader, 1) if _is_new(inner, one, made)]

    def within(outer: Attribution) -> list[Attribution]:
        return [one for one in _inside(outer, reader, 1) if _is_new(one, outer, made)]

    return Seen([*made, *inner], reader.names(tokens), within)


def _is_new(inner: Attribution, outermost: Attribution, made: Sequence[Attribution]) -> bool:
    """Whether the first look had not seen it already, other than as words of the one whose content it is in."""
    return apart(inner, [one for one in made if one.source != outermost.source])


def _inside(outer: Attribution, reader: _Reader, depth: int) -> Iterator[Attribution]:
    if depth >= _DEEPEST:
        return
    for places in by_sentence(reader.reading, without_marks(reader.reading, outer.content)):
        for inner in _in_places(places, reader):
            if is_inner_speech(reader.reading, inner) and not _is_topic(reader, inner):
                yield inner
                yield from _inside(inner, reader, depth + 1)


def _is_topic(reader: _Reader, one: Attribution) -> bool:
    """Whether somebody is only told to have spoken of a thing: no words are relayed, no order, request or denial."""
    cue = cue_of(one.verb)
    telling = cue is None or cue.strength == "strong" or cue.act in _WANTING
    return one.sure is not None and not telling and is_bare(reader.reading, one.content) and not _is_quoted(reader, one)


def _is_quoted(reader: _Reader, one: Attribution) -> bool:
    return any(mark in reader.reading.report.text[a:b] for a, b in one.content for mark in _MARKS)


def _in_places(places: Sequence[Place], reader: _Reader) -> list[Attribution]:
    """What the network sees in these places, and what only the rules see there."""
    if not may_hold_speech(visible(tokens_in(reader.reading, places))):
        return filled(reader.reading, places, [])
    found = _again(places, (), reader)
    for part in sentences_in(reader.reading, places):
        found += _elsewhere(part, found, reader)
    for part in coordinated(reader.reading, places):
        found = [cut_behind(one, part, reader.reading.report.text) for one in found]
        found += _elsewhere(part, found, reader)
    found = [one for one in found if not is_relative(reader.reading, one)]
    return filled(reader.reading, places, found)


def _elsewhere(part: Sequence[Place], found: Sequence[Attribution], reader: _Reader) -> list[Attribution]:
    """What the network sees in a part by itself, where nothing was found."""
    first, last = part[0][0], part[-1][1]
    taken = [(a, b) for one in found for a, b in (*one.cue, *one.content) if a < last and first < b]
    again = _again(part, taken, reader)
    return [one for one in again if not any(a < one.cue[0][1] and one.cue[0][0] < b for a, b in taken)]


def _again(places: Sequence[Place], taken: Sequence[Place], reader: _Reader) -> list[Attribution]:
    """What the network sees in these places alone, as if nothing stood between, where words of saying are not all taken."""
    tokens = [token for place in places for token in _tokens(reader.reading, place)]
    free = [token for token in tokens if not any(a < token.end and token.start < b for a, b in taken)]
    if len(tokens) < _LEAST_WORDS or not may_hold_speech(free):
        return []
    alone = list(frames(inside(reader.reading, places)))
    found = [cut_to(one, places) for one in reader.of(tokens, AGAIN, reader.settings.least_again)]
    kept = [whole_source(alone, one) for one in found if one is not None]
    return [cut for one in voiced(alone, kept) if one.source and (cut := cut_to(one, places)) is not None]


def _tokens(reading: Reading, place: Place) -> tuple[Token, ...]:
    """The visible tokens of a place; marks of a quotation inside a quotation as those that the network knows."""
    first = bisect_left(reading.tokens, place[0], key=lambda token: token.start)
    last = bisect_left(reading.tokens, place[1], lo=first, key=lambda token: token.start)
    marks = {at for quote in reading.quotes if quote.depth for at in (quote.start, quote.inner_end)}
    return visible(
        token._replace(text='"', lower='"') if token.start in marks and token.end - token.start == 1 else token
        for token in reading.tokens[first:last]
    )


def _attribution(one: Found, tokens: Sequence[Token], rule: str) -> Attribution:
    def places(found: Sequence[Run]) -> tuple[Place, ...]:
        return tuple((tokens[a].start, tokens[b - 1].end) for a, b in found)

    cue = tokens[slice(*one.cue)]
    return Attribution(rule, verb_of(cue), places(one.source), places((one.cue,)), places(one.content), sure=one.sure)
