"""Words beside a number that compare: "more than", "at least", "or so", "between ... and"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, cast

from onrecord.lexicon.measures import AFTER, BEFORE, UP
from onrecord.model import Comparator
from onrecord.read.quantities.atoms import Atom

Atoms = Sequence[Atom]
_LONGEST = 5


class Compared(NamedTuple):
    """A comparator and where its words end (behind a number) or begin (before one)."""

    comparator: Comparator
    edge: int


def before(atoms: Atoms, first: int) -> Compared | None:
    """The longest comparator whose words end just before this place."""
    for length in range(min(_LONGEST, first), 0, -1):
        words = tuple(atom.lower for atom in atoms[first - length : first])
        if words in BEFORE and not _is_other(atoms, first - length, words):
            return Compared(cast(Comparator, BEFORE[words]), first - length)
    return None


def behind(atoms: Atoms, last: int) -> Compared | None:
    """The longest comparator whose words begin at this place."""
    for length in range(min(_LONGEST, len(atoms) - last), 0, -1):
        words = tuple(atom.lower for atom in atoms[last : last + length])
        if words in AFTER and (len(words) > 1 or atoms[last].glued or words[0] in ("maximum",)):
            return Compared(cast(Comparator, AFTER[words]), last + length)
    return None


def _is_other(atoms: Atoms, at: int, words: tuple[str, ...]) -> bool:
    """Whether a word that compares is something else here: "talked about", "up to now", "the some"."""
    previous = atoms[at - 1].lower if at else ""
    if words == ("about",):
        return previous in (
            "talk",
            "talked",
            "talks",
            "worried",
            "asked",
            "know",
            "questions",
            "concerns",
            "complained",
        )
    if words == ("past",):
        return previous not in UP  # "climbed past 300", and not "the past 24 hours"
    if words in (("a", "full"), ("an", "even"), ("c",), ("ca",)):
        return False
    return words == ("estimated",) and previous == "was"
