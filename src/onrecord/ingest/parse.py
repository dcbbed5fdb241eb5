"""One document to the reports in it: a table from formats to their parsers, and what is done to every draft."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from io import BytesIO
from typing import Final

from onrecord.errors import Skip
from onrecord.ids import report_id
from onrecord.ingest import feed, html, mail, markdown, pdf, record, text
from onrecord.ingest.dateline import take_dateline
from onrecord.ingest.dates import iso
from onrecord.ingest.document import Document
from onrecord.ingest.draft import Draft
from onrecord.ingest.language import language, primary
from onrecord.ingest.limits import HEAD, MAX_NESTING
from onrecord.ingest.problems import problem, skip
from onrecord.ingest.publisher import outlet_at
from onrecord.ingest.sniff import container, document_format, foreign
from onrecord.ingest.unpack import unpack
from onrecord.model import Problem, Report, StatedDate

Parser = Callable[[Document], Iterator[Draft | Document | Problem]]

PARSERS: Final[dict[str, Parser]] = {
    "text": text.parse,
    "markdown": markdown.parse,
    "html": html.parse,
    "pdf": pdf.parse,
    "record": record.parse,
    "json": record.parse_file,
    "feed": feed.parse,
    "mail": mail.parse,
}

HALVES = re.compile("[\ud800-\udfff]")
WRITTEN: Final = ("text", "url", "outlet", "title", "byline", "dateline", "published")


def reports(document: Document) -> Iterator[Report | Problem]:
    """The reports in one document, and what is wrong with it. Pure: what comes out depends on the document alone.

    Most documents hold one report; a feed holds one an entry, a mail one for its text and one for each attachment that can
    be read. A document that is a container after all is opened here. Never raises for a flaw in the material.
    """
    yield from _within(document, 0)


def _within(document: Document, depth: int) -> Iterator[Report | Problem]:
    """The reports in a document that stands in `depth` others."""
    if depth > MAX_NESTING:
        yield problem(document.name, "nested too deeply", f"more than {MAX_NESTING} documents in each other")
    elif "format" not in document.hints and container(document.data[:HEAD]):
        for inner in unpack(document.name, BytesIO(document.data), len(document.data)):
            yield from [inner] if isinstance(inner, Problem) else _within(inner, depth + 1)
    else:
        yield from _parsed(document, depth)


def _parsed(document: Document, depth: int) -> Iterator[Report | Problem]:
    try:
        for found in PARSERS[_format(document)](document):
            if isinstance(found, Draft):
                yield finish(found, document)
            elif isinstance(found, Document):
                yield from _within(found, depth + 1)
            else:
                yield found
    except Skip as flaw:
        yield flaw.problem


def _format(document: Document) -> str:
    head = document.data[:HEAD]
    if not head:
        raise skip(document.name, "empty", "it holds no bytes")
    if what := foreign(document.name, head):
        raise skip(document.name, "format not read", what)
    return document.hints.get("format") or document_format(document.name, head)


def finish(draft: Draft, document: Document) -> Report:
    """The report that a draft makes: its dateline read, its language told, its id and its problems in place."""
    _mend(draft)
    if not draft.text.strip():
        raise skip(draft.name, "no text", "nothing but white space")
    if not draft.sealed:
        take_dateline(draft)
        draft.outlet = draft.outlet or outlet_at(draft.url)
    _note_archived(draft, document)
    spoken = _language(draft)
    key = report_id(draft.text, draft.url, draft.outlet, draft.title, draft.published, spoken)
    return Report(
        id=key,
        name=draft.name,
        sha256=draft.sha256 or document.sha256,
        format=draft.format,
        text=draft.text,
        url=draft.url,
        outlet=draft.outlet,
        title=draft.title,
        byline=draft.byline,
        dateline=draft.dateline,
        published=draft.published,
        language=spoken,
        dates=tuple(dict.fromkeys(draft.dates)),
        pieces=draft.pieces,
        problems=tuple(Problem(draft.name, kind, reason, key) for kind, reason in draft.problems),
    )


def _mend(draft: Draft) -> None:
    """Put U+FFFD for each half of a surrogate pair: it is no character, and nothing could write it down."""
    if HALVES.search(draft.text):
        draft.problems.append(("encoding", "it held halves of surrogate pairs, which are no characters, now U+FFFD"))
    for name in WRITTEN:
        value = getattr(draft, name)
        if value:
            setattr(draft, name, HALVES.sub("\ufffd", value))


def _language(draft: Draft) -> str | None:
    if draft.sealed:
        return draft.language
    return (primary(draft.language) if draft.told_language else None) or language(draft.text, draft.language)


def _note_archived(draft: Draft, document: Document) -> None:
    if moment := iso(document.hints.get("archived", "")):
        draft.dates.append(StatedDate("archived", moment, "WARC-Date"))
