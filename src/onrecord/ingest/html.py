"""A web page: the report without what stands around it, and what the page says about itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from onrecord.ingest import page as stated
from onrecord.ingest import text
from onrecord.ingest.article import byline, choose, headline
from onrecord.ingest.document import Document
from onrecord.ingest.draft import Draft
from onrecord.ingest.markup import blocks_of
from onrecord.ingest.problems import skip
from onrecord.ingest.typeset import typeset
from onrecord.model import Piece, Problem

MAX_DEPTH: Final = 250  # elements within elements; libxml2 reads no deeper, and no newsroom writes so
MANY_TAGS: Final = 40_000  # from which on a page is a dump of data and no judge is asked for its main text
MAX_TAGS: Final = 1_000_000
XML_DECLARATION = re.compile(r"\s*<\?xml[^>]*\?>")
DECLARED = re.compile(
    rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]+)|^\s*<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([\w.:-]+)",
    re.IGNORECASE,
)


def parse(document: Document) -> Iterator[Draft | Document | Problem]:
    """The report of one page. Raises Skip where the page holds no text."""
    decoded = text.decoded_or_skip(document, document.hints.get("charset") or declared(document.data))
    found = draft(document.name, decoded.text, document.hints.get("url"))
    text.note_losses(found, decoded)
    yield found


def draft(name: str, source: str, url: str | None = None) -> Draft:
    """What a page's source holds. Raises Skip where that is no text.

    The clean text begins with the headline where the page shows one; its blocks are set apart by blank lines.
    """
    tags = source.count("<")
    if tags > MAX_TAGS:
        raise skip(name, "too large", f"a page of more than {MAX_TAGS:,} tags")
    blocks, depth = blocks_of(source)
    about = stated.read(source, url, headline(blocks))
    plain = depth <= MAX_DEPTH and tags <= MANY_TAGS
    clean, pieces = typeset(choose(blocks, _main_text(source) if plain else None, about.title))
    if not clean:
        raise skip(name, "no text", "a page in which no text was found")
    found = Draft(name, "html", clean, pieces, **about.fields())
    found.byline = found.byline or byline(blocks)
    found.dates.extend(about.dates)
    if not plain:
        reason = (
            f"{tags:,} tags, {depth:,} elements in each other: read as it stands, with what stands around the report"
        )
        found.problems.append(("nested too deeply" if depth > MAX_DEPTH else "too large", reason))
    return found


def fragment(markup: str) -> tuple[str, tuple[Piece, ...]]:
    """A piece of markup, as feeds hold it, to clean text and its map; nothing stands around it that must be left out."""
    blocks = blocks_of(markup).blocks
    return typeset(choose(blocks, None, None) or blocks)


def declared(data: bytes) -> str | None:
    """The encoding that the first kilobytes of a page or an XML file declare."""
    match = DECLARED.search(data[:4096])
    return (match[1] or match[2]).decode("ascii", "replace") if match else None


def _main_text(source: str) -> list[str] | None:
    from onrecord.ingest.main_text import main_text  # noqa: PLC0415 - heavy: paid in workers only

    return main_text(source)
