"""What a brief holds, and that no line of it can stand without its evidence."""

from __future__ import annotations

import io
import json
import random
from dataclasses import replace
from pathlib import Path

import pytest

from onrecord.errors import Stop
from onrecord.model import Statement
from onrecord.show import html, markdown
from onrecord.show.brief import Brief, build, write_folder
from onrecord.show.export import KINDS
from onrecord.show.layout import Chain, Citation, Exhibit, Group, Name, Node, Note, Row, Section, Standing, Table, Words
from onrecord.show.mask import shareable
from show import dossier
from show.fake import FakeBook, claim, link, person, report, statement, tie


def made(book: FakeBook | None = None, *, private_names: bool = False) -> Brief:
    return build(book or dossier.book(), title="The dam at Orvane", private_names=private_names)


def section(brief: Brief, key: str) -> Section:
    return next(each for each in brief.sections if each.key == key)


def told(row: Row, cell: int) -> str:
    """A cell as a reader reads it."""
    parts = []
    for part in row.cells[cell]:
        match part:
            case Words():
                parts.append(" … ".join(part.pieces))
            case Citation():
                parts.append(part.label)
            case Standing():
                parts.append(part.value)
            case Name() | Note():
                parts.append(part.text)
            case _:
                parts.append(str(getattr(part, "verb", "") or getattr(part, "text", "")))
    return " ".join(parts)


def rows(brief: Brief, key: str) -> list[Row]:
    return [row for table in section(brief, key).tables for row in table.rows()]


def test_the_nine_sections_stand_in_the_order_of_the_design() -> None:
    titles = [each.title for each in made().sections]
    assert titles == [
        "At a glance",
        "What was said and ordered",
        "What the picture shows",
        "Key developments",
        "Positions",
        "Indicators",
        "Map",
        "To watch",
        "Sources and method",
    ]


def test_every_quotation_is_a_slice_of_its_report() -> None:
    book = shareable(dossier.book())
    quoted = [part for row in made().rows() for cell in row.cells for part in cell if isinstance(part, Words)]
    assert quoted
    for part in quoted:
        text = book.report(book.statement(part.statement).report).text
        assert all(piece in text for piece in part.pieces)


def test_very_long_words_are_cut_where_a_word_ends_and_say_so() -> None:
    long = "the level is rising " * 40
    one = report(long + "Holt said.")
    (row,) = rows(made(FakeBook([one], [statement(one, long.strip(), person(one, "Holt"))])), "said")
    (words,) = [part for part in row.cells[0] if isinstance(part, Words)]
    assert words.cut
    assert len(words.pieces[0]) <= 320
    assert words.pieces[0].endswith(("the", "level", "is", "rising"))


def test_of_many_reasons_the_first_are_given() -> None:
    one = report("It fell, Holt said.")
    why = "; ".join(f"reason {n}" for n in range(9))
    said = statement(one, "It fell", person(one, "Holt"))
    (row,) = rows(made(FakeBook([one], [said], [claim("It fell", said, reasons=[why])])), "glance")
    assert "Reason 0; reason 1; reason 2; and 6 more." in told(row, 1)


def test_a_line_without_evidence_stops_the_build() -> None:
    with pytest.raises(Stop, match="a line has no evidence: 'The gates are open'"):
        Row(((Note("The gates are open"),),))


def test_a_line_that_quotes_a_statement_which_it_does_not_rest_on_stops_the_build() -> None:
    with pytest.raises(Stop, match="quotes what it does not rest on"):
        Row(((Words("s-other", ("we need two",), True, False, "en"),),), statements=("s-one",))


def test_a_brief_that_rests_on_a_statement_which_it_does_not_show_is_not_built() -> None:
    row = Row(((Citation("s-lost", "The Quay"),),), statements=("s-lost",))
    lost = Section("glance", "At a glance", (), (Table("Issues", ("Issue",), (Group("", (row,)),)),))
    with pytest.raises(Stop, match="rests on s-lost, which is not shown"):
        Brief("A brief", (), "undated", (lost,), (Exhibit(dossier.WIRE, ()),))


def test_every_line_rests_on_statements_reports_or_files() -> None:
    brief = made()
    assert all(row.statements or row.reports or row.files for row in brief.rows())
    assert all(
        row.statements for key in ("glance", "said", "picture", "developments", "watch") for row in rows(brief, key)
    )


