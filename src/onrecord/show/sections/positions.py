"""5, positions: the latest words by which a speaker demands, refuses, agrees or proposes, and the words before."""

from __future__ import annotations

from onrecord.show.desk import Desk
from onrecord.show.layout import Act, Cell, Group, Missing, Name, Row, Section, Table, rest
from onrecord.show.survey import NAMELESS, Sight

STANCES = frozenset({"demand", "refuse", "agree", "propose", "urge"})
MOST = 40
COLUMNS = ("Party", "Stance", "Latest words", "Before that", "Sources")


def section(desk: Desk) -> Section:
    """A row for each speaker and stance, most-spoken first."""
    stances: dict[tuple[str, str], list[Sight]] = {}
    for sight in desk.seen.sights.values():
        if sight.act in STANCES and sight.kind not in NAMELESS:
            stances.setdefault((sight.speaker, sight.act), []).append(sight)
    ordered = sorted(stances.values(), key=lambda said: (-len(said), said[0].order))
    rows = tuple(_row(desk, said) for said in ordered[:MOST])
    more = rest(len(ordered) - MOST, "stances", "statements.jsonl")
    notes = (
        "Which issue a position is about is not computed yet: each row is one speaker and one kind of stance, the latest by date "
        "of publication.",
    )
    return Section(
        "positions", "Positions", notes, (Table("Stances by party", COLUMNS, (Group("", rows),), more),) if rows else ()
    )


def _row(desk: Desk, said: list[Sight]) -> Row:
    latest = said[-1]
    before = [sight for sight in said if sight.claim != latest.claim]
    earlier: Cell = (desk.words(before[-1].id),) if before else (Missing("Nothing else found."),)
    sources, cited = desk.citations([sight.id for sight in reversed(said)])
    cells = ((Name(desk.speaker(latest.id)),), (Act(desk.verb(latest.id)),), (desk.words(latest.id),), earlier, sources)
    return Row(cells, tuple(desk.order({latest.id, *cited, *(sight.id for sight in before[-1:])})))
