"""Whom a word may stand for, where it may stand for several: kept in the ledger, and shown by `onrecord explain`."""

import json
from pathlib import Path

import pytest

from onrecord.cli import DONE, main

TEXT = "President Lena Osk met President Pavel Stroud in Velna on Monday.\n\nThe president said that the ferry would sail again."


def test_explain_names_all_whom_a_speaker_may_be(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "talks.txt").write_text(TEXT, encoding="utf8")
    ledger = str(tmp_path / "a.ledger")
    assert main(["add", str(tmp_path / "talks.txt"), "--ledger", ledger, "--extractor", "rules", "--quiet"]) == DONE
    main(["search", "ferry", "--ledger", ledger, "--json"])
    found = json.loads(capsys.readouterr().out.splitlines()[0])
    assert main(["explain", found["id"], "--ledger", ledger]) == DONE
    (told,) = [line for line in capsys.readouterr().out.splitlines() if line.startswith("may stand for")]
    assert "Lena Osk, Pavel Stroud (speaker)" in told
    assert main(["verify", "--ledger", ledger]) == DONE
