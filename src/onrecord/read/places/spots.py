"""Where a name that the gazetteer knows stands in a text: the longest one at each capital."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from onrecord.lexicon.gazetteer.fold import fold
from onrecord.lexicon.gazetteer.lookup import Gazetteer, Known
from onrecord.lexicon.words import FUNCTION_WORDS, MONTHS, PLACE_HEADS, PRONOUNS, WEEKDAYS
from onrecord.model import Sentence, Token
from onrecord.read.capitals import is_capital, is_loud
from onrecord.read.places.words import BASED, COMPASS, REGION_HEADS

_LONGEST = 6  # words of a name
# Words written small with which a facility's or a river's name ends.
_SMALL_ENDS = frozenset(
    "plant station dam crossing checkpoint airport reservoir bridge terminal hospital river sea strait peninsula zone "
    "state states countries steelworks compound mosque border".split()
)
_NEVER = FUNCTION_WORDS | PRONOUNS.keys() | MONTHS | WEEKDAYS | COMPASS | PLACE_HEADS | {"police", "olympic", "see"}
_WITH_ARTICLE = frozenset({"water", "area", "continent", "seat"})
_SHORT = 3  # letters: shorter names are written in capitals, or none is meant


class Spot(NamedTuple):
    """Tokens `first` up to `last` of a sentence spell a name of these places.

    `loud` where capitals tell nothing; `cut` characters of the last token ("Sligo-based") and `skip` of the
    first ("D-Beachwood") do not belong to the name.
    """

    first: int
    last: int
    sentence: int
    folded: str
    known: tuple[Known, ...]
    loud: bool = False
    cut: int = 0
    skip: int = 0


def find_spots(tokens: Sequence[Token], sentences: Sequence[Sentence], places: Gazetteer) -> list[Spot]:
    """The spots of a text, in order, none inside another; time grows with the number of capitals."""
    return [
        spot for number in range(len(sentences)) for spot in _in_sentence(tokens, sentences[number], number, places)
    ]


def _in_sentence(tokens: Sequence[Token], sentence: Sentence, number: int, places: Gazetteer) -> Iterator[Spot]:
    loud = is_loud(tokens, sentence)
    at = sentence.first
    while at < sentence.last:
        spot = _longest(tokens, at, sentence.last, number, places) if is_capital(tokens[at]) else None
        if spot:
            yield spot._replace(loud=loud)
        at = spot.last if spot else at + 1


def _longest(tokens: Sequence[Token], first: int, limit: int, number: int, places: Gazetteer) -> Spot | None:
    for last in reversed(_ends(tokens, first, limit)):
        words = [token.text for token in tokens[first:last] if token.text != "."]
        cut = 0
        if words[-1].rpartition("-")[2].lower() in BASED and not places.named(fold(" ".join(words))):
            words, cut = _trimmed(words, tokens[first:last])
        folded = fold(" ".join(words))
        if words[0].lower() == "the" and (len(words) == 1 or words[1].islower()):
            continue
        if words[0].lower() == "the" and _bare(words, places):
            break  # the longest name begins behind the article: "the Baltic states" are not "the Baltic"
        if len(words) == 1 and not _may_stand_alone(tokens, first, folded):
            continue
        if known := _with_article(tokens, (first, last), folded, places):
            return Spot(first, last, number, folded, known, cut=cut)
    return _of_a_party(tokens, first, number, places)


def _with_article(tokens: Sequence[Token], place: tuple[int, int], folded: str, places: Gazetteer) -> tuple[Known, ...]:
    """The places of a name. Where the article stands before it, what bears the name with its article is meant and no namesake:
    "the Adriatic", and "the Sahel" is the region of Burkina Faso only where the text calls it a region."""
    first, last = place
    known = places.named(folded)
    borne = places.named(f"the {folded}") if first and tokens[first - 1].lower == "the" else ()
    headed = last < len(tokens) and tokens[last].lower in REGION_HEADS
    if not headed and any(each.kind in _WITH_ARTICLE for each in borne):
        return borne
    return (*borne, *(each for each in known if each not in borne)) if borne and known else known


def _bare(words: list[str], places: Gazetteer) -> bool:
    """Whether a name means the same without its article: "The US", but not "The Hague"."""
    full, bare = (places.named(fold(" ".join(some))) for some in (words, words[1:]))
    return bool(full) and bool(bare) and full[0].id == bare[0].id and full[0].kind != "settlement"


def _trimmed(words: list[str], tokens: Sequence[Token]) -> tuple[list[str], int]:
    """A name without what a hyphen or a blank joins to it and leaves it a place, and how many characters that has:
    "Sligo-based", "Amherst Area"."""
    name = words[-1].rpartition("-")[0]
    if name:
        return [*words[:-1], name], len(words[-1]) - len(name)
    return (words[:-1], tokens[-1].end - tokens[-2].end) if len(words) > 1 else (words, 0)


def _of_a_party(tokens: Sequence[Token], at: int, number: int, places: Gazetteer) -> Spot | None:
    """The place in "D-Beachwood", after a legislator's name."""
    party, _, name = tokens[at].text.partition("-")
    known = places.named(fold(name)) if party in _PARTIES and name[:1].isupper() else ()
    return Spot(at, at + 1, number, fold(name), known, skip=len(party) + 1) if known else None


