"""Who speaks, for a terminal: a line a source, its spellings below it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from textwrap import shorten, wrap

from onrecord.model import Profile
from onrecord.show.book import Book

WIDTH = 79
_NAME, _KIND, _SIDE = 32, 12, 11
NOT_RESOLVED = "somebody not resolved"


def roster(book: Book, most: int) -> Iterator[str]:
    """The sources that speak, most statements first, each on a line of at most 79 characters; then what was left out."""
    speaking = [profile for profile in book.profiles() if profile.statements]
    yield _line("SOURCE", "KIND", "SIDE", ("SAID", "REPORTS", "OUTLETS"))
    for profile in speaking[:most]:
        counts = (profile.statements, profile.reports, len(profile.outlets))
        name = profile.source.name or NOT_RESOLVED
        yield _line(name, profile.source.kind, profile.source.side, [f"{count:,}" for count in counts])
        yield from spellings(profile)
    if len(speaking) > most:
        yield f"and {len(speaking) - most:,} more: onrecord sources --most {len(speaking)}"


def _line(name: str, kind: str, side: str, counts: Sequence[str]) -> str:
    said, reports, outlets = counts
    shown = shorten(name, _NAME, placeholder=" …") if len(name) > _NAME else name
    return f"{shown:<{_NAME}} {kind:<{_KIND}} {side:<{_SIDE}} {said:>5} {reports:>7} {outlets:>7}".rstrip()


def spellings(profile: Profile) -> Iterator[str]:
    """The other names of a source, over as many lines as they need."""
    others = [name for name in profile.names if name != profile.source.name]
    if others:
        yield from wrap(f"also {', '.join(others)}", WIDTH, initial_indent="  ", subsequent_indent="  ")
