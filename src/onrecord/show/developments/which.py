"""Which statements tell of a development: an ordered list of rules, the first that has an opinion decides."""

from __future__ import annotations

from collections.abc import Callable

from onrecord.show.developments.telling import HAPPENED
from onrecord.show.survey import Sight

UNVOICED = frozenset({"believe", "intend"})
"""Acts that nobody is reported to have voiced; they stand apart from what was said."""

TOLD = frozenset({"report", "announce", "say", "confirm", "claim", "accuse", "assess"})
"""Acts by which it is told what happened."""

_NARRATED = frozenset({"report", "announce"})

Rule = Callable[[Sight], bool | None]


def silent(sight: Sight) -> bool | None:
    """That somebody would not comment is none, nor is what nobody voiced."""
    return False if sight.telling == "silence" or sight.act in UNVOICED else None


def performed(sight: Sight) -> bool | None:
    """That somebody ordered, refused, denied or demanded something is one by being said, whatever becomes of it."""
    return True if sight.performed else None


def untold(sight: Sight) -> bool | None:
    """What anybody thinks, wants or expects is none, nor is a fragment or a question."""
    return False if sight.act not in TOLD or sight.telling == "fragment" else None


def dated(sight: Sight) -> bool | None:
    """What the words date is one, also where it is to come: it then stands at the day on which it was told."""
    return True if sight.ahead or (sight.when is not None and sight.when.basis == "stated") else None


def leading(sight: Sight) -> bool | None:
    """What a report begins with is what it has to tell."""
    return True if sight.leads else None


def happened(sight: Sight) -> bool | None:
    """What is told as having happened is one; how something was, only where the outlet itself tells it."""
    return sight.telling in HAPPENED or (sight.telling == "was" and sight.act in _NARRATED)


RULES: tuple[Rule, ...] = (silent, performed, untold, dated, leading, happened)


def is_development(sight: Sight, mends: bool = False) -> bool:
    """Whether a statement tells of something that happened, or that happened by being said; so does what mends another claim."""
    if mends and sight.act in TOLD:
        return True
    return next((verdict for rule in RULES if (verdict := rule(sight)) is not None), False)
