"""Containers of records that follow each other: JSON Lines, and mailboxes in the mbox form (RFC 4155)."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import IO

from onrecord.ingest.limits import MAX_DOCUMENT
from onrecord.ingest.member import Member, Members
from onrecord.ingest.problems import problem

QUOTED_FROM = re.compile(rb"^>(>*From )", re.MULTILINE)


def json_lines(name: str, stream: IO[bytes]) -> Members:
    """One record a line, named by its line's number; blank lines are passed over."""
    for number, line in enumerate(_bounded(stream), 1):
        if line is None:
            yield problem(f"{name}#{number}", "too large", f"a line of more than {MAX_DOCUMENT:,} bytes")
        elif line.strip(b" \t\r\n\xef\xbb\xbf"):
            yield Member(f"{name}#{number}", io.BytesIO(line.rstrip(b"\r\n")), {"format": "record"})


def mbox(name: str, stream: IO[bytes]) -> Members:
    """One message after each `From ` line, named by its number; `>From` is read as `From` (the mboxrd form)."""
    for number, message in enumerate(_messages(stream), 1):
        if message is None:
            yield problem(f"{name}#{number}", "too large", f"a message of more than {MAX_DOCUMENT:,} bytes")
        else:
            yield Member(f"{name}#{number}", io.BytesIO(QUOTED_FROM.sub(rb"\1", message)), {"format": "mail"})


def _bounded(stream: IO[bytes]) -> Iterator[bytes | None]:
    """The lines of a stream, None in place of one that is longer than a document may be."""
    while line := stream.readline(MAX_DOCUMENT + 1):
        if len(line) <= MAX_DOCUMENT:
            yield line
            continue
        while line and not line.endswith(b"\n"):
            line = stream.readline(MAX_DOCUMENT)
        yield None


def _messages(stream: IO[bytes]) -> Iterator[bytes | None]:
    """The messages of a mailbox, without their `From ` lines; None in place of one that is too large."""
    lines: list[bytes] = []
    size, after_blank, begun = 0, True, False
    while line := stream.readline(MAX_DOCUMENT):
        if after_blank and line.startswith(b"From "):
            if begun:
                yield b"".join(lines) if size <= MAX_DOCUMENT else None
            lines, size, begun = [], 0, True
        else:
            size += len(line)
            if size <= MAX_DOCUMENT:
                lines.append(line)
        after_blank = not line.strip(b"\r\n")
    if begun:
        yield b"".join(lines) if size <= MAX_DOCUMENT else None
