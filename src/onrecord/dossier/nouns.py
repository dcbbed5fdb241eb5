"""The nouns of a dossier, frozen, in the order of the file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Literal, NamedTuple

from onrecord.dossier.spelling import folded

Reliability = Literal["A", "B", "C", "D", "E", "F"]


class Party(NamedTuple):
    """A party to the situation, and who speaks for it.

    `own` marks the party from which sides are seen; that takes no side, and a desk that follows two parties may mark either.
    Several that are marked are seen as one. `opposes` names other parties; it holds both ways. `words` are those that make
    somebody without a name one of the party's ("Ruritanian" in "Ruritanian officials"). Names are as the file spells them.
    """

    name: str
    own: bool = False
    opposes: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    organisations: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    outlets: tuple[str, ...] = ()
    words: tuple[str, ...] = ()


class Alias(NamedTuple):
    """One source, many names: `others` are folded into `name`."""

    name: str
    others: tuple[str, ...]


class Issue(NamedTuple):
    """What is contested, and the words that tell it: whole words or phrases, of which generator* has any ending."""

    name: str
    words: tuple[str, ...]


class Indicator(NamedTuple):
    """A number to follow through the reports, the words that tell it, and its unit."""

    name: str
    words: tuple[str, ...]
    unit: str | None = None


class Rating(NamedTuple):
    """What the user says of an outlet: the party that it speaks for, who owns it, and its reliability by the Admiralty code.

    Reliability (A completely reliable ... E unreliable, F cannot be judged) is of the source and is never merged with the
    credibility of what it says (1-6).
    """

    name: str
    party: str | None = None
    owner: str | None = None
    reliability: Reliability = "F"


@dataclass(frozen=True)
class Dossier:
    """A situation as the user describes it; every part may be empty.

    `people` and `places` are pairs of a name as it is found and as it is to be shown.
    """

    situation: str | None = None
    parties: tuple[Party, ...] = ()
    aliases: tuple[Alias, ...] = ()
    people: tuple[tuple[str, str], ...] = ()
    places: tuple[tuple[str, str], ...] = ()
    issues: tuple[Issue, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    outlets: tuple[Rating, ...] = ()

    def party(self, name: str) -> Party | None:
        """The party of this name, however it is cased; None where there is none."""
        return self._parties.get(folded(name))

    @cached_property
    def canonicals(self) -> Mapping[str, str]:
        """For each name under [aliases], folded, the one that stands for all."""
        return {folded(name): alias.name for alias in self.aliases for name in (alias.name, *alias.others)}

    @cached_property
    def _parties(self) -> Mapping[str, Party]:
        return {folded(party.name): party for party in self.parties}


EMPTY = Dossier()
"""The dossier of a user who wrote none: nothing is on a side, nothing has another name."""
