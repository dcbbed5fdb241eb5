"""Names as a dossier has them: the one that stands for many, the one to be shown; what it says of an outlet; its issues."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from onrecord.dossier.nouns import Dossier, Rating
from onrecord.dossier.spelling import folded


def canonical(name: str, dossier: Dossier) -> str:
    """The name that stands for a source under [aliases]; the name itself where none does."""
    return dossier.canonicals.get(folded(name), name)


def display(name: str, dossier: Dossier) -> str:
    """A name as a brief shows it: a person's whole name, and a place's wherever its words stand in a name.

    Aliases are no display forms by themselves: a source shows the name that stands for it only where it was folded.
    """
    people = _forms(dossier.people)
    if folded(name) in people:
        return people[folded(name)]
    if not dossier.places:
        return name
    places = _forms(dossier.places)
    return _places(dossier.places).sub(lambda found: places.get(folded(found[0]), found[0]), name)


def rating(outlet: str, dossier: Dossier) -> Rating:
    """What a dossier says of an outlet, by its name or its alias; of one that it does not know, nothing, and F."""
    ratings = _ratings(dossier.outlets)
    of_party = {folded(one): party.name for party in dossier.parties for one in party.outlets}
    for name in (outlet, canonical(outlet, dossier)):
        if folded(name) in ratings:
            return ratings[folded(name)]
        if folded(name) in of_party:
            return Rating(outlet, of_party[folded(name)])
    return Rating(outlet)


def issues_in(text: str, dossier: Dossier) -> tuple[str, ...]:
    """The names of the issues whose words stand in a text, in the order of the file."""
    return tuple(issue.name for issue in dossier.issues if any_of(issue.words).search(text))


@lru_cache(maxsize=16)
def _forms(pairs: tuple[tuple[str, str], ...]) -> Mapping[str, str]:
    return {folded(name): shown for name, shown in pairs}


@lru_cache(maxsize=16)
def _ratings(outlets: tuple[Rating, ...]) -> Mapping[str, Rating]:
    return {folded(one.name): one for one in outlets}


@lru_cache(maxsize=16)
def _places(pairs: tuple[tuple[str, str], ...]) -> re.Pattern[str]:
    """Any of the places as whole words, the longest first."""
    return any_of(tuple(sorted((name for name, _ in pairs), key=lambda name: (-len(name), name))))


@lru_cache(maxsize=256)
def any_of(words: tuple[str, ...]) -> re.Pattern[str]:
    """Any of these words or phrases; one that ends in * with any ending. No words match nothing."""
    return re.compile("|".join(map(_word, words)) or r"(?!)", re.IGNORECASE)


def _word(word: str) -> str:
    stem = r"\s+".join(re.escape(part) for part in word.rstrip("*").split())
    return rf"(?<!\w){stem}" + (r"\w*" if word.endswith("*") else r"(?!\w)")
