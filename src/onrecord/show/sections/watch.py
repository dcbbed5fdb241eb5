"""8, to watch: what speakers order, demand, promise, threaten, warn of, predict or intend, the latest first."""

from __future__ import annotations

from onrecord.show.dates import written
from onrecord.show.desk import Desk
from onrecord.show.layout import Act, Cell, Group, Missing, Name, Note, Row, Section, Table, lines, rest
from onrecord.show.views import Expectation, expectations
from onrecord.show.when import due

MOST = 60
COLUMNS = ("Who", "What is to come", "Until when, on condition", "Sources")


def section(desk: Desk) -> Section:
    """The forward-looking statements of the latest reports."""
    found = sorted(
        expectations(desk.seen.sights.values()), key=lambda each: -desk.seen.sights[each.statements[-1]].order
    )
    rows = tuple(_row(desk, each) for each in found[:MOST])
    more = rest(len(found) - MOST, "statements", "watch.jsonl")
    notes = (
        "Nothing here is matched with later reports: whether an order was carried out or a promise kept is not computed.",
    )
    table = Table("Forward-looking statements, the latest first", COLUMNS, (Group("", rows),), more)
    return Section("watch", "To watch", notes, (table,) if rows else ())


def _row(desk: Desk, expectation: Expectation) -> Row:
    lead = desk.seen.nearest(desk.seen.sights[key] for key in expectation.statements)
    condition = desk.condition(lead.id)
    limit: Cell = lines([_deadline(desk, lead.id), condition]) or (Missing("None stated."),)
    sources, cited = desk.citations(desk.order(expectation.statements))
    who: Cell = (Name(desk.speaker(lead.id)), Note(" "), Act(desk.verb(lead.id)))
    return Row((who, (desk.words(lead.id),), limit, sources), tuple(desk.order({lead.id, *cited})))


def _deadline(desk: Desk, key: str) -> Note | None:
    """The last day of the deadline that a statement states."""
    statement = desk.book.statement(key)
    found = due(statement, desk.book.times(statement.report))
    return Note(f"by {written(found.interval.end)}") if found and found.interval else None
