"""A document as it was found: its bytes, and the name by which the user would look it up."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Document:
    """The bytes of one document, not yet understood.

    `name` is the path below the folder that the user named, that folder's own name first ("morning/wire/a.html"); a file
    that the user named goes by the path as given. A document inside a container has the container's name, `#`, and its
    own ("morning/week.zip#a.html", "inbox.mbox#3", "desk.jsonl#12").

    `hints` is what the container knows about it:

    - `format`: "record" for one line of JSONL or one element of a JSON array, "mail" for one message of an mbox;
    - `url`, `archived`, `charset`: of a web archive's response, its address, moment of capture and declared encoding.
    """

    name: str
    data: bytes
    hints: dict[str, str] = field(default_factory=dict)

    @property
    def sha256(self) -> str:
        """The hash of the bytes as found, in hexadecimal."""
        return hashlib.sha256(self.data).hexdigest()
