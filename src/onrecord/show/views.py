"""Views computed from statements: developments and expectations. Each holds the statements that it rests on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from onrecord.model import Report, Source, Span, Statement
from onrecord.show.book import Book
from onrecord.show.survey import day

NARRATED = frozenset({"report", "announce"})
FORWARD = frozenset({"order", "promise", "threaten", "warn", "predict", "intend", "demand"})


@dataclass(slots=True)
class Development:
    """A claim that outlets narrate or a speaker announces; `day` is when it was first published, not when it happened."""

    claim: str
    day: str | None
    statements: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Expectation:
    """What one speaker says of what is to come: the same claim by the same speaker, wherever it was reported."""

    claim: str
    speaker: Source
    statements: list[str] = field(default_factory=list)


def developments(book: Book) -> list[Development]:
    """What was narrated or announced, by the day of first publication; the undated last."""
    found: dict[str, Development] = {}
    for statement in book.statements():
        if statement.act in NARRATED:
            claim = book.claim_of(statement.id)
            development = found.setdefault(claim, Development(claim, day(book.report(statement.report))))
            development.statements.append(statement.id)
    return sorted(found.values(), key=lambda each: (each.day is None, each.day or ""))


def expectations(book: Book) -> Iterator[Expectation]:
    """What was ordered, demanded, promised, threatened, warned of, predicted or intended, in the order of the reports."""
    found: dict[tuple[str, str], Expectation] = {}
    for statement in book.statements():
        if statement.act in FORWARD:
            claim, speaker = book.claim_of(statement.id), statement.speaker.source
            found.setdefault((claim, speaker.id), Expectation(claim, speaker)).statements.append(statement.id)
    yield from found.values()


def exact(spans: tuple[Span, ...], report: Report) -> str:
    """The words of a statement's content; what interrupts them is shown by an ellipsis."""
    return " … ".join(span.of(report.text) for span in spans)


def content(statement: Statement, book: Book) -> str:
    """The words that a statement rests on."""
    return exact(statement.content, book.report(statement.report))
