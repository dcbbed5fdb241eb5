"""The words that reading needs besides cues: people, bodies, places, how sure, how denied, on what condition.

Everything is in lower case, read once from the plain tables beside this module; phrases keep single spaces. Each name's
docstring says what it holds; the tables' first lines say how to add to them.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Literal, NamedTuple, cast

from onrecord.lexicon.outlets import Outlet, by_name

Gender = Literal["f", "m"]

_TABLES = Path(__file__).parent
_GENDERS: tuple[Gender, ...] = ("m", "f")


class Pronoun(NamedTuple):
    """A pronoun: gender "f", "m", "n" (things and bodies) or None for any; number "one" or "many"."""

    gender: Literal["f", "m", "n"] | None
    number: Literal["one", "many"]


def sections(table: str) -> dict[str, list[str]]:
    """The sections of a table of this package, each with its entries as they are spelt there."""
    found: dict[str, list[str]] = {}
    section: list[str] = found.setdefault("", [])
    for line in (_TABLES / table).read_text("utf8").splitlines():
        if line.startswith("["):
            section = found.setdefault(line.strip("[]"), [])
        elif not line.startswith("#"):
            section.extend(entry for part in line.split(",") if (entry := part.strip()))
    return found


def rows(table: str) -> list[list[str]]:
    """The rows of a table of this package, each with its columns (two or more spaces stand between them)."""
    lines = (_TABLES / table).read_text("utf8").splitlines()
    return [[c.strip() for c in line.split("  ") if c.strip()] for line in lines if line and not line.startswith("#")]


def _lower(entries: list[str]) -> frozenset[str]:
    return frozenset(entry.lower() for entry in entries)


def _gendered(people: Mapping[str, list[str]], section: str) -> Mapping[str, Gender | None]:
    """The words of a section and of those that give a gender; a word in both has the gender."""
    found: dict[str, Gender | None] = dict.fromkeys(people.get(section, ()))
    for gender in _GENDERS:
        found.update(dict.fromkeys(people.get(f"{section} {gender}", ()), gender))
    return MappingProxyType(found)


_people = sections("people.txt")
_certainty = sections("certainty.txt")
_bodies = sections("bodies.txt")
_places = sections("places.txt")
_calendar = sections("calendar.txt")
_abbreviations = sections("abbreviations.txt")
_function = sections("function_words.txt")
_given = sections("given_names.txt")

HONORIFICS = _gendered(_people, "honorifics")
"""Forms of address before a name, without a full stop, with the gender they tell ("mrs": "f", "dr": None)."""

RANKS = _lower(_people["ranks"])
"""Military and police ranks and their abbreviations, without a last full stop."""

TITLES = _lower(_people["titles"])
"""Offices that stand before a name or in apposition ("foreign minister")."""

ROLES = _gendered(_people, "roles")
"""What a person is or does, in apposition ("analyst"), with the gender where the word tells it ("spokeswoman": "f")."""

KIN = _lower(_people["kin"])
"""Somebody's relation, who is not that somebody ("wife")."""

"""Who speaks for somebody and is not that somebody ("spokesman")."""

UNNAMED = _lower(_people["unnamed"])
"""Nouns for people who are not named ("officials", "sources", "residents")."""

GROUPS = _lower(_people["groups"])
"""Bodies of people without a name of their own ("the opposition", "the military")."""

PRIVATE = _lower(_people["private"])
"""Nouns that make somebody a private person ("victim", "detainee", "resident")."""

BEFALLEN = _lower(_people["befallen"])
"""Predicates that make their subject a private person ("was killed")."""

BEFALLING = _lower(_people["befalling"])
"""What stands before the name of one to whom something befell ("the killing of")."""

HEDGES = _lower(_certainty["hedges"]) - _lower(_certainty["weak hedges"])
"""The speaker's own words of uncertainty or probability ("likely", "may", "as far as we know")."""

WEAK_HEDGES = _lower(_certainty["weak hedges"])
"""Hedges that are mostly something else ("about", "some", "can")."""

DISTANCE_CUES = _lower(_certainty["distance claims"])
"""Lemmas of cues by which a reporter keeps away from what is reported ("claim", "allege")."""

DISTANCE_MARKS = _lower(_certainty["marks of distance"])
"""Those that are the reporter's also inside what somebody is reported to have said, unquoted ("so-called")."""

DISTANCE = _lower(_certainty["distance"]) | DISTANCE_MARKS
"""Words by which a reporter keeps away from what is reported ("reportedly", "could not be verified")."""

NEGATIONS = _lower(_certainty["negations"])
"""Words that negate a verb ("not", "never")."""

NEGATIVE_CUES = _lower(_certainty["negative cues"])
"""Cues, some of several words, that reject what follows or say that it is not said ("stopped short of")."""

