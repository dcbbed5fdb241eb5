"""The order of reports, and splitting them into several runs, change nothing about claims, origins and standing."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import pytest
from eval import standing

from onrecord import pipeline
from onrecord.extract import RULES
from onrecord.model import Claim


def claims(reports: Sequence[dict[str, object]], folder: Path, runs: int) -> list[Claim]:
    with pipeline.Record(folder / "l", create=True) as ledger:
        for run in range(runs):
            file = folder / f"{run}.jsonl"
            file.write_text("".join(json.dumps(report) + "\n" for report in reports[run::runs]), "utf8")
            pipeline.add([file], ledger, machine=RULES)
        return sorted(ledger.claims(), key=lambda claim: claim.id)


@pytest.mark.parametrize("name", ["b05", "b10", "b29", "b30"])
def test_order_and_runs_change_nothing(tmp_path: Path, name: str) -> None:
    (bundle,) = (row for row in standing.rows("bundles.dev") if row["id"] == name)
    reports = [{**report, "name": f"{report['name']}.txt"} for report in bundle["reports"]]
    found = []
    for at, (order, runs) in enumerate([(reports, 1), (reports[::-1], 1), (reports, 3), (reports[::-1], 2)]):
        folder = tmp_path / str(at)
        folder.mkdir()
        found.append(claims(order, folder, runs))
    plain = [
        [(c.id, c.text, c.statements, c.standing, c.ties, len(c.origins), c.credibility) for c in each]
        for each in found
    ]
    assert plain[0] == plain[1] == plain[2] == plain[3]
