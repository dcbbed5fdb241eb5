"""A number is of the time that its words state, else of the day on which it was said, else of that of publication."""

from __future__ import annotations

import io
import json

import pytest

from onrecord.model import Report
from onrecord.read import read
from onrecord.show import html
from onrecord.show.brief import build
from onrecord.show.export import export
from onrecord.show.indicators import Point, Series, indicators
from onrecord.show.indicators.points import points
from show import page
from show.fake import FakeBook, person, report, statement

PUBLISHED = "2031-05-08"  # a Thursday


def told(
    made: FakeBook, content: str, after: str = "", by: str = "Mira Dolan", *, published: str = PUBLISHED
) -> Report:
    """Add a report in which somebody says this, read as every report is; `after` goes on behind "said"."""
    paper = report(f"{content}, {by} said{after}.", f"Outlet {len(made.held)}", published)
    reading = read(paper)
    made.held.append(paper)
    made.said.append(statement(paper, content, person(paper, by)))
    made.counted[paper.id], made.dated[paper.id] = reading.quantities, reading.times
    return paper


def book(*contents: tuple[str, str, str]) -> FakeBook:
    """What these speakers say, each published on a day."""
    made = FakeBook()
    for content, by, published in contents:
        told(made, content, by=by, published=published)
    return FakeBook(made.held, made.said, counted=made.counted, dated=made.dated)


def placed(content: str, after: str = "") -> list[Point]:
    made = FakeBook()
    told(made, content, after)
    return list(points(FakeBook(made.held, made.said, counted=made.counted, dated=made.dated)))


def days(content: str, after: str = "") -> list[tuple[str, str | None, str]]:
    return [
        (point.words, point.day, point.as_of.basis if point.as_of else "unknown") for point in placed(content, after)
    ]


def only(made: FakeBook) -> Series:
    (found,) = indicators(made)
    return found


def conflicts(*contents: tuple[str, str, str]) -> list[str]:
    return [flag.kind for flag in only(book(*contents)).flags]


@pytest.mark.parametrize(
    ("content", "day"),
    [
        ("On Tuesday eight generators were running at Velm", "2031-05-06"),
        ("Eight generators were running at Velm as of 09:00 on 4 May", "2031-05-04"),
        ("As of 09:00 on 4 May eight generators were running at Velm", "2031-05-04"),
        ("Velm lost its off-site power for the tenth time since February 2022, on 23 April", "2031-04-23"),
        ("For the tenth time since the war began in 2022, Velm lost its off-site power on Monday", "2031-05-05"),
        ("Velm counted ten losses of power in April", "2031-04-30"),
        ("By Friday, 40 people had died in Velm", "2031-05-02"),
    ],
)
def test_a_number_is_of_the_time_that_its_words_state(content: str, day: str) -> None:
    assert [(one[1], one[2]) for one in days(content)] == [(day, "stated")]


@pytest.mark.parametrize(
    "content",
    [
        "Velm has lost its off-site power ten times since February 2022",
        "Nine shells have fallen on Velm in the past week",
        "Ten losses have been counted at Velm this year",
        "Ten losses were counted at Velm earlier this year",
        "Ten generators will be running at Velm by Friday",
    ],
)
def test_a_scope_or_a_time_to_come_is_no_time_of_a_number(content: str) -> None:
    assert [one[1:] for one in days(content)] == [(PUBLISHED, "published")]


@pytest.mark.parametrize(
    "content",
    [
        "Eight generators started at Velm after the line was cut on Monday",
        "Eight generators are running at Velm and a line was cut on Monday",
        "On Monday Velm opened a line that had, engineers found, lost ten masts",
        "The line to Velm, which was cut on Monday, has ten masts",
        "Ten masts more are standing at Velm than there were on Monday",
        "Ten masts were standing at Velm at 09:00",
        "Under the agreement of 4 May, ten generators are owed to Velm",
        "Monday's attack on Velm damaged nine pumps",
    ],
)
def test_the_time_of_something_else_in_the_sentence_is_no_time_of_a_number(content: str) -> None:
    assert [one[1:] for one in days(content)] == [(PUBLISHED, "published")]


