"""What two statements are to each other: the same, compatible, contradicting, an update, or of different matters."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.link import relate
from onrecord.link.judge import Relation, Verdict, decide, judge
from onrecord.link.terms import Terms, terms
from onrecord.link.topics import topics

GATES = "The sluice house at Orvane lost nine of its gates in the storm"


@pytest.mark.parametrize(
    ("other", "relation"),
    [
        ("Nine gates of the sluice house at Orvane were lost in the storm", "same"),
        ("The sluice house at Orvane lost four of its gates in the storm", "contradicts"),
        ("The sluice house at Orvane lost none of its gates in the storm", "contradicts"),
        ("The sluice house at Orvane may have lost nine of its gates in the storm", "compatible"),
        ("The sluice house at Velm lost nine of its gates in the storm", "unrelated"),
        ("The boat house at Orvane lost nine of its gates in the storm", "unrelated"),
        ("The council of Orvane meets again on the budget", "unrelated"),
    ],
)
def test_one_change_makes_another_relation(other: str, relation: Relation) -> None:
    assert judge(GATES, other).relation == relation


def test_words_that_exclude_each_other_contradict() -> None:
    verdict = judge("The valve of the reservoir was open all night", "The valve of the reservoir was closed all night")
    assert verdict.relation == "contradicts"
    assert "exclude each other" in verdict.why


def test_names_in_common_are_no_matter_in_common() -> None:
    one = "The Orvane Dam Authority bought a new crane for its harbour"
    other = "The Orvane Dam Authority fears for the pension of its divers"
    assert relate(one, other) is None


def test_another_figure_contradicts_and_would_be_an_update_if_it_was_said_later() -> None:
    related = relate("Eight pumps of the weir are running", "Six pumps of the weir are running")
    assert related
    assert (related.relation, related.updates) == ("contradicts", 3)


def test_which_of_two_would_be_the_update_depends_on_its_words() -> None:
    one, other = "The lock at Orvane is closed", "The lock at Orvane is open again"
    related, turned = relate(one, other), relate(other, one)
    assert related
    assert turned
    assert (related.updates, turned.updates) == (2, 1)


def test_a_model_can_be_one_more_judge() -> None:
    def sure(both: object) -> Verdict:
        return Verdict("same", 0.99, "the model says so")

    assert decide(terms("a cat"), terms("a dog"), (sure,)) == Verdict("same", 0.99, "the model says so", "sure")


@given(st.text(max_size=60), st.text(max_size=60))
def test_the_order_of_the_two_makes_no_difference(one: str, other: str) -> None:
    assert judge(one, other) == judge(other, one)
    related, turned = relate(one, other), relate(other, one)
    assert (related and related[:5]) == (turned and turned[:5])


@given(st.text(max_size=60))
def test_any_text_has_terms(text: str) -> None:
    assert isinstance(terms(text), Terms)


def test_contents_of_one_matter_and_time_share_a_key_and_of_other_months_none() -> None:
    one = topics(GATES, "2031-03-04").keys
    other = topics("Nine gates of the sluice house at Orvane are gone", "2031-03-06").keys
    much_later = topics(GATES, "2031-09-04").keys
    assert set(one) & set(other)
    assert not set(one) & set(much_later)


def test_neighbouring_weeks_share_a_key_wherever_the_window_ends() -> None:
    for day in range(1, 29):
        one, other = topics(GATES, f"2031-03-{day:02}").keys, topics(GATES, f"2031-03-{day + 2:02}").keys
        assert set(one) & set(other), day
