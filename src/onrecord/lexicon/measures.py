"""The words that reading numbers needs: units, currencies, and what stands beside a number and changes it.

Read once from three plain tables beside this module (units.txt, currencies.txt, amounts.txt); their first lines say how to
add to them. Phrases are tuples of words, so that they can be looked up along a sentence.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import NamedTuple

from onrecord.lexicon.words import rows, sections

Phrase = tuple[str, ...]


class Unit(NamedTuple):
    """A unit as it is kept, and its kind: "length", "time", "money" ..."""

    name: str
    kind: str


def phrase(words: str) -> Phrase:
    """A phrase as the pieces into which a sentence is cut: words, and each mark of its own.

    >>> phrase("km/h"), phrase("per cent")
    (('km', '/', 'h'), ('per', 'cent'))
    """
    for mark in "/$+%°~≈":
        words = words.replace(mark, f" {mark} ")
    return tuple(words.replace("-", " ").split())


def _units() -> Iterable[tuple[Phrase, Unit]]:
    for name, kind, spellings in rows("units.txt"):
        for spelling in spellings.split(","):
            yield phrase(spelling.strip()), Unit(name, kind)
    for code, _, words in rows("currencies.txt"):
        for word in words.split(","):
            yield phrase(word.strip()), Unit(code, "money")


def _signs() -> Iterable[tuple[Phrase, Unit]]:
    for code, signs, _ in rows("currencies.txt"):
        for sign in signs.split(","):
            if sign.strip() != "-":
                yield phrase(sign.strip()), Unit(code, "money")


def _phrases(entries: Iterable[str]) -> frozenset[Phrase]:
    return frozenset(phrase(entry) for entry in entries)


_amounts = {name: frozenset(entries) for name, entries in sections("amounts.txt").items()}


def _comparators(place: str) -> Mapping[Phrase, str]:
    found = {
        phrase(entry): name.split()[1]
        for name, entries in _amounts.items()
        if name.startswith(f"{place} ")
        for entry in entries
    }
    return MappingProxyType(found)


UNITS: Mapping[Phrase, Unit] = MappingProxyType(dict(_units()))
"""Units of measure and of money by what stands behind a number, each word as it is spelt in the table."""

MONEY_SIGNS: Mapping[Phrase, Unit] = MappingProxyType(dict(_signs()))
"""Currencies by the sign or code that stands before a number."""

BEFORE = _comparators("before")
"""Comparators by the words that stand before a number ("more than": ">")."""

AFTER = _comparators("after")
"""Comparators by the words that stand behind a number ("or more": ">=")."""

UP, DOWN = _amounts["up"], _amounts["down"]
"""Words of rise and of fall."""

MOVES = UP | DOWN | _amounts["moves"]
"""Verbs by which a number goes from one level to another."""

LEVEL_VERBS = _amounts["level verbs"]
"""Verbs and adjectives that join a thing with its measure ("stood at", "cost")."""

VERB_PARTICLES = _amounts["verb particles"]
"""Small words between such a verb and the number, or before it."""

PASTS = _amounts["pasts"]
"""Pasts and participles that do not end in "ed"."""

VERBAL = PASTS | _amounts["no nouns"]
"""Words that end a noun phrase, being no nouns: forms of verbs, and adverbs."""

HARMS: Mapping[Phrase, str] = MappingProxyType(
    {
        one: kind
        for kind in ("killed", "wounded", "missing", "displaced", "evacuated", "detained")
        for one in _phrases(_amounts[kind])
    }
)
"""What befalls people, by the words for it; the kind serves as the unit of their number."""

KILLING, LEAVING = _amounts["killing verbs"], _amounts["leaving verbs"]
"""Verbs whose bare number is of the dead ("killed 12"), and those that leave some so ("left three dead")."""

NAMES = _amounts["names"]
"""Words behind which a number is a name ("section 12"), also in small letters."""

ROADS = _amounts["roads"]
"""Last words of an address."""

NO_COUNT_OF_ONE = _amounts["one nouns"]
"""Words before which "one" counts nothing ("one day", "one another")."""

NO_ORDINAL = _amounts["ordinal names"]
"""Words before which an ordinal is part of a name or a phrase ("first lady", "third quarter")."""

RATES = _phrases(_amounts["rate nouns"])
"""What stands behind "a" or "per" in a rate ("a day", "per household")."""

SUPPLIES = _amounts["supplies"]
"""What lasts for a time."""

COLLECTIVES = _amounts["collectives"]
"""Words for many as one, whose number stands behind "of" ("a crowd of 500")."""

DISTANCE = _phrases(_amounts["distance"])
"""What ties a distance to the place that it is measured from."""

WEAPONS, REACH = _amounts["weapons"], _amounts["reach"]
"""Words that make a distance the range of a weapon, which is not read."""

UNCOUNTED = _amounts["abstract"]
"""Words before which "no" counts nothing ("no doubt")."""
