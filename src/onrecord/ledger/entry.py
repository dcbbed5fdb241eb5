"""What is written into a ledger at one time: everything that one document brought."""

from __future__ import annotations

from typing import NamedTuple

from onrecord.model import Mask, Place, Problem, Quantity, Report, Span, Statement, Tie, TimeExpression

CROWD = 128
"""Contents under one key. What more share tells nothing (a bulletin of each day, with other figures), and no longer counts."""

WHOLE = 2048
"""Contents of one time, all of which are compared by their vectors; where there are more, only those that share a word."""


FORMED = 25
"""Contents of one form, all of which are compared with each other; where there are more (a bulletin of each day), none are: what
contradicts as many others is no dispute."""

_FORMS = 1 << 31


def crowd(key: int) -> int:
    """How many contents may share a key: more may share one below zero, which stands for a time and no word."""
    return WHOLE if key < 0 else FORMED if is_form(key) else CROWD


def is_form(key: int) -> bool:
    """Whether a key stands for the form of a content, its figures and days left open: no reason to compare two."""
    return key >= _FORMS


def fewest() -> int:
    """Keys that fewer contents share than this are of no kind too many for it."""
    return min(CROWD, WHOLE, FORMED)


class Filed(NamedTuple):
    """A passage: where it stands, the key of its wording, the bands under which wordings like it are found, and its sketch.

    `topics` are the keys under which contents of its time and matter are found, each with its window; a passage has none.
    `telling` is of how many words they are made. `vector` is a content as numbers, near for those of one matter; may be empty.
    """

    places: tuple[Span, ...]
    key: str
    bands: tuple[int, ...]
    sketch: bytes = b""
    topics: tuple[tuple[int, int], ...] = ()
    telling: int = 0
    vector: bytes = b""


class Filing(NamedTuple):
    """A statement, its content and the sentence around it, ready to be filed; `manner` is JSON that says how it was made."""

    statement: Statement
    content: Filed
    passage: Filed
    manner: str | None = None


class Page(NamedTuple):
    """A report with all that was read in it by one machine."""

    report: Report
    machine: str
    masks: tuple[Mask, ...] = ()
    problems: tuple[Problem, ...] = ()
    filings: tuple[Filing, ...] = ()
    ties: tuple[Tie, ...] = ()
    times: tuple[TimeExpression, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    places: tuple[Place, ...] = ()


class Entry(NamedTuple):
    """What one document brought: its pages, and the problems that came of it.

    `key` tells that the document has been gone through; it is None for what could not even be opened, and is tried again.
    """

    key: str | None
    pages: tuple[Page, ...] = ()
    problems: tuple[Problem, ...] = ()
