"""Claims of control: who says of which place that somebody holds it. A table, never an area: Onrecord does not say who does."""

from __future__ import annotations

import re
from collections.abc import Sequence

from onrecord.show.desk import Desk
from onrecord.show.export.places import Named
from onrecord.show.layout import Act, Group, Name, Note, Row, Standing, Table, lines, rest

MOST = 30
COLUMNS = ("Claimant", "In these words", "Places named", "Standing", "Sources")
_HOLD = r"in|under|full|complete|total|took|taken|takes|take|taking|regained?|lost|seized?|gained?|has|have|had"
_TAKE = (
    r"controls?|controlled|captur(?:ed?|es|ing)|recaptur(?:ed?|es|ing)|liberat(?:ed?|es|ing)|occup(?:ied|ies|y|ying)|"
    r"seiz(?:ed?|es|ing)|retak(?:en?|es|ing)|retook|overr[au]n|fell to|fallen to|in the hands of|withdr[ae]w[ns]? from"
)
_CONTROL = re.compile(rf"\b(?:(?:{_HOLD}) (?:\w+ ){{0,2}}control|{_TAKE})\b", re.IGNORECASE)


def control(desk: Desk, found: Sequence[Named]) -> Table | None:
    """The statements that name a place and speak of holding, taking or leaving it, in the order of the reports."""
    places: dict[str, list[str]] = {}
    for each in found:
        for key in each.statements:
            places.setdefault(key, []).append(each.place.name)
    said = [key for key in desk.order(places) if desk.seen.sights[key].act != "report" and _speaks_of_it(desk, key)]
    if not said:
        return None
    standing = {key: claim.standing for claim in desk.book.claims() for key in claim.statements}
    rows = tuple(_row(desk, key, places[key], standing[key]) for key in said[:MOST])
    more = rest(len(said) - MOST, "claims of control", "statements.jsonl")
    return Table("Who claims control of what, in their words", COLUMNS, (Group("", rows),), more)


def _speaks_of_it(desk: Desk, key: str) -> bool:
    return any(_CONTROL.search(piece) for piece in desk.words(key).pieces)


def _row(desk: Desk, key: str, places: list[str], standing: str) -> Row:
    claimant = lines([Name(desk.speaker(key)), Act(desk.verb(key))])
    sources, cited = desk.citations([key])
    cells = (claimant, (desk.words(key),), (Note(", ".join(places)),), (Standing(standing),), sources)
    return Row(cells, tuple(desk.order({key, *cited})))
