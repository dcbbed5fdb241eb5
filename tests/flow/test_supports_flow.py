"""Support, from a report's words to the claim that is asked for."""

from __future__ import annotations

from pathlib import Path

import pytest

from flow.test_judged_standing import reports
from onrecord import extract, pipeline
from onrecord.cli import DONE, main


def test_what_a_report_says_in_support_is_kept_and_shown_with_the_claim(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = (
        "The northern sluice failed on Monday, Osk Reth said.\n\n"
        "The Velm River Board confirmed that the northern sluice failed on Monday."
    )
    path = tmp_path / "a.ledger"
    with pipeline.Record(path, create=True) as record:
        pipeline.add([reports(tmp_path, text)], record, machine=extract.RULES)
        (tie,) = [tie for tie in record.ties() if tie.kind == "supports"]
        key = record.claim_of(tie.end)
        assert record.statement(tie.start).speaker.source.name == "Velm River Board"
        assert list(record.verify()) == []
    assert main(["claim", key, "--ledger", str(path)]) == DONE
    assert "supported by" in capsys.readouterr().out
