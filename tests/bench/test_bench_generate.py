"""The generator makes the same reports from the same seed, and reports that Onrecord finds something to read in."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

from bench import generate, tables
from onrecord import extract, ingest, pipeline, read
from onrecord.model import Report


def test_the_same_seed_makes_the_same_reports() -> None:
    assert list(generate.articles(20, seed=7)) == list(generate.articles(20, seed=7))


def test_another_seed_makes_others() -> None:
    assert not set(generate.articles(20, seed=7)) & set(generate.articles(20, seed=8))


def test_a_report_depends_on_its_number_and_not_on_those_before_it() -> None:
    assert list(generate.articles(5, start=40)) == list(generate.articles(45))[40:]


def test_a_report_has_about_seven_hundred_words() -> None:
    lengths = [len(article.text.split()) for article in generate.articles(60)]
    assert 640 <= sum(lengths) / len(lengths) <= 760


def test_about_one_report_in_seven_is_a_reprint() -> None:
    openings: dict[str, int] = {}
    for article in generate.articles(400):
        opening = " ".join(article.paragraphs[1].split()[:4])
        openings[opening] = openings.get(opening, 0) + 1
    again = sum(count - 1 for count in openings.values())
    assert 0.05 <= again / 400 <= 0.25


def test_reports_follow_each_other_in_time() -> None:
    moments = [article.published for article in generate.articles(30)]
    assert all(earlier < later for earlier, later in pairwise(moments))


def test_onrecord_finds_speech_of_every_kind_in_them(tmp_path: Path) -> None:
    generate.write(tmp_path, 12)
    found = [item for document in ingest.documents([tmp_path]) for item in _reports(document)]
    assert len(found) == 12
    assert all(report.outlet and report.published and report.language == "en" for report in found)
    said = [statement for report in found for statement in extract.extract(read.read(report), extract.RULES)]
    assert {statement.quotation for statement in said} == {"direct", "indirect", "mixed"}
    assert {"say", "warn", "deny", "order", "report"} <= {statement.act for statement in said}
    assert any(len(statement.chain) > 2 for statement in said)


def test_a_folder_of_them_is_read_without_a_problem(tmp_path: Path) -> None:
    generate.write(tmp_path / "reports", 4)
    with pipeline.Record(tmp_path / "ledger", create=True) as ledger:
        assert pipeline.add([tmp_path / "reports"], ledger).problems == []


def test_a_table_of_figures_is_markdown() -> None:
    rows = [{"reports": 1000, "seconds": 1.23456}, {"reports": 100, "seconds": 0.5}]
    assert tables.table(rows) == "| reports | seconds |\n| --- | --- |\n| 1,000 | 1.23 |\n| 100 | 0.5 |"


def _reports(document: object) -> list[Report]:
    assert isinstance(document, ingest.Document)
    return [item for item in ingest.reports(document) if isinstance(item, Report)]
