"""The export contract: for each kind of record its keys, in order, and the rows of a book.

Every row has every key, null where nothing is known; a list is empty where there is nothing to list. The order of the rows
depends on the content alone. `reports` is the working copy: it alone gives the text unmasked, and each row says so.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Literal, NamedTuple, TextIO

from onrecord.errors import Stop
from onrecord.show.book import Book
from onrecord.show.export import (
    claims,
    expectations,
    gaps,
    indicators,
    later,
    places,
    problems,
    quantities,
    reports,
    sheet,
    sources,
    statements,
    timeline,
    times,
)
from onrecord.show.export.shapes import Row
from onrecord.show.mask import shareable

Form = Literal["jsonl", "csv"]


class Kind(NamedTuple):
    """A kind of record: its keys, where its rows come from, and the file that holds it in a brief's folder."""

    keys: tuple[str, ...]
    rows: Callable[[Book], Iterator[Row]]
    file: str


def _lines(name: str, keys: str, rows: Callable[[Book], Iterator[Row]]) -> tuple[str, Kind]:
    return name, Kind(tuple(keys.split()), rows, f"{name}.jsonl")


KINDS: Mapping[str, Kind] = dict(
    [
        _lines("reports", reports.KEYS, reports.shared),
        _lines("statements", statements.KEYS, statements.rows),
        _lines("claims", claims.KEYS, claims.rows),
        _lines("timeline", timeline.KEYS, timeline.rows),
        _lines("indicators", indicators.KEYS, indicators.rows),
        _lines("times", times.KEYS, times.rows),
        _lines("quantities", quantities.KEYS, quantities.rows),
        ("places", Kind(tuple(places.KEYS.split()), places.rows, "places.geojson")),
        _lines("positions", "party issue stance statement words since previous", later.none),
        _lines("watch", expectations.KEYS, expectations.rows),
        _lines("sources", sources.KEYS, sources.rows),
        _lines("gaps", gaps.KEYS, gaps.rows),
        _lines("problems", problems.KEYS, problems.rows),
    ]
)


def export(kind: str, book: Book, out: TextIO, *, private_names: bool = False, form: Form = "jsonl") -> int:
    """Write the records of a kind to `out`, one JSON object a line (places: one GeoJSON object); returns how many.

    Coordinates are masked in all but `reports`, and so are the names of private persons unless `private_names`. With the form
    "csv", statements and claims are written as rows for a spreadsheet. Raises Stop where there is no such kind or form of it.
    """
    if form == "csv":
        return sheet.write(kind, shareable(book, private_names=private_names), out)
    if kind == "reports":
        return write(kind, reports.working(book), out)
    return write(kind, of_kind(kind).rows(shareable(book, private_names=private_names)), out)


def of_kind(name: str) -> Kind:
    """The kind of this name; raises Stop where there is none."""
    if name not in KINDS:
        raise Stop(f"export {name}", "there is no such kind of record", f"choose one of: {', '.join(KINDS)}")
    return KINDS[name]


def write(kind: str, rows: Iterable[Row], out: TextIO) -> int:
    """Write these rows in the form of their kind; returns how many."""
    if kind == "places":
        features = list(rows)
        out.write(line({"type": "FeatureCollection", "attribution": places.ATTRIBUTION, "features": features}))
        return len(features)
    count = 0
    for count, row in enumerate(rows, 1):  # noqa: B007 - counted for the caller
        out.write(line(row))
    return count


# Characters that are legal in JSON and yet end a line for some readers, or cannot be written as UTF-8.
_AWKWARD = re.compile("[\x7f-\x9f\u2028\u2029\ud800-\udfff]")


def line(row: Row) -> str:
    """A row as one line of JSON, readable in any script, which no reader takes for two."""
    written = json.dumps(row, ensure_ascii=False)
    return _AWKWARD.sub(lambda found: f"\\u{ord(found[0]):04x}", written) + "\n"
