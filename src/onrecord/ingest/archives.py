"""Compressed containers: zip (and WACZ, a zip of web archives) and gzip."""

from __future__ import annotations

import gzip
import shutil
import stat
import struct
import tempfile
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO, Final

from onrecord.ingest.limits import MAX_DOCUMENT, MAX_MEMBERS
from onrecord.ingest.member import Member, Members
from onrecord.ingest.printable import printable
from onrecord.ingest.problems import problem, skip

ENCRYPTED: Final = 0x1
# What `zipfile` raises besides BadZipFile where the numbers in a directory make no sense.
FLAWED: Final = (ValueError, OverflowError, IndexError, struct.error)
OFFICE: Final = {
    "[Content_Types].xml": "an Office document",
    "META-INF/manifest.xml": "an OpenDocument file",
    "META-INF/container.xml": "an EPUB book",
    "META-INF/MANIFEST.MF": "a Java program",
}


def unzip(name: str, stream: IO[bytes]) -> Members:
    """The members of a zip archive, in its own order; of a WACZ (Web Archive Collection Zipped 1.1), the web archives."""
    with _seekable(stream) as directory, _directory(directory) as archive:
        members = archive.infolist()
        names = {member.filename for member in members}
        if what := next((what for sign, what in OFFICE.items() if sign in names), None):
            raise skip(name, "format not read", what)
        if len(members) > MAX_MEMBERS:
            raise skip(name, "expands too far", f"more than {MAX_MEMBERS:,} members")
        if "datapackage.json" in names and any(entry.startswith("archive/") for entry in names):
            members = [member for member in members if member.filename.startswith("archive/")]
        for member in members:
            yield from _member(name, archive, member)


def gunzip(name: str, stream: IO[bytes]) -> Members:
    """The one thing in a gzip file, under the file's own name."""
    with gzip.GzipFile(fileobj=stream) as inner:
        yield Member(name, inner, {})  # type: ignore[arg-type]  # typeshed: GzipFile is no IO[bytes], and acts as one


def _member(name: str, archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> Members:
    inner = f"{name}#{printable(member.filename)}"
    if not member.filename:
        yield problem(name, "damaged", "a member without a name")
        return
    if member.is_dir() or _hidden(member.filename):
        return
    if member.flag_bits & ENCRYPTED:
        yield problem(inner, "encrypted", "a member that needs a password")
    elif stat.S_ISLNK(member.external_attr >> 16):
        yield problem(inner, "not a file", "a link inside an archive")
    else:
        with _opened(archive, member) as stream:
            yield Member(inner, stream, {})


def _directory(stream: IO[bytes]) -> zipfile.ZipFile:
    try:
        return zipfile.ZipFile(stream)
    except FLAWED as error:
        raise zipfile.BadZipFile(str(error)) from error


def _opened(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> IO[bytes]:
    """A member's stream. Raises BadZipFile also where the directory leads to a place that cannot be."""
    try:
        return archive.open(member)
    except FLAWED as error:
        raise zipfile.BadZipFile(str(error)) from error


def _hidden(path: str) -> bool:
    """Whether a path is one that folders hide too, or the shadow that a Macintosh leaves in archives."""
    return any(part.startswith((".", "__MACOSX")) for part in path.split("/"))


@contextmanager
def _seekable(stream: IO[bytes]) -> Iterator[IO[bytes]]:
    """A stream that a zip directory can be read from: the file itself, or a copy of what an outer archive unpacks to."""
    if stream.seekable():
        yield stream
        return
    with tempfile.SpooledTemporaryFile(max_size=MAX_DOCUMENT) as copy:
        shutil.copyfileobj(stream, copy)
        copy.seek(0)
        yield copy
