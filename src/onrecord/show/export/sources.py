"""Sources: who speaks, under which names, how often, and why all of that is one source."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from onrecord.model import Merge
from onrecord.show.book import Book
from onrecord.show.export.shapes import Row, source

KEYS = "id name kind side names statements roles reports outlets members merges apart judgements"


def rows(book: Book) -> Iterator[Row]:
    """The sources that speak, those who are quoted most first; `statements` is how many each has made.

    `members` are the sources as single reports name them, with their ids; `merges` says why each is one with another of them,
    `apart` with whom a member was not made one, and why.
    """
    for profile in book.profiles():
        if profile.statements:
            yield source(profile.source) | {
                "names": list(profile.names),
                "statements": profile.statements,
                "roles": list(profile.roles),
                "reports": profile.reports,
                "outlets": list(profile.outlets),
                "members": [member._asdict() for member in profile.members],
                "merges": _merges(profile.merges),
                "apart": _merges(profile.apart),
                "judgements": list(profile.judged),
            }


def _merges(found: Iterable[Merge]) -> list[Row]:
    return [merge._asdict() for merge in found]