def test_contested_claims_come_first_at_a_glance_with_their_standing_and_its_reasons() -> None:
    first = rows(made(), "glance")[0]
    assert "Our troops took the eastern sluice house before dawn" in told(first, 0)
    assert told(first, 1).startswith("denied")
    assert "Ilan Reth rejects it." in told(first, 1)


def test_what_is_at_stake_is_quoted_from_a_report_that_says_so() -> None:
    first = rows(made(), "glance")[0]
    assert "The loss of the pumps could lead to flooding" in told(first, 2)
    assert dossier.FLOOD.id in first.statements


def test_where_no_report_says_what_is_at_stake_the_brief_says_that() -> None:
    quiet = report("The gates are shut, Ilan Reth said.")
    said = statement(quiet, "The gates are shut", person(quiet, "Ilan Reth"))
    (row,) = rows(made(FakeBook([quiet], [said])), "glance")
    assert told(row, 2) == "No report here says so."


def test_what_is_at_stake_far_down_the_report_is_not_taken_for_this_claim() -> None:
    text = (
        "The gates are shut, Ilan Reth said.\n\n"
        + "A paragraph on the weather.\n\n" * 3
        + "A strike could lead to shortages."
    )
    far = report(text)
    shut = statement(far, "The gates are shut", person(far, "Ilan Reth"))
    strike = statement(far, "A strike could lead to shortages.")
    found = rows(made(FakeBook([far], [shut, strike])), "glance")
    row = next(row for row in found if "The gates are shut" in told(row, 0))
    assert told(row, 2) == "No report here says so."


def test_speakers_come_most_spoken_first_and_the_nameless_last() -> None:
    captions = [table.caption for table in section(made(), "said").tables]
    assert captions[0] == "General Osk Varran, 3 statements"
    assert captions[-1] == "Speakers without a name, 1 statement"


def test_the_same_claim_by_the_same_speaker_is_one_line_with_all_its_reports() -> None:
    table = next(table for table in section(made(), "said").tables if table.caption.startswith("General"))
    (group,) = [group for group in table.groups if group.label == "claims"]
    (row,) = group.rows
    assert {dossier.TAKEN.id, dossier.TAKEN_RELAYED.id} <= set(row.statements)


def test_a_denial_stands_beside_what_it_denies() -> None:
    row = next(row for row in rows(made(), "said") if dossier.FELL_NOT.id in row.statements)
    assert dossier.TAKEN.id in row.statements
    assert "Our troops took the eastern sluice house before dawn" in told(row, 0)


def test_a_contested_claim_stands_beside_who_denies_it_and_who_assessed_it() -> None:
    (row,) = section(made(), "picture").tables[0].rows()
    assert "General Osk Varran" in told(row, 0)
    assert "Ilan Reth" in told(row, 1)
    assert "International Water Observatory" in told(row, 2)
    assert told(row, 3).startswith("denied")


def test_one_who_makes_a_claim_does_not_assess_it_independently() -> None:
    text = "We hold it, Lena Holt said. She assessed that we hold it. We hold nothing, Per Dahl said."
    one = report(text)
    held = statement(one, "We hold it", person(one, "Lena Holt"), "claim")
    own = statement(one, "that we hold it", person(one, "Lena Holt", "She", cue="assessed"), "assess")
    no = statement(one, "We hold nothing", person(one, "Per Dahl"), "deny")
    book = FakeBook(
        [one], [held, own, no], [claim("We hold it", held, own, standing="denied")], [tie("denies", no, held, "no")]
    )
    (row,) = rows(made(book), "picture")
    assert own.id not in row.statements


def test_developments_are_ordered_by_day_and_labelled_with_it() -> None:
    (table,) = section(made(), "developments").tables
    assert [group.label for group in table.groups] == [f"{day} March 2031, by publication" for day in (3, 4, 5)]


