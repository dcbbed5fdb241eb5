"""Outlets and agencies of the world by name and by web address, from the table outlets.txt: facts only, and no ratings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Literal, NamedTuple, cast, get_args

Kind = Literal["agency", "newspaper", "magazine", "broadcaster", "website", "official"]
KINDS: tuple[Kind, ...] = get_args(Kind)

_TABLE = Path(__file__).parent / "outlets.txt"
_ELSEWHERE = " ~"


class Outlet(NamedTuple):
    """An outlet or agency: its name, other names, domains, the country of its head office (ISO 3166-1 alpha-2) and its kind.

    `ambiguous` are those of its names that mean something else as often ("Dawn"), by which no text names it.
    """

    name: str
    aliases: tuple[str, ...]
    domains: tuple[str, ...]
    country: str
    kind: Kind
    ambiguous: frozenset[str]

    @property
    def domain(self) -> str:
        """The first of its domains."""
        return self.domains[0]

    @property
    def told_by(self) -> tuple[str, ...]:
        """The names by which a text names it and nothing else."""
        return tuple(name for name in (self.name, *self.aliases) if name not in self.ambiguous)


@cache
def table() -> tuple[Outlet, ...]:
    """Every outlet, in the order of the table."""
    return tuple(_outlets())


@cache
def by_name() -> Mapping[str, Outlet]:
    """Outlets by each name in lower case that means nothing else."""
    return MappingProxyType({name.lower(): outlet for outlet in table() for name in outlet.told_by})


def called(name: str) -> Outlet | None:
    """The outlet of which somebody who names an outlet means this name, ambiguous or not; None where it is not known."""
    return _any_name().get(" ".join(name.lower().split()).removeprefix("the "))


def at(host: str) -> Outlet | None:
    """The outlet that publishes at a host (`www.bbc.co.uk`), by the longest domain that it stands under; None if unknown.

    >>> found = at("news.bbc.co.uk")
    >>> found and found.name
    'BBC'
    """
    labels = host.lower().rstrip(".").split(".")
    names = (".".join(labels[first:]) for first in range(len(labels) - 1))
    return next((_by_domain()[name] for name in names if name in _by_domain()), None)


@cache
def ambiguous() -> Mapping[str, Outlet]:
    """Outlets by those of their names, in lower case, that mean something else as often."""
    return MappingProxyType({name.lower(): outlet for outlet in table() for name in sorted(outlet.ambiguous)})


@cache
def _any_name() -> Mapping[str, Outlet]:
    found: dict[str, Outlet] = {}
    for outlet in table():
        for name in (outlet.name, *outlet.aliases):
            found.setdefault(name.lower().removeprefix("the "), outlet)
    return found


@cache
def _by_domain() -> Mapping[str, Outlet]:
    return {domain: outlet for outlet in table() for domain in outlet.domains}


def _outlets() -> Iterator[Outlet]:
    for line in _TABLE.read_text("utf8").splitlines():
        if line and not line.startswith("#"):
            names, domains, country, kind = (column.strip() for column in line.split("  ") if column.strip())
            yield _outlet(names, tuple(domains.split(", ")), country, cast(Kind, kind))


def _outlet(names: str, domains: tuple[str, ...], country: str, kind: Kind) -> Outlet:
    main, _, others = names.partition(" (")
    spelt = [main, *(others.removesuffix(")").split(", ") if others else ())]
    plain = [name.removesuffix(_ELSEWHERE) for name in spelt]
    ambiguous = frozenset(bare for name, bare in zip(spelt, plain, strict=True) if name != bare)
    return Outlet(plain[0], tuple(plain[1:]), domains, country, kind, ambiguous)