def test_each_number_of_a_sentence_has_its_own_time_and_numbers_in_a_row_share_one() -> None:
    assert days("Eight generators ran on Monday and six on Tuesday") == [
        ("Eight", "2031-05-05", "stated"),
        ("six", "2031-05-06", "stated"),
    ]
    assert days("Eight pumps, six gates and two boats were out of use on Tuesday") == [
        (words, "2031-05-06", "stated") for words in ("Eight", "six", "two")
    ]


def test_what_a_number_is_compared_with_was_before_and_has_the_time_that_is_told_of_it_or_none() -> None:
    assert days("Six generators ran on Wednesday, compared with eight on Tuesday") == [
        ("Six", "2031-05-07", "stated"),
        ("eight", "2031-05-06", "stated"),
    ]
    assert days("Six generators ran, compared with eight before") == [
        ("Six", PUBLISHED, "published"),
        ("eight", None, "unknown"),
    ]


def test_what_states_no_time_is_of_the_day_on_which_it_was_said() -> None:
    assert days("Eight generators are running", " on Wednesday") == [("Eight", "2031-05-07", "said")]


def test_a_series_is_in_the_order_of_the_times_that_its_numbers_are_of() -> None:
    made = book(
        ("Eight generators were running at Velm on Tuesday", "Mira Dolan", "2031-05-08"),
        ("Nine generators were running at Velm", "Ilan Reth", "2031-05-07"),
    )
    assert [(point.value, point.day) for point in only(made).points] == [(8, "2031-05-06"), (9, "2031-05-07")]


def test_two_values_for_one_time_are_a_conflict_whenever_they_were_published() -> None:
    assert (
        conflicts(
            ("Eight generators were running at Velm on Tuesday", "Mira Dolan", "2031-05-07"),
            ("Nine generators were running at Velm on Tuesday", "Ilan Reth", "2031-05-08"),
        )
        == ["conflict"] * 2
    )


def test_numbers_of_two_days_are_no_conflict_though_published_on_one() -> None:
    assert (
        conflicts(
            ("Eight generators were running at Velm on Tuesday", "Mira Dolan", "2031-05-08"),
            ("Nine generators were running at Velm on Wednesday", "Ilan Reth", "2031-05-08"),
        )
        == []
    )


def test_times_that_overlap_are_one_and_parts_of_a_day_that_do_not_are_two() -> None:
    stretch = "Eight generators were running at Velm between Monday and Wednesday"
    assert (
        conflicts(
            (stretch, "Mira Dolan", "2031-05-08"),
            ("Nine generators were running at Velm on Tuesday", "Ilan Reth", "2031-05-08"),
        )
        == ["conflict"] * 2
    )
    morning, evening = (
        (f"{count} generators were running at Velm on Tuesday {part}", by, "2031-05-08")
        for count, part, by in (("Eight", "morning", "Mira Dolan"), ("Nine", "evening", "Ilan Reth"))
    )
    assert conflicts(morning, evening) == []


def test_what_can_only_grow_may_be_more_by_the_end_of_a_longer_time() -> None:
    week = "{} people were killed at Velm between Monday and Wednesday"
    day = ("Five people were killed at Velm on Tuesday", "Ilan Reth", "2031-05-08")
    assert conflicts((week.format("Eight"), "Mira Dolan", "2031-05-08"), day) == []
    assert conflicts((week.format("Four"), "Mira Dolan", "2031-05-08"), day)


def test_the_nights_of_two_days_are_two_times() -> None:
    assert (
        conflicts(
            ("Eight drones were shot down over Velm overnight", "Mira Dolan", "2031-05-07"),
            ("Nine drones were shot down over Velm overnight", "Ilan Reth", "2031-05-08"),
        )
        == []
    )


