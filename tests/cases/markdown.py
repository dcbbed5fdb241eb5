"""Cases written as Markdown: a heading names the case, a fenced block holds its text, a list what is expected of it."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

_CASE = re.compile(
    r"^## (?P<name>[^\n]+)\n(?P<why>.*?)^```text\n(?P<text>.*?)\n```\n+(?P<expected>(?:^ *- [^\n]*\n?)+)", re.M | re.S
)


class Case(NamedTuple):
    """A case: its file and heading, its text, and the lines of the list under it."""

    name: str
    text: str
    expected: list[str]


def cases(*names: str) -> Iterator[Case]:
    """The cases of these files of this folder, in order."""
    for name in names:
        written = Path(__file__).with_name(name).read_text("utf8")
        found = list(_CASE.finditer(written))
        assert len(found) == written.count("\n## "), f"{name}: a heading without a text or a list"
        for match in found:
            yield Case(f"{name}: {match['name']}", match["text"], match["expected"].rstrip("\n").split("\n"))


def items(name: str) -> Iterator[str]:
    """The items of every list of a file."""
    written = Path(__file__).with_name(name).read_text("utf8")
    return (line.removeprefix("- ") for line in written.splitlines() if line.startswith("- "))
