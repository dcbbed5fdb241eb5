"""Claims of control: who says of which place that somebody holds it. A table, never an area: Onrecord does not say who does."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from onrecord.model import Place
from onrecord.show.desk import Desk
from onrecord.show.export.places import Named, within
from onrecord.show.layout import Act, Group, Name, Note, Row, Standing, Table, lines, rest

MOST = 30
COLUMNS = ("Claimant", "In these words", "Places named", "Standing", "Sources")
_HOLD = r"in|under|full|complete|total|took|taken|takes|take|taking|regained?|lost|seized?|gained?|has|have|had"
_TAKE = (
    r"controls?|controlled|captur(?:ed?|es|ing)|recaptur(?:ed?|es|ing)|liberat(?:ed?|es|ing)|occup(?:ied|ies|y|ying)|"
    r"seiz(?:ed?|es|ing)|retak(?:en?|es|ing)|retook|overr[au]n|fell to|fallen to|in the hands of|withdr[ae]w[ns]? from"
)
_CONTROL = re.compile(rf"\b(?:(?:{_HOLD}) (?:\w+ ){{0,2}}control|{_TAKE})\b", re.IGNORECASE)
# Verbs of many meanings ("held talks", "fell by 3%"), which speak of control only right beside the place's name.
_PART = (
    r"(?:(?:all|most|half|parts?|much) of )?(?:the )?(?:(?:town|city|village|port|north|south|east|west|centre) of )?"
)
_HELD = re.compile(rf"\b(?:holds?|held|holding) (?:on to )?{_PART}$", re.IGNORECASE)
_FELL = re.compile(r" (?:(?:has|had) fallen|(?:(?:has|had) )?changed hands|fell)\b(?! (?:by|in|silent|quiet)\b)")
_REACH = 60  # characters before a name


def control(desk: Desk, found: Sequence[Named]) -> Table | None:
    """The statements that name a place and speak of holding, taking or leaving it, in the order of the reports."""
    places: dict[str, list[str]] = {}
    for each in found:
        for key in each.statements:
            places.setdefault(key, []).append(each.place.name)
    held: dict[str, list[Place]] = {}
    for report, place in (mention for each in found for mention in each.mentions):
        if _is_held(report.text, place):
            held.setdefault(report.id, []).append(place)
    said = [
        key
        for key in desk.order(places)
        if desk.seen.sights[key].act != "report" and (_speaks_of_it(desk, key) or _names_one(desk, key, held))
    ]
    if not said:
        return None
    standing = {key: claim.standing for claim in desk.book.claims() for key in claim.statements}
    rows = tuple(_row(desk, key, places[key], standing[key]) for key in said[:MOST])
    more = rest(len(said) - MOST, "claims of control", "statements.jsonl")
    return Table("Who claims control of what, in their words", COLUMNS, (Group("", rows),), more)


def _speaks_of_it(desk: Desk, key: str) -> bool:
    return any(_CONTROL.search(piece) for piece in desk.words(key).pieces)


def _is_held(text: str, place: Place) -> bool:
    """Whether the words beside a place's name say that it is held, or has fallen: "hold Kelm", "Kelm had fallen"."""
    before, behind = text[max(0, place.start - _REACH) : place.start], text[place.end : place.end + _REACH]
    return bool(_HELD.search(before) or _FELL.match(behind))


def _names_one(desk: Desk, key: str, held: Mapping[str, list[Place]]) -> bool:
    statement = desk.book.statement(key)
    return next(within(statement, sorted(held.get(statement.report, ()))), None) is not None


def _row(desk: Desk, key: str, places: list[str], standing: str) -> Row:
    claimant = lines([Name(desk.speaker(key)), Act(desk.verb(key))])
    sources, cited = desk.citations([key])
    cells = (claimant, (desk.words(key),), (Note(", ".join(places)),), (Standing(standing),), sources)
    return Row(cells, tuple(desk.order({key, *cited})))
