"""Markdown: the text with its marks cut out, so that quotations and paragraphs are left as they were written.

Front matter (title, outlet, author, date, url) is read and is no part of the text. What stays stays in its place: the map
leads each character back. CommonMark is followed as far as reports use it; a mark that is not sure to be one is left.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from onrecord.ingest import text
from onrecord.ingest.document import Document
from onrecord.ingest.draft import Draft
from onrecord.ingest.mapped import MappedText
from onrecord.ingest.sniff import FRONT_MATTER
from onrecord.model import Piece, Problem

FIELD = re.compile(r"^([A-Za-z_-]+):[ \t]+(\S.*)$", re.MULTILINE)
# Each pattern says by its groups named "cut" what goes; all else that it matches stays.
MARKS: Final = tuple(
    re.compile(pattern, re.MULTILINE)
    for pattern in (
        r"^(?P<cut1> {0,3}(?:`{3,}|~{3,})[^\n]*\n?)",  # a code fence
        r"(?P<cut1><!--(?:[^-<]|-(?!->)|<(?!!--))*-->)",
        r"^(?P<cut1> {0,3}\[[^\]\n]+\]:[ \t]*\S+[^\n]*\n?)",  # where a reference leads
        r"^(?P<cut1> {0,3}(?:=++|-{2,}+|(?:[*_-][ \t]*+){3,}+)[ \t]*+\n)",  # an underline or a rule
        r"^(?P<cut1> {0,3}\|?[ \t]*:?-{2,}:?[ \t]*(?:\|[ \t]*:?-{2,}:?[ \t]*)+\|?[ \t]*\n?)",  # the line under a table's head
        r"^(?P<cut1> {0,3}#{1,6}[ \t]+)",
        r"^ {0,3}#.*\S(?P<cut1>(?<![ \t])[ \t]++#++[ \t]*+)$",
        r"^(?P<cut1>(?: {0,3}> ?)+)",
        r"(?P<cut1>!\[[^\]\n]{0,500}\]\([^)\n]{0,2000}\))",  # a picture
        r"(?P<cut1>!?\[)[^\[\]\n]+(?P<cut2>\]\((?:[^()\n]|\([^()\n]*\))*\))",
        r"(?P<cut1>\[)[^\[\]\n]+(?P<cut2>\]\[[^\]\n]*\])",
        r"(?P<cut1><)(?:https?://|mailto:)[^<>\s]+(?P<cut2>>)",
        r"(?P<cut1></?[A-Za-z][A-Za-z0-9-]*(?:\s[^<>\n]*)?/?>)",
        r"(?<![\\`])(?P<cut1>`++)[^`\n]+(?P<cut2>`+)",
        r"(?<![\\*\w])(?P<cut1>\*{1,3})(?=\S)[^*\n]*(?:\n[^*\n]+)*?(?<=\S)(?P<cut2>\*{1,3})(?![*\w])",
        r"(?<![\\_\w])(?P<cut1>_{1,3})(?=\S)[^_\n]*(?:\n[^_\n]+)*?(?<=\S)(?P<cut2>_{1,3})(?![_\w])",
        r"(?P<cut1>~~)(?=\S)[^~\n]+(?P<cut2>~~)",
        r"(?P<cut1>\\)(?=[!-/:-@\[-`{-~])",  # an escape
    )
)


def parse(document: Document) -> Iterator[Draft | Document | Problem]:
    """The one report of a Markdown file."""
    decoded = text.decoded_or_skip(document)
    clean, pieces = strip(decoded.text)
    draft = Draft(document.name, "markdown", clean, pieces)
    for key, value in front_matter(decoded.text).items():
        text.set_field(draft, key, value, f"front matter {key}")
    draft.title = draft.title or _heading(decoded.text)
    text.note_losses(draft, decoded)
    yield draft


def front_matter(source: str) -> dict[str, str]:
    """The `key: value` lines between the two fences at the top, by lower-case key, quotation marks around a value off."""
    block = FRONT_MATTER.match(source)
    if not block:
        return {}
    return {key.lower(): value.strip().strip("\"'") for key, value in FIELD.findall(block.group())}


def strip(source: str) -> tuple[str, tuple[Piece, ...]]:
    """The text of Markdown without its marks and front matter, and the map back to the source."""
    block = FRONT_MATTER.match(source)
    start = block.end() if block else 0
    while start < len(source) and source[start] in "\r\n":
        start += 1
    clean = MappedText()
    for cut_start, cut_end in [*_cuts(source, start), (len(source), len(source))]:
        if cut_start > start:
            clean.add(source[start:cut_start], start, cut_start)
        start = max(start, cut_end)
    return clean.result()


def _cuts(source: str, start: int) -> list[tuple[int, int]]:
    """The places of all marks after `start`, in order."""
    return sorted(
        match.span(name)
        for mark in MARKS
        for match in mark.finditer(source, start)
        for name in mark.groupindex
        if match.start(name) < match.end(name)
    )


def _heading(source: str) -> str | None:
    """The first heading of the first level, as plain text."""
    match = re.search(r"^ {0,3}#[ \t]+(\S.*)$", source, re.MULTILINE)
    return strip(match[1])[0].strip(" #\r") or None if match else None