def test_fragments_and_questions_of_narration_are_no_developments() -> None:
    one = report(
        "and then the gates were closed for the winter. Who holds the key? The gates were closed for the winter."
    )
    told_by_outlet = (
        "and then the gates were closed for the winter.",
        "Who holds the key?",
        "The gates were closed for the winter.",
    )
    said = [statement(one, words) for words in told_by_outlet]
    brief = made(FakeBook([one], said))
    assert [row.statements for row in rows(brief, "developments")] == [(said[2].id,)]
    assert section(brief, "developments").tables[0].more is None


def test_the_long_tail_of_developments_is_folded_by_month_and_loses_nothing() -> None:
    lines = [f"On day {n} the crossing at Velm was closed to lorries." for n in range(80)]
    days = [f"2031-{1 + n // 28:02}-{1 + n % 28:02}" for n in range(80)]
    held = [report(line, f"Outlet {n}", day) for n, (line, day) in enumerate(zip(lines, days, strict=True))]
    brief = made(FakeBook(held, [statement(each, each.text) for each in held]))
    first, *folded = section(brief, "developments").tables
    assert not first.folded
    assert all(table.folded for table in folded)
    assert [table.caption for table in folded] == ["February 2031", "March 2031"]
    assert sum(1 for table in (first, *folded) for _ in table.rows()) == 80


def test_sections_whose_data_is_not_computed_say_so() -> None:
    brief = made()
    assert "No number recurs" in section(brief, "indicators").notes[0]
    assert "matched with later reports" in section(brief, "watch").notes[0]


def test_what_is_to_come_is_listed_with_its_condition() -> None:
    row = next(row for row in rows(made(), "watch") if dossier.SHUT.id in row.statements)
    assert told(row, 2) == "if observers were let in"


def test_a_line_cites_each_report_once() -> None:
    one = report("It fell, Holt said. Holt said it fell.")
    said = [statement(one, words, person(one, "Holt")) for words in ("It fell", "it fell")]
    (row,) = rows(made(FakeBook([one], said, [claim("It fell", *said)])), "glance")
    assert told(row, 3) == "The Quay, 4\xa0Mar\xa02031"


def test_each_way_by_which_the_words_came_is_shown_once() -> None:
    first, second, third = (report("Wire said Holt said it fell.", f"Paper {n}") for n in range(3))
    said = [
        statement(first, "it fell", person(first, "Holt")),
        statement(second, "it fell", person(second, "Holt")),
        statement(third, "it fell", person(third, "Holt"), relays=(link(third, "relay", ("Wire", "outlet"), "Wire"),)),
    ]
    brief = made(FakeBook([first, second, third], said, [claim("it fell", *said)]))
    (row,) = rows(brief, "said")
    chains = [part for part in row.cells[1] if isinstance(part, Chain)]
    assert [[each.label.partition(",")[0] for each in chain.reports] for chain in chains] == [
        ["Paper 0", "Paper 1"],
        ["Paper 2"],
    ]
    assert [[node.name for node in (*chain.through, chain.speaker)] for chain in chains] == [["Holt"], ["Wire", "Holt"]]


def test_a_dossier_that_names_no_place_has_no_map_and_says_so() -> None:
    assert section(made(), "map").notes == ("No place was found in these reports.",)
    assert section(made(), "map").map is None


def test_an_earlier_version_of_a_report_is_said_to_be_one() -> None:
    book = dossier.book()
    book.newer = {dossier.WIRE.id: dossier.EVENING.id}
    brief = made(book)
    assert any("an earlier version" in told(row, 3) for row in rows(brief, "glance"))


def test_several_speakers_warn_in_the_plural() -> None:
    row = next(row for row in rows(made(), "watch") if dossier.FAIL.id in row.statements)
    assert told(row, 0) == "Officials   warn"


def test_what_officials_without_a_name_warn_of_in_two_reports_is_one_line() -> None:
    reports = [report("Officials warned of a flood.", f"Paper {n}") for n in range(2)]
    said = [
        statement(each, "a flood", link(each, "speaker", ("Officials", "unnamed"), "Officials", "warned"), "warn")
        for each in reports
    ]
    brief = made(FakeBook(reports, said, [claim("a flood", *said)]))
    (row,) = rows(brief, "watch")
    assert len(row.statements) == 2


