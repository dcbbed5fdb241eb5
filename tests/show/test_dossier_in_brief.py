"""A brief reads the dossier: names as the user wants them, rows by issue, outlets as rated; quotations keep their names."""

from __future__ import annotations

import io
import json

from onrecord.dossier import Alias, Dossier, Issue, Party, Rating
from onrecord.model import Claim
from onrecord.show import html
from onrecord.show.brief import Brief, build
from onrecord.show.export import export
from onrecord.show.layout import Name, Note, Row, Table
from show.fake import FakeBook, claim, link, person, report, statement

QUAY = report("Ilja Marsch said that the gate at Strelzau was shut. Mira Dolan said that wages in Strelzau would rise.")
COURIER = report("Ilya Marsh said that nobody was hurt. The Strelzau council said that it would meet.", "Tarsk Courier")
GATE = statement(QUAY, "that the gate at Strelzau was shut", person(QUAY, "Ilja Marsch"))
WAGES = statement(QUAY, "that wages in Strelzau would rise", person(QUAY, "Mira Dolan"))
HURT = statement(COURIER, "that nobody was hurt", person(COURIER, "Ilya Marsh"))
MEET = statement(
    COURIER,
    "that it would meet",
    link(COURIER, "speaker", ("Strelzau council", "organisation"), "The Strelzau council", "said"),
)
TOLD = Dossier(
    parties=(
        Party("Ruritania", own=True, opposes=("Graustark",), people=("Ilya Marsh",), outlets=("The Quay",)),
        Party("Graustark", people=("Mira Dolan",)),
    ),
    aliases=(Alias("Ilya Marsh", ("Ilja Marsch",)),),
    people=(("Mira Dolan", "Mira Dolán"),),
    places=(("Strelzau", "Strelsau"),),
    issues=(Issue("The gates", ("gate*",)), Issue("Pay", ("wages",)), Issue("Boats", ("boats",))),
    outlets=(Rating("Tarsk Courier", None, "Tarsk Holdings", "C"),),
)


def book(dossier: Dossier = TOLD, grouped: list[Claim] | None = None) -> FakeBook:
    return FakeBook([QUAY, COURIER], [GATE, WAGES, HURT, MEET], grouped or [], dossier=dossier)


def made(shown: FakeBook) -> Brief:
    return build(shown, title="The locks")


def table(brief: Brief, caption: str) -> Table:
    return next(each for section in brief.sections for each in section.tables if each.caption.startswith(caption))


def cell(row: Row, at: int) -> str:
    return "".join(part.text for part in row.cells[at] if isinstance(part, Name | Note))


def test_names_are_shown_as_the_dossier_wants_them_and_quoted_words_stay() -> None:
    out = io.StringIO()
    html.write(made(book()), out)
    page = out.getvalue()
    assert "Mira Dolán" in page
    assert "Strelsau council" in page
    assert "that the gate at Strelzau was shut" in page
    assert "gate at Strelsau" not in page


def test_a_source_is_shown_by_the_name_that_stands_for_all_of_its_own() -> None:
    first_column = [cell(row, 0) for row in table(made(book()), "Contested claims first").rows()]
    assert not any("Ilja Marsch" in told for told in first_column)
    assert sum("Ilya Marsh" in told for told in first_column) == 2


def test_the_reasons_of_a_standing_name_people_so_too() -> None:
    why = "Mira Dolan, in The Quay; quotes “Mira Dolan”"
    grouped = [claim("that wages would rise", WAGES, standing="one origin", reasons=[why])]
    rows = [cell(row, 1) for row in table(made(book(grouped=grouped)), "Contested claims first").rows()]
    assert any("Mira Dolán, in The Quay; quotes “Mira Dolan”" in told for told in rows)


def test_the_first_table_is_grouped_by_issue_in_the_order_of_the_dossier_and_empty_ones_are_left_out() -> None:
    groups = table(made(book()), "Contested claims first").groups
    assert [(group.label, len(group.rows)) for group in groups] == [("The gates", 1), ("Pay", 1), ("Other matters", 2)]


def test_without_issues_the_first_table_is_one() -> None:
    groups = table(made(book(Dossier())), "Contested claims first").groups
    assert [(group.label, len(group.rows)) for group in groups] == [("", 4)]


def test_outlets_stand_with_their_owner_and_reliability_and_f_where_nothing_is_said() -> None:
    rows = {cell(row, 0): row for row in table(made(book()), "Outlets read").rows()}
    assert [cell(rows["Tarsk Courier"], at) for at in (3, 4)] == ["Tarsk Holdings", "C, fairly reliable"]
    assert cell(rows["The Quay"], 4) == "F, cannot be judged"
    assert cell(rows["The Quay"], 2) == "Ruritania, own"


def test_reliability_is_no_part_of_a_claims_credibility() -> None:
    def credibilities(dossier: Dossier) -> list[int]:
        out = io.StringIO()
        export("claims", book(dossier), out)
        return [json.loads(line)["credibility"] for line in out.getvalue().splitlines()]

    assert credibilities(TOLD) == credibilities(Dossier())


def test_sources_stand_with_their_party_and_its_side() -> None:
    sides = {cell(row, 0): cell(row, 2) for row in table(made(book()), "Sources, those").rows()}
    assert sides["Mira Dolán also Mira Dolan"] == "Graustark, opposing"


def test_claims_are_exported_with_their_issues_and_ids_are_the_same_with_and_without_a_dossier() -> None:
    def rows(dossier: Dossier) -> list[dict[str, object]]:
        out = io.StringIO()
        export("claims", book(dossier), out)
        return [json.loads(line) for line in out.getvalue().splitlines()]

    told, silent = rows(TOLD), rows(Dossier())
    assert [row["id"] for row in told] == [row["id"] for row in silent]
    assert {str(row["text"]): row["issues"] for row in told}["that the gate at Strelzau was shut"] == ["The gates"]
    assert all(row["issues"] == [] for row in silent)
