"""The project's own gold of pairs of sources: which does linking make one, and are they?"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from onrecord.link import Heard, sources

FOLDER = Path(__file__).with_name("gold") / "names"


class Item(NamedTuple):
    """Two sources, those that a ledger holds besides, and whether the two are one."""

    id: str
    category: str
    one: Heard
    other: Heard
    others: tuple[Heard, ...]
    same: bool


def items(part: str) -> Iterator[Item]:
    """The pairs of a part, "dev" or "test"."""
    for line in (FOLDER / f"{part}.jsonl").read_text("utf8").splitlines():
        row = json.loads(line)
        others = tuple(_heard(f"other {at}", other) for at, other in enumerate(row["others"]))
        yield Item(row["id"], row["category"], _heard("a", row["a"]), _heard("b", row["b"]), others, row["same"])


def _heard(key: str, row: dict[str, Any]) -> Heard:
    called = (f"{row['role']} {row['name']}",) if row["role"] else ()
    return Heard(key, row["name"], row["kind"], called, first=row["published"])


def one(item: Item) -> bool:
    """Whether linking makes one of the two."""
    groups = sources((item.one, item.other, *item.others))
    return any({"a", "b"} <= {member.id for member in group.members} for group in groups)


def measure(part: str) -> dict[str, float]:
    """Of the pairs made one, how many are (precision); of those that are, how many were made one (recall)."""
    made = [(item.same, one(item)) for item in items(part)]
    right = sum(same and found for same, found in made)
    return {
        "same_precision": right / max(1, sum(found for _, found in made)),
        "same_recall": right / sum(same for same, _ in made),
    }
