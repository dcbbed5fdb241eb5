"""CSV for a spreadsheet: the same words, and nothing that a spreadsheet would run."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.errors import Stop
from onrecord.show.export import export
from onrecord.show.export.sheet import safe
from show import dossier
from show.fake import FakeBook, report, statement


def rows(kind: str, book: FakeBook) -> list[dict[str, str]]:
    out = io.StringIO(newline="")
    count = export(kind, book, out, form="csv")
    found = list(csv.DictReader(io.StringIO(out.getvalue(), newline="")))
    assert len(found) == count
    return found


def test_a_statement_is_a_row_with_its_words_its_chain_and_its_place() -> None:
    row = next(row for row in rows("statements", dossier.book()) if row["id"] == dossier.TAKEN_RELAYED.id)
    assert row["content"] == "his troops had taken the eastern sluice house"
    assert row["chain"] == "Harbour Wire → Tarsk Courier → General Osk Varran"
    text = dossier.WIRE.text
    assert text[int(row["start"]) : int(row["end"])] == row["content"]


def test_a_claim_is_a_row_with_its_standing() -> None:
    assert "denied" in {row["standing"] for row in rows("claims", dossier.book())}


def test_what_is_masked_is_masked_here_too() -> None:
    shown = str(rows("statements", dossier.book()))
    assert "Aask" not in shown
    assert "51.2044" not in shown


def test_records_that_do_not_fit_into_rows_say_so() -> None:
    with pytest.raises(Stop, match="do not fit into rows"):
        export("reports", dossier.book(), io.StringIO(), form="csv")


@pytest.mark.parametrize("words", ["=HYPERLINK(1)", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "  =1", "＝1", "\n=1"])
def test_what_a_spreadsheet_would_run_stays_text(words: str) -> None:
    one = report(f"x{words} said nobody")
    (row,) = rows("statements", FakeBook([one], [statement(one, words)]))
    assert row["content"] == "'" + words


@given(st.text())
def test_a_safe_cell_never_begins_like_a_formula(words: str) -> None:
    assert safe(words).lstrip()[:1] not in tuple("=+-@")
