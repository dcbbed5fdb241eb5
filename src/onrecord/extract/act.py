"""What kind of act a saying is, whether it asserts or rejects, how certain it is, and on what condition."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from onrecord.extract.attribution import Attribution, Place
from onrecord.lexicon.cues import CUES, NOUN_CUES
from onrecord.lexicon.words import (
    CONDITIONS,
    DISTANCE,
    DISTANCE_CUES,
    HEDGES,
    NEGATIONS,
    NEGATIVE_CUES,
    WEAK_CONDITIONS,
)
from onrecord.model import Act, Certainty, Polarity, Quotation, Reading, Span, Token


class Decision(NamedTuple):
    """What is decided about one attribution, beside who says what."""

    act: Act
    polarity: Polarity
    certainty: Certainty
    condition: tuple[Span, ...]


def decide(reading: Reading, attribution: Attribution, quotation: Quotation) -> Decision:
    """The act of an attribution, and how it is said.

    `polarity` is about the speaker and the content: "positive" where the speaker puts the content forward (says, claims,
    warns, demands, promises it), "negative" where the speaker rejects it (denies, rejects, rules out) or where the report
    says that it was not said (did not say that, refused to confirm, stopped short of). A "not" inside the content belongs
    to the content and changes nothing: "she said it was not safe" is positive. Two negations cancel out: "did not deny".

    `certainty.speaker` are the hedges inside the content; `certainty.reporter` are the words by which the report keeps
    its distance: a cue such as "claimed", "reportedly" beside it, "could not be verified" in the same or the next sentence.
    `condition` are the clauses of the content that open with "if", "unless" and the like.
    """
    return Decision(
        _act(reading, attribution),
        _polarity(reading, attribution),
        Certainty(_hedges(reading, attribution.content), _distance(reading, attribution, quotation)),
        _conditions(reading, attribution.content),
    )


def narration(reading: Reading, content: tuple[Place, ...]) -> Decision:
    """The same for what the outlet itself narrates: the act is `report`, and every hedge in it is the reporter's."""
    spans = _spans(reading, content)
    found = [*_phrases_in(reading, content, _index_of(HEDGES)), *_phrases_in(reading, content, _index_of(DISTANCE))]
    certainty = Certainty(reporter=_merged(reading, found))
    return Decision("report", "positive", certainty, _conditions(reading, content) if spans else ())


# --- act -------------------------------------------------------------------------------------------------------------

_REFUSING = frozenset({"refused", "refuses", "refuse", "refusing", "declined", "declines", "decline", "declining"})
_ASKED = frozenset({"say", "add", "tell", "write", "continue", "go on", "cry", "shout"})


def _act(reading: Reading, attribution: Attribution) -> Act:
    """The lexicon's act for the cue, unless the words around it say otherwise."""
    words = [token.lower for token in _tokens(reading, attribution.cue)]
    if words and words[0] in _REFUSING:
        return "refuse"
    cue = CUES.get(attribution.verb) or NOUN_CUES.get(attribution.verb)
    act: Act = cue.act if cue else "say"
    act = _act_by_company(words, act)
    if act == "say" and (not attribution.verb or attribution.verb in _ASKED):
        return _act_by_content(reading, attribution)
    return act


def _act_by_company(words: Sequence[str], act: Act) -> Act:
    """The act where a second word in the cue tells more than the first: "issued a denial", "expressed concern"."""
    for word in words[1:]:
        noun = NOUN_CUES.get(word)
        if act in ("say", "announce") and noun is not None and noun.strength == "strong" and noun.act != "say":
            return noun.act
    return act


def _act_by_content(reading: Reading, attribution: Attribution) -> Act:
    """A plain "said" whose whole content is a question asks."""
    last = attribution.content[-1]
    text = reading.report.text[last[0] : last[1]].rstrip("\"'”’» ,")
    return "ask" if text.endswith("?") else "say"


# --- polarity --------------------------------------------------------------------------------------------------------

_NEGATIVE_ACTS: frozenset[Act] = frozenset({"deny", "refuse", "dispute"})
_GIVE_REASONS = frozenset(
    {
        "object",
        "protest",
        "disagree",
        "dissent",
        "demur",
        "push back",
        "hit back",
        "fire back",
        "shoot back",
        "criticism",
    }
)


