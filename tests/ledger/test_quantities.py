"""Quantities come out of a ledger as they went in, and stay."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from ledger.desk import near, page
from onrecord.ledger import Entry, Ledger
from onrecord.model import Quantity
from show import dossier
from show.fake import at

(ONE,) = at(dossier.WIRE, "one pump")
RANGE = Quantity(at(dossier.WIRE, "nine thousand")[0], value=None, low=8000, high=9000, comparator="~", unit="day")
FULL = Quantity(
    ONE,
    value=1.5,
    comparator=">=",
    ordinal=True,
    unit="km",
    unit_words=ONE,
    counted=ONE,
    scope=(ONE, ONE),
    as_of=(ONE,),
    polarity="negative",
    change="up",
)


@pytest.fixture
def written(tmp_path: Path) -> Path:
    made = page(dossier.WIRE, dossier.PUMP_WIRE)._replace(quantities=(RANGE, FULL))
    with Ledger(tmp_path / "a.ledger", create=True) as ledger:
        ledger.append([Entry("key", (made,))], near)
        assert list(ledger.verify()) == []
    return tmp_path / "a.ledger"


def test_a_quantity_comes_out_as_it_went_in_by_its_place(written: Path) -> None:
    with Ledger(written) as ledger:
        assert ledger.quantities(dossier.WIRE.id) == tuple(sorted((RANGE, FULL), key=lambda one: one.words))
        assert ledger.quantities(dossier.POST.id) == ()


@pytest.mark.parametrize("command", ["UPDATE quantity SET value = 2", "DELETE FROM quantity"])
def test_a_quantity_is_neither_changed_nor_removed(written: Path, command: str) -> None:
    with Ledger(written) as ledger, pytest.raises(sqlite3.IntegrityError, match="append-only"):
        ledger.link.execute(command)
