"""Who stands where: the side of each speaker, the party for which it speaks, and whom words that accuse begin with."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, cached_property
from typing import NamedTuple

from onrecord.dossier import folded, party_of
from onrecord.model import Profile, Side
from onrecord.show.book import Book

SIDES: tuple[Side, ...] = ("own", "opposing")
"""Those that are parties to what is contested; a third party is no side, and unknown may be either."""
HEAD = 6  # words: as long as what names somebody at the beginning of an accusation


class Party(NamedTuple):
    """Somebody who can answer: a party of the dossier, or a source, by its id, for which no party is known."""

    name: str
    party: str | None
    source: str | None


class Camps:
    """The sides and parties of the sources of a book, each found once."""

    def __init__(self, book: Book) -> None:
        self._book = book
        self._dossier = book.dossier
        self.of = cache(self._of)
        self.side = cache(self._side)

    @cached_property
    def known(self) -> bool:
        """Whether anybody who speaks is on a side."""
        return any(profile.source.side in SIDES for profile in self._book.profiles() if profile.statements)

    def _side(self, speaker: str) -> Side:
        return self._book.profile(speaker).source.side

    def _of(self, speaker: str) -> Party:
        """For whom a source speaks; itself where that is not known."""
        return self._party(self._book.profile(speaker))

    def _party(self, profile: Profile) -> Party:
        source = profile.source
        party = party_of(source.name, source.kind, self._dossier, profile.roles)
        if party:
            return Party(party.name, party.name, None)
        return Party(source.name or "somebody not named", None, source.id)

    def called(self, speaker: str) -> str:
        """The name of a source."""
        return self._book.profile(speaker).source.name or "somebody not named"

    def speaks_for(self, speaker: str, whom: Party) -> bool:
        """Whether what a source says is said by this party."""
        return self.of(speaker)[1:] == whom[1:]

    def named_first(self, words: str) -> Party | None:
        """Whom words begin with, "that" and "the" apart: a party of the dossier, or a source of the reports; None in doubt.

        Of several names that they may begin with the longest counts.
        """
        head = words.lstrip("“\"'‘ ").split()
        head = head[head[:1] == ["that"] :]
        head = head[head[:1] in (["the"], ["The"]) :]
        for count in range(min(HEAD, len(head)), 0, -1):
            name = " ".join(head[:count]).rstrip(",.;:")
            if found := self._named(name):
                return found
        return None

    def _named(self, name: str) -> Party | None:
        if folded(name) in self._names:
            return self._names[folded(name)]
        party = party_of(name, "group", self._dossier) if name[:1].isupper() else None
        return Party(party.name, party.name, None) if party else None

    @cached_property
    def _names(self) -> Mapping[str, Party]:
        """Those who are known by a name of their own; a name that two have stands for nobody."""
        found: dict[str, set[Party]] = {}
        for profile in self._book.profiles():
            if profile.source.kind in ("person", "organisation", "place"):
                party = self._party(profile)
                for name in profile.names:
                    if name[:1].isupper():
                        found.setdefault(folded(name), set()).add(party)
        return {name: parties.pop() for name, parties in found.items() if len(parties) == 1}