def _ends(tokens: Sequence[Token], first: int, limit: int) -> list[int]:
    """Where a name that begins here may end (exclusive): after a capital, or a small word that ends such names."""
    found: list[int] = []
    words = 0
    for at in range(first, min(limit, first + 2 * _LONGEST)):
        token = tokens[at]
        if token.text == ".":
            if at == first or tokens[at - 1].end != token.start:
                break
            if len(tokens[at - 1].text) > 4:
                break
            if found and found[-1] == at and fold(tokens[at - 1].text) in _STATES:
                found[-1] = at + 1
            continue
        if not token.text[0].isalnum() or words == _LONGEST:
            break
        words += 1
        if is_capital(token) or token.lower in _SMALL_ENDS:
            found.append(at + 1)
    return found


def _may_stand_alone(tokens: Sequence[Token], at: int, folded: str) -> bool:
    """Whether one word can be a name: no function word, no pronoun, and no abbreviation that stands where none is used."""
    token = tokens[at]
    if token.lower in _NEVER and not (token.text.isupper() and 1 < len(token.text) < _SHORT):
        return False
    if folded in _COUNTRIES:
        return token.text.replace(".", "").isupper()
    if folded in _STATES or len(folded) < _SHORT:
        return folded in _STATES and (_after_comma(tokens, at) or _is_dotted(tokens, at))
    return not (token.text.isupper() and len(folded) <= _ACRONYM)


_PARTIES = frozenset({"D", "R", "I", "DFL"})
_COUNTRIES = frozenset({"us", "uk", "usa", "uae", "drc", "dc"})
_ACRONYM = 4  # letters: what is as short and in capitals is rather a body's
_STATES = frozenset(
    "ala ariz ark calif colo conn del fla ill ind kan mass mich minn miss mont neb nev okla ore penn tenn vt wash wis wyo ont "
    "tex al ak az ar ca co ct de fl ga hi id il in ia ks ky la me md ma mi mn ms mo mt ne nv nh nj nm ny nc nd oh ok or pa ri "
    "sc sd tn tx ut va wa wv wi wy bc car prc nsw".split()
)


def _is_dotted(tokens: Sequence[Token], at: int) -> bool:
    """Whether an abbreviation of two words is written with full stops, and is no era: "S.C.", but not "500 B.C."."""
    dotted = tokens[at].text.count(".") > 1 and tokens[at].text.isupper()
    return dotted and not (at and tokens[at - 1].text[0].isdigit())


def _after_comma(tokens: Sequence[Token], at: int) -> bool:
    """Whether an abbreviation of a state stands where one does: "Gainesville, Fla."."""
    return at > 1 and tokens[at - 1].text == "," and tokens[at - 2].text[0].isupper()
