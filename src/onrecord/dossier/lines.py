"""On which line of a TOML file each of its entries stands, which the standard library's parser does not tell.

The text must be valid TOML (v1.0.0): a walk along its keys, strings and brackets is then enough, and every value but those that
hold others is stepped over as it stands.
"""

from __future__ import annotations

import re
import tomllib
from bisect import bisect_right
from collections.abc import Mapping

Path = tuple[str | int, ...]
"""The keys, and the numbers in a list, that lead to an entry: ("party", 1, "people", 0)."""

_BLANK = re.compile(r"(?:[ \t\r\n]|#[^\n]*)*")
_STRING = re.compile(
    r'"""(?:[^\\]|\\.)*?"""(?:"{0,2})'
    r"|'''.*?'''(?:'{0,2})"
    r'|"(?:[^"\\\n]|\\.)*"'
    r"|'[^'\n]*'",
    re.DOTALL,
)
_BARE = re.compile(r"[A-Za-z0-9_-]+")
_SCALAR = re.compile(r"[^,\]}#\n]+")


def lines(text: str) -> Mapping[Path, int]:
    """The line, counted from 1, of every key, table and list entry of a valid TOML text.

    >>> lines('a = [1,\\n 2]\\n[[b]]\\nc.d = "e"')[("b", 0, "c", "d")]
    4
    """
    return _Walk(text).document()


class _Walk:
    """A place in a text, and the lines of what was passed."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.found: dict[Path, int] = {}
        self._lists: dict[Path, int] = {}  # how many tables each list of tables has so far
        self._ends = [place.start() for place in re.finditer("\n", text)]

    def document(self) -> dict[Path, int]:
        table: Path = ()
        self._over_blanks()
        while self.at < len(self.text):
            if self._takes("[["):
                table = self._header("]]")
            elif self._takes("["):
                table = self._header("]")
            else:
                self._pair(table)
            self._over_blanks()
        return self.found

    def _header(self, closing: str) -> Path:
        """The table that a header opens; a list of tables gets one more."""
        start = self.at
        keys = self._keys()
        path: Path = ()
        for at, key in enumerate(keys, 1):
            path = (*path, key)
            self._note(path, start)
            if at == len(keys) and closing == "]]":
                self._lists[path] = self._lists.get(path, 0) + 1
            if path in self._lists:
                path = (*path, self._lists[path] - 1)
                self._note(path, start)
        self._takes(closing)
        return path

    def _pair(self, table: Path) -> None:
        start = self.at
        path = table
        for key in self._keys():
            path = (*path, key)
            self._note(path, start)
        self._takes("=")
        self._value(path)

    def _keys(self) -> list[str]:
        """A key, or several that are joined by dots."""
        found = [self._key()]
        while self._takes("."):
            found.append(self._key())
        return found

    def _key(self) -> str:
        self._over_blanks()
        quoted = _STRING.match(self.text, self.at)
        bare = quoted or _BARE.match(self.text, self.at)
        if bare is None:
            raise ValueError(f"no key at {self.at}: the text is not valid TOML")
        self.at = bare.end()
        return str(tomllib.loads(f"key = {quoted[0]}")["key"]) if quoted else bare[0]

    def _value(self, path: Path) -> None:
        if self._takes("["):
            self._many("]", path)
        elif self._takes("{"):
            self._many("}", path)
        elif passed := _STRING.match(self.text, self.at) or _SCALAR.match(self.text, self.at):
            self.at = passed.end()

    def _many(self, closing: str, path: Path) -> None:
        """What stands in a list or an inline table."""
        count = 0
        while not self._takes(closing) and self.at < len(self.text):
            if closing == "]":
                self._note((*path, count), self.at)
                self._value((*path, count))
                count += 1
            else:
                self._pair(path)
            self._takes(",")

    def _takes(self, mark: str) -> bool:
        """Step over blanks and this mark, if it is next."""
        self._over_blanks()
        taken = self.text.startswith(mark, self.at)
        self.at += len(mark) if taken else 0
        return taken

    def _over_blanks(self) -> None:
        passed = _BLANK.match(self.text, self.at)
        self.at = passed.end() if passed else self.at

    def _note(self, path: Path, at: int) -> None:
        self.found.setdefault(path, bisect_right(self._ends, at - 1) + 1 if at else 1)
