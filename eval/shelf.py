"""Reports and their statements in memory, as a book that the project's own exporters can read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from onrecord.dossier import EMPTY
from onrecord.extract import READER, Machine, extract
from onrecord.link import at_home, homes
from onrecord.model import (
    Claim,
    Mask,
    Place,
    Problem,
    Profile,
    Quantity,
    Report,
    Source,
    Statement,
    Tie,
    TimeExpression,
)
from onrecord.read import read
from onrecord.show.export import export


class Shelf:
    """A `Book` of reports that were read and extracted just now; it holds no claims, ties or masks."""

    dossier = EMPTY

    def __init__(self, reports: Iterable[Report], machine: Machine = READER) -> None:
        self._reports = {report.id: report for report in reports}
        readings = {key: read(report) for key, report in self._reports.items()}
        self._statements = {key: extract(reading, machine) for key, reading in readings.items()}
        places = {key: reading.places for key, reading in readings.items()}
        outlets = {key: report.outlet or key for key, report in self._reports.items()}
        found = dict(homes((outlets[key], places[key]) for key in places))
        self._places = {key: at_home(places[key], found[outlets[key]], outlets[key]) for key in places}

    def reports(self) -> Iterator[Report]:
        """Every report, by name."""
        return iter(sorted(self._reports.values(), key=lambda report: (report.name, report.id)))

    def report(self, key: str) -> Report:
        """One report."""
        return self._reports[key]

    def superseded(self) -> dict[str, str]:
        """Nothing: each report stands alone here."""
        return {}

    def masks(self, report: str) -> tuple[Mask, ...]:
        """Nothing: gold names everybody."""
        return ()

    def times(self, report: str) -> tuple[TimeExpression, ...]:
        """The times that a report names."""
        return read(self._reports[report]).times

    def quantities(self, report: str) -> tuple[Quantity, ...]:
        """Left out: the gold sets that are exported ask for none."""
        return ()

    def places(self, report: str) -> tuple[Place, ...]:
        """The places of one report, linked by where its outlet reports from."""
        return self._places[report]

    def statements(self, report: str | None = None) -> Iterator[Statement]:
        """The statements of one report or of all."""
        for one in self.reports():
            if report in (None, one.id):
                yield from self._statements[one.id]

    def statement(self, key: str) -> Statement:
        """One statement; raises KeyError where there is none of this id."""
        found = next((one for one in self.statements() if one.id == key), None)
        if found is None:
            raise KeyError(key)
        return found

    def claims(self) -> Iterator[Claim]:
        """Nothing is linked here."""
        return iter(())

    def claim_of(self, statement: str) -> str:
        """A statement stands for itself."""
        return statement

    def ties(self) -> Iterator[Tie]:
        """Nothing is linked here."""
        return iter(())

    def sources(self) -> Iterator[tuple[Source, tuple[str, ...], int]]:
        """Left out: no gold set asks for them."""
        return iter(())

    def profiles(self) -> Iterator[Profile]:
        """Left out: no gold set asks for them."""
        return iter(())

    def profile(self, key: str) -> Profile:
        """There is none; raises KeyError."""
        raise KeyError(key)

    def problems(self) -> Iterator[Problem]:
        """Left out: no gold set asks for them."""
        return iter(())

    def write(self, folder: Path) -> None:
        """Write reports.jsonl, statements.jsonl and places.geojson in the contract's form."""
        folder.mkdir(parents=True, exist_ok=True)
        for name in ("reports.jsonl", "statements.jsonl", "places.geojson"):
            with (folder / name).open("w", encoding="utf8") as out:
                export(name.partition(".")[0], self, out, private_names=True)
