"""The dossier on the command line: where it is found, when its mistakes are told, and how one is drafted."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from flow.morning import write_jsonl
from onrecord.cli import DONE, STOPPED, main
from onrecord.dossier import load

ISSUES = '[[issue]]\nname = "The river"\nwords = ["river", "pump*"]\n'


@pytest.fixture
def reports(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A morning's reports, in a folder where the commands run."""
    monkeypatch.chdir(tmp_path)
    return write_jsonl(tmp_path / "desk.jsonl", range(6))


def brief(*more: str) -> int:
    return main(["brief", "desk.jsonl", "--out", "brief", "--extractor", "rules", "--processes", "1", "--quiet", *more])


@pytest.mark.usefixtures("reports")
@pytest.mark.parametrize("place", ["dossier.toml", "brief/dossier.toml"])
def test_the_dossier_beside_the_ledger_or_here_gives_the_title_and_the_issues(place: str) -> None:
    Path(place).parent.mkdir(exist_ok=True)
    Path(place).write_text(f'situation = "The dam at Velm"\n{ISSUES}')
    assert brief() == DONE
    page = Path("brief/brief.md").read_text("utf8")
    assert page.startswith("# The dam at Velm")
    assert "The river" in page


@pytest.mark.usefixtures("reports")
def test_a_dossier_that_is_named_stands_before_one_that_is_found() -> None:
    Path("dossier.toml").write_text('situation = "Found"')
    Path("other.toml").write_text('situation = "Named"')
    assert brief("--dossier", "other.toml") == DONE
    assert Path("brief/brief.md").read_text("utf8").startswith("# Named")
    assert brief("--dossier", "other.toml", "--title", "Titled") == DONE
    assert Path("brief/brief.md").read_text("utf8").startswith("# Titled")


@pytest.mark.usefixtures("reports")
def test_a_mistake_in_the_dossier_is_told_before_anything_is_read(capsys: pytest.CaptureFixture[str]) -> None:
    Path("dossier.toml").write_text('\nsituaton = "x"\n')
    assert brief() == STOPPED
    assert "dossier.toml:2: unknown key 'situaton'; did you mean 'situation'?" in capsys.readouterr().err
    assert not Path("brief").exists()
    assert main(["add", "desk.jsonl", "--dossier", "nowhere.toml"]) == STOPPED
    assert not Path("onrecord.ledger").exists()


@pytest.mark.usefixtures("reports")
def test_ids_and_the_ledger_are_the_same_whatever_the_dossier(capsys: pytest.CaptureFixture[str]) -> None:
    def exported(*more: str) -> list[dict[str, object]]:
        capsys.readouterr()
        assert main(["export", "claims", "--ledger", "brief/onrecord.ledger", *more]) == DONE
        return [json.loads(line) for line in capsys.readouterr().out.splitlines()]

    assert brief() == DONE
    silent = exported()
    Path("told.toml").write_text(ISSUES)
    told = exported("--dossier", "told.toml")
    assert [row["id"] for row in told] == [row["id"] for row in silent]
    assert any(row["issues"] for row in told)
    assert not any(row["issues"] for row in silent)


@pytest.mark.usefixtures("reports")
def test_init_drafts_a_dossier_that_the_next_command_reads(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["init", "desk.jsonl", "--processes", "1"]) == DONE
    assert "dossier.toml" in capsys.readouterr().out
    drafted = load(Path("dossier.toml"))
    assert drafted.situation == "Desk"
    assert {rated.name for rated in drafted.outlets} >= {"Harbour Wire", "Tarsk Courier"}
    assert brief() == DONE
    assert sorted(path.name for path in Path().iterdir()) == ["brief", "desk.jsonl", "dossier.toml"]


@pytest.mark.usefixtures("reports")
def test_init_answers_in_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["init", "desk.jsonl", "--out", "draft.toml", "--processes", "1", "--json"]) == DONE
    told = json.loads(capsys.readouterr().out)
    assert (told["documents"], told["dossier"], told["outlet"] >= 2) == (6, "draft.toml", True)


@pytest.mark.usefixtures("reports")
def test_init_never_overwrites_a_file(capsys: pytest.CaptureFixture[str]) -> None:
    Path("dossier.toml").write_text("# mine\n")
    assert main(["init", "desk.jsonl", "--processes", "1"]) == STOPPED
    assert "never overwrites" in capsys.readouterr().err
    assert Path("dossier.toml").read_text() == "# mine\n"


@pytest.mark.usefixtures("reports")
def test_init_of_nothing_is_refused_and_leaves_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    Path("empty.txt").write_text("")
    assert main(["init", "empty.txt", "--processes", "1"]) == STOPPED
    assert "no report could be read" in capsys.readouterr().err
    assert not Path("dossier.toml").exists()


@pytest.mark.usefixtures("reports")
def test_init_says_where_it_cannot_write(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["init", "desk.jsonl", "--processes", "1", "--out", "nowhere/dossier.toml"]) == STOPPED
    assert "cannot be written" in capsys.readouterr().err