def test_everything_that_was_read_is_listed_with_what_was_wrong_with_it() -> None:
    brief = made()
    tables = {table.caption: table for table in section(brief, "method").tables}
    assert len(list(tables["Reports read"].rows())) == 5
    assert [told(row, 2) for row in tables["Problems in the material"].rows()] == [
        "the file has no characters",
        "Russian is not read yet; the text is kept",
    ]


def test_the_rules_that_made_the_statements_are_named() -> None:
    tables = {table.caption: table for table in section(made(), "method").tables}
    assert [told(row, 0) for row in tables["What made the statements"].rows()] == ["cue.after/1", "narration/1"]


def test_every_brief_prints_its_limits_and_the_measured_figures_given_to_it() -> None:
    brief = build(dossier.book(), title="Dam", method=("Measured: F1 0.5.",))
    after = section(brief, "method").after
    assert after[0] == "Measured: F1 0.5."
    assert "It does not say what is so" in after[1]


def test_the_brief_never_calls_a_claim_true_or_false() -> None:
    brief = made(FakeBook())
    own = [note for each in brief.sections for note in (each.title, *each.notes, *each.after)]
    assert not {"true", "false", "verified", "confirmed"} & {
        word.strip(".,;:").lower() for line in own for word in line.split()
    }


def test_a_brief_of_nothing_is_a_brief() -> None:
    out = io.StringIO()
    html.write(made(FakeBook()), out)
    markdown.write(made(FakeBook()), out)
    assert "No reports." in out.getvalue()


def test_names_of_private_persons_and_coordinates_are_nowhere_in_the_folder(tmp_path: Path) -> None:
    write_folder(made(), dossier.book(), tmp_path)
    written = "".join(file.read_text(encoding="utf8") for file in tmp_path.iterdir())
    assert "Aask" not in written
    assert "51.2044" not in written


def test_the_user_may_have_the_names_and_never_the_coordinates(tmp_path: Path) -> None:
    write_folder(made(private_names=True), dossier.book(), tmp_path, private_names=True)
    written = "".join(file.read_text(encoding="utf8") for file in tmp_path.iterdir())
    assert "Bertil Aask" in written
    assert "51.2044" not in written


def test_the_folder_holds_the_page_the_markdown_and_every_kind_of_record(tmp_path: Path) -> None:
    write_folder(made(), dossier.book(), tmp_path)
    assert {file.name for file in tmp_path.iterdir()} == {"index.html", "brief.md"} | {
        kind.file for kind in KINDS.values()
    }


def test_the_reports_in_the_folder_say_that_they_are_not_the_working_copy(tmp_path: Path) -> None:
    write_folder(made(), dossier.book(), tmp_path)
    lines = (tmp_path / "reports.jsonl").read_text(encoding="utf8").splitlines()
    assert {json.loads(line)["copy"] for line in lines} == {"shareable"}


def test_a_file_that_cannot_be_finished_leaves_what_stood_there(tmp_path: Path) -> None:
    class Broken(FakeBook):
        def statement(self, key: str) -> Statement:
            raise KeyError(key)

    (tmp_path / "timeline.jsonl").write_text("old", encoding="utf8")
    broken = Broken(**{name: getattr(dossier.book(), name) for name in ("held", "said")})
    with pytest.raises(KeyError):
        write_folder(made(), broken, tmp_path)
    assert (tmp_path / "timeline.jsonl").read_text(encoding="utf8") == "old"
    assert not list(tmp_path.glob(".*"))


def test_the_same_book_gives_the_same_bytes_whatever_order_it_was_filled_in(tmp_path: Path) -> None:
    shuffled = dossier.book()
    random.Random(7).shuffle(shuffled.held)
    random.Random(8).shuffle(shuffled.said)
    shuffled.__post_init__()
    folders = [tmp_path / "one", tmp_path / "two"]
    for folder, book in zip(folders, (dossier.book(), shuffled), strict=True):
        write_folder(made(book), book, folder)
    one, two = ({file.name: file.read_bytes() for file in folder.iterdir()} for folder in folders)
    assert one == two


