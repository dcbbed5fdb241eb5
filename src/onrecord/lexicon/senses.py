"""Which words may stand for each other, and which exclude each other: `SENSE` by word, `EXCLUDES` by sense, and `PHRASES`."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

_TABLE = Path(__file__).with_name("senses.txt")


def _lines(section: str) -> list[str]:
    _, _, after = _TABLE.read_text("utf8").partition(f"[{section}]\n")
    return [line for line in after.partition("\n[")[0].splitlines() if line.strip()]


def _senses() -> Mapping[str, str]:
    found: dict[str, str] = {}
    for line in _lines("same"):
        words = [word.strip() for word in line.split(",")]
        for word in words:
            found.setdefault(word, words[0])
    return MappingProxyType(found)


def _excludes() -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for line in _lines("excludes"):
        one, other = (word.strip() for word in line.split("|"))
        one, other = SENSE.get(one, one), SENSE.get(other, other)
        found.setdefault(one, set()).add(other)
        found.setdefault(other, set()).add(one)
    return MappingProxyType({word: frozenset(others) for word, others in found.items()})


SENSE: Mapping[str, str] = _senses()
"""The word that stands for a word and for those that may take its place ("perish": "kill")."""

EXCLUDES: Mapping[str, frozenset[str]] = _excludes()
"""The senses that cannot hold of one thing at one time together with a sense ("open": "close")."""

PHRASES: Mapping[str, str] = MappingProxyType(
    {one.strip(): word.strip() for one, word in (line.split("|") for line in _lines("phrases"))}
)
"""The word as which a phrase is read ("shut down": "closed")."""