ASSERTED = _lower(_certainty["asserted"])
"""Words that hold a negation and reject nothing ("not only", "in no uncertain terms")."""

CONDITIONS = _lower(_certainty["conditions"]) - _lower(_certainty["weak conditions"])
"""What opens a condition ("if", "unless", "on condition that")."""

WEAK_CONDITIONS = _lower(_certainty["weak conditions"])
"""What opens a condition only at the beginning of what is said or after a comma ("once")."""

ICD_203: Mapping[str, tuple[int, int]] = MappingProxyType(
    {words: (int(low), int(high)) for words, low, high in rows("probability.txt")}
)
"""The words of probability of ICD 203, with their bands in per cent."""


def band(words: str) -> tuple[int, int] | None:
    """The band in per cent of words of probability, None where they are none.

    >>> band("Very likely"), band("perhaps")
    ((80, 95), None)
    """
    return ICD_203.get(words.lower())


ORGANISATION_HEADS = _lower(_bodies["organisation heads"])
"""Words that make a capitalised name an organisation's ("ministry", "council")."""

OUTLET_HEADS = _lower(_bodies["outlet heads"])
"""Words that make a capitalised name of several words an outlet's ("gazette")."""

OUTLET_NOUNS = _lower(_bodies["outlet nouns"])
"""What an outlet is called beside its name ("news agency", "daily")."""

DOCUMENT_HEADS = _lower(_bodies["document heads"])
"""Words for what is written or shown and can be cited ("report", "statement", "poll")."""

ACRONYMS: Mapping[str, str] = MappingProxyType(dict(entry.split(maxsplit=1) for entry in _bodies["acronyms of bodies"]))
"""Known bodies by their acronym, as it is spelt, with the full name."""

METONYMS = _lower(_places["metonyms"])
"""Places that speak for who sits there ("the kremlin", "downing street")."""

CAPITALS = _lower(_places["capitals"])
"""Capitals, which speak for their governments."""

COUNTRIES = _lower(_places["countries"])
"""Countries and territories."""

REGIONS = _lower(_places["regions"])
"""Continents, provinces, states and large cities."""

DEMONYMS = _lower(_places["demonyms"])
"""Capitalised adjectives of nation, creed and party, which are no names ("ukrainian", "republican")."""

PLACE_HEADS = _lower(_places["place heads"])
"""Words that make a capitalised name a place's ("river", "oblast")."""

THINGS = _lower(_places["things"])
"""Last words of capitalised names by which nobody speaks ("war", "act", "hurricane")."""

PARTICLES = frozenset(
    "de van von der den la le al bin ibn du di da del dos el ter ten zu dela delos della degli bint abu ould".split()
)
"""Small words inside a name ("von der")."""

MONTHS = _lower(_calendar["months"])
"""Months and their abbreviations."""

WEEKDAYS = _lower(_calendar["weekdays"])
"""Weekdays and their abbreviations."""

ABBREVIATIONS = _lower(_abbreviations["before a word"])
"""Abbreviations after whose full stop no sentence ends, without that full stop ("mr", "gen")."""

ABBREVIATIONS_BEFORE_NUMBERS = _lower(_abbreviations["before a number"])
"""Abbreviations after whose full stop no sentence ends where a number follows ("no", "fig")."""

ABBREVIATIONS_ANYWHERE = _lower(_abbreviations["anywhere"])
"""Abbreviations after which a sentence may end ("u.s", "inc")."""

DETERMINERS = _lower(_function["determiners"])
PREPOSITIONS = _lower(_function["prepositions"])
CONJUNCTIONS = _lower(_function["conjunctions"])
AUXILIARIES = _lower(_function["auxiliaries"])
NUMERALS = _lower(_function["numerals"])

FUNCTION_WORDS = DETERMINERS | PREPOSITIONS | CONJUNCTIONS | AUXILIARIES | NUMERALS
"""Closed-class words: capitalised at the beginning of a sentence, they are no names."""

PRONOUNS: Mapping[str, Pronoun] = MappingProxyType(
    {
        word: Pronoun(
            None if gender == "-" else cast(Literal["f", "m", "n"], gender), cast(Literal["one", "many"], number)
        )
        for word, gender, number in rows("pronouns.txt")
    }
)
"""Pronouns with gender and number."""

GIVEN_NAMES: Mapping[str, Gender | None] = MappingProxyType(
    {
        **{name.lower(): gender for gender in _GENDERS for name in _given[gender]},
        **dict.fromkeys(name.lower() for name in _given["either"]),
    }
)
"""Given names in lower case, with the gender they mostly tell."""


OUTLETS: Mapping[str, Outlet] = by_name()
"""Outlets and agencies by each of their names in lower case that means nothing else."""
