"""A dossier file while it is checked: values come out of it with their type, and every mistake is kept with its line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches
from typing import NamedTuple

from onrecord.dossier.lines import Path
from onrecord.dossier.spelling import folded

Table = Mapping[str, object]


class Flaw(NamedTuple):
    """On this line, this is wrong; do that."""

    line: int
    reason: str
    remedy: str


class Sheet:
    """The lines of a file, and what is wrong with it so far."""

    def __init__(self, lines: Mapping[Path, int]) -> None:
        self._lines = lines
        self.flaws: list[Flaw] = []

    def wrong(self, path: Path, reason: str, remedy: str) -> None:
        """Keep a mistake, under the line of the entry or else of what holds it."""
        at = path
        while at and at not in self._lines:
            at = at[:-1]
        self.flaws.append(Flaw(self._lines.get(at, 1), reason, remedy))

    def table(self, value: object, path: Path, keys: Iterable[str] | None) -> Table:
        """A table with these keys and no others (None: any); empty where it is none."""
        if not isinstance(value, dict):
            self.wrong(path, f"{_name(path)} is no table", f"write [{path[0]}] on a line of its own, its entries below")
            return {}
        known = list(value if keys is None else keys)
        for key in value:
            if key not in known:
                self.wrong((*path, key), f"unknown key {key!r}{_within(path)}", meant(key, known))
        return {key: value[key] for key in value if key in known}

    def tables(self, top: Table, key: str, keys: Iterable[str]) -> Iterator[tuple[Path, Table]]:
        """The tables under [[key]] that have a name; each with the path to it."""
        found = top.get(key, [])
        if not isinstance(found, list) or any(not isinstance(one, dict) for one in found):
            self.wrong((key,), f"{key!r} is no list of tables", f"head each with [[{key}]], in two brackets")
            return
        for at, one in enumerate(found):
            path: Path = (key, at)
            entries = self.table(one, path, keys)
            if "name" not in one:
                self.wrong(path, f"this [[{key}]] has no name", 'give it one: name = "..."')
            elif self.text(entries, path, "name"):
                yield path, entries

    def text(self, table: Table, path: Path, key: str) -> str | None:
        """The text under a key; None where there is none."""
        if key not in table:
            return None
        value = table[key]
        if isinstance(value, str) and value.strip():
            return " ".join(value.split())
        reason = f"{key!r} is empty" if isinstance(value, str) else f"{key!r} is {_kind(value)} and no text"
        self.wrong((*path, key), reason, f'write {key} = "..."' if isinstance(value, str) else _quoted(key, value))
        return None

    def texts(self, table: Table, path: Path, key: str) -> tuple[str, ...]:
        """The texts in the list under a key, each once."""
        value = table.get(key, [])
        if not isinstance(value, list):
            listed = f'["{value}"]' if isinstance(value, str) else '["...", "..."]'
            self.wrong((*path, key), f"{key!r} is {_kind(value)} and no list", f"write {_spelt(key)} = {listed}")
            return ()
        found: dict[str, str] = {}
        for at, one in enumerate(value):
            if isinstance(one, str) and one.strip():
                found.setdefault(folded(one), " ".join(one.split()))
            else:
                reason = "is empty" if isinstance(one, str) else f"is {_kind(one)} and no text"
                self.wrong((*path, key, at), f"an entry of {key!r} {reason}", "put names and words in quotation marks")
        return tuple(found.values())

    def flag(self, table: Table, path: Path, key: str) -> bool:
        """Yes or no; no where nothing is said."""
        value = table.get(key, False)
        if isinstance(value, bool):
            return value
        self.wrong((*path, key), f"{key!r} is {_kind(value)} and not yes or no", f"write {key} = true, or leave it out")
        return False


def meant(word: str, known: Iterable[str]) -> str:
    """A remedy for a word that is not known: the one that is meant, or all of them."""
    choices = list(known)
    near = get_close_matches(word.casefold(), [one.casefold() for one in choices], 1, 0.6)
    if near:
        return f"did you mean {next(one for one in choices if one.casefold() == near[0])!r}?"
    return f"known are {', '.join(map(repr, choices))}" if choices else "none is known yet"


def _within(path: Path) -> str:
    keys = [part for part in path if isinstance(part, str)]
    if not keys:
        return ""
    return f" in [[{keys[0]}]]" if any(isinstance(part, int) for part in path) else f" in [{'.'.join(keys)}]"


def _name(path: Path) -> str:
    return repr(".".join(str(part) for part in path if isinstance(part, str)))


def _kind(value: object) -> str:
    if isinstance(value, bool):
        return "true or false"
    if isinstance(value, int | float):
        return "a number"
    if isinstance(value, str):
        return "a text"
    return "a list" if isinstance(value, list) else "a table" if isinstance(value, dict) else "a date"


def _quoted(key: str, value: object) -> str:
    simple = isinstance(value, int | float) and not isinstance(value, bool)
    return f'write {key} = "{value}"' if simple else f'write {key} = "..."'


def _spelt(key: str) -> str:
    return key if key.replace("_", "").replace("-", "").isalnum() and key.isascii() else f'"{key}"'
