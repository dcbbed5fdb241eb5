"""What a name that the gazetteer knows is here: a place, somebody by a place's name, or neither.

Rules in order, in the files of what they find; the first that has a verdict is heard.
"""

from __future__ import annotations

from onrecord.read.places import located, metonyms, others
from onrecord.read.places.scene import Scene
from onrecord.read.places.spots import Spot
from onrecord.read.places.verdict import Rule, Verdict

RULES: tuple[Rule, ...] = (
    others.demonym,
    others.joined,
    others.titled,
    others.hyphenated,
    others.of_a_public_body,
    others.in_a_longer_name,
    others.a_body_itself,
    others.before_more,
    others.before_other,
    others.after_more,
    others.named_alone,
    metonyms.seat,
    located.dateline,
    metonyms.governs,
    metonyms.follows_suit,
    located.located,
    located.given_name,
    located.common_word,
)
"""The rules, in the order in which they are heard."""


def sense_of(scene: Scene, spot: Spot) -> Verdict:
    """The verdict of the first rule that has one."""
    for rule in RULES:
        if verdict := rule(scene, spot):
            return verdict
    return Verdict("place", "it is written as a name, and the gazetteer knows it")
