"""Views computed from statements: developments and expectations. Each holds the statements that it rests on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from onrecord.model import Statement
from onrecord.show.book import Book
from onrecord.show.survey import Sight
from onrecord.show.when import When

NARRATED = frozenset({"report", "announce"})
HAPPENINGS = frozenset({"order", "agree", "refuse", "threaten", "propose"})
"""Acts that happen by being spoken: that somebody ordered or refused something is a development, whatever becomes of it."""
UNVOICED = frozenset({"believe", "intend"})
"""Acts that nobody is reported to have voiced; they stand apart from what was said."""

FORWARD = frozenset({"order", "promise", "threaten", "warn", "predict", "intend", "demand"})
_BASES = ("stated", "said", "published")


@dataclass(slots=True)
class Development:
    """A claim about what happened: narrated, announced, or said of a time that the words state.

    `when` is the time that the words state, else that at which it was said, else the day of first publication, which is `day`.
    """

    claim: str
    day: str | None
    when: When | None
    statements: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Expectation:
    """What one voice says of what is to come: the same claim by the same speaker, wherever it was reported."""

    claim: str
    voice: str
    statements: list[str] = field(default_factory=list)


def developments(sights: Iterable[Sight]) -> list[Development]:
    """What happened, in the order in which it did; the undated last."""
    found: dict[str, list[Sight]] = {}
    for sight in sights:
        if is_development(sight):
            found.setdefault(sight.claim, []).append(sight)
    return sorted(map(_development, found.values()), key=_order)


def is_development(sight: Sight) -> bool:
    """Whether a statement tells of something that happened: not what anybody thinks, wants or expects, undated."""
    if sight.act in NARRATED | HAPPENINGS:
        return True
    return (
        sight.act in ("say", "confirm", "claim", "accuse") and sight.when is not None and sight.when.basis == "stated"
    )


def _development(sights: list[Sight]) -> Development:
    dated = [sight.when for sight in sights if sight.when]
    when = min(dated, key=lambda each: _BASES.index(each.basis), default=None)
    return Development(sights[0].claim, sights[0].day, when, [sight.id for sight in sights])


def _order(each: Development) -> tuple[bool, str, str, int]:
    """By the day, what the words date before what is dated by publication; the undated last."""
    if each.when is None:
        return True, "", "", 0
    published = each.when.basis == "published"
    return False, each.when.start[:10], each.when.end[:10], int(published)


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
