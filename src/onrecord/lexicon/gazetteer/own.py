"""The project's own lexicon of places: plain tables beside this module, each of which says how to add to it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from onrecord.lexicon.words import rows, sections


class Entry(NamedTuple):
    """A sea, river, area or facility: its key, name, kind, countries (ISO 3166, joined by blanks), point and other names."""

    key: str
    name: str
    kind: str
    country: str
    lat: float
    lon: float
    names: tuple[str, ...]


class Country(NamedTuple):
    """A country: its point, the names that it goes by besides the one in GeoNames, and its demonyms, in lower case."""

    lat: float
    lon: float
    names: tuple[str, ...]
    demonyms: tuple[str, ...]


def entries() -> Iterator[Entry]:
    """Waters, areas, seats of power and facilities, in the order of their tables."""
    for key, name, point, country, others in rows("gazetteer/waters.txt"):
        yield Entry(key, name, "water", _codes(country), *_point(point), _list(others))
    for key, name, kind, point, country, others in rows("gazetteer/areas.txt"):
        yield Entry(key, name, kind, _codes(country), *_point(point), _list(others))
    for key, name, point, country, others in rows("gazetteer/seats.txt"):
        yield Entry(key, name, "seat", _codes(country), *_point(point), _list(others))
    for key, name, _, point, country, _, others in rows("gazetteer/facilities.txt"):
        yield Entry(key, name, "facility", _codes(country), *_point(point), _list(others))


@cache
def countries() -> Mapping[str, Country]:
    """The countries by their ISO 3166 code."""
    return {
        code: Country(*_point(point), _list(names), _list(demonyms))
        for code, point, names, demonyms in rows("gazetteer/countries.txt")
    }


@cache
def demonyms() -> Mapping[str, str]:
    """The country that a demonym tells ("ukrainian": "UA")."""
    return {word: code for code, country in countries().items() for word in country.demonyms}


def regions() -> Mapping[str, tuple[str, ...]]:
    """English names and abbreviations of regions and districts by their code in GeoNames ("US.OH")."""
    return {code: _list(names) for code, names, *_ in rows("gazetteer/regions.txt")}


def middles() -> Mapping[str, tuple[float, float]]:
    """The points of regions in which most people live at one end, by their code in GeoNames."""
    return {code: _point(point[0]) for code, _, *point in rows("gazetteer/regions.txt") if point}


@cache
def ordinary() -> frozenset[str]:
    """Ordinary English words by which some place is called too ("hail")."""
    return frozenset(sections("gazetteer/ordinary.txt")["words"])


@cache
def display() -> Mapping[int, str]:
    """Names as they are shown, by their number in GeoNames, where its main name is not the usual English form."""
    return {int(number): name for number, name in rows("gazetteer/display.txt")}


def _list(words: str) -> tuple[str, ...]:
    return () if words == "-" else tuple(word.strip() for word in words.split(","))


def _codes(words: str) -> str:
    return " ".join(_list(words))


def _point(words: str) -> tuple[float, float]:
    lat, lon = words.split(",")
    return float(lat), float(lon)
