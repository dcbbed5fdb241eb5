"""Names of places by which somebody is meant: seats of power, and capitals and countries that act as governments."""

from __future__ import annotations

from onrecord.lexicon.words import CAPITALS, METONYMS
from onrecord.read.places import words
from onrecord.read.places.scene import Scene
from onrecord.read.places.spots import Spot
from onrecord.read.places.verdict import Verdict

_SEATS = frozenset({"brussels", "the hague", "hague", "strasbourg", "tiraspol", "vatican", "geneva"})
_GOVERNING = CAPITALS | _SEATS
_JOINED = 4  # names joined by "and" that are looked along


def seat(scene: Scene, spot: Spot) -> Verdict | None:
    """ "The Kremlin": who sits there, unless one stands in front of it."""
    if not any(known.kind == "seat" for known in spot.known):
        return None
    back = 2 if scene.before(spot).lower == "the" else 1
    before, further = scene.before(spot, back).lower, scene.before(spot, back + 1).lower
    if before in ("outside", "near", "inside", "opposite", "around") or (before == "of" and further == "front"):
        return Verdict("place", "one is beside it", sure=True)
    return Verdict("metonym", "the name of this building speaks for who sits there", sure=True)


def governs(scene: Scene, spot: Spot) -> Verdict | None:
    """ "Kyiv said", "Washington and Moscow agreed": a capital or country does what governments do."""
    if not _may_govern(scene, spot):
        return None
    if _is_subject(scene, spot) and _acts(scene, spot):
        return Verdict("metonym", "it does what governments do", sure=True)
    if _is_dealt_with(scene, spot):
        return Verdict("metonym", "it is dealt with as governments are", sure=True)
    return None


def _may_govern(scene: Scene, spot: Spot) -> bool:
    name = spot.folded.removeprefix("the ")
    if name in _GOVERNING or spot.folded in METONYMS:
        return True
    return any(known.kind in ("country", "continent") for known in spot.known)


def _is_subject(scene: Scene, spot: Spot, joined: int = _JOINED) -> bool:
    """Whether the name can be the subject of what follows: no word before it that makes it a place where something is."""
    back = 2 if scene.before(spot).lower == "the" else 1
    word = scene.before(spot, back)
    if word.lower in ("and", "or", "nor") and (first := scene.spot_before(spot.first - back)):
        return joined > 0 and _may_govern(scene, first) and _is_subject(scene, first, joined - 1)
    if word.lower in (
        "before",
        "after",
        "than",
        "that",
        "as",
        "while",
        "but",
        "and",
        "what",
        "which",
        "if",
        "when",
        "said",
    ):
        return True
    return word.text in ("", ",", ";", ":", "—", "–", "-", "“", '"', "‘", "(", ".", "'") or not (
        word.lower in words.WHERE or word.text[-1:].isalnum()
    )


def _acts(scene: Scene, spot: Spot, joined: int = _JOINED) -> bool:
    """Whether a verb of governments follows, past auxiliaries, an aside, or another subject joined with "and"."""
    on = 0
    for _ in range(6):
        word = scene.after(spot, on)
        if word.lower in ("and", "or") and (other := _next_spot(scene, spot, on + 1)):
            return joined > 0 and _may_govern(scene, other) and _acts(scene, other, joined - 1)
        if word.lower in words.AUXILIARIES or word.lower.endswith("ly"):
            on += 1
            continue
        if word.lower == "to" and on == 0 and scene.before(spot).text in (",", ";"):
            return True
        return words.speaks(word.lower) or _passive(scene, spot, on)
    return False


def _passive(scene: Scene, spot: Spot, on: int) -> bool:
    """ "was not told", "says", and "does not" at the end of a clause."""
    word, before = scene.after(spot, on), scene.after(spot, on - 1) if on else None
    if before is None:
        return False
    if before.lower in ("not", "never") and word.text in (".", ",", ";", "”", '"'):
        return True
    lemma_past = word.lower in ("been", "told")
    return lemma_past or (before.lower in ("not", "will", "would", "must", "may", "does", "did") and _base(word.lower))


def _base(word: str) -> bool:
    return any(form in words.DECIDES for form in (word, word + "s", word + "es", word + "d", word + "ed"))


def _next_spot(scene: Scene, spot: Spot, on: int) -> Spot | None:
    at = spot.last + on
    if at < len(scene.tokens) and scene.tokens[at].lower == "the":
        at += 1
    return scene.spot_at(at)


def _is_dealt_with(scene: Scene, spot: Spot) -> bool:
    """ "talks with Moscow", "sanctions by Washington", "relations between Tokyo and Seoul", "Moscow's demands"."""
    if scene.after(spot).lower == "'s":
        return any(scene.after(spot, on).lower in words.DEALINGS for on in (1, 2))
    before = scene.before(spot)
    if before.lower in words.ADDRESSED:
        return before.lower not in ("with", "on", "by") or _any_dealing(scene, spot, 4) or _acted_by(scene, spot)
    if before.lower in ("between", "and"):
        return _any_dealing(scene, spot, 5) and _between(scene, spot)
    if before.lower == "from":
        return scene.before(spot, 2).lower in ("proposal", "answer", "reply", "response", "offer", "demand", "pressure")
    return False


def _acted_by(scene: Scene, spot: Spot) -> bool:
    word = scene.before(spot, 2).lower
    return scene.before(spot).lower == "by" and (word.endswith("ed") and words.speaks(word))


def _any_dealing(scene: Scene, spot: Spot, reach: int) -> bool:
    return any(scene.before(spot, back).lower in words.DEALINGS for back in range(2, reach + 1))


def _between(scene: Scene, spot: Spot) -> bool:
    return any(scene.before(spot, back).lower == "between" for back in range(1, 5))


def follows_suit(scene: Scene, spot: Spot) -> Verdict | None:
    """ ", and Brussels did not": one that may govern, with an auxiliary that stands for what was said of another."""
    if not _may_govern(scene, spot) or not _is_subject(scene, spot):
        return None
    if scene.after(spot).lower in ("does", "did", "had", "has", "do") and scene.after(spot, 1).text in (
        ".",
        ",",
        "not",
        "before",
    ):
        return Verdict("metonym", "it does as another government does", sure=True)
    back = 1
    if scene.before(spot, back).lower in ("before", "as") and scene.after(spot).lower in ("does", "did", "had"):
        return Verdict("metonym", "it does as another government does", sure=True)
    return None
