"""The timeline can be filtered without scripts: each choice hides the lines that do not have its value, and only those."""

from __future__ import annotations

import io
import re

import pytest

from onrecord.dossier import Dossier, Issue
from onrecord.show import html
from onrecord.show.brief import build
from onrecord.show.layout import Section
from onrecord.show.markup import text
from show import page
from show.fake import FakeBook, claim, report, statement

LINES = [
    *(f"Gate {n} of the lock at Arl was closed." for n in range(4)),
    *(f"Ferry {n} to the island sank in the storm." for n in range(4)),
    "A crane fell over.",
]
NASTY = Issue("<b>Ferries</b> & boats", ("ferr*",))


def book(lines: list[str] | None = None) -> FakeBook:
    reports = [report(line, f"Outlet {n}") for n, line in enumerate(LINES if lines is None else lines)]
    said = [statement(each, each.text) for each in reports]
    first = [claim(said[0].id, said[0], standing="disputed")]
    return FakeBook(reports, said, first, dossier=Dossier(issues=(Issue("The gates", ("gate*",)), NASTY)))


def written(shown: FakeBook) -> page.Element:
    out = io.StringIO()
    html.write(build(shown, title="The lock"), out)
    return page.read(out.getvalue())


@pytest.fixture(scope="module")
def read() -> page.Element:
    return written(book())


def lines(read: page.Element, key: str) -> list[str]:
    """The lines in sight under a choice, as the page's own rule has it."""
    style = "".join(each.text() for each in read.all("style"))
    rule = re.search(
        rf"#developments:has\(#developments-\w+-{key}:checked\) :is\(tr\.line, (.*?)\):not\((.*)\) ", style
    )
    assert rule is not None
    assert f".{key}" in rule[2]
    section = read.by_id("developments")
    return [each.text() for each in section.of_class("line") if key in str(each.attributes["class"]).split()]


def key_of(read: page.Element, label: str) -> str:
    """The key of the choice of this name."""
    found = next(each for each in read.all("label") if each.text().strip().startswith(label))
    return str(found.all("input")[0].attributes["value"])


def test_each_choice_shows_the_lines_that_have_its_value(read: page.Element) -> None:
    assert len(lines(read, key_of(read, "The gates"))) == 4
    assert len(lines(read, key_of(read, "disputed"))) == 1
    assert len(lines(read, key_of(read, "one origin"))) == len(LINES) - 1


def test_all_lines_are_chosen_at_first_and_each_choice_says_how_many_it_has(read: page.Element) -> None:
    filters = read.by_id("developments").of_class("filters")[0]
    chosen = [each for each in filters.all("input") if "checked" in each.attributes]
    assert [each.attributes["value"] for each in chosen] == ["all"] * len(filters.all("fieldset"))
    gates = next(each for each in filters.all("label") if "The gates" in each.text())
    assert gates.text().split()[-1] == "4"


def test_a_name_from_outside_is_text_in_a_filter_and_never_part_of_a_rule(read: page.Element) -> None:
    assert any("<b>Ferries</b> & boats" in each.text() for each in read.all("label"))
    assert not any("Ferries" in each.text() for each in read.all("style"))
    assert "&lt;b&gt;" in text("<b>").markup


def test_few_developments_are_not_filtered_and_a_facet_without_a_choice_is_not_offered(read: page.Element) -> None:
    few = written(book(LINES[:4]))
    assert not few.by_id("developments").of_class("filters")
    legends = [each.text() for each in read.by_id("developments").all("legend")]
    assert legends == ["Issue", "Standing"], "nobody's side is known, and no place was found"


def test_where_lines_stand_is_written_in_them() -> None:
    (section,) = (each for each in build(book(), title="The lock").sections if each.key == "developments")
    assert isinstance(section, Section)
    told = [getattr(part, "value", "") for table in section.tables for row in table.rows() for part in row.cells[2]]
    assert told.count("disputed") == 1
    assert "one origin" not in told, "what most have is not repeated in every line"


def test_a_browser_without_has_offers_no_filter_and_hides_nothing(read: page.Element) -> None:
    style = "".join(each.text() for each in read.all("style"))
    assert ".filters { display: none; }" in style
    outside = re.sub(r"@supports selector\(:has\(\*\)\) \{.*?\n\}\n", "", style, flags=re.DOTALL)
    assert ":checked) :is(" not in outside
