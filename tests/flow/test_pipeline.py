"""The whole flow gives the same ledger whatever the order, the number of processes, and however often it was interrupted."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import NamedTuple

import pytest

from flow.morning import exported, ledger_of, write_jsonl, write_texts
from flow.morning import report as morning_report
from onrecord import extract, ingest, link, pipeline
from onrecord.ledger import Entry, entry

NUMBERS = range(40)


@pytest.fixture(scope="module")
def once(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """What an undisturbed run by one process exports."""
    folder = tmp_path_factory.mktemp("once")
    texts = write_texts(folder / "desk", NUMBERS)
    return exported(ledger_of(folder / "once.ledger", texts))


def test_the_flow_finds_who_said_what(once: dict[str, str]) -> None:
    assert '"name": "Mira Dolan"' in once["statements"]
    assert '"standing": "denied"' in once["claims"]


def test_twice_is_once(tmp_path: Path, once: dict[str, str]) -> None:
    texts = write_texts(tmp_path / "desk", NUMBERS)
    ledger_of(tmp_path / "a.ledger", texts)
    assert exported(ledger_of(tmp_path / "a.ledger", texts)) == once


def test_order_and_processes_make_no_difference(tmp_path: Path, once: dict[str, str]) -> None:
    texts = write_texts(tmp_path / "desk", NUMBERS)
    backwards = sorted(texts.iterdir(), reverse=True)
    assert exported(ledger_of(tmp_path / "a.ledger", texts, processes=2)) == once
    ledger = tmp_path / "b.ledger"
    for file in backwards:
        with pipeline.Record(ledger, create=True) as record:
            pipeline.add([file], record)
    one_by_one = exported(ledger)
    # A file that is named itself goes by its own name, without the folder's.
    assert {kind: lines.replace("desk/", "") for kind, lines in one_by_one.items()} == {
        kind: lines.replace("desk/", "") for kind, lines in once.items()
    }


def test_what_was_exported_is_read_in_as_the_same_ledger(tmp_path: Path, once: dict[str, str]) -> None:
    (tmp_path / "reports.jsonl").write_text(once["reports"], encoding="utf8")
    assert exported(ledger_of(tmp_path / "again.ledger", tmp_path / "reports.jsonl")) == once


def command(ledger: Path, *places: Path, extractor: str = "reader") -> list[str]:
    """`onrecord add`, with small batches, so that a run that is stopped has written some of them."""
    small = "import sys; from onrecord import cli, pipeline; pipeline.BATCH = 16; sys.exit(cli.main(sys.argv[1:]))"
    words = ["add", *map(str, places), "--ledger", str(ledger), "--processes", "1", "--quiet"]
    return [sys.executable, "-c", small, *words, "--extractor", extractor]


def heeds_interrupts() -> None:
    """A shell starts what runs in its background deaf to Ctrl-C, and so would be the runs that a test starts there."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def wait_for(reports: int, ledger: Path, run: subprocess.Popen[bytes]) -> None:
    """Wait until a run has written so many reports."""
    while run.poll() is None:
        if ledger.exists() and ledger.stat().st_size:
            with pipeline.Record(ledger, create=True) as record:
                if record.counts().reports >= reports:
                    return
        time.sleep(0.01)


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGINT])
def test_a_run_that_was_stopped_is_completed_by_the_next(tmp_path: Path, how: signal.Signals) -> None:
    reports = write_jsonl(tmp_path / "desk.jsonl", range(400))
    undisturbed = exported(ledger_of(tmp_path / "whole.ledger", reports, machine=extract.RULES))
    ledger = tmp_path / "torn.ledger"
    for written in (1, 40, 120):
        run = subprocess.Popen(
            command(ledger, reports, extractor="rules"),
            stderr=subprocess.DEVNULL,
            preexec_fn=heeds_interrupts,  # noqa: PLW1509 - no threads here
        )
        wait_for(written, ledger, run)
        run.send_signal(how)
        assert run.wait() != 0, "the run had ended before it was stopped"
        with pipeline.Record(ledger) as record:
            assert list(record.verify()) == []
    subprocess.run(command(ledger, reports, extractor="rules"), check=True)
    assert exported(ledger) == undisturbed


def test_several_processes_add_and_read_at_the_same_time(tmp_path: Path) -> None:
    parts = [write_jsonl(tmp_path / f"part-{at}.jsonl", range(at * 40, at * 40 + 60)) for at in range(3)]
    alone = exported(ledger_of(tmp_path / "alone.ledger", *parts, machine=extract.RULES))
    ledger = tmp_path / "shared.ledger"
    runs = [subprocess.Popen(command(ledger, part, extractor="rules")) for part in parts]
    while any(run.poll() is None for run in runs):
        if ledger.exists() and ledger.stat().st_size:
            with pipeline.Record(ledger, create=True) as record:
                for statement in record.statements():
                    assert statement.content[0].of(record.report(statement.report).text)
        time.sleep(0.05)
    assert [run.returncode for run in runs] == [0, 0, 0]
    assert exported(ledger) == alone


def fails(document: ingest.Document, machine: extract.Machine) -> Entry:
    raise RecursionError("too deep")


