"""Mail (RFC 5322, MIME): the text of a message as a report, and what is attached to it as documents of their own."""

from __future__ import annotations

import email
import re
from collections.abc import Iterator
from email.errors import HeaderParseError
from email.header import decode_header
from email.message import Message
from email.utils import parseaddr
from typing import Final

from onrecord.errors import Skip
from onrecord.ingest import dates, html, text
from onrecord.ingest.document import Document
from onrecord.ingest.draft import Draft, whole
from onrecord.ingest.encoding import decode
from onrecord.ingest.printable import printable
from onrecord.ingest.problems import problem, skip
from onrecord.model import Problem, StatedDate

MAX_PARTS: Final = 1000
LIST = re.compile(r"\s*\"?(.*?)\"?\s*<[^<>]+>\s*", re.DOTALL)
ADDRESS = re.compile(r"<([^<>\s]+)>")
ENVELOPE = re.compile(rb"\AFrom .*\r?\n")
# Mailboxes of offices: the name beside them is that of an organisation and not of a person.
OFFICE = re.compile(
    r"(?:press|media|news\w*|info|office|contact|no-?reply|do-?not-?reply|communications?|pr|alerts?|updates?|editor\w*|desk|"
    r"mail|newsletter|bulletin|service|feedback|digest|statements?)(?:[._+-].*)?",
    re.IGNORECASE,
)
# What a mail program adds for itself: no document that somebody attached.
UNREAD: Final = (
    "image/",
    "audio/",
    "video/",
    "application/pgp-",
    "application/pkcs7",
    "application/x-pkcs7",
    "text/calendar",
)


def parse(document: Document) -> Iterator[Draft | Document | Problem]:
    """The report of a message, then its attachments. The source of its map is the decoded part that the text was taken from.

    Plain text is preferred to HTML where a message has both.
    """
    try:
        message = email.message_from_bytes(ENVELOPE.sub(b"", document.data, count=1))
        parts = _parts(document.name, message)
    except RecursionError as error:
        raise skip(document.name, "nested too deeply", "parts in parts beyond any sense") from error
    saved_from = header(message, "Snapshot-Content-Location")
    body = _body(parts, ("text/html",) if saved_from else ("text/plain", "text/html"))
    if body is None:
        yield problem(document.name, "no text", "a message in which no text was found")
    elif saved_from:
        yield _page(document.name, body, saved_from, header(message, "Date"))
    else:
        yield from _letter(document.name, message, parts, body)
    yield from _attachments(document.name, parts, body)


def _letter(name: str, message: Message, parts: list[Message], body: Message) -> Iterator[Draft | Problem]:
    try:
        draft = _draft(name, body)
    except Skip as flaw:  # what is attached can be read all the same
        yield flaw.problem
        return
    _describe(draft, message)
    _note_defects(draft, message, parts)
    yield draft


def _page(name: str, body: Message, url: str, saved: str) -> Draft:
    """A page that a browser saved as one file (MHTML, RFC 2557): a message in form, a page in everything else."""
    draft = _draft(name, body, url)
    draft.format = "html"
    if moment := dates.iso(saved):
        draft.dates.append(StatedDate("archived", moment, "header Date"))
    return draft


def _parts(name: str, message: Message) -> list[Message]:
    """The leaves of a message; a message within it is one leaf."""
    parts: list[Message] = []
    waiting: list[Message] = [message]
    while waiting:
        part = waiting.pop(0)
        payload = part.get_payload()
        if part.get_content_maintype() == "multipart" and isinstance(payload, list):
            waiting = [inner for inner in payload if isinstance(inner, Message)] + waiting
        else:
            parts.append(part)
        if len(parts) > MAX_PARTS:
            raise skip(name, "expands too far", f"a message of more than {MAX_PARTS:,} parts")
    return parts


def _body(parts: list[Message], kinds: tuple[str, ...]) -> Message | None:
    """The part that a reader is shown: the first that is not attached, of the first of these kinds that there is."""
    shown = [part for part in parts if not _is_attached(part)]
    for kind in kinds:
        for part in shown:
            if part.get_content_type() == kind and _bytes(part).strip():
                return part
    return None


