"""What a rule says of a name: what it is here, and why."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, NamedTuple

from onrecord.read.places.scene import Scene
from onrecord.read.places.spots import Spot

Sense = Literal["place", "metonym", "neither", "perhaps"]


class Verdict(NamedTuple):
    """What a spot is, and a sentence saying why; `sure` where the words beside it leave no doubt.

    "perhaps" waits for what the rest of the report says; where it is `word`, for the very name to be surely a place there.
    """

    sense: Sense
    why: str
    sure: bool = False
    word: bool = False


Rule = Callable[[Scene, Spot], Verdict | None]
"""A rule gives its verdict on a spot in its scene; None where it has none."""