def test_a_mistake_of_ours_costs_one_document_and_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    texts = write_texts(tmp_path / "desk", range(3))
    whole = pipeline.digest
    monkeypatch.setattr(pipeline, "digest", lambda d, m: (fails if d.name == "desk/0001.txt" else whole)(d, m))
    with pipeline.Record(tmp_path / "a.ledger", create=True) as record:
        run = pipeline.add([texts], record)
        assert [(p.name, p.kind) for p in run.problems] == [("desk/0001.txt", "defect")]
        assert record.counts().reports == 2


def test_a_file_that_cannot_be_opened_is_a_problem_and_the_rest_goes_on(tmp_path: Path) -> None:
    texts = write_texts(tmp_path / "desk", range(2))
    with pipeline.Record(tmp_path / "a.ledger", create=True) as record:
        run = pipeline.add([tmp_path / "nowhere", texts], record)
        assert record.counts().reports == 2
        assert ["nowhere" in problem.name for problem in run.problems] == [True]


def test_importing_onrecord_loads_nothing_heavy() -> None:
    loaded = (
        "import sys, onrecord; print(*(m for m in ('numpy', 'lxml', 'trafilatura', 'sqlite3') if m in sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", loaded], check=True, capture_output=True, text=True)
    assert done.stdout.strip() == ""


def test_the_hash_seed_makes_no_difference(tmp_path: Path, once: dict[str, str]) -> None:
    texts = write_texts(tmp_path / "desk", NUMBERS)
    for seed in ("1", "2"):
        ledger = tmp_path / f"{seed}.ledger"
        subprocess.run(command(ledger, texts), check=True, env={**os.environ, "PYTHONHASHSEED": seed})
        assert exported(ledger) == once


@pytest.mark.parametrize("machine", [extract.RULES, extract.READER], ids=["rules", "reader"])
@pytest.mark.parametrize("crowd", [(2, 4), (128, 2048)])
def test_keys_that_many_share_count_for_nothing_in_whatever_order_they_came(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, crowd: tuple[int, int], machine: extract.Machine
) -> None:
    for name, most in zip(("CROWD", "WHOLE"), crowd, strict=True):
        monkeypatch.setattr(entry, name, most)
    files = [write_jsonl(tmp_path / f"{at}.jsonl", [at]) for at in range(12)]
    orders = [files, files[::-1], files[1::2] + files[::2], files[6:] + files[:6]]
    claims = set()
    for number, order in enumerate(orders):
        ledger = tmp_path / f"{number}.ledger"
        for file in order:
            with pipeline.Record(ledger, create=True) as record:
                pipeline.add([file], record, machine=machine)
        claims.add(exported(ledger)["claims"])
    assert len(claims) == 1


def test_contents_that_share_no_word_are_compared_by_their_vectors_while_they_are_few(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = ("“Schools will stay shut,” the ministry said.", "“Lessons are cancelled everywhere,” Ann Reth said.")
    file = tmp_path / "two.jsonl"
    rows = ({**morning_report(at), "text": text} for at, text in enumerate(said))
    file.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf8")
    compared: list[tuple[str, str]] = []

    def counted(one: str, other: str, network: link.Network | None = None) -> None:
        compared.append((one, other))

    monkeypatch.setattr(link, "relate", counted)
    monkeypatch.setattr(
        link, "nearest", lambda vector, others: range(len(others) // len(vector))
    )  # as if all were near
    for machine, whole, times in ((extract.READER, 9, 1), (extract.READER, 0, 0), (extract.RULES, 9, 0)):
        monkeypatch.setattr(entry, "WHOLE", whole)
        compared.clear()
        with pipeline.Record(tmp_path / f"{machine.name}{whole}.ledger", create=True) as record:
            pipeline.add([file], record, machine=machine)
        assert len(compared) == times, (machine, whole)


class Forgetful(NamedTuple):
    """A network that takes all for one matter, and makes no vectors."""

    def vector(self, text: str) -> bytes:
        raise AssertionError(text)

    def nearness(self, one: str, other: str) -> float:
        raise AssertionError((one, other))

    def likely(self, one: str, other: str, days: int = 0) -> link.Likely:
        return link.Likely(0.9, 0.1, 0, 0, 0)


def test_the_vectors_that_a_ledger_holds_are_not_made_again(tmp_path: Path) -> None:
    said = (
        "“The dam at Velm is closed to boats,” the ministry said.",
        "“No boat may pass the Velm dam any more,” Ann Reth said.",
    )
    ledger = tmp_path / "a.ledger"
    for at, text in enumerate(said):
        (tmp_path / f"{at}.txt").write_text(text, encoding="utf8")
        documents = ingest.documents([tmp_path / f"{at}.txt"])
        entries = [pipeline.digest(each) for each in documents if isinstance(each, ingest.Document)]
        relate, meets = pipeline.linking(Forgetful())
        with pipeline.Record(ledger, create=True) as record:
            record.append(entries, link.near, link.may_be_near, relate, meets)
    with pipeline.Record(ledger) as record:
        assert "network" in {pair[5] for pair in record.alike()}