def _polarity(reading: Reading, attribution: Attribution) -> Polarity:
    phrase = " ".join(token.lower for token in _tokens(reading, attribution.cue))
    if any(absent in f" {phrase} " for absent in _negative_phrases()):
        return "negative"
    rejects = _rejects(attribution.verb) != _is_negated(reading, attribution)
    return "negative" if rejects else "positive"


def _rejects(verb: str) -> bool:
    """Whether a cue rejects what follows; what follows an objection is its reason, and is put forward."""
    cue = CUES.get(verb) or NOUN_CUES.get(verb)
    return cue is not None and cue.act in _NEGATIVE_ACTS and cue.lemma not in _GIVE_REASONS


@cache
def _negative_phrases() -> tuple[str, ...]:
    return tuple(f" {phrase} " for phrase in sorted(NEGATIVE_CUES))


def _is_negated(reading: Reading, attribution: Attribution) -> bool:
    """Whether the saying is negated: "did not say", "never claimed", "has yet to confirm"."""
    cue = _tokens(reading, attribution.cue)
    before = _before(reading, attribution.cue, 3)
    near = [token.lower for token in before[len(before) - _auxiliaries(before) :]]
    words = near + [token.lower for token in cue]
    return any(word in NEGATIONS or word.endswith(("n't", "n’t")) for word in words) and words[:2] != ["not", "only"]


def _auxiliaries(before: Sequence[Token]) -> int:
    """How many of the tokens next before a cue belong to its verb group."""
    count = 0
    for token in reversed(before):
        if token.lower not in _VERB_GROUP and not token.lower.endswith("n't"):
            break
        count += 1
    return count


_VERB_GROUP = frozenset(
    "did do does has have had would will could can may might is was were be been never not also".split()
)


# --- certainty -------------------------------------------------------------------------------------------------------


def _hedges(reading: Reading, content: Iterable[Place]) -> tuple[Span, ...]:
    return _merged(reading, _phrases_in(reading, content, _index_of(HEDGES)))


def _distance(reading: Reading, attribution: Attribution, quotation: Quotation) -> tuple[Span, ...]:
    """The cue where it keeps away by itself, and words of distance in the same and the next sentence, outside quotations."""
    found: list[Place] = []
    cue = CUES.get(attribution.verb) or NOUN_CUES.get(attribution.verb)
    if cue is not None and (cue.lemma in DISTANCE_CUES or attribution.verb in _CLAIM_NOUNS):
        found.extend(attribution.cue)
    said = attribution.content if quotation != "indirect" else ()
    for place in _phrases_in(reading, _around(reading, attribution), _index_of(DISTANCE)):
        if not any(start <= place[0] < end for start, end in said):
            found.append(place)
    return _merged(reading, found)


_CLAIM_NOUNS = frozenset({"claim", "allegation", "assertion", "contention", "boast", "insistence"})


def _around(reading: Reading, attribution: Attribution) -> list[Place]:
    """The sentence of the cue, and the next of its paragraph where that says how far the words could be verified."""
    place = (attribution.cue or attribution.content)[-1]
    sentences = reading.sentences
    at = bisect_left(sentences, place[0] + 1, key=lambda sentence: sentence.start) - 1
    if at < 0:
        return []
    found = [(sentences[at].start, sentences[at].end)]
    if at + 1 < len(sentences) and sentences[at + 1].paragraph == sentences[at].paragraph:
        following = sentences[at + 1]
        if _VERIFICATION.search(reading.report.text, following.start, following.end):
            found.append((following.start, following.end))
    return found


_VERIFICATION = re.compile(
    r"\b(?:verif|confirm|evidence|proof|corroborat|substantiat|unsubstantiat|unverif|unconfirm)", re.IGNORECASE
)


# --- condition -------------------------------------------------------------------------------------------------------


def _conditions(reading: Reading, content: Iterable[Place]) -> tuple[Span, ...]:
    """The clauses of a content that a condition opens, each up to the comma or the mark that ends it, in one sentence."""
    found: list[Place] = []
    for part in content:
        for sentence in _sentences(reading, part):
            tokens = _tokens(reading, (sentence,))
            at = 0
            while at < len(tokens):
                end = _condition_end(tokens, at)
                if end:
                    found.append((tokens[at].start, tokens[end - 1].end))
                at = end or at + 1
    return _merged(reading, found)


