"""What kind of somebody or something a capitalised run names: by lists, by its head, by the words beside it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from onrecord.lexicon.cues import CUES, NOUN_CUES
from onrecord.lexicon.words import (
    ACRONYMS,
    CAPITALS,
    COUNTRIES,
    DEMONYMS,
    DOCUMENT_HEADS,
    GIVEN_NAMES,
    GROUPS,
    METONYMS,
    ORGANISATION_HEADS,
    OUTLET_HEADS,
    OUTLETS,
    PLACE_HEADS,
    REGIONS,
    ROLES,
    THINGS,
    UNNAMED,
)
from onrecord.model import SourceKind, Token
from onrecord.read.capitals import Run
from onrecord.read.outlets import acts_as_outlet, is_called_outlet, noun_before
from onrecord.read.titles import is_first_name

_PLACES = frozenset(name.rstrip(".") for name in METONYMS | CAPITALS | COUNTRIES | REGIONS)
_BODIES = frozenset(full.lower() for full in ACRONYMS.values())
_PLACE_OPENERS = frozenset({"mount", "lake", "cape", "port", "fort", "gulf", "river"})
# Heads of bodies' names that are no surnames, so that a given name before them makes no person.
_NO_SURNAMES = ORGANISATION_HEADS - frozenset(
    "house post guard mission watch church bank hall chamber forum times herald mirror express power brothers mills grid works "
    "plant board law staff court archer marshal labour apple union capital waters unit project press council".split()
)
_WHERE = frozenset(
    {"in", "near", "at", "outside", "around", "across", "throughout", "into", "inside", "above", "toward", "towards"}
)
_THERE = _WHERE | {"to", "from", "of", "outside", "through", "via", "leave", "left", "reached"}
_NEVER_SURNAMES = frozenset({"day", "act", "law", "prize", "award", "cup", "eve"})
_CREEDS = frozenset(
    {"democrat", "republican", "conservative", "liberal", "muslim", "christian", "american", "ukrainian", "russian"}
)
_MANY = frozenset(word for word in GROUPS if word.endswith("s")) - ORGANISATION_HEADS - {"forces", "markets", "workers"}
_SHOUTED = frozenset(name.lower() for one in OUTLETS.values() for name in (one.name, *one.aliases) if name.isupper())
_MARKS = frozenset({".", "'", "’"})
_STATIONS = frozenset({"radio", "television", "tv"})  # "Radio Velna", "TV Orl"
_COMPASS = frozenset(
    "north south east west northern southern eastern western central inner outer upper lower greater".split()
)
_PLURAL_ACRONYM = re.compile(r"[A-Z]{2,5}s")  # MPs, NGOs
_CHIEFS = frozenset(
    f"{rank} {office}"
    for rank in ("chief", "managing", "general", "finance", "executive", "acting")
    for office in ("executive", "director", "manager", "secretary", "financial", "operating", "chief")
)
_NUMERALS = frozenset("I II III IV V VI VII VIII IX X XI XII".split())


def kind_of(tokens: Sequence[Token], run: Run, common: set[str], *, titled: bool) -> tuple[SourceKind | None, bool]:
    """The kind that the words of a run tell, and whether they are sure; None where they name nobody and nothing that speaks."""
    words = [token.lower.rstrip(".") for token in tokens[run.first : run.last] if token.text not in _MARKS]
    phrase, head = " ".join(words), words[-1]
    if titled and len(words) <= 4 and head not in ORGANISATION_HEADS and not _is_known(phrase):
        # A broadcaster may be a person; a state broadcaster is none.
        return ("outlet" if noun_before(tokens, run.first) > 1 else "person"), True
    if _is_outlet(tokens, run, phrase):
        return "outlet", True
    if is_short_outlet(tokens, run) or acts_as_outlet(tokens, run, phrase):
        return "outlet", False
    if phrase in UNNAMED or _PLURAL_ACRONYM.fullmatch(tokens[run.first].text):
        return None, True
    if known := _known(phrase, words):
        return known, True
    if kind := _by_head(words, head):
        return kind, True
    if phrase in DEMONYMS or _is_thing(words, head):
        return None, True
    if words[0] not in GIVEN_NAMES and is_called_outlet(tokens, run):
        return "outlet", True
    if _has_chief(tokens, run.last):
        return "organisation", True
    if len(words) == 1:
        return _lone(tokens, run.first, common)
    return _several(tokens, run, words, common)


def _is_thing(words: list[str], head: str) -> bool:
    """Whether a name is one by which nobody speaks: "Victoria Day", "Velna Democrat"; "Mark Easter" is a person's."""
    if words[0] in GIVEN_NAMES:
        return head in THINGS and (len(words) != 2 or head in _NEVER_SURNAMES)
    return head in THINGS or head in _CREEDS


def is_short_outlet(tokens: Sequence[Token], run: Run) -> bool:
    """Whether a run is the last word of an outlet's name, after its article: "the Courier"."""
    lone = run.last == run.first + 1 and tokens[run.first].lower in OUTLET_HEADS
    return lone and run.first > 0 and tokens[run.first - 1].lower == "the"


def _is_known(phrase: str) -> bool:
    return phrase in _PLACES or phrase in OUTLETS or phrase in DEMONYMS


