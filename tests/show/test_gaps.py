"""What the reports lack: one side only, nobody independent, nobody named, no answer; in doubt nothing is missing."""

from __future__ import annotations

import io
import json

import pytest

from onrecord.dossier import Dossier, Party
from onrecord.model import Link, Mask, Report, Statement
from onrecord.show import html
from onrecord.show.brief import Brief, build
from onrecord.show.export import export
from onrecord.show.gap_list import gap_lines
from onrecord.show.gaps import Gap, gaps
from onrecord.show.layout import Table, Words
from onrecord.show.survey import survey
from show.fake import FakeBook, claim, link, person, report, statement, tie
from show.page import read

DOSSIER = Dossier(
    parties=(
        Party("Lowland", own=True, opposes=("Tarsk",), people=("Ilan Reth",), organisations=("Lowland Council",)),
        Party("Tarsk", people=("Osk Varran",)),
        Party("Observatory", organisations=("Water Observatory",)),
    )
)
QUAY = report(
    "Our troops took the sluice house, Osk Varran said. The sluice house is ours, Ilan Reth said. Neither side holds the "
    "sluice house, the Water Observatory found. The pump is broken, officials said.",
    "The Quay",
    "2031-03-04",
)
POST = report("Our troops took the sluice house, Osk Varran said again.", "Lowland Post", "2031-03-06")
COUNCIL = report(
    "Osk Varran accused the Lowland Council of opening the gates. The council opened no gates, Ilan Reth said.",
    "Mill Echo",
    "2031-03-05",
)


def observatory(made: Report) -> Link:
    return link(made, "speaker", ("Water Observatory", "organisation"), "the Water Observatory", "found")


TAKEN = statement(QUAY, "Our troops took the sluice house", person(QUAY, "Osk Varran"), "claim")
AGAIN = statement(POST, "Our troops took the sluice house", person(POST, "Osk Varran"), "claim")
OURS = statement(QUAY, "The sluice house is ours", person(QUAY, "Ilan Reth"))
NEITHER = statement(QUAY, "Neither side holds the sluice house", observatory(QUAY), "assess")
PUMP = statement(QUAY, "The pump is broken", link(QUAY, "speaker", ("officials", "unnamed"), "officials", "said"))
ACCUSED = statement(COUNCIL, "the Lowland Council of opening the gates", person(COUNCIL, "Osk Varran"), "accuse")
DENIED = statement(COUNCIL, "The council opened no gates", person(COUNCIL, "Ilan Reth"), "deny")

SIDES = {
    TAKEN.speaker.source.id: "opposing",
    OURS.speaker.source.id: "own",
    NEITHER.speaker.source.id: "third party",
}


def book(*said: Statement, dossier: Dossier = DOSSIER, **more: object) -> FakeBook:
    held = [each for each in (QUAY, POST, COUNCIL) if any(one.report == each.id for one in said)]
    sides = SIDES if dossier.parties else {}
    return FakeBook(held, list(said), dossier=dossier, sides=sides, **more)  # type: ignore[arg-type]  # as a caller names them


def found(made: FakeBook, kind: str) -> list[Gap]:
    return [gap for gap in gaps(made, survey(made)) if gap.kind == kind]


def test_what_only_one_side_says_is_told_with_how_much_is_said_of_it() -> None:
    both = claim("taken", TAKEN, AGAIN)
    (gap,) = found(book(TAKEN, AGAIN, grouped=[both]), "one side only")
    assert (gap.whom, gap.statements, gap.reports) == ("Tarsk", (TAKEN.id, AGAIN.id), 2)
    assert gap.why.startswith(
        "said by Tarsk only (opposing side), in 2 statements of 2 reports; nobody else was found to"
    )


def test_what_another_side_or_a_third_party_speaks_of_is_not_one_sided() -> None:
    for other in (OURS, NEITHER):
        opposed = book(TAKEN, other, tied=[tie("disputes", other, TAKEN, "of one matter")])
        assert all(gap.statements != (TAKEN.id,) for gap in found(opposed, "one side only"))


def test_somebody_on_no_known_side_may_be_independent_so_nothing_is_missing() -> None:
    unknown = book(TAKEN, PUMP, grouped=[claim("taken", TAKEN, PUMP)])
    assert found(unknown, "one side only") == []
    assert found(unknown, "nobody independent") == []


