"""Which place a name means, by the rest of the dossier: what an outlet reports from is told by its other reports.

A local outlet seldom says in which state its town lies, since its readers know; over its reports the regions and countries
that it names add up, and decide between namesakes. What the words beside a name decide stays as it is.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from onrecord.model import PRECISION, Candidate, Place

_REGION, _COUNTRY = 3.0, 1.5  # weight, in powers of ten of people, of an outlet that names nothing else
_CALLED, _THERE = 6.0, 0.15  # weight of a town after which an outlet is called, and its region's least share
_CLEAR = 1.0  # how far the likeliest of several must lead to say where an outlet is at home
_ENOUGH = 3.0  # mentions by which nobody knows yet where an outlet is at home

Home = Mapping[tuple[str, str], float]


def homes(reports: Iterable[tuple[str, tuple[Place, ...]]]) -> Iterator[tuple[str, Home]]:
    """For each outlet, the share of each region (country, region) and country (country, "") among the clear places it names.

    `reports` are the outlet of each report with its places, in any order. One report counts once for a region.
    """
    seen: dict[str, Counter[tuple[str, str]]] = {}
    for outlet, places in reports:
        counted = seen.setdefault(outlet, Counter())
        counted.update({where for place in places for where in _where(place)})
    for outlet, counted in seen.items():
        countries = sum(count for (_, region), count in counted.items() if not region)
        regions = sum(counted.values()) - countries
        yield outlet, {where: n / ((regions if where[1] else countries) + _ENOUGH) for where, n in counted.items()}


def _where(place: Place) -> tuple[tuple[str, str], ...]:
    """The region and the country of a place that is clear in its report; nothing of one that is not."""
    first, *others = place.candidates or (None,)
    if first is None or not first.country or " " in first.country:
        return ()
    if not place.decided and others and first.score - others[0].score < _CLEAR:
        return ()
    country = ((first.country, ""),)
    return (*country, (first.country, first.region)) if first.region else country


def at_home(places: tuple[Place, ...], of: Home, outlet: str) -> tuple[Place, ...]:
    """The places of a report, those of several meanings linked anew by where its outlet is at home.

    A town after which the outlet is called, and in whose region it is at home, is the one meant.
    """
    called = "".join(letter for letter in outlet.lower() if letter.isalpha())
    return tuple(_relinked(place, of, called) for place in places)


def _relinked(place: Place, of: Home, called: str) -> Place:
    if place.decided or len(place.candidates) < 2:
        return place
    ordered = sorted(place.candidates, key=lambda each: (-_weighed(each, of, called), each.key))
    best = ordered[0]
    if best.key == place.key:
        return place
    number = best.key.removeprefix("geonames:")
    return place._replace(
        name=best.name,
        geonames=int(number) if number != best.key else None,
        key=best.key,
        kind=best.kind,
        country=best.country,
        lat=best.lat,
        lon=best.lon,
        precision=PRECISION[best.kind],
        why=f"{place.why.partition(';')[0]}; its outlet reports from there",
        candidates=tuple(ordered),
    )


def _weighed(candidate: Candidate, of: Home, called: str) -> float:
    if not candidate.country or candidate.kind in ("country", "water", "continent", "area"):
        return candidate.score
    region = of.get((candidate.country, candidate.region), 0.0) if candidate.region else 0.0
    if candidate.kind == "settlement" and region >= _THERE and candidate.name.lower().replace(" ", "") in called:
        return candidate.score + _CALLED
    return candidate.score + _REGION * region + _COUNTRY * of.get((candidate.country, ""), 0.0)