def _sentences(reading: Reading, place: Place) -> Iterator[Place]:
    """A place cut at the ends of sentences."""
    sentences = reading.sentences
    at = max(0, bisect_left(sentences, place[0] + 1, key=lambda sentence: sentence.start) - 1)
    while at < len(sentences) and sentences[at].start < place[1]:
        start, end = max(place[0], sentences[at].start), min(place[1], sentences[at].end)
        if start < end:
            yield start, end
        at += 1


def _condition_end(tokens: Sequence[Token], at: int) -> int:
    """Where the condition that opens at `at` ends (exclusive); 0 where none does."""
    opens = at == 0 or tokens[at - 1].text in _OPENERS
    length = _longest(tokens, at, _index_of(CONDITIONS)) or (opens and _longest(tokens, at, _index_of(WEAK_CONDITIONS)))
    if not length or (at and tokens[at - 1].lower in _NO_CONDITION):
        return 0
    end = at + length
    while end < len(tokens) and tokens[end].text not in _CLOSERS:
        end += 1
    if end == len(tokens) and tokens[end - 1].text == ".":
        end -= 1
    return end if end > at + length else 0


_OPENERS = frozenset({",", ";", "“", '"', "‘", "—", "–"})
_CLOSERS = frozenset({",", ";", "?", "!", "”", '"', "—", "–", ":", ")"})
_NO_CONDITION = frozenset({"as", "even", "asked", "see", "know", "wonder", "whether"})


# --- words -----------------------------------------------------------------------------------------------------------

_Index = dict[str, tuple[tuple[str, ...], ...]]


@cache
def _index_of(phrases: frozenset[str]) -> _Index:
    """Phrases by their first word, the longest first."""
    index: dict[str, list[tuple[str, ...]]] = {}
    for phrase in sorted(phrases):
        words = tuple(phrase.split())
        index.setdefault(words[0], []).append(words)
    return {first: tuple(sorted(found, key=lambda words: (-len(words), words))) for first, found in index.items()}


def _phrases_in(reading: Reading, places: Iterable[Place], index: _Index) -> Iterator[Place]:
    """Where phrases of an index stand, the longest first, none inside another."""
    for place in places:
        tokens = _tokens(reading, (place,))
        at = 0
        while at < len(tokens):
            length = _longest(tokens, at, index)
            if length and not _is_month(tokens, at):
                yield tokens[at].start, tokens[at + length - 1].end
            at += length or 1


def _is_month(tokens: Sequence[Token], at: int) -> bool:
    """ "May" as a month: with a capital, and not at the beginning."""
    return tokens[at].text == "May" and at > 0


def _longest(tokens: Sequence[Token], at: int, index: _Index) -> int:
    """The number of words of the longest phrase that stands at `at`; 0 where none does."""
    for words in index.get(tokens[at].lower, ()):
        if len(words) == 1 or tuple(token.lower for token in tokens[at : at + len(words)]) == words:
            return len(words)
    return 0


def _tokens(reading: Reading, places: Iterable[Place]) -> list[Token]:
    tokens = reading.tokens
    found: list[Token] = []
    for start, end in places:
        first = bisect_left(tokens, start, key=lambda token: token.start)
        last = bisect_left(tokens, end, lo=first, key=lambda token: token.start)
        found.extend(tokens[first:last])
    return found


def _before(reading: Reading, places: Sequence[Place], count: int) -> Sequence[Token]:
    """The tokens next before the first place."""
    if not places:
        return ()
    at = bisect_left(reading.tokens, places[0][0], key=lambda token: token.start)
    return reading.tokens[max(0, at - count) : at]


def _spans(reading: Reading, places: Iterable[Place]) -> tuple[Span, ...]:
    return tuple(Span(reading.report.id, start, end) for start, end in places)


def _merged(reading: Reading, places: Iterable[Place]) -> tuple[Span, ...]:
    """Places as spans, sorted, each once."""
    return _spans(reading, sorted(set(places)))
