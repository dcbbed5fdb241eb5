"""Numbers that recur become series with their statements; what does not fit together is flagged and left as it is."""

from __future__ import annotations

import io
import json
from typing import NamedTuple

import pytest

from onrecord.dossier import Dossier, Indicator
from onrecord.errors import Stop
from onrecord.model import Comparator, Quantity
from onrecord.show import html
from onrecord.show.brief import build
from onrecord.show.charts import drawn, ticks
from onrecord.show.export import export
from onrecord.show.figures import Chart, Mark
from onrecord.show.holders import holders
from onrecord.show.indicators import Series, indicators
from onrecord.show.layout import Group, Name, Row, Table
from show import page
from show.fake import FakeBook, at, person, report, statement


class Told(NamedTuple):
    """What a report says on a day: so many of these."""

    day: str
    words: str
    value: float
    counted: str
    comparator: Comparator = "="
    ordinal: bool = False
    unit: str | None = None
    scope: str = ""
    by: str = "Mira Dolan"


def book(*told: Told) -> FakeBook:
    made = FakeBook()
    for place, one in enumerate(told):
        said = f"The dam has {one.words} {one.counted} {one.scope}".strip()
        paper = report(f"{said}, {one.by} said.", f"Outlet {place}", one.day)
        who = statement(paper, said, person(paper, one.by))
        scope = at(paper, one.scope) if one.scope else ()
        number = Quantity(
            at(paper, one.words)[0],
            one.value,
            one.comparator,
            ordinal=one.ordinal,
            unit=one.unit,
            counted=at(paper, one.counted)[0],
            scope=scope,
        )
        made.held.append(paper)
        made.said.append(who)
        made.counted[paper.id] = (number,)
    return FakeBook(made.held, made.said, counted=made.counted)


def only(*told: Told) -> Series:
    (found,) = indicators(book(*told))
    return found


def kinds(*told: Told) -> list[str]:
    return [flag.kind for flag in only(*told).flags]


def test_what_two_reports_count_is_a_series_by_day_and_what_one_counts_is_none() -> None:
    later, earlier = Told("2031-03-05", "eight", 8, "pumps"), Told("2031-03-04", "nine", 9, "diesel pumps")
    series = only(later, earlier)
    assert [point.value for point in series.points] == [9, 8]
    assert series.name == "Diesel pumps"
    assert indicators(book(later)) == []


def test_different_units_ordinals_and_things_are_different_series() -> None:
    assert indicators(book(Told("2031-03-04", "nine", 9, "pumps"), Told("2031-03-05", "nine", 9, "gates"))) == []
    assert (
        indicators(book(Told("2031-03-04", "nine", 9, "pumps"), Told("2031-03-05", "ninth", 9, "pump", ordinal=True)))
        == []
    )


def test_two_values_for_one_day_and_scope_are_a_conflict_on_both() -> None:
    assert (
        kinds(Told("2031-03-04", "eight", 8, "pumps"), Told("2031-03-04", "nine", 9, "pumps", by="Ilan Reth"))
        == ["conflict"] * 2
    )


def test_values_that_the_words_allow_together_are_no_conflict() -> None:
    assert (
        kinds(
            Told("2031-03-04", "more than eight", 8, "pumps", ">"),
            Told("2031-03-04", "nine", 9, "pumps", by="Ilan Reth"),
        )
        == []
    )
    assert (
        kinds(Told("2031-03-04", "about nine", 9, "pumps", "~"), Told("2031-03-04", "nine", 9, "pumps", by="Ilan Reth"))
        == []
    )


def test_another_day_or_another_scope_is_no_conflict() -> None:
    assert kinds(Told("2031-03-04", "eight", 8, "pumps"), Told("2031-03-05", "nine", 9, "pumps", by="Ilan Reth")) == []
    in_may, in_june = (
        Told("2031-03-04", words, value, "pumps", scope=scope)
        for words, value, scope in (("eight", 8, "in May"), ("nine", 9, "in June"))
    )
    assert kinds(in_may, in_june) == []


def test_an_ordinal_that_goes_back_is_flagged_and_kept() -> None:
    tenth, ninth = (
        Told(f"2031-03-0{day}", words, value, "failure", ordinal=True)
        for day, words, value in ((4, "tenth", 10), (5, "ninth", 9))
    )
    series = only(tenth, ninth)
    assert [flag.kind for flag in series.flags] == ["goes back"]
    assert [point.value for point in series.points] == [10, 9]


def test_an_ordinal_that_leaves_one_out_is_a_gap() -> None:
    ninth, eleventh = (
        Told(f"2031-03-0{day}", words, value, "failure", ordinal=True)
        for day, words, value in ((4, "ninth", 9), (5, "eleventh", 11))
    )
    assert kinds(ninth, eleventh) == ["gap"]


def test_a_count_since_a_time_may_not_fall_and_another_count_may() -> None:
    since = [
        Told(f"2031-03-0{day}", words, value, "breaches", scope="since May")
        for day, words, value in ((4, "nine", 9), (5, "eight", 8))
    ]
    assert kinds(*since) == ["goes back"]
    assert kinds(*(one._replace(scope="") for one in since)) == []


def test_the_killed_of_two_events_are_two_numbers() -> None:
    told = [
        Told("2031-03-04", words, value, "people", unit="killed", scope=f"in the {place} market blast", by="Ilan Reth")
        for words, value, place in (
            ("nine", 9, "Velm"),
            ("twelve", 12, "Velm"),
            ("two", 2, "Tarsk"),
            ("three", 3, "Tarsk"),
        )
    ]
    velm, tarsk = sorted(indicators(book(*told)), key=lambda series: -series.points[0].value)
    assert [point.value for point in velm.points] == [9, 12]
    assert [point.value for point in tarsk.points] == [2, 3]
    assert velm.name == "People killed (Velm)"


