"""What reads is named with its version; a ledger keeps who read what, and how sure the reader was."""

from __future__ import annotations

import json
import sqlite3
from importlib import resources
from itertools import pairwise
from pathlib import Path

import pytest

from flow.morning import exported, write_texts
from ledger.desk import near, page
from onrecord import extract, ledger, pipeline
from onrecord.errors import Stop
from onrecord.ledger import Entry, Ledger, file
from onrecord.pipeline import Record
from reader.test_texts import ARTICLE
from reader.told import told
from show import dossier

TOLD = "Mira Dolan said on Monday that the bridge over the river would stay closed until the spring."


# --- names and versions


def test_a_machine_is_named_with_its_version() -> None:
    assert extract.RULES.version == "rules/5"
    assert extract.READER.version == "reader/3+rules/5"
    assert extract.machine("reader", 0.25).version == "reader/3+rules/5@0.25"
    assert extract.machine("reader", 1).version == "reader/3+rules/5@1"
    assert extract.machine("rules") == extract.RULES
    assert extract.machine("reader") == extract.READER


@pytest.mark.parametrize("name", ["", "Reader", "rule", "reader/2"])
def test_a_machine_that_is_not_there_is_refused_with_the_names_that_are(name: str) -> None:
    with pytest.raises(Stop) as refused:
        extract.machine(name)
    assert "reader" in str(refused.value)
    assert "rules" in str(refused.value)


@pytest.mark.parametrize("least", [-0.01, 1.01, 50, float("nan"), float("inf")])
@pytest.mark.parametrize("name", ["reader", "rules"])
def test_what_is_no_share_is_refused(name: str, least: float) -> None:
    with pytest.raises(Stop, match="from 0 to 1"):
        extract.machine(name, least)


# --- how sure it must be


def test_the_surer_the_reader_must_be_the_less_it_makes() -> None:
    found = [
        {one.id for one in told(ARTICLE, extract.machine("reader", share)) if one.confidence is not None}
        for share in (0.0, 0.3, 0.6, 0.9, 1.0)
    ]
    assert found[0]
    assert not found[-1]
    assert all(more >= less for more, less in pairwise(map(len, found)))


def test_no_statement_of_the_reader_is_less_sure_than_it_must_be() -> None:
    sure = [one.confidence for one in told(ARTICLE, extract.machine("reader", 0.0)) if one.confidence is not None]
    middle = sorted(sure)[len(sure) // 2]
    left = [one.confidence for one in told(ARTICLE, extract.machine("reader", middle)) if one.confidence is not None]
    assert left
    assert min(left) >= middle


# --- in a ledger


def read_by(path: Path, texts: Path, machine: extract.Machine) -> pipeline.Run:
    with Record(path, create=True) as record:
        return pipeline.add([texts], record, machine=machine)


def rows(path: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in exported(path)["statements"].splitlines()]


def test_what_one_machine_has_read_another_reads_anew(tmp_path: Path) -> None:
    texts, path = write_texts(tmp_path / "desk", range(2)), tmp_path / "a.ledger"
    surer = extract.machine("reader", 0.5)
    for machine in (extract.RULES, extract.READER, surer):
        assert read_by(path, texts, machine).new == 2
        assert read_by(path, texts, machine).new == 0
        with Record(path) as record:
            assert record.machines() == (machine.version,)
            assert record.counts().reports == 2
            assert list(record.verify()) == []


def test_a_ledger_read_anew_shows_what_the_later_machine_made(tmp_path: Path) -> None:
    texts = write_texts(tmp_path / "desk", range(2))
    for machine in (extract.RULES, extract.READER):
        read_by(tmp_path / "anew.ledger", texts, machine)
    read_by(tmp_path / "only.ledger", texts, extract.READER)
    assert rows(tmp_path / "anew.ledger") == rows(tmp_path / "only.ledger")


def test_how_sure_the_reader_was_is_exported_and_the_rules_say_nothing_of_it(tmp_path: Path) -> None:
    (tmp_path / "bridge.txt").write_text(TOLD, encoding="utf8")
    by = {}
    for machine in (extract.READER, extract.RULES):
        read_by(tmp_path / f"{machine.name}.ledger", tmp_path / "bridge.txt", machine)
        (by[machine.name],) = rows(tmp_path / f"{machine.name}.ledger")
    assert isinstance(by["reader"]["confidence"], float)
    assert 0 < by["reader"]["confidence"] <= 1
    assert str(by["reader"]["rule"]).startswith("reader/3:")
    assert by["rules"]["confidence"] is None
    assert str(by["rules"]["rule"]).startswith("rules/5:")
    assert by["reader"]["content"] == by["rules"]["content"]


def test_a_confidence_comes_out_of_a_ledger_as_it_went_in(tmp_path: Path) -> None:
    (made,) = told(TOLD)
    with Record(tmp_path / "a.ledger", create=True) as record:
        (tmp_path / "bridge.txt").write_text(TOLD, encoding="utf8")
        pipeline.add([tmp_path / "bridge.txt"], record)
        assert [one.confidence for one in record.statements()] == [made.confidence]


# --- an older ledger

TABLES = ("report", "sighting", "document", "problem", "reading", "source", "wording", "statement", "tie", "log")


def of_format_1(path: Path, other: Path) -> None:
    """A ledger as the first version made it, with what another holds."""
    link = sqlite3.connect(path)
    link.executescript(resources.files(ledger).joinpath("schema.sql").read_text(encoding="utf8"))
    link.execute("ATTACH ? AS other", (str(other),))
    for table in TABLES:
        columns = ", ".join(f'"{row[1]}"' for row in link.execute(f"PRAGMA main.table_info({table})"))
        link.execute(f"INSERT INTO main.{table} ({columns}) SELECT {columns} FROM other.{table}")
    link.execute(f"PRAGMA application_id = {file.APPLICATION}")
    link.execute("PRAGMA user_version = 1")
    link.commit()
    link.close()


def columns_of(path: Path) -> list[str]:
    link = sqlite3.connect(path)
    found = [row[1] for row in link.execute("PRAGMA table_info(statement)")]
    link.close()
    return found


@pytest.fixture
def old(tmp_path: Path) -> Path:
    with Ledger(tmp_path / "new.ledger", create=True) as made:
        made.append([Entry("first", (page(dossier.WIRE, dossier.PUMP_WIRE, dossier.NEED, dossier.GATES),))], near)
        made.log("add", "by hand")
    of_format_1(tmp_path / "old.ledger", tmp_path / "new.ledger")
    return tmp_path / "old.ledger"


def test_a_ledger_of_the_first_format_opens_with_all_that_it_holds(old: Path) -> None:
    assert "confidence" not in columns_of(old)
    with Ledger(old) as opened:
        assert list(opened.statements()) == [dossier.PUMP_WIRE, dossier.NEED, dossier.GATES]
        assert list(opened.reports()) == [dossier.WIRE]
        assert list(opened.verify()) == []
    assert {"confidence", "said_when", "decided"} <= set(columns_of(old))
    with Ledger(old) as again:
        assert again.link.execute("PRAGMA user_version").fetchone() == (file.VERSION,)
        assert [one.confidence for one in again.statements()] == [None] * 3


def test_a_ledger_of_the_first_format_is_added_to(old: Path, tmp_path: Path) -> None:
    (tmp_path / "bridge.txt").write_text(TOLD, encoding="utf8")
    read_by(old, tmp_path / "bridge.txt", extract.READER)
    sure = [row["confidence"] for row in rows(old)]
    assert len(sure) == 4
    assert [isinstance(one, float) for one in sure].count(True) == 1
