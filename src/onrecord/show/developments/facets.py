"""By what a timeline may be filtered: whose word a development rests on, its issue, the places it names, how it stands."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from onrecord.dossier import issues_in
from onrecord.model import Claim, Place, Side
from onrecord.show.desk import Desk
from onrecord.show.developments.build import Development
from onrecord.show.export.places import within
from onrecord.show.facets import Facet, Value
from onrecord.show.shapes import kind
from onrecord.show.views import content

FEWEST = 8  # developments: fewer are read as quickly as filtered
MOST = 12  # values of a facet
HEARD = 8  # statements of a development that are looked at
SIDES: dict[Side, str] = {
    "own": "own",
    "opposing": "opposing",
    "third party": "third parties",
    "unknown": "not known",
}
NAMES = {"side": "Side", "issue": "Issue", "place": "Place", "standing": "Standing"}


class _Had(NamedTuple):
    """The values that a development has, by facet."""

    side: tuple[str, ...]
    issue: tuple[str, ...]
    place: tuple[str, ...]
    standing: tuple[str, ...]


class Facets:
    """The facets of some developments, and the keys of each."""

    def __init__(self, desk: Desk, shown: Sequence[Development]) -> None:
        self._desk = desk
        self._claims = {claim.id: claim for claim in desk.book.claims()}
        self._places: dict[str, list[Place]] = {}
        had = {each.rank: self._had(each) for each in shown}
        enough = len(shown) >= FEWEST
        self.facets = tuple(facet for key in NAMES if enough and (facet := _facet(key, had.values())))
        keys = {facet.key: {value.name: value.key for value in facet.values} for facet in self.facets}
        self._keys = {rank: tuple(_keys(values, keys)) for rank, values in had.items()}

    def of(self, development: Development) -> tuple[str, ...]:
        """The keys by which a development's line is found."""
        return self._keys[development.rank]

    def _had(self, each: Development) -> _Had:
        book, dossier = self._desk.book, self._desk.dossier
        statements = [book.statement(key) for key in each.statements[:HEARD]]
        sides = {statement.speaker.source.side for statement in statements}
        places = {
            self._desk.shown(place.name)
            for statement in statements
            for place in within(statement, self._named(statement.report))
        }
        issues = {issue for statement in statements for issue in issues_in(content(statement, book), dossier)}
        standings = {_standing(self._claims[claim]) for claim in each.claims if claim in self._claims}
        return _Had(
            tuple(name for side, name in SIDES.items() if side in sides),
            tuple(issue.name for issue in dossier.issues if issue.name in issues),
            tuple(sorted(places)),
            tuple(sorted(standings)),
        )

    def _named(self, report: str) -> list[Place]:
        """The places of a report, looked up once."""
        if report not in self._places:
            self._places[report] = [place for place in self._desk.book.places(report) if place.use == "place"]
        return self._places[report]


def _standing(claim: Claim) -> str:
    return "several independent origins" if kind(claim.standing) == "several" else claim.standing


def _facet(key: str, had: Iterable[_Had]) -> Facet | None:
    """A facet with the values that most developments have; none where all have the same."""
    every = list(had)
    counts = Counter(name for each in every for name in getattr(each, key))
    names = [name for name, _ in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))[:MOST]]
    if key == "side":
        names = [name for name in SIDES.values() if name in counts]
    if len(names) < 2:
        return None
    values = tuple(Value(f"{key}-{number}", name, counts[name]) for number, name in enumerate(names, 1))
    return Facet(key, NAMES[key], values)


def _keys(had: _Had, keys: Mapping[str, Mapping[str, str]]) -> Iterable[str]:
    for facet, names in keys.items():
        yield from (names[name] for name in getattr(had, facet) if name in names)
