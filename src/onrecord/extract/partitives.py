"""Some of those named before: "One told the wire", "Two said", "Another added" after "asylum seekers on the vessel"."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.extract.antecedents import Spoken
from onrecord.extract.source_words import are_people, is_plural
from onrecord.extract.sources import Sources
from onrecord.lexicon.cues import CUES
from onrecord.lexicon.words import FUNCTION_WORDS, GROUPS, PRONOUNS, UNNAMED
from onrecord.model import Token

_PARTS = frozenset("one two three four five another others some several many most both neither none few".split())
# How nouns end that tell who does something, and things that end alike.
_AGENTS = ("er", "or", "ist", "ian", "ant", "ee")
_THINGS = frozenset(
    "numbers papers orders letters matters answers powers offers others corners centers chapters computers factors "
    "errors doors floors sectors motors mirrors fees committees trees degrees guarantees grants plants restaurants "
    "rivers waters borders quarters newspapers posters servers layers towers showers dinners winters summers headquarters".split()
)
_BODIES = (GROUPS - UNNAMED) | {"authorities"}
_REACH = 400  # characters: how far back those of whom it is some may be named
_LONGEST = 3  # words of their description


def some_of(sources: Sources, tokens: Sequence[Token]) -> Spoken | None:
    """Words for a number alone are some of the unnamed people who were named before: "one of the asylum seekers"."""
    if len(tokens) > 1 or tokens[0].lower not in _PARTS:
        return None
    before = sources.tokens(max(0, tokens[0].start - _REACH), tokens[0].start)
    whole = next((at for at in range(len(before) - 1, -1, -1) if _are_many_people(before[at])), None)
    if whole is None:
        return None
    first = whole
    while first > 0 and whole - first < _LONGEST - 1 and _describes(sources, before[first - 1]):
        first -= 1
    words = " ".join(token.lower for token in before[first : whole + 1])
    name = f"{tokens[0].lower} of the {words}"
    many = tokens[0].lower not in ("one", "another", "neither", "none")
    return Spoken(tokens[0].start, sources.source("unnamed", name), -1, plural=many)


def _are_many_people(token: Token) -> bool:
    word = token.lower
    if not word[0].isalpha() or not is_plural(word) or word in _BODIES or word in FUNCTION_WORDS:
        return False
    return are_people(word) or (word[:-1].endswith(_AGENTS) and word not in _THINGS)


def _describes(sources: Sources, token: Token) -> bool:
    """Whether a word belongs to the description behind it: "asylum" in "asylum seekers", and no verb, article or name."""
    other = token.lower in FUNCTION_WORDS or token.lower in PRONOUNS or token.lower in CUES
    return token.text.isalpha() and not other and sources.past.mention_at(token.start) is None
