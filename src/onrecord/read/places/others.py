"""Names that mean no place here: people, bodies, peoples, treaties; and bodies that name the place they serve."""

from __future__ import annotations

from onrecord.lexicon.gazetteer import own
from onrecord.lexicon.gazetteer.fold import fold
from onrecord.lexicon.words import DEMONYMS, FUNCTION_WORDS, GIVEN_NAMES, HONORIFICS, MONTHS, ROLES, UNNAMED, WEEKDAYS
from onrecord.read.places import words
from onrecord.read.places.located import contains
from onrecord.read.places.scene import Scene, capital
from onrecord.read.places.spots import Spot
from onrecord.read.places.verdict import Verdict

_BODY = 4  # words after a place in which a public body's name says what it is
_NEIGHBOURS = frozenset("neighbour neighbor friend uncle aunt colleague husband wife son daughter cousin".split())


def titled(scene: Scene, spot: Spot) -> Verdict | None:
    """ "Mr London", "Queen Victoria", "my neighbour Chad": a form of address, a title or a role before it, or within it."""
    back = 2 if scene.before(spot).text == "." else 1
    word = scene.before(spot, back)
    if word.lower in HONORIFICS and capital(word):
        return Verdict("neither", "a form of address stands before it")
    if word.lower in words.ROYAL or (word.lower in ROLES and spot.folded in GIVEN_NAMES) or word.lower in _NEIGHBOURS:
        return Verdict("neither", f"“{word.text}” before it makes it a person's name")
    inside = scene.tokens[spot.first].lower in words.ROYAL and spot.last > spot.first + 1
    if inside and word.lower not in words.SURE_WHERE:
        return Verdict("neither", "its first word makes it a person's name")
    return None


def joined(_: Scene, spot: Spot) -> Verdict | None:
    """ "Sligo-based", "D-Beachwood": joined to a word that leaves it a place."""
    return (
        Verdict("place", "a hyphen joins it to a word that leaves it a place", sure=True)
        if spot.cut or spot.skip
        else None
    )


def of_a_public_body(scene: Scene, spot: Spot) -> Verdict | None:
    """ "Concord Police Department": the name opens that of a public body or building of the place, which is thereby named."""
    if not any(known.kind in ("settlement", "district", "region") for known in spot.known) or not capital(
        scene.after(spot)
    ):
        return None
    if scene.tokens[spot.last - 1].lower in words.COUNTIES:
        return Verdict("place", "a body of the county is named", sure=True)
    if not _opens_a_run(scene, spot):
        return None
    for on in range(_BODY):
        word = scene.after(spot, on)
        if not word.text or not (capital(word) or word.lower in ("of", "and", "for", "'s", "'")):
            return None
        if word.lower in words.PUBLIC:
            return Verdict("place", "a public body or building of the place is named", sure=True)
    return None


def _opens_a_run(scene: Scene, spot: Spot) -> bool:
    word = scene.before(spot)
    big = capital(word) and word.text[0].isalpha()
    if word.lower == "of" and capital(scene.before(spot, 2)):
        return False
    return not big or word.lower in words.COMPASS or word.lower in FUNCTION_WORDS


def in_a_longer_name(scene: Scene, spot: Spot) -> Verdict | None:
    """ "University of Kent", "Jack London", "Moscow Times": the name of somebody or something holds it and more."""
    found = scene.mention(spot)
    if found is None or not scene.reaches_beyond(spot, found[0]):
        return None
    mention, entity = found
    if scene.before(spot).lower == "of" and scene.before(spot, 2).lower in words.OFFICES:
        return None
    if entity.kind in ("organisation", "outlet", "document"):
        return Verdict("neither", f"it is part of the name of {_an(entity.kind)}")
    if entity.kind == "person" and not _title_reaches(scene, spot, mention.end):
        return Verdict("neither", "it is part of a person's name")
    return None


def a_body_itself(scene: Scene, spot: Spot) -> Verdict | None:
    """ "Hamas": the report names a body so, and some place has it as another spelling only."""
    found = scene.mention(spot)
    if found is None or found[1].kind not in ("organisation", "outlet", "group") or spot.last > spot.first + 1:
        return None
    if any(known.rank == 0 or known.country == "UA" for known in spot.known) or scene.before(spot).lower in (
        "in",
        "near",
        "at",
        "to",
        "from",
    ):
        return None
    return Verdict("neither", f"the report names {_an(found[1].kind)} so")


