"""Which contents of a ledger meet a new one: those of its time that share enough of its keys, or whose vectors are near."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from onrecord.ledger.entry import Filed, crowd, is_form

Needed = Callable[[bytes, Sequence[bytes], Sequence[int]], Sequence[int | None]]
"""How many keys a content and each of others must share to be compared, by its vector and theirs and by how many telling words
the shorter has; None where they need not be compared whatever they share."""

Nearest = Callable[[bytes, bytes], Sequence[int]]
"""Which of several vectors, one behind the other, are so near to a vector that time is all that two contents must share."""

Known = Callable[[str, bytes], None]
"""Is told the vector of words that are about to be compared, as the ledger holds it."""


class Meets(NamedTuple):
    """What decides which contents are compared: `needed` of those that share keys, `nearest` of those of one time.

    `known` hears of the vectors of those that are.
    """

    needed: Needed = lambda vector, others, telling: [1] * len(others)
    nearest: Nearest = lambda vector, others: ()
    known: Known = lambda words, vector: None


KEPT = 256  # texts at hand
TIMES = 16  # times whose contents are at hand, of less than a MiB each
ALL = Meets()
"""Whatever shares a key is compared."""


class Met(NamedTuple):
    """A content that another meets: its number, the window, how many keys they must share, which they do (JSON), its words.

    `key` is that of its wording, `vector` its vector, which may be empty.
    """

    other: int
    window: int
    needed: int
    keys: str
    words: str
    key: str
    vector: bytes


class Meeting:
    """What meets what, within one transaction."""

    def __init__(self, link: sqlite3.Connection, meets: Meets) -> None:
        self.link = link
        self.meets = meets
        self._texts: dict[int, str] = {}
        self._crowded: set[int] = set()
        self._times: dict[int, tuple[list[int], bytearray]] = {}  # by key: the contents of a time, and their vectors

    def unfiled(self, n: int, topics: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
        """The keys of the windows in which a wording has not been filed: in the others it has met all, or they it."""
        first = {window: key for key, window in reversed(topics)}
        filed = {
            window
            for window, key in first.items()
            if self.link.execute("SELECT 1 FROM topic WHERE hash = ? AND wording = ?", (key, n)).fetchone()
        }
        return [(key, window) for key, window in topics if window not in filed]

    def file(self, n: int, topics: Sequence[tuple[int, int]], content: Filed) -> None:
        """Let others meet it from now on."""
        if content.vector:
            self.link.execute("INSERT OR IGNORE INTO vector VALUES (?, ?)", (n, content.vector))
        rows = ((key, n, window, content.telling) for key, window in topics)
        self.link.executemany("INSERT OR IGNORE INTO topic VALUES (?, ?, ?, ?)", rows)
        for key, _ in topics:
            if key in self._times:
                numbers, vectors = self._times[key]
                numbers.append(n)
                vectors += content.vector

    def of(self, n: int, topics: Sequence[tuple[int, int]], content: Filed) -> Iterator[Met]:
        """What a content that is not filed yet meets, in the order of the keys of their wordings."""
        open_ = [(key, window) for key, window in topics if not (is_form(key) or self._is_crowded(key))]
        times = {window: key for key, window in open_ if key < 0}
        telling = [key for key, _ in open_ if key >= 0]
        found = {(met.other, met.window): met for met in self._near(n, times, content.vector)}
        found |= {(met.other, met.window): met for met in self._sharing(n, telling, times, content)}
        forms = {window: key for key, window in topics if is_form(key)}
        formed = (self._formed(met, forms[met.window]) if met.window in forms else met for met in found.values())
        yield from sorted(filter(None, formed), key=lambda met: (met.key, met.window))

    def _formed(self, met: Met, form: int) -> Met | None:
        """What is met, with the form that both have, if they do; None where too many have it."""
        row = "SELECT 1 FROM topic WHERE hash = ? AND wording = ?"
        if not self.link.execute(row, (form, met.other)).fetchone():
            return met
        return None if self._is_crowded(form) else met._replace(keys=json.dumps([*json.loads(met.keys), form]))

    def _near(self, n: int, times: dict[int, int], vector: bytes) -> Iterator[Met]:
        """All of its time whose vectors are near."""
        for window, key in times.items() if vector else ():
            numbers, vectors = self._of_time(key)
            held = bytes(vectors)
            for at in self.meets.nearest(vector, held):
                if numbers[at] != n:
                    theirs = held[at * len(vector) : (at + 1) * len(vector)]
                    yield self._met(numbers[at], window, 1, [key], theirs)

    def _of_time(self, key: int) -> tuple[list[int], bytearray]:
        if key not in self._times:
            if len(self._times) >= TIMES:
                self._times.clear()
            held = self.link.execute(
                "SELECT t.wording, v.numbers FROM topic t JOIN vector v ON v.wording = t.wording WHERE t.hash = ?",
                (key,),
            ).fetchall()
            self._times[key] = [n for n, _ in held], bytearray(b"".join(vector for _, vector in held))
        return self._times[key]

    def _sharing(self, n: int, telling: Sequence[int], times: dict[int, int], content: Filed) -> Iterator[Met]:
        """Those that share enough keys."""
        found = self.link.execute(
            "SELECT t.wording, t.window, t.telling, t.keys, v.numbers FROM "
            "(SELECT wording, window, min(min(telling), ?) AS telling, group_concat(hash) AS keys FROM topic "
            f"WHERE hash IN ({', '.join('?' * len(telling))}) GROUP BY wording, window) t "
            "LEFT JOIN vector v ON v.wording = t.wording WHERE t.wording <> ?",
            (content.telling, *telling, n),
        ).fetchall()
        vectors = [vector or b"" for *_, vector in found]
        all_needed = self.meets.needed(content.vector, vectors, [fewest for _, _, fewest, _, _ in found])
        for (other, window, _, hashes, _), vector, needed in zip(found, vectors, all_needed, strict=True):
            time = [times[window]] if vector and window in times else []
            keys = [*time, *map(int, hashes.split(","))]
            if needed is not None and len(keys) >= needed:
                yield self._met(other, window, needed, keys, vector)

    def _met(self, other: int, window: int, needed: int, keys: list[int], vector: bytes) -> Met:
        named = "SELECT report, places, key FROM wording WHERE n = ?"
        report, places, name = self.link.execute(named, (other,)).fetchone()
        return Met(other, window, needed, json.dumps(keys), self._words(report, places), name, vector)

    def _is_crowded(self, key: int) -> bool:
        if key not in self._crowded:
            counted = f"SELECT count(*) FROM (SELECT 1 FROM topic WHERE hash = ? LIMIT {crowd(key) + 1})"
            if int(self.link.execute(counted, (key,)).fetchone()[0]) <= crowd(key):
                return False
            self._crowded.add(key)  # for good: nothing leaves a ledger
        return True

    def _words(self, report: int, places: str) -> str:
        if report not in self._texts:
            found = self.link.execute("SELECT text FROM report WHERE n = ?", (report,)).fetchone()
            if len(self._texts) >= KEPT:
                self._texts.clear()
            self._texts[report] = found[0]
        text = self._texts[report]
        return " ".join(text[start:end] for start, end in json.loads(places))
