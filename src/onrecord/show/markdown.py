"""A brief in Markdown: the same sections, readable as plain text, with a footnote for every statement that it cites."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby
from typing import TextIO

from onrecord.model import Report, Statement
from onrecord.show.dates import written
from onrecord.show.desk import named, outlet
from onrecord.show.diagram import described
from onrecord.show.layout import (
    Act,
    Aside,
    Break,
    Brief,
    Cell,
    Chain,
    Citation,
    Missing,
    Name,
    Node,
    Note,
    Origins,
    Part,
    Reference,
    Row,
    Section,
    Standing,
    Table,
    Words,
)
from onrecord.show.verbs import is_undone, verb

BREAK = "\x1e"  # between the lines of a cell while it is put together; `plain` lets none through


def write(brief: Brief, out: TextIO) -> None:
    """Write the brief. The same brief gives the same bytes."""
    out.write(f"# {plain(brief.title)}\n\n")
    figures = ", ".join(f"{number} {name}" for name, number in brief.figures)
    out.write(f"Onrecord brief: {figures}. {brief.period}\n")
    out.write("Who said what, on whose word. Not what is so.\n")
    for number, section in enumerate(brief.sections, 1):
        out.writelines(_section(section, number))
    out.write(
        "\n## Footnotes\n\nEach gives the report, the chain, the act, and the exact words with their place in the clean text.\n\n"
    )
    for exhibit in brief.exhibits:
        for statement in exhibit.statements:
            out.write(_footnote(statement, exhibit.report))


def _section(section: Section, number: int) -> Iterator[str]:
    yield f"\n## {number} {section.title}\n"
    for note in section.notes:
        yield f"\n{note}\n"
    for part, tables in groupby(section.tables, key=lambda table: table.part):
        if part:
            yield f"\n### {part}\n"
        for table in tables:
            yield from _table(table)
    if section.after:
        yield "\n" + "".join(f"- {plain(line)}\n" for line in section.after)


def _table(table: Table) -> Iterator[str]:
    yield f"\n{'####' if table.part else '###'} {plain(table.caption)}\n"
    if table.about:
        yield f"\n{plain(table.about)}\n"
    for group in table.groups:
        yield f"\n**{plain(group.label)}**\n\n" if group.label else "\n"
        for row in group.rows:
            yield from _row(row, table.columns)
    if table.more:
        yield f"\n{plain(table.more)}\n"


def _row(row: Row, columns: tuple[str, ...]) -> Iterator[str]:
    """A row as a list item: the first cell, then each other cell under its name."""
    first, *others = row.cells
    yield f"- {_cell(first)}\n"
    for column, cell in zip(columns[1:], others, strict=True):
        yield f"  - {column}: {_cell(cell)}\n"


def _cell(cell: Cell) -> str:
    written_out = "".join(_part(part) for part in cell)
    written_out = re.sub(rf"(?<!\*)\*{BREAK}", "*: ", written_out)
    written_out = re.sub(rf"(?<=[.!?…])\s*{BREAK}\s*", " ", written_out)  # a sentence that has ended needs no semicolon
    return re.sub(r" {2,}", " ", re.sub(rf"\s*{BREAK}\s*", "; ", written_out)).strip()


def _part(part: Part) -> str:
    match part:
        case Words():
            return words(part)
        case Citation():
            return f"{plain(part.label)}{mark(part.statement)}"
        case Chain():
            return _chain(part)
        case Standing():
            return f"**{plain(part.value)}**"
        case Act():
            return f"*{part.verb}*"
        case Reference():
            return plain(part.label)
        case Origins():
            return plain(described(part))
        case Name() | Note() | Aside() | Missing():
            return plain(part.text)
        case Break():
            return BREAK


def _chain(part: Chain) -> str:
    reports = ", ".join(_part(each) for each in part.reports) + (f" {plain(part.left)}" if part.left else "")
    return " → ".join([reports, *map(_node, part.through), f"**{_node(part.speaker)}**"])


def _node(node: Node) -> str:
    return plain(node.name) + (f" ({node.lacks})" if node.lacks else "")


def words(part: Words) -> str:
    """Quoted words with their footnote; in quotation marks only where they are somebody's own."""
    pieces = [f"“{plain(piece)}”" if part.unmarked(piece) else plain(piece) for piece in part.pieces]
    return " … ".join(pieces) + (" …" if part.cut else "") + mark(part.statement)


def mark(statement: str) -> str:
    """The marker of a statement, as the lint understands it."""
    return f"[^{statement}]"


def _footnote(statement: Statement, report: Report) -> str:
    chain = " → ".join(plain(named(link, report)) for link in statement.chain)
    title = f", “{plain(report.title)}”" if report.title else ""
    where = "; ".join(f"{span.start}-{span.end}: {plain(span.of(report.text))}" for span in statement.content)
    act = f"{verb(statement.act, undone=is_undone(statement))}, {statement.quotation}"
    return (
        f"{mark(statement.id)}: {plain(outlet(report))}{title}, {written(report.published)} ({plain(report.name)}). "
        f"{chain}; {act}; rule {plain(statement.rule)}. Characters {where}\n"
    )


_SPECIAL = re.compile(r"([\\`*_\[\]<>|#~&$])")
_UNFIT = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")


def plain(text: str) -> str:
    """Source text as text: on one line, nothing in it read as Markdown or HTML, bidirectional runs isolated."""
    line = re.sub(r"\s+", " ", _UNFIT.sub("\ufffd", text))
    return isolated(_SPECIAL.sub(r"\\\1", line))


_BIDI = re.compile("[\u202a-\u202e\u2066-\u2069]")


def isolated(text: str) -> str:
    """Text that sets directions of its own, closed off so that it cannot turn what stands around it."""
    if not _BIDI.search(text):
        return text
    opened = len(re.findall("[\u202a\u202b\u202d\u202e]", text)) - text.count("\u202c")
    inner = len(re.findall("[\u2066-\u2068]", text)) - text.count("\u2069")
    return "\u2068" + text + "\u2069" * max(0, inner) + "\u202c" * max(0, opened) + "\u2069"
