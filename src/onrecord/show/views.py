"""Expectations, a view computed from statements: each holds those that it rests on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from onrecord.model import Statement
from onrecord.show.book import Book
from onrecord.show.survey import Sight

FORWARD = frozenset({"order", "promise", "threaten", "warn", "predict", "intend", "demand"})


@dataclass(slots=True)
class Expectation:
    """What one voice says of what is to come: the same claim by the same speaker, wherever it was reported."""

    claim: str
    voice: str
    statements: list[str] = field(default_factory=list)


def expectations(sights: Iterable[Sight]) -> list[Expectation]:
    """What was ordered, demanded, promised, threatened, warned of, predicted or intended, in the order of the reports."""
    found: dict[tuple[str, str], Expectation] = {}
    for sight in sights:
        if sight.act in FORWARD:
            key = sight.claim, sight.voice
            found.setdefault(key, Expectation(*key)).statements.append(sight.id)
    return list(found.values())


def content(statement: Statement, book: Book) -> str:
    """The words that a statement rests on; what interrupts them is shown by an ellipsis."""
    text = book.report(statement.report).text
    return " … ".join(span.of(text) for span in statement.content)
