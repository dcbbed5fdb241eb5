"""What a file is, told from its first bytes: its magic number or its structure. The name decides only where both are silent."""

from __future__ import annotations

import json
import re
from typing import Final, Literal

from onrecord.ingest.encoding import glance

Format = Literal["text", "markdown", "html", "pdf", "record", "json", "feed", "mail"]
Container = Literal["lines", "zip", "gzip", "mbox", "warc"]

MAGIC: Final[tuple[tuple[bytes, Container], ...]] = (
    (b"PK\x03\x04", "zip"),
    (b"PK\x05\x06", "zip"),
    (b"\x1f\x8b", "gzip"),
    (b"WARC/", "warc"),
)
FOREIGN: Final[tuple[tuple[bytes, str], ...]] = (
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office document"),
    (b"{\\rtf", "an RTF document"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (b"Rar!", "a RAR archive"),
    (b"BZh", "a bzip2 file"),
    (b"\xfd7zXZ\x00", "an xz file"),
    (b"\x28\xb5\x2f\xfd", "a zstd file"),
    (b"ID3", "an MP3 recording"),
    (b"OggS", "an Ogg recording"),
    (b"RIFF", "a RIFF file (sound, film or WebP image)"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90\x00", "a program"),
    (b"SQLite format 3\x00", "an SQLite database"),
    (b"%!PS", "a PostScript document"),
)
JSON = re.compile(r"\s*(?:\{\s*[\"}]|\[\s*[\]{])")
MBOX = re.compile(rb"From \S+ +.*\d\d:\d\d.*\d{4}.*\r?\n[!-9;-~]+:")
HEADER = re.compile(r"([A-Za-z][A-Za-z0-9-]*):[ \t]|[ \t]+\S")
CARRIED = frozenset("message-id mime-version received return-path delivered-to dkim-signature list-id x-mailer".split())
WRITTEN = {"from", "date", "subject", "to"}
CODE_NAME = re.compile(r"\.(?:m?js|css|py|java|ts|c|h|sh|map|sql)$", re.IGNORECASE)
CODE = re.compile(rb"[{};=()]")
FEED = re.compile(r"<(rss|rdf:RDF|(?:\w+:)?feed)[\s>]")
PROLOGUE = re.compile(r"(?:\s+|<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^>\[]*(?:\[.*?\])?\s*>)*", re.DOTALL | re.IGNORECASE)
ELEMENT = re.compile(
    r"</?(?:html|head|body|div|p|article|section|main|h[1-6]|span|table|ul|ol|li|br|a|meta|title|header|nav|blockquote|"
    r"b|i|em|strong|img|figure|script|style|link|center|font|pre|hr|form|time|!doctype html)\b[^<>]*>",
    re.IGNORECASE,
)
FRONT_MATTER = re.compile(r"---[ \t]*\r?\n(?:[\w-]+:.*\r?\n|[ \t]+\S.*\r?\n|- .*\r?\n)+(?:---|\.\.\.)[ \t]*(?:\r?\n|$)")
MARKDOWN_NAME = re.compile(r"\.(md|markdown|mdown|mkd)$", re.IGNORECASE)
HTML_NAME = re.compile(r"\.(x?html?)$", re.IGNORECASE)
MAIL_NAME = re.compile(r"\.eml$", re.IGNORECASE)


def foreign(name: str, head: bytes) -> str | None:
    """What a file is that Onrecord knows and does not read ("a PNG image"), or None."""
    if CODE_NAME.search(name) and len(CODE.findall(head)) > 0.01 * len(head):
        return "a program or a style sheet"
    if head[4:8] == b"ftyp":
        return "an MP4 recording"
    return next((what for magic, what in FOREIGN if head.startswith(magic)), None)


def container(head: bytes) -> Container | None:
    """Which container begins with these bytes; None for a document of its own."""
    for magic, kind in MAGIC:
        if head.startswith(magic):
            return kind
    if MBOX.match(head):
        return "mbox"
    return "lines" if _json_lines(head) else None


def document_format(name: str, head: bytes) -> Format:
    """Which format a document is in that is no container; text where nothing else shows."""
    if b"%PDF-" in head[:1024]:
        return "pdf"
    text = glance(head)
    if JSON.match(text):
        return "json"
    if _is_mail(name, text):
        return "mail"
    return _markup(name, text) or ("markdown" if _is_markdown(name, text) else "text")


def _markup(name: str, text: str) -> Format | None:
    root = PROLOGUE.match(text)
    after = text[root.end() :] if root else text
    if FEED.match(after):
        return "feed"
    prologue = text[: len(text) - len(after)].lower()
    if "<!doctype html" in prologue or ELEMENT.match(after):
        return "html"
    if re.search(r"<(html|body)[\s>]", text[:4096], re.IGNORECASE):
        return "html"
    return "html" if HTML_NAME.search(name) and ELEMENT.search(text) else None


def _is_mail(name: str, text: str) -> bool:
    """Whether a header block opens the text that a mail program wrote: not every memo that begins with From and To."""
    names = set()
    for line in text.lstrip("\r\n").splitlines():
        match = HEADER.match(line + " ")
        if not match:
            break
        names.add((match[1] or "").lower())
    carried = names & CARRIED or MAIL_NAME.search(name)
    return bool(carried) and len(names & WRITTEN) >= 1 and len(names - {""}) >= 2


def _is_markdown(name: str, text: str) -> bool:
    return bool(MARKDOWN_NAME.search(name) or FRONT_MATTER.match(text.removeprefix("\ufeff")))


def _json_lines(head: bytes) -> bool:
    """Whether a JSON object stands on each line (JSON Lines), or on one line alone."""
    lines = [line for line in head.removeprefix(b"\xef\xbb\xbf").split(b"\n", 3) if line.strip()][:2]
    if not lines or not re.match(rb"\s*\{\s*[\"}]", lines[0]):
        return False
    unfinished = len(lines) == 1 and b"\n" not in head
    return unfinished or any(map(_is_object, lines))


def _is_object(line: bytes) -> bool:
    try:
        return isinstance(json.loads(line), dict)
    except (ValueError, RecursionError):
        return False
