"""Who and what a report names: one entity for each, under the fullest name that the report gives, and every mention of it."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.lexicon.words import GIVEN_NAMES, PRONOUNS, Gender
from onrecord.model import Entity, Mention, Report, Sentence, Token
from onrecord.read.fuller import fuller_names
from onrecord.read.joining import Somebody, join
from onrecord.read.loud import add_loud
from onrecord.read.outlets import with_article
from onrecord.read.uses import Use, find_uses

# Titles without which nobody is called by a lone name.
_PART_OF_NAME = frozenset(
    "lord lady baron baroness viscount viscountess earl king queen prince princess pope emir sultan justice saint".split()
)
_PRONOUN_REACH = 40  # tokens after a name in which a pronoun tells its gender


def find_names(
    report: Report, tokens: Sequence[Token], sentences: Sequence[Sentence]
) -> tuple[tuple[Entity, ...], tuple[Mention, ...]]:
    """The people, organisations, outlets, documents and places that a report names, and where.

    Found by capitals, titles, given names, appositions and the words of which bodies' names are made; no model is used.
    Later mentions by surname, given name, acronym or a variant spelling join the fullest name where one fits; of two people
    with one surname the one last named is taken, unless a form of address tells otherwise. A mention is the name without
    its title. Mentions are sorted by place; entities stand in the order of their first mention.
    """
    found = join(find_uses(report, tokens, sentences))
    add_loud(tokens, sentences, found)
    found.sort(key=lambda somebody: somebody.uses[0].start)
    people = {use.seen.first: one for one in found if one.kind == "person" for use in one.uses}
    fuller = fuller_names(report)
    entities = tuple(_entity(report.text, somebody, tokens, people, fuller) for somebody in found)
    mentions = [Mention(use.start, use.end, index) for index, somebody in enumerate(found) for use in somebody.uses]
    return entities, tuple(sorted(mentions))


def _entity(
    text: str, somebody: Somebody, tokens: Sequence[Token], people: dict[int, Somebody], fuller: dict[str, str]
) -> Entity:
    role = next((use.role for use in somebody.uses if use.role), None)
    gender = somebody.gender if somebody.kind == "person" else None
    if gender is None and somebody.kind == "person":
        gender = _gender_by_pronouns(somebody, tokens, people)
    name = _fullest(text, somebody)
    if somebody.kind == "person" and " " not in name:
        surname = somebody.uses[0].words[-1]
        given = fuller.get(surname)
        name = f"{given} {name}" if given else _with_peerage(somebody, tokens, name)
        gender = gender or (GIVEN_NAMES.get(given.lower()) if given else None)
    return Entity(name, somebody.kind, _squeezed(role), gender)


def _with_peerage(somebody: Somebody, tokens: Sequence[Token], name: str) -> str:
    """A lone name with the title that is part of it: a peer, a king or a judge bears no other ("Lady Marsh")."""
    for use in somebody.uses:
        before = tokens[use.seen.first - 1].text if use.seen.first > use.seen.title_first else ""
        if before.lower() in _PART_OF_NAME and before[0].isupper():
            return f"{before} {name}"
    return name


def _fullest(text: str, somebody: Somebody) -> str:
    """The longest form of the name, the first of those alike; an outlet that is known by its article has it.

    A place in the capitals of a dateline, "KYIV, May 2", is written as elsewhere in the report.
    """
    best = max(
        somebody.uses, key=lambda use: (len(use.words), len("".join(use.words)), _is_quiet(text, use), -use.start)
    )
    name = " ".join(text[best.start : best.end].split())
    if somebody.kind == "outlet" and (known := with_article(name)):
        return known
    return name.removeprefix("The ").removeprefix("the ") if somebody.kind in ("organisation", "group") else name


def _is_quiet(text: str, use: Use) -> bool:
    return not text[use.start : use.end].isupper()


def _squeezed(words: str | None) -> str | None:
    return " ".join(words.split()) if words else None


def _gender_by_pronouns(somebody: Somebody, tokens: Sequence[Token], people: dict[int, Somebody]) -> Gender | None:
    """The gender of the first pronouns that follow a name before anybody else is named."""
    told = [_next_pronoun(somebody, use.seen.last, tokens, people) for use in somebody.uses]
    women, men = told.count("f"), told.count("m")
    return None if women == men else "f" if women > men else "m"


def _next_pronoun(somebody: Somebody, last: int, tokens: Sequence[Token], people: dict[int, Somebody]) -> Gender | None:
    for at in range(last, min(len(tokens), last + _PRONOUN_REACH)):
        if people.get(at, somebody) is not somebody:
            return None
        pronoun = PRONOUNS.get(tokens[at].lower)
        if pronoun is not None and pronoun.gender in ("f", "m"):
            return pronoun.gender
    return None
