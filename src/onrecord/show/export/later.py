"""Records that nothing computes yet: numbers, places and positions are not read out of the text in this version.

Their files are there, and empty, so that whoever reads the contract finds every kind of it; nothing stands in for them.
"""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.show.book import Book
from onrecord.show.export.shapes import Row


def none(_: Book) -> Iterator[Row]:
    """No rows: nothing of this kind is computed yet."""
    return iter(())
