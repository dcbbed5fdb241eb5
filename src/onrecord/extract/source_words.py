"""The words that name a source: their head, which of the names in them heads them, and how they read in full."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from onrecord.lexicon.cues import CUES
from onrecord.lexicon.words import (
    CONJUNCTIONS,
    DOCUMENT_HEADS,
    FUNCTION_WORDS,
    GROUPS,
    HONORIFICS,
    NUMERALS,
    ORGANISATION_HEADS,
    PREPOSITIONS,
    PRIVATE,
    PRONOUNS,
    RANKS,
    ROLES,
    TITLES,
    UNNAMED,
)
from onrecord.model import SourceKind, Token

ARTICLES = frozenset({"a", "an", "the", "another"})
DEFINITE = frozenset({"the", "this", "that", "these", "those"})
RELATIVES = frozenset({"who", "which", "that", "whom", "whose", "where"})
# Words before a name that make it no one's name: "another New Ruritanian", "two Askews".
QUANTIFIERS = NUMERALS | frozenset(
    "a an another some many most several few other others all both no each every any".split()
)
_PAUSES = frozenset({",", "(", ")", "–", "—", "--", ";", ":"})
_THINGS = DOCUMENT_HEADS | GROUPS | ORGANISATION_HEADS
_PEOPLE = UNNAMED | ROLES.keys() | TITLES | RANKS | PRIVATE
# States and those who speak for them, many together.
_SIDES = frozenset("allies partners governments countries nations states powers capitals leaders sides".split())
_PAST_PARTICIPLES = frozenset(
    "seen written sent given made held drawn taken shown read found led put kept shot told".split()
)
_AFTER_HEAD = PREPOSITIONS | CONJUNCTIONS | RELATIVES | PRONOUNS.keys()


def trimmed(tokens: list[Token]) -> list[Token]:
    """Tokens without punctuation at their edges, and without a relative pronoun at their end."""
    first, last = 0, len(tokens)
    if last > 1 and tokens[-1].lower in RELATIVES:
        last -= 1
    while first < last and not tokens[first].text[0].isalnum():
        first += 1
    while last > first and not tokens[last - 1].text[0].isalnum() and tokens[last - 1].text != ".":
        last -= 1
    return tokens[first:last]


def without_aside(tokens: Sequence[Token]) -> Sequence[Token]:
    """Tokens up to a bracket, or to a clause or an apposition behind a comma: ", who spoke on condition of anonymity".

    So too without "who": "a court official, speaking on condition of anonymity".
    """
    listed = any(one.lower in CONJUNCTIONS and other.lower in ARTICLES for one, other in itertools.pairwise(tokens))
    opening = RELATIVES - {"that"} if listed else (RELATIVES | ARTICLES) - {"that"}
    for at in range(1, len(tokens)):
        opens = tokens[at].text == "," and at + 1 < len(tokens) and _opens_aside(tokens[:at], tokens[at + 1], opening)
        if opens or tokens[at].text in ("(", "["):
            return tokens[:at]
    return tokens


def _opens_aside(before: Sequence[Token], opener: Token, opening: frozenset[str]) -> bool:
    speaking = opener.text.islower() and opener.lower.endswith("ing")
    return opener.lower in opening or (speaking and _is_noun(head(before)))


def without_clause(tokens: Sequence[Token]) -> Sequence[Token]:
    """Tokens up to a bracket or a relative clause, whose names head nothing: "the board that represents ports in Velna"."""
    for at in range(1, len(tokens)):
        if tokens[at].lower in RELATIVES or tokens[at].text in ("(", "["):
            return tokens[:at]
    return tokens


def is_title(token: Token) -> bool:
    """Whether a token belongs to a title before a name."""
    return token.lower in TITLES or token.lower in RANKS or token.lower in HONORIFICS or token.text == "."


def is_definite(tokens: Sequence[Token]) -> bool:
    """Whether the words are a definite description: "the minister", "this agency", or a title alone."""
    return tokens[0].lower in DEFINITE or is_title(tokens[0])


def head(tokens: Sequence[Token]) -> str:
    """The head noun of a phrase: its last word before a preposition, a pause, a relative clause or a participle."""
    found = ""
    for at, token in enumerate(tokens):
        if at and (
            token.lower in PREPOSITIONS or token.lower in RELATIVES or token.text in _PAUSES or _is_participle(token)
        ):
            break
        if _is_noun(found) and at + 1 < len(tokens) and tokens[at + 1].lower in PREPOSITIONS and _is_past(token):
            break
        if token.text[0].isalnum():
            found = token.lower
    return found


def _is_noun(word: str) -> bool:
    return any(one in _PEOPLE or one in _THINGS for one in (word, word.removesuffix("s")))


def _is_past(token: Token) -> bool:
    """Whether a word tells of the noun before it what was done to it: "a memo seen by", "two people briefed on"."""
    return token.text.islower() and (token.lower.endswith("ed") or token.lower in _PAST_PARTICIPLES)


def _is_participle(token: Token) -> bool:
    cue = CUES.get(token.lower)
    return token.text.endswith("ing") and token.text.islower() and cue is not None


def is_modifier(tokens: Sequence[Token], after: int) -> bool:
    """Whether the name that ends before token `after` only modifies or owns a noun: "Harbour Union officials", "Marsh's aide"."""
    if after >= len(tokens):
        return False
    token = tokens[after]
    if token.lower in ("'s", "'", "’", "/"):
        return after + 1 < len(tokens)
    return token.text[0].isalpha() and token.lower not in _AFTER_HEAD and not _is_participle(token)


def hangs_on_noun(tokens: Sequence[Token], at: int) -> bool:
    """Whether the name at `at` hangs on a noun before it: "officials at the port", "a spokesman for Ms Marsh"."""
    before = at - 1
    while before >= 0 and (tokens[before].lower in ARTICLES or is_title(tokens[before])):
        before -= 1
    while before > 1 and (tokens[before].text == "/" or tokens[before - 1].text == "/"):
        before -= 1
    if before > 2 and tokens[before].lower in CONJUNCTIONS and tokens[before - 1].text[0].isupper():
        first = before - 1  # "in Velna and Orl": both hang on "in"
        while first > 0 and tokens[first - 1].text[0].isupper():
            first -= 1
        return first > 1 and tokens[first - 1].lower in PREPOSITIONS
    return before > 0 and tokens[before].lower in PREPOSITIONS


def kind_of(noun: str) -> SourceKind:
    """The kind of source that a head noun tells: unnamed people, a document, a group or an organisation."""
    one = noun.removesuffix("s")
    if noun in _SIDES:
        return "group"
    if noun in _PEOPLE or one in _PEOPLE:
        return "group" if noun in GROUPS and noun not in UNNAMED else "unnamed"
    if noun in DOCUMENT_HEADS or one in DOCUMENT_HEADS:
        return "document"
    if noun in GROUPS:
        return "group"
    return "organisation" if noun in ORGANISATION_HEADS else "unnamed"


def is_known(noun: str) -> bool:
    """Whether a noun is one of the lexicon's, or no noun at all."""
    one = noun.removesuffix("s")
    return any(word in _PEOPLE or word in _THINGS for word in (noun, one)) or noun in FUNCTION_WORDS


def are_people(noun: str) -> bool:
    """Whether a noun is known to name people, so that "he" or "they" can go back to them."""
    return noun in _PEOPLE or noun.removesuffix("s") in _PEOPLE


def is_plural(noun: str) -> bool:
    """Whether a head noun names more than one."""
    return noun.endswith("s") or noun in ("people", "police", "others", "many", "some", "few", "men", "women", "both")
