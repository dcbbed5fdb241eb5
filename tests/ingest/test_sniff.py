"""A format is told by what a file holds; its name decides only where that is silent."""

from __future__ import annotations

import pytest

from ingest.makers import ARTICLE, problem, report

SAID = "The crews will not return to work before Friday, their union said."


@pytest.mark.parametrize(
    ("data", "found"),
    [
        (ARTICLE, "html"),
        ("\n\n  <!-- saved --> <!DOCTYPE html><p>" + SAID, "html"),
        (
            '<?xml version="1.0"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0"><html><body>' + SAID + "</body></html>",
            "html",
        ),
        (f"<p>{SAID}</p>", "html"),
        (f"<unknown>{SAID}</unknown>", "text"),
        (f"[Note: this is a rush transcript.] {SAID}", "text"),
        (f'["Not for a day," he said.] {SAID}', "text"),
        (f"{{emphasis}} {SAID}", "text"),
        (f"From: me\nTo: you\n\n{SAID}", "text"),
        (f"Message-ID: <1@a.example>\nFrom: me@a.example\n\n{SAID}", "mail"),
        (f"<rss><channel><item><description>{SAID}</description></item></channel></rss>", "feed"),
        (f"---\ntitle: A\n---\n{SAID}", "markdown"),
        (f"---\nA line that is no front matter\n---\n{SAID}", "text"),
        (f"# A heading\n\n{SAID}", "text"),
    ],
)
@pytest.mark.parametrize("name", ["a", "a.txt", "a.dat"])
def test_a_format_is_told_by_structure(name: str, data: str, found: str) -> None:
    assert report(name, data.encode()).format == found
    assert report(name, data.encode("utf-16")).format == found


@pytest.mark.parametrize(
    ("name", "data", "found"),
    [
        ("a.md", SAID, "markdown"),
        ("a.eml", f"From: me@a.example\nSubject: Ferries\n\n{SAID}", "mail"),
        ("a.html", f"{SAID} <b>Really</b>.", "html"),
        ("a.html", SAID, "text"),
        ("a.pdf", SAID, "text"),
        ("a.json", SAID, "text"),
    ],
)
def test_a_name_decides_only_where_the_structure_is_silent(name: str, data: str, found: str) -> None:
    assert report(name, data.encode()).format == found


@pytest.mark.parametrize(
    "data",
    [
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1rest",
        b"{\\rtf1 A}",
        b"\x89PNG\r\n\x1a\n",
        b"RIFF....WEBP",
        b"BZh9",
        b"....ftypmp42",
        b"MZ\x90\x00",
    ],
)
def test_what_is_known_and_not_read_says_what_it_is(data: bytes) -> None:
    found = problem("a.txt", data)
    assert found.kind == "format not read"
    assert found.reason.startswith(("a ", "an "))
