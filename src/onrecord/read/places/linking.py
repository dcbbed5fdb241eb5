"""Which place a name means: by what is beside it, by what else the report names, and by how many people live there."""

from __future__ import annotations

from collections.abc import Mapping
from math import log10
from typing import NamedTuple

from onrecord.lexicon.gazetteer.lookup import Known
from onrecord.lexicon.words import CAPITALS
from onrecord.read.places import words
from onrecord.read.places.evidence import Evidence
from onrecord.read.places.scene import Scene
from onrecord.read.places.spots import Spot

_FEATURE = 7.0  # what a sea, an area or a building counts for: as many people as ten million
_PRIOR = {"country": 2.0}
_RANK = (0.0, 0.2, 2.5, 2.0)
_OTHER_NAME = 2  # the rank of a name by which a place goes beside its own
_SELDOM = 0.5  # how much of what speaks for a place by another name counts where that is the name of a capital
_CAPITAL = 1.2
_NAMESAKE = 4.0  # how far a region stands back behind the city that it is called after
_LIST = 12  # places in a list that ends in "counties"
_CHIEF = 0.04  # share of a region's people from which a city of its name is the one it is called after


class Choice(NamedTuple):
    """A place with what speaks for it, and the sentence saying so; `decided` where the words beside the name leave no doubt."""

    known: Known
    score: float
    why: str
    decided: bool = False


def choose(scene: Scene, spot: Spot, evidence: Evidence, told: Mapping[str, Known]) -> tuple[Choice, ...]:
    """The places that a name may mean, the likeliest first.

    `told` holds the places that the report itself has told beside a name elsewhere ("Gainesville, Fla.").
    """
    if (local := beside(scene, spot)) is not None:
        allowed, why = local
        ordered = _ordered(scene, spot, allowed, evidence)
        first, *rest = ordered
        return (first._replace(why=why, decided=not rest or scene.after(spot).text in (",", "(")), *rest)
    ordered = _ordered(scene, spot, spot.known, evidence)
    known = told.get(spot.folded)
    if known is None:
        return ordered
    first = Choice(known, ordered[0].score, "the report says elsewhere which one", decided=True)
    return (first, *(choice for choice in ordered if choice.known.id != known.id))


def beside(scene: Scene, spot: Spot) -> tuple[tuple[Known, ...], str] | None:
    """The places that the words beside a name leave, and why; None where they do not tell."""
    for rule in (_by_container, _by_content, _by_head, _by_river, _by_kind):
        if (found := rule(scene, spot)) and found[0]:
            return found
    return None


def _by_container(scene: Scene, spot: Spot) -> tuple[tuple[Known, ...], str] | None:
    """ "Odessa, Texas": what it lies in is named after a comma, or in brackets."""
    if scene.after(spot).text not in (",", "("):
        return None
    outer = scene.spot_at(spot.last + 1)
    if outer is None:
        return None
    regions = {(k.country, k.region) for k in outer.known if k.kind == "region"}
    countries = {k.country for k in outer.known if k.kind == "country"}
    inner = tuple(k for k in spot.known if k.kind in ("settlement", "district", "facility"))
    found = tuple(k for k in inner if (k.country, k.region) in regions)
    found = found or tuple(k for k in spot.known if k.country in countries and k.kind != "country")
    return (found, f"“{outer.folded.title()}” is named after it") if found else None


def _by_content(scene: Scene, spot: Spot) -> tuple[tuple[Known, ...], str] | None:
    """ "Beirut, Lebanon": what lies in it is named before a comma, and nothing is named that it lies in."""
    inner = scene.spot_before(spot.first - 1) if scene.before(spot).text == "," else None
    if inner is None:
        return None
    countries = {k.country for k in inner.known if k.kind in ("settlement", "facility")}
    found = tuple(k for k in spot.known if k.kind == "country" and k.country in countries)
    return (found, f"“{inner.folded.title()}” is named before it") if found else None


def _by_head(scene: Scene, spot: Spot) -> tuple[tuple[Known, ...], str] | None:
    """ "Kherson region", "the Odesa and Mykolaiv regions", "the city of Kherson", "the state of Georgia"."""
    if head := _head(scene, spot):
        return tuple(k for k in spot.known if k.kind in ("region", "district")), f"“{head}” follows"
    if scene.before(spot).lower != "of":
        return None
    noun = scene.before(spot, 2).lower
    if noun in words.SETTLEMENT_HEADS and noun != "capital" and not any(k.kind == "country" for k in spot.known):
        return tuple(k for k in spot.known if k.kind == "settlement"), f"“{noun} of” stands before it"
    if noun in words.REGION_HEADS:
        return tuple(k for k in spot.known if k.kind in ("region", "district")), f"“{noun} of” stands before it"
    return None


