"""How much ingest takes in before it says no. Everything is streamed, so memory stays near one document's size."""

from __future__ import annotations

from typing import Final

MAX_DOCUMENT: Final = 64 * 2**20
"""Bytes of one document (a page, a message, a line of JSONL); containers of any size are read as streams."""

MAX_EXPANSION: Final = 100
"""How many times its own size a compressed file may unpack to, above `FREE_EXPANSION`. Text shrinks 3 to 20 times."""

FREE_EXPANSION: Final = MAX_DOCUMENT
"""Bytes that any compressed file may unpack to, whatever its size."""

MAX_UNPACKED: Final = 16 * 2**30
"""Bytes that one file may unpack to, all its members and theirs together."""

MAX_NESTING: Final = 5
"""Containers within containers: an archive in an archive, a message in a message."""

MAX_MEMBERS: Final = 200_000
"""Members of one archive."""

HEAD: Final = 64 * 2**10
"""Bytes that are looked at to tell a format."""
