"""What the show stage reads from: a ledger, as far as a page or an export needs to know it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from onrecord.dossier import Dossier
from onrecord.model import (
    Claim,
    Mask,
    Place,
    Problem,
    Profile,
    Quantity,
    Report,
    Source,
    Statement,
    Tie,
    TimeExpression,
)


class Book(Protocol):
    """A ledger open for reading. Everything comes in an order that depends on the content alone."""

    @property
    def dossier(self) -> Dossier:
        """What the user says of the situation."""
        ...

    def reports(self) -> Iterator[Report]:
        """Every report, by publication date, then name, then id; the undated last."""
        ...

    def report(self, key: str) -> Report:
        """One report; raises KeyError where the ledger holds none of this id."""
        ...

    def superseded(self) -> dict[str, str]:
        """For each report of which a newer version (same address, changed text) is held: the id of the newest."""
        ...

    def masks(self, report: str) -> tuple[Mask, ...]:
        """The characters of a report that shareable output must not show."""
        ...

    def times(self, report: str) -> tuple[TimeExpression, ...]:
        """The times that a report names, in the order of the text."""

    def quantities(self, report: str) -> tuple[Quantity, ...]:
        """The numbers read in a report, in the order of the text."""

    def places(self, report: str) -> tuple[Place, ...]:
        """The places that a report names, in the order of its text."""
        ...

    def statements(self, report: str | None = None) -> Iterator[Statement]:
        """The statements of one report or of all, in the order of the reports, then of the text."""
        ...

    def statement(self, key: str) -> Statement:
        """One statement; raises KeyError where the ledger holds none of this id."""
        ...

    def claims(self) -> Iterator[Claim]:
        """Every claim: those of most origins first, then those of most statements, then by id."""
        ...

    def claim_of(self, statement: str) -> str:
        """The id of the claim that a statement belongs to."""
        ...

    def ties(self) -> Iterator[Tie]:
        """The ties between statements, sorted."""
        ...

    def sources(self) -> Iterator[tuple[Source, tuple[str, ...], int]]:
        """Every source, the names it goes by, and the number of its statements; most statements first, then by id."""
        ...

    def profiles(self) -> Iterator[Profile]:
        """Every source across reports, with its spellings and why they are one; most statements first, then by id."""
        ...

    def profile(self, key: str) -> Profile:
        """The profile of a source, by its id or by one of its members'; raises KeyError where there is none."""
        ...

    def problems(self) -> Iterator[Problem]:
        """Everything that was wrong with the material, by name, then kind."""
        ...
