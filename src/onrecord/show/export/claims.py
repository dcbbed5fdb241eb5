"""Claims: what is said, apart from who says it, with the origins and the reasons behind its standing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict

from onrecord.dossier import Dossier, issues_in
from onrecord.model import Claim, Override
from onrecord.show.book import Book
from onrecord.show.export.shapes import Row, tie
from onrecord.show.reliability import Carrier, all_at_once, one_by_one, rated

KEYS = "id text statements origins standing reasons ties credibility issues reliability judged within"


def rows(book: Book) -> Iterator[Row]:
    """The claims: those of most origins first, then those of most statements."""
    carrier = all_at_once(book)
    return (_row(claim, book.dossier, carrier) for claim in book.claims())


def row(claim: Claim, book: Book) -> Row:
    """One claim of a book, as `rows` has it."""
    return _row(claim, book.dossier, one_by_one(book))


def _row(claim: Claim, dossier: Dossier, carrier: Carrier) -> Row:
    """One claim; `issues` are those of the dossier, and `reliability` is what it says of the outlets that carry the claim.

    `within` are the ties between its own statements, of kind same or copies, each from `start` to `end`. `judged` is null, or
    what a person set for the standing, and the standing that the rules give.
    """
    return {
        "id": claim.id,
        "text": claim.text,
        "statements": list(claim.statements),
        "origins": [{"statements": list(origin.statements), "why": origin.why} for origin in claim.origins],
        "standing": claim.standing,
        "reasons": list(claim.reasons),
        "ties": [tie(found, claim.id) for found in claim.ties],
        "credibility": claim.credibility,
        "issues": list(issues_in(claim.text, dossier)),
        "reliability": [each._asdict() for each in rated(claim, carrier, dossier)],
        "judged": _judged(claim.judged),
        "within": [asdict(found) for found in claim.within],
    }


def _judged(override: Override | None) -> Row | None:
    return None if override is None else override._asdict()
