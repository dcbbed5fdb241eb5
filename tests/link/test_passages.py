"""What two reports share word for word, through cuts and edits."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from onrecord.link import passages

STORY = (
    "The weir at Orvane gave way at four in the morning. Nobody lives below it, the council said. "
    "Divers will look at the gates when the water has fallen. The road to the mill is closed until Friday."
)


def test_a_passage_is_found_with_its_words_changed_here_and_there() -> None:
    copy = "In other news: the weir in Orvane gave way around four in the early morning. A goat was seen."
    (found,) = passages(STORY, copy)
    assert STORY[found.start : found.end] == "The weir at Orvane gave way at four in the morning"
    assert copy[found.other_start : found.other_end].startswith("the weir in Orvane")


def test_what_was_cut_out_is_no_part_of_a_passage() -> None:
    first, _, third, _ = STORY.split(". ")
    copy = f"{first}. The mayor went home and slept badly for many hours in a row. {third}."
    found = [STORY[passage.start : passage.end] for passage in passages(STORY, copy)]
    assert found == [first, third]


def test_a_common_phrase_is_no_passage() -> None:
    assert passages(STORY, "At four in the morning a baker begins his day, and so it was then.") == ()


@given(st.text(alphabet="ab .", max_size=200))
def test_a_text_shares_itself_and_the_places_are_in_it(text: str) -> None:
    for found in passages(text, text):
        assert 0 <= found.start < found.end <= len(text)


def test_a_long_text_of_few_words_costs_little() -> None:
    assert isinstance(passages("so it goes on " * 5000, "so it goes on " * 5000), tuple)
