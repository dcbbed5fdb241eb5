"""The end of the page: the reports in full, the cited words marked in them, and beside each mark what was made of it."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Sequence

from onrecord.model import Report, Span, Statement
from onrecord.show.dates import written
from onrecord.show.desk import named, outlet
from onrecord.show.layout import Brief, Exhibit, line_name
from onrecord.show.marking import Passage, passages
from onrecord.show.markup import Html, foreign, join, tag
from onrecord.show.verbs import is_undone, verb

ROOM = 8_000_000
LEAST = 6_000
CONTEXT = 32
LIT = "--ground:var(--lit);--edge:var(--accent)"

Lines = dict[str, list[str]]


def anchors(brief: Brief) -> str:
    """Style rules that light up a statement's words and its card together when a link leads to it."""
    ids = (said.id for exhibit in brief.exhibits for said in exhibit.statements if said.id.isalnum())
    return "".join(f".exhibit:has(#{key}:target) .{key}{{{LIT}}}\n" for key in ids)


def exhibits(brief: Brief) -> Iterator[Html]:
    """The reports section, piece by piece."""
    lines = _citing(brief)
    room = max(LEAST, ROOM // max(1, len(brief.exhibits)))
    yield Html('<section id="reports" class="reports" aria-labelledby="reports-title">')
    yield tag("h2", "The reports", id="reports-title")
    yield tag("p", _how_to_read(brief), class_="note")
    for exhibit in brief.exhibits:
        yield _exhibit(exhibit, lines, room)
    yield Html("</section>")


def _how_to_read(brief: Brief) -> str:
    note = "The clean text of each report, the words that this brief cites marked in it."
    if brief.left_out:
        note += f" {brief.left_out:,} reports that no line cites are left out here; reports.jsonl holds them all."
    return note


def _citing(brief: Brief) -> Lines:
    """For each statement, the lines that cite it."""
    lines: Lines = defaultdict(list)
    for number, section in enumerate(brief.sections, 1):
        for place, table in enumerate(section.tables, 1):
            for line, row in enumerate(table.rows(), 1):
                for key in row.statements:
                    lines[key].append(line_name(number, place, line))
    return lines


def _exhibit(exhibit: Exhibit, lines: Lines, room: int) -> Html:
    report = exhibit.report
    number = {statement.id: place for place, statement in enumerate(exhibit.statements, 1)}
    by_id = {statement.id: statement for statement in exhibit.statements}
    whole = len(report.text) <= room
    blocks = [
        _passage(passage, report, [(number[key], by_id[key]) for key in passage.begins], lines)
        for passage in passages(report.text, exhibit.statements)
        if whole or passage.marked
    ]
    return tag(
        "article",
        _heading(report),
        None
        if whole
        else tag("p", "Only the passages that are cited; reports.jsonl holds the text in full.", class_="note"),
        *blocks,
        id=report.id,
        class_="exhibit",
        aria_labelledby=f"{report.id}-title",
    )


def _heading(report: Report) -> Html:
    facts = [
        outlet(report),
        written(report.published),
        report.byline,
        report.name,
        report.url,
        f"sha256 {report.sha256[:16]}…",
    ]
    problems = [tag("p", tag("bdi", problem.reason), class_="problem") for problem in report.problems]
    return tag(
        "header",
        tag("h3", tag("bdi", report.title or outlet(report), lang=foreign(report.language)), id=f"{report.id}-title"),
        tag("p", join([tag("bdi", fact) for fact in facts if fact], " · "), class_="facts"),
        *problems,
    )


def _passage(passage: Passage, report: Report, begins: Sequence[tuple[int, Statement]], lines: Lines) -> Html:
    numbers = {statement.id: number for number, statement in begins}
    pieces: list[Html | str] = []
    for piece in passage.pieces:
        marked: Html | str = piece.text.rstrip("\n") if piece is passage.pieces[-1] else piece.text
        for key in reversed(piece.marks):
            first = key in piece.first
            number = _reference(numbers[key], f"card-{key}", "card") if first else None
            marked = tag("mark", number, marked, id=key if first else None, class_=key)
        pieces.append(marked)
    cards = [_card(number, statement, report, lines) for number, statement in begins]
    return tag(
        "div",
        tag("p", *pieces, lang=foreign(report.language), dir="auto", class_="text"),
        tag("ul", *cards, class_="cards") if cards else None,
        class_="passage",
    )


def _reference(number: int, target: str, label: str) -> Html:
    return tag("a", str(number), href=f"#{target}", class_="ref", aria_label=f"{label} {number}")


def _card(number: int, statement: Statement, report: Report, lines: Lines) -> Html:
    names = [tag("li", tag("bdi", named(link, report))) for link in statement.chain]
    back = [tag("a", line.removeprefix("l"), href=f"#{line}") for line in lines.get(statement.id, ())]
    return tag(
        "li",
        _reference(number, statement.id, "to the words of card"),
        tag("ol", *names, class_="trail", aria_label="chain"),
        tag("p", *_manner(statement, report)),
        tag("p", "Cited in ", join(back, ", "), class_="back") if back else None,
        tag("details", tag("summary", "Where it stands"), _where(statement, report)),
        id=f"card-{statement.id}",
        class_=f"card {statement.id}",
    )


def _manner(statement: Statement, report: Report) -> Iterator[Html | str]:
    """By which act, in which words, how certainly."""
    yield tag("span", verb(statement.act, undone=is_undone(statement)), class_="act")
    for label, spans in (
        ("", statement.cue),
        ("hedged", statement.certainty.speaker),
        ("at a distance", statement.certainty.reporter),
        ("on condition", statement.condition),
        ("when", statement.said_when),
    ):
        if spans:
            yield f"{', ' if label else ' '}{label}{' ' if label else ''}"
            yield tag(
                "q", tag("bdi", " … ".join(span.of(report.text) for span in spans), lang=foreign(report.language))
            )
    yield f", {statement.quotation}{', negative' if statement.polarity == 'negative' else ''}"


def _where(statement: Statement, report: Report) -> Html:
    """What made it, and its words as selectors of the W3C Web Annotation Data Model (2017), 4.2.4 and 4.2.5."""
    facts = (("Rule", statement.rule), ("Statement", statement.id), ("Report", report.id))
    terms = [tag("div", tag("dt", name), tag("dd", tag("bdi", value))) for name, value in facts]
    selectors = json.dumps([_selector(span, report) for span in statement.content], ensure_ascii=False, indent=1)
    return join([tag("dl", *terms), tag("pre", selectors, tabindex="0", aria_label="Web Annotation selectors")])


def _selector(span: Span, report: Report) -> dict[str, object]:
    text = report.text
    return {
        "type": "TextPositionSelector",
        "start": span.start,
        "end": span.end,
        "refinedBy": {
            "type": "TextQuoteSelector",
            "exact": span.of(text),
            "prefix": text[max(0, span.start - CONTEXT) : span.start],
            "suffix": text[span.end : span.end + CONTEXT],
        },
    }
