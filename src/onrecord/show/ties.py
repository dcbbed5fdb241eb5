"""Who speaks against whom, and who supports whom: the ties between statements."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace

from onrecord.model import Claim, Tie
from onrecord.show.book import Book

KINDS = ("disputes", "denies", "corrects", "retracts")


class Against:
    """The ties of dispute, denial, correction and retraction, by either end."""

    def __init__(self) -> None:
        self._by: dict[str, list[Tie]] = defaultdict(list)
        self._of: dict[str, list[Tie]] = defaultdict(list)

    def add(self, tie: Tie) -> None:
        """Keep a tie, if it is one of these kinds."""
        if tie.kind in KINDS:
            self._by[tie.start].append(tie)
            self._of[tie.end].append(tie)

    def by(self, key: str) -> tuple[Tie, ...]:
        """What this statement disputes, denies, corrects or retracts."""
        return tuple(self._by.get(key, ()))

    def of(self, key: str) -> tuple[Tie, ...]:
        """What disputes, denies, corrects or retracts this statement."""
        return tuple(self._of.get(key, ()))


def against(book: Book) -> Against:
    """The ties that set statements against each other, in the order of the book."""
    found = Against()
    for tie in book.ties():
        found.add(tie)
    return found


def supporting(claim: Claim, book: Book) -> list[Tie]:
    """The ties by which statements support those of a claim, each statement that supports once."""
    return supporters(book).get(claim.id, [])


def supporters(book: Book) -> dict[str, list[Tie]]:
    """For each claim that is supported, the ties that do so, each statement that supports once.

    First those between statements of one report, in the order of the book; then, of claims that other reports tie to it, the
    first statement.
    """
    found: dict[str, dict[str, Tie]] = defaultdict(dict)
    seen: set[tuple[str, str]] = set()
    for tie in book.ties():
        start, end = (_claim_of(key, book) for key in (tie.start, tie.end))
        if tie.kind == "supports" and start and end:
            found[end].setdefault(tie.start, tie)
            seen.add((start, end))
    claims = {claim.id: claim for claim in book.claims()}
    for claim in claims.values():
        for tie in claim.ties:
            if tie.kind == "supports" and tie.end == claim.id and (tie.start, tie.end) not in seen:
                first = claims[tie.start].statements[0]
                found[claim.id].setdefault(first, replace(tie, start=first, end=claim.statements[0]))
    return {claim: list(ties.values()) for claim, ties in found.items()}


def support(book: Book) -> dict[str, list[Tie]]:
    """For each statement that supports others, the ties by which it does."""
    found: dict[str, list[Tie]] = defaultdict(list)
    for tie in book.ties():
        if tie.kind == "supports":
            found[tie.start].append(tie)
    return dict(found)


def _claim_of(statement: str, book: Book) -> str | None:
    """The claim of a statement; None where that is not current."""
    try:
        return book.claim_of(statement)
    except KeyError:
        return None
