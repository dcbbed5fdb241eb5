"""The gold of acts: well made, and measured as it says."""

from itertools import pairwise
from pathlib import Path
from typing import get_args

import pytest
from eval import acts

from onrecord.model import Act


def test_the_halves_hold_every_act_and_share_no_sentence() -> None:
    dev, test = (list(acts.items(part)) for part in ("dev", "test"))
    assert {item.act for item in dev} == {item.act for item in test} == set(get_args(Act))
    assert {item.text for item in dev} & {item.text for item in test} == set()
    assert len(dev) + len(test) >= 600


@pytest.mark.parametrize("part", ["dev", "test"])
def test_the_parts_of_a_sentence_do_not_overlap_and_hedges_stand_in_what_is_said(part: str) -> None:
    for item in acts.items(part):
        parts = sorted((*item.source, *item.cue, *item.content))
        assert all(one[1] <= other[0] for one, other in pairwise(parts)), item.id
        for start, end in item.words["hedge"]:
            assert any(a <= start and end <= b for a, b in item.content), item.id
        for start, end in item.words["said_when"]:
            assert not any(a < end and start < b for a, b in item.content), item.id


def test_f1_of_an_act_counts_what_was_missed_and_what_was_made_up() -> None:
    pairs = [("say", "say"), ("say", "deny"), ("deny", "deny"), ("deny", "deny")]
    assert acts.act_f1(pairs) == {"deny": 4 / 5, "say": 2 / 3}


def test_the_table_is_put_between_its_marks(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text(f"before\n\n{acts.MARKS[0]}\nold\n{acts.MARKS[1]}\n\nafter\n", "utf8")
    acts.write_table(page, "| new |")
    assert page.read_text("utf8") == f"before\n\n{acts.MARKS[0]}\n\n| new |\n\n{acts.MARKS[1]}\n\nafter\n"


def test_a_page_without_a_place_for_the_table_is_refused(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("nothing", "utf8")
    with pytest.raises(ValueError, match="no place for the confusion table"):
        acts.write_table(page, "| new |")
