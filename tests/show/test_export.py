"""The export contract: every key in its order, every word where it stands, nothing that must not be shown."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.errors import Stop
from onrecord.model import Interval, Report, StatedDate, Statement, TimeExpression
from onrecord.show.export import KINDS, export
from show import dossier
from show.fake import FakeBook, person, report, statement

CONTRACT = {
    "reports": "id name url outlet title published language text problems",
    "statements": "id report speaker act cue content quotation polarity chain certainty condition said places quantities"
    " claim rule",
    "claims": "id text statements origins standing reasons ties credibility",
    "timeline": "start end precision text statements why",
    "indicators": "name value comparator ordinal unit scope as_of statement words",
    "times": "report start end exact interval precision modifier duration statement",
    "quantities": "report start end exact value comparator ordinal unit counted scope statement",
    "places": "name geonames kind precision mentions statements",
    "positions": "party issue stance statement words since previous",
    "watch": "speaker text due condition state statements",
    "sources": "id name kind side names statements",
    "gaps": "",
    "problems": "",
}
LINES = [kind for kind in KINDS if kind != "places"]


def rows(kind: str, book: FakeBook | None = None, *, private_names: bool = False) -> list[dict[str, Any]]:
    out = io.StringIO()
    count = export(kind, book or dossier.book(), out, private_names=private_names)
    found = [json.loads(line) for line in out.getvalue().split("\n")[:-1]]
    assert len(found) == count
    return found


def test_the_kinds_are_those_of_the_contract() -> None:
    assert list(KINDS) == list(CONTRACT)


@pytest.mark.parametrize("kind", CONTRACT)
def test_the_keys_of_the_contract_come_first_and_in_its_order(kind: str) -> None:
    keys = CONTRACT[kind].split()
    assert list(KINDS[kind].keys[: len(keys)]) == keys


@pytest.mark.parametrize("kind", LINES)
def test_every_row_has_every_key_in_order(kind: str) -> None:
    assert all(tuple(row) == KINDS[kind].keys for row in rows(kind))


@pytest.mark.parametrize("kind", ["reports", "statements", "claims", "timeline", "watch", "sources", "problems"])
def test_what_the_book_holds_is_exported(kind: str) -> None:
    assert rows(kind)


@pytest.mark.parametrize("kind", ["times", "positions"])
def test_what_is_not_computed_yet_is_empty_and_nothing_stands_in_for_it(kind: str) -> None:
    assert rows(kind) == []


def test_places_are_one_geojson_object() -> None:
    out = io.StringIO()
    export("places", dossier.book(), out)
    written = json.loads(out.getvalue())
    assert (written["type"], written["features"]) == ("FeatureCollection", [])
    assert "GeoNames" in written["attribution"]


def test_an_unknown_kind_stops_the_run_and_names_the_kinds_there_are() -> None:
    with pytest.raises(Stop, match="choose one of: reports, statements"):
        export("rumours", dossier.book(), io.StringIO())


def test_all_words_of_a_statement_are_slices_of_the_exported_report() -> None:
    texts = {row["id"]: row["text"] for row in rows("reports")}
    for row in rows("statements", private_names=True):
        if row["report"]["id"] == dossier.POST.id:
            continue  # coordinates are masked there, see below
        for word in [*row["content"], *row["cue"], *row["speaker"]["words"], *row["condition"]]:
            assert texts[row["report"]["id"]][word["start"] : word["end"]] == word["exact"]


def test_a_statement_carries_its_chain_outermost_first_and_its_speaker_is_the_innermost_link() -> None:
    row = next(row for row in rows("statements") if row["id"] == dossier.TAKEN_RELAYED.id)
    assert [(link["role"], link["source"]["name"]) for link in row["chain"]] == [
        ("outlet", "Harbour Wire"),
        ("relay", "Tarsk Courier"),
        ("speaker", "General Osk Varran"),
    ]
    assert row["speaker"] == row["chain"][-1]["source"] | {"words": row["chain"][-1]["words"]}


def test_a_denial_names_what_it_denies() -> None:
    row = next(row for row in rows("statements") if row["id"] == dossier.FELL_NOT.id)
    assert [(against["kind"], against["to"]) for against in row["against"]] == [("denies", dossier.TAKEN.id)]


def test_one_promise_in_two_reports_is_watched_once() -> None:
    first, second = (report(f"Lena Holt promised to pay. {day}.", f"The {day}") for day in ("Monday", "Tuesday"))
    said = [statement(each, "to pay", person(each, "Lena Holt", cue="promised"), "promise") for each in (first, second)]
    book = FakeBook([first, second], said)
    book._claim_of = {each.id: "c-pay" for each in said}
    (row,) = rows("watch", book)
    assert (row["text"], row["due"], row["state"]) == ("to pay", None, None)
    assert set(row["statements"]) == {each.id for each in said}


def test_a_development_without_a_time_in_its_words_is_dated_by_publication_and_says_so() -> None:
    (pump,) = [row for row in rows("timeline") if row["text"].startswith("The Orvane dam lost")]
    assert (pump["start"], pump["end"], pump["dated"], pump["published"]) == (
        *("2031-03-04", "2031-03-04"),
        *("published", "2031-03-04"),
    )


def test_a_development_is_dated_by_the_time_that_its_words_state() -> None:
    (pump,) = [row for row in rows("timeline", dated()) if row["text"].startswith("The Orvane dam lost")]
    assert (pump["start"], pump["end"], pump["precision"], pump["dated"]) == (
        "2031-03-03",
        "2031-03-03",
        "day",
        "stated",
    )


def test_why_a_development_matters_is_quoted_from_the_report_that_says_so() -> None:
    told = "The dam lost its pump on Monday.", "The loss could lead to flooding in Velm.", "The mayor was on the quay."
    one = report(f"{told[0]} {told[1]}\n\nOther news.\n\nElsewhere.\n\n{told[2]}")
    said = [statement(one, words) for words in told]
    why = {row["text"]: row["why"] for row in rows("timeline", FakeBook([one], said))}
    assert [quoted["words"][0]["exact"] for quoted in why[told[0]]] == [told[1]]
    assert why[told[2]] == [], "three paragraphs away it is about something else"


def test_the_clause_that_says_why_is_taken_from_the_words_that_tell_what_happened() -> None:
    one = report("The last line failed on Monday, which raises the risk of a longer outage.")
    (row,) = rows("timeline", FakeBook([one], [statement(one, one.text)]))
    assert row["why"][0]["words"][0]["exact"] == "which raises the risk of a longer outage."


def test_times_are_exported_with_the_innermost_statement_that_holds_them() -> None:
    (row,) = rows("times", dated())
    assert (row["exact"], row["interval"]) == ("Monday", {"start": "2031-03-03", "end": "2031-03-03"})
    assert row["statement"] == dossier.PUMP_WIRE.id


def dated() -> FakeBook:
    """The dossier, its one weekday read."""
    book = dossier.book()
    start = dossier.WIRE.text.index("Monday")
    monday = TimeExpression(start, start + 6, "date", Interval("2031-03-03", "2031-03-03"), "day")
    book.dated = {dossier.WIRE.id: (monday,)}
    return book


def test_undated_reports_keep_null() -> None:
    assert [row["published"] for row in rows("reports")][-1] is None


def test_coordinates_are_masked_in_every_export_but_the_working_copy_of_the_reports() -> None:
    for kind in LINES:
        shown = json.dumps(rows(kind, private_names=True), ensure_ascii=False)
        assert ("51.2044" in shown) == (kind == "reports")


def test_the_working_copy_says_that_it_is_one() -> None:
    assert {row["copy"] for row in rows("reports")} == {"working"}


def test_masked_words_are_as_long_as_the_words() -> None:
    row = next(row for row in rows("statements") if row["id"] == dossier.WITHDRAW.id)
    (content,) = row["content"]
    assert content["exact"] == "that the general withdraw his guns from ███████████████ at once"
    assert len(content["exact"]) == content["end"] - content["start"]


@pytest.mark.parametrize("kind", [kind for kind in LINES if kind != "reports"])
def test_names_of_private_persons_are_withheld_unless_the_user_says_otherwise(kind: str) -> None:
    assert "Aask" not in json.dumps(rows(kind), ensure_ascii=False)


def test_names_of_private_persons_are_given_when_the_user_asks_for_them() -> None:
    assert "Bertil Aask" in {row["name"] for row in rows("sources", private_names=True)}
    assert "[name withheld]" in {row["name"] for row in rows("sources")}


def test_a_report_can_be_made_again_from_its_export() -> None:
    made = report("Ein Wort.", title=None, published=None)
    dated = Report(
        *(made.id, made.name, made.sha256, made.format, made.text),
        outlet=made.outlet,
        dateline="VELM",
        language="de",
        dates=(StatedDate("dateline", "2031-03", "first line"),),
    )
    (row,) = rows("reports", FakeBook([dated]))
    kept = ("id", "name", "sha256", "format", "text", "outlet", "title", "byline", "dateline", "published", "language")
    dates = tuple(StatedDate(**date) for date in row["dates"])
    assert Report(**{key: row[key] for key in kept}, dates=dates) == dated


def test_statements_are_written_as_they_come_and_not_gathered_first() -> None:
    taken = written = 0

    class Slow(FakeBook):
        def statements(self, report: str | None = None) -> Iterator[Statement]:
            nonlocal taken
            for each in super().statements(report):
                taken += 1
                yield each

    class Watched(io.StringIO):
        def write(self, line: str) -> int:
            nonlocal written
            written += 1
            assert written == taken
            return super().write(line)

    full = dossier.book()
    export("statements", Slow(full.held, full.said), Watched())
    assert written == len(full.said)


@given(st.text(st.characters(), min_size=1), st.text(st.characters(), min_size=1))
def test_any_text_is_one_line_of_json_that_reads_back_as_it_was(before: str, words: str) -> None:
    made = report(before + words)
    book = FakeBook([made], [statement(made, words)])
    out = io.StringIO()
    export("reports", book, out)
    export("statements", book, out)
    written = out.getvalue()
    written.encode("utf8")
    reports, statements = (json.loads(line) for line in written.splitlines())
    (content,) = statements["content"]
    assert reports["text"] == before + words
    assert reports["text"][content["start"] : content["end"]] == content["exact"] == words


def test_what_is_promised_by_a_day_is_due_on_it() -> None:
    text = "Lena Holt promised that the gate would be mended by Friday."
    paper = report(text, published="2031-03-04")
    said = statement(paper, "the gate would be mended by Friday", person(paper, "Lena Holt", cue="promised"), "promise")
    at = text.index("Friday")
    friday = TimeExpression(at, at + 6, "date", Interval("2031-03-07", "2031-03-07"), "day", role="by")
    (row,) = rows("watch", FakeBook([paper], [said], dated={paper.id: (friday,)}))
    assert row["due"] == "2031-03-07"
    (undated,) = rows("watch", FakeBook([paper], [said], dated={paper.id: (friday._replace(interval=None),)}))
    assert undated["due"] is None
