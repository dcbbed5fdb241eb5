"""A statement as far as linking needs it: small, so that a ledger of half a million fits in memory."""

from __future__ import annotations

from typing import Any, NamedTuple

from onrecord.lexicon.words import MONTHS, WEEKDAYS
from onrecord.link.manner import PLAIN, Manner, manner
from onrecord.model import Act, Polarity, Side, SourceKind

_CALENDAR = MONTHS | WEEKDAYS


class Voice(NamedTuple):
    """Somebody says something in some report. `wording` and `passage` are the ledger's numbers for the content and its sentence.

    `relays` are the names of those through whom the report has it; `address` is where the report was published, by which its
    versions are known. `told_apart` are the speakers, by id, whom a person judged to be others than this one.
    `owner` is who owns the outlet, as the user says, where its own people saw it.
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
    manner: Manner = PLAIN
    told_apart: frozenset[str] = frozenset()
    owner: str | None = None

    @property
    def witnessed(self) -> bool:
        """The outlet's own people saw, read or counted it."""
        return self.manner.seen

    @property
    def narrated(self) -> bool:
        """The outlet says it itself, names nobody, and has not seen it."""
        return self.act == "report" and not self.manner.seen

    @property
    def withdrawn(self) -> bool:
        """It is said to be taken back or put right, so that nobody says it now: it disputes, denies and updates nothing."""
        return self.manner.mends == "retracts" or self.manner.former

    @property
    def nameless(self) -> bool:
        """Nobody can tell this speaker from another: unnamed, not resolved, or known by common words ("the same report")."""
        if self.witnessed:
            return self.outlet is None
        if self.manner.headline and self.kind != "person":
            return True  # "Laboratory confirms leak": whose laboratory, the text below tells
        if self.kind in ("unnamed", "group") and self.manner.body:
            return False
        return self.kind in ("unnamed", "unknown") or self.described or not _is_proper(self.name or "")

    @property
    def described(self) -> bool:
        """A body that is known by common words alone: "the company", "the UN agency". Which one?"""
        return self.kind == "organisation" and any(word.islower() for word in (self.name or "").split()[-1:])

    @property
    def cited(self) -> tuple[str, ...]:
        """The outlets through which the report has it, or which it quotes as the speaker."""
        return (*self.relays, self.name) if self.kind == "outlet" and self.name and not self.narrated else self.relays

    @property
    def when(self) -> tuple[bool, str, str]:
        """What to sort by, so that the earliest comes first and the undated last."""
        return self.published is None, self.published or "", self.statement


def _is_proper(name: str) -> bool:
    """Whether a capital in a name is one of its own: "report in Thursday's edition" has none."""
    words = (word for word in name.split() if word.lower().removesuffix("'s").removesuffix("’s") not in _CALENDAR)
    return any(letter.isupper() for word in words for letter in word)


def heard(fields: tuple[Any, ...]) -> Voice:
    """A voice from the ledger's fields, the last of which is the manner as it is kept there."""
    *plain, kept = fields
    return Voice(*plain)._replace(manner=manner(kept))


class Alike(NamedTuple):
    """Two wordings that were compared; `same` where one may stand for the other.

    Else `relation` says what they are to each other: "contradicts", "updates", "about" (of one matter), or None (near in words
    alone). `judge` said so, and `why`; None where words alone do. `updates` says which would be an update if it was said later:
    1 the first, 2 the other, 3 either.
    """

    one: int
    other: int
    score: float
    same: bool
    relation: str | None = None
    judge: str | None = None
    why: str | None = None
    updates: int = 0
