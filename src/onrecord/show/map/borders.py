"""The land and its borders inside a frame: clipped, and no finer than the eye can see."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from importlib import resources

from onrecord.show.map.frame import WIDTH, Frame

STEPS = 100
"""Steps of the borders to a degree: a kilometre or so, as the places are rounded."""

_TURNS = (0.0, -360.0, 360.0)  # degrees: what lies beyond the 180th meridian is drawn on the other side too
_PAST = 4.0  # units beyond the frame, so that its edge is no coast
_FINE = 0.8  # units: nearer points are one

Point = tuple[float, float]
Ring = list[Point]


def paths(frame: Frame) -> Iterator[str]:
    """For each country that reaches into a frame, its outline as the data of an SVG path."""
    for rings in _countries():
        drawn = [_path(ring) for each in rings for turn in _TURNS if (ring := _thinned(_clipped(each, frame, turn)))]
        if drawn:
            yield "".join(drawn)


@cache
def _countries() -> tuple[tuple[Ring, ...], ...]:
    """The rings of each country, in degrees (longitude, latitude)."""
    held = json.loads(resources.files(__package__).joinpath("borders.json").read_text("utf8"))
    arcs = [_points(arc) for arc in held["arcs"]]
    return tuple(tuple(_ring(ring, arcs) for ring in rings) for rings in held["countries"])


def _points(arc: list[int]) -> Ring:
    points: Ring = []
    x = y = 0
    for along, up in zip(arc[::2], arc[1::2], strict=True):
        x, y = x + along, y + up
        points.append((x / STEPS, y / STEPS))
    return points


def _ring(numbers: list[int], arcs: list[Ring]) -> Ring:
    """A ring out of arcs; a number below zero is an arc walked backwards (TopoJSON 1.0, 2.1.4).

    Where it crosses the 180th meridian it goes on beyond it, and does not run back across the world.
    """
    ring: Ring = []
    turn = 0.0
    for number in numbers:
        for lon, lat in arcs[number] if number >= 0 else arcs[~number][::-1]:
            if ring and abs(lon + turn - ring[-1][0]) > 180:
                turn += 360 if ring[-1][0] > lon + turn else -360
            ring.append((lon + turn, lat))
    return ring


def _clipped(ring: Ring, frame: Frame, turn: float) -> Ring:
    """A ring in the drawing's units, turned by so many degrees and cut at the frame (Sutherland and Hodgman, 1974).

    Empty where it lies outside, or goes round the world, as Antarctica does.
    """
    lons, lats = [x + turn for x, _ in ring], [y for _, y in ring]
    if abs(lons[0] - lons[-1]) > 180:
        return []
    if max(lons) < frame.west or min(lons) > frame.east or max(lats) < frame.south or min(lats) > frame.north:
        return []
    points = [frame.at(lat, lon) for lon, lat in zip(lons, lats, strict=True)]
    for axis, limit, sign in ((0, -_PAST, 1), (0, WIDTH + _PAST, -1), (1, -_PAST, 1), (1, frame.height + _PAST, -1)):
        points = _cut(points, axis, limit, sign)
        if not points:
            break
    return points


def _cut(points: Ring, axis: int, limit: float, sign: int) -> Ring:
    kept: Ring = []
    before = points[-1]
    for point in points:
        inside, was = (point[axis] - limit) * sign >= 0, (before[axis] - limit) * sign >= 0
        if inside != was:
            share = (limit - before[axis]) / (point[axis] - before[axis])
            kept.append((before[0] + share * (point[0] - before[0]), before[1] + share * (point[1] - before[1])))
        if inside:
            kept.append(point)
        before = point
    return kept


def _thinned(points: Ring) -> Ring:
    """The points that are as far from the one before as the eye sees; nothing where fewer than three are left."""
    kept: Ring = []
    for point in points:
        if not kept or abs(point[0] - kept[-1][0]) + abs(point[1] - kept[-1][1]) >= _FINE:
            kept.append(point)
    return kept if len(kept) > 2 else []


def _path(ring: Ring) -> str:
    first, *others = [f"{x:.1f} {y:.1f}" for x, y in ring]
    return f"M{first}L{' '.join(others)}z"
