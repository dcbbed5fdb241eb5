"""Checking a ledger against itself: hash again, slice again, and let SQLite look at its own pages."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

from onrecord import ids
from onrecord.ledger.query import Query
from onrecord.model import Report, Statement


def verify(link: sqlite3.Connection) -> Iterator[str]:
    """What is wrong with the ledger, a sentence each; nothing where all is well."""
    for (line,) in link.execute("PRAGMA integrity_check"):
        if line != "ok":
            yield f"the file is damaged: {line}"
    for table, row, parent, _ in link.execute("PRAGMA foreign_key_check"):
        yield f"row {row} of {table} points at a row of {parent} that is not there"
    query = Query(link)
    for report in query.reports():
        if ids.of_report(report) != report.id:
            yield f"report {report.id} ({report.name}) is not what its id was made from"
        for quantity in query.quantities(report.id):
            if quantity.words.end > len(report.text):
                yield f"a quantity rests on {quantity.words.start}..{quantity.words.end}, where {report.name} has no words"
        for statement in query.statements(report.id):
            yield from _statement(report, statement)
    known = {row[0] for row in link.execute("SELECT id FROM statement")}
    for tie in query.ties():
        for end in {tie.start, tie.end} - known:
            yield f"a tie ({tie.kind}) leads to {end}, which is not there"


def _statement(report: Report, statement: Statement) -> Iterator[str]:
    made_of = ids.statement_id(
        report.id, statement.chain, statement.act, statement.cue, statement.content, statement.rule
    )
    if made_of != statement.id:
        yield f"statement {statement.id} in {report.name} is not what its id was made from"
    for span in statement.content + statement.cue + statement.speaker.words:
        if not span.of(report.text).strip() or span.end > len(report.text):
            yield f"statement {statement.id} rests on {span.start}..{span.end}, where {report.name} has no words"
