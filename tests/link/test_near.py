"""Two passages that share their words are alike; they say the same only if no figure, name or negation differs."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.link import may_be_near, near, wording

SAID = "The bridge at Lunda lost two of its seven spans when the ice broke on Tuesday"


@pytest.mark.parametrize(
    "other",
    [
        "the bridge at Lunda lost two of its seven spans when the ice broke on Tuesday",
        "The bridge at Lunda lost two of its 7 spans when the ice broke on Tuesday",
        "The bridge at Lunda has lost two of its seven spans when the ice broke on Tuesday",
    ],
)
def test_passages_that_differ_in_a_few_words_say_the_same(other: str) -> None:
    found = near(SAID, other)
    assert found is not None
    assert found.same


@pytest.mark.parametrize(
    "other",
    [
        "The bridge at Lunda lost three of its seven spans when the ice broke on Tuesday",
        "The bridge at Lunda lost two of its seven spans when the ice broke on Friday",
        "The bridge at Lunda lost not two of its seven spans when the ice broke on Tuesday",
    ],
)
def test_a_figure_a_day_or_a_negation_that_differs_makes_two_matters(other: str) -> None:
    assert near(SAID, other) is None
    assert not set(wording(SAID).bands) & set(wording(other).bands)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (SAID, SAID.replace("Lunda", "Marrow")),
        (
            "Dolan said the gate of the dam held through the night",
            "Varran said the gate of the dam held through the night",
        ),
        ("“The gate held,” said Mira Dolan of the council", "“The gate held,” said Osk Varran of the council"),
    ],
)
def test_a_name_that_differs_makes_two_matters(one: str, other: str) -> None:
    assert near(one, other) is None


def test_a_word_is_no_name_for_opening_a_sentence() -> None:
    assert near(SAID, f"Meanwhile {SAID}") is not None
    assert near(SAID, "Yesterday " + SAID.replace("The bridge", "the bridge")) is None  # a day more
    assert near("Diesel engines are no substitute for the grid", "that diesel engines were no substitute for the grid")


def test_passages_with_few_words_in_common_are_not_alike() -> None:
    assert near(SAID, "The mayor of Lunda asked for a new bridge before the next winter") is None


def test_reported_speech_shifts_its_verbs_back_and_says_the_same() -> None:
    now = "The crew of the dam are the same people and now hold two passports, and they will stay"
    then = "that the crew of the dam were the same people and now held two passports, and they would stay"
    found = near(now, then)
    assert found is not None
    assert found.same
    assert set(wording(now).bands) & set(wording(then).bands)


def test_a_name_in_another_spelling_is_the_same_name() -> None:
    one = "The minister told Olena Zelenskyy that the gates of the dam would stay shut"
    assert near(one, one.replace("Zelenskyy", "Zelensky")) == near(one.replace("Zelenskyy", "Zelensky"), one)
    found = near(one, one.replace("Zelenskyy", "Zelensky"))
    assert found is not None
    assert found.same


@given(st.text(max_size=80), st.text(max_size=80))
def test_nearness_does_not_depend_on_which_comes_first(one: str, other: str) -> None:
    assert near(one, other) == near(other, one)


@given(st.text(max_size=80))
def test_a_passage_finds_itself(text: str) -> None:
    assert set(wording(text).bands) & set(wording(f"  {text}\n").bands)


def test_white_space_makes_no_other_wording_and_a_capital_does() -> None:
    assert wording("Lunda  lost\nits bridge to the ice").key == wording("Lunda lost its bridge to the ice").key
    assert wording("lunda lost its bridge to the ice").key != wording("Lunda lost its bridge to the ice").key


def test_a_short_passage_means_the_same_only_in_the_same_mouth() -> None:
    assert not set(wording("Not yet.", "Mira").bands) & set(wording("Not yet.", "Osk").bands)
    assert set(wording("Not yet.", "Mira").bands) & set(wording("not yet", "Mira").bands)


def test_a_reprint_with_light_edits_shares_a_band() -> None:
    edited = SAID.replace("when", "after").replace("The bridge", "A bridge")
    assert set(wording(SAID).bands) & set(wording(edited).bands)


@pytest.mark.parametrize(
    "edited",
    [
        SAID.replace("when", "after"),
        SAID.replace("The bridge", "A bridge").replace("broke", "cracked"),
        SAID.replace("when the ice broke", "as the river ice gave way"),
    ],
)
def test_a_glance_rules_out_no_edited_reprint(edited: str) -> None:
    assert may_be_near(wording(SAID).sketch, wording(edited).sketch)


def test_a_glance_rules_out_what_has_little_in_common() -> None:
    other = "The mayor of Lunda asked the council for a new bridge before the next winter came to the valley"
    assert not may_be_near(wording(SAID).sketch, wording(other).sketch)
    assert may_be_near(b"", wording(SAID).sketch)
