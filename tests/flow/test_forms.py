"""Contents that differ in their figures alone: a few are compared with each other, and none of many, in whatever order."""

from __future__ import annotations

import io
import json
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import pytest

from flow.morning import report
from onrecord import link, pipeline, show
from onrecord.extract.machine import Machine, Sight
from onrecord.extract.scan import attributions
from onrecord.ledger import entry
from onrecord.model import Reading


class Ruled(Machine):
    """The rules, linked as the reader is."""

    __slots__ = ()

    def sight(self, reading: Reading) -> Sight:
        return Sight(reading, attributions(reading))


class Agreeing(NamedTuple):
    """A network to which all vectors are the same, and which takes no two to hold both."""

    asked: list[tuple[str, str]]

    def vector(self, text: str) -> bytes:
        return b"\x01\x02"

    def nearness(self, one: str, other: str) -> float:
        return 1.0

    def likely(self, one: str, other: str, days: int = 0) -> link.Likely:
        self.asked.append((one, other))
        return link.Likely(0, 0, 0.98, 0.02, 0)


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, str]]:
    """What the network is asked about."""
    network = Agreeing([])
    monkeypatch.setattr(link, "shipped", lambda: network)
    return network.asked


def bulletin(path: Path, day: int) -> Path:
    """The port's bulletin of a day, which has its words in common with all others."""
    text = (
        f"Harbour master Mira Dolan said on Monday that {day + 3} grain ships had entered the port of Tarsk. "
        f"Osk Varran said that {2 * day + 5} containers were waiting on the quay since the {day % 3 + 4}th of March."
    )
    row = {**report(day), "text": text, "published": f"2031-03-{day + 12:02}"}
    path.write_text(json.dumps(row) + "\n", encoding="utf8")
    return path


def contradictions(ledger: Path, files: Sequence[Path], *, at_once: bool = True) -> int:
    """How many of what a ledger of these files compares contradict each other by their figures."""
    for part in [files] if at_once else [[file] for file in files]:
        with pipeline.Record(ledger, create=True) as record:
            pipeline.add(part, record, machine=Ruled())
    with pipeline.Record(ledger) as record:
        return sum(pair[5] == "other_figure" for pair in record.alike())


def claims(ledger: Path) -> str:
    out = io.StringIO()
    with pipeline.Record(ledger) as record:
        show.export("claims", record, out)
    return out.getvalue()


@pytest.mark.parametrize(("count", "compared", "kept"), [(4, 6, True), (5, 10, False), (9, 10, False)])
def test_a_few_are_compared_with_each_other_and_none_of_many(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    asked: list[tuple[str, str]],
    count: int,
    compared: int,
    kept: bool,
) -> None:
    monkeypatch.setattr(entry, "FORMED", 4)
    files = [bulletin(tmp_path / f"{at}.jsonl", at) for at in range(count)]
    assert bool(contradictions(tmp_path / "a.ledger", files)) == kept
    ships = {frozenset(pair) for pair in asked if all("ships" in words for words in pair)}
    assert len(ships) == compared


def test_a_few_more_still_meet_what_is_said_in_other_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, asked: list[tuple[str, str]]
) -> None:
    monkeypatch.setattr(entry, "FORMED", 2)
    files = [bulletin(tmp_path / f"{at}.jsonl", at) for at in range(5)]
    other = tmp_path / "other.jsonl"
    text = "Ann Reth said that 99 grain ships had entered the port of Tarsk since Sunday, and none of them had left."
    other.write_text(json.dumps({**report(9), "text": text, "published": "2031-03-14"}) + "\n", encoding="utf8")
    contradictions(tmp_path / "a.ledger", [*files, other])
    assert len({frozenset(pair) for pair in asked if any("99" in words for words in pair)}) >= 5


@pytest.mark.parametrize("formed", [1, 3, 25])
@pytest.mark.parametrize("crowded", [(2, 4), (128, 2048)])
def test_the_order_makes_no_difference(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    asked: list[tuple[str, str]],
    formed: int,
    crowded: tuple[int, int],
) -> None:
    for name, most in zip(("FORMED", "CROWD", "WHOLE"), (formed, *crowded), strict=True):
        monkeypatch.setattr(entry, name, most)
    files = [bulletin(tmp_path / f"{at}.jsonl", at) for at in range(7)]
    orders = (files, files[::-1], files[1::2] + files[::2], files[5:] + files[:5])
    found = set()
    for number, order in enumerate(orders):
        ledger = tmp_path / f"{number}.ledger"
        made = contradictions(ledger, order, at_once=number == 1)
        found.add((made, claims(ledger)))
    assert len(found) == 1
    assert asked
