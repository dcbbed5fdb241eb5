"""Claims: what is said, apart from who says it, with the origins and the reasons behind its standing."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.model import Claim
from onrecord.show.book import Book
from onrecord.show.export.shapes import Row, tie

KEYS = "id text statements origins standing reasons ties credibility"


def rows(book: Book) -> Iterator[Row]:
    """The claims: those of most origins first, then those of most statements."""
    return map(row, book.claims())


def row(claim: Claim) -> Row:
    """One claim."""
    return {
        "id": claim.id,
        "text": claim.text,
        "statements": list(claim.statements),
        "origins": [{"statements": list(origin.statements), "why": origin.why} for origin in claim.origins],
        "standing": claim.standing,
        "reasons": list(claim.reasons),
        "ties": [tie(found, claim.id) for found in claim.ties],
        "credibility": claim.credibility,
    }
