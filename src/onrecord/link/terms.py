"""What a passage is about, as far as words tell: its telling words by their sense, names, figures, "
"and how it is said."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from onrecord.lexicon.senses import PHRASES, SENSE
from onrecord.lexicon.words import sections
from onrecord.link.figures import Figure, clocks, days, figures, labels, ordinals
from onrecord.link.wording import base, words

_FUNCTION = sections("function_words.txt")
_EMPTY = frozenset(
    word.lower() for name, entries in _FUNCTION.items() if name != "verbs" for word in entries
) | frozenset(
    "be am is are was were been being have has had having do does did done will would shall should can "
    "could may might must "
    "say said says tell told tells add added report reported i you he she it we they me him us them who "
    "there here one ones "
    "yet still ever even just also very quite more most less least than then now own number total figure "
    "figures people person persons close closer near nearer times time way thing case put made make get "
    "got take took taken give gave given go went gone come came let set per cent percent today yesterday "
    "tomorrow morning "
    "evening night afternoon monday tuesday wednesday thursday friday saturday sunday".split()
)
_NEGATION = re.compile(
    r"\b(?:not|never|none|nobody|nothing|neither|nor|cannot|no|hardly|barely any|failed to|refused to|"
    r"untouched|\w+n['’]t)\b",
    re.IGNORECASE,
)
_NO_NEGATION = re.compile(
    r"\b(?:no (?:fewer|less|more|later|sooner|longer) than|not only|not (?:less|fewer|more) than|"
    r"no longer|no doubt|if not|"
    r"nothing but|nothing else|nowhere else|no one but|and no sooner|whether or not|if (?:it|they|this|"
    r"that|these) (?:is|was|are|were|does|do) not)\b",
    re.IGNORECASE,
)
_HEDGED = re.compile(
    r"\b(?:may|might|could|can|possibly|perhaps|maybe|likely|probably|suspected|consistent with|"
    r"considering|plans?|hopes?|"
    r"expects?|expected|hope|whether|rule out|examined|examine|investigators|inquiry|asked to establish|"
    r"will look|reason to|"
    r"no proof|planned|aims?|wants?|proposed|should)\b",
    re.IGNORECASE,
)
_SCOPE = re.compile(r"(?:In|At|Among|Outside|Across|Within|For) [^,.]{2,40}, ")
_PART = re.compile(r"\b(?:some|part|most|many|several|few|a number) of\b", re.IGNORECASE)
_CONDITION = re.compile(r"\b(?:if|unless|as long as|provided|should the|in case|on condition)\b", re.IGNORECASE)
_FUTURE = re.compile(r"\b(?:will|shall|is to|are to|going to|plans to)\b", re.IGNORECASE)
_CHANGED = re.compile(
    r"\b(?:now|again|since|back (?:in|at|to)|restored|reopened|resumed|re-formed|no longer|(?:has|"
    r"have) (?:risen|fallen|shrunk|grown|"
    r"reached|withdrawn|become)|risen|latest|after all|today|this morning|so far|by now|another|further|"
    r"second|rebuilt|repaired|"
    r"released|called off|in the end|final(?:ly)?|new samples|on appeal|this week)\b",
    re.IGNORECASE,
)
_SET_PHRASES = re.compile("|".join(sorted(PHRASES, key=len, reverse=True)), re.IGNORECASE)
_CAPITAL = re.compile(r"[^\W\d_a-z][^\W\d_]+(?:['’][^\W\d_]+)*")
_STOP = re.compile(r"(?:^|[.!?:;…] |[“\"‘'(«])\W*$")


class Terms(NamedTuple):
    """A passage as it is compared. `words` are all, `order` the senses of those that tell; `names` are
    capitalised words, cut to four letters, and `proper` the senses that are names: they say who and where, but not what.
    """

    words: tuple[str, ...]
    order: tuple[str, ...]
    senses: frozenset[str]
    names: frozenset[str]
    proper: frozenset[str]
    figures: tuple[Figure, ...]
    ordinals: frozenset[int]
    clocks: frozenset[str]
    days: frozenset[str]
    years: frozenset[str]
    negated: bool
    hedged: bool
    conditional: bool
    future: bool
    changed: bool
    passive: bool
    part: bool
    scoped: bool


@lru_cache(maxsize=8192)
def terms(text: str) -> Terms:
    """The terms of a passage.

    >>> sorted(terms("Two of the seven spans of the bridge at Lunda were demolished").senses)
    ['bridg', 'destroi', 'lunda', 'span']
    """
    plain = _SET_PHRASES.sub(lambda found: PHRASES[found[0].lower()], " ".join(text.split()))
    found = words(plain)
    order = tuple(sense(word) for word in found if telling(word))
    known = {word: sense(word) for word in found if telling(word)}
    negations = len(_NEGATION.findall(_NO_NEGATION.sub(" ", plain))) + sum(
        w in ("deny", "denied", "denies") for w in found
    )
    return Terms(
        tuple(found),
        order,
        frozenset(order),
        names(plain) | labels(plain),
        frozenset(map(sense, _proper(plain))) & frozenset(order),
        figures(plain, known),
        ordinals(plain),
        clocks(plain),
        days(plain),
        frozenset(word for word in found if word.isdecimal() and word[:2] in ("19", "20") and len(word) == 4),
        bool(negations % 2),
        bool(_HEDGED.search(plain)),
        bool(_CONDITION.search(plain)),
        bool(_FUTURE.search(plain)),
        bool(_CHANGED.search(plain)),
        " by " in plain.casefold(),
        bool(_PART.search(plain)),
        bool(_SCOPE.match(plain)),
    )


def telling(word: str) -> bool:
    """Whether a word says what a passage is about: no function word, number, day or unit."""
    return not word[0].isdigit() and word not in _EMPTY and word not in _NUMERAL and len(word) > 1


@lru_cache(maxsize=65536)
def sense(word: str) -> str:
    """The base of a word, or of the word that stands for it and its like ("perished" is "kill")."""
    return _SENSE.get(base(word), base(word))


def _proper(text: str) -> Iterator[str]:
    """The capitalised words that no sentence's beginning explains, in lower case; days and months are none."""
    for found in _CAPITAL.finditer(text):
        lower = found[0].casefold()
        first = bool(_STOP.search(text[max(0, found.start() - 4) : found.start()]))
        if lower not in _NUMERAL and lower not in _EMPTY and not (first and _common(found[0])):
            yield lower


def names(text: str) -> frozenset[str]:
    """The capitalised words of a passage, each by its first four letters: one spelling of many."""
    return frozenset(word[:4] for word in _proper(text))


def _common(word: str) -> bool:
    lower = word.casefold()
    return lower in _EMPTY or lower in _NUMERAL or base(lower) in _SENSE or not word.isalpha() or _plural(lower)


def _plural(word: str) -> bool:
    return word.endswith(("s", "ed", "ing", "ly", "er"))


_SENSE = {base(word): base(first) for word, first in reversed(tuple(SENSE.items()))}
_NUMERAL = frozenset(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen "
    "nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion "
    "dozen half third thirds "
    "quarter both first second fourth fifth sixth seventh eighth ninth tenth eleventh twelfth percent "
    "january february march "
    "april may june july august september october november december some about around roughly nearly "
    "almost least fewer "
    "km kilometre kilometres metre metres mile miles tonne tonnes hectare hectares ha hour hours minute "
    "minutes day days week weeks "
    "fortnight month months year years crowns single".split()
)
