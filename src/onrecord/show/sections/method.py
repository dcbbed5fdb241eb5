"""9, sources and method: who was read, who speaks, what was wrong with the material, what made the records, and the limits."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import islice

from onrecord.dossier import party_of
from onrecord.model import Problem, Report, Source
from onrecord.show.dates import written
from onrecord.show.desk import Desk, outlet
from onrecord.show.layout import Break, Cell, Group, Missing, Name, Note, Reference, Row, Section, Table, rest
from onrecord.show.sections import outlets

MOST = 400
SOURCES = 120
LIMITS = (
    "Onrecord says who said what, and on whose word. It does not say what is so, and no standing here does.",
    "Statements are found by machine in the wording; some are missed, some are cut wrongly, some are given to the wrong speaker. "
    "Follow a line to its words before you rely on it.",
    "Speakers' sides are as set by the user; where none is set, the side is unknown and independence is counted without it. "
    "Reliability is the user's judgement of an outlet, and no part of the credibility of what it reports.",
    "Sources that reports name differently are taken for one where nothing speaks against it, and in doubt for two; "
    "sources.jsonl gives the reason for each, and a person's judgement stands above them.",
    "Only reports in a language that is read yield statements; the others are listed with their problems.",
    "Coordinates are masked everywhere in this brief. Names of private persons are masked as far as they are recognised.",
    "Not for targeting.",
)


def section(desk: Desk, method: Sequence[str]) -> Section:
    """Everything that a reader needs to judge the rest of the brief."""
    tables = (_reports(desk), outlets.table(desk), _sources(desk), _problems(desk), _rules(desk))
    notes = ("Reports by date of publication; a report without a date keeps none.",)
    return Section("method", "Sources and method", notes, tuple(table for table in tables if table), (*method, *LIMITS))


def _table(caption: str, columns: tuple[str, ...], rows: Sequence[Row], total: int, file: str) -> Table | None:
    return Table(caption, columns, (Group("", tuple(rows)),), rest(total - len(rows), "", file)) if rows else None


def _reports(desk: Desk) -> Table | None:
    counted = Counter(sight.report for sight in desk.seen.sights.values())
    remarks: dict[str, list[str]] = defaultdict(list)
    for problem in desk.book.problems():
        if problem.report:
            remarks[problem.report].append(problem.reason)
    for report in desk.book.superseded():
        remarks[report].append("an earlier version of a report read later")
    rows = [_report(report, counted[report.id], remarks[report.id]) for report in islice(desk.book.reports(), MOST)]
    columns = ("Report", "Published", "Language", "Statements", "Remarks")
    return _table("Reports read", columns, rows, len(desk.seen.days), "reports.jsonl")


def _report(report: Report, statements: int, remarks: Sequence[str]) -> Row:
    label = f"{outlet(report)}: {report.title}" if report.title else outlet(report)
    cells: tuple[Cell, ...] = (
        (Reference(report.id, label), Break(), Note(report.name)),
        (Note(written(report.published)),),
        (Note(report.language or "unknown"),),
        (Note(str(statements)),),
        (Note("; ".join(dict.fromkeys(remarks))),) if remarks else (Missing("none"),),
    )
    return Row(cells, reports=(report.id,))


def _sources(desk: Desk) -> Table | None:
    rows: list[Row] = []
    total = 0
    for who, names, count in desk.book.sources():
        total += 1
        said = [sight.id for sight in desk.seen.by_speaker.get(who.id, ())]
        if len(rows) < SOURCES and said:
            sample, cited = desk.citations(said)
            cells = (
                _names(desk, said[0], who, names),
                (Note(who.kind),),
                _side(desk, who),
                (Note(str(count)),),
                sample,
            )
            rows.append(Row(cells, cited))
    return _table(
        "Sources, those quoted most first",
        ("Source", "Kind", "Side", "Statements", "First seen in"),
        rows,
        total,
        "sources.jsonl",
    )


def _names(desk: Desk, said: str, who: Source, names: Iterable[str]) -> Cell:
    """The name by which a source is shown, and its others as the reports have them."""
    shown = desk.shown(who.name) if who.name else desk.speaker(said)
    others = ", ".join(name for name in names if name != shown)
    return (Name(shown), *((Note(" also "), Name(others)) if others else ()))


def _side(desk: Desk, who: Source) -> Cell:
    """The party that a source speaks for, by the dossier, and its side."""
    party = party_of(who.name, who.kind, desk.dossier)
    return outlets.party_cell(desk.dossier, party.name if party else None, who.side)


def _problems(desk: Desk) -> Table | None:
    rows: list[Row] = []
    total = 0
    for problem in desk.book.problems():
        total += 1
        if len(rows) < MOST:
            rows.append(_problem(problem))
    return _table("Problems in the material", ("File", "Kind", "What is wrong"), rows, total, "problems.jsonl")


def _problem(problem: Problem) -> Row:
    cells: tuple[Cell, ...] = ((Note(problem.name),), (Note(problem.kind),), (Note(problem.reason),))
    return Row(cells, reports=(problem.report,) if problem.report else (), files=(problem.name,))


def _rules(desk: Desk) -> Table | None:
    ordered = sorted(desk.seen.rules.items(), key=lambda pair: (-len(pair[1]), pair[0]))
    rows = []
    for rule, keys in ordered[:MOST]:
        sample, cited = desk.citations(keys)
        rows.append(Row(((Name(rule),), (Note(str(len(keys))),), sample), cited))
    return _table(
        "What made the statements",
        ("Rule or model, version", "Statements", "For example"),
        rows,
        len(ordered),
        "statements.jsonl",
    )
