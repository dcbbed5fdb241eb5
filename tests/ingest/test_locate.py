"""Each span of the clean text leads back to where it stands in the source, in every format."""

from __future__ import annotations

import html
import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.makers import ARTICLE, column, ingested, pdf, report
from onrecord.ingest import SourcePlace, locate
from onrecord.model import Piece, Report

WORDS = st.text(st.sampled_from("abcé “”—'<>&\u00a0\u200b\u00ad\n\t"), min_size=1, max_size=30)
INLINE = st.sampled_from(
    ["{}", "<b>{}</b>", "<a href='/x'>{}</a>", "{}<br>", "<!-- no -->{}", "<i>{}<script>no()</script></i>"]
)
BLOCK = st.sampled_from(
    ["<p>{}</p>", "<div>{}</div>", "<li>{}", "<h2>{}</h2>", "<table><tr><td>{}<td>x</table>", "<pre>{}</pre>", "{}"]
)


@st.composite
def pages(draw: st.DrawFn) -> str:
    """Pages of a few blocks, their text escaped in one of the ways that pages are."""
    escape = draw(st.sampled_from([html.escape, lambda text: "".join(f"&#{ord(letter)};" for letter in text)]))
    blocks = [
        draw(BLOCK).format("".join(draw(INLINE).format(escape(draw(WORDS))) for _ in range(draw(st.integers(1, 3)))))
        for _ in range(draw(st.integers(1, 4)))
    ]
    return f"<html><body>{''.join(blocks)}</body></html>"


TAGS = re.compile(r"<script>.*?</script>|<!--.*?-->|<[^>]*>", re.DOTALL)


def assert_each_piece_reads_as_its_source(made: Report, source: str) -> None:
    for piece in made.pieces:
        clean = made.text[piece.start : piece.end]
        there = source[piece.source_start : piece.source_end]
        if clean.isspace():
            assert html.unescape(TAGS.sub("", there)).strip(" \t\n\xa0\xad\u200b") == ""
        elif len(clean) == len(there):
            assert clean.split() == there.split()
        else:
            assert clean == html.unescape(there)


@given(pages())
def test_every_piece_of_a_page_reads_as_its_source(source: str) -> None:
    for made in ingested("page.html", source.encode()):
        if isinstance(made, Report):
            assert_each_piece_reads_as_its_source(made, source)
            mapped = {at for piece in made.pieces for at in range(piece.start, piece.end)}
            added = "".join(letter for at, letter in enumerate(made.text) if at not in mapped)
            assert set(added) <= set("\n-| ")


def test_an_article_leads_back_word_by_word() -> None:
    made = report("ferry.html", ARTICLE.encode())
    assert_each_piece_reads_as_its_source(made, ARTICLE)
    for words in ("Ada Brandt", "he regretted the decision", "A rise of 6 %", "Lunda to Marrow"):
        start = made.text.index(words)
        places = locate(made, start, start + len(words))
        assert [ARTICLE[place.start : place.end] for place in places] == [words]


def test_a_span_over_a_reference_leads_to_the_whole_reference() -> None:
    made = report("ferry.html", ARTICLE.encode())
    start = made.text.index("said — “not")
    (place,) = locate(made, start, start + len("said — “not"))
    assert ARTICLE[place.start : place.end] == "said &mdash; &ldquo;not"


def test_a_span_over_two_blocks_has_two_places() -> None:
    made = report("a.html", b"<html><body><p>The first, he said.</p><p>The second, she said.</p></body></html>")
    assert len(locate(made, 0, len(made.text))) == 2


@pytest.mark.parametrize("name", ["a.txt", "a.jsonl"])
def test_text_stands_where_it_stands(name: str) -> None:
    text = "The crews will not return,\r\ntheir union said."
    made = report(name, text.encode() if name == "a.txt" else json.dumps({"text": text}).encode())
    assert locate(made, 4, 9) == [SourcePlace(4, 9, None)]


@given(st.integers(0, 60), st.integers(0, 60))
def test_the_places_of_a_pdf_hold_as_many_characters_as_the_span_has_that_were_not_added(
    start: int, length: int
) -> None:
    made = report(
        "a.pdf", pdf([column(50, 700, ["The crews will not re-", "turn before Friday,", "their union said."])])
    )
    assert made.text == "The crews will not return before Friday, their union said."
    end = min(len(made.text), start + length)
    start = min(start, end)
    places = locate(made, start, end)
    added = made.text.index(" their")  # where a line ends
    assert sum(place.end - place.start for place in places) == end - start - (start <= added < end)
    assert all(place.page == 1 for place in places)


def test_a_span_outside_the_text_is_an_error() -> None:
    made = report("a.txt", b"The crews will not return.")
    with pytest.raises(ValueError, match="no characters"):
        locate(made, 0, 99)


@given(st.lists(st.tuples(st.integers(1, 4), st.integers(1, 4), st.integers(0, 2)), max_size=8), st.data())
def test_what_is_found_never_leaves_the_pieces(steps: list[tuple[int, int, int]], data: st.DataObject) -> None:
    pieces, at, there = [], 0, 0
    for length, source_length, gap in steps:
        pieces.append(Piece(at + gap, at + gap + length, there + gap, there + gap + source_length))
        at, there = at + gap + length, there + gap + source_length
    made = Report("r", "a", "", "text", "x" * at, pieces=tuple(pieces))
    start = data.draw(st.integers(0, at))
    end = data.draw(st.integers(start, at))
    for place in locate(made, start, end):
        assert any(piece.source_start <= place.start for piece in pieces)
        assert place.start < place.end <= there
    touched = [piece for piece in pieces if piece.start < end and start < piece.end and start < end]
    assert bool(locate(made, start, end)) == bool(touched)
