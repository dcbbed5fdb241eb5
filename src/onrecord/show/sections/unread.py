"""7, the map: what there is of it before places are read."""

from __future__ import annotations

from onrecord.show.desk import Desk, outlet
from onrecord.show.layout import Aside, Group, Name, Reference, Row, Section, Table, lines, rest

REPORTS = 8
MOST = 40


def places(desk: Desk) -> Section:
    """The datelines that reports carry; no place is located yet."""
    lines: dict[str, list[Reference]] = {}
    for report in desk.book.reports():
        if report.dateline:
            lines.setdefault(report.dateline, []).append(Reference(report.id, outlet(report)))
    ordered = sorted(lines.items(), key=lambda pair: (-len(pair[1]), pair[0]))
    note = "Places are not located in this version, so nothing is drawn and places.geojson is empty."
    if not ordered:
        return Section("map", "Map", (note,))
    rows = tuple(_row(dateline, references) for dateline, references in ordered[:MOST])
    more = rest(len(ordered) - MOST, "datelines", "reports.jsonl")
    table = Table("Where the reports say they were written", ("Dateline", "Reports"), (Group("", rows),), more)
    return Section("map", "Map", (note + " These are the datelines that the reports carry.",), (table,))


def _row(dateline: str, references: list[Reference]) -> Row:
    left = rest(len(references) - REPORTS, "reports", "reports.jsonl")
    reports = lines([*references[:REPORTS], Aside(left) if left else None])
    return Row(((Name(dateline),), reports), reports=tuple(reference.report for reference in references[:REPORTS]))
