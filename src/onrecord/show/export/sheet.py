"""Statements and claims as CSV (RFC 4180), for those who work in a spreadsheet.

A spreadsheet takes a cell that begins with an equals sign and the like for a formula. Source text is data: such a cell gets an
apostrophe before it, as OWASP advises against CSV injection, so that it stays text.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterator, Mapping
from typing import TextIO

from onrecord.errors import Stop
from onrecord.model import Claim, Span, Statement
from onrecord.show.book import Book
from onrecord.show.desk import named
from onrecord.show.reliability import all_at_once, in_words, rated

Cells = tuple[str, ...]

STATEMENTS = (
    "id report outlet published speaker speaker_kind act cue content start end quotation polarity chain"
    " speaker_hedge reporter_distance condition claim rule"
)
CLAIMS = "id text standing reasons origins statements credibility reliability set_by standing_by_rules"

_FORMULA = re.compile(r"\s*[=+\-@＝＋－＠\t\r]")
_SURROGATE = re.compile("[\ud800-\udfff]")


def write(kind: str, book: Book, out: TextIO) -> int:
    """Write the statements or claims of a book as CSV, the names of the columns first; returns how many rows follow."""
    if kind not in SHEETS:
        raise Stop(
            f"export {kind} as CSV", "its records do not fit into rows", "export statements or claims, or as JSON"
        )
    columns, cells = SHEETS[kind]
    sheet = csv.writer(out, lineterminator="\r\n")
    sheet.writerow(columns.split())
    count = 0
    for row in cells(book):
        sheet.writerow([safe(cell) for cell in row])
        count += 1
    return count


def safe(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula.

    >>> safe("=1+1"), safe("one - two")
    ("'=1+1", 'one - two')
    """
    cell = _SURROGATE.sub("\ufffd", cell)
    return f"'{cell}" if _FORMULA.match(cell) else cell


def _statements(book: Book) -> Iterator[Cells]:
    return (_statement(each, book) for each in book.statements())


def _statement(each: Statement, book: Book) -> Cells:
    report = book.report(each.report)

    def words(spans: tuple[Span, ...]) -> str:
        return " … ".join(span.of(report.text) for span in spans)

    return (
        *(each.id, report.name, report.outlet or "", report.published or ""),
        *(named(each.speaker, report), each.speaker.source.kind, each.act),
        *(words(each.cue), words(each.content), str(each.content[0].start), str(each.content[-1].end)),
        *(each.quotation, each.polarity, " → ".join(named(link, report) for link in each.chain)),
        *(words(each.certainty.speaker), words(each.certainty.reporter), words(each.condition)),
        *(book.claim_of(each.id), each.rule),
    )


def _claims(book: Book) -> Iterator[Cells]:
    carrier = all_at_once(book)
    return (_claim(each, in_words(rated(each, carrier, book.dossier))) for each in book.claims())


def _claim(each: Claim, reliability: str) -> Cells:
    counts = str(len(each.origins)), " ".join(each.statements), str(each.credibility)
    judged = (each.judged.by, each.judged.rules) if each.judged else ("", each.standing)
    return (each.id, each.text, each.standing, " ".join(each.reasons), *counts, reliability, *judged)


SHEETS: Mapping[str, tuple[str, Callable[[Book], Iterator[Cells]]]] = {
    "statements": (STATEMENTS, _statements),
    "claims": (CLAIMS, _claims),
}
