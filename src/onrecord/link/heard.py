"""A source as the reports name it, its name taken apart, and what a rule says of two of them."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import NamedTuple

from onrecord.lexicon.words import HONORIFICS, RANKS
from onrecord.link import bodies
from onrecord.link.people import Person, person
from onrecord.link.roles import Roles, introductions, roles
from onrecord.model import SourceKind

_STATIONS = RANKS | frozenset("king queen prince princess pope father sister brother saint rabbi imam".split())

NAMELESS: tuple[SourceKind, ...] = ("unnamed", "unknown", "document")
"""Kinds that are known in their report only: officials here are not officials there, nor is one report another."""


class Heard(NamedTuple):
    """A source as reports name it: `called` are words of its mentions that say more than its name ("Foreign Minister Ada Lind").

    `reports` says in how many it is heard of, `statements` how often as the speaker.

    `first` is the day of the report that is the first to hear of it; what sorts behind all days where none is known.
    """

    id: str
    name: str | None
    kind: SourceKind
    called: tuple[str, ...] = ()
    reports: int = 1
    statements: int = 1
    first: str = "~"
    outlets: tuple[str, ...] = ()


class Verdict(NamedTuple):
    """One source or two, and why; `alone` where it holds only if no third could be meant."""

    same: bool
    why: str
    alone: bool = False
    rule: str = ""


class Known:
    """A source with its name taken apart, once."""

    def __init__(self, heard: Heard) -> None:
        self.heard = heard
        self.name = heard.name or ""
        self.kind = heard.kind

    @cached_property
    def person(self) -> Person:
        """The name as a person's."""
        return person(self.name)

    @cached_property
    def roles(self) -> Roles:
        """What a person is called beside the name, and by the title in it where that says what somebody is."""
        if self.kind != "person":
            return roles(())
        title = " ".join(word for word in self.person.title if word not in HONORIFICS or word in _STATIONS)
        return roles((*introductions(self.name, self.heard.called), *((title,) if title else ())))

    @cached_property
    def body(self) -> bodies.Body:
        """The name as an organisation's."""
        return bodies.body(self.name)

    @property
    def lone(self) -> bool:
        """A person of whom only a surname, or a surname with its title, is known."""
        return self.kind == "person" and not self.person.given

    @property
    def fullness(self) -> tuple[int, int]:
        """How much of the name is given: full names before initials before surnames alone."""
        if self.kind != "person":
            return 0 if self.kind == "organisation" and self.body.acronym else 2, 0
        given = self.person.given
        return (2 if any(len(word) > 1 for word in given) else int(bool(given))), len(self.person.words)


Rule = Callable[[Known, Known], Verdict | None]
