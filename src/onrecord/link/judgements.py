"""What people decided of sources and claims: which of it is in force, and how it reads."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from onrecord.model import Judgement


class Listed(NamedTuple):
    """A judgement as it is listed: its number, time (UTC), person, the sentence that it makes, and whether it is in force."""

    number: int
    at: str
    by: str
    told: str
    stands: bool


def in_force(judgements: Sequence[Judgement]) -> list[Judgement]:
    """The judgements that nobody took back, in their order, without the retractions."""
    return [each for each in standing(judgements) if each.verdict != "retract"]


def standing(judgements: Sequence[Judgement]) -> list[Judgement]:
    """The judgements that nobody took back; a retraction that was taken back itself takes nothing back."""
    gone: set[int] = set()
    for each in sorted(judgements, reverse=True):
        if each.verdict == "retract" and each.number not in gone:
            gone.add(int(each.subject))
    return [each for each in judgements if each.number not in gone]


def told(judgement: Judgement, names: Mapping[str, str]) -> str:
    """A judgement as a sentence, without its time; `names` are those of sources, by id."""
    one, other = names.get(judgement.subject, judgement.subject), names.get(judgement.object, judgement.object)
    what = {
        "merge": f"{one} and {other} are one",
        "split": f"{one} and {other} are two",
        "rename": f"{one} is to be named {judgement.object}",
        "side": f"the side of {one} is: {judgement.object}",
        "standing": f"the standing of {one} is: {judgement.object}",
        "retract": f"judgement {judgement.subject} is taken back",
    }
    return f"judgement {judgement.number}, by {judgement.by}: {what[judgement.verdict]}"


def listed(judgements: Sequence[Judgement], names: Mapping[str, str]) -> Iterator[Listed]:
    """All judgements, in the order in which they were made, those that were taken back marked so."""
    kept = {each.number for each in standing(judgements)}
    for each in judgements:
        stands = each.number in kept
        yield Listed(each.number, each.at, each.by, told(each, names) + ("" if stands else " (taken back)"), stands)
