"""What is at stake and why it matters, as a cell: words of a report that says so, with who says it, or nothing."""

from __future__ import annotations

from collections.abc import Iterable

from onrecord.show.desk import Desk
from onrecord.show.layout import Act, Cell, Missing, Name, Note
from onrecord.show.matters import Why
from onrecord.show.survey import Sight

NONE = Missing("No report here says so.")


def stake(desk: Desk, sights: Iterable[Sight]) -> tuple[Cell, tuple[str, ...]]:
    """The nearest words, in the reports of these statements, that say what is at stake; and the statement they are of."""
    return reason(desk, desk.matters.why(sights))


def reason(desk: Desk, why: Why | None) -> tuple[Cell, tuple[str, ...]]:
    """Words that say why, after who says so, and the statement that they are of; or that nobody does."""
    if why is None:
        return (NONE,), ()
    said: Cell = (Name(desk.speaker(why.statement)), Note(" "), Act(desk.verb(why.statement)), Note(": "))
    return (*said, desk.slice(why.statement, why.words)), (why.statement,)
