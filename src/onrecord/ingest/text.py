"""Plain text: the clean text is the file, character for character; what its first lines say of it is read beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from onrecord.ingest import dates
from onrecord.ingest.document import Document
from onrecord.ingest.draft import Draft, whole
from onrecord.ingest.encoding import Decoded, decode
from onrecord.ingest.problems import skip
from onrecord.model import Problem, StatedDate

FIELDS: Final = {
    "title": "title", "headline": "title", "outlet": "outlet", "source": "outlet", "publisher": "outlet",
    "published": "published", "date": "published", "updated": "modified", "modified": "modified", "url": "url",
    "link": "url", "by": "byline", "byline": "byline", "author": "byline", "language": "language", "lang": "language",
    "dateline": "dateline",
}  # fmt: skip
HEADLINE = re.compile(r"\s{0,20}?(\S[^\n]{0,148}[^\s.,;:!])[ \t]*\r?\n[ \t]*\r?\n\s*\S")
FIELD = re.compile(r"([A-Za-z]{2,10}):[ \t]+(\S.*)")


def parse(document: Document) -> Iterator[Draft | Document | Problem]:
    """The one report of a plain text file."""
    decoded = decoded_or_skip(document, document.hints.get("charset"))
    draft = Draft(document.name, "text", decoded.text, whole(decoded.text))
    note_losses(draft, decoded)
    describe(draft)
    yield draft


def decoded_or_skip(document: Document, declared: str | None = None) -> Decoded:
    """The document's text; raises Skip where its bytes are no text."""
    decoded = decode(document.data, declared)
    if decoded is None:
        raise skip(document.name, "not text", "its bytes are no text in any encoding that was tried")
    return decoded


def note_losses(draft: Draft, decoded: Decoded) -> None:
    """Say on the report how many characters could not be decoded."""
    if decoded.lost:
        reason = f"read as {decoded.encoding}; {decoded.lost} characters could not be decoded and are U+FFFD"
        draft.problems.append(("encoding", reason))


def describe(draft: Draft) -> None:
    """Read into the draft what the first lines of its text say of it: a block of `Title:` lines, else a headline."""
    for key, value in header_block(draft.text).items():
        set_field(draft, key, value, f"line {key}")
    draft.title = draft.title or _headline(draft.text)


def header_block(text: str) -> dict[str, str]:
    """The `Title: ...` lines at the top of a text, by the lower-case word before the colon; at least two, or none."""
    found: dict[str, str] = {}
    for line in text[:8192].splitlines():
        match = FIELD.fullmatch(line.strip())
        if not match or match[1].lower() not in FIELDS:
            break
        found.setdefault(match[1].lower(), match[2].strip())
    return found if len(found) >= 2 else {}


def _headline(text: str) -> str | None:
    """The first line, where it stands alone above the text and ends as headlines do."""
    match = HEADLINE.match(text)
    return match[1].strip() if match and " " in match[1].strip() else None


def set_field(draft: Draft, key: str, value: str, where: str) -> None:
    """Put one stated piece of metadata where it belongs, a date with the place it was read from; the first one stays."""
    field = FIELDS.get(key)
    if field in ("published", "modified"):
        state_date(draft, field, value, where)
    elif field and getattr(draft, field) is None:
        setattr(draft, field, value)


def state_date(draft: Draft, field: str, value: str, where: str) -> None:
    """Keep a date that the document states; the first that says when it was published is `published`."""
    moment = dates.iso(value)
    if moment is None:
        return
    draft.dates.append(StatedDate("modified" if field == "modified" else "published", moment, where))
    if field == "published" and draft.published is None:
        draft.published = moment
