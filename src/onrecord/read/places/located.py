"""Names that the words beside them make places; and words that may be names, which wait for the rest of the report."""

from __future__ import annotations

from onrecord.lexicon.gazetteer import own
from onrecord.lexicon.words import GIVEN_NAMES, PLACE_HEADS
from onrecord.read.places import words
from onrecord.read.places.scene import Scene, capital
from onrecord.read.places.spots import Spot
from onrecord.read.places.verdict import Verdict

_ANGLO = frozenset({"US", "GB", "IE", "CA", "AU", "NZ", "ZA", "JM", "PH", "KE"})
_KNOWN_SIZE = 300_000  # people: a place as large needs no word beside it


def dateline(scene: Scene, spot: Spot) -> Verdict | None:
    """ "KHERSON, Ukraine (Agency) -": where a report was written, in capitals at its beginning."""
    if (
        scene.tokens[spot.first].text.isupper()
        and len(spot.folded) > 3
        and spot.first == scene.sentences[spot.sentence].first
    ):
        return Verdict("place", "it opens a dateline", sure=True)
    return None


def located(scene: Scene, spot: Spot) -> Verdict | None:
    """ "in Kherson", "Gainesville, Fla.", "Kherson region": the words beside it make it a place."""
    after, following = scene.after(spot), scene.after(spot, 1)
    if after.lower in words.REGION_HEADS and after.lower not in ("state", "department"):
        return Verdict("place", f"“{after.text}” follows", sure=True)
    if after.text == "," and following.text and (beyond := scene.spot_at(spot.last + 1)) and contains(beyond, spot):
        return Verdict("place", "what it lies in is named after it", sure=True)
    if after.lower in words.PEOPLE:
        return Verdict("place", f"“{after.text}” follows", sure=True)
    before = scene.before(spot, 2) if scene.before(spot).lower == "the" else scene.before(spot)
    if before.text.islower() and before.lower in words.COMPASS:
        return Verdict("place", f"“{before.text}” stands before it", sure=True)
    if before.lower == "of" and _after_somebody(scene, spot):
        return Verdict("place", "somebody is said to be of it", sure=True)
    if before.lower in words.SURE_WHERE:
        return Verdict("place", f"“{before.text}” stands before it", sure=True)
    if before.lower == "of" and scene.before(spot, 2).lower in words.SETTLEMENT_HEADS | words.OFFICES_OF:
        return Verdict("place", f"“{scene.before(spot, 2).text} of” stands before it", sure=True)
    return None


def _after_somebody(scene: Scene, spot: Spot) -> bool:
    """ "Kaitlin Craig of Elida", "Rebecca Sears, 41, of Grovetown"."""
    two = scene.before(spot, 2)
    return two.text == "," or (capital(two) and scene.ends_a_person(spot.first - 1))


def contains(outer: Spot, inner: Spot) -> bool:
    """Whether a place of the outer name holds one of the inner name."""
    wide = {(k.country, k.region if k.kind == "region" else "") for k in outer.known if k.kind in ("region", "country")}
    return any((k.country, k.region) in wide or (k.country, "") in wide for k in inner.known)


def given_name(scene: Scene, spot: Spot) -> Verdict | None:
    """ "Florence", "Chad": one word that is also a given name, with nothing beside it that makes it a place."""
    if spot.last > spot.first + 1 or spot.folded not in GIVEN_NAMES:
        return None
    large = spot.known[0].kind in ("country", "region") or max(known.population for known in spot.known) > _KNOWN_SIZE
    found = scene.mention(spot)
    person = found is not None and found[1].kind == "person"
    if large and not person:
        return None
    return Verdict("perhaps", "it may be a given name")


def common_word(scene: Scene, spot: Spot) -> Verdict | None:
    """ "Reading", "Hope": an English word, or a small place of an English-speaking country, and no hint that it is one."""
    if spot.last > spot.first + 1:
        small = all(known.kind == "settlement" and known.population < _KNOWN_SIZE for known in spot.known)
        generic = small and all(
            word in own.ordinary() or word in PLACE_HEADS or word in words.COMPASS for word in spot.folded.split()
        )
        return Verdict("perhaps", "each of its words is an ordinary one", word=True) if generic else None
    word = scene.tokens[spot.first].lower
    if word in scene.common:
        return Verdict("perhaps", "the report also writes it small", word=True)
    if word in own.ordinary() and (spot.loud or scene.opens(spot)):
        return Verdict("perhaps", "it is an ordinary word where any would have a capital", word=True)
    if all(known.rank == 3 for known in spot.known):
        return Verdict("perhaps", "it is a county's name")
    large = any(
        k.kind in ("country", "region", "area", "continent", "water") or k.population > _KNOWN_SIZE for k in spot.known
    )
    if large:
        return None
    if all(known.rank == 2 for known in spot.known) and spot.known[0].population < _KNOWN_SIZE:
        return Verdict("perhaps", "it is only another name of a place")
    found = scene.mention(spot)
    person = found is not None and found[1].kind == "person" and not any(known.country == "UA" for known in spot.known)
    if spot.known[0].kind == "settlement" and (person or all(known.country in _ANGLO for known in spot.known)):
        return Verdict("perhaps", "little places are called by many words")
    if scene.opens(spot) and not any(known.country == "UA" for known in spot.known):
        return Verdict("perhaps", "it opens a sentence, as any word may")
    return None
