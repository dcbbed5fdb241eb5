"""A statement as far as linking needs it: small, so that a ledger of half a million fits in memory."""

from __future__ import annotations

from typing import NamedTuple

from onrecord.model import Act, Polarity, Side, SourceKind


class Voice(NamedTuple):
    """Somebody says something in some report. `wording` and `passage` are the ledger's numbers for the content and its sentence.

    `relays` are the names of those through whom the report has it; `address` is where the report was published, by which its
    versions are known. `told_apart` are the speakers, by id, whom a person judged to be others than this one.
    """

    statement: str
    report: str
    label: str
    outlet: str | None
    published: str | None
    address: str | None
    act: Act
    polarity: Polarity
    speaker: str
    name: str | None
    kind: SourceKind
    side: Side
    relays: tuple[str, ...]
    wording: int
    passage: int
    told_apart: frozenset[str] = frozenset()

    @property
    def narrated(self) -> bool:
        """The outlet says it itself and names nobody."""
        return self.act == "report"

    @property
    def nameless(self) -> bool:
        """Nobody can tell this speaker from another: unnamed, not resolved, or known by common words ("the same report")."""
        return self.kind in ("unnamed", "unknown") or not any(letter.isupper() for letter in self.name or "")

    @property
    def cited(self) -> tuple[str, ...]:
        """The outlets through which the report has it, or which it quotes as the speaker."""
        return (*self.relays, self.name) if self.kind == "outlet" and self.name and not self.narrated else self.relays

    @property
    def when(self) -> tuple[bool, str, str]:
        """What to sort by, so that the earliest comes first and the undated last."""
        return self.published is None, self.published or "", self.statement


class Alike(NamedTuple):
    """Two wordings with much in common (score 0.6 to 1); `same` where one may stand for the other."""

    one: int
    other: int
    score: float
    same: bool
