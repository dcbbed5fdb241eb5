"""Stage 5, where it rests: one SQLite file, appended to by one writer at a time and read by many. Schema: `schema.sql`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from types import TracebackType
from typing import Self

from onrecord.ledger import file, successor, verify, write
from onrecord.ledger.entry import Entry, Filed, Filing, Page
from onrecord.ledger.meeting import ALL, Meets
from onrecord.ledger.query import Counts, Query
from onrecord.ledger.write import Compare, Glance, Relate

__all__ = ["Compare", "Counts", "Entry", "Filed", "Filing", "Glance", "Ledger", "Meets", "Page", "Query", "Relate"]


class Ledger(Query):
    """A ledger, open. Use it in a `with` block."""

    def __init__(self, path: str | Path, *, create: bool = False) -> None:
        """Open the ledger at `path`, or make it. Raises Stop where that cannot be."""
        self.path = Path(path)
        super().__init__(file.connect(self.path, create=create))

    def append(
        self,
        entries: Iterable[Entry],
        compare: Compare,
        glance: Glance = lambda one, other: True,
        relate: Relate | None = None,
        meets: Meets = ALL,
    ) -> None:
        """Write what is not there yet, all of it or none.

        `compare` judges how alike two passages are; `glance` rules out by their sketches what need not be compared;
        `relate` tells how contents of one time and matter are related, and `meets` which of them are asked about.
        """
        write.append(self.link, entries, compare, glance, relate, meets)

    def log(self, step: str, detail: str) -> None:
        """Note a step taken."""
        write.log(self.link, step, detail)

    def judge(self, by: str, verdict: str, subject: str, what: str = "") -> None:
        """Keep what a person decided of a source or a claim, or that they take back the judgement of this number."""
        write.judge(self.link, by, verdict, subject, what)

    def successor(self, key: str) -> str | None:
        """The current statement that has the words of one that an earlier reading made; None where there is none."""
        return successor.successor(self.link, key)

    def verify(self) -> Iterator[str]:
        """What is wrong with the ledger, a sentence each; nothing where all is well."""
        return verify.verify(self.link)

    def close(self) -> None:
        """Close the file."""
        self.link.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
