"""The clauses of a content that make it conditional: "if the fuel comes", "only once all crews have left"."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence

from onrecord.extract.attribution import Attribution, Place
from onrecord.extract.closed import DETERMINERS, SUBJECTS
from onrecord.extract.lookup import index_of, longest, spans_of, tokens_in
from onrecord.lexicon.words import CONDITIONS, NUMERALS, WEAK_CONDITIONS
from onrecord.model import Reading, Span, Token

_OPENERS = frozenset({",", ";", "“", '"', "‘", "—", "–"})
_CLOSERS = frozenset({",", ";", "?", "!", "”", '"', "—", "–", ":", ")"})
_FOLLOWING = (CONDITIONS | {"provided", "assuming", "subject to"}) - {"even if"}
_REACH = 400  # characters of a condition behind a content
_NO_CLAUSE = frozenset("anything possible any ever not only necessary so".split())  # "if anything", "if possible"
_CLAUSE_OPENERS = DETERMINERS | SUBJECTS
_INVERTED = frozenset({"should", "were", "had"})
_LONGEST = 60  # tokens of an inverted clause and what follows that are looked at
_UNREAL = frozenset({"would", "could", "might"})
_NO_CONDITION = frozenset({"as", "even", "idea", "asked", "ask", "see", "know", "wonder", "wondered", "whether"})


def conditions_of(reading: Reading, attribution: Attribution, *, asked: bool) -> tuple[Span, ...]:
    """The conditions in what is attributed and right behind it; where it is asked, an "if" that opens it is none."""
    behind = _behind(reading, attribution)
    found = conditions_in(reading, [*attribution.content, *([behind] if behind else [])])
    start, end = attribution.content[0]
    asks = asked and reading.report.text[start:end].lower().startswith("if ")
    return tuple(span for span in found if not (asks and span.start == start))


def _behind(reading: Reading, one: Attribution) -> Place | None:
    """What follows the content behind a comma, where it opens with a condition: "ruled out a vote, unless both asked for one"."""
    tokens = reading.tokens
    at = bisect_left(tokens, one.content[-1][1], key=lambda token: token.start)
    if at + 1 >= len(tokens) or tokens[at].text != "," or not longest(tokens, at + 1, index_of(_FOLLOWING)):
        return None
    sentence = bisect_right(reading.sentences, one.content[-1][0], key=lambda sentence: sentence.start) - 1
    end = min(reading.sentences[sentence].end, tokens[at].end + _REACH)
    return (tokens[at + 1].start, end) if tokens[at + 1].start < end else None


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


def _is_once_done(tokens: Sequence[Token], at: int) -> bool:
    """Whether "once" opens a clause: "to fall back once the wounded were out", and not "once again"."""
    behind = tokens[at + 1].lower if at + 1 < len(tokens) else ""
    return tokens[at].lower == "once" and behind in _CLAUSE_OPENERS and behind not in ("a", "every", "more", "another")


def _is_inverted(tokens: Sequence[Token], at: int) -> bool:
    """Whether a clause opens with its verb and so makes a condition: "Should the gauge pass nine metres, we leave"."""
    word = tokens[at].lower
    if word not in _INVERTED:
        return False
    rest = [token.lower for token in tokens[at + 1 : at + 1 + _LONGEST]]
    clause = rest[: next((n for n, mark in enumerate(rest) if mark in _CLOSERS), len(rest))]
    if "?" in rest or (len(clause) == len(rest) and at == 0):
        return False
    return (
        (word == "should" and len(clause) > 1)
        or (word == "were" and "to" in clause)
        or (word == "had" and _would(rest))
    )


def _would(words: Sequence[str]) -> bool:
    return not _UNREAL.isdisjoint(words)


def _measures(tokens: Sequence[Token], at: int, length: int) -> bool:
    """Whether words that could open a condition do something else: "as long as three metres", "on condition of anonymity"."""
    phrase = " ".join(token.lower for token in tokens[at : at + length])
    behind = tokens[at + length].lower if at + length < len(tokens) else ""
    if phrase in ("as long as", "so long as"):
        return behind[:1].isdigit() or behind in NUMERALS
    return behind == "anonymity" or (phrase == "if" and behind in _NO_CLAUSE)


def _end(tokens: Sequence[Token], at: int) -> int:
    """Where the condition that opens at `at` ends (exclusive); 0 where none does."""
    opens = at == 0 or tokens[at - 1].text in _OPENERS
    length = longest(tokens, at, index_of(CONDITIONS)) or (opens and longest(tokens, at, index_of(WEAK_CONDITIONS)))
    length = length or (opens and _is_inverted(tokens, at)) or _is_once_done(tokens, at)
    if not length or (at and tokens[at - 1].lower in _NO_CONDITION) or _measures(tokens, at, length):
        return 0
    end = at + length
    while end < len(tokens) and tokens[end].text not in _CLOSERS:
        end += 1
    if end == len(tokens) and tokens[end - 1].text == ".":
        end -= 1
    return end if end > at + length else 0