def test_what_a_source_says_later_of_the_same_time_is_kept_and_no_conflict() -> None:
    first = ("Eight generators were running at Velm on Tuesday", "Mira Dolan", "2031-05-07")
    later = ("Nine generators were running at Velm on Tuesday", "Mira Dolan", "2031-05-08")
    assert conflicts(first, later) == []
    assert [point.value for point in only(book(first, later)).points] == [8, 9]
    same_day = (later[0], later[1], "2031-05-07")
    assert conflicts(first, same_day) == ["conflict"] * 2


def test_an_ordinal_of_an_earlier_day_does_not_go_back_though_it_was_published_later() -> None:
    tenth = ("Velm lost its off-site power for the tenth time on Tuesday", "Mira Dolan", "2031-05-07")
    ninth = ("Velm lost its off-site power for the ninth time on 3 April", "Ilan Reth", "2031-05-08")
    assert conflicts(tenth, ninth) == []
    assert conflicts(tenth, (ninth[0].replace("on 3 April", "on Wednesday"), *ninth[1:])) == ["goes back"]


def test_one_number_of_two_times_in_a_statement_is_two_points() -> None:
    made = book(
        ("Eight generators were running at Velm on Monday and eight generators on Tuesday", "Mira Dolan", "2031-05-08"),
        ("Nine generators were running at Velm", "Ilan Reth", "2031-05-08"),
    )
    assert [point.day for point in only(made).points] == ["2031-05-05", "2031-05-06", "2031-05-08"]


def rows(made: FakeBook) -> list[dict[str, object]]:
    out = io.StringIO()
    export("indicators", made, out)
    return [json.loads(line) for line in out.getvalue().splitlines()]


def test_the_export_gives_the_time_its_words_and_the_day_of_publication() -> None:
    made = book(
        ("Eight generators were running at Velm between Monday and Wednesday", "Mira Dolan", "2031-05-08"),
        ("Nine generators were running at Velm", "Ilan Reth", "2031-05-08T10:00:00Z"),
    )
    stretch, plain = rows(made)
    assert (stretch["as_of"], stretch["dated"], stretch["published"]) == ("2031-05-07", "stated", "2031-05-08")
    assert stretch["interval"] == {"start": "2031-05-05", "end": "2031-05-07"}
    words = stretch["dated_words"]
    assert isinstance(words, dict)
    text = made.report(str(stretch["report"])).text
    assert text[words["start"] : words["end"]] == words["exact"] == "between Monday and Wednesday"
    assert (plain["as_of"], plain["dated"], plain["dated_words"]) == ("2031-05-08", "published", None)


def test_the_page_shows_the_time_what_it_rests_on_and_draws_by_it() -> None:
    made = book(
        ("Eight generators were running at Velm between Monday and Wednesday", "Mira Dolan", "2031-05-08"),
        ("Nine generators were running at Velm on 4 May", "Ilan Reth", "2031-05-08"),
        ("Seven generators were running at Velm", "Ana Belt", "2031-05-08"),
    )
    brief = build(made, title="Velm")
    (section,) = [each for each in brief.sections if each.key == "indicators"]
    chart = section.tables[0].chart
    assert chart is not None
    assert [(mark.first, mark.day) for mark in chart.marks] == [
        (None, "2031-05-04"),
        ("2031-05-05", "2031-05-07"),
        (None, "2031-05-08"),
    ]
    assert chart.marks[0].label.startswith("of 4\xa0May\xa02031, published 8\xa0May\xa02031: ")
    assert chart.marks[2].label.startswith("8\xa0May\xa02031: ")
    out = io.StringIO()
    html.write(brief, out)
    shown = page.read(out.getvalue()).text()
    assert "“between Monday and Wednesday”, published 8\xa0May\xa02031" in shown
    assert "when it was published" in shown