def _title_reaches(scene: Scene, spot: Spot, end: int) -> bool:
    """Whether what follows in the mention is an office and a name: "Kyiv Mayor Vitali"."""
    return scene.after(spot).lower in words.OFFICES and end > scene.after(spot).start


def _an(kind: str) -> str:
    return f"an {kind}" if kind[0] in "aeiou" else f"a {kind}"


def named_alone(scene: Scene, spot: Spot) -> Verdict | None:
    """ "Hamilton finished fourth": one word, and elsewhere the report names a person by it."""
    found = scene.mention(spot)
    if found is None or found[1].kind != "person" or scene.before(spot).lower in ("in", "near", "at"):
        return None
    if scene.before(spot).lower in words.WHERE and _is_told(scene, spot):
        return None  # "Abraham Lincoln, a farmer, came to Lincoln, Neb."
    full = found[1].name.split()
    shorter = not scene.reaches_beyond(spot, found[0]) and spot.last - spot.first < len(full)
    if shorter and _is_a_persons(full, spot):
        return Verdict("neither", f"the report names a person so: {found[1].name}")
    return None


def _is_told(scene: Scene, spot: Spot) -> bool:
    """Whether what a place of this name lies in follows its comma."""
    outer = scene.spot_at(spot.last + 1) if scene.after(spot).text == "," else None
    return outer is not None and contains(outer, spot)


def _is_a_persons(full: list[str], spot: Spot) -> bool:
    """Whether a name of several words opens with a given name, or ends in the one that stands here."""
    return full[0].lower() in GIVEN_NAMES or fold(full[-1]) == spot.folded


def before_more(scene: Scene, spot: Spot) -> Verdict | None:
    """ "Kansas City Chiefs", "Paris Hilton": a capital follows that begins no other name."""
    after = scene.after(spot)
    if spot.loud or not capital(after) or not after.text[0].isalpha() or scene.tokens[spot.last - 1].text == ".":
        return None
    if after.lower in WEEKDAYS or after.lower in MONTHS:
        return None
    if after.lower in words.OFFICES or after.lower in words.REGION_HEADS or scene.spot_at(spot.last):
        return (
            None
            if after.lower not in words.OTHER_HEADS
            else Verdict("neither", f"“{after.text}” makes it another name")
        )
    if after.lower in DEMONYMS or (after.text.isupper() and len(after.text) < 4):
        return None
    return Verdict("neither", f"“{after.text}” makes it another name")


def after_more(scene: Scene, spot: Spot) -> Verdict | None:
    """ "Miss Ukraine", "Shakhtar Donetsk": a capital before it that is no direction, office, demonym or end of another name."""
    word = scene.before(spot)
    if spot.loud or not word.text or not capital(word) or not word.text[0].isalpha():
        return None
    if word.lower in words.COMPASS or word.lower in DEMONYMS or word.lower in own.demonyms() or _free(scene, spot):
        return None
    return Verdict("neither", f"“{word.text}” makes it another name")


def _free(scene: Scene, spot: Spot) -> bool:
    """Whether the capital before a spot has nothing to do with it: it opens the sentence, or is a place itself."""
    word = scene.before(spot)
    opener = not scene.before(spot, 2).text
    small = (
        word.lower in FUNCTION_WORDS or word.lower in scene.common or word.lower in words.WHERE or word.lower in UNNAMED
    )
    return (
        (word.lower in FUNCTION_WORDS)
        or (opener and small)
        or scene.spot_before(spot.first) is not None
        or word.lower == "the"
    )


def before_other(scene: Scene, spot: Spot) -> Verdict | None:
    """ "The Minsk agreements", "the Dnipro football club", "the “Vostok” group"."""
    after = scene.after(spot, int(scene.after(spot).text in '”"’»' and bool(scene.after(spot).text)))
    return Verdict("neither", f"“{after.text}” makes it another name") if after.lower in words.SMALL_HEADS else None


def demonym(scene: Scene, spot: Spot) -> Verdict | None:
    """ "Turks", "Pole": a people's name, also where a village is called so."""
    if spot.folded in own.demonyms() or (spot.folded in DEMONYMS and spot.last == spot.first + 1):
        return Verdict("neither", "it names a people")
    return None


def hyphenated(scene: Scene, spot: Spot) -> Verdict | None:
    """ "Moscow-backed": part of a word."""
    after = scene.after(spot)
    glued = after.text in ("-", "–") and after.start == scene.tokens[spot.last - 1].end
    follows = scene.after(spot, 1)
    if glued and follows.start == after.end and follows.text.islower():
        return Verdict("neither", "it is part of a compound")
    return None
