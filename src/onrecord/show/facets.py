"""What lines of a table may be filtered by: a facet such as the side, with its values, each with a key that marks its lines."""

from __future__ import annotations

from typing import NamedTuple


class Value(NamedTuple):
    """A value of a facet: its key, which lines carry that have it, its name, and how many lines have it."""

    key: str
    name: str
    lines: int


class Facet(NamedTuple):
    """A facet of a section's lines: its key, its name and its values, in the order in which they are offered."""

    key: str
    name: str
    values: tuple[Value, ...]