def _is_outlet(tokens: Sequence[Token], run: Run, phrase: str) -> bool:
    """Whether a run is an outlet's name: one in capitals only in capitals, one with an article only after it."""
    if phrase in OUTLETS:
        return phrase not in _SHOUTED or tokens[run.first].text.isupper()
    return f"the {phrase}" in OUTLETS and run.first > 0 and tokens[run.first - 1].lower == "the"


def _known(phrase: str, words: list[str]) -> SourceKind | None:
    if phrase in _PLACES:
        return "place"
    if phrase in _BODIES:
        return "organisation"
    if phrase in GROUPS or words[-1] in _MANY or (phrase.endswith("s") and phrase[:-1] in DEMONYMS):
        return "group"
    return "group" if len(words) > 1 and all(word in DEMONYMS or word in UNNAMED for word in words) else None


def _by_head(words: list[str], head: str) -> SourceKind | None:
    """The kind that the head of a name tells: its last word, or the one before "of" or "for"."""
    links = [at for at, word in enumerate(words) if word in ("of", "for", "on") and at]
    if len(words) > 1 and words[0] in _STATIONS:
        return "outlet"
    if len(words) > 1 and head in OUTLET_HEADS and words[0] not in GIVEN_NAMES:
        return "outlet"
    heads = {head} | {words[at - 1] for at in links[:1]}
    given = words[0] in GIVEN_NAMES and not links
    if len(words) == 2 and given and head not in _NO_SURNAMES:
        return None
    if heads & ORGANISATION_HEADS:
        return "organisation"
    if heads & PLACE_HEADS or words[0] in _PLACE_OPENERS:
        return "place" if not given else None
    return "document" if heads & DOCUMENT_HEADS and len(words) > 1 else None


def _lone(tokens: Sequence[Token], at: int, common: set[str]) -> tuple[SourceKind | None, bool]:
    """A single word that no list knows: acronyms are bodies; of others, the words beside them give a hint."""
    token = tokens[at]
    word = token.lower.rstrip(".")
    if token.text.rstrip(".") in ACRONYMS:
        return "organisation", True
    if _is_told_of(tokens, at):
        return "place", True
    if token.text.isupper() and 2 <= len(token.text) <= 6 and token.text.isalpha() and token.text not in _NUMERALS:
        return "organisation", True
    if (word in CUES and word in common) or word in PLACE_HEADS or word in DOCUMENT_HEADS or len(word) < 3:
        return None, False
    return _hint(tokens, at, at + 1), False


def _is_told_of(tokens: Sequence[Token], at: int) -> bool:
    """Whether one is in a place, or goes there, and what it lies in follows its comma: "born in Lincoln, Nebraska" names no
    Mary Lincoln."""
    if at == 0 or at + 2 >= len(tokens) or tokens[at + 1].text != "," or tokens[at - 1].lower not in _THERE:
        return False
    outer = tokens[at + 2]
    return outer.text[0].isupper() and (
        outer.lower.rstrip(".") in _PLACES or " ".join(token.lower for token in tokens[at + 2 : at + 4]) in _PLACES
    )


def _hint(tokens: Sequence[Token], first: int, last: int) -> SourceKind:
    """What the words beside an unknown name make it: one who says something, a place one is in, a body with its article."""
    before = tokens[first - 1].lower if first else ""
    after = tokens[last].lower if last < len(tokens) else ""
    if before.endswith("-year-old"):
        return "person"
    if before == "the" or before in ORGANISATION_HEADS:
        return "organisation"
    if _says(after) or _says(before) or tokens[first].lower in GIVEN_NAMES:
        return "person"
    if before in _WHERE:
        return "place"
    if after in ROLES and last > first + 1:
        return "organisation"
    return "unknown"


def _has_chief(tokens: Sequence[Token], last: int) -> bool:
    """Whether somebody runs what is named: "Velna Docks' chief executive"; people have aides and spokesmen."""
    if tokens[last : last + 1] and tokens[last].lower in ("'s", "'", "’", "’s"):
        return " ".join(token.lower for token in tokens[last + 1 : last + 3]) in _CHIEFS
    return False


def _says(word: str) -> bool:
    """Whether a word is a verb of saying and can be nothing else ("reports" can)."""
    cue = CUES.get(word)
    says = cue is not None and cue.pos == "verb" and cue.form in ("past", "present") and "quote" in cue.takes
    return says and word not in NOUN_CUES


def _several(tokens: Sequence[Token], run: Run, words: list[str], common: set[str]) -> tuple[SourceKind | None, bool]:
    """Two words or more that no list knows: without a given name, the words beside them give a hint."""
    two_given = len(words) == 3 and words[1] in GIVEN_NAMES and is_first_name(tokens, run.first)
    initial = any(len(word) == 1 for word in words[1:-1])
    if words[0] in GIVEN_NAMES or two_given or initial or tokens[run.last - 1].text in _NUMERALS:
        return "person", True
    if words[0] in _COMPASS:
        return "place", True
    if words[0] in DEMONYMS or words[0] in COUNTRIES or "&" in words or len(words) > 4:
        return "organisation", True
    if any(tokens[at].text.isupper() and len(tokens[at].text) > 1 for at in range(run.first, run.last)):
        return "organisation", True
    if 2 * sum(word in common or word in CUES for word in words) > len(words):
        return "organisation", False
    return _hint(tokens, run.first, run.last), False
