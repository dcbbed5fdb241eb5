"""Below what the picture shows: what is missing in it, each kind of gap behind a fold, those of which most is said first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from onrecord.show.desk import Desk
from onrecord.show.gaps import ORDER, Gap, GapKind, gaps
from onrecord.show.layout import Act, Break, Cell, Group, Missing, Name, Note, Part, Row, Table, rest

MOST = 10
AGAINST = 2
PART = "What is missing in the picture"
COLUMNS = ("Claim", "Why it stands here", "Sources")
ANSWERING = ("Who", "What stands against them", "Why it stands here", "Sources")
CAPTIONS: dict[GapKind, str] = {
    "not answered": "Accused or contradicted, and no answer found",
    "one side only": "Said by one side only",
    "nobody independent": "Said by the sides, and by nobody independent",
    "unnamed only": "Resting on sources without a name only",
}
HOW_TO_READ = "Not found in these reports, which may have missed it: those of which most is said stand first."
NO_SIDES = (
    "Nobody who speaks is on a known side, so what only one side says and what nobody independent has touched cannot be told: "
    "name the parties in dossier.toml."
)


def tables(desk: Desk) -> tuple[Table, ...]:
    """A table for each kind of gap that there is."""
    found = gaps(desk.book, desk.seen)
    return tuple(_tables(desk, found))


def remarks(desk: Desk) -> tuple[str, ...]:
    """What keeps gaps from being seen."""
    sided = any(profile.source.side in ("own", "opposing") for profile in desk.book.profiles() if profile.statements)
    return () if sided else (NO_SIDES,)


def _tables(desk: Desk, found: Sequence[Gap]) -> Iterator[Table]:
    claims = {claim.id: claim for claim in desk.book.claims()}
    for kind in ORDER:
        here = [gap for gap in found if gap.kind == kind]
        if here:
            rows = tuple(_row(desk, gap, desk.lead(claims[gap.claim]).id) for gap in here[:MOST])
            columns = ANSWERING if kind == "not answered" else COLUMNS
            more = rest(len(here) - MOST, "claims", "gaps.jsonl")
            fold = f"{CAPTIONS[kind]} ({len(here):,})"
            yield Table(CAPTIONS[kind], columns, (Group("", rows),), more, about=HOW_TO_READ, part=PART, fold=fold)


def _row(desk: Desk, gap: Gap, lead: str) -> Row:
    sources, cited = desk.citations(gap.statements)
    against = gap.against[:AGAINST] if gap.kind == "not answered" else ()
    said: list[Part] = []
    for key in (lead, *against):
        said += [Break()] if said else []
        said += [Name(desk.speaker(key)), Note(" "), Act(desk.verb(key)), Break(), desk.words(key)]
    why: Cell = (Note(_sentence(desk.prose(gap.why))),)
    whom: tuple[Cell, ...] = ((Name(desk.shown(gap.whom)) if gap.whom else Missing("nobody"),),)
    cells = (*(whom if gap.kind == "not answered" else ()), tuple(said), why, sources)
    return Row(cells, tuple(desk.order({lead, *against, *cited})))


def _sentence(why: str) -> str:
    return f"{why[:1].upper()}{why[1:]}."
