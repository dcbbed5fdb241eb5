"""What part of the world a map shows, and where a place stands in it."""

from __future__ import annotations

from collections.abc import Sequence
from math import cos, radians
from typing import NamedTuple

from onrecord.show.layout import Dot

WIDTH = 640.0  # units of the drawing
FLATTEST, STEEPEST = 0.5, 0.8  # height to width
_MARGIN = 0.14
_LEAST = 7.0  # degrees of latitude: one place is shown with the country round it
_REACH = 5.0  # how many times as far as three quarters of the mentions a place may be and still be on the map
_NEAR = 6.0  # degrees: no place as near is left out
_POINTS = ("settlement", "facility", "seat", "district", "region", "area", "water")


class Frame(NamedTuple):
    """The part of the world shown, in degrees, and its height in units; the width is `WIDTH`.

    The projection is equirectangular, true to scale at the middle latitude.
    """

    west: float
    east: float
    south: float
    north: float
    height: float

    def at(self, lat: float, lon: float) -> tuple[float, float]:
        """Where a point stands in the drawing."""
        x = (lon - self.west) / (self.east - self.west) * WIDTH
        y = (self.north - lat) / (self.north - self.south) * self.height
        return x, y

    def holds(self, dot: Dot) -> bool:
        """Whether a place is in the frame."""
        return self.west <= dot.lon <= self.east and self.south <= dot.lat <= self.north


def framed(dots: Sequence[Dot]) -> Frame:
    """The frame round most places: those far from nearly all others are left out, countries unless there is nothing else."""
    shown = [dot for dot in dots if dot.kind in _POINTS] or list(dots)
    near = _together(shown)
    lats, lons = [dot.lat for dot in near], [dot.lon for dot in near]
    middle = ((min(lats) + max(lats)) / 2, (min(lons) + max(lons)) / 2)
    shrink = max(0.35, cos(radians(middle[0])))
    tall = max(_LEAST, (max(lats) - min(lats)) * (1 + 2 * _MARGIN))
    wide = max(_LEAST / 0.6, (max(lons) - min(lons)) * shrink * (1 + 2 * _MARGIN))
    tall = max(tall, wide * FLATTEST)
    wide = max(wide, tall / STEEPEST)
    wide, tall = min(wide, 360 * shrink), min(tall, 170.0)
    return Frame(
        middle[1] - wide / shrink / 2, middle[1] + wide / shrink / 2, middle[0] - tall / 2, middle[0] + tall / 2,
        round(WIDTH * tall / wide, 1),
    )  # fmt: skip


def _together(dots: Sequence[Dot]) -> list[Dot]:
    """The places that lie together: near the one in the middle, by the distance within which most mentions are."""
    lat, lon = _median([(dot.lat, dot.mentions) for dot in dots]), _median([(dot.lon, dot.mentions) for dot in dots])
    far = {dot: max(abs(dot.lat - lat), abs(dot.lon - lon) * cos(radians(lat))) for dot in dots}
    most = _median([(far[dot], dot.mentions) for dot in dots], 0.75)
    return [dot for dot in dots if far[dot] <= max(_NEAR, _REACH * most)]


def _median(weighed: Sequence[tuple[float, int]], share: float = 0.5) -> float:
    total, seen = sum(weight for _, weight in weighed), 0
    for value, weight in sorted(weighed):
        seen += weight
        if seen >= share * total:
            return value
    return 0.0
