"""What is put into a ledger comes out again, once, in an order that does not depend on how it came in."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest

from ledger.desk import entry, near, page
from onrecord.errors import Stop
from onrecord.ledger import Entry, Ledger, file, write
from onrecord.ledger.file import APPLICATION
from onrecord.model import Candidate, Decided, Interval, Piece, Place, Problem, Span, StatedDate, Tie, TimeExpression
from show import dossier
from show.fake import link, report, statement

WIRE = entry(dossier.WIRE, dossier.PUMP_WIRE, dossier.NEED, dossier.GATES)
TIMES = (
    TimeExpression(3, 9, "date", Interval("2031-03-03", "2031-03-03"), "day", "late", None, "since"),
    TimeExpression(20, 30, "duration", None, "year", "more than", "P3Y"),
)


def other_reports() -> tuple[Entry, ...]:
    reports = (dossier.COURIER, dossier.POST, dossier.EVENING)
    return tuple(entry(made, statement(made, made.text.split("\n\n")[1][:60])) for made in reports)


def contents(ledger: Ledger) -> list[object]:
    """Everything that can be read from a ledger and that an export could show."""
    voices = sorted((fields[:-3] for fields in ledger.voices()), key=str)
    return [*ledger.reports(), *ledger.statements(), *ledger.ties(), *ledger.sources(), *ledger.problems(), *voices]


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with Ledger(tmp_path / "a.ledger", create=True) as opened:
        yield opened


def test_a_report_and_its_statements_come_out_as_they_went_in(ledger: Ledger) -> None:
    made = replace(
        dossier.WIRE,
        byline="A. Person",
        dateline="VELM",
        dates=(StatedDate("published", "2031-03-04", "header Date"),),
        pieces=(Piece(0, 10, 5, 15, 1),),
    )
    ledger.append([entry(made, dossier.PUMP_WIRE, dossier.NEED, dossier.GATES)], near)
    assert list(ledger.reports()) == [made]
    assert list(ledger.statements()) == [dossier.PUMP_WIRE, dossier.NEED, dossier.GATES]
    assert ledger.statement(dossier.GATES.id) == dossier.GATES


def test_the_times_of_a_report_come_out_as_they_went_in(ledger: Ledger) -> None:
    ledger.append([Entry("dated", pages=(page(dossier.POST)._replace(times=TIMES),))], near)
    assert ledger.times(dossier.POST.id) == TIMES


def test_a_ledger_made_before_times_were_read_is_brought_up_to_date(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    earlier = file.MIGRATIONS[: file.MIGRATIONS.index("times.sql")]
    with monkeypatch.context() as then:
        then.setattr(file, "MIGRATIONS", earlier)
        then.setattr(file, "VERSION", len(earlier))
        Ledger(tmp_path / "old.ledger", create=True).close()
    with Ledger(tmp_path / "old.ledger") as opened:
        opened.append([entry(dossier.POST)], near)
        assert opened.times(dossier.POST.id) == ()


def test_places_come_out_as_they_went_in_and_stay(ledger: Ledger) -> None:
    found = Candidate("geonames:1", "Velm", "settlement", "UA", "08", 46.6, 32.6, 4.2)
    place = Place(
        0, 4, "place", "Velm", 1, "geonames:1", "settlement", "UA", 46.6, 32.6, "settlement", "so it is", True, (found,)
    )
    named = page(dossier.WIRE, dossier.PUMP_WIRE)._replace(places=(place,))
    ledger.append([Entry("key", (named,))], near)
    assert ledger.places(dossier.WIRE.id) == (place,)
    assert ledger.places("no such report") == ()
    for change in ("UPDATE place SET lat = 0", "DELETE FROM place"):
        with pytest.raises(sqlite3.IntegrityError, match="append-only"):
            ledger.link.execute(change)


def test_twice_is_once(ledger: Ledger) -> None:
    ledger.append([WIRE, *other_reports()], near)
    before = contents(ledger)
    ledger.append([WIRE, *other_reports()], near)
    ledger.append([WIRE._replace(key="the same document under another key")], near)
    assert contents(ledger) == before


def test_when_it_was_said_and_what_decided_come_back_as_they_were_written(ledger: Ledger) -> None:
    plain = statement(dossier.WIRE, dossier.WIRE.text)
    said = replace(plain, said_when=(Span(plain.report, 0, 3),), decided=Decided("entry", "rejects+negated", "plain"))
    ledger.append([entry(dossier.WIRE, said)], near)
    assert ledger.statement(said.id) == said


def test_the_order_of_the_entries_makes_no_difference(tmp_path: Path) -> None:
    seen = []
    for number, order in enumerate(permutations([WIRE, *other_reports()])):
        with Ledger(tmp_path / f"{number}.ledger", create=True) as ledger:
            for each in order:
                ledger.append([each], near)
            seen.append(contents(ledger))
    assert all(each == seen[0] for each in seen)


def test_a_report_found_twice_goes_by_the_name_that_sorts_first(ledger: Ledger) -> None:
    again = replace(dossier.WIRE, name="a/copy.html", format="html", byline="Somebody")
    ledger.append([WIRE], near)
    ledger.append([entry(again, dossier.PUMP_WIRE)], near)
    (only,) = ledger.reports()
    assert (only.name, only.format, only.byline) == ("a/copy.html", "html", "Somebody")


def test_wordings_that_are_alike_find_each_other_across_reports(ledger: Ledger) -> None:
    one = report("The bridge at Lunda lost two of its seven spans when the ice broke.", "Harbour Wire")
    other = report("The bridge at Lunda lost two of its seven spans after the ice broke.", "Evening Quay")
    ledger.append([entry(made, statement(made, made.text)) for made in (one, other)], near)
    ((_, _, score, same, *_),) = ledger.alike()
    assert same
    assert 0.6 < score < 1


def test_wordings_are_found_whether_their_bands_are_fresh_or_merged(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = [
        report(f"The bridge at Lunda lost two of its seven spans {when} the ice broke.")
        for when in ("when", "after", "as")
    ]
    found = []
    for many in (10**9, 0):
        monkeypatch.setattr(write, "MANY", many)
        with Ledger(tmp_path / f"{many}.ledger", create=True) as ledger:
            for each in made:
                ledger.append([entry(each, statement(each, each.text))], near)
            found.append(list(ledger.alike()))
            fresh = ledger.link.execute("SELECT count(*) FROM fresh").fetchone()[0]
            assert (fresh == 0) == (many == 0)
    assert len(found[0]) == 3
    assert found[0] == found[1]


def test_a_batch_is_written_whole_or_not_at_all(ledger: Ledger) -> None:
    ledger.append([WIRE], near)
    before = contents(ledger)

    def fails(one: str, other: str) -> tuple[float, bool] | None:
        raise RuntimeError("pulled the plug")

    copied = report(dossier.WIRE.text + "\n\nMore.", "Evening Quay")
    said = statement(copied, "The Orvane dam lost its second pump on Monday,")
    with pytest.raises(RuntimeError, match="plug"):
        ledger.append([*other_reports(), entry(copied, said)], fails)
    assert contents(ledger) == before


@pytest.mark.parametrize(
    "table", ["report", "sighting", "problem", "reading", "source", "wording", "statement", "tie", "log", "time"]
)
def test_facts_can_be_neither_changed_nor_erased(ledger: Ledger, table: str) -> None:
    tie = Tie("denies", dossier.GATES.id, dossier.NEED.id, 0.5, "because", "test")
    ledger.append([entry(dossier.WIRE, dossier.NEED, dossier.GATES, ties=(tie,))], near)
    ledger.append([Entry(None, problems=(Problem("a", "empty", "nothing in it"),))], near)
    ledger.append([Entry("dated", pages=(page(dossier.POST)._replace(times=TIMES),))], near)
    ledger.log("test", "begun")
    column = ledger.link.execute(f"SELECT name FROM pragma_table_info('{table}') LIMIT 1 OFFSET 1").fetchone()[0]
    for command in (f"DELETE FROM {table}", f"UPDATE {table} SET {column} = {column}"):
        with pytest.raises(sqlite3.IntegrityError, match="append-only"):
            ledger.link.execute(command)


def test_a_newer_version_of_an_address_supersedes_the_older(ledger: Ledger) -> None:
    old = replace(report("Eight pumps ran.", published="2031-03-04"), url="https://wire.invalid/1")
    new = replace(report("Nine pumps ran.", published="2031-03-05"), url="https://wire.invalid/1")
    ledger.append([entry(new), entry(old)], near)
    assert ledger.superseded() == {old.id: new.id}


def test_records_of_a_container_are_no_versions_of_each_other(ledger: Ledger) -> None:
    one, other = (report(text, name="desk.jsonl#1") for text in ("Eight pumps ran.", "Nine pumps ran."))
    ledger.append([entry(one), entry(other)], near)
    assert ledger.superseded() == {}


def test_a_problem_without_a_document_is_kept_and_tried_again(ledger: Ledger) -> None:
    problem = Problem("orvane/shut.txt", "unreadable", "no permission to read it")
    ledger.append([Entry(None, problems=(problem,))] * 2, near)
    assert list(ledger.problems()) == [problem]


def test_the_latest_machine_is_the_one_that_is_shown(ledger: Ledger) -> None:
    ledger.append([Entry("first", (page(dossier.WIRE, dossier.PUMP_WIRE, dossier.NEED),))], near)
    ledger.append([Entry("then", (page(dossier.WIRE, dossier.NEED, machine="test/2"),))], near)
    assert list(ledger.statements()) == [dossier.NEED]


def test_search_finds_words_of_content_speaker_and_outlet(ledger: Ledger) -> None:
    ledger.append([WIRE], near)
    assert list(ledger.search("lower gates", 9)) == [dossier.GATES]
    assert list(ledger.search("dam authority", 9)) == [dossier.PUMP_WIRE]
    assert {each.id for each in ledger.search("harbour", 9)} == {
        dossier.PUMP_WIRE.id,
        dossier.NEED.id,
        dossier.GATES.id,
    }
    assert list(ledger.search("pum* second", 9)) == [dossier.PUMP_WIRE]
    assert list(ledger.search("lower gates", 0)) == []


@pytest.mark.parametrize("words", ['"', "a OR", "NEAR(", "content:x", "*", "", "^pump", "- -", "AND"])
def test_search_takes_words_as_words(ledger: Ledger, words: str) -> None:
    ledger.append([WIRE], near)
    assert isinstance(list(ledger.search(words, 9)), list)


def test_a_file_that_is_no_ledger_is_refused_and_left_alone(tmp_path: Path) -> None:
    text = tmp_path / "notes.txt"
    text.write_text("these are my notes, and no ledger at all " * 40)
    with pytest.raises(Stop, match=r"notes\.txt"):
        Ledger(text, create=True)
    other = tmp_path / "other.db"
    with sqlite3.connect(other) as database:
        database.execute("CREATE TABLE mine (a)")
    database.close()
    with pytest.raises(Stop, match="no ledger"):
        Ledger(other, create=True)
    assert text.read_text().startswith("these are my notes")


def test_a_ledger_of_a_later_version_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "later.ledger"
    with sqlite3.connect(path) as database:
        database.execute(f"PRAGMA application_id = {APPLICATION}")
        database.execute("PRAGMA user_version = 99")
    database.close()
    with pytest.raises(Stop, match="later version"):
        Ledger(path)


def test_a_ledger_that_is_not_there_is_not_made_by_reading_it(tmp_path: Path) -> None:
    with pytest.raises(Stop, match="no ledger here"):
        Ledger(tmp_path / "none.ledger")
    assert list(tmp_path.iterdir()) == []


def test_verify_finds_nothing_in_a_sound_ledger_and_what_was_changed_in_another(ledger: Ledger) -> None:
    ledger.append([WIRE, *other_reports()], near)
    assert list(ledger.verify()) == []
    ledger.link.execute("DROP TRIGGER report_stays")
    ledger.link.execute("UPDATE report SET text = replace(text, 'second pump', 'second PUMP')")
    ledger.link.execute("DROP TRIGGER statement_stays")
    ledger.link.execute("UPDATE statement SET content = '[[90000,90001]]' WHERE id = ?", (dossier.GATES.id,))
    found = list(ledger.verify())
    assert any(dossier.WIRE.id in line and "not what its id was made from" in line for line in found)
    assert any("where orvane/wire-0304.txt has no words" in line for line in found)


def test_a_link_keeps_its_words_cue_and_certainty(ledger: Ledger) -> None:
    made = report("According to the Tarsk Courier, Varran reportedly said it fell.", "Harbour Wire")
    relay = link(made, "relay", ("Tarsk Courier", "outlet"), "the Tarsk Courier", "According to")
    said = statement(made, "it fell", link(made, "speaker", ("Varran", "person"), "Varran", "said"), relays=(relay,))
    ledger.append([entry(made, said)], near)
    assert list(ledger.statements()) == [said]
    assert next(ledger.voices())[12] == ("Tarsk Courier",)


def test_a_ledger_that_another_process_makes_meanwhile_is_a_ledger(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.ledger"
    path.write_bytes(b"")

    class Overtaken(sqlite3.Connection):
        """A connection of a process that another overtakes as soon as it has asked anything."""

        def execute(self, command: str, values: Any = (), /) -> sqlite3.Cursor:
            if sqlite3.connect is connect:
                return super().execute(command, values)
            answer = super().execute(command, values).fetchone()
            monkeypatch.undo()
            Ledger(path, create=True).close()
            return super().execute("SELECT ?", answer)

    connect = sqlite3.connect
    monkeypatch.setattr(sqlite3, "connect", lambda *a, **k: connect(*a, **k, factory=Overtaken))
    with Ledger(path) as late:
        assert list(late.reports()) == []


def test_judgements_are_appended_and_never_changed(ledger: Ledger) -> None:
    ledger.judge("Ada", "merge", "p1", "p2")
    ledger.judge("Ada", "retract", "1")
    assert [(each.number, each.verdict, each.subject) for each in ledger.judgements()] == [
        (1, "merge", "p1"),
        (2, "retract", "1"),
    ]
    for command in ("UPDATE judgement SET by = 'Osk'", "DELETE FROM judgement"):
        with pytest.raises(sqlite3.DatabaseError, match="append-only"):
            ledger.link.execute(command)
