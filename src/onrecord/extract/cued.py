"""An attribution as it is looked at to decide what kind of act it is: the words of its cue, and those that open the content."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from onrecord.extract.attribution import Attribution
from onrecord.extract.closed import ADVERBS, AUXILIARIES, NOT
from onrecord.extract.lookup import cue_of, tokens_before, tokens_in
from onrecord.lexicon.cues import Cue
from onrecord.lexicon.idioms import GAP, Idiom, idioms
from onrecord.model import Quotation, Reading

_TELLING = 2  # words of an idiom that tells more than the cue's own entry
_BESIDE_VERB = AUXILIARIES | NOT | ADVERBS
_OPENING = 5  # words of a content that an idiom may run on into
_GAP = 3  # words that a gap of an idiom holds at most
_REACH = 4  # tokens before a cue in which its auxiliaries stand
_VERB_GROUP = frozenset(
    "did do does has have had would will can could may might is was were be been never not also yet".split()
)
_BESIDE = 60  # characters between a cue and a content that runs on: "held | on Thursday | that the lease had ended"
# What stands before a saying that did not take place, by its last words.
_NOT_DONE = {
    ("short", "of"): frozenset(),
    ("to",): frozenset(
        "failed fails fail refused refuses refuse declined declines decline neglected omitted yet unable unwilling".split()
    ),
}
_WHOLE = frozenset("say says said saying tell tells told telling".split())  # their idioms stand inside the cue


class Cued(NamedTuple):
    """The words of a cue and those that open the content, in lower case.

    `before` are the auxiliaries and negations next before the cue, `after` is the word next behind it. `opening` are the first
    words of the content, `runs_on` whether they stand behind the cue, with no more `between` than a time or who is told. `idiom`
    is the most telling idiom that begins in the cue, `at` the index of the word of the cue where it does; `head` is that
    of the cue's first word that is no auxiliary, negation or adverb.
    """

    reading: Reading
    one: Attribution
    quotation: Quotation
    cue: Cue | None
    before: tuple[str, ...]
    words: tuple[str, ...]
    between: tuple[str, ...]
    after: str
    opening: tuple[str, ...]
    runs_on: bool
    idiom: Idiom | None
    at: int
    head: int


def cued(reading: Reading, one: Attribution, quotation: Quotation) -> Cued:
    """The view of an attribution."""
    before = tuple(token.lower for token in tokens_before(reading, one.cue, _REACH))
    words = (*_not_done(before), *(token.lower for token in tokens_in(reading, one.cue)))
    opening = tuple(token.lower for token in tokens_in(reading, one.content[:1])[:_OPENING])
    runs_on = bool(one.cue) and 0 <= one.content[0][0] - one.cue[-1][1] <= _BESIDE
    head = head_of(words)
    between = _between(reading, one) if runs_on else ()
    found, at = _idiom(words, opening if runs_on else (), head)
    if between and (found is None or found.weight < _TELLING):
        through, start = _idiom(words, (*between, *opening), head)
        found, at = (through, start) if through is not None and through.weight >= _TELLING else (found, at)
    return Cued(
        reading,
        one,
        quotation,
        cue_of(one.verb),
        _auxiliaries(before),
        words,
        between,
        _after(reading, one),
        opening,
        runs_on,
        found,
        at,
        head,
    )


def _between(reading: Reading, one: Attribution) -> tuple[str, ...]:
    """The words between a cue and the content behind it."""
    return tuple(token.lower for token in tokens_in(reading, ((one.cue[-1][1], one.content[0][0]),)))


def _not_done(before: Sequence[str]) -> Sequence[str]:
    """The words next before a cue that say that it was not done, where a rule has left them out: "stopped short of | saying"."""
    for length in (3, 2):
        tail = tuple(before[-length:])
        if len(tail) == length and tail[1:] in _NOT_DONE and (length == 3 or tail[0] in _NOT_DONE[tail[1:]]):
            return tail
    return ()


def _after(reading: Reading, one: Attribution) -> str:
    at = bisect_left(reading.tokens, one.cue[-1][1], key=lambda token: token.start) if one.cue else len(reading.tokens)
    return reading.tokens[at].lower if at < len(reading.tokens) else ""


def head_of(words: Sequence[str]) -> int:
    """The index of the first word that is no auxiliary, negation or adverb; 0 where there is none such."""
    for at, word in enumerate(words):
        if word not in _BESIDE_VERB and not word.endswith(("ly", "n't")):
            return at
    return 0


def _auxiliaries(before: Sequence[str]) -> tuple[str, ...]:
    """Those of the words before a cue that belong to its verb group."""
    at = len(before)
    while at and (before[at - 1] in _VERB_GROUP or before[at - 1].endswith(("n't", "n’t", "ly"))):
        at -= 1
    return tuple(before[at:])


def _idiom(words: Sequence[str], opening: Sequence[str], head: int) -> tuple[Idiom | None, int]:
    """The idiom of most words that begins in a cue, and where; one of a single word only where it is the cue's head."""
    best: tuple[Idiom | None, int] = (None, 0)
    weight = 0
    run = [*words, *opening]
    for at, word in enumerate(words):
        for idiom in idioms().get(word, ()):
            if idiom.weight <= weight or (idiom.weight == 1 and at != head):
                break
            end = _end(idiom.words, run, at)
            if end and (end <= len(words) or (at <= head and _may_run_on(idiom))):
                best, weight = (idiom, at), idiom.weight
                break
    return best


def _may_run_on(idiom: Idiom) -> bool:
    """Whether an idiom may end in what is said: "threw" its weight behind; not "said" no one was hurt."""
    return idiom.words[0] not in _WHOLE and idiom.words[-1] != "no"


def _end(pattern: Sequence[str], run: Sequence[str], at: int) -> int:
    """Where a pattern that begins at `at` ends in a run of words (exclusive); 0 where it does not stand there."""
    for index, word in enumerate(pattern):
        if word == GAP:
            rest = pattern[index + 1 :]
            ends = (_end(rest, run, at + skipped) for skipped in range(_GAP + 1))
            return next((end for end in ends if end), 0)
        if at >= len(run) or run[at] != word:
            return 0
        at += 1
    return at
