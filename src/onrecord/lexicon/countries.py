"""Countries by name, by code, and by what speaks for them: capitals, seats of government, words such as "Ruritanian"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

_TABLE = Path(__file__).parent / "countries.txt"
_NONE = "-"


class Country(NamedTuple):
    """A country: its name, other names, code (ISO 3166-1 alpha-2), `seats` that speak for it ("Kyiv"), `words` ("Ukrainian")."""

    name: str
    aliases: tuple[str, ...]
    code: str
    seats: tuple[str, ...]
    words: tuple[str, ...]


@cache
def by_code() -> Mapping[str, Country]:
    """Countries by their code."""
    return MappingProxyType({country.code: country for country in _countries()})


@cache
def by_name() -> Mapping[str, Country]:
    """Countries by each of their names in lower case, without an article."""
    return MappingProxyType(
        {
            name.lower().removeprefix("the "): country
            for country in by_code().values()
            for name in (country.name, *country.aliases)
        }
    )


@cache
def by_word() -> Mapping[str, Country]:
    """Countries by whatever names or speaks for them, in lower case: "russia", "moscow", "kremlin", "russian"."""
    told = {word.lower(): country for country in by_code().values() for word in (*country.seats, *country.words)}
    return MappingProxyType({**told, **by_name()})


def _countries() -> Iterator[Country]:
    for line in _TABLE.read_text("utf8").splitlines():
        if line and not line.startswith("#"):
            names, code, seats, words = (column.strip() for column in line.split("  ") if column.strip())
            main, _, others = names.partition(" (")
            yield Country(main, _listed(others.removesuffix(")")), code, _listed(seats), _listed(words))


def _listed(words: str) -> tuple[str, ...]:
    return () if words in ("", _NONE) else tuple(words.split(", "))
