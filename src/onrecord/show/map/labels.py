"""Where the names of places stand on a map: beside their dots, the most named first, none over another."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from onrecord.show.map.frame import WIDTH

_ADVANCE = 0.56  # of the size of the type: a letter's width, on average
_GAP = 3.0


class Spot(NamedTuple):
    """A dot of this radius, and the name that belongs to it."""

    x: float
    y: float
    radius: float
    name: str


class Label(NamedTuple):
    """Where a name is written: its anchor, and whether it begins, ends or is centred there."""

    x: float
    y: float
    anchor: str


Box = tuple[float, float, float, float]


def placed(spots: Sequence[Spot], size: float, height: float) -> list[Label | None]:
    """For each dot, in order of importance, where its name can stand at this size of type; None where there is no room."""
    taken = [_round(spot) for spot in spots]
    found: list[Label | None] = []
    for number, spot in enumerate(spots):
        others = taken[:number] + taken[number + 1 :]
        label = _first_free(spot, size, height, others)
        found.append(label[0] if label else None)
        if label:
            taken.append(label[1])
    return found


def _first_free(spot: Spot, size: float, height: float, taken: Sequence[Box]) -> tuple[Label, Box] | None:
    for label, box in _ways(spot, size):
        inside = box[0] >= 2 and box[2] <= WIDTH - 2 and box[1] >= 2 and box[3] <= height - 2
        if inside and not any(_overlap(box, other) for other in taken):
            return label, box
    return None


def _ways(spot: Spot, size: float) -> list[tuple[Label, Box]]:
    """Right, left, above, below of a dot, then to its corners."""
    wide, away = len(spot.name) * size * _ADVANCE, spot.radius + _GAP
    slant = 0.75 * away
    ways = []
    for x, y, anchor in (
        (spot.x + away, spot.y + size * 0.34, "start"),
        (spot.x - away, spot.y + size * 0.34, "end"),
        (spot.x, spot.y - away, "middle"),
        (spot.x, spot.y + away + size * 0.75, "middle"),
        (spot.x + slant, spot.y - slant, "start"),
        (spot.x + slant, spot.y + slant + size * 0.6, "start"),
        (spot.x - slant, spot.y - slant, "end"),
        (spot.x - slant, spot.y + slant + size * 0.6, "end"),
    ):
        left = x - {"start": 0.0, "middle": wide / 2, "end": wide}[anchor]
        ways.append((Label(round(x, 1), round(y, 1), anchor), (left, y - size * 0.82, left + wide, y + size * 0.24)))
    return ways


def _round(spot: Spot) -> Box:
    return spot.x - spot.radius, spot.y - spot.radius, spot.x + spot.radius, spot.y + spot.radius


def _overlap(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
