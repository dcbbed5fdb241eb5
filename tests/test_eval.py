"""The gate: floors rise, fall only with a reason, and a broken one fails the run."""

import json
import os
from pathlib import Path

import pytest
from eval import floors
from eval.__main__ import main
from eval.measure import figures
from eval.shelf import Shelf

from onrecord import ids
from onrecord.model import Report

SHARED = Path(os.environ.get("ONRECORD_SHARED", "../shared"), "data")
HELD = {"polnear": {"attribution_f1": 0.5, "attribution_recall": 0.4}}


def test_a_figure_below_its_floor_is_broken_and_one_without_a_floor_is_not() -> None:
    changes = {
        change.figure: change
        for change in floors.compare("polnear", {"attribution_f1": 0.49, "attribution_recall": 0.6, "new": 0.1}, HELD)
    }
    assert changes["attribution_f1"].broken
    assert "BROKEN" in str(changes["attribution_f1"])
    assert not changes["attribution_recall"].broken
    assert "gain" in str(changes["attribution_recall"])
    assert not changes["new"].broken


def test_what_the_printing_rounds_away_breaks_no_floor() -> None:
    (change,) = floors.compare("polnear", {"attribution_f1": 0.4996}, HELD)
    assert not change.broken


def test_raising_never_lowers_and_lowering_never_raises() -> None:
    measured = {"polnear": {"attribution_f1": 0.6, "attribution_recall": 0.3}}
    assert floors.raised(HELD, measured) == {"polnear": {"attribution_f1": 0.6, "attribution_recall": 0.4}}
    assert floors.lowered(HELD, measured) == {"polnear": {"attribution_f1": 0.5, "attribution_recall": 0.3}}


def test_floors_and_reasons_come_back_as_they_were_written(tmp_path: Path) -> None:
    file = tmp_path / "floors.toml"
    reasons = {"2025-01-01T00:00:00+00:00": 'the "gold" was mended'}
    floors.save(HELD, reasons, file)
    assert floors.load(file) == (HELD, reasons)


def test_without_the_shared_data_it_says_so_and_fails_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--shared", str(tmp_path), "--build", str(tmp_path / "build")]) == 0
    printed = capsys.readouterr().out
    assert "polnear: not measured" in printed
    assert "ced_rules: not measured" in printed
    assert "chain_recall" in printed, "the project's own gold is measured without the shared data"


@pytest.mark.skipif(not SHARED.is_dir(), reason=f"the evaluation data is not at ONRECORD_SHARED ({SHARED})")
def test_the_floors_hold(tmp_path: Path) -> None:
    assert main(["--shared", str(SHARED), "--build", str(tmp_path)]) == 0


def test_the_scorers_lines_are_read_as_figures() -> None:
    assert figures("attribution_f1 0.512\n\nrecall 1.000\n") == {"attribution_f1": 0.512, "recall": 1.0}


def test_what_is_scored_is_written_in_the_contracts_form(tmp_path: Path) -> None:
    text = "Ana Moss said the bridge was closed."
    report = Report(ids.report_id(text, None, None, None, None, None), "a.txt", "", "text", text)
    Shelf([report]).write(tmp_path)
    (row,) = [json.loads(line) for line in (tmp_path / "statements.jsonl").read_text("utf8").splitlines()]
    assert row["speaker"]["name"] == "Ana Moss"
    assert [part["exact"] for part in row["content"]] == ["the bridge was closed"]
    (kept,) = [json.loads(line) for line in (tmp_path / "reports.jsonl").read_text("utf8").splitlines()]
    assert (kept["id"], kept["name"], kept["text"]) == (report.id, "a.txt", text)
