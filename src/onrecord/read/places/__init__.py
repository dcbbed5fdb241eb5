"""The places that a report names: found by the gazetteer, told from people and governments, linked by context.

Three steps, each a file: `spots` finds names, `senses` decides what each is, `linking` which place is meant. Nothing is read out
of coordinates, and nothing finer than a settlement or a named public facility is known here.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from onrecord.lexicon.gazetteer import own
from onrecord.lexicon.gazetteer.fold import fold
from onrecord.lexicon.gazetteer.lookup import Gazetteer, Known, gazetteer
from onrecord.model import PRECISION, Candidate, Entity, Mask, Mention, Place, Report, Sentence, Token
from onrecord.read.capitals import is_capital
from onrecord.read.places.evidence import Evidence, clear
from onrecord.read.places.home import country_of
from onrecord.read.places.linking import Choice, beside, choose
from onrecord.read.places.scene import Scene
from onrecord.read.places.senses import sense_of
from onrecord.read.places.spots import Spot, find_spots
from onrecord.read.places.verdict import Verdict

KEPT = 12  # candidates of a name
Sensed = list[tuple[Spot, Verdict]]


def find_places(
    report: Report,
    tokens: Sequence[Token],
    sentences: Sequence[Sentence],
    named: tuple[Sequence[Entity], Sequence[Mention]],
    masks: Sequence[Mask] = (),
) -> tuple[Place, ...]:
    """The places of a report, in order, those that speak for somebody among them ("metonym").

    `named` are its entities and mentions, which tell people and bodies. What touches a mask is left out. Time grows with the
    length of the text.
    """
    places = gazetteer()
    about = (report.outlet or "", report.url or "", report.dateline or "")
    scene = Scene.of(tokens, sentences, find_spots(tokens, sentences, places), named, about)
    sensed = [(spot, verdict) for spot in scene.spots if (verdict := sense_of(scene, spot)).sense != "neither"]
    evidence = _evidence(scene, sensed, places)
    told = dict(_told(scene, sensed, evidence))
    _learn(scene, sensed, evidence, told)
    sensed = list(_settled(sensed, evidence))
    hidden = [(mask.start, mask.end) for mask in masks]
    found = (_place(scene, spot, verdict, choose(scene, spot, evidence, told)) for spot, verdict in sensed)
    return tuple(place for place in found if not any(a < place.end and place.start < b for a, b in hidden))


def _evidence(scene: Scene, sensed: Sensed, places: Gazetteer) -> Evidence:
    """What the report is about, by demonyms, names of one meaning, and the name of its outlet."""
    evidence = Evidence()
    for number, sentence in enumerate(scene.sentences):
        for country in _peoples(scene.tokens[sentence.first : sentence.last]):
            evidence.country(country, number)
    for spot, verdict in sensed:
        known = clear(spot.known) if verdict.sense != "perhaps" else None
        if known:
            evidence.place(known, spot.sentence, spot.folded)
    for word in scene.outlet.split():
        known = clear(places.named(fold(word))) if word[0].isupper() else None
        if known and known.population > 100_000:
            evidence.place(known, -1, fold(word))
    for word in scene.dateline.replace("(", ",").split(","):
        known = clear(places.named(fold(word))) if word.strip() else None
        if known:
            evidence.place(known, -1, fold(word))
    if country := country_of(scene.outlet, scene.url):
        evidence.country(country, -1)
    return evidence


def _peoples(tokens: Sequence[Token]) -> Iterator[str]:
    """The countries of the demonyms in a sentence: "Ukrainian", "Costa Rican"."""
    demonyms = own.demonyms()
    at = 0
    while at < len(tokens):
        pair = " ".join(token.lower for token in tokens[at : at + 2])
        length = 2 if pair in demonyms else 1
        country = demonyms.get(pair if length == 2 else tokens[at].lower)
        if country and is_capital(tokens[at]):
            yield country
        at += length


def _told(scene: Scene, sensed: Sensed, evidence: Evidence) -> Iterator[tuple[str, Known]]:
    """The places of the names beside which the report says which one is meant, the first time first."""
    for spot, _ in reversed(sensed):
        if scene.after(spot).text in (",", "(") and beside(scene, spot) and scene.spot_at(spot.last + 1):
            known = choose(scene, spot, evidence, {})[0].known
            evidence.place(known, spot.sentence, spot.folded)
            yield spot.folded, known


def _learn(scene: Scene, sensed: Sensed, evidence: Evidence, told: dict[str, Known]) -> None:
    """Let what is already clear by context speak for the rest."""
    seen: set[str] = set(told)
    learnt = []
    for spot, verdict in sensed:
        if spot.folded in seen or verdict.sense == "perhaps" or clear(spot.known):
            continue
        seen.add(spot.folded)
        first, *rest = choose(scene, spot, evidence, told)
        if not rest or first.score - rest[0].score > 1:
            learnt.append((first.known, spot))
    for known, spot in learnt:
        evidence.place(known, spot.sentence, spot.folded, 0.5)


def _settled(sensed: Sensed, evidence: Evidence) -> Iterator[tuple[Spot, Verdict]]:
    """The places, and of those that only may be some the ones for which the report speaks."""
    sure = {spot.folded for spot, verdict in sensed if verdict.sense == "place" and verdict.sure}
    for spot, verdict in sensed:
        if verdict.sense != "perhaps":
            yield spot, verdict
        elif spot.folded in sure:
            yield spot, Verdict("place", "elsewhere in the report it is surely one")
        elif not verdict.word and _is_spoken_for(spot, evidence):
            yield spot, Verdict("place", "places beside it are named")


def _is_spoken_for(spot: Spot, evidence: Evidence) -> bool:
    return any(evidence.speaks_for(known, spot.folded) for known in spot.known if known.rank < 2)


def _place(scene: Scene, spot: Spot, verdict: Verdict, choices: tuple[Choice, ...]) -> Place:
    best = choices[0]
    known = best.known
    return Place(
        start=scene.tokens[spot.first].start + spot.skip,
        end=scene.tokens[spot.last - 1].end - spot.cut,
        use="metonym" if verdict.sense == "metonym" else "place",
        name=known.name,
        geonames=known.geonames,
        key=_key(known),
        kind=known.kind,
        country=known.country,
        lat=known.lat,
        lon=known.lon,
        precision=PRECISION[known.kind],
        why=f"{verdict.why}; {best.why}",
        decided=best.decided,
        candidates=tuple(_candidate(choice) for choice in choices[:KEPT]),
    )


def _key(known: Known) -> str:
    return known.key or f"geonames:{known.id}"


def _candidate(choice: Choice) -> Candidate:
    known = choice.known
    score = round(choice.score, 2)
    return Candidate(_key(known), known.name, known.kind, known.country, known.region, known.lat, known.lon, score)
