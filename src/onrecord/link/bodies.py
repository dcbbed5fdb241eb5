"""Names of organisations, outlets, groups and places in the form in which two spellings of one are equal."""

from __future__ import annotations

import re
from functools import lru_cache
from types import MappingProxyType
from typing import NamedTuple

from onrecord.lexicon.names import (
    ADJECTIVES,
    BODY_ALIASES,
    LEGAL_FORMS,
    NATIONS,
    ONE_COUNTRY,
    ORDERLESS_HEADS,
    PLACE_FORMS,
    PLAIN_HEADS,
    SMALL_WORDS,
    SYNONYMS,
    plain,
)
from onrecord.lexicon.words import ACRONYMS, OUTLET_HEADS, OUTLETS
from onrecord.link.transliteration import latin, sound

_ASIDE = re.compile(r"\s*\(([^()]{2,})\)\s*$")
_PHRASES = sorted(
    (entry for entry in {*SYNONYMS, *NATIONS, *ADJECTIVES} if " " in entry or "." in entry), key=len, reverse=True
)
_PHRASE = re.compile(r"(?<![\w'])(?:" + "|".join(map(re.escape, _PHRASES)) + r")(?![\w'])")
_FOREIGN = re.compile(r"zh|kh|shch|(?:sk|tsk|ts)(?:y|yi|yy|ii|iy|i)$|[oi]v(?:e|o)?$|[sz]ia$|hya$|nya$")
_NATIONS = frozenset(nation.replace(" ", "_") for nation in NATIONS.values())
_FULL = MappingProxyType({plain(short): full for short, full in ACRONYMS.items()})


class Body(NamedTuple):
    """A name that tells a body: its words in order, each in the form its spellings share, and whether the order matters.

    `initials` are those of a name of three words or more, `acronym` the letters of a name that is one.
    """

    words: tuple[str, ...]
    ordered: bool
    initials: str = ""
    acronym: str = ""

    @property
    def key(self) -> tuple[str, ...]:
        """What two names of one body share."""
        return self.words if self.ordered else tuple(sorted(self.words))


@lru_cache(maxsize=65536)
def body(name: str) -> Body:
    """An organisation's or group's name.

    >>> body("Ministry of Defence of Ukraine").key == body("Ukraine's Defense Ministry").key
    True
    >>> body("University of Velm").key == body("Velm University").key, body("the IAEA").key
    (False, ('international', 'atomic', 'energy', 'agency'))
    """
    bare = _ASIDE.sub("", latin(name).strip()).replace("’", "'")
    letters = bare.removeprefix("the ").removeprefix("The ").replace(".", "")
    known = letters.isalpha() and len(letters) <= 8 and _FULL.get(plain(letters))
    if known and (letters.isupper() or len(letters) > 2):
        bare = known
    elif letters.isalpha() and letters.isupper() and 3 <= len(letters) <= 8:
        return Body((plain(letters),), True, acronym=letters.lower())
    words = _words(bare)
    nation = any(word in _NATIONS for word in words)
    initials = "".join(word[0] for word in words) if len(words) >= 3 else ""
    return Body(tuple(words), not (nation or ORDERLESS_HEADS & set(words)), initials)


def _words(name: str) -> list[str]:
    """The words that tell a body, nations as their countries, spellings evened out."""
    spelt = re.sub(r"['’]s?(?=\s|$)", "", name)
    small = _without_plain_heads(spelt)
    small = BODY_ALIASES.get(small, small)
    small = _phrases(_phrases(small))
    words = [word for word in re.findall(r"\w+(?:-\w+)*|&", small) if word not in SMALL_WORDS]
    even = " ".join(map(_word, words))
    return _bare_of_legal_forms(ONE_COUNTRY.get(even, SYNONYMS.get(even, even)).split()) or [plain(name)]


def _without_plain_heads(name: str) -> str:
    *before, last = name.split() or [""]
    named = before and last in PLAIN_HEADS and before[-1][:1].isupper()
    return plain(" ".join(before) if named else name)


def _phrases(small: str) -> str:
    def put(found: re.Match[str]) -> str:
        return SYNONYMS.get(found[0]) or _joined(NATIONS.get(found[0]) or ADJECTIVES[found[0]])

    return _PHRASE.sub(put, small)


def _joined(nation: str) -> str:
    return nation.replace(" ", "_")


def _word(word: str) -> str:
    if nation := ADJECTIVES.get(word) or NATIONS.get(word):
        return _joined(nation)
    even = SYNONYMS.get(word) or PLACE_FORMS.get(word)
    return even or (sound(word, "cyrillic") if _FOREIGN.search(word) else word)


def _bare_of_legal_forms(words: list[str]) -> list[str]:
    while len(words) > 1 and words[-1] in LEGAL_FORMS:
        words = words[:-1]
    while len(words) > 1 and words[0] in LEGAL_FORMS:
        words = words[1:]
    two = len(words) > 2 and " ".join(words[-2:]) in LEGAL_FORMS
    return words[:-2] if two else words


@lru_cache(maxsize=65536)
def outlet(name: str) -> str:
    """An outlet's name, or the one by which its other names and its domain are known; or nothing ("the Courier").

    >>> outlet("bbc.co.uk") == outlet("BBC News"), outlet("the Courier"), outlet("The Harbour Wire")
    (True, '', 'harbour wire')
    """
    small = plain(" ".join(name.split()))
    for spelt in (small, f"the {small}", small.removeprefix("the ")):
        if spelt in _OUTLETS:
            return _OUTLETS[spelt]
    bare = small.removeprefix("the ").removeprefix("www.").removesuffix(" online").removesuffix(" website")
    return "" if bare in OUTLET_HEADS else _OUTLETS.get(bare, bare)


_OUTLETS = MappingProxyType(
    {
        plain(each.domain): plain(each.name) for each in reversed(list(OUTLETS.values()))
    }  # of two with one domain, the first
    | {plain(known): plain(each.name) for known, each in OUTLETS.items()}
)


@lru_cache(maxsize=65536)
def place(name: str) -> str:
    """A place in the form that its spellings share.

    >>> place("Kiev") == place("Kyiv"), place("the US") == place("United States"), place("Kherson") == place("Kharkiv")
    (True, True, False)
    """
    small = plain(" ".join(latin(name).replace("’", "'").split())).removeprefix("the ")
    known = NATIONS.get(small) or PLACE_FORMS.get(small)
    if known:
        return known
    return " ".join(_word(word.replace("'", "")) for word in small.split())
