"""Markdown loses its marks and nothing else; what its front matter says is read."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.makers import report
from onrecord.ingest.markdown import strip

NOTE = """---
title: "Ferries stay in port"
outlet: The Gull
author: Nora Odell
date: 2025-03-04T07:30:00+01:00
url: https://gull.example/ferry
tags:
  - ferries
---

# Ferries stay in port

> The crews will **not** return, [their union](https://union.example/a_(b)) said.

- One item with *stress* and `code`
- Another_one_with underscores and 2 * 3 * 4
"""


def test_front_matter_is_read_and_is_no_part_of_the_text() -> None:
    made = report("note.md", NOTE.encode())
    assert (made.title, made.outlet, made.byline) == ("Ferries stay in port", "The Gull", "Nora Odell")
    assert (made.published, made.url) == ("2025-03-04T07:30:00+01:00", "https://gull.example/ferry")
    assert made.text == (
        "Ferries stay in port\n\nThe crews will not return, their union said.\n\n"
        "- One item with stress and code\n- Another_one_with underscores and 2 * 3 * 4\n"
    )


def test_front_matter_shows_markdown_whatever_the_name_and_a_name_shows_it_without() -> None:
    assert report("note.txt", NOTE.encode()).format == "markdown"
    assert report("note.md", b"# Ferries\n\nThe crews will not return.").title == "Ferries"
    assert (
        report("note.txt", b"# Ferries\n\nThe crews will not return.").text == "# Ferries\n\nThe crews will not return."
    )


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("Ferries\n=======\n\nText", "Ferries\n\nText"),
        ("one\n\n***\n\ntwo", "one\n\n\ntwo"),
        ("## Head ##\ntext", "Head\ntext"),
        ("![a boat](boat.jpg) sails", " sails"),
        ("a [link][1] here\n\n[1]: https://gull.example\n", "a link here\n\n"),
        ("<https://gull.example>", "https://gull.example"),
        ("a <b>bold</b> word<!-- not\nthis -->", "a bold word"),
        ("```\ncode stays\n```\n", "code stays\n"),
        (r"not \*stressed\*", "not *stressed*"),
        ("~~gone~~ but kept", "gone but kept"),
        ("***both*** and __strong__", "both and strong"),
        ("> > nested\n> quote", "nested\nquote"),
        ("| a | b |\n|---|---|\n| 1 | 2 |", "| a | b |\n| 1 | 2 |"),
        ("3 < 4 and 5 > 4, said he", "3 < 4 and 5 > 4, said he"),
        ('"He said *no*," she said', '"He said no," she said'),
    ],
)
def test_marks_are_cut_and_the_words_stay(source: str, text: str) -> None:
    assert strip(source)[0] == text


@given(st.text(st.sampled_from("ab \n*_`[]()#>-|~\\<!=:.1"), max_size=80))
def test_what_is_left_stands_in_the_source_where_the_map_says(source: str) -> None:
    text, pieces = strip(source)
    assert "".join(text[piece.start : piece.end] for piece in pieces) == text
    assert all(text[piece.start : piece.end] == source[piece.source_start : piece.source_end] for piece in pieces)


@pytest.mark.parametrize(
    "part",
    ["*", "_", "`", "[", "![", "<!--", "- ", "# ", ">", "|-", "\\", "a*", "*a ", "~", " ", "---\n", "[a](", "(("],
)
def test_one_mark_repeated_holds_nobody_up(part: str) -> None:
    begun = time.monotonic()
    strip("A line.\n" + part * 20_000)
    assert time.monotonic() - begun < 10
