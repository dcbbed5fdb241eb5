"""The commands as a person types them: what they print, what they leave behind, and what their exit status says."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from flow.morning import write_jsonl, write_texts
from onrecord import extract, show
from onrecord.cli import DONE, FLAWED, KINDS, STOPPED, main, parser
from onrecord.terminal import Meter


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    path = tmp_path / "desk.ledger"
    assert main(["add", str(write_texts(tmp_path / "desk", range(6))), "--ledger", str(path), "--quiet"]) == DONE
    return path


def test_brief_writes_the_page_the_text_the_data_and_the_ledger(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    reports = write_jsonl(tmp_path / "desk.jsonl", range(6))
    out = tmp_path / "brief"
    assert main(["brief", str(reports), "--out", str(out), "--title", "The dam"]) == DONE
    assert {"index.html", "brief.md", "statements.jsonl", "places.geojson", "onrecord.ledger"} <= {
        f.name for f in out.iterdir()
    }
    printed = capsys.readouterr().out
    assert "6 documents, 6 of them new" in printed
    assert str(out / "index.html") in printed


def test_a_brief_of_nothing_is_refused_with_a_way_out(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "empty.txt").write_text("")
    assert main(["brief", str(tmp_path / "empty.txt"), "--out", str(tmp_path / "brief")]) == STOPPED
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert "empty.txt: " in said


def test_the_exit_status_says_that_a_file_could_not_be_used(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    texts = write_texts(tmp_path / "desk", range(2))
    (texts / "empty.txt").write_text("")
    assert main(["add", str(texts), "--ledger", str(tmp_path / "a.ledger")]) == FLAWED
    assert "desk/empty.txt" in capsys.readouterr().out


def test_a_report_in_a_language_not_read_is_kept_and_no_failure(tmp_path: Path) -> None:
    text = "Насос на дамбе остановился ночью. Инженеры сказали, что второй насос работает и воды хватит на неделю."
    (tmp_path / "listok.txt").write_text(text, encoding="utf8")
    assert main(["add", str(tmp_path / "listok.txt"), "--ledger", str(tmp_path / "a.ledger"), "--quiet"]) == DONE


def exported(ledger: Path, capsys: pytest.CaptureFixture[str]) -> list[dict[str, object]]:
    """The statements of a ledger, as the command exports them."""
    capsys.readouterr()
    assert main(["export", "statements", "--ledger", str(ledger)]) == DONE
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_the_reader_reads_unless_the_rules_are_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    texts = str(write_texts(tmp_path / "desk", range(2)))
    for name, flags in (("reader", []), ("named", ["--extractor", "reader"]), ("rules", ["--extractor", "rules"])):
        assert main(["add", texts, "--ledger", str(tmp_path / name), "--quiet", *flags]) == DONE
    by_reader, by_rules = (exported(tmp_path / name, capsys) for name in ("reader", "rules"))
    assert exported(tmp_path / "named", capsys) == by_reader
    assert any(str(row["rule"]).startswith("reader/") for row in by_reader)
    assert all(str(row["rule"]).startswith("rules/") and row["confidence"] is None for row in by_rules)


def test_a_brief_is_written_of_what_the_rules_found(tmp_path: Path) -> None:
    texts, out = str(write_texts(tmp_path / "desk", range(2))), tmp_path / "brief"
    assert main(["brief", texts, "--out", str(out), "--quiet", "--extractor", "rules"]) == DONE
    rows = [json.loads(line) for line in (out / "statements.jsonl").read_text(encoding="utf8").splitlines()]
    assert rows
    assert {row["rule"].partition(":")[0] for row in rows} == {"rules/5"}


def test_the_reader_makes_nothing_of_which_it_is_less_sure_than_it_must_be(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    texts = str(write_texts(tmp_path / "desk", range(3)))
    found = {}
    for least in ("0", "0.5", "1"):
        assert main(["add", texts, "--ledger", str(tmp_path / least), "--quiet", "--least", least]) == DONE
        rows = exported(tmp_path / least, capsys)
        found[least] = [float(str(row["confidence"])) for row in rows if row["confidence"] is not None]
    assert found["0"]
    assert all(sure >= 0.5 for sure in found["0.5"])
    assert found["1"] == []


@pytest.mark.parametrize("least", ["-0.1", "1.5", "nan"])
def test_how_sure_it_must_be_is_a_share(tmp_path: Path, least: str, capsys: pytest.CaptureFixture[str]) -> None:
    texts = str(write_texts(tmp_path / "desk", range(1)))
    assert main(["add", texts, "--ledger", str(tmp_path / "a.ledger"), "--least", least]) == STOPPED
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert "from 0 to 1" in said


def test_an_extractor_that_is_not_there_is_refused_with_those_that_are(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        parser().parse_args(["add", "desk", "--extractor", "oracle"])
    assert left.value.code == STOPPED
    said = capsys.readouterr().err
    assert "oracle" in said
    assert "'reader', 'rules'" in said or "reader, rules" in said


def test_the_extractors_that_are_offered_are_those_that_there_are() -> None:
    for name in parser().parse_args(["add", "desk"]).extractor, "rules":
        assert extract.machine(name).name == name


def test_search_finds_statements_and_says_when_there_are_none(ledger: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["search", "count", "them", "--ledger", str(ledger)]) == DONE
    assert "Nobody else will count them" in capsys.readouterr().out
    assert main(["search", "zeppelin", "--ledger", str(ledger)]) == FLAWED
    assert capsys.readouterr().out == ""


def test_explain_tells_what_a_statement_a_claim_and_a_report_rest_on(
    ledger: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["search", "sluice", "denied", "--ledger", str(ledger), "--json"])
    main(["search", "boats", "--ledger", str(ledger), "--json"])
    found = json.loads(capsys.readouterr().out.splitlines()[0])
    for key, told in ((found["id"], "made by"), (found["claim"], "standing"), (found["report"]["id"], "sha256")):
        assert main(["explain", key, "--ledger", str(ledger)]) == DONE
        assert told in capsys.readouterr().out
    assert main(["explain", "s-no-such-thing", "--ledger", str(ledger)]) == STOPPED
    assert "onrecord search" in capsys.readouterr().err


def test_export_writes_lines_of_json_to_a_file_or_to_standard_output(
    ledger: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["export", "reports", "--ledger", str(ledger)]) == DONE
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert len(lines) == 6
    assert main(["export", "reports", "--ledger", str(ledger), "--out", str(tmp_path / "reports.jsonl")]) == DONE
    assert [json.loads(line) for line in (tmp_path / "reports.jsonl").read_text(encoding="utf8").splitlines()] == lines
    assert main(["export", "rumours", "--ledger", str(ledger)]) == STOPPED


def test_a_claim_is_shown_with_its_origins_and_who_is_against_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    texts = {
        "Harbour Wire": "Guards opened the sluice gates at Velm during the night, Bea Sorrel said.",
        "Evening Quay": "Guards opened the sluice gates at Velm during the night, Bea Sorrel said.",
        "Lowland Post": "Ilan Reth denied that guards had opened the sluice gates at Velm.",
    }
    rows = [{"name": name, "outlet": name, "published": "2031-03-04", "text": text} for name, text in texts.items()]
    reports, held = tmp_path / "r.jsonl", str(tmp_path / "l")
    reports.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf8")
    main(["add", str(reports), "--ledger", held, "--extractor", "rules", "--processes", "1", "--quiet"])
    assert main(["disputed", "--ledger", held]) == DONE
    head, line = capsys.readouterr().out.splitlines()
    assert head.split() == ["claim", "standing", "orig", "words"]
    assert "denied" in line
    assert len(line) <= 80
    assert main(["claim", line.split()[0], "--ledger", held]) == DONE
    told = capsys.readouterr().out
    assert (
        "Harbour Wire and Evening Quay quote Bea Sorrel" in told
        or "Evening Quay and Harbour Wire quote Bea Sorrel" in told
    )
    assert "denied by" in told
    assert "Ilan Reth (deny): that guards had opened" in told
    assert "shared" in told
    assert main(["single-origin", "--ledger", held, "--json"]) == DONE
    assert capsys.readouterr().out == ""  # the only claim in two reports is contested
    assert main(["claim", "cnothing", "--ledger", held]) == STOPPED
    assert "no claim of this id" in capsys.readouterr().err


def test_help_names_the_kinds_that_there_are() -> None:
    assert list(KINDS) == list(show.KINDS)


def test_lint_holds_a_draft_against_the_ledger(
    ledger: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["search", "boats", "--ledger", str(ledger), "--json", "--most", "1"])
    found = json.loads(capsys.readouterr().out)
    draft = tmp_path / "draft.md"
    words = found["content"][0]["exact"].strip("“”")
    draft.write_text(f"The engineer said: “{words}” [^{found['id']}]\n", encoding="utf8")
    assert main(["lint", str(draft), "--ledger", str(ledger)]) == DONE
    draft.write_text(f"The engineer said: “There are no boats at all” [^{found['id']}]\n", encoding="utf8")
    assert main(["lint", str(draft), "--ledger", str(ledger)]) == FLAWED


def test_verify_says_that_all_is_well(ledger: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["verify", "--ledger", str(ledger)]) == DONE
    assert "6 reports" in capsys.readouterr().out


def test_verify_finds_the_file_that_was_changed_since(
    ledger: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["verify", str(tmp_path / "desk"), "--ledger", str(ledger)]) == DONE
    capsys.readouterr()
    (tmp_path / "desk" / "0003.txt").write_text("The river stood at one metre, the Dam Authority said.")
    assert main(["verify", str(tmp_path / "desk"), "--ledger", str(ledger)]) == FLAWED
    assert capsys.readouterr().out.startswith("desk/0003.txt: ")


def test_a_missing_ledger_is_one_line_with_a_way_out(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for verb in (["search", "x"], ["explain", "s1"], ["export", "reports"], ["verify"]):
        assert main([*verb, "--ledger", str(tmp_path / "none.ledger")]) == STOPPED
        said = capsys.readouterr().err
        assert said.count("\n") == 1
        assert "make one with" in said


def test_a_list_of_files_is_read_from_standard_input(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    files = sorted(write_texts(tmp_path / "desk", range(3)).iterdir())
    monkeypatch.setattr(sys, "stdin", io.StringIO("".join(f"{file}\n" for file in files)))
    assert main(["add", "-", "--ledger", str(tmp_path / "a.ledger"), "--quiet"]) == DONE
    assert main(["verify", "--ledger", str(tmp_path / "a.ledger")]) == DONE


def test_nothing_is_said_in_a_pipe_but_what_was_asked_for(ledger: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "onrecord", "add", str(tmp_path / "desk"), "--ledger", str(ledger), "--quiet"]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    assert (done.stdout, done.stderr) == ("", "")


def test_a_reader_that_has_seen_enough_is_no_error(tmp_path: Path) -> None:
    reports = write_jsonl(tmp_path / "desk.jsonl", range(60))
    ledger = tmp_path / "a.ledger"
    assert main(["add", str(reports), "--ledger", str(ledger), "--quiet", "--extractor", "rules"]) == DONE
    command = f"{sys.executable} -m onrecord export statements --ledger {ledger} | head -n 1"
    done = subprocess.run(["bash", "-c", command], check=True, capture_output=True, text=True)
    assert done.stderr == ""
    assert done.stdout.count("\n") == 1


def test_progress_is_drawn_on_a_terminal_only() -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    terminal, pipe = Terminal(), io.StringIO()
    for out in (terminal, pipe):
        with Meter(1000, out) as meter:
            meter.drawn = -1.0
            meter.show(12, 400)
    assert "12 reports" in terminal.getvalue()
    assert pipe.getvalue() == ""


def test_the_meter_tells_rate_and_time_left() -> None:
    assert Meter(1000).line(120, 250, 3.0) == "120 reports   40/s   25%   about 9 s left"
    assert Meter(0).line(120, 250, 3.0) == "120 reports   40/s"


@pytest.mark.parametrize("verb", ["brief", "add", "search", "explain", "export", "lint", "verify"])
def test_each_command_has_help_with_an_example(verb: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        parser().parse_args([verb, "--help"])
    assert left.value.code == 0
    assert f"example: onrecord {verb}" in capsys.readouterr().out


def test_the_command_is_quick_to_start(tmp_path: Path) -> None:
    # No time is measured here (see bench/): what would make it slow must not be loaded.
    code = "import sys; from onrecord.cli import parser; parser(); print(*(m for m in ('numpy', 'lxml') if m in sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True, env={**os.environ})
    assert done.stdout.strip() == ""
