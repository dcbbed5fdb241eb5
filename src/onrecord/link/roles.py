"""What somebody is introduced as, so far as it tells two people apart or makes one of two spellings."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from onrecord.lexicon.names import ADJECTIVES, NATIONS, WORK, plain
from onrecord.lexicon.words import FUNCTION_WORDS, RANKS, TITLES

_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_OFFICE_OF = re.compile(
    r"\b(mayor|governor|president|premier|prime minister|king|queen|bishop|archbishop|minister|chancellor|head|leader|chief)s? "
    r"of (?:the )?([A-Z][\w'’-]*(?: [A-Z][\w'’-]*)*)"
)
# Words that are no part of what somebody does: how, since when, and what the report says of them.
_SILENT = FUNCTION_WORDS | frozenset(
    "former ex acting interim deputy senior chief vice then late current outgoing incoming longtime veteran top special new old "
    "russian-installed first second mr mrs ms said told in who".split()
)
_OFFICES = (
    TITLES | RANKS | frozenset(word for word, head in WORK.items() if head in ("head", "spokesperson", "envoy", "aide"))
)


class Roles(NamedTuple):
    """Words of what somebody is called; the nations that an adjective or "of" gives them; the places of an office.

    `public` where a word is an office, which people leave for another one.
    """

    words: frozenset[str]
    nations: frozenset[str]
    offices: frozenset[tuple[str, str]]
    public: bool


_AFTER = re.compile(r"\s*(?:[,;:]|\b(?:who|which|whose|that|after|when)\b)\s+", re.IGNORECASE)
_ARTICLE = re.compile(r"^(?:the|a|an|its|their|his|her|mr|mrs|ms|miss|dr)\b\.?\s*", re.IGNORECASE)
_LONGEST = 8  # words


def introductions(name: str, called: Iterable[str]) -> tuple[str, ...]:
    """What stands beside a name in the words of its mentions: before it, or in apposition behind it.

    >>> introductions("Ada Lind", ["Foreign Minister Ada Lind", "Ada Lind, the minister, who left", "Ada Lind and Osk Varran"])
    ('Foreign Minister', 'minister')
    """
    found: dict[str, None] = {}
    for words in called:
        before, _, behind = words.partition(name) if name in words else (words, "", "")
        before = re.split(r",|\bincluding\b", before.strip(" ,"))[-1]
        beside = (before, *([_AFTER.split(behind[1:], maxsplit=1)[0]] if behind.startswith(",") else ()))
        for phrase in beside:
            role = _ARTICLE.sub("", phrase.strip(" ,.;:’'“”\"()")).strip()
            if (
                re.search(r"[^\W\d_]{3}", role)
                and len(role.split()) <= _LONGEST
                and not re.search(r"\b(?:and|or)$|^(?:and|or)\b", role)
            ):
                found[role] = None
    return tuple(found)


@lru_cache(maxsize=65536)
def roles(said: tuple[str, ...]) -> Roles:
    """What these words say of somebody.

    >>> sorted(roles(("Ukrainian foreign minister",)).nations), sorted(roles(("chief spokeswoman",)).words)
    (['ukraine'], ['spokesperson'])
    >>> roles(("mayor of Velm",)).offices
    frozenset({('mayor', 'velm')})
    """
    words: set[str] = set()
    nations: set[str] = set()
    offices: set[tuple[str, str]] = set()
    public = False
    for phrase in said:
        small = [plain(word) for word in _WORD.findall(phrase)]
        words |= _words(small)
        nations |= set(_nations(small))
        offices |= {(head.lower(), plain(place)) for head, place in _OFFICE_OF.findall(phrase)}
        public = public or any(word in _OFFICES for word in small)
    return Roles(frozenset(words), frozenset(nations), frozenset(offices), public)


def _words(small: list[str]) -> set[str]:
    """The words that tell what somebody does, each with what it is compared as; "chief" where it stands for a head."""
    parts = [*small, *(part for word in small if "-" in word for part in word.split("-"))]
    found = {WORK.get(word, word) for word in parts if word not in _SILENT and word not in ADJECTIVES}
    found |= {WORK[f"{one} {two}"] for one, two in pairwise(small) if f"{one} {two}" in WORK}
    return found | ({"head"} if small and small[-1] == "chief" else set())


def _nations(small: list[str]) -> list[str]:
    """The nations of somebody called so: by an adjective, or by "of" and a country. Where somebody is sent is none."""
    found = []
    for at, word in enumerate(small):
        pair = " ".join(small[at : at + 2])
        before = small[at - 1] if at else ""
        if nation := ADJECTIVES.get(pair) or (None if before in ("south", "north") else ADJECTIVES.get(word)):
            found.append(nation)
        named = NATIONS.get(pair) or NATIONS.get(word.removesuffix("'s"))
        if named and (before == "of" or word.endswith("'s") or at == 0):
            found.append(named)
    return found


def clash(one: Roles, other: Roles) -> str | None:
    """Why these cannot be one person's roles, or None: other nations, or the same office of other places.

    >>> clash(roles(("mayor of Velm",)), roles(("mayor of Tarsk",)))
    'one is mayor of velm, the other of tarsk'
    """
    if one.nations and other.nations and not one.nations & other.nations:
        return f"one is of {', '.join(sorted(one.nations))}, the other of {', '.join(sorted(other.nations))}"
    for head, place in sorted(one.offices):
        places = {there for same, there in other.offices if same == head}
        if places and place not in places and not {there for same, there in one.offices if same == head} & places:
            return f"one is {head} of {place}, the other of {min(places)}"
    return None


def shared(one: Roles, other: Roles) -> str:
    """A word that both are introduced by, or nothing."""
    return min(one.words & other.words, default="")


def apart(one: Roles, other: Roles) -> bool:
    """Whether both are introduced, and by no word that they share."""
    return bool(one.words and other.words) and not one.words & other.words
