"""Who speaks for whom: the party of a source, by the dossier's names and by the words of the report; and how parties stand.

In doubt nobody: a source that is given to the wrong party makes a false finding, one that is given to none only a poorer one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from types import MappingProxyType

from onrecord.dossier.forms import any_of, canonical, rating
from onrecord.dossier.nouns import Dossier, Party
from onrecord.dossier.spelling import folded
from onrecord.lexicon.words import sections
from onrecord.model import Side, SourceKind

_lists = sections("sides.txt")
_SPEAKING = frozenset(_lists["speaking"])
_NOT_SPEAKING = any_of(tuple(_lists["not speaking"]))
_JOINED = "|".join(_lists["joined"])
_OF = re.compile(rf"\s+(?:{'|'.join(_lists['of'])})\s+", re.IGNORECASE)
_ASIDE = re.compile(r"\s*[,(\[;:–—]\s*|\s+(?:with|to|on|against|about|who|which|that|near|by|after)\s+", re.IGNORECASE)
_HYPHENED = re.compile(rf"\b(?:pro|anti|non|ex)-\w+|\w+-(?!(?:{_JOINED})\b)\w+", re.IGNORECASE)
_WORD = re.compile(r"\w+(?:[-']\w+)*")


def side_of(name: str | None, kind: SourceKind, dossier: Dossier, words: Iterable[str] = ()) -> Side:
    """The side of a source, seen from the parties marked own; unknown where it speaks for none."""
    party = party_of(name, kind, dossier, words)
    return "unknown" if party is None else between(party, None, dossier)


def between(party: Party, other: Party | None, dossier: Dossier) -> Side:
    """How a party stands to another (None: to those marked own).

    own: it is that party, or both are marked own. opposing: one of them opposes the other. third party: neither. While no party
    is marked own, one that opposes somebody or is opposed is on an unknown side, and the others are third parties.
    """
    own = [one for one in dossier.parties if one.own]
    seen_from = own if other is None or other.own else [other]
    if party in seen_from:
        return "own"
    if any(_opposed(party, one) for one in seen_from):
        return "opposing"
    contested = any(_opposed(party, one) for one in dossier.parties)
    return "unknown" if contested and not seen_from else "third party"


def party_of(name: str | None, kind: SourceKind, dossier: Dossier, words: Iterable[str] = ()) -> Party | None:
    """The party that a source speaks for, or None.

    By its name or alias, as the dossier lists it under a party; a lone surname stands for the one listed person who has it.
    Else by what stands with the name: "Ruritanian officials", "the Ruritanian foreign ministry", and of `words`, which are the
    words of its mentions with titles, "Ruritanian President Ilya Marsh". Two mentions that tell two parties tell none.
    """
    if not dossier.parties:
        return None
    if name and (listed := _listed(name, kind, dossier)):
        return listed
    if kind in ("outlet", "document", "unknown", "place"):
        return None
    told = {
        party.name for text in (name, *words) if text and (party := _told(_titles(text, name, kind), kind, dossier))
    }
    return dossier.party(told.pop()) if len(told) == 1 else None


def _titles(text: str, name: str | None, kind: SourceKind) -> str:
    """The words of a mention; of a person, those beside the name, of which no surname tells anything."""
    return text.replace(name, " ") if name and kind == "person" else text


def _opposed(one: Party, other: Party) -> bool:
    return other.name in one.opposes or one.name in other.opposes


def _listed(name: str, kind: SourceKind, dossier: Dossier) -> Party | None:
    """The party under which a name stands in the file."""
    members = _members(dossier.parties)
    for form in (name, canonical(name, dossier)):
        if folded(form) in members:
            return dossier.party(members[folded(form)])
    if kind == "outlet":
        of = rating(name, dossier).party
        return dossier.party(of) if of else None
    if kind in ("person", "unknown") and len(name.split()) == 1:
        of = _surnames(dossier.parties).get(folded(name))
        return dossier.party(of) if of else None
    return None


@lru_cache(maxsize=16)
def _members(parties: tuple[Party, ...]) -> Mapping[str, str]:
    """The names that stand for a party, folded, each with the party's."""
    return MappingProxyType(
        {
            folded(name): party.name
            for party in parties
            for name in (*party.words, *party.outlets, *party.places, *party.organisations, *party.people, party.name)
        }
    )


@lru_cache(maxsize=16)
def _surnames(parties: tuple[Party, ...]) -> Mapping[str, str]:
    """The last names of the people listed, each with the party; without those that two of them have."""
    found: dict[str, list[str]] = {}
    for party in parties:
        for person in party.people:
            found.setdefault(folded(person).split()[-1], []).append(party.name)
    return {surname: of[0] for surname, of in found.items() if len(of) == 1}


def _told(text: str, kind: SourceKind, dossier: Dossier) -> Party | None:
    """The party that the words of a source tell: the one named before its head, or behind it with "of" or "for"."""
    phrase = _ASIDE.split(text.strip(), maxsplit=1)[0]
    before, *behind = _OF.split(phrase)
    if _NOT_SPEAKING.search(phrase) or not _speaks(before, kind, dossier):
        return None
    for phrase in (before, " ".join(behind)):
        named = [party for party in dossier.parties if _names(phrase, party)]
        if named:
            return named[0] if len(named) == 1 else None
    return None


def _speaks(phrase: str, kind: SourceKind, dossier: Dossier) -> bool:
    """Whether the head of a phrase speaks for a party; of a person, whose name is the head, any word before it."""
    words = [word.casefold() for word in _WORD.findall(phrase)]
    if not words:
        return False
    heads = range(len(words)) if kind == "person" else [len(words) - 1]
    return any(_is_head(words, at) or words[at] in _members(dossier.parties) for at in heads)


def _is_head(words: list[str], at: int) -> bool:
    """Whether the word at a place, or the two that end there, are among those who speak for a party."""
    pair = " ".join(words[max(at - 1, 0) : at + 1])
    return any(form in _SPEAKING or form.removesuffix("s") in _SPEAKING for form in (words[at], pair))


def _names(phrase: str, party: Party) -> bool:
    """Whether a phrase names a party: its name, its words, its places or its organisations, not behind a hyphen."""
    return _of_party(party).search(_HYPHENED.sub(" ", phrase)) is not None


@lru_cache(maxsize=64)
def _of_party(party: Party) -> re.Pattern[str]:
    return any_of((party.name, *party.words, *party.places, *party.organisations))
