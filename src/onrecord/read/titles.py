"""Titles before a name: where they begin and end, and what they tell of who bears it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from onrecord.lexicon.cues import CUES
from onrecord.lexicon.words import (
    CAPITALS,
    COUNTRIES,
    DEMONYMS,
    FUNCTION_WORDS,
    GIVEN_NAMES,
    GROUPS,
    HONORIFICS,
    METONYMS,
    ORGANISATION_HEADS,
    OUTLETS,
    PLACE_HEADS,
    PRIVATE,
    RANKS,
    REGIONS,
    ROLES,
    THINGS,
    TITLES,
    UNNAMED,
    Gender,
)
from onrecord.model import Token
from onrecord.read.capitals import Run, is_capital

_OFFICES = TITLES | RANKS | ROLES.keys() | HONORIFICS.keys()
_LAST_OF_OFFICES = (TITLES | ROLES.keys()) - ORGANISATION_HEADS
_LONGEST = 4  # words in a title
# After "Mr" a surname follows, after these a given name may.
_ADDRESS = HONORIFICS.keys() - {
    "sir", "dame", "king", "queen", "prince", "princess", "pope", "father", "sister", "brother", "saint",
}  # fmt: skip
_MODIFIERS = frozenset(
    "former ex acting interim deputy senior chief then late current outgoing incoming longtime veteran".split()
)
# Offices that in small letters are mostly adjectives or other nouns.
_SMALL = frozenset("private general major chief principal fellow head officer student member ally".split())
_ONLY_GIVEN = GIVEN_NAMES.keys() - COUNTRIES - CAPITALS - REGIONS
_NO_FIRST_NAMES = (
    (_OFFICES | _MODIFIERS | DEMONYMS | COUNTRIES | CAPITALS | REGIONS | METONYMS | ORGANISATION_HEADS)
    | (THINGS | OUTLETS.keys() | FUNCTION_WORDS | UNNAMED | PRIVATE | GROUPS)
)  # fmt: skip
_LINKS = frozenset("of for and & the . st saint san santa los las de".split())


class Title(NamedTuple):
    """Tokens `first` up to `last` are a title, and the name begins at `last`; both are the same where there is none.

    `address` is True for a form of address ("Mr"), which a surname follows.
    """

    first: int
    last: int
    gender: Gender | None
    address: bool


def title_of(tokens: Sequence[Token], run: Run) -> Title:
    """The title of a run: capitalised in it, or in small letters before it."""
    last = _after_title(tokens, run)
    first = _title_before(tokens, run.first)
    if last > run.first >= 2 and tokens[run.first - 1].lower == "of" and tokens[run.first - 2].lower in TITLES:
        first = run.first - 2
    words = [token.lower for token in tokens[first:last]]
    gender = next((told for word in words if (told := HONORIFICS.get(word) or ROLES.get(word))), None)
    return Title(first, last, gender, any(word in _ADDRESS for word in words))


def is_office(tokens: Sequence[Token], run: Run) -> bool:
    """Whether a run is an office and names no one: "Foreign Minister", "Harbour Board Chief Engineer", "Mayor of Velna"."""
    words = [token.lower for token in tokens[run.first : run.last] if token.text != "."]
    if " ".join(words) in _OFFICES:
        return True
    of = next((at for at, word in enumerate(words) if word in ("of", "for")), 0)
    if of and " ".join(words[:of]) in TITLES:
        return not any(word in GIVEN_NAMES for word in words[of:])
    return words[0] not in GIVEN_NAMES and words[-1] in _LAST_OF_OFFICES


def _phrase(tokens: Sequence[Token], first: int, last: int) -> str:
    return " ".join(token.lower.rstrip(".") for token in tokens[first:last] if token.text != ".")


def _after_title(tokens: Sequence[Token], run: Run) -> int:
    """Where the name begins after the last title of the run: "Defence Minister" in "Defence Minister Jo Marsh"."""
    for last in range(run.last - 1, run.first, -1):
        end = last - 1 if tokens[last - 1].text == "." else last
        for first in range(run.first, end):
            if end - first > _LONGEST or _phrase(tokens, first, end) not in _OFFICES:
                continue
            if _is_title_here(tokens, run, first, end, last):
                return last if tokens[last].lower not in ("of", "for") else _given_name_inside(tokens, run)
    return _given_name_inside(tokens, run) if tokens[run.first].lower not in GIVEN_NAMES else run.first


def _given_name_inside(tokens: Sequence[Token], run: Run) -> int:
    """Where a given name begins that, with one word or an initial and one, ends a longer run: "Harbour Union's Jo Marsh"."""
    for at in (run.last - 3, run.last - 2):
        if at > run.first and tokens[at].lower in GIVEN_NAMES and tokens[at - 1].lower not in _LINKS:
            if at == run.first + 1 and is_first_name(tokens, run.first):
                return run.first
            head = tokens[run.last - 1].lower
            return run.first if head in ORGANISATION_HEADS or head in PLACE_HEADS or head in THINGS else at
    return run.first


def is_first_name(tokens: Sequence[Token], at: int) -> bool:
    """Whether a capitalised word before a given name can be another one: no list knows it as anything else."""
    word = tokens[at].lower
    if at and tokens[at - 1].lower in ("of", "for", "in", "from"):
        return False
    return tokens[at].text[1:].islower() and word not in _NO_FIRST_NAMES and word not in CUES


def _is_title_here(tokens: Sequence[Token], run: Run, first: int, end: int, last: int) -> bool:
    """Whether an office in a run is one and no name: no given name before it, no body's name made by what follows it."""
    if first > run.first and tokens[first - 1].lower in _ONLY_GIVEN:
        return False
    if tokens[first].lower in GIVEN_NAMES and end - first == 1 and run.last - last < 2:
        return False
    follows = tokens[run.last - 1].lower
    return follows not in ORGANISATION_HEADS or tokens[first].lower in HONORIFICS


def _title_before(tokens: Sequence[Token], first: int) -> int:
    """Where a title in small letters before the token `first` begins; `first` itself where there is none."""
    for length in range(min(_LONGEST, first), 0, -1):
        phrase = _phrase(tokens, first - length, first)
        if phrase in _OFFICES and phrase not in _SMALL and tokens[first - 1].text != ".":
            begin = first - length
            while begin > 0 and _modifies(tokens, begin - 1):
                begin -= 1
            return begin
    return first


def _modifies(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word before a title belongs to it: "former", "Ruritanian", "Foreign Ministry"."""
    word = tokens[at].lower
    if word in _MODIFIERS or word in DEMONYMS:
        return True
    return is_capital(tokens[at]) and word not in FUNCTION_WORDS
