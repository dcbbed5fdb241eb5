"""Opening a ledger: one SQLite file, made and brought up to date by whoever comes first."""

from __future__ import annotations

import sqlite3
from importlib import resources
from pathlib import Path

from onrecord.errors import Stop

APPLICATION = 0x4F6E5263  # "OnRc", so that `file` and SQLite know a ledger from any other database
PATIENCE = 120.0  # seconds to wait while another process writes

# MIGRATIONS[v] brings a ledger of version v to v + 1. The first makes an empty file a ledger.
MIGRATIONS = (
    "schema.sql",
    "confidence.sql",
    "times.sql",
    "deciding.sql",
    "quantities.sql",
    "judgement.sql",
    "places.sql",
    "relations.sql",
    "pairs.sql",
)
VERSION = len(MIGRATIONS)


def connect(path: Path, *, create: bool) -> sqlite3.Connection:
    """A connection to the ledger at `path`, of the current version.

    Raises Stop where there is no ledger and none is to be made, where the file is something else, or where a later
    version of Onrecord made it.
    """
    if not create and not path.exists():
        raise Stop(str(path), "there is no ledger here", f"make one with: onrecord add REPORTS --ledger {path}")
    try:
        if create:
            path.parent.mkdir(parents=True, exist_ok=True)
        return _open(path)
    except sqlite3.DatabaseError as flaw:
        raise Stop(
            str(path), f"this is no ledger that can be opened ({flaw})", "name another file with --ledger"
        ) from flaw
    except OSError as flaw:
        raise Stop(
            str(path), f"no ledger can be made here ({flaw.strerror})", "name another file with --ledger"
        ) from flaw


def _open(path: Path) -> sqlite3.Connection:
    link = sqlite3.connect(path, timeout=PATIENCE, isolation_level=None)
    try:
        _check(link, path)
        if link.execute("PRAGMA user_version").fetchone()[0] < VERSION:
            link.execute("PRAGMA journal_mode = WAL")
            _migrate(link)
        link.execute("PRAGMA synchronous = NORMAL")  # with WAL: a crash loses the last batch at most, never the file
        link.execute(
            "PRAGMA wal_autocheckpoint = 16384"
        )  # pages: a batch is copied into the file once, not piece by piece
        link.execute("PRAGMA cache_size = -131072")  # 128 MiB: the bands are looked up all over the file
        link.execute("PRAGMA foreign_keys = ON")
    except BaseException:
        link.close()
        raise
    return link


def _check(link: sqlite3.Connection, path: Path) -> None:
    # The tables are looked for first: they come with their application id, so one seen after them is theirs, though
    # another process made the ledger in between.
    empty = link.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0] == 0
    application, version = (link.execute(f"PRAGMA {name}").fetchone()[0] for name in ("application_id", "user_version"))
    if application != APPLICATION and not empty:
        raise Stop(str(path), "this is a database, but no ledger", "name another file with --ledger")
    if version > VERSION:
        remedy = "read it with that version, or name another file with --ledger"
        raise Stop(str(path), f"a later version of Onrecord made this ledger (format {version})", remedy)


def _migrate(link: sqlite3.Connection) -> None:
    link.execute("BEGIN IMMEDIATE")
    try:
        version = link.execute("PRAGMA user_version").fetchone()[0]  # another process may have been first
        for script in MIGRATIONS[version:]:
            for command in _commands(resources.files(__package__).joinpath(script).read_text(encoding="utf8")):
                link.execute(command)
        link.execute(f"PRAGMA application_id = {APPLICATION}")
        link.execute(f"PRAGMA user_version = {VERSION}")
        link.execute("COMMIT")
    except BaseException:
        link.execute("ROLLBACK")
        raise


def _commands(script: str) -> list[str]:
    """The commands of an SQL script, so that they run in one transaction (executescript would commit first)."""
    found, command = [], ""
    for line in script.splitlines(keepends=True):
        command += line
        if sqlite3.complete_statement(command):
            found.append(command)
            command = ""
    return found
