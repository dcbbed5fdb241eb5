"""A text file's clean text is the file; its first lines tell who wrote it, where and when, without being touched."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.makers import problem, report
from onrecord.ids import of_report
from onrecord.model import StatedDate

HEADED = (
    "Title: Ferry strike enters third week\r\nOutlet: The Gull\r\nBy: Nora Odell\r\nPublished: 4 March 2025, 07:30 GMT+1\r\n"
    "URL: https://gull.example/ferry\r\n\r\nThe crews will not return to work before Friday, their union said.\r\n"
)


def test_the_header_block_is_read_and_stays_in_the_text() -> None:
    made = report("ferry.txt", HEADED.encode())
    assert made.text == HEADED
    assert (made.title, made.outlet, made.byline) == ("Ferry strike enters third week", "The Gull", "Nora Odell")
    assert (made.url, made.published) == ("https://gull.example/ferry", "2025-03-04T07:30:00+01:00")
    assert made.dates == (StatedDate("published", "2025-03-04T07:30:00+01:00", "line published"),)


@pytest.mark.parametrize(
    ("opening", "title"),
    [
        ("Ferries stay in port\n\n", "Ferries stay in port"),
        ("\r\n  “Not for a day”, say crews  \r\n\r\n", "“Not for a day”, say crews"),
        ("The crews met on Tuesday.\n\n", None),
        ("Ferries stay in port\n", None),
        ("Ferries\n\n", None),
        ("The crews " + "and the office " * 20 + "met\n\n", None),
    ],
)
def test_a_first_line_that_stands_alone_and_does_not_end_is_the_headline(opening: str, title: str | None) -> None:
    assert report("a.txt", f"{opening}The crews will not return to work.".encode()).title == title


def test_one_line_that_looks_like_a_header_is_none() -> None:
    made = report(
        "a.txt", b"Source: nobody would say. The crews will not return to work before Friday, their union said."
    )
    assert made.outlet is None


@pytest.mark.parametrize(
    ("opening", "dateline", "published"),
    [
        ("LUNDA, 4 March 2025 (Tern) — The crews", "LUNDA, 4 March 2025", "2025-03-04"),
        ("LUNDA, Marrow, March 4, 2025 (Tern) - The crews", "LUNDA, Marrow, March 4, 2025", "2025-03-04"),
        ("LUNDA (Tern) – The crews", "LUNDA", None),
        ("LUNDA, March 4 (Tern) — The crews", "LUNDA, March 4", None),
        ("PORT LUNDA, March 4. The crews", "PORT LUNDA, March 4", None),
        ("ЛУНДА, Мыс — Паромы", "ЛУНДА, Мыс", None),
        ("BREAKING — The crews", None, None),
        ("A NOTE. The crews", None, None),
        ("The crews of LUNDA — all of them", None, None),
    ],
)
def test_a_dateline_says_where_and_only_with_its_year_when(
    opening: str, dateline: str | None, published: str | None
) -> None:
    made = report("a.txt", f"Ferries stay in port\n\n{opening} will not return to work before Friday.".encode())
    assert (made.dateline, made.published) == (dateline, published)


def test_a_report_without_a_date_has_none() -> None:
    made = report("a.txt", "© 2019 The Gull. The crews met on Tuesday, 4 March, their union said.".encode())
    assert (made.published, made.dates) == (None, ())


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"], include_characters="\r\n\t"), min_size=1))
def test_the_clean_text_is_the_file_character_for_character(text: str) -> None:
    text = "A report. " + text
    made = report("a.txt", text.encode("utf-8-sig"))
    assert made.text == text
    assert made.id == of_report(made)


def test_the_same_text_in_another_encoding_is_the_same_report_from_other_bytes() -> None:
    text = "Паромы не выйдут в море до пятницы, заявил профсоюз. Компания сожалеет об этом."
    one, other = report("a.txt", text.encode("cp1251")), report("b.txt", text.encode("utf-16"))
    assert one.id == other.id
    assert one.sha256 != other.sha256


def test_bytes_that_cannot_be_decoded_are_kept_as_gaps_and_said() -> None:
    made = report("a.txt", "Паромы не выйдут в море, сказал он. ".encode() + b"\xff" + " Так решил союз.".encode())
    assert "\ufffd" in made.text
    assert [(each.name, each.kind, each.report) for each in made.problems] == [("a.txt", "encoding", made.id)]


def test_empty_blank_and_binary_files_are_problems() -> None:
    assert problem("a.txt", b"").kind == "empty"
    assert problem("a.txt", b" \r\n\t ").kind == "no text"
    assert problem("a.txt", bytes(range(256)) * 9).kind == "not text"
    assert problem("a.txt", b"\x89PNG\r\n\x1a\n0000").kind == "format not read"
