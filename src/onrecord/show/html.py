"""A brief as one HTML page: no network, no script; every line leads to the marked words of a report at its end."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from importlib import resources
from itertools import count, groupby
from typing import TextIO

from onrecord.show import diagram, filters, shapes
from onrecord.show.charts import drawn
from onrecord.show.evidence import anchors, exhibits
from onrecord.show.figures import Chart
from onrecord.show.layout import (
    Act,
    Aside,
    Break,
    Brief,
    Cell,
    Chain,
    Citation,
    Group,
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
    line_name,
)
from onrecord.show.map.draw import drawn as drawn_map
from onrecord.show.markup import Html, foreign, join, tag, text

MONTHS = 2  # with fewer, links to them lead nowhere that is not in sight
POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"


def write(brief: Brief, out: TextIO) -> None:
    """Write the page. The same brief gives the same bytes."""
    out.write('<!DOCTYPE html>\n<html lang="en">\n')
    out.write(_head(brief).markup)
    out.write(
        "\n<body>\n" + tag("a", "Skip to the brief", href="#brief", class_="skip").markup + shapes.defined().markup
    )
    out.write(_masthead(brief).markup + '\n<main id="brief">\n')
    held = frozenset(exhibit.report.id for exhibit in brief.exhibits)
    for number, section in enumerate(brief.sections, 1):
        out.write(_section(section, number, held).markup + "\n")
    out.write("</main>\n")
    for part in exhibits(brief):
        out.write(part.markup + "\n")
    out.write(_foot().markup + "\n</body>\n</html>\n")


def _head(brief: Brief) -> Html:
    style = resources.files("onrecord.show").joinpath("brief.css").read_text(encoding="utf8")
    return tag(
        "head",
        tag("meta", charset="utf-8"),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("meta", http_equiv="Content-Security-Policy", content=POLICY),
        tag("meta", name="color-scheme", content="light dark"),
        tag("meta", name="referrer", content="no-referrer"),
        tag("title", f"{brief.title} · Onrecord brief"),
        Html(
            f"<style>\n{style}{filters.hidden(brief)}{anchors(brief)}</style>"
        ),  # our own style sheet, and ids of our own making
    )


def _masthead(brief: Brief) -> Html:
    figures = [tag("div", tag("dt", name), tag("dd", number)) for name, number in brief.figures]
    links = [tag("li", tag("a", section.title, href=f"#{section.key}")) for section in brief.sections]
    return tag(
        "header",
        tag("p", tag("span", "Onrecord"), " ", tag("span", "Brief"), class_="kicker"),
        tag("h1", tag("bdi", brief.title)),
        tag("p", brief.period if brief.exhibits else "No reports.", class_="period"),
        tag("dl", *figures, class_="figures"),
        tag("p", "Who said what, on whose word. Not what is so.", class_="creed"),
        tag("nav", tag("ol", *links, tag("li", tag("a", "The reports", href="#reports"))), aria_label="Sections"),
        class_="masthead",
    )


def _section(section: Section, number: int, held: frozenset[str]) -> Html:
    numbered = [
        (table, _foldable(table, (number, place), held, section)) for place, table in enumerate(section.tables, 1)
    ]
    tables = [
        part
        for heading, under in groupby(numbered, key=lambda pair: pair[0].part)
        for part in _parts(heading, list(under))
    ]
    return tag(
        "section",
        tag("h2", tag("span", str(number), class_="number"), " ", section.title, id=f"{section.key}-title"),
        *(tag("p", note, class_="note") for note in section.notes),
        drawn_map(section.map, number) if section.map else None,
        filters.offered(section),
        _months(section),
        *tables,
        tag("ul", *(tag("li", line) for line in section.after), class_="after") if section.after else None,
        id=section.key,
        class_="part",
        aria_labelledby=f"{section.key}-title",
    )


def _months(section: Section) -> Html | None:
    """Links to the folded tables of a section, the years before their months."""
    keyed = [table for table in section.tables if table.key]
    if len(keyed) < MONTHS:
        return None
    years = groupby(
        keyed, key=lambda table: (table.key or "")[:4] if (table.key or "")[:1].isdecimal() else table.caption
    )
    rows = [
        tag("li", tag("b", year), " ", join([_month(section, table) for table in months], " "))
        for year, months in years
    ]
    return tag("nav", tag("ul", *rows), class_="months", aria_label=f"{section.title} by month")


def _month(section: Section, table: Table) -> Html:
    name = table.caption.split(" ")[0] if "-" in (table.key or "") else "all"
    count = sum(1 for _ in table.rows())
    return tag("a", f"{name}\u00a0({count})", href=f"#{section.key}-{table.key}")


def _foldable(table: Table, number: tuple[int, int], held: frozenset[str], section: Section) -> Html:
    if not table.folded:
        return _table(table, number, held)
    count = sum(1 for _ in table.rows())
    summary = tag("summary", tag("bdi", table.caption), " ", tag("span", f"{count:,} more", class_="aside"))
    key = f"{section.key}-{table.key}" if table.key else None
    inside = tag("div", _table(table, number, held), id=key)  # a link into a fold opens it
    return tag("details", summary, inside, class_="folded")


def _parts(heading: str, tables: Sequence[tuple[Table, Html]]) -> Iterator[Html]:
    """Tables under one heading, those of one fold behind it."""
    if heading:
        yield tag("h3", heading, class_="side")
    for fold, together in groupby(tables, key=lambda pair: pair[0].fold):
        inside = [html for _, html in together]
        yield tag("details", tag("summary", fold), *inside, class_="fold") if fold else join(inside)


def _table(table: Table, number: tuple[int, int], held: frozenset[str]) -> Html:
    heads = [tag("th", column, scope="col", role="columnheader") for column in table.columns]
    names = (line_name(*number, line) for line in count(1))
    bodies = [_group(group, table.columns, names, held) for group in table.groups]
    unseen = "unseen" if table.folded or table.chart else None  # what is said above it already
    about = tag("p", tag("bdi", table.about), class_="about") if table.about else None
    caption = tag("caption", tag("bdi", table.caption), about, class_=unseen)
    head = tag("thead", tag("tr", *heads, role="row"), role="rowgroup")
    rows = tag("table", caption, head, *bodies, role="table")
    more = tag("p", table.more, class_="more") if table.more else None
    return join([rows, more]) if table.chart is None else _charted(table.caption, table.chart, rows, more)


def _charted(name: str, chart: Chart, rows: Html, more: Html | None) -> Html:
    """A table and its chart under one heading: beside each other where there is room, else the chart first."""
    return tag("div", tag("h3", tag("bdi", name)), drawn(chart), tag("div", rows, more), class_="charted")


def _group(group: Group, columns: tuple[str, ...], names: Iterator[str], held: frozenset[str]) -> Html:
    label = tag("tr", tag("th", group.label, scope="rowgroup", colspan=str(len(columns)), role="rowheader"), role="row")
    rows = [_row(row, columns, next(names), held) for row in group.rows]
    return tag("tbody", label if group.label else None, *rows, role="rowgroup")


def _row(row: Row, columns: tuple[str, ...], name: str, held: frozenset[str]) -> Html:
    cells = [
        tag("td", *_cell(cell, held), role="cell", data_label=column)
        for column, cell in zip(columns, row.cells, strict=True)
    ]
    return tag("tr", *cells, role="row", id=name, class_=filters.classes(row.facets))


def _cell(cell: Cell, held: frozenset[str]) -> Iterable[Html]:
    """The lines of a cell."""
    for broken, parts in groupby(cell, key=lambda part: isinstance(part, Break)):
        if not broken:
            yield tag("div", *(_part(part, held) for part in parts))


def _part(part: Part, held: frozenset[str]) -> Html:  # one case a kind of part
    match part:
        case Words():
            return words(part)
        case Citation():
            return tag("a", tag("bdi", part.label), href=f"#{part.statement}", class_="cite")
        case Reference():
            label = tag("bdi", part.label)
            return tag("a", label, href=f"#{part.report}", class_="cite") if part.report in held else label
        case Chain():
            return chain(part)
        case Standing():
            return standing(part.value)
        case Act():
            return tag("span", part.verb, class_="act")
        case Name():
            return tag("bdi", part.text, class_="name", lang=foreign(part.language))
        case Origins():
            return diagram.drawn(part)
        case Aside():
            return tag("bdi", part.text, class_="aside")
        case Missing():
            return tag("span", part.text, class_="missing")
        case Note():
            return text(part.text) if part.text.isascii() else tag("bdi", part.text)
        case Break():
            return tag("br")


def words(part: Words) -> Html:
    """Quoted words as a link to where they stand; quotation marks only where they are somebody's own."""
    pieces = [tag("q" if part.unmarked(piece) else "span", piece) for piece in part.pieces]
    rest = " …" if part.cut else None
    return tag(
        "a",
        tag("bdi", join(pieces, " … "), rest, lang=foreign(part.language)),
        href=f"#{part.statement}",
        class_="words own" if part.direct else "words",
    )


def chain(part: Chain) -> Html:
    """A chain drawn from top to bottom: the reports, all at one point, then through whom, then the speaker."""
    cited = [tag("a", tag("bdi", each.label), href=f"#{each.statement}", class_="cite") for each in part.reports]
    first = tag("li", join(cited, " "), tag("span", part.left, class_="aside") if part.left else None, class_="first")
    through = [tag("li", *_node(node)) for node in part.through]
    speaker = tag("li", *_node(part.speaker), class_="last")
    return tag("ol", first, *through, speaker, class_="chain", aria_label="from the reports to the speaker")


def _node(node: Node) -> Iterator[Html | str]:
    yield tag("bdi", node.name)
    if node.lacks:
        yield " "
        yield tag("span", node.lacks, class_="lacks")


def standing(value: str) -> Html:
    """A standing as text, with a shape beside it; colour adds nothing that these do not say."""
    return tag("span", shapes.of(value), " ", value, class_=f"standing {shapes.kind(value)}")


def _foot() -> Html:
    return tag(
        "footer",
        tag("p", "Made by Onrecord from the reports above. It says who said what; it does not say what is so."),
        tag("p", tag("a", "Back to the top", href="#brief")),
    )
