"""A record in the contract's form comes out as it went in; what Onrecord exported is read as the report that it was."""

from __future__ import annotations

import dataclasses
import json

import pytest

from ingest.makers import ARTICLE, ingested, report
from onrecord.model import Problem, Report

FERRY = {
    "name": "gull/ferry",
    "url": "https://gull.example/ferry",
    "outlet": "The Gull",
    "title": "Ferry strike enters third week",
    "published": "2025-03-04T07:30:00+01:00",
    "language": "en",
    "text": "  The crews will not return,\r\ntheir union said — “not for a day”.\n",
}


def lines(*records: object) -> bytes:
    return "\n".join(json.dumps(record) for record in records).encode()


def test_each_line_is_a_report_under_its_own_name_or_its_number() -> None:
    data = lines(FERRY, {"text": "The second report says little."}) + b"\n\n" + lines({"text": "The third says less."})
    assert [made.name for made in ingested("desk.jsonl", data)] == ["gull/ferry", "desk.jsonl#2", "desk.jsonl#4"]


def test_a_record_comes_out_as_it_went_in() -> None:
    made = report("desk.jsonl", lines(FERRY))
    for key, value in FERRY.items():
        assert getattr(made, key) == value
    assert made.format == "jsonl"


def test_a_record_may_hold_a_page_and_says_more_than_the_page_does() -> None:
    made = report("desk.jsonl", lines({"html": ARTICLE, "title": "Ferries", "outlet": None, "url": None}))
    assert made.text.startswith("Ferry strike enters third week\n\nThe ferry crews of Lunda")
    assert (made.title, made.outlet, made.published) == ("Ferries", "The Gull", "2025-03-04T07:30:00+01:00")


@pytest.mark.parametrize("name", ["a.json", "a.txt", "a"])
def test_a_json_file_holds_one_record_or_an_array_of_them(name: str) -> None:
    assert report(name, json.dumps(FERRY, indent=2).encode()).text == FERRY["text"]
    many = ingested(name, json.dumps([FERRY, {"text": "The second report says little."}], indent=2).encode())
    assert [made.name for made in many] == ["gull/ferry", f"{name}#2"]


def exported(made: Report) -> dict[str, object]:
    """A report as the export contract has it, and the keys that Onrecord adds."""
    row = dataclasses.asdict(made)
    row["pieces"] = [list(piece) for piece in made.pieces]
    return row


LOSSY, DATED = b"A note. \xff It says little, but in English words.", b"LUNDA, 4 March 2025 - No."


@pytest.mark.parametrize("data", [ARTICLE.encode(), LOSSY, DATED])
def test_what_was_exported_is_the_same_report_when_read_again(data: bytes) -> None:
    made = report("a", data)
    assert report("export.jsonl", lines(exported(made))) == made


def test_a_record_that_only_claims_an_id_is_read_afresh() -> None:
    made = report("desk.jsonl", lines(FERRY | {"id": "rxxxxxxxxxxxxxxxx", "sha256": "0" * 64, "format": "pdf"}))
    assert (made.format, made.sha256 == "0" * 64) == ("jsonl", False)


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        (b'{"title": "No text"}', "not a report"),
        (b'{"text": 7}', "not a report"),
        (b'{"text": ""}', "no text"),
        (b'{"text": "cut o', "damaged"),
        (b"[1, 2]", "not a report"),
        (b'{"text":' + b"[" * 100_000, "damaged"),
    ],
)
def test_a_line_that_is_no_report_is_named_and_the_others_are_read(line: bytes, kind: str) -> None:
    good = lines(FERRY)
    first, bad, last = ingested("desk.jsonl", b"\n".join([good, line, good]))
    assert isinstance(bad, Problem)
    assert (bad.name, bad.kind) == ("desk.jsonl#2", kind)
    assert isinstance(first, Report)
    assert first == last


@pytest.mark.parametrize(
    ("stated", "published"), [("4 March 2025", "2025-03-04"), ("soon", None), (7, None), (None, None)]
)
def test_a_date_that_is_none_is_not_made_up(stated: object, published: str | None) -> None:
    assert report("desk.jsonl", lines(FERRY | {"published": stated})).published == published


def test_an_array_that_breaks_off_gives_what_it_holds_before() -> None:
    made = ingested("a.json", b'[{"text": "The first report."}, {"te')
    assert [(each.name, getattr(each, "kind", "")) for each in made] == [("a.json#1", ""), ("a.json", "damaged")]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-8-sig"])
def test_lines_are_read_in_other_encodings_too(encoding: str) -> None:
    text = "\n".join(json.dumps({"text": f"Report {number} of the harbour."}) for number in (1, 2))
    assert [made.name for made in ingested("desk.jsonl", text.encode(encoding))] == ["desk.jsonl#1", "desk.jsonl#2"]


def test_half_a_surrogate_pair_is_a_gap_and_said() -> None:
    made = report("desk.jsonl", b'{"name": "a\\nb", "text": "No \\ud83d ferries.", "title": "\\udc00"}')
    assert (made.name, made.text, made.title) == ("a\\nb", "No \ufffd ferries.", "\ufffd")
    assert [each.kind for each in made.problems] == ["encoding"]