def _is_attached(part: Message) -> bool:
    return part.get_content_disposition() == "attachment" or part.get_filename() is not None


def _bytes(part: Message) -> bytes:
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _draft(name: str, body: Message, url: str | None = None) -> Draft:
    decoded = decode(_bytes(body), _parameter(body, "charset"))
    if decoded is None:
        raise skip(name, "not text", "its text is no text in any encoding that was tried")
    if body.get_content_type() == "text/html":
        draft = html.draft(name, decoded.text, url)
        draft.format = "mail"
    else:
        draft = Draft(name, "mail", decoded.text, whole(decoded.text))
    text.note_losses(draft, decoded)
    return draft


def _describe(draft: Draft, message: Message) -> None:
    """What the headers say: they stand above what an HTML part says of itself."""
    name, address = parseaddr(header(message, "From"))
    mailbox, _, domain = address.partition("@")
    listed = LIST.fullmatch(header(message, "List-Id"))
    if OFFICE.fullmatch(mailbox):
        draft.outlet = name or (listed[1] if listed else "") or domain or None
    else:
        draft.outlet = (listed[1] if listed else "") or domain or None
        draft.byline = name or draft.byline
    draft.title = header(message, "Subject") or draft.title
    draft.url = _address(message) or draft.url
    draft.language = header(message, "Content-Language") or draft.language
    text.state_date(draft, "published", header(message, "Date"), "header Date")


def _address(message: Message) -> str | None:
    """Where the message is archived (RFC 5064), else the `mid:` address of its id (RFC 2392)."""
    archived = ADDRESS.search(header(message, "Archived-At"))
    identity = ADDRESS.search(header(message, "Message-ID"))
    return archived[1] if archived else f"mid:{identity[1]}" if identity else None


def header(message: Message, name: str) -> str:
    """A header as it reads: encoded words (RFC 2047) decoded, folded lines joined; empty where there is none."""
    raw = message.get(name)
    if raw is None:
        return ""
    try:
        words = decode_header(str(raw))
    except (HeaderParseError, ValueError):  # a broken base64 word
        return " ".join(str(raw).split())
    return " ".join("".join(_word(word, charset) for word, charset in words).split())


def _word(word: str | bytes, charset: str | None) -> str:
    if isinstance(word, str):
        return word.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    decoded = decode(word, charset)
    return decoded.text if decoded else word.decode("ascii", "replace")


def _parameter(part: Message, name: str) -> str | None:
    value = part.get_param(name)
    return value[2] if isinstance(value, tuple) else value


def _note_defects(draft: Draft, message: Message, parts: list[Message]) -> None:
    found = {type(defect).__name__ for part in (message, *parts) for defect in part.defects}
    if found & {"StartBoundaryNotFoundDefect", "CloseBoundaryNotFoundDefect"}:
        draft.problems.append(("truncated", "a message whose last part does not end"))
    elif found & {"InvalidBase64PaddingDefect", "InvalidBase64LengthDefect", "InvalidBase64CharactersDefect"}:
        draft.problems.append(("damaged", "a message with broken base64"))


def _attachments(name: str, parts: list[Message], body: Message | None) -> Iterator[Document]:
    """What was attached: files, and messages that were forwarded; the other form of the text and pictures are passed over."""
    for number, part in enumerate(parts, 1):
        kind = part.get_content_type()
        forwarded = kind == "message/rfc822"
        if part is body or kind.startswith(UNREAD) or not (forwarded or _is_attached(part)):
            continue
        data = _forwarded(part) if forwarded else _bytes(part)
        inner = printable(part.get_filename() or f"part {number}")
        if data:
            yield Document(f"{name}#{inner}", data, {"format": "mail"} if forwarded else {})


def _forwarded(part: Message) -> bytes:
    payload = part.get_payload()
    inner = payload[0] if isinstance(payload, list) and payload else None
    return inner.as_bytes() if isinstance(inner, Message) else b""
