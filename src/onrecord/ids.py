"""Ids from content: the same report, span and rule give the same id on every machine.

An id is a letter for the noun, then 16 characters of base 32 (80 bits of a BLAKE2b hash over the parts, written as JSON).
`VERSION` goes into every hash: raise it when a part is added to a recipe, and old and new ids can never be mistaken.
"""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Iterable
from functools import lru_cache

from onrecord.model import Link, Report, SourceKind, Span

VERSION = 1

Part = str | int | None | list["Part"]


def digest(noun: str, *parts: Part) -> str:
    """The id of a noun (one letter) made of these parts, their order included.

    >>> digest("r", "a text", None) == digest("r", "a text", None)
    True
    """
    written = json.dumps([VERSION, noun, *parts], ensure_ascii=False, separators=(",", ":"))
    hashed = hashlib.blake2b(written.encode("utf-8", "surrogatepass"), digest_size=10).digest()
    return noun + base64.b32encode(hashed).decode("ascii").lower()


def report_id(
    text: str, url: str | None, outlet: str | None, title: str | None, published: str | None, language: str | None
) -> str:
    """The id of what was published, and in what language it will be read. How it was found (file name, format) is left out."""
    return digest("r", text, url, outlet, title, published, language)


@lru_cache(maxsize=4096)  # a report's sources are asked for again with each of their statements
def source_id(kind: SourceKind, name: str | None, report: str) -> str:
    """The id of a source. One that has no name of its own is known in its report only: officials here are not officials there."""
    known = kind not in ("unnamed", "unknown") and name is not None
    return digest("p", kind, name, None if known else report)


def statement_id(
    report: str, chain: Iterable[Link], act: str, cue: Iterable[Span], content: Iterable[Span], rule: str
) -> str:
    """The id of a statement: its report, where its words, cue and chain stand, its act and the rule that saw it."""
    return digest(
        "s",
        report,
        [[link.role, link.source.kind, link.source.name, _places(link.words)] for link in chain],
        act,
        _places(cue),
        _places(content),
        rule,
    )


def _places(spans: Iterable[Span]) -> list[Part]:
    return [[span.start, span.end] for span in spans]


def of_report(report: Report) -> str:
    """The id that a report should have, to check the one that it carries."""
    return report_id(report.text, report.url, report.outlet, report.title, report.published, report.language)
