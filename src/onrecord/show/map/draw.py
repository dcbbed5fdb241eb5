"""A map as inline SVG: land, dots and names, each dot a link to the line that lists what is said of the place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import sqrt

from onrecord.show.layout import Dot, Map, line_name
from onrecord.show.map.borders import paths
from onrecord.show.map.frame import WIDTH, Frame, framed
from onrecord.show.map.labels import Label, Spot, placed
from onrecord.show.markup import Html, join, tag

SIZES = (("wide", 13.0), ("narrow", 23.0))
"""Sizes of type: a map is as wide as a desk's column or as a phone, and a name must be readable on both."""

_POINTS = ("settlement", "facility", "seat")
_LARGEST = 13.0
_LEGEND = (
    ("settlement", "a settlement"),
    ("facility", "a public facility"),
    ("region", "a region, district or water: somewhere round here"),
    ("country", "a country: somewhere in it"),
)


def drawn(shown: Map, number: int) -> Html:
    """The map of section `number`, with its legend, the places that lie outside it, and where its data comes from."""
    frame = framed(shown.dots)
    inside = [dot for dot in shown.dots if frame.holds(dot)]
    outside = [dot for dot in shown.dots if not frame.holds(dot)]
    return tag(
        "figure",
        _svg(frame, inside, number, shown.caption),
        tag("figcaption", _legend(inside), _elsewhere(outside, number), tag("p", shown.credit, class_="credit")),
        class_="map",
    )


def _svg(frame: Frame, dots: Sequence[Dot], number: int, caption: str) -> Html:
    land = [tag("path", d=path) for path in paths(frame)]
    ordered = sorted(
        dots, key=lambda dot: (dot.kind in _POINTS, -dot.mentions, dot.line)
    )  # points last: they lie on top
    return tag(
        "svg",
        tag("title", caption),
        tag("rect", width=f"{WIDTH:g}", height=f"{frame.height:g}", class_="sea"),
        tag("g", *land, class_="land"),
        tag("g", *(_dot(dot, frame, number) for dot in ordered)),
        *(_names(dots, frame, size, name) for name, size in SIZES),
        viewBox=f"0 0 {WIDTH:g} {frame.height:g}",
        role="img",
        aria_label=caption,
    )


def _dot(dot: Dot, frame: Frame, number: int) -> Html:
    x, y = frame.at(dot.lat, dot.lon)
    r = _radius(dot)
    told = f"{dot.name}: {_times(dot.mentions)}; {dot.told}"
    if dot.kind == "facility":
        shape = tag("path", d=f"M{x:.1f} {y - r:.1f}L{x + r:.1f} {y:.1f} {x:.1f} {y + r:.1f} {x - r:.1f} {y:.1f}z")
    else:
        shape = tag("circle", cx=f"{x:.1f}", cy=f"{y:.1f}", r=f"{r:.1f}")
    return tag("a", tag("title", told), shape, href=f"#{line_name(number, 1, dot.line)}", class_=_look(dot))


def _look(dot: Dot) -> str:
    """How a dot is drawn, by how far round it the place reaches."""
    return "facility" if dot.kind == "facility" else "settlement" if dot.kind in _POINTS else _round(dot)


def _round(dot: Dot) -> str:
    return "country" if dot.kind in ("country", "continent") else "region"


def _radius(dot: Dot) -> float:
    return min(_LARGEST, 3.2 + 1.5 * sqrt(dot.mentions))


def _names(dots: Sequence[Dot], frame: Frame, size: float, name: str) -> Html:
    ordered = sorted(dots, key=lambda dot: (_round(dot) == "country", -dot.mentions, dot.line))
    spots = [Spot(*frame.at(dot.lat, dot.lon), _radius(dot), dot.short) for dot in ordered]
    written = zip(ordered, placed(spots, size, frame.height), strict=True)
    return tag("g", *(_name(dot, label) for dot, label in written if label), class_=f"names {name}", aria_hidden="true")


def _name(dot: Dot, label: Label) -> Html:
    anchor = None if label.anchor == "start" else label.anchor
    return tag("text", dot.short, x=f"{label.x:g}", y=f"{label.y:g}", text_anchor=anchor, class_=_look(dot))


def _legend(dots: Sequence[Dot]) -> Html:
    looks = {_look(dot) for dot in dots}
    keys = [tag("span", _sign(look), " ", words, class_="key") for look, words in _LEGEND if look in looks]
    return tag("p", *keys, "The larger, the more often it is named.", class_="legend")


def _sign(look: str) -> Html:
    shape = (
        tag("path", d="M8 3 13 8 8 13 3 8z") if look == "facility" else tag("circle", cx="8", cy="8", r="5")
    )  # fmt: skip
    return tag("svg", shape, viewBox="0 0 16 16", width="14", height="14", class_=look, aria_hidden="true")


def _elsewhere(dots: Sequence[Dot], number: int) -> Html | None:
    """The places that lie outside the frame, as links."""
    if not dots:
        return None
    return tag("p", "Outside this map: ", join(_linked(dots, number), ", "), ".", class_="elsewhere")


def _linked(dots: Sequence[Dot], number: int) -> Iterator[Html]:
    for dot in dots:
        yield tag("a", f"{dot.name} ({dot.mentions})", href=f"#{line_name(number, 1, dot.line)}")


def _times(count: int) -> str:
    return "named once" if count == 1 else f"named {count} times"
