"""Whether an amount is one of change, and whether the sentence says that it is not so."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.lexicon.measures import DOWN, UP
from onrecord.model import Change, Polarity
from onrecord.read.quantities.amounts import Amount
from onrecord.read.quantities.atoms import Atom
from onrecord.read.quantities.nouns import DETERMINERS, is_stop
from onrecord.read.quantities.numbers import word

Atoms = Sequence[Atom]
_NOT = frozenset("not never n't neither nor".split())
_BREAKS = frozenset(", ; : but and that because".split())
_ONLY = frozenset("only just until yet merely".split())
_PAST_A_LEVEL = frozenset({"below", "above", "under"})  # "fell below $1.20" tells a level
_PHRASAL = frozenset(
    "make makes made making set put puts give gave take took takes pick picked hold held turn turned".split()
)
_REACH = 7


def change(atoms: Atoms, one: Amount) -> Change | None:
    """ "rose 4%", "fell by half", "cut the risk by a fifth", "a 3% drop in prices": up or down; "rose to 4%" is a level."""
    if word(atoms, one.first) in _PAST_A_LEVEL or (one.unit is None and one.kind not in ("count", "vague")):
        return None
    at = one.first - 1
    by = word(atoms, at) == "by"
    at -= by
    while word(atoms, at).endswith("ly") or word(atoms, at) in ("a", "another", "further", "again"):
        at -= 1
    if (found := _direction(word(atoms, at))) and (by or one.unit is not None) and not _is_noun(atoms, at):
        return None if _is_particle(atoms, at) else found
    if by:
        return _of_the_verb_before_the_object(atoms, at)
    return _direction(word(atoms, one.last)) if _is_a_rise(atoms, one) else None


def _is_particle(atoms: Atoms, at: int) -> bool:
    """Whether "up" or "down" belongs to a verb: "make up 15%"."""
    return word(atoms, at) in ("up", "down") and word(atoms, at - 1) in _PHRASAL


def _direction(name: str) -> Change | None:
    return "up" if name in UP else "down" if name in DOWN else None


def _is_noun(atoms: Atoms, at: int) -> bool:
    """Whether "rise" is a noun here; "a rise of"."""
    return word(atoms, at - 1) in ("a", "an", "the") and word(atoms, at + 1) != "of"


def _of_the_verb_before_the_object(atoms: Atoms, last: int) -> Change | None:
    at = last
    while at > 0 and last - at < 5 and not is_stop(atoms, at) and not _direction(word(atoms, at)):
        at -= 1
    while at > 0 and word(atoms, at) in DETERMINERS:
        at -= 1
    return _direction(word(atoms, at))


def _is_a_rise(atoms: Atoms, one: Amount) -> bool:
    return (
        one.unit is not None
        and word(atoms, one.first - 1) in ("a", "an", "the")
        and word(atoms, one.last + 1) in ("in", "of", "on")
    )


def polarity(atoms: Atoms, one: Amount) -> Polarity:
    """Negative where a negation stands before the amount in its clause: "did not lose all four", "not a dozen"."""
    for at in range(one.first - 1, max(-1, one.first - 1 - _REACH), -1):
        name = atoms[at].lower
        if name in _NOT or name.endswith("n't"):
            return "positive" if word(atoms, at + 1) in _ONLY else "negative"
        if name in _BREAKS:
            return "positive"
    return "positive"
