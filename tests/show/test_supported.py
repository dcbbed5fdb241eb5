"""Who supports a claim, where a text says so: in the claim command and in the brief, in words that lead back to the report."""

from __future__ import annotations

import io
import json
from dataclasses import replace

from onrecord.model import Claim, Statement
from onrecord.show.brief import build
from onrecord.show.export import export
from onrecord.show.layout import Name, Words
from onrecord.show.standings import whole
from show.fake import FakeBook, claim, person, report, statement, tie

QUAY = report("The gate was shelled, Osk Varran said. Mira Dolan confirmed Varran's account.", "The Quay")
SHELLED = statement(QUAY, "The gate was shelled", person(QUAY, "Osk Varran"))
BACKED = statement(QUAY, "Varran's account", person(QUAY, "Mira Dolan", cue="confirmed"), "confirm")


def book(*grouped: Claim) -> FakeBook:
    return FakeBook(
        [QUAY], [SHELLED, BACKED], list(grouped), [tie("supports", BACKED, SHELLED, "“confirmed” Varran's account")]
    )


def named(said: Statement) -> Claim:
    """A claim named after its statement, as a ledger names it."""
    return replace(claim("", said), id=f"c{said.id[1:]}")


def test_the_claim_command_names_who_supports_it_and_why_that_was_seen() -> None:
    made = book(named(SHELLED), named(BACKED))
    told = whole(made.claim_of(SHELLED.id), made, lambda one, other: ())
    assert ("supported by", "The Quay, 2031-03-04: Mira Dolan (confirm): Varran's account") in told
    assert ("", "(fake/1, 0.90: “confirmed” Varran's account)") in told
    assert "supported by" not in dict(whole(made.claim_of(BACKED.id), made, lambda one, other: ()))


def test_the_brief_shows_support_beside_the_claim_once_whether_it_is_of_the_claim_or_not() -> None:
    for made in (book(), book(claim("The gate was shelled", SHELLED, BACKED))):
        (picture,) = [each for each in build(made, title="The gate").sections if each.key == "picture"]
        (row,) = picture.tables[0].rows()
        held, _, supported, _ = row.cells
        assert [part.text for part in held if isinstance(part, Name)] == ["Osk Varran"]
        assert [part.text for part in supported if isinstance(part, Name)] == ["Mira Dolan"]
        assert [part.statement for part in supported if isinstance(part, Words)] == [BACKED.id]
        assert row.statements == (SHELLED.id, BACKED.id)


def test_support_from_another_report_is_shown_by_the_first_words_of_its_claim() -> None:
    shelled, backed = named(SHELLED), named(BACKED)
    elsewhere = tie("supports", backed, shelled, "supports “Varran's account”, which The Quay has")
    made = FakeBook(
        [QUAY], [SHELLED, BACKED], [replace(shelled, ties=(elsewhere,)), replace(backed, ties=(elsewhere,))]
    )
    told = whole(shelled.id, made, lambda one, other: ())
    assert ("supported by", "The Quay, 2031-03-04: Mira Dolan (confirm): Varran's account") in told


def test_support_changes_no_standing() -> None:
    made = book()
    assert {each.standing for each in made.claims()} == {"one origin"}


def test_the_export_says_of_a_statement_what_it_supports() -> None:
    out = io.StringIO()
    export("statements", book(), out)
    rows = {row["id"]: row["supports"] for row in map(json.loads, out.getvalue().splitlines())}
    assert rows[SHELLED.id] == []
    assert [(each["kind"], each["to"]) for each in rows[BACKED.id]] == [("supports", SHELLED.id)]


def test_the_lines_at_the_top_of_saved_texts_are_no_shared_passage() -> None:
    top = "Outlet: Some\nPublished: 2031-03-04T06:30:00+00:00\n\n"
    one, other = report(f"{top}It held, Osk Varran said.", "Quay"), report(f"{top}Osk Varran said it did.", "Bay")
    held, did = (
        statement(one, "It held", person(one, "Osk Varran")),
        statement(other, "it did", person(other, "Osk Varran")),
    )
    compared: list[str] = []

    def shared(mine: str, theirs: str) -> tuple[()]:
        compared.extend((mine.strip(), theirs.strip()))
        return ()

    both = replace(claim("It held", held, did), id=f"c{held.id[1:]}")
    whole(both.id, FakeBook([one, other], [held, did], [both]), shared)
    assert sorted(compared) == ["It held, Osk Varran said.", "Osk Varran said it did."]
