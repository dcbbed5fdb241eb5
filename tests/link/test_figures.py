"""Figures are ranges with a unit, so that "about 15 km" and "within 20 km" may both hold and "40 km" may not."""

from __future__ import annotations

import math

import pytest

from onrecord.link.figures import Comparison, clocks, days, figures


@pytest.mark.parametrize(
    ("words", "low", "high", "unit"),
    [
        ("about 15 km", 13_500, 16_500, "m"),
        ("within 20 kilometres", 0, 20_000, "m"),
        ("more than ten days", 864_000, math.inf, "s"),
        ("within a week", 0, 604_800, "s"),
        ("Sixty-one percent of voters", 61, 61, "%"),
        ("nine out of ten drivers", 90, 90, "%"),
        ("half of the city", 50, 50, "%"),
        ("two thirds of the lines", 200 / 3, 200 / 3, "%"),
        ("40 million crowns", 4e7, 4e7, "money"),
        ("between 40 and 60 million crowns", 4e7, 6e7, "money"),
        ("1,500 people", 1_500, 1_500, ""),
        ("three thousand people", 3_000, 3_000, ""),
        ("no fewer than nine people", 9, math.inf, ""),
        ("eight of the twenty generators", 8, 8, ""),
    ],
)
def test_a_figure_is_a_range_with_a_unit(words: str, low: float, high: float, unit: str) -> None:
    (found,) = figures(words)
    assert found.low == pytest.approx(low)
    assert found.high == pytest.approx(high)
    assert found.unit == unit


@pytest.mark.parametrize(
    "words",
    ["at 03:10 in the morning", "since 12 October", "in 2031", "unit 4", "the first 20 km", "six of those killed"],
)
def test_times_days_labels_and_parts_are_no_figures(words: str) -> None:
    assert figures(words) == ()


def test_times_of_day_and_days_are_kept_apart() -> None:
    assert clocks("at 3:10 and 14:05") == {"03:10", "14:05"}
    assert days("on 12 October, a Monday") == {"12 october"}


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        ("about 15 km", "some 15 kilometres", "same"),
        ("about 15 km", "fifteen km", "same"),
        ("about 15 km", "within 20 km", "overlap"),
        ("about 15 km", "40 km", "apart"),
        ("at least nine people", "twelve people", "overlap"),
        ("at least nine people", "six people", "apart"),
    ],
)
def test_ranges_agree_overlap_or_exclude_each_other(one: str, other: str, verdict: Comparison) -> None:
    (mine,), (theirs,) = figures(one), figures(other)
    assert mine.against(theirs) == theirs.against(mine) == verdict
