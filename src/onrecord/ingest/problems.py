"""The kinds of problem that ingest reports, in one place: short stable words to count by."""

from __future__ import annotations

from typing import Literal

from onrecord.errors import Skip
from onrecord.model import Problem

Kind = Literal[
    "missing",  # nothing is there, or a pattern matches nothing
    "unreadable",  # it is there, and the system does not let us read it
    "not a file",  # a pipe, a socket, a device
    "circular link",  # a link that leads back to where it stands
    "empty",  # no bytes
    "too large",  # more than one document may hold
    "expands too far",  # unpacks to so much that it looks made to exhaust
    "nested too deeply",  # containers in containers, or elements in elements, beyond any sense
    "truncated",  # ends before it should
    "damaged",  # its structure is broken
    "encrypted",  # needs a password
    "format not read",  # recognised, and not something Onrecord reads
    "not text",  # bytes that are no text in any encoding
    "encoding",  # text, with bytes that could not be decoded and were replaced
    "not a report",  # JSON that holds neither text nor html
    "no text layer",  # a PDF of pictures
    "no text",  # a page or a message in which no text was found
]


def problem(name: str, kind: Kind, reason: str) -> Problem:
    """In the material called `name`, this is wrong; a function so that the type checker holds the list above."""
    return Problem(name=name, kind=kind, reason=reason)


def skip(name: str, kind: Kind, reason: str) -> Skip:
    """The exception that carries a problem to where the rest goes on."""
    return Skip(problem(name, kind, reason))
