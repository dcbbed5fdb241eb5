"""Reports to measure linking on: they depend on seed and number alone, and matters and situations grow with them."""

from __future__ import annotations

import random

from bench import matters


def test_a_report_depends_on_its_number_and_not_on_those_before_it() -> None:
    assert matters.article(1, 40) == list(matters.articles(3, start=38))[2]
    assert matters.article(1, 40) != matters.article(2, 40)


def test_situations_and_matters_grow_with_the_reports() -> None:
    few, many = (list(matters.articles(count)) for count in (20, 200))
    said = [
        {sentence.split(" that ", 1)[1] for each in reports for sentence in each.paragraphs} for reports in (few, many)
    ]
    assert len(said[1]) > 8 * len(said[0])
    assert len({matters._situation(1, each.number) for each in many}) > 5


def test_a_matter_is_told_again_in_other_words() -> None:
    told = matters._content(1, 60, 0, ())
    again = {matters._otherwise(told, matters.Situation(random.Random(at), "1/1")) for at in range(20)}
    assert len(again) > 4
