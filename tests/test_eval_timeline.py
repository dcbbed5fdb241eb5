"""The gold of timelines holds together, and what measures it counts as it says."""

from __future__ import annotations

from collections import Counter
from datetime import date
from pathlib import Path

import pytest
from eval import timeline, timeset
from eval.timeline import Happening, Outcome, Shown

from onrecord.show.when import When

PARTS = ("dev", "test")
NAME = timeline.SETS[""]


@pytest.mark.parametrize("part", PARTS)
def test_every_mention_is_in_its_report_and_dated_no_later_than_it(part: str) -> None:
    for dossier in timeline.dossiers(part, NAME):
        reports = {report["name"]: report for report in dossier["reports"]}
        assert len(reports) == 8
        for row in dossier["timeline"]:
            for place in [*row["mentions"], *row["why"]]:
                report = reports[place["report"]]
                assert report["text"][place["start"] : place["end"]] == place["words"]
                assert row["date"][:10] <= report["published"][:10]


@pytest.mark.parametrize("part", PARTS)
def test_weekdays_that_reports_name_are_those_of_the_calendar(part: str) -> None:
    days = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
    for dossier in timeline.dossiers(part, NAME):
        for row in dossier["timeline"]:
            for place in row["mentions"]:
                named = [day for day in days if f"on {day}" in place["words"]]
                if len(row["date"]) == 10 and len(named) == 1:
                    assert days[date.fromisoformat(row["date"]).weekday()] == named[0], place["words"]


def test_the_halves_share_no_dossier_and_there_are_twelve() -> None:
    names = [dossier["id"] for part in PARTS for dossier in timeline.dossiers(part, NAME)]
    assert len(names) == len(set(names)) == 12


def words(*places: int) -> timeline.Words:
    return frozenset(("r1", place) for place in places)


ROW = Happening("2032-03-07", "2032-03-07", (words(1, 2, 3), words(11, 12)), (words(21, 22),))


def shown(start: str, *statements: timeline.Words, why: timeline.Words = frozenset(), rank: int = 1) -> Shown:
    return Shown(start, start, statements, why, rank)


def test_a_development_tells_of_a_mention_if_it_rests_on_more_than_half_of_its_words() -> None:
    assert shown("2032-03-07", words(1, 2)).tells_of(ROW) == 1
    assert shown("2032-03-07", words(1)).tells_of(ROW) == 0
    assert shown("2032-03-07", words(11)).tells_of(ROW) == 0, "half is not more than half"
    assert shown("2032-03-07", words(1, 2), words(11, 12)).tells_of(ROW) == 2


def test_the_figures_count_what_was_found_dated_and_told_once() -> None:
    right = Outcome(ROW, (shown("2032-03-07", words(1, 2, 3), why=words(21, 22)),), 2)
    late = Outcome(ROW, (shown("2032-03-08", words(1, 2, 3), rank=5), shown("2032-03-07", words(11, 12), rank=9)), 2)
    figures = timeline.scores([right, late, Outcome(ROW, (), 2), Outcome(ROW, (), 2)])
    assert figures["found"] == 0.5
    assert figures["date_exact"] == 0.5
    assert figures["found_and_dated"] == 0.25
    assert figures["found_in_front"] == 0.25
    assert figures["rows_per_happening"] == 1.5
    assert figures["why_found"] == 0.5
    assert figures["why_right"] == 1.0


def test_a_month_and_a_stretch_are_right_only_as_a_whole() -> None:
    texts = {"r1": "The lock was shut in May."}
    row = {"date": "2032-05", "mentions": [{"report": "r1", "start": 0, "end": 24}]}
    month = timeline._happening(row, texts)
    for end, right in (("2032-05-31", True), ("2032-06-30", False)):
        made = shown("2032-05-01", *month.mentions)._replace(end=end)
        assert timeline._dated(Outcome(month, (made,), 1)) is right
    stretch = timeline._happening({**row, "date": "2032-05-03/2032-05-04"}, texts)
    assert (stretch.start, stretch.end) == ("2032-05-03", "2032-05-04")


TEXT = (
    "Barge burns\nTuesday, March 4, 2031\nA barge burned on Sunday. The mayor said on Monday that two men had drowned."
)
BURNED, DROWNED = (f"{(at := TEXT.index(word))} {at + len(word)}\t{word}" for word in ("burned", "drowned"))
STORY = timeset.story(
    "a.txt",
    TEXT,
    f"T1\tevent {BURNED}\nE1\tevent:T1 TIMEX:T3\nT2\tevent {DROWNED}\nE2\tevent:T2\nT3\ttimex 53 59\tSunday\n"
    "#1\tAnnotatorNotes T3\t2031-03-02\nR1\tAFTER Arg1:E1 Arg2:E2\t\n",
)


def test_a_story_has_its_events_their_days_and_their_order() -> None:
    assert STORY.report.published == "2031-03-04"
    assert [TEXT[slice(*STORY.triggers[event])] for event in ("E1", "E2")] == ["burned", "drowned"]
    assert STORY.days == {"E1": "2031-03-02"}
    assert STORY.after == (("E1", "E2"),)


def test_order_counts_only_pairs_whose_days_lie_apart() -> None:
    sunday, monday = (When(day, day, "day", "stated") for day in ("2031-03-02", "2031-03-03"))
    figures = timeset.scores(
        [(STORY, {"E1": sunday, "E2": monday}), (STORY, {"E1": sunday, "E2": sunday}), (STORY, {})]
    )
    assert figures["order_agrees"] == 1.0
    assert figures["order_covered"] == pytest.approx(1 / 3)
    assert figures["day_exact"] == pytest.approx(2 / 3)
    assert timeset.scores([(STORY, {"E1": monday, "E2": sunday})])["order_agrees"] == 0.0


def test_one_dossier_is_read_and_exported_as_a_user_would(tmp_path: Path) -> None:
    dossier = next(timeline.dossiers("dev", NAME))
    made = timeline.shown(dossier, tmp_path)
    assert Counter(one.rank for one in made) == Counter(range(1, len(made) + 1))
    assert any(outcome.found for outcome in timeline.outcomes(dossier, made))
