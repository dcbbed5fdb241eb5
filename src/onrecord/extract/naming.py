"""Ways in which the words of a source name somebody. Each takes the words and gives who that is, or nothing."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from onrecord.extract.antecedents import Spoken, is_known_person
from onrecord.extract.pairs import together
from onrecord.extract.source_words import QUANTIFIERS, hangs_on_noun, is_modifier, is_title, without_clause
from onrecord.extract.sources import Sources
from onrecord.lexicon.words import GIVEN_NAMES
from onrecord.model import Token

_PARTY_AND_STATE = re.compile(r"[DRI]-[A-Z][\w.]*$")
_VOICES = frozenset({"spokesman", "spokeswoman", "spokesperson", "spokespeople", "spokesmen"})


def party_tag(sources: Sources, tokens: Sequence[Token]) -> Spoken | None:
    """ "R-Fla.", where the words begin after a legislator's name."""
    if not _PARTY_AND_STATE.match(tokens[0].text):
        return None
    beside = sources.past.beside(tokens[0].start, frozenset({"person", "unknown"}))
    return sources.of_entity(tokens[0].start, beside) if beside is not None else None


def headed_by_name(sources: Sources, tokens: Sequence[Token]) -> Spoken | None:
    """The entity that heads the words, people first; none where the names in them only belong to the one who speaks.

    Of people those come first of whom more than a capital tells that they are: "the Minister of Labour and Skills, Jo Marsh".
    """
    tokens = without_clause(tokens)
    heads = _heads(sources, tokens)
    people = [at for at in heads if sources.kind(heads[at]) == "person"]
    people.sort(key=lambda at: not is_known_person(sources.reading.entities[heads[at]]))
    for at in people or heads:
        if at == 1 and tokens[0].lower in QUANTIFIERS and sources.kind(heads[at]) in ("person", "group"):
            return None
        if at == 0 or not hangs_on_noun(tokens, at):
            return together(sources, tokens, heads, at) or sources.of_entity(tokens[0].start, heads[at])
    return None


def _heads(sources: Sources, tokens: Sequence[Token]) -> dict[int, int]:
    """The entities by the token at which they are named, without those that only own or modify."""
    found = {}
    for at, token in enumerate(tokens):
        mention = sources.past.mention_at(token.start)
        if mention is not None:
            after = next((i for i in range(at, len(tokens)) if tokens[i].start >= mention.end), len(tokens))
            if not is_modifier(tokens, after):
                found[at] = mention.entity
    return found


def turn_label(sources: Sources, tokens: Sequence[Token]) -> Spoken | None:
    """A name in capitals, as a transcript labels its turns: somebody named elsewhere, or whoever bore a longer label."""
    words = [token.text for token in tokens if not is_title(token) and token.text[0].isalnum()]
    if not words or not all(word.isupper() and len(word) > 1 for word in words):
        return None
    wanted = [word.lower() for word in words]
    for index in sources.with_word(wanted[-1]):
        entity = sources.reading.entities[index]
        if entity.kind == "person" and _ends_in(entity.name, wanted):
            return sources.of_entity(tokens[0].start, index)
    spoke = sources.past.ever_spoke(lambda one: _ends_in(one.source.name or "", wanted))
    if spoke is not None or wanted[0] not in GIVEN_NAMES:
        return spoke
    return Spoken(tokens[0].start, sources.source("person", " ".join(word.title() for word in words)), -1)


def _ends_in(name: str, wanted: Sequence[str]) -> bool:
    return name.lower().split()[-len(wanted) :] == wanted


def voice_of_a_body(sources: Sources, tokens: Sequence[Token]) -> Spoken | None:
    """The body for which an unnamed spokesperson speaks: its voice, as a person's spokesman is not that person's.

    "A spokesman" of whom nothing is told speaks for the one body that the lines before are about.
    """
    noun = sources.noun(tokens)
    if noun not in _VOICES:
        return None
    named = [mention.entity for token in tokens if (mention := sources.past.mention_at(token.start))]
    if named:
        return None if any(map(_is_of_person(sources), named)) else sources.of_entity(tokens[0].start, named[0])
    if [token.lower for token in tokens] not in ([noun], ["a", noun], ["the", noun], ["its", noun]):
        return None
    about = sources.past.bodies_beside(tokens[0].start)
    return sources.of_entity(tokens[0].start, about[0]) if len(about) == 1 else None


def _is_of_person(sources: Sources) -> Callable[[int], bool]:
    return lambda entity: sources.kind(entity) == "person"
