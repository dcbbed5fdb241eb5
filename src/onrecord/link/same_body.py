"""Whether two organisations, groups, outlets or places that reports name are one: by the form that spellings share."""

from __future__ import annotations

from onrecord.link import bodies
from onrecord.link.heard import Known, Verdict


def same_body(one: Known, other: Known) -> Verdict | None:
    """The same words of a name: "Ministry of Defence of Ukraine", "Ukraine's Defense Ministry"; IAEA and what it stands for."""
    mine, theirs = one.body, other.body
    if mine.ordered == theirs.ordered and mine.key == theirs.key:
        return Verdict(True, f"{one.name} and {other.name} are one name")
    return None


def initials(one: Known, other: Known) -> Verdict | None:
    """An acronym that no list knows is the one name here that has its initials."""
    for short, full in ((one, other), (other, one)):
        if short.body.acronym and short.body.acronym == full.body.initials:
            return Verdict(True, f"{short.name} is made of the initials of {full.name}", alone=True)
    return None


def same_outlet(one: Known, other: Known) -> Verdict | None:
    """The same name but for an article, or another name of the same outlet, or its domain."""
    mine, theirs = bodies.outlet(one.name), bodies.outlet(other.name)
    return Verdict(True, f"{one.name} and {other.name} are names of one outlet") if mine and mine == theirs else None


def publishes(one: Known, other: Known) -> Verdict | None:
    """A body that speaks in one report and has published another, under the same name."""
    mine, theirs = bodies.outlet(one.name), bodies.outlet(other.name)
    return Verdict(True, "the same name, of one that publishes and is quoted") if mine and mine == theirs else None


def same_place(one: Known, other: Known) -> Verdict | None:
    """Spellings of one place."""
    same = bodies.place(one.name) == bodies.place(other.name)
    return Verdict(True, f"{one.name} and {other.name} are one place") if same else None
