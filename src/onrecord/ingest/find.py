"""From what the user names to documents: files, folders, patterns, and lists of them on standard input."""

from __future__ import annotations

import errno
import glob
import os
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final, NamedTuple, TextIO

from onrecord.ingest.document import Document
from onrecord.ingest.printable import printable
from onrecord.ingest.problems import problem
from onrecord.ingest.unpack import unpack
from onrecord.model import Problem

KINDS_OF_FILE: Final = (
    (stat.S_ISFIFO, "a named pipe"),
    (stat.S_ISSOCK, "a socket"),
    (stat.S_ISCHR, "a character device"),
    (stat.S_ISBLK, "a block device"),
)

MAX_FOLDERS: Final = 100  # folders in folders; more than any desk has, and a bound for the way down
FolderId = tuple[int, int]  # device and inode


class Found(NamedTuple):
    """A file, and the name that its documents go by."""

    path: Path
    name: str


def documents(places: Iterable[str | Path], stdin: TextIO | None = None) -> Iterator[Document | Problem]:
    """The documents in what the user names, and a Problem for each thing that cannot be used.

    A place is a file, a folder (read with all below it, sorted by name, hidden files left out), a pattern (`wire/**/*.html`)
    or "-", which reads a list of places from `stdin`, one a line or separated by NUL. Documents come one at a time, so that
    memory stays flat whatever the size of an archive. Nothing is written and no link is followed in a circle.
    """
    for place in _listed(places, stdin):
        for found in _files(place):
            if isinstance(found, Problem):
                yield found
            else:
                yield from _opened(found)


def _listed(places: Iterable[str | Path], stdin: TextIO | None) -> Iterator[str]:
    for place in places:
        if str(place) == "-" and stdin is not None:
            yield from _lines(stdin)
        else:
            yield os.fspath(place)


def _lines(stdin: TextIO) -> Iterator[str]:
    """The places of a list: one a line, or NUL after each, as `find -print0` writes them."""
    for line in stdin:
        yield from filter(None, line.rstrip("\r\n").split("\0"))


def _files(place: str) -> Iterator[Found | Problem]:
    """The files that one place names."""
    path = Path(place)
    if place.startswith(("http://", "https://")):
        yield problem(printable(place), "missing", "an address: nothing is fetched, save the page and name the file")
    elif _is_folder(path):
        yield from _below(path, path.resolve().name or "folder", (), set())
    elif glob.has_magic(place) and not os.path.lexists(path):
        yield from _matching(place)
    else:
        yield _file(path, _given_name(path))


def _matching(pattern: str) -> Iterator[Found | Problem]:
    """The files that match a pattern; of one that only folders match, all that is in them."""
    matches = sorted(glob.glob(pattern, recursive=True))  # noqa: PTH207 - Path.glob takes no absolute pattern
    if not matches:
        yield problem(printable(pattern), "missing", "nothing matches this pattern")
    files = [Path(match) for match in matches if not _is_folder(Path(match))]
    for path in files:
        yield _file(path, _given_name(path))
    if not files:
        for match in matches:
            yield from _files(match)


def _given_name(path: Path) -> str:
    """The path as the user gave it; only the file's own name where that would tell where the user keeps things."""
    return path.name or str(path) if path.is_absolute() or ".." in path.parts else path.as_posix()


def _below(folder: Path, name: str, ancestors: tuple[FolderId, ...], seen: set[FolderId]) -> Iterator[Found | Problem]:
    """The files below a folder, in the order of their names.

    `ancestors` are the folders that lead to it; `seen` are all that were read, so that links cannot multiply them.
    """
    try:
        status = folder.stat()
        entries = sorted(entry.name for entry in os.scandir(folder))
    except OSError as error:
        yield problem(printable(name), "unreadable", _reason(error))
        return
    here = (status.st_dev, status.st_ino)
    if here in ancestors:
        yield problem(printable(name), "circular link", "a link to a folder that it stands in")
        return
    if here in seen:
        return
    if len(ancestors) > MAX_FOLDERS:
        yield problem(printable(name), "nested too deeply", f"more than {MAX_FOLDERS} folders in each other")
        return
    seen.add(here)
    for entry in entries:
        if entry.startswith("."):
            continue
        path = folder / entry
        if _is_folder(path):
            yield from _below(path, f"{name}/{entry}", (*ancestors, here), seen)
        else:
            yield _file(path, f"{name}/{entry}")


def _is_folder(path: Path) -> bool:
    """Whether it is a folder; what cannot be asked about is none."""
    try:
        return path.is_dir()
    except OSError:
        return False


def _file(path: Path, name: str) -> Found | Problem:
    """A regular file that can be opened, or what stands in its place."""
    try:
        mode = path.stat().st_mode
    except (FileNotFoundError, NotADirectoryError, ValueError):  # a name with NUL in it is a ValueError
        linked = os.path.islink(path)  # noqa: PTH114 - asks of any name, also of one that no file can have
        return problem(
            printable(name), "missing", "a link to what is not there" if linked else "no such file or folder"
        )
    except OSError as error:
        return problem(printable(name), "circular link" if error.errno == errno.ELOOP else "unreadable", _reason(error))
    if not stat.S_ISREG(mode):
        what = next((what for is_kind, what in KINDS_OF_FILE if is_kind(mode)), "no regular file")
        return problem(printable(name), "not a file", what)
    return Found(path, printable(name))


def _opened(found: Found) -> Iterator[Document | Problem]:
    try:
        with found.path.open("rb", buffering=0) as stream:
            yield from unpack(found.name, stream, os.fstat(stream.fileno()).st_size)
    except OSError as error:
        yield problem(found.name, "unreadable", _reason(error))


def _reason(error: OSError) -> str:
    """What the system says, without the path, which the problem's name tells."""
    return (error.strerror or str(error)).lower()
