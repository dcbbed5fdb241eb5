"""Places as GeoJSON (RFC 7946): a point for each place, with where it is named and the statements that speak of it.

A point is the gazetteer's, rounded, and never read out of a text; `precision` says how far around it the place reaches. Whoever
speaks by a place's name ("Kyiv said") is no place and not among them.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from onrecord.model import Place, Report, Statement
from onrecord.show.book import Book
from onrecord.show.export.shapes import Row

KEYS = "name geonames kind precision mentions statements key country"

ATTRIBUTION = (
    "Places: GeoNames (geonames.org), CC BY 4.0, and the lexicon of Onrecord; rounded to hundredths of a degree."
)


class Named(NamedTuple):
    """A place with the reports and words that name it, and the statements in whose content it is named."""

    place: Place
    mentions: tuple[tuple[Report, Place], ...]
    statements: tuple[str, ...]


def named(book: Book) -> list[Named]:
    """The places of a book: the most mentioned first, then by key."""
    mentions: dict[str, list[tuple[Report, Place]]] = {}
    statements: dict[str, list[str]] = {}
    for report in book.reports():
        places = [place for place in book.places(report.id) if place.use == "place"]
        for place in places:
            mentions.setdefault(place.key, []).append((report, place))
        for statement in book.statements(report.id) if places else ():
            for key in dict.fromkeys(place.key for place in within(statement, places)):
                statements.setdefault(key, []).append(statement.id)
    found = (Named(seen[0][1], tuple(seen), tuple(statements.get(key, ()))) for key, seen in mentions.items())
    return sorted(found, key=lambda each: (-len(each.mentions), each.place.key))


def within(statement: Statement, places: list[Place]) -> Iterator[Place]:
    """The places that are named in the content of a statement, in the order of the text; `places` are sorted."""
    for span in statement.content:
        at = bisect_left(places, span.start, key=lambda place: place.start)
        while at < len(places) and places[at].end <= span.end:
            yield places[at]
            at += 1


def rows(book: Book) -> Iterator[Row]:
    """A feature for each place."""
    for each in named(book):
        place = each.place
        yield {
            "type": "Feature",
            "geometry": {"type": "Point", "coordinates": [place.lon, place.lat]},
            "properties": {
                "name": place.name,
                "geonames": place.geonames,
                "kind": place.kind,
                "precision": place.precision,
                "mentions": [_mention(report, mention) for report, mention in each.mentions],
                "statements": each.statements,
                "key": place.key,
                "country": place.country or None,
            },
        }


def _mention(report: Report, place: Place) -> Row:
    """Where a place is named, why it was taken to be that one, and what else the name may mean."""
    return {
        "report": report.id,
        "start": place.start,
        "end": place.end,
        "exact": report.text[place.start : place.end],
        "why": place.why,
        "candidates": [candidate.key for candidate in place.candidates],
    }


def of_statement(statement: Statement, book: Book) -> list[Row]:
    """The places named in the content of a statement, as its row shows them."""
    text = book.report(statement.report).text
    places = [place for place in book.places(statement.report) if place.use == "place"]
    return [
        {
            "start": place.start,
            "end": place.end,
            "exact": text[place.start : place.end],
            "name": place.name,
            "geonames": place.geonames,
            "kind": place.kind,
        }
        for place in within(statement, places)
    ]