def _head(scene: Scene, spot: Spot) -> str | None:
    """The word that makes a region of it, also at the end of a list: "Clay, Grant and Wilkin counties"."""
    word = scene.after(spot).lower
    if word in words.REGION_HEADS:
        return word
    other: Spot | None = spot
    for _ in range(_LIST):
        other = _next_of_list(scene, other) if other else None
        if other is None:
            return None
        word = scene.after(other).lower
        if word in words.REGION_HEADS:
            return word if word.endswith("s") else None
    return None


def _next_of_list(scene: Scene, spot: Spot) -> Spot | None:
    on = 1 if scene.after(spot).lower in ("and", "or", ",") else 0
    if on and scene.after(spot, 1).lower in ("and", "or"):
        on = 2
    other = scene.spot_at(spot.last + on) if on else None
    return other if other is not None and other.sentence == spot.sentence else None


def _by_river(scene: Scene, spot: Spot) -> tuple[tuple[Known, ...], str] | None:
    """ "the Dnipro", "the Red Sea": an article before a name that a river bears, and no noun after it."""
    waters = tuple(k for k in spot.known if k.kind == "water")
    if not waters:
        return None
    if scene.before(spot).lower == "the" and not scene.after(spot).text.isalpha():
        return waters, "an article stands before it, as before a river's name"
    if scene.before(spot).lower == "the" and scene.after(spot).lower in (
        "river",
        "rose",
        "below",
        "above",
        "near",
        "is",
        "was",
        "and",
        "at",
        "in",
    ):
        return waters, "an article stands before it, as before a river's name"  # fmt: skip
    return None


def _by_kind(scene: Scene, spot: Spot) -> tuple[tuple[Known, ...], str] | None:
    """ "the village of", "a town near": small places where the report calls it small."""
    before = [scene.before(spot, back).lower for back in (1, 2, 3)]
    if "village" in before and any(k.population < 10_000 and k.kind == "settlement" for k in spot.known):
        return tuple(
            k for k in spot.known if k.kind == "settlement" and k.population < 10_000
        ), "it is called a village"
    return None


def _ordered(scene: Scene, spot: Spot, allowed: tuple[Known, ...], evidence: Evidence) -> tuple[Choice, ...]:
    choices = (_choice(known, spot, evidence, len(allowed)) for known in allowed)
    return tuple(sorted(choices, key=lambda choice: (-choice.score, choice.known.id)))


def _choice(known: Known, spot: Spot, evidence: Evidence, of: int) -> Choice:
    weight, why = evidence.weigh(known, spot.folded, spot.sentence, _largest(known, spot))
    if known.rank == _OTHER_NAME and spot.folded in CAPITALS and any(other.rank == 0 for other in spot.known):
        weight *= _SELDOM
    prior = (
        _FEATURE if known.kind in ("water", "area", "continent", "seat", "facility") else log10(known.population + 100)
    )
    prior += _PRIOR.get(known.kind, 0.0) - _RANK[known.rank]
    if known.kind == "settlement" and spot.folded in CAPITALS and known.rank < 2 and known.population > 100_000:
        prior += _CAPITAL
    if known.kind in ("region", "district", "water") and _has_chief(known, spot.known):
        prior -= _NAMESAKE
    alone = "the gazetteer has no other of this name" if of == 1 else f"the largest of {of} of this name"
    return Choice(known, prior + weight, why or alone)


def _largest(known: Known, spot: Spot) -> int:
    """The people of the largest settlement of this name in the country of one of them; 0 where that is no settlement."""
    if known.kind != "settlement":
        return 0
    return max(k.population for k in spot.known if k.kind == "settlement" and k.country == known.country)


def _has_chief(region: Known, namesakes: tuple[Known, ...]) -> bool:
    """Whether a city in a region (or beside a river) bears its name, and is no village in it."""
    if region.kind == "water":
        return any(k.kind == "settlement" and k.population > 100_000 for k in namesakes)
    if region.country == "PS":  # "Gaza" is the strip more often than the city
        return False
    return any(
        k.kind == "settlement" and (k.country, k.region) == (region.country, region.region) and k.rank < 2
        and k.population >= _CHIEF * region.population
        for k in namesakes
    )  # fmt: skip
