"""What the cases in tests/cases/quotes.md cannot show: long paragraphs, and marks that would swallow them."""

import pytest

from onrecord.model import Quote
from onrecord.read.paragraphs import find_paragraphs
from onrecord.read.quotes import find_quotes

FILLER = "The bridge over the river at Vell has been closed since the piers cracked. " * 60


def quotes(text: str) -> tuple[Quote, ...]:
    return find_quotes(text, find_paragraphs(text))


@pytest.mark.parametrize("slip", ['He said "no. ', "He said “no. ", "He said «no. "])
def test_a_slip_does_not_swallow_the_rest_of_a_long_paragraph(slip: str) -> None:
    text = slip + FILLER + "“It is closed,” she said. «It is shut», he said."
    assert [(text[one.start : one.end], one.depth) for one in quotes(text)] == [
        ("“It is closed,”", 0),
        ("«It is shut»", 0),
    ]


def test_a_long_quotation_that_is_closed_is_kept_whole() -> None:
    text = f"“{FILLER[:2000]}” she said."
    (one,) = quotes(text)
    assert (one.inner_start, one.inner_end, one.closed) == (1, 2001, True)


def test_marks_without_end_are_gone_through() -> None:
    assert all(one.start < one.end for one in quotes("“‘«„\"'" * 5_000))


def test_a_quotation_left_open_is_followed_no_further_than_its_story() -> None:
    text = "She said: “It is closed.\n\n" + "\n\n".join(["The ferry runs."] * 40) + "\n\nThe end.” He left."
    assert [text[one.start : one.end] for one in quotes(text)] == ["“It is closed."]