def test_what_both_sides_speak_of_and_no_third_party_does_is_told() -> None:
    tied = [tie("disputes", OURS, TAKEN, "both cannot be")]
    gap = found(book(TAKEN, OURS, tied=tied), "nobody independent")[0]
    assert gap.why == (
        "said by Tarsk, in 1 statement of 1 report, and spoken of by Lowland; no third party was found to say, dispute or "
        "assess it"
    )
    assessed = book(TAKEN, OURS, NEITHER, tied=[*tied, tie("disputes", NEITHER, TAKEN, "it says neither does")])
    assert all(TAKEN.id not in gap.statements for gap in found(assessed, "nobody independent"))


def test_what_an_outlets_own_people_saw_is_touched_by_somebody() -> None:
    seen = statement(POST, "Our troops took the sluice house")
    witnessed = claim("taken", TAKEN, seen, standing="2 independent origins")
    narrated = claim("taken", TAKEN, seen)
    assert found(book(TAKEN, seen, grouped=[witnessed]), "one side only") == []
    (gap,) = found(book(TAKEN, seen, grouped=[narrated]), "one side only")
    assert "(and narrated in 1 more report)" in gap.why


def test_a_wish_is_one_sides_by_its_nature_and_no_gap() -> None:
    wanted = statement(QUAY, "The sluice house is ours", person(QUAY, "Ilan Reth"), "demand")
    assert found(book(wanted), "one side only") == []


def test_claims_that_rest_on_unnamed_sources_only() -> None:
    (gap,) = found(book(PUMP, TAKEN), "unnamed only")
    assert gap.statements == (PUMP.id,)
    assert "said by officials only" in gap.why
    assert found(book(PUMP, TAKEN, grouped=[claim("pump", PUMP, TAKEN)]), "unnamed only") == []


def test_the_spokesman_of_a_body_is_answerable_without_a_name() -> None:
    one = report("The pump is broken, a council spokesman said.", "The Quay")
    spokesman = link(one, "speaker", ("council spokesman", "unnamed"), "council spokesman", "said")
    assert found(FakeBook([one], [statement(one, "The pump is broken", spokesman)]), "unnamed only") == []


def test_who_was_accused_and_has_not_answered_is_named_with_the_claim() -> None:
    (gap,) = found(book(ACCUSED), "not answered")
    assert (gap.whom, gap.statements) == ("Lowland", (ACCUSED.id,))
    assert gap.why == "accused by Osk Varran; no answer by Lowland was found in these reports"


def test_a_source_of_no_known_party_can_be_accused_too() -> None:
    one = report("Mira Dolan accused Bea Sorrel of lying. The pump runs, Bea Sorrel said.", "The Quay")
    accused = statement(one, "Bea Sorrel of lying", person(one, "Mira Dolan"), "accuse")
    says = statement(one, "The pump runs", person(one, "Bea Sorrel"))
    made = FakeBook([one], [accused, says])
    assert [gap.whom for gap in found(made, "not answered")] == ["Bea Sorrel"]


@pytest.mark.parametrize("act", ["deny", "dispute", "say"])
def test_anything_that_may_be_an_answer_is_one(act: str) -> None:
    words = "The council opened no gates" if act != "say" else "The Lowland Council opened no gates"
    one = report(f"Osk Varran accused the Lowland Council of opening the gates. {words}, Ilan Reth said.", "Mill Echo")
    accused = statement(one, "the Lowland Council of opening the gates", person(one, "Osk Varran"), "accuse")
    answer = statement(one, words, person(one, "Ilan Reth"), act)  # type: ignore[arg-type]  # one of the acts
    sides = {answer.speaker.source.id: "own"}
    made = FakeBook([one], [accused, answer], dossier=DOSSIER, sides=sides)  # type: ignore[arg-type]  # a side
    assert found(made, "not answered") == []


def test_nobody_is_asked_to_answer_what_they_say_themselves() -> None:
    own = report("Ilan Reth accused the Lowland Council of sleeping.", "Mill Echo")
    said = statement(own, "the Lowland Council of sleeping", person(own, "Ilan Reth", cue="accused"), "accuse")
    assert found(FakeBook([own], [said], dossier=DOSSIER), "not answered") == []


def test_who_was_disputed_and_has_not_spoken_since_is_named_until_the_claim_is_repeated() -> None:
    disputed = [tie("disputes", NEITHER, TAKEN, "it says neither does")]
    (gap,) = found(book(TAKEN, NEITHER, tied=disputed), "not answered")
    assert (gap.whom, gap.against) == ("Tarsk", (NEITHER.id,))
    assert gap.why.startswith("disputed by Water Observatory; nothing that Tarsk said of it since")
    repeated = book(TAKEN, AGAIN, NEITHER, tied=disputed, grouped=[claim("taken", TAKEN, AGAIN)])
    assert found(repeated, "not answered") == []


