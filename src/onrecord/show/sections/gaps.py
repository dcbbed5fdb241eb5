"""Below what the picture shows: what is missing in it, each kind of gap behind a fold, those of which most is said first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from onrecord.show.desk import Desk
from onrecord.show.gaps import CAPTIONS, ORDER, Gap, gaps
from onrecord.show.layout import Act, Break, Cell, Group, Missing, Name, Note, Part, Row, Table, rest

MOST = 10
AGAINST = 2
PART = "What is missing in the picture"
COLUMNS = ("Claim", "Why it stands here", "Sources")
ANSWERING = ("Who", "What stands against them", "Why it stands here", "Sources")
HOW_TO_READ = "Not found in these reports, which may have missed it: those of which most is said stand first."


def tables(desk: Desk) -> tuple[Table, ...]:
    """A table for each kind of gap that there is."""
    found = gaps(desk.book, desk.seen)
    return tuple(_tables(desk, found))


def _tables(desk: Desk, found: Sequence[Gap]) -> Iterator[Table]:
    kinds = {kind: [gap for gap in found if gap.kind == kind] for kind in ORDER}
    fold = "; ".join(f"{CAPTIONS[kind]}: {len(here):,}" for kind, here in kinds.items() if here)
    about = HOW_TO_READ
    for kind, here in kinds.items():
        if here:
            group = Group("", tuple(_row(desk, gap) for gap in here[:MOST]))
            columns = ANSWERING if kind == "not answered" else COLUMNS
            more = rest(len(here) - MOST, "claims", "gaps.jsonl")
            yield Table(CAPTIONS[kind], columns, (group,), more, about=about, part=PART, fold=fold)
            about = ""


def _row(desk: Desk, gap: Gap) -> Row:
    sources, cited = desk.citations(gap.statements)
    lead = _lead(desk, gap)
    against = _against(desk, gap)
    said: list[Part] = []
    for key in (lead, *against):
        said += [Break()] if said else []
        said += [Name(desk.speaker(key)), Note(" "), Act(desk.verb(key)), Break(), desk.words(key)]
    why: Cell = (Note(_sentence(desk.prose(gap.why))),)
    whom: tuple[Cell, ...] = ((Name(desk.shown(gap.whom)) if gap.whom else Missing("nobody"),),)
    cells = (*(whom if gap.kind == "not answered" else ()), tuple(said), why, sources)
    return Row(cells, tuple(desk.order({lead, *against, *cited})))


def _against(desk: Desk, gap: Gap) -> list[str]:
    """The first words of those against whom an answer is missing, each speaker once."""
    first: dict[str, str] = {}
    for key in gap.against if gap.kind == "not answered" else ():
        first.setdefault(desk.seen.sights[key].speaker, key)
    return list(first.values())[:AGAINST]


def _lead(desk: Desk, gap: Gap) -> str:
    """Of the statements that somebody makes, and no outlet narrates, the one nearest to its speaker."""
    sights = [desk.seen.sights[key] for key in gap.statements]
    return desk.seen.nearest([sight for sight in sights if sight.act != "report"] or sights).id


def _sentence(why: str) -> str:
    return f"{why[:1].upper()}{why[1:]}."
