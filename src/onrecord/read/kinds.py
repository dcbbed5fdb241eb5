"""What a capitalised run names: a person with a title, an organisation, an outlet, a document, a place, or nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from onrecord.lexicon.cues import CUES, NOUN_CUES
from onrecord.lexicon.words import (
    ACRONYMS,
    CAPITALS,
    COUNTRIES,
    DEMONYMS,
    DOCUMENT_HEADS,
    FUNCTION_WORDS,
    GIVEN_NAMES,
    GROUPS,
    HONORIFICS,
    METONYMS,
    ORGANISATION_HEADS,
    OUTLET_HEADS,
    OUTLETS,
    PLACE_HEADS,
    RANKS,
    REGIONS,
    ROLES,
    THINGS,
    TITLES,
    UNNAMED,
    Gender,
)
from onrecord.model import SourceKind, Token
from onrecord.read.capitals import Run, is_capital

_OFFICES = TITLES | RANKS | ROLES.keys() | HONORIFICS.keys()
_LAST_OF_OFFICES = (TITLES | ROLES.keys()) - ORGANISATION_HEADS
_PLACES = frozenset(name.rstrip(".") for name in METONYMS | CAPITALS | COUNTRIES | REGIONS)
_BODIES = frozenset(full.lower() for full in ACRONYMS.values())
_PLACE_OPENERS = frozenset({"mount", "lake", "cape", "port", "fort", "gulf", "river"})
_BEFORE_GIVEN = frozenset(
    {"sir", "dame", "king", "queen", "prince", "princess", "pope", "father", "sister", "brother", "saint"}
)
_MODIFIERS = frozenset(
    "former ex acting interim deputy senior chief then late current outgoing incoming longtime veteran".split()
)
_TITLE_LENGTH = 4  # words in the longest title
# Heads of bodies' names that are no surnames, so that a given name before them makes no person.
_NO_SURNAMES = ORGANISATION_HEADS - frozenset(
    "house post guard mission watch church bank hall chamber forum times herald mirror express power brothers mills grid works "
    "plant board law staff court archer marshal labour apple union capital waters unit project press council".split()
)
_ONLY_GIVEN = GIVEN_NAMES.keys() - _PLACES
_LINKS = frozenset({"of", "for", "and", "&", "the", ".", "st", "saint", "san", "santa", "los", "las", "de"})
# Offices that in small letters are mostly adjectives or other nouns.
_SMALL = frozenset(
    {"private", "general", "major", "chief", "principal", "fellow", "head", "officer", "student", "member", "ally"}
)
_WHERE = frozenset(
    {"in", "near", "at", "outside", "around", "across", "throughout", "into", "inside", "above", "toward", "towards"}
)
_CREEDS = frozenset(
    {"democrat", "republican", "conservative", "liberal", "muslim", "christian", "american", "ukrainian", "russian"}
)
_MANY = frozenset(word for word in GROUPS if word.endswith("s")) - ORGANISATION_HEADS - {"forces", "markets", "workers"}
_SHOUTED = frozenset(name.lower() for one in OUTLETS.values() for name in (one.name, *one.aliases) if name.isupper())
_COMPASS = frozenset(
    "north south east west northern southern eastern western central inner outer upper lower greater".split()
)
_PLURAL_ACRONYM = re.compile(r"[A-Z]{2,5}s")  # MPs, NGOs
_NUMERALS = frozenset("I II III IV V VI VII VIII IX X XI XII".split())


class Named(NamedTuple):
    """Tokens `first` up to `last` name something of this kind.

    `title_first` is where the title before the name begins (`first` where there is none). `sure` is False for a lone word
    that nothing but its capital makes a name; its kind is then what the words beside it hint at. `address` is True after
    a form of address ("Mr"), which a surname follows.
    """

    first: int
    last: int
    sentence: int
    kind: SourceKind
    title_first: int
    gender: Gender | None = None
    sure: bool = True
    address: bool = False


def named(tokens: Sequence[Token], run: Run, common: set[str]) -> Named | None:
    """What a run names, or nothing; `common` are the words that the report also writes small."""
    if not _is_short_outlet(tokens, run) and _is_office(
        [t.lower for t in tokens[run.first : run.last] if t.text != "."]
    ):
        return None
    first = _after_title(tokens, run)
    address = any(t.lower in HONORIFICS.keys() - _BEFORE_GIVEN for t in tokens[run.first : first])
    gender = next((g for t in tokens[run.first : first] if (g := HONORIFICS.get(t.lower) or ROLES.get(t.lower))), None)
    title_first = _title_before(tokens, run.first)
    if first > run.first >= 2 and tokens[run.first - 1].lower == "of" and tokens[run.first - 2].lower in TITLES:
        title_first = run.first - 2
    if first == run.last:
        return None
    titled = first > run.first or title_first < run.first
    kind, sure = _kind(tokens, Run(first, run.last, run.sentence), titled, common)
    if address and run.last - first <= _TITLE_LENGTH:
        kind, sure = "person", True
    if kind is None:
        return None
    if kind != "person":
        first = title_first = run.first
        kind, sure = _kind(tokens, run, False, common) if first < run.last else (kind, sure)
        return Named(first, run.last, run.sentence, kind, first, None, sure) if kind else None
    gender = gender or GIVEN_NAMES.get(tokens[first].lower) or _role_gender(tokens, title_first, run.first)
    return Named(first, run.last, run.sentence, kind, title_first, gender, sure or titled, address)


def _role_gender(tokens: Sequence[Token], first: int, last: int) -> Gender | None:
    return next((gender for token in tokens[first:last] if (gender := ROLES.get(token.lower))), None)


def _phrase(tokens: Sequence[Token], first: int, last: int) -> str:
    return " ".join(token.lower.rstrip(".") for token in tokens[first:last] if token.text != ".")


def _after_title(tokens: Sequence[Token], run: Run) -> int:
    """Where the name begins after the last title of the run: "Defence Minister" in "Ruritania's Defence Minister Jo Marsh"."""
    for last in range(run.last - 1, run.first, -1):
        end = last - 1 if tokens[last - 1].text == "." else last
        for first in range(run.first, end):
            if end - first > _TITLE_LENGTH or _phrase(tokens, first, end) not in _OFFICES:
                continue
            if _is_title_here(tokens, run, first, end, last):
                return last if tokens[last].lower not in ("of", "for") else _given_name_inside(tokens, run)
    return _given_name_inside(tokens, run) if tokens[run.first].lower not in GIVEN_NAMES else run.first


def _given_name_inside(tokens: Sequence[Token], run: Run) -> int:
    """Where a given name begins that, with one word or an initial and one, ends a longer run: "Harbour Union's Jo Marsh"."""
    for at in (run.last - 3, run.last - 2):
        if at > run.first and tokens[at].lower in GIVEN_NAMES and tokens[at - 1].lower not in _LINKS:
            head = tokens[run.last - 1].lower
            return run.first if head in ORGANISATION_HEADS or head in PLACE_HEADS or head in THINGS else at
    return run.first


def _is_title_here(tokens: Sequence[Token], run: Run, first: int, end: int, last: int) -> bool:
    """Whether an office in a run is one and no name: no given name before it, no body's name made by what follows it."""
    if first > run.first and tokens[first - 1].lower in _ONLY_GIVEN:
        return False
    if tokens[first].lower in GIVEN_NAMES and end - first == 1 and run.last - last < 2:
        return False
    follows = tokens[run.last - 1].lower
    return follows not in ORGANISATION_HEADS or tokens[first].lower in HONORIFICS


