"""Saved feeds (RSS 2.0 and 1.0, Atom 1.0): each entry is a report, its content in full where the feed holds it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from typing import Any, Final

from lxml import etree

from onrecord.ingest import html, text
from onrecord.ingest.document import Document
from onrecord.ingest.draft import Draft
from onrecord.ingest.problems import problem, skip
from onrecord.model import Problem

ENTRIES: Final = ("item", "entry")
CONTENT: Final = ("encoded", "content", "body", "description", "summary")
PUBLISHED: Final = ("pubDate", "published", "issued", "date", "created")
MODIFIED: Final = ("updated", "modified")
XML_LANG: Final = "{http://www.w3.org/XML/1998/namespace}lang"


def parse(document: Document) -> Iterator[Draft | Document | Problem]:
    """The entries of a feed, in its order, each named by its number. Raises Skip for what is no XML.

    The source of an entry's map is its content as the feed holds it, escapes resolved.
    """
    # A feed is somebody else's file: no entity of its own making is expanded, and nothing is fetched.
    parser = etree.XMLParser(
        recover=True, resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(_bytes(document), parser)
    except etree.XMLSyntaxError as error:
        raise skip(document.name, "damaged", f"no XML: {error}") from error
    if root is None:
        raise skip(document.name, "damaged", "no XML")
    channel = next((element for element in root.iter() if _name(element) in ("channel", "feed")), root)
    entries = [element for element in root.iter() if _name(element) in ENTRIES]
    if not entries:
        yield problem(document.name, "no text", "a feed without entries")
    for number, entry in enumerate(entries, 1):
        yield _draft(f"{document.name}#{number}", entry, channel)
    if len(parser.error_log):
        yield problem(document.name, "damaged", f"read as far as it could be: {parser.error_log[0].message}")


def _bytes(document: Document) -> bytes:
    """The feed in the encoding that its declaration names, or in UTF-8 where that is not the truth."""
    decoded = text.decoded_or_skip(document, html.declared(document.data))
    declaration = html.XML_DECLARATION.match(decoded.text)
    return decoded.text[declaration.end() if declaration else 0 :].encode("utf-8", "replace")


def _draft(name: str, entry: Any, channel: Any) -> Draft | Problem:
    markup = next((body for key in CONTENT if (body := _markup(entry, key)).strip()), "")
    if not markup:
        return problem(name, "no text", "an entry without content")
    clean, pieces = html.fragment(markup)
    source = _child(entry, "source")  # where a feed of feeds took the entry from
    draft = Draft(
        name,
        "feed",
        clean,
        pieces,
        url=_link(entry),
        outlet=_plain(source, "title") or _leaf(source) or _plain(channel, "title"),
        title=_plain(entry, "title"),
        byline=_author(entry),
        language=entry.get(XML_LANG) or channel.get(XML_LANG) or _plain(channel, "language"),
        sha256=hashlib.sha256(etree.tostring(entry, with_tail=False)).hexdigest(),
    )
    for field, names in (("published", PUBLISHED), ("modified", MODIFIED)):
        for key in names:
            text.state_date(draft, field, _text(_child(entry, key)), f"entry {key}")
    return draft


def _name(element: Any) -> str:
    """An element's name without its namespace: the feeds of the world mix them freely."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def _child(element: Any, name: str) -> Any:
    """The first child of this name, or None."""
    if element is None:
        return None
    return next((child for child in element if _name(child) == name), None)


def _text(element: Any) -> str:
    return "".join(element.itertext()).strip() if element is not None else ""


def _leaf(element: Any) -> str:
    """The text of an element without children."""
    return _text(element) if element is not None and len(element) == 0 else ""


def _plain(element: Any, name: str) -> str | None:
    """A child's text; markup in it, as Atom allows in titles, taken out."""
    written = _text(_child(element, name))
    return " ".join(html.fragment(written)[0].split()) or None if written else None


def _markup(entry: Any, name: str) -> str:
    """The content of an entry's child: escaped markup as it reads, XHTML as it is written."""
    child = _child(entry, name)
    if child is None:
        return ""
    if len(child) == 0:
        return "".join(child.itertext())
    return (child.text or "") + "".join(etree.tostring(inner, encoding="unicode") for inner in child)


def _link(entry: Any) -> str | None:
    """The address of the entry's page: the original one where a service stands between, the entry's id where it is one."""
    original = _text(_child(entry, "origLink"))
    links = [child for child in entry if _name(child) == "link"]
    stated = [_text(link) or link.get("href", "") for link in links if link.get("rel", "alternate") == "alternate"]
    guid = _child(entry, "guid")
    permanent = _text(guid) if guid is not None and guid.get("isPermaLink", "true") != "false" else ""
    candidates = [original, *stated, permanent, _text(_child(entry, "id"))]
    return next((url for url in candidates if url.startswith(("http://", "https://"))), None)


def _author(entry: Any) -> str | None:
    author = _child(entry, "author")
    if author is not None and len(author):
        return _plain(author, "name")
    return _plain(entry, "creator") or _text(author) or None
