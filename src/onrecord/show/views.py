"""Views computed from statements: developments and expectations. Each holds the statements that it rests on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from onrecord.model import Statement
from onrecord.show.book import Book
from onrecord.show.survey import Sight

NARRATED = frozenset({"report", "announce"})
UNVOICED = frozenset({"believe", "intend"})
"""Acts that nobody is reported to have voiced; they stand apart from what was said."""

FORWARD = frozenset({"order", "promise", "threaten", "warn", "predict", "intend", "demand"})


@dataclass(slots=True)
class Development:
    """A claim that outlets narrate or a speaker announces; `day` is when it was first published, not when it happened."""

    claim: str
    day: str | None
    statements: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Expectation:
    """What one voice says of what is to come: the same claim by the same speaker, wherever it was reported."""

    claim: str
    voice: str
    statements: list[str] = field(default_factory=list)


def developments(sights: Iterable[Sight]) -> list[Development]:
    """What was narrated or announced, by the day of first publication; the undated last."""
    found: dict[str, Development] = {}
    for sight in sights:
        if sight.act in NARRATED:
            found.setdefault(sight.claim, Development(sight.claim, sight.day)).statements.append(sight.id)
    return sorted(found.values(), key=lambda each: (each.day is None, each.day or ""))


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
