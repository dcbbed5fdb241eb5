"""Gaps: what the reports lack, kind by kind; those of which most is said first."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.show.book import Book
from onrecord.show.export.shapes import Row
from onrecord.show.gaps import Gap, gaps
from onrecord.show.survey import survey

KEYS = "kind claim text whom why reports statements against"


def rows(book: Book) -> Iterator[Row]:
    """Every gap, with its claim's words; `whom` is null where it is nobody's."""
    texts = {claim.id: claim.text for claim in book.claims()}
    return (row(gap, texts[gap.claim]) for gap in gaps(book, survey(book)))


def row(gap: Gap, text: str) -> Row:
    """One gap."""
    return {
        "kind": gap.kind,
        "claim": gap.claim,
        "text": text,
        "whom": gap.whom or None,
        "why": gap.why,
        "reports": gap.reports,
        "statements": list(gap.statements),
        "against": list(gap.against),
    }
