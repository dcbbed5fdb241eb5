"""What a name that the gazetteer knows is here: a place, somebody by a place's name, or neither. Rules in order; the first
that has a verdict is heard.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, NamedTuple

from onrecord.lexicon.gazetteer import own
from onrecord.lexicon.gazetteer.fold import fold
from onrecord.lexicon.words import (
    CAPITALS,
    DEMONYMS,
    FUNCTION_WORDS,
    GIVEN_NAMES,
    HONORIFICS,
    METONYMS,
    MONTHS,
    PLACE_HEADS,
    ROLES,
    UNNAMED,
    WEEKDAYS,
)
from onrecord.read.places import words
from onrecord.read.places.scene import Scene, capital
from onrecord.read.places.spots import Spot

Sense = Literal["place", "metonym", "neither", "perhaps"]
_ANGLO = frozenset({"US", "GB", "IE", "CA", "AU", "NZ", "ZA", "JM", "PH", "KE"})
_KNOWN_SIZE = 300_000  # people: a place as large needs no word beside it
_BODY = 4  # words after a place in which a public body's name says what it is
_SEATS = frozenset({"brussels", "the hague", "hague", "strasbourg", "tiraspol", "vatican", "geneva"})
_NEIGHBOURS = frozenset("neighbour neighbor friend uncle aunt colleague husband wife son daughter cousin".split())
_GOVERNING = CAPITALS | _SEATS


class Verdict(NamedTuple):
    """What a spot is, and a sentence saying why; `sure` where the words beside it leave no doubt.

    "perhaps" waits for what the rest of the report says; where it is `word`, for the very name to be surely a place there.
    """

    sense: Sense
    why: str
    sure: bool = False
    word: bool = False


Rule = Callable[[Scene, Spot], Verdict | None]


def sense_of(scene: Scene, spot: Spot) -> Verdict:
    """The verdict of the first rule that has one."""
    for rule in RULES:
        if verdict := rule(scene, spot):
            return verdict
    return Verdict("place", "it is written as a name, and the gazetteer knows it")


# --- neither ---------------------------------------------------------------------------------------------------------


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
    full = found[1].name.split()
    shorter = not scene.reaches_beyond(spot, found[0]) and spot.last - spot.first < len(full)
    if shorter and _is_a_persons(full, spot):
        return Verdict("neither", f"the report names a person so: {found[1].name}")
    return None


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


# --- metonyms --------------------------------------------------------------------------------------------------------


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


def _is_subject(scene: Scene, spot: Spot) -> bool:
    """Whether the name can be the subject of what follows: no word before it that makes it a place where something is."""
    back = 2 if scene.before(spot).lower == "the" else 1
    word = scene.before(spot, back)
    if word.lower in ("and", "or", "nor") and (first := scene.spot_before(spot.first - back)):
        return _may_govern(scene, first) and _is_subject(scene, first)
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


def _acts(scene: Scene, spot: Spot) -> bool:
    """Whether a verb of governments follows, past auxiliaries, an aside, or another subject joined with "and"."""
    on = 0
    for _ in range(6):
        word = scene.after(spot, on)
        if word.lower in ("and", "or") and (other := _next_spot(scene, spot, on + 1)):
            return _may_govern(scene, other) and _acts(scene, other)
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


# --- places ----------------------------------------------------------------------------------------------------------


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


RULES: tuple[Rule, ...] = (
    demonym,
    joined,
    titled,
    hyphenated,
    of_a_public_body,
    in_a_longer_name,
    a_body_itself,
    before_more,
    before_other,
    after_more,
    named_alone,
    seat,
    dateline,
    governs,
    follows_suit,
    located,
    given_name,
    common_word,
)
"""The rules, in the order in which they are heard."""
