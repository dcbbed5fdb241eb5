"""The same text gives the same statements, whatever else is read, and by however many threads and processes."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from flow.morning import exported, ledger_of, write_texts
from onrecord.extract.attribution import Attribution
from onrecord.extract.reader.network import OnnxNetwork, shipped
from onrecord.extract.reader.seen import seen
from onrecord.model import Report
from onrecord.parallel import FEW
from onrecord.read import read
from reader.test_texts import TEXTS
from reader.told import told

LONG = "\n\n".join(TEXTS.values())


def by(network: OnnxNetwork, text: str) -> list[Attribution]:
    reading = read(Report("r1", "made-up.txt", "0" * 64, "text", text, language="en"))
    return seen(reading, network, network.pieces, network.settings()).found


@pytest.fixture(scope="module")
def alone() -> dict[str, list[Attribution]]:
    """What a network that has read nothing before makes of each text."""
    return {name: by(OnnxNetwork(), text) for name, text in (*list(TEXTS.items())[:4], ("all", LONG))}


def test_the_texts_hold_something_to_be_found(alone: dict[str, list[Attribution]]) -> None:
    assert len(alone["all"]) > 9


def test_what_was_read_before_makes_no_difference(alone: dict[str, list[Attribution]]) -> None:
    names = [*alone] * 2
    random.Random(3).shuffle(names)
    for name in names:
        assert by(shipped(), LONG if name == "all" else TEXTS[name]) == alone[name]


def test_two_threads_make_no_difference(alone: dict[str, list[Attribution]]) -> None:
    threaded = OnnxNetwork(threads=2)
    for name, found in alone.items():
        assert by(threaded, LONG if name == "all" else TEXTS[name]) == found


def test_a_report_is_told_twice_in_the_same_words_and_ids() -> None:
    first = told(TEXTS["an article"])
    assert first
    told(TEXTS["wire copy"])
    assert told(TEXTS["an article"]) == first


def test_processes_make_no_difference_to_a_ledger(tmp_path: Path) -> None:
    texts = write_texts(tmp_path / "desk", range(FEW + 2))  # fewer are read by one process whatever is asked
    one = exported(ledger_of(tmp_path / "one.ledger", texts))
    assert '"rule": "reader/' in one["statements"]
    assert exported(ledger_of(tmp_path / "two.ledger", texts, processes=2)) == one
