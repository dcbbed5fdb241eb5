"""What a statement has become where a report was read anew by another machine: the one that now has its words."""

from __future__ import annotations

import json
import sqlite3

LEAST = 0.5  # of the words of both together that must be shared


def successor(link: sqlite3.Connection, key: str) -> str | None:
    """The current statement of the same report that shares most of the content of this one; None where none shares half.

    Of several the one of the same speaker, then by id. A statement that is current is its own.
    """
    was = link.execute(
        "SELECT g.report, m.content, m.speaker FROM statement m JOIN reading g ON g.n = m.reading WHERE m.id = ?",
        (key,),
    ).fetchone()
    if was is None:
        return None
    report, content, speaker = was
    rows = link.execute(
        "SELECT m.id, m.content, m.speaker FROM statement m JOIN current c ON c.n = m.reading WHERE c.report = ?",
        (report,),
    )
    words = _places(content)
    shares = ((_share(words, _places(theirs)), who == speaker, other) for other, theirs, who in rows)
    near = sorted((-share, not same, other) for share, same, other in shares if share >= LEAST)
    return str(near[0][2]) if near else None


def _places(content: str) -> frozenset[int]:
    """The characters that a content takes."""
    return frozenset(at for start, end in json.loads(content) for at in range(start, end))


def _share(one: frozenset[int], other: frozenset[int]) -> float:
    return len(one & other) / len(one | other)
