"""Sources: who speaks, under which names, how often."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.show.book import Book
from onrecord.show.export.shapes import Row, source

KEYS = "id name kind side names statements"


def rows(book: Book) -> Iterator[Row]:
    """The sources, those who are quoted most first; `statements` is how many each has made."""
    for who, names, count in book.sources():
        yield source(who) | {"names": list(names), "statements": count}