def test_what_the_user_asks_for_comes_first_also_where_it_does_not_recur() -> None:
    made = book(
        Told("2031-03-04", "nine", 9, "pumps"),
        Told("2031-03-05", "eight", 8, "pumps"),
        Told("2031-03-05", "four", 4, "fuel", unit="day"),
    )
    made.dossier = Dossier(indicators=(Indicator("Days of fuel", ("fuel*",), "days"), Indicator("Nothing", ("boats",))))
    found = indicators(made)
    assert [(series.name, series.wanted) for series in found] == [("Days of fuel", True), ("Pumps", False)]
    brief = build(made, title="The dam")
    (section,) = [each for each in brief.sections if each.key == "indicators"]
    assert [table.caption for table in section.tables] == ["Days of fuel", "Pumps"]


def test_the_amount_of_a_rise_is_no_point() -> None:
    made = book(Told("2031-03-04", "nine", 9, "pumps"), Told("2031-03-05", "eight", 8, "pumps"))
    paper = made.held[0]
    (number,) = made.counted[paper.id]
    made.counted[paper.id] = (Quantity(number.words, 9, counted=number.counted, change="up"),)
    assert indicators(made) == []


def test_the_innermost_statement_holds_the_words() -> None:
    paper = report("Osk Varran said Mira Dolan counted nine pumps, and rain fell on two boats.")
    outer = statement(paper, "Mira Dolan counted nine pumps", person(paper, "Osk Varran"))
    inner = statement(paper, "nine pumps", person(paper, "Mira Dolan", cue="counted"))
    words = at(paper, "nine", "two")
    assert holders(words, (outer, inner)) == [inner.id, None]


def rows(kind: str, made: FakeBook) -> list[dict[str, object]]:
    out = io.StringIO()
    export(kind, made, out)
    return [json.loads(line) for line in out.getvalue().splitlines()]


def test_exports_name_the_statement_and_its_words() -> None:
    made = book(Told("2031-03-04", "nine", 9, "pumps"), Told("2031-03-05", "more than eight", 8, "pumps", ">"))
    number, second = rows("quantities", made)
    assert (number["exact"], number["value"], number["counted"], number["statement"]) == (
        "nine",
        9,
        "pumps",
        made.said[0].id,
    )
    assert (second["comparator"], second["ordinal"]) == (">", False)
    (told,) = [row for row in rows("statements", made) if row["id"] == made.said[0].id]
    assert told["quantities"] == [number]
    point = rows("indicators", made)[0]
    assert (point["name"], point["value"], point["as_of"], point["statement"]) == (
        "Pumps",
        9,
        "2031-03-04",
        made.said[0].id,
    )


def test_every_mark_of_a_chart_leads_to_marked_words_in_the_page() -> None:
    made = book(Told("2031-03-04", "more than nine", 9, "pumps", ">"), Told("2031-03-05", "eight", 8, "pumps"))
    out = io.StringIO()
    html.write(build(made, title="The dam"), out)
    tree = page.read(out.getvalue())
    links = [str(mark.attributes["href"]) for chart in tree.of_class("chart") for mark in chart.all("a")]
    assert sorted(links) == sorted(f"#{said.id}" for said in made.said)
    assert all(tree.by_id(link[1:]).name == "mark" for link in links)


def mark(
    value: float, comparator: Comparator = "=", *, voice: int = 0, day: str = "2031-03-04", flagged: bool = False
) -> Mark:
    return Mark(day, value, None, None, comparator, voice, "s1", f"{value}", flagged)


def test_comparators_and_flags_are_drawn_and_each_voice_has_its_own_shape() -> None:
    plain = drawn(Chart("Pumps", "", ("A", "B"), (mark(8), mark(9, voice=1)))).markup
    assert 'class="reach"' not in plain
    assert 'class="flag"' not in plain
    shapes = {each.attributes["d"] for each in page.read(plain).of_class("full")}
    assert len(shapes) == 2
    assert 'class="reach"' in drawn(Chart("Pumps", "", ("A",), (mark(8, ">"),))).markup
    assert 'class="open"' in drawn(Chart("Pumps", "", ("A",), (mark(8, "~"),))).markup
    assert 'class="flag"' in drawn(Chart("Pumps", "", ("A",), (mark(8, flagged=True),))).markup


def test_a_number_of_several_days_is_drawn_with_a_level_bar_back_to_the_first() -> None:
    stretch = mark(8, day="2031-03-07")._replace(first="2031-03-01")
    picture = page.read(drawn(Chart("Pumps", "", ("A",), (stretch, mark(9)))).markup)
    (bar,) = picture.of_class("reach")
    assert str(bar.attributes["d"]).startswith("M-")
    assert "1\xa0Mar\xa02031" in [text.text() for text in picture.all("text")]


def test_an_axis_has_round_numbers_between_its_ends() -> None:
    assert ticks(7.6, 11.4, whole=True) == [8, 9, 10, 11]
    assert ticks(9, 10.2, whole=True) == [9, 10]


def test_a_chart_that_draws_what_no_line_rests_on_is_refused() -> None:
    row = Row(((Name("eight"),),), ("s2",))
    with pytest.raises(Stop, match="leads to no line"):
        Table("Pumps", ("Number",), (Group("", (row,)),), chart=Chart("Pumps", "", ("A",), (mark(8),)))