def _title_before(tokens: Sequence[Token], first: int) -> int:
    """Where a title in small letters before the token `first` begins; `first` itself where there is none."""
    for length in range(min(_TITLE_LENGTH, first), 0, -1):
        phrase = _phrase(tokens, first - length, first)
        if phrase in _OFFICES and phrase not in _SMALL and tokens[first - 1].text != ".":
            begin = first - length
            while begin > 0 and _modifies(tokens, begin - 1):
                begin -= 1
            return begin
    return first


def _modifies(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word before a title belongs to it: "former", "Ruritanian", "Foreign Ministry"."""
    word = tokens[at].lower
    if word in _MODIFIERS or word in DEMONYMS:
        return True
    return is_capital(tokens[at]) and word not in FUNCTION_WORDS


def _kind(tokens: Sequence[Token], run: Run, titled: bool, common: set[str]) -> tuple[SourceKind | None, bool]:
    """The kind that the words tell, and whether they are sure."""
    words = [token.lower.rstrip(".") for token in tokens[run.first : run.last] if token.text != "."]
    phrase, head = " ".join(words), words[-1]
    if titled and len(words) <= 4 and head not in ORGANISATION_HEADS and not _is_known(phrase):
        return "person", True
    if _is_outlet(tokens, run, phrase):
        return "outlet", True
    if _is_short_outlet(tokens, run):
        return "outlet", False
    if phrase in UNNAMED or _PLURAL_ACRONYM.fullmatch(tokens[run.first].text):
        return None, True
    if known := _known(phrase, words):
        return known, True
    if kind := _by_head(words, head):
        return kind, True
    if (
        (head in THINGS and not _is_surname_here(words))
        or phrase in DEMONYMS
        or (head in _CREEDS and words[0] not in GIVEN_NAMES)
    ):
        return None, True
    if len(words) == 1:
        return _lone(tokens, run.first, common)
    return _several(tokens, run, words, common)


def _is_surname_here(words: list[str]) -> bool:
    """Whether a thing's name is a surname after a given name: "Mark Easter", but not "Victoria Day"."""
    return (
        len(words) == 2
        and words[0] in GIVEN_NAMES
        and words[1] not in ("day", "act", "law", "prize", "award", "cup", "eve")
    )


def _is_office(words: list[str]) -> bool:
    """Whether a run is an office and names no one: "Foreign Minister", "Harbour Board Chief Engineer", "Mayor of Velna"."""
    if " ".join(words) in _OFFICES:
        return True
    of = next((at for at, word in enumerate(words) if word in ("of", "for")), 0)
    if of and " ".join(words[:of]) in TITLES:
        return not any(word in GIVEN_NAMES for word in words[of:])
    return words[0] not in GIVEN_NAMES and words[-1] in _LAST_OF_OFFICES


def _is_short_outlet(tokens: Sequence[Token], run: Run) -> bool:
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
    if token.text.isupper() and 2 <= len(token.text) <= 6 and token.text.isalpha() and token.text not in _NUMERALS:
        return "organisation", True
    if (word in CUES and word in common) or word in PLACE_HEADS or word in DOCUMENT_HEADS or len(word) < 3:
        return None, False
    return _hint(tokens, at, at + 1), False


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


def _says(word: str) -> bool:
    """Whether a word is a verb of saying and can be nothing else ("reports" can)."""
    cue = CUES.get(word)
    says = cue is not None and cue.pos == "verb" and cue.form in ("past", "present") and "quote" in cue.takes
    return says and word not in NOUN_CUES


def _several(tokens: Sequence[Token], run: Run, words: list[str], common: set[str]) -> tuple[SourceKind | None, bool]:
    """Two words or more that no list knows: without a given name, the words beside them give a hint."""
    if words[0] in GIVEN_NAMES or any(len(word) == 1 for word in words[1:-1]) or tokens[run.last - 1].text in _NUMERALS:
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
