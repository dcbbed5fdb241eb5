"""Whether two people whom reports name are one: the rules, those first that keep apart.

A full name that is spelt otherwise is one person where nothing speaks against it. Less than that (an initial, a short form, a
surname) leads to somebody only if no third could be meant, and never against what the two are called.
"""

from __future__ import annotations

from onrecord.lexicon.words import DEMONYMS
from onrecord.link.heard import Known, Rule, Verdict
from onrecord.link.people import Person, given_alike
from onrecord.link.roles import apart, clash, shared
from onrecord.link.transliteration import sound, spellings, vowels_agree


def another_suffix(one: Known, other: Known) -> Verdict | None:
    """Peter Lund Jr. is not Peter Lund Sr., nor Peter Lund."""
    mine, theirs = one.person.suffix, other.person.suffix
    if mine != theirs and ({mine, theirs} & {"jr", "sr"} or (mine and theirs)):
        return Verdict(False, f"{one.name} and {other.name} are told apart by “{mine or theirs}”")
    return None


def another_gender(one: Known, other: Known) -> Verdict | None:
    """Mrs Orlen is not Tomas Orlen."""
    mine, theirs = one.person.gender, other.person.gender
    return (
        Verdict(False, f"one of {one.name} and {other.name} is a woman") if mine and theirs and mine != theirs else None
    )


def another_nation_or_place(one: Known, other: Known) -> Verdict | None:
    """A Portuguese minister is not a Brazilian swimmer, the mayor of one town not that of another."""
    why = clash(one.roles, other.roles)
    return Verdict(False, why) if why else None


def another_given_name(one: Known, other: Known) -> Verdict | None:
    """Mira Dolan is not Osk Dolan."""
    if one.lone or other.lone or _reversed(one, other) or one.person.syllables or other.person.syllables:
        return None
    if given_alike(one.person, other.person) == "different" and not _names_added(one, other):
        return Verdict(False, f"{one.name} and {other.name} have other given names")
    return None


def same_name(one: Known, other: Known) -> Verdict | None:
    """The same words, however they are written: JD Vance, J. D. Vance; Erdoğan, Erdogan; Kim Jong Un, Kim Jong-un."""
    if (
        one.lone
        or other.lone
        or "".join(one.person.words).replace("-", "") != "".join(other.person.words).replace("-", "")
    ):
        return None
    return Verdict(True, "the same name")


def other_order(one: Known, other: Known) -> Verdict | None:
    """The surname first: Orbán Viktor, Viktor Orbán."""
    return Verdict(True, "the same name, in another order") if _reversed(one, other) else None


def _reversed(one: Known, other: Known) -> bool:
    mine, theirs = one.person.words, other.person.words
    return len(mine) > 1 and mine != theirs and mine in (theirs[1:] + theirs[:1], theirs[-1:] + theirs[:-1])


def other_romanisation(one: Known, other: Known) -> Verdict | None:
    """Pinyin and Wade-Giles: Mao Zedong, Mao Tse-tung. Two syllables are too few without a role that both share."""
    mine, theirs = one.person.syllables, other.person.syllables
    if not mine or mine != theirs:
        return None
    if len(mine) > 2 or shared(one.roles, other.roles):
        return Verdict(True, f"{one.name} and {other.name} are one name in two romanisations")
    return None


def same_surname(one: Known, other: Known) -> Verdict | None:
    """One surname, perhaps in two spellings, and given names that may be one: equal, spelt otherwise, one more of them."""
    if one.lone or other.lone or not _one_surname(one.person, other.person):
        return None
    likeness = given_alike(one.person, other.person)
    if likeness in ("equal", "spelling"):
        if one.person.surname == other.person.surname and likeness == "equal":
            return Verdict(True, "the same given name and surname, one with more names")
        if apart(one.roles, other.roles) and not (one.roles.public and other.roles.public):
            return Verdict(False, f"{one.name} and {other.name} are spelt differently, and are called differently")
        return Verdict(True, f"{one.name} and {other.name} are spellings of one name")
    if apart(one.roles, other.roles):
        return Verdict(
            False, f"“{likeness}” alone does not make one of {one.name} and {other.name}, whose roles differ"
        )
    if likeness == "different" or (one.person.common and not shared(one.roles, other.roles)):
        return None
    why = "one given name is short for the other" if likeness == "short" else "the initial is that of the given name"
    return Verdict(True, why, alone=True)


def _one_surname(one: Person, other: Person) -> bool:
    if one.surname == other.surname:
        return True
    if spellings("".join(one.surname)) & spellings("".join(other.surname)):
        return True
    script = one.script or other.script
    if not script:
        return False
    mine, theirs = (tuple(sound(word, script) for word in each.surname if len(word) > 2) for each in (one, other))
    if not mine or mine != theirs or not _in_one_script(one, other):
        return False
    reduced = one.belarusian or other.belarusian
    pairs = zip(one.surname, other.surname, strict=False)
    return all(vowels_agree(a, b, script, reduced=reduced) for a, b in pairs)


def _in_one_script(one: Person, other: Person) -> bool:
    return one.script is None or other.script is None or one.script == other.script


def name_added(one: Known, other: Known) -> Verdict | None:
    """A name by marriage behind the old one, and the same role: Mette Sorrel, Mette Sorrel Brand."""
    if not _names_added(one, other):
        return None
    role = shared(one.roles, other.roles)
    return (
        Verdict(True, f"one name goes on where the other ends, and both are called {role}", alone=True)
        if role
        else None
    )


def _names_added(one: Known, other: Known) -> bool:
    fewer, more = sorted((_parts(one.person), _parts(other.person)), key=len)
    return len(fewer) > 1 and len(fewer) < len(more) and more[: len(fewer)] == fewer


def _parts(who: Person) -> tuple[str, ...]:
    return tuple(part for word in who.words for part in word.split("-"))


def surname_alone(one: Known, other: Known) -> Verdict | None:
    """A surname leads to who bears it in full where the role is shared, or the surname rare and nothing said against it."""
    if not (one.lone or other.lone) or not _one_last_name(one.person, other.person):
        return None
    if role := shared(one.roles, other.roles):
        return Verdict(True, f"the surname, and both are called {role}", alone=True)
    if apart(one.roles, other.roles):
        return Verdict(False, f"{one.name} and {other.name} share a surname, and no word of their roles")
    if one.person.common or other.person.common or one.person.surname[-1] in DEMONYMS:
        return None
    return Verdict(True, "the surname, which nobody else here bears", alone=True)


def _one_last_name(one: Person, other: Person) -> bool:
    if one.given and other.given:
        return False
    lone, full = (one, other) if not one.given else (other, one)
    return _one_surname(lone._replace(script=lone.script or full.script), full)


RULES: tuple[Rule, ...] = (
    another_suffix,
    another_gender,
    another_nation_or_place,
    same_name,
    other_order,
    other_romanisation,
    another_given_name,
    same_surname,
    name_added,
    surname_alone,
)