def test_a_document_is_not_asked_to_answer() -> None:
    one = report("The dam holds, the report said. It does not, Mira Dolan said.", "The Quay")
    by = link(one, "speaker", ("the report", "document"), "the report", "said")
    said = statement(one, "The dam holds", by)
    against = statement(one, "It does not", person(one, "Mira Dolan"), "dispute")
    assert (
        found(FakeBook([one], [said, against], tied=[tie("disputes", against, said, "so it says")]), "not answered")
        == []
    )


def test_without_sides_only_the_kinds_that_need_none_are_found_and_it_is_said() -> None:
    made = book(TAKEN, AGAIN, PUMP, dossier=Dossier())
    assert {gap.kind for gap in gaps(made, survey(made))} == {"unnamed only"}
    assert "Nobody who speaks is on a known side" in " ".join(gap_lines(made, 5))
    picture = next(each for each in brief(made).sections if each.key == "picture")
    assert any("Nobody who speaks is on a known side" in line for line in picture.after)


def test_a_denial_is_the_answer_of_the_party_concerned_and_calls_for_none() -> None:
    denied = book(TAKEN, OURS, tied=[tie("denies", OURS, TAKEN, "the party that it names says otherwise")])
    assert found(denied, "not answered") == []


def test_a_private_person_is_named_in_no_gap() -> None:
    one = report("Bertil Aask accused Mira Dolan of lying.", "The Quay")
    said = statement(one, "Mira Dolan of lying", person(one, "Bertil Aask", cue="accused"), "accuse")
    talk = report("The pump runs, Mira Dolan said.", "Mill Echo")
    runs = statement(talk, "The pump runs", person(talk, "Mira Dolan"))
    made = FakeBook([one, talk], [said, runs], hidden={one.id: (Mask(0, 11, "private person"),)})
    assert [gap.whom for gap in found(made, "not answered")] == ["Mira Dolan"]
    out = io.StringIO()
    assert export("gaps", made, out) == 1
    assert "Aask" not in out.getvalue()


# --- where it is shown


def brief(made: FakeBook) -> Brief:
    return build(made, title="The sluice house")


def folds(made: FakeBook) -> list[Table]:
    return [
        table for section in brief(made).sections if section.key == "picture" for table in section.tables if table.fold
    ]


def test_the_brief_folds_them_behind_their_counts_and_leads_to_the_words() -> None:
    (unanswered, one_side) = folds(book(TAKEN, ACCUSED))
    assert unanswered.fold == one_side.fold
    assert unanswered.fold == "Accused or contradicted, and no answer found: 1; Said by one side only: 2"
    (row,) = unanswered.rows()
    assert row.statements == (ACCUSED.id,)
    assert any(isinstance(part, Words) and part.statement == ACCUSED.id for cell in row.cells for part in cell)
    out = io.StringIO()
    html.write(brief(book(TAKEN, ACCUSED)), out)
    page = read(out.getvalue())
    assert "What is missing in the picture" in [each.text() for each in page.all("h3")]


def test_a_large_ledger_shows_the_first_and_says_where_the_others_are() -> None:
    many = report(" ".join(f"Pump {n} is broken, officials said." for n in range(40)), "The Quay")
    officials = link(many, "speaker", ("officials", "unnamed"), "officials", "said")
    made = FakeBook([many], [statement(many, f"Pump {n} is broken", officials) for n in range(40)])
    (table,) = folds(made)
    assert len(list(table.rows())) == 10
    assert table.more == "and 30 more claims, see gaps.jsonl"
    told = list(gap_lines(made, 3))
    assert "and 37 more: onrecord gaps --most 40" in told
    assert max(map(len, told)) <= 79


def test_every_gap_is_exported_with_claim_statements_and_why() -> None:
    out = io.StringIO()
    assert export("gaps", book(TAKEN, ACCUSED, DENIED, PUMP), out) == 3
    rows = [json.loads(line) for line in out.getvalue().splitlines()]
    assert [row["kind"] for row in rows] == ["one side only", "one side only", "unnamed only"]
    assert all(row["statements"] and row["why"] and row["claim"].startswith("c") for row in rows)
