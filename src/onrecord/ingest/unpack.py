"""Open containers, and the containers in them, down to documents, within limits; memory holds one document at a time."""

from __future__ import annotations

import gzip
import lzma
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import replace
from io import BufferedReader
from typing import IO, Final

from onrecord.errors import Skip
from onrecord.ingest.archives import gunzip, unzip
from onrecord.ingest.document import Document
from onrecord.ingest.limits import HEAD, MAX_DOCUMENT, MAX_NESTING
from onrecord.ingest.lines import json_lines, mbox
from onrecord.ingest.member import Member, Members
from onrecord.ingest.metered import Allowance, ExpandedTooFarError, Metered, peekable
from onrecord.ingest.problems import problem
from onrecord.ingest.sniff import Container, container, foreign
from onrecord.ingest.webarchive import warc
from onrecord.model import Problem

OPENERS: Final[dict[Container, Callable[[str, IO[bytes]], Members]]] = {
    "lines": json_lines,
    "mbox": mbox,
    "zip": unzip,
    "gzip": gunzip,
    "warc": warc,
}
PART: Final = 2**20  # bytes read at a time: asked for all at once, a buffer of the limit's size would be made for each
DAMAGE: Final = (zipfile.BadZipFile, gzip.BadGzipFile, zlib.error, lzma.LZMAError, EOFError, NotImplementedError)


def unpack(name: str, stream: IO[bytes], size: int) -> Iterator[Document | Problem]:
    """The documents in a seekable stream of `size` bytes: itself, or what it contains, however deep.

    Raises OSError where the system cannot read the stream; all else that is wrong is a Problem among the documents.
    """
    buffered = peekable(stream)
    try:
        yield from _opened(name, buffered, Allowance(size), 0, size)
    except ExpandedTooFarError:
        yield problem(name, "expands too far", f"{size:,} bytes that unpack to more than any report would; left there")
    finally:
        buffered.detach()  # whoever opened the stream closes it


def _opened(
    name: str, stream: BufferedReader, allowance: Allowance, depth: int, size: int = 0
) -> Iterator[Document | Problem]:
    """A stream as a document, or what it contains; `size` is known of a file on disk."""
    head = stream.peek(HEAD)[:HEAD]
    kind = container(head)
    if kind is None:
        yield _document(name, head, stream, size)
    elif depth >= MAX_NESTING:
        yield problem(name, "nested too deeply", f"more than {MAX_NESTING} containers in each other")
    else:
        yield from _contents(name, stream, kind, allowance, depth)


def _contents(
    name: str, stream: BufferedReader, kind: Container, allowance: Allowance, depth: int
) -> Iterator[Document | Problem]:
    """What a container holds, each opened in its turn; one that breaks says so and ends."""
    found = False
    try:
        for inner in OPENERS[kind](name, stream):
            found = True
            if isinstance(inner, Problem):
                yield inner
            elif "format" in inner.hints:
                yield Document(inner.name, inner.stream.read(), inner.hints)
            else:
                yield from _member(inner, allowance, depth + 1)
        if not found:
            yield problem(name, "no text", "it holds nothing that could be a report")
    except Skip as flaw:
        yield flaw.problem
    except DAMAGE as error:
        yield _damage(name, error)


def _member(member: Member, allowance: Allowance, depth: int) -> Iterator[Document | Problem]:
    """A member whose own damage is none to its neighbours."""
    try:
        for found in _opened(member.name, peekable(Metered(member.stream, allowance)), allowance, depth):
            yield replace(found, hints=member.hints) if isinstance(found, Document) and not found.hints else found
    except (*DAMAGE, OSError) as error:  # bz2 says with an OSError that its data are broken
        yield _damage(member.name, error)


def _document(name: str, head: bytes, stream: BufferedReader, size: int) -> Document | Problem:
    """The rest of the stream as a document, unless a glance shows that it is none."""
    if not head:
        return problem(name, "empty", "it holds no bytes")
    if what := foreign(name, head):
        return problem(name, "format not read", what)
    data = b"" if size > MAX_DOCUMENT else _read(stream)
    if max(size, len(data)) > MAX_DOCUMENT:
        return problem(name, "too large", f"more than the {MAX_DOCUMENT:,} bytes that one document may hold")
    return Document(name, data)


def _read(stream: BufferedReader) -> bytes:
    """The rest of a stream, or somewhat more than a document may hold."""
    parts, size = [], 0
    while size <= MAX_DOCUMENT and (part := stream.read(PART)):
        parts.append(part)
        size += len(part)
    return b"".join(parts)


def _damage(name: str, error: Exception) -> Problem:
    """What a broken container is called: one that ends too soon is truncated."""
    return problem(
        name, "truncated" if isinstance(error, EOFError) else "damaged", str(error) or "its structure is broken"
    )
