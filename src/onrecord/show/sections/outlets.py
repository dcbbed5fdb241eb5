"""Who published what was read: what is known of each outlet, and what the user says of it, apart from what it reports."""

from __future__ import annotations

from collections import defaultdict

from onrecord.dossier import Dossier, between, rating
from onrecord.lexicon import countries, outlets
from onrecord.model import Side
from onrecord.show.desk import Desk
from onrecord.show.layout import Cell, Group, Missing, Name, Note, Reference, Row, Table, rest
from onrecord.show.reliability import MEANS

MOST = 120
COLUMNS = ("Outlet", "Known as", "Speaks for", "Owner", "Reliability", "Reports")


def table(desk: Desk) -> Table | None:
    """The outlets that were read, those with most reports first.

    Reliability is the user's own (Admiralty code, A to F) and of the outlet; it is not part of any claim's credibility.
    """
    read: dict[str, list[str]] = defaultdict(list)
    for report in desk.book.reports():
        if report.outlet:
            read[desk.shown(report.outlet)].append(report.id)
    ordered = sorted(read.items(), key=lambda pair: (-len(pair[1]), pair[0]))
    rows = tuple(_row(desk.dossier, name, reports) for name, reports in ordered[:MOST])
    more = rest(len(ordered) - MOST, "outlets", "reports.jsonl")
    return Table("Outlets read, those with most reports first", COLUMNS, (Group("", rows),), more) if rows else None


def _row(dossier: Dossier, name: str, reports: list[str]) -> Row:
    rated = rating(name, dossier)
    known = outlets.called(name)
    country = countries.by_code().get(known.country) if known else None
    cells: tuple[Cell, ...] = (
        (Name(name),),
        (Note(f"{known.kind}, {country.name}"),) if known and country else (Missing("not in the lexicon"),),
        party_cell(dossier, rated.party),
        (Name(rated.owner),) if rated.owner else (Missing("not stated"),),
        (Note(f"{rated.reliability}, {MEANS[rated.reliability]}"),),
        (Reference(reports[0], f"{len(reports):,}"),),
    )
    return Row(cells, reports=(reports[0],))


def party_cell(dossier: Dossier, party: str | None, side: Side = "unknown") -> Cell:
    """A party and the side on which it stands, seen from the one marked own."""
    found = dossier.party(party) if party else None
    if found is None:
        return (Note(side),) if side != "unknown" else (Missing("unknown"),)
    seen = side if side != "unknown" else between(found, None, dossier)
    return (Name(found.name), Note(f", {seen}" if seen != "unknown" else ""))
