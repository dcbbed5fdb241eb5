"""How reliable the outlets that carry a claim are, in the user's word: A to F, and F where the dossier says nothing.

It stands beside a claim's credibility (1 to 6, from origins and disputes) and is never made one number with it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from onrecord.dossier import Dossier, Reliability, rating
from onrecord.model import Claim
from onrecord.show.book import Book

MEANS: dict[Reliability, str] = {
    "A": "completely reliable",
    "B": "usually reliable",
    "C": "fairly reliable",
    "D": "not usually reliable",
    "E": "unreliable",
    "F": "cannot be judged",
}

Carrier = Callable[[str], str | None]
"""The outlet in whose report a statement stands."""


class Rated(NamedTuple):
    """An outlet and its reliability by the Admiralty code."""

    outlet: str
    reliability: Reliability


def rated(claim: Claim, carrier: Carrier, dossier: Dossier) -> tuple[Rated, ...]:
    """The outlets that carry a claim, each once, in the order of its statements."""
    outlets = dict.fromkeys(outlet for key in claim.statements if (outlet := carrier(key)))
    return tuple(Rated(outlet, rating(outlet, dossier).reliability) for outlet in outlets)


def one_by_one(book: Book) -> Carrier:
    """Outlets looked up as they are asked for: for few claims."""
    return lambda key: book.report(book.statement(key).report).outlet


def all_at_once(book: Book) -> Carrier:
    """Outlets of all statements, gone through once: for many claims."""
    outlets = {report.id: report.outlet for report in book.reports()}
    of = {statement.id: outlets[statement.report] for statement in book.statements()}
    return of.__getitem__


def in_words(found: Sequence[Rated], shown: Callable[[str], str] = str) -> str:
    """The outlets that the user has rated, the most reliable first; and that the others are not.

    >>> in_words([Rated("The Quay", "F"), Rated("Harbour Wire", "B")]), in_words([Rated("The Quay", "F")])
    ('Harbour Wire B; others F', 'F')
    """
    told = sorted((each for each in found if each.reliability != "F"), key=lambda each: each.reliability)
    if not told:
        return "F" if found else ""
    named = ", ".join(f"{shown(each.outlet)} {each.reliability}" for each in told)
    return f"{named}; others F" if len(told) < len(found) else named
