"""Stage 6, the ledger to what people see: the brief as a page and as Markdown, the exports, answers in a terminal, draft lint."""

from onrecord.show.book import Book
from onrecord.show.brief import build
from onrecord.show.explain import explain, one_line, summary
from onrecord.show.export import KINDS, export, line, of_kind
from onrecord.show.export.claims import row as claim_row
from onrecord.show.export.statements import rows_of
from onrecord.show.files import write_folder
from onrecord.show.gap_list import gap_lines, gap_rows
from onrecord.show.lint import check
from onrecord.show.mask import shareable
from onrecord.show.one_source import one_source
from onrecord.show.one_source import rows as source_rows
from onrecord.show.roster import roster
from onrecord.show.sketch import sketch
from onrecord.show.standings import contested, found, lines, single, whole

__all__ = [
    "KINDS",
    "Book",
    "build",
    "check",
    "claim_row",
    "contested",
    "explain",
    "export",
    "found",
    "gap_lines",
    "gap_rows",
    "line",
    "lines",
    "of_kind",
    "one_line",
    "one_source",
    "roster",
    "rows_of",
    "shareable",
    "single",
    "sketch",
    "source_rows",
    "summary",
    "whole",
    "write_folder",
]
