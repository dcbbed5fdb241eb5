"""Marks in a text nest, lose no character, and each begins once."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from onrecord.model import Statement
from onrecord.show.marking import passages
from show.fake import report, statement

TEXT = "One line.\nAnother line.\n\nA second paragraph, with words.\n \nA third.\n"


def cut(text: str, *contents: str) -> tuple[list[Statement], list[list[tuple[str, int]]]]:
    one = report(text)
    said = [statement(one, content) for content in contents]
    return said, [[(piece.text, len(piece.marks)) for piece in passage.pieces] for passage in passages(text, said)]


def test_paragraphs_part_at_blank_lines() -> None:
    _, pieces = cut(TEXT)
    assert [piece[0][0] for piece in pieces] == [
        "One line.\nAnother line.\n\n",
        "A second paragraph, with words.\n \n",
        "A third.\n",
    ]


def test_where_there_are_no_blank_lines_each_line_is_a_paragraph() -> None:
    assert len(cut("One.\nTwo.\nThree.")[1]) == 3


def test_a_mark_that_runs_over_paragraphs_is_continued() -> None:
    _, pieces = cut(TEXT, "line.\n\nA second")
    assert [[count for _, count in passage] for passage in pieces] == [[0, 1], [1, 0], [0]]


def test_overlapping_marks_are_cut_where_they_cross() -> None:
    _, pieces = cut("abcdef", "abcd", "cdef")
    assert pieces == [[("ab", 1), ("cd", 2), ("ef", 1)]]


@given(st.text("ab\n ", min_size=1, max_size=40), st.data())
def test_no_character_is_lost_and_every_statement_begins_once(text: str, data: st.DataObject) -> None:
    spans = st.tuples(st.integers(0, len(text) - 1), st.integers(1, 10)).map(lambda at: text[at[0] : at[0] + at[1]])
    said = [statement(report(text), content) for content in data.draw(st.lists(spans, max_size=4, unique=True))]
    found = list(passages(text, said))
    assert "".join(piece.text for passage in found for piece in passage.pieces) == text
    assert sorted(key for passage in found for key in passage.begins) == sorted(each.id for each in said)