def test_a_large_book_gives_a_brief_of_bounded_size_that_says_what_it_leaves_out() -> None:
    reports = [
        report(f"Speaker {n % 40} Holt said the level was {n}.", f"Outlet {n}", "2031-03-04") for n in range(900)
    ]
    said = [
        statement(
            each,
            f"the level was {n}",
            person(each, f"Speaker {n % 40} Holt"),
        )
        for n, each in enumerate(reports)
    ]
    brief = made(FakeBook(reports, said))
    assert brief.left_out > 0
    assert len(brief.exhibits) + brief.left_out == 900
    more = [table.more for each in brief.sections for table in each.tables if table.more] + list(
        section(brief, "said").after
    )
    assert "and 894 more claims, see claims.jsonl" in more
    assert any("see statements.jsonl" in line for line in more)


def many(count: int) -> FakeBook:
    """So many people, each of whom said one thing; the first of them more than the others."""
    reports = [
        report(f"Speaker{n} Holt said it was day {n}. Speaker0 Holt said day {n} was long.", f"Paper {n}")
        for n in range(count)
    ]
    said = [statement(one, f"it was day {n}", person(one, f"Speaker{n} Holt")) for n, one in enumerate(reports)]
    said += [
        statement(one, f"day {n} was long", person(one, "Speaker0 Holt")) for n, one in enumerate(reports) if n % 9 == 0
    ]
    return FakeBook(reports, said)


def test_with_few_sources_nothing_is_folded() -> None:
    assert {table.fold for table in section(made(many(5)), "said").tables} == {""}


def test_with_many_sources_the_long_tail_is_folded_and_what_is_beyond_it_counted() -> None:
    shown = section(made(many(500)), "said")
    assert [table.fold for table in shown.tables] == [""] * 10 + ["120 more sources, 120 statements"] * 120
    assert shown.tables[0].caption.startswith("Speaker0 Holt, ")
    assert shown.after == ("and 370 more statements by 370 speakers, see statements.jsonl",)


def test_sources_stand_under_their_sides_where_one_is_known() -> None:
    unknown = section(made(), "said")
    assert {table.part for table in unknown.tables} == {""}
    assert any("No side is known" in note for note in unknown.notes)
    book = dossier.book()
    book.sides = {dossier.TAKEN.speaker.source.id: "opposing", dossier.NEED.speaker.source.id: "own"}
    shown = section(made(book), "said")
    assert [table.part for table in shown.tables[:2]] == ["Own side", "Opposing side"]
    assert {table.part for table in shown.tables[2:]} == {"Side not known"}
    assert not any("No side is known" in note for note in shown.notes)


def test_one_source_under_two_names_is_one_table_that_tells_both() -> None:
    first, second = report("It fell, Mira Dolan said.", "Wire"), report("It rose, M. Dolan said.", "Post")
    full, short = (person(first, "Mira Dolan"), person(second, "M. Dolan"))
    merged = replace(short, source=replace(short.source, id=full.source.id))
    book = FakeBook([first, second], [statement(first, "It fell", full), statement(second, "It rose", merged)])
    assert len(list(book.profiles())) == 3
    (table,) = section(made(book), "said").tables
    assert table.caption == "Mira Dolan, 2 statements"
    assert table.about == "person; also M. Dolan; in 2 reports"


def test_who_is_not_named_or_not_resolved_is_shown_so() -> None:
    one = report("Officials said it fell. He said it rose.")
    unnamed = link(one, "speaker", ("officials", "unnamed"), "Officials", "said")
    unknown = link(one, "speaker", (None, "unknown"), "He", "said")
    brief = made(FakeBook([one], [statement(one, "it fell", unnamed), statement(one, "it rose", unknown)]))
    (table,) = section(brief, "said").tables
    assert table.caption == "Speakers without a name, 2 statements"
    chains = [part for row in table.rows() for part in row.cells[1] if isinstance(part, Chain)]
    assert {(chain.speaker.name, chain.speaker.lacks) for chain in chains} == {
        ("officials", "not named"),
        ("He", "not resolved"),
    }
    out = io.StringIO()
    markdown.write(brief, out)
    assert "**He (not resolved)**" in out.getvalue()


def test_a_chain_leads_to_statements_that_the_line_rests_on() -> None:
    cell = (Chain((Citation("s1", "Wire, 4 Mar 2031"),), (), Node("Holt")),)
    assert Row((cell,), ("s1",)).cells == (cell,)
    with pytest.raises(Stop, match="does not rest on"):
        Row((cell,), ("s2",))
