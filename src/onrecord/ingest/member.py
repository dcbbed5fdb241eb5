"""What a container holds, before it is opened in its turn."""

from __future__ import annotations

from collections.abc import Iterator
from typing import IO, NamedTuple

from onrecord.model import Problem


class Member(NamedTuple):
    """A stream of bytes under its full name ("week.zip#a.html"), and what the container knows about it."""

    name: str
    stream: IO[bytes]
    hints: dict[str, str]


Members = Iterator[Member | Problem]
