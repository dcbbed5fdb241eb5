"""Who speaks against whom: the ties that set one statement against another."""

from __future__ import annotations

from collections import defaultdict

from onrecord.model import Tie
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
