"""Sources across reports, from files to exports: one source under two spellings is one origin, and a person's word stands."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from flow.morning import exported
from onrecord import extract, link, pipeline
from onrecord.cli import DONE, JUDGEMENTS, STOPPED, main
from onrecord.errors import Stop

TOLD = {
    "wire": (
        "Harbour Wire",
        "2031-03-04",
        "The northern sluice had failed, Tarskan Defence Minister Taras Nebuvalenko said.",
    ),
    "post": (
        "Lowland Post",
        "2031-03-05",
        "The northern sluice had failed, said Taras Nebuvalenka, the defence minister.",
    ),
    "quay": (
        "Evening Quay",
        "2031-03-06",
        "“We lost the gate,” Nebuvalenko said. Velmian officials said the river was rising.",
    ),
    "echo": (
        "Mill Echo",
        "2031-03-07",
        "The northern sluice had failed, Ada Fennick said. A. Fennick warned that more would.",
    ),
}


def desk(folder: Path, *names: str) -> Path:
    """A file of these reports, in this order."""
    folder.mkdir(exist_ok=True)
    rows = []
    for name in names or TOLD:
        outlet, day, text = TOLD[name]
        row = {"name": name, "outlet": outlet, "published": day, "language": "en", "text": text}
        rows.append(json.dumps(row | {"url": f"https://{name}.invalid/1", "title": None}, ensure_ascii=False))
    (folder / "desk.jsonl").write_text("\n".join(rows) + "\n", encoding="utf8")
    return folder / "desk.jsonl"


def ledger_of(path: Path, reports: Path) -> Path:
    with pipeline.Record(path, create=True) as record:
        pipeline.add([reports], record, machine=extract.RULES)
    return path


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    return ledger_of(tmp_path / "a.ledger", desk(tmp_path / "desk"))


@pytest.fixture
def record(ledger: Path) -> Iterator[pipeline.Record]:
    with pipeline.Record(ledger) as opened:
        yield opened


def rows(ledger: Path, kind: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in exported(ledger)[kind].splitlines()]


def test_one_source_under_three_spellings_is_one_row_with_reasons(ledger: Path) -> None:
    (row,) = [row for row in rows(ledger, "sources") if "Nebuvalen" in str(row["name"])]
    assert row["names"] == ["Nebuvalenko", "Taras Nebuvalenka", "Taras Nebuvalenko"]
    assert row["name"] in ("Taras Nebuvalenka", "Taras Nebuvalenko")
    assert row["statements"] == 3
    assert isinstance(row["merges"], list)
    assert len(row["merges"]) == 2
    assert all(merge["why"] and merge["rule"].startswith("sources/1:") for merge in row["merges"])


def test_statements_lead_to_the_row_of_their_source_and_keep_the_name_of_the_report(ledger: Path) -> None:
    ids = {row["id"] for row in rows(ledger, "sources")}
    speakers = [row["speaker"] for row in rows(ledger, "statements")]
    assert {speaker["id"] for speaker in speakers if isinstance(speaker, dict)} <= ids
    assert {speaker["name"] for speaker in speakers if isinstance(speaker, dict)} >= {
        "Taras Nebuvalenka",
        "Nebuvalenko",
    }


def test_a_speaker_under_two_spellings_is_one_origin(record: pipeline.Record) -> None:
    (claim,) = [claim for claim in record.claims() if len(claim.statements) == 3]
    assert claim.standing == "2 independent origins"
    assert sorted(len(origin.statements) for origin in claim.origins) == [1, 2]


def test_ids_of_statements_are_those_of_their_reports(ledger: Path, tmp_path: Path) -> None:
    together = {row["id"] for row in rows(ledger, "statements")}
    alone = set()
    for name in TOLD:
        alone |= {
            row["id"] for row in rows(ledger_of(tmp_path / f"{name}.ledger", desk(tmp_path / name, name)), "statements")
        }
    assert together == alone
    with pipeline.Record(ledger) as record:
        assert list(record.verify()) == []


def test_the_order_in_which_reports_came_makes_no_difference(ledger: Path, tmp_path: Path) -> None:
    backwards = ledger_of(tmp_path / "b.ledger", desk(tmp_path / "desk2", *reversed(TOLD)))
    with pipeline.Record(backwards) as record:
        record.decide("merge", ["Ada Fennick", "Taras Nebuvalenka"], "Ada")
    with pipeline.Record(ledger) as record:
        record.decide("merge", ["Ada Fennick", "Taras Nebuvalenka"], "Ada")

    def without_place(lines: str) -> str:
        """The lines without the number by which a record is known in its file."""
        for name in range(1, 5):
            lines = lines.replace(f"#{name}", "#")
        return lines

    mine, theirs = exported(ledger), exported(backwards)
    for kind in ("sources", "claims"):
        assert without_place(mine[kind]) == without_place(theirs[kind])


def test_judgements_hold_when_the_reports_are_read_again(record: pipeline.Record, tmp_path: Path) -> None:
    record.decide("split", ["Nebuvalenko", "Taras Nebuvalenko"], "Ada")
    record.decide("side", ["Ada Fennick", "third-party"], "Ada")
    pipeline.add(
        [desk(tmp_path / "desk")], record
    )  # by the reader, whose statements stand in place of those of the rules
    assert record.find("Nebuvalenko").source.id != record.find("Taras Nebuvalenko").source.id
    assert record.find("Ada Fennick").source.side == "third party"


def test_two_whom_a_person_told_apart_are_one_origin_only_as_far_as_one_body_speaks(record: pipeline.Record) -> None:
    def folded() -> str:
        (claim,) = [claim for claim in record.claims() if len(claim.statements) == 3]
        return max(claim.origins, key=lambda origin: len(origin.statements)).why

    before = folded()
    record.decide("split", ["Taras Nebuvalenka", "Taras Nebuvalenko"], "Ada")
    assert "speak for one organisation" not in before
    assert "Taras Nebuvalenko and Taras Nebuvalenka speak for one organisation" in folded()


def test_what_cannot_be_judged_is_refused_and_nothing_is_kept(record: pipeline.Record) -> None:
    record.decide("split", ["Nebuvalenko", "Taras Nebuvalenko"], "Ada")
    record.decide("merge", ["Nebuvalenko", "Ada Fennick"], "Ada")
    refused = {
        ("merge", "Taras Nebuvalenko", "Ada Fennick"): "says otherwise",
        ("merge", "Ada Fennick", "Ada Fennick"): "one entry",
        ("merge", "Nebuvalenko"): "words follow it",
        ("merge", "Nebuvalenco", "Ada Fennick"): "did you mean Nebuvalenko",
        ("side", "Nebuvalenko", "left"): "is no side",
        ("rename", "Nebuvalenko", " "): "is empty",
        ("retract", "7"): "no judgement of this number",
    }
    for (verdict, *what), reason in refused.items():
        with pytest.raises(Stop, match=reason):
            record.decide(verdict, what, "Ada")
    assert len(record.judgements()) == 2


def test_the_time_of_a_judgement_stands_in_the_list_and_in_no_export(ledger: Path) -> None:
    with pipeline.Record(ledger) as record:
        at = record.decide("rename", ["Ada Fennick", "A. M. Fennick"], "Ada").at
        assert [each.at for each in record.judged()] == [at]
    assert all(at not in lines for lines in exported(ledger).values())


# --- the commands


def run(capsys: pytest.CaptureFixture[str], ledger: Path, *words: str) -> str:
    assert main([*words, "--ledger", str(ledger)]) == DONE
    return capsys.readouterr().out


def test_sources_are_listed_within_a_terminal(ledger: Path, capsys: pytest.CaptureFixture[str]) -> None:
    listed = run(capsys, ledger, "sources").splitlines()
    assert max(map(len, listed)) <= 79
    assert listed[1].split()[:3] == ["Taras", "Nebuvalenka", "person"]
    assert listed[2].strip() == "also Nebuvalenko, Taras Nebuvalenko"
    assert "and 2 more" in run(capsys, ledger, "sources", "--most", "1")
    as_json = [json.loads(line) for line in run(capsys, ledger, "sources", "--json").splitlines()]
    assert as_json == rows(ledger, "sources")


def test_a_source_is_found_by_any_of_its_names_and_ids(ledger: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shown = run(capsys, ledger, "source", "nebuvalenko")
    assert max(map(len, shown.splitlines())) <= 79
    assert "called Tarskan Defence Minister, defence minister" in shown
    assert "Evening Quay → Nebuvalenko" in shown
    days = [line[:10] for line in shown.splitlines() if line.startswith("2031")]
    assert days == sorted(days, reverse=True)
    key = shown.splitlines()[1].split()[0]
    assert run(capsys, ledger, "source", key) == shown
    assert main(["source", "Nebuvalenko Senior", "--ledger", str(ledger)]) == STOPPED


def test_what_a_source_said_stands_under_the_issues_of_the_dossier(
    ledger: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ledger.with_name("dossier.toml").write_text('[[issue]]\nname = "Sluices"\nwords = ["sluice*"]\n', encoding="utf8")
    shown = run(capsys, ledger, "source", "nebuvalenko")
    assert shown.index("SLUICES (2)") < shown.index("NONE OF THE ISSUES (1)")
    found = [json.loads(line) for line in run(capsys, ledger, "source", "nebuvalenko", "--json").splitlines()]
    assert sorted(row["issues"] for row in found) == [[], ["Sluices"], ["Sluices"]]


def test_a_judgement_is_made_listed_and_taken_back(ledger: Path, capsys: pytest.CaptureFixture[str]) -> None:
    made = run(capsys, ledger, "judge", "merge", "Ada Fennick", "Nebuvalenko", "--by", "Mira")
    assert "judgement 1, by Mira: Ada Fennick and Nebuvalenko are one" in made
    run(capsys, ledger, "judge", "retract", "1", "--by", "Osk")
    listed = run(capsys, ledger, "judge", "list").splitlines()
    assert [line.endswith("(taken back)") for line in listed] == [True, False]
    assert json.loads(run(capsys, ledger, "judge", "list", "--json").splitlines()[0])["by"] == "Mira"


def test_explain_shows_what_a_source_is_made_of_and_why(ledger: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(capsys, ledger, "judge", "rename", "Nebuvalenko", "T. Nebuvalenko")
    with pipeline.Record(ledger) as record:
        key = record.find("T. Nebuvalenko").members[-1].id
    told = run(capsys, ledger, "explain", key)
    for line in ("made of", "spellings of one name", "sources/1:surname_alone", "judgement 1, by"):
        assert line in told


def test_help_names_the_judgements_that_there_are() -> None:
    assert list(JUDGEMENTS) == [*link.FORMS, "list"]
