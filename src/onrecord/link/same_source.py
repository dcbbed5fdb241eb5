"""Whether two sources that different reports name are one: an ordered list of small rules, each with a sentence that says why.

A rule looks at two sources and gives a verdict or nothing; the first that speaks decides. A verdict that holds `alone` makes one
of two only where no third source could be meant as well. Where no rule speaks they are two: in doubt apart, since a person can
merge what stands side by side and cannot see what was merged in silence.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from onrecord.link import bodies, same_person
from onrecord.link.heard import Known, Rule, Verdict
from onrecord.link.people import Person
from onrecord.link.same_body import initials, publishes, same_body, same_outlet, same_place
from onrecord.link.transliteration import sound, spellings

VERSION = "sources/1"

RULES: Mapping[str, tuple[Rule, ...]] = {
    "person": same_person.RULES,
    "organisation": (same_body, initials),
    "group": (same_body,),
    "outlet": (same_outlet,),
    "published": (publishes,),
    "place": (same_place,),
}
"""The rules by the kind of both sources; "published" for an outlet and an organisation."""


def decide(one: Known, other: Known) -> Verdict | None:
    """The verdict of the first rule that speaks, with its name; None where none does."""
    for rule in RULES.get(_kind(one, other), ()):
        if verdict := rule(one, other):
            return verdict._replace(rule=f"{VERSION}:{rule.__name__}")
    return None


def _kind(one: Known, other: Known) -> str:
    if one.kind == other.kind:
        return one.kind
    return "published" if {one.kind, other.kind} == {"outlet", "organisation"} else ""


def keys(who: Known) -> frozenset[str]:
    """Under what a source is looked up: two that a rule makes one share a key at least."""
    if who.kind == "person":
        return frozenset(_person_keys(who.person))
    if who.kind == "place":
        return frozenset({f"place {bodies.place(who.name)}"})
    if who.kind == "group":
        return frozenset({"group " + " ".join(who.body.key)})
    named = {f"outlet {bodies.outlet(who.name)}"}
    if who.kind == "organisation":
        named |= {"body " + " ".join(who.body.key)} | {
            f"initials {each}" for each in (who.body.initials, who.body.acronym) if each
        }
    return frozenset(named)


def _person_keys(who: Person) -> Sequence[str]:
    if parts := who.syllables:
        return ["syllables " + " ".join(parts), *_order_key(who)]
    surnames = [part for word in who.surname for part in (word, *word.split("-"))]
    found = [f"name {spelt}" for word in {*surnames, *who.given[1:]} if len(word) > 2 for spelt in _spelt(word, who)]
    return [*found, *_order_key(who)]


def _order_key(who: Person) -> list[str]:
    return ["order " + " ".join(sorted(who.words))] if len(who.words) > 1 else []


def _spelt(word: str, who: Person) -> set[str]:
    return {
        *spellings(word),
        sound(word, who.script),
        sound(word, "cyrillic"),
        sound(word, "arabic"),
        sound(word, "georgian"),
    }
