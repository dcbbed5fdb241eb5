"""Looking places up by name: an SQLite file, opened when first asked and once in a process, read only."""

from __future__ import annotations

import os
import sqlite3
from functools import cache, lru_cache
from importlib import resources
from pathlib import Path
from typing import NamedTuple

from onrecord.errors import Stop
from onrecord.lexicon.gazetteer.fold import loose
from onrecord.model import PlaceKind

PACKS = "ONRECORD_GAZETTEER"
"""The environment variable that names the packs to read beside the gazetteer that ships, joined as PATH joins folders."""

_SHIPPED = "world.sqlite"
_NAMED = (
    "SELECT p.id, p.key, p.name, p.kind, p.country, p.region, p.lat, p.lon, p.population, n.rank "
    "FROM name n JOIN place p ON p.id = n.place WHERE n.folded = ? ORDER BY n.rank, p.population DESC, p.id"
)


class Known(NamedTuple):
    """A place that the gazetteer has under a name: `rank` is 0 for its name, 1 for another spelling, 2 for another name, 3 for
    one by which it goes only where the text calls it a county.

    `country` is its ISO 3166 code, several where it lies in several; `region` the first-level region's code in GeoNames.
    `lat` and `lon` are degrees, rounded to two decimals; `population` is 0 where it is not known.
    """

    id: int
    key: str | None
    name: str
    kind: PlaceKind
    country: str
    region: str
    lat: float
    lon: float
    population: int
    rank: int

    @property
    def geonames(self) -> int | None:
        """The number in GeoNames; None for what the project's own lexicon adds."""
        return self.id if self.id > 0 else None


class Gazetteer:
    """The places that ship, and those of the packs that the user names."""

    def __init__(self, files: tuple[Path, ...]) -> None:
        self._links = [_open(file) for file in files]
        self.named = lru_cache(maxsize=1 << 14)(self._named)

    def _named(self, folded: str) -> tuple[Known, ...]:
        """The places of a folded name: by its spelling, or where there is none by a looser one."""
        return self._exactly(folded) or self._exactly(loose(folded))

    def _exactly(self, folded: str) -> tuple[Known, ...]:
        found: dict[int, Known] = {}
        for link in self._links:
            for key, own, name, kind, *where, lat, lon, population, rank in link.execute(_NAMED, (folded,)):
                country, region = where
                known = Known(key, own, name, kind, country, region, lat / 100, lon / 100, population, rank)
                found.setdefault(known.id, known)
        return tuple(found.values())


def gazetteer() -> Gazetteer:
    """The gazetteer of this process."""
    return _of(os.getpid(), os.environ.get(PACKS, ""))


@cache
def _of(_: int, packs: str) -> Gazetteer:
    """One for each process: a connection must not be carried over a fork."""
    shipped = Path(str(resources.files(__package__).joinpath(_SHIPPED)))
    return Gazetteer((shipped, *(Path(pack) for pack in packs.split(os.pathsep) if pack)))


def _open(file: Path) -> sqlite3.Connection:
    """A read-only connection. Raises Stop where the file is no gazetteer."""
    try:
        link = sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False)
        link.execute("SELECT folded, place, rank FROM name LIMIT 1")
    except sqlite3.Error as flaw:
        raise Stop(str(file), f"this is no gazetteer that can be opened ({flaw})", f"see {PACKS}") from flaw
    return link
