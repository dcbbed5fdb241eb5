"""How a source is heard of in the reports that a ledger holds, collected while their chains are gone through."""

from __future__ import annotations

from typing import Any


class Hearing:
    """How a source is heard of: in which reports and outlets, called by which words, how often as the speaker."""

    def __init__(self) -> None:
        self.reports: dict[int, str | None] = {}
        self.outlets: set[str] = set()
        self.words: set[str] = set()
        self.statements = 0

    def note(self, report: int, published: str | None, outlet: str | None, words: str) -> None:
        """Keep that the source stands in a chain of this report, called by these words there."""
        self.reports[report] = published
        self.words.add(words)
        if outlet:
            self.outlets.add(outlet)

    def fields(self, name: str | None) -> tuple[Any, ...]:
        """The words that call it more than its name, reports, statements, the first day, the outlets."""
        more = (" ".join(words.split()) for words in self.words if name and name in words and words != name)
        first = min((day for day in self.reports.values() if day), default="~")
        return tuple(sorted(set(more))), len(self.reports), self.statements, first, tuple(sorted(self.outlets))
