"""Every case of this folder, run: statements, quotation marks, sentences."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from cases.markdown import Case, cases, items
from onrecord import ids
from onrecord.extract import RULES, extract
from onrecord.model import Report, Statement
from onrecord.read import read

STATEMENTS = tuple(
    f"{name}.md" for name in "direct mixed indirect phrases chains standalone traps acts speakers".split()
)


def report(text: str) -> Report:
    return Report(ids.report_id(text, None, None, None, None, "en"), "case", "", "text", text, language="en")


def written(statement: Statement, text: str) -> str:
    """A statement as the cases write it: chain | act | quotation | content | rule."""
    chain = " > ".join(str(link.source.name) for link in statement.chain[1:]) or "outlet"
    act = statement.act + (" (not)" if statement.polarity == "negative" else "")
    content = " … ".join(re.sub(r"\s*\n\s*", "¶", span.of(text)) for span in statement.content)
    return f"- {chain} | {act} | {statement.quotation} | {content} | {statement.rule.removeprefix(RULES.version + ':')}"


def found(case: Case) -> Iterator[str]:
    """What is extracted; narration only where the case expects some, so that cases stay about one thing."""
    narrated = any(line.endswith("| narration") for line in case.expected)
    for statement in extract(read(report(case.text)), RULES):
        if narrated or statement.act != "report":
            yield written(statement, case.text)


@pytest.mark.parametrize("case", list(cases(*STATEMENTS)), ids=lambda case: case.name)
def test_statements_are_those_of_the_case(case: Case) -> None:
    assert (list(found(case)) or ["- nothing"]) == case.expected


@pytest.mark.parametrize("case", list(cases("quotes.md")), ids=lambda case: case.name)
def test_quotations_are_those_of_the_case(case: Case) -> None:
    reading = read(report(case.text))
    lines = [
        f"{'  ' * quote.depth}- {'&' if quote.continues else ''}{'+' if quote.closed else '~'} "
        + case.text[quote.start : quote.end]
        for quote in reading.quotes
    ]
    assert (lines or ["- none"]) == case.expected


@pytest.mark.parametrize("line", list(items("sentences.md")))
def test_sentences_end_where_the_line_is_marked(line: str) -> None:
    text = line.replace("⏐ ", "")
    reading = read(report(text))
    assert [text[one.start : one.end] for one in reading.sentences] == [part.strip() for part in line.split("⏐")]


def test_every_file_of_cases_is_run() -> None:
    assert {file.name for file in Path(__file__).parent.glob("*.md")} == {*STATEMENTS, "quotes.md", "sentences.md"}
