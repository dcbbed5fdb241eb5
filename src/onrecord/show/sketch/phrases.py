"""What the reports are about: nouns and pairs of words that recur in what is said, counted by report.

Phrases are cut at function words, marks and verbs of saying, as keywords are in RAKE (Rose, Engel, Cramer and Cowley 2010); no
tagger is used. A lone word must mostly stand where a noun does: behind an article, an adjective or a preposition.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping

from onrecord.lexicon.cues import CUES, NOUN_CUES
from onrecord.lexicon.words import (
    DETERMINERS,
    FUNCTION_WORDS,
    GROUPS,
    HEDGES,
    MONTHS,
    NUMERALS,
    PREPOSITIONS,
    PRONOUNS,
    ROLES,
    TITLES,
    UNNAMED,
    WEAK_HEDGES,
    WEEKDAYS,
)
from onrecord.show.book import Book

_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*|\d[\d.,]*|[^\w\s]")
_TIMES = frozenset(
    "time times day days week weeks month months year years hour hours minute minutes morning evening night today yesterday "
    "tomorrow moment period date end start beginning past future".split()
)
GENERAL = frozenset(
    "way ways thing things part parts number numbers case cases matter matters place places point points fact facts side sides "
    "level levels use kind sort lot area areas question questions answer issue issues problem problems result reason reasons "
    "example word words line lines anything something nothing everything people person man men woman women world country "
    "countries state states city town government new old good bad first last next other same own more most much less least only "
    "also even still just very well far long short high low large small big great real full clear able likely possible certain "
    "different several such there here now then when where why how all both each every no not yet again already ever never once "
    "twice too so as than".split()
)
_CLOSED = FUNCTION_WORDS | PRONOUNS.keys() | HEDGES | WEAK_HEDGES | MONTHS | WEEKDAYS | _TIMES | GENERAL | NUMERALS
_SHORTEST = 3  # letters: a dam, gas, pay
_PEOPLE = UNNAMED | ROLES.keys() | TITLES | GROUPS
_VERBAL = re.compile(r"\w{2,}(?:ing|ed|ly|n['’]t)$")


def phrases(book: Book) -> Mapping[str, set[str]]:
    """Nouns and pairs of words in what is said, in lower case and singular, each with the reports that have it."""
    found: dict[str, set[str]] = defaultdict(set)
    stands: Counter[tuple[str, bool]] = Counter()
    for statement in (one for one in book.statements() if one.act != "report"):
        text = book.report(statement.report).text
        for span in statement.content:
            for phrase, stands_well in _in(span.of(text), stands):
                if stands_well:
                    found[" ".join(phrase)].add(statement.report)
    return {
        phrase: reports
        for phrase, reports in found.items()
        if " " in phrase or 2 * stands[phrase, True] > stands[phrase, True] + stands[phrase, False]
    }


def _in(words: str, stands: Counter[tuple[str, bool]]) -> Iterator[tuple[tuple[str, ...], bool]]:
    tokens = [*_WORD.findall(words), "."]
    run: list[str] = []
    before = "."
    for token in tokens:
        if _is_content(token):
            run.append(token)
            continue
        if run:
            noun = before in DETERMINERS or before in PREPOSITIONS or len(run) > 1
            ends = token.lower() not in DETERMINERS and token.lower() not in PRONOUNS
            stands[singular(run[-1]), noun and ends] += 1
            yield (singular(run[-1]),), noun and ends
            if len(run) > 1 and singular(run[-2]) == run[-2].lower():  # seldom a plural, often a verb
                yield (run[-2].lower(), singular(run[-1])), ends
        run, before = [], token.lower()


def _is_content(token: str) -> bool:
    """Whether a token can be of a phrase: written small, no function word, no verb of saying, nobody who speaks."""
    if not token[0].isalpha() or not token.islower() or len(token) < _SHORTEST or token in _CLOSED or token in _PEOPLE:
        return False
    cue = CUES.get(token)
    return (cue is None or token in NOUN_CUES) and not (_VERBAL.match(token) and "-" not in token)


def singular(word: str) -> str:
    """A noun without the s of its plural.

    >>> singular("generators"), singular("lines"), singular("losses"), singular("gas")
    ('generator', 'line', 'loss', 'gas')
    """
    word = word.lower()
    if word.endswith("sses") or word.endswith("xes") or word.endswith("ches") or word.endswith("shes"):
        return word[:-2]
    if word.endswith("ies") and len(word) > 5:
        return word[:-3] + "y"
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 4 else word
