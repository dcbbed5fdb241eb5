"""Claims: what is said, apart from who says it, with the origins and the reasons behind its standing."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.dossier import Dossier, issues_in
from onrecord.model import Claim
from onrecord.show.book import Book
from onrecord.show.export.shapes import Row, tie

KEYS = "id text statements origins standing reasons ties credibility issues"


def rows(book: Book) -> Iterator[Row]:
    """The claims: those of most origins first, then those of most statements."""
    return (row(claim, book.dossier) for claim in book.claims())


def row(claim: Claim, dossier: Dossier) -> Row:
    """One claim; `issues` are those of the dossier."""
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
    }
