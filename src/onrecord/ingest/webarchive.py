"""Web archives in the WARC format (ISO 28500): the pages that were captured, each with its address and moment.

What a crawler writes is often cut off or slightly wrong, so the reader takes records one by one, says what is broken, and
goes on at the next record.
"""

from __future__ import annotations

import re
import zlib
from io import BytesIO
from typing import IO, Final, NamedTuple

from onrecord.ingest.limits import MAX_DOCUMENT
from onrecord.ingest.member import Member, Members
from onrecord.ingest.printable import printable
from onrecord.ingest.problems import problem

READ: Final = (
    "text/html",
    "application/xhtml",
    "text/plain",
    "text/markdown",
    "application/pdf",
    "xml",
    "message/rfc822",
)
CAPTURES: Final = ("response", "resource")
MAX_LINE: Final = 65536
MAX_HEADERS: Final = 1000
LARGEST: Final = MAX_DOCUMENT + MAX_LINE  # a document and the headers before it
CHUNK = re.compile(rb"([0-9A-Fa-f]{1,8})[ \t]*(?:;[^\r\n]*)?\r?\n")
STATUS = re.compile(r"HTTP/\S+ (\d{3})")
CHARSET = re.compile(r"charset=[\"']?([\w.:-]+)", re.IGNORECASE)


class Record(NamedTuple):
    """A record's headers by lower-case name, and its block; `complete` is False where the file ends within it."""

    headers: dict[str, str]
    block: bytes
    complete: bool


def warc(name: str, stream: IO[bytes]) -> Members:
    """The captured responses that can hold a report, named by their address; pictures, scripts and errors are passed over."""
    lost = False
    while line := stream.readline(MAX_LINE):
        if line.startswith(b"WARC/"):
            lost = False
            yield from _record(name, stream)
        elif line.strip() and not lost:
            lost = True
            yield problem(name, "damaged", "bytes between two records; read on from the next record")


def _record(name: str, stream: IO[bytes]) -> Members:
    """The member that a record makes, if it makes one."""
    headers = _headers(stream)
    length = headers.get("content-length", "")
    if not length.isdecimal():
        yield problem(name, "damaged", "a record that does not say how long it is")
        return
    inner = f"{name}#{printable(headers.get('warc-target-uri', '').strip('<>'))}"
    if headers.get("warc-type") not in CAPTURES:
        _pass_over(stream, int(length))
    elif int(length) > LARGEST:
        _pass_over(stream, int(length))
        yield problem(inner, "too large", f"more than the {MAX_DOCUMENT:,} bytes that one document may hold")
    else:
        block = stream.read(int(length))
        yield from _capture(inner, Record(headers, block, len(block) == int(length)))


def _headers(stream: IO[bytes]) -> dict[str, str]:
    """The header lines up to a blank one, the first of each name."""
    lines: list[bytes] = []
    while (line := stream.readline(MAX_LINE)).strip() and len(lines) < MAX_HEADERS:
        lines.append(line)
    return _by_name(lines)


def _by_name(lines: list[bytes]) -> dict[str, str]:
    headers: dict[str, str] = {}
    for line in lines:
        key, colon, value = line.decode("utf-8", "replace").partition(":")
        if colon:
            headers.setdefault(key.strip().lower(), value.strip())
    return headers


def _pass_over(stream: IO[bytes], length: int) -> None:
    while length > 0 and (read := len(stream.read(min(length, MAX_LINE)))):
        length -= read


def _capture(name: str, record: Record) -> Members:
    """The page in a capture, unless it is an error, a picture, or packed in a way that cannot be unpacked."""
    status, headers, body = _response(record)
    declared = headers.get("content-type", "").lower()
    if not status.startswith("2") or not (declared == "" or any(kind in declared for kind in READ)):
        return
    if not record.complete:
        yield problem(name, "truncated", "the archive ends within this capture")
    packing = headers.get("content-encoding", "").strip().lower()
    if packing not in ("", "identity", "gzip", "x-gzip", "deflate"):
        yield problem(name, "format not read", f"a body packed as {printable(packing)}")
        return
    if "chunked" in headers.get("transfer-encoding", "").lower():
        body = _unchunked(body)
    url, charset = record.headers.get("warc-target-uri", "").strip("<>"), CHARSET.search(declared)
    hints = {"url": url, "archived": record.headers.get("warc-date", ""), "charset": charset[1] if charset else ""}
    unpacked = _unpacked(body) if packing not in ("", "identity") else body
    yield Member(name, BytesIO(unpacked), {key: value for key, value in hints.items() if value})


def _response(record: Record) -> tuple[str, dict[str, str], bytes]:
    """Status, headers and body of an HTTP response; a resource is a body alone, its type in the record's headers."""
    if record.headers["warc-type"] == "resource" or not record.block.startswith(b"HTTP/"):
        return "200", {"content-type": record.headers.get("content-type", "")}, record.block
    head, _, body = record.block.partition(b"\r\n\r\n")
    if not body:
        head, _, body = record.block.partition(b"\n\n")
    lines = head.splitlines() or [b""]
    status = STATUS.match(lines[0].decode("latin-1"))
    return (status[1] if status else ""), _by_name(lines[1:]), body


def _unchunked(body: bytes) -> bytes:
    """A body without the sizes of its chunks; as it stands where a crawler has taken them out already."""
    chunks, position = [], 0
    while match := CHUNK.match(body, position):
        size = int(match[1], 16)
        chunks.append(body[match.end() : match.end() + size])
        position = match.end() + size
        position += (
            2 if body[position : position + 2] == b"\r\n" else 1 if body[position : position + 1] == b"\n" else 0
        )
        if size == 0:
            break
    return b"".join(chunks) if chunks else body


def _unpacked(body: bytes) -> bytes:
    """A body out of gzip or deflate, up to one byte more than a document may hold; as it stands where it is packed no more."""
    for window in (
        47,
        -15,
    ):  # gzip and zlib told apart by their headers; then deflate without one, which some servers send
        try:
            return zlib.decompressobj(window).decompress(body, MAX_DOCUMENT + 1)
        except zlib.error:
            continue
    return body
