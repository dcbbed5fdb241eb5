"""Which countries, regions and parts of the world a report is about: what tells one place of a name from its namesakes.

Toponyms near one another in a text are near one another in the world (Leidner, Toponym Resolution in Text, 2007): countries and
regions that are named, demonyms, and places of one meaning lend weight to the places in them and beside them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from onrecord.lexicon.gazetteer.lookup import Known

_COUNTRY, _REGION = 2.5, 3.0  # weight, as powers of ten of people, of a report that is about nothing else
_SAME_COUNTRY, _SAME_REGION = 0.8, 1.6  # the same of what is named in one sentence with it
_NEAR = 0.8
_CELL = 1  # degrees
_BESIDE, _ABOUT = 1, 3  # cells: neighbours, and what is an hour or two away
_CITY = 100_000  # people: who names one as large speaks of the country, and not of what is local to it
_DWARFED = 20  # times as many people as a namesake in the same country has

Region = tuple[str, str]


class Evidence:
    """What was seen in a report so far: countries, regions and cells of the globe, and in which sentences."""

    def __init__(self) -> None:
        self._countries: dict[str, float] = defaultdict(float)
        self._regions: dict[Region, float] = defaultdict(float)
        self._local: set[Region] = set()
        self._cells: dict[tuple[int, int], set[str]] = defaultdict(set)
        self._in_sentence: dict[int, set[Region]] = defaultdict(set)

    def country(self, code: str, sentence: int, weight: float = 1.0) -> None:
        """A country is named, or its people."""
        for each in code.split():
            self._countries[each] += weight
            self._in_sentence[sentence].add((each, ""))

    def place(self, known: Known, sentence: int, folded: str, weight: float = 1.0) -> None:
        """A place is named that can be no other."""
        self.country(known.country, sentence, weight)
        if known.region and known.kind in ("region", "district", "settlement"):
            self._regions[known.country, known.region] += weight
            self._in_sentence[sentence].add((known.country, known.region))
            if known.kind != "settlement" or known.population < _CITY:
                self._local.add((known.country, known.region))
        if known.kind in ("settlement", "district", "facility"):
            self._cells[_cell(known)].add(folded)

    def weigh(self, known: Known, folded: str, sentence: int, largest: int = 0) -> tuple[float, str]:
        """How much speaks for a place, and what does; nothing speaks for what lies in many countries.

        `largest` are the people of its largest namesake in its country. Where that dwarfs it, other cities near it do not tell
        that it is meant ("Nikolaev and Lvov"): its region must be named, or what is small and lies there.
        """
        if not known.country or " " in known.country or known.kind == "country":
            return self._country_share(known) if known.kind == "country" else (0.0, "")
        share = self._countries.get(known.country, 0.0) / (1 + sum(self._countries.values()))
        region = self._regions.get((known.country, known.region), 0.0) / (1 + sum(self._regions.values()))
        here = self._in_sentence.get(sentence, set())
        in_region, in_country = (known.country, known.region) in here, (known.country, "") in here
        near = self._nearness(known, folded)
        if (
            largest >= _CITY
            and largest > _DWARFED * known.population
            and (known.country, known.region) not in self._local
        ):
            region, in_region, near = 0.0, False, 0.0
        weight = _COUNTRY * share + _REGION * region * bool(known.region) + _NEAR * near
        weight += _SAME_REGION * (in_region and bool(known.region)) + _SAME_COUNTRY * in_country
        return weight, _why(in_region or region > 0.2, in_country or share > 0.2, near > 0)

    def speaks_for(self, known: Known, folded: str) -> bool:
        """Whether the region of a place is named, or a place beside it."""
        return self._regions.get((known.country, known.region), 0.0) >= 1 or self._is_within(known, folded, _BESIDE)

    def _country_share(self, known: Known) -> tuple[float, str]:
        share = self._countries.get(known.country, 0.0) / (1 + sum(self._countries.values()))
        return share, "the country is named more than once" if share > 0.5 else ""

    def _nearness(self, known: Known, folded: str) -> float:
        """How near other places that are named lie: 1 for neighbours, a quarter for what is an hour or two away, else 0."""
        if self._is_within(known, folded, _BESIDE):
            return 1.0
        return 0.25 if self._is_within(known, folded, _ABOUT) else 0.0

    def _is_within(self, known: Known, folded: str, cells: int) -> bool:
        lat, lon = _cell(known)
        reach = range(-cells, cells + 1)
        around = ((lat + up, lon + along) for up in reach for along in reach)
        return any(self._cells[cell] - {folded} for cell in around if cell in self._cells)


def _cell(known: Known) -> tuple[int, int]:
    return int(known.lat // _CELL), int(known.lon // _CELL)


def _why(region: bool, country: bool, near: bool) -> str:
    told = ["its region is named"] * region + ["its country is named"] * (country and not region)
    return ", ".join([*told, *["other places near it are"] * near])


def clear(known: Iterable[Known]) -> Known | None:
    """The one place that a name can reasonably mean without a word more, if there is one: far larger than its namesakes."""
    first, *others = sorted(known, key=lambda each: -each.population) or (None,)
    if first is None:
        return None
    if first.rank == 2:
        return None
    if not others:
        return first
    wide = first.kind in ("country", "region")
    larger = first.population > (50 if not wide else 10) * max(each.population for each in others)
    inside = all((each.country, each.region) == (first.country, first.region) for each in others)
    return first if (larger and first.population > 100_000) or inside else None
