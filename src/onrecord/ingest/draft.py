"""A report in the making: what a format's parser found, before language, id and problems are put in place."""

from __future__ import annotations

from dataclasses import dataclass, field

from onrecord.ingest.problems import Kind
from onrecord.model import Piece, StatedDate


@dataclass(slots=True)
class Draft:
    """What one parser found in one document.

    `language` is what the document says of itself: believed where `told_language` is true (a record in the contract's
    form), otherwise only where the text is too short to tell. `sealed` marks a report that Onrecord itself exported: nothing
    more is read out of its text. `sha256` is set where it is not that of the document's bytes.
    """

    name: str
    format: str
    text: str
    pieces: tuple[Piece, ...] = ()
    url: str | None = None
    outlet: str | None = None
    title: str | None = None
    byline: str | None = None
    dateline: str | None = None
    published: str | None = None
    language: str | None = None
    told_language: bool = False
    sealed: bool = False
    sha256: str | None = None
    dates: list[StatedDate] = field(default_factory=list)
    problems: list[tuple[Kind, str]] = field(default_factory=list)


def whole(text: str) -> tuple[Piece, ...]:
    """The map of a clean text that is its source, character for character."""
    return (Piece(0, len(text), 0, len(text)),) if text else ()
