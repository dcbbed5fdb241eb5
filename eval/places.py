"""The project's own gold of places in context: is each name found for what it is, and linked to the right place?"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from onrecord import ids
from onrecord.model import Place, Report
from onrecord.read import read

FOLDER = Path(__file__).with_name("gold") / "places"


class Marked(NamedTuple):
    """A name as it was marked: what it is here, and which place, as a key of the gazetteer (None: it knows none)."""

    start: int
    end: int
    kind: str
    key: str | None


class Item(NamedTuple):
    """A text, the outlet that it is given to, and its marked names."""

    id: str
    text: str
    outlet: str | None
    marked: tuple[Marked, ...]


def items(part: str) -> Iterator[Item]:
    """The items of a part, "dev" or "test"."""
    for line in (FOLDER / f"{part}.jsonl").read_text("utf8").splitlines():
        row = json.loads(line)
        yield Item(row["id"], row["text"], row["outlet"], tuple(_marked(mention) for mention in row["mentions"]))


def _marked(mention: dict[str, object]) -> Marked:
    number, lexicon = mention["geonames"], mention["lexicon"]
    key = str(lexicon) if lexicon else f"geonames:{number}" if number else None
    start, end = mention["start"], mention["end"]
    assert isinstance(start, int)
    assert isinstance(end, int)
    return Marked(start, end, str(mention["kind"]), key)


def measure(part: str) -> dict[str, float]:
    """Of all names marked, and all places found where none is marked, how many are right; and the same by kind.

    A place is right where one is found in its words, as a place, and is the marked one; a metonym where one is found as a
    metonym; what is no place where none is found in its words.
    """
    right: dict[str, int] = {}
    total: dict[str, int] = {}
    stray = 0
    for item in items(part):
        found = places(item)
        for marked in item.marked:
            total[marked.kind] = total.get(marked.kind, 0) + 1
            right[marked.kind] = right.get(marked.kind, 0) + is_right(marked, found)
        stray += len(strays(item, found))
    figures = {"right": sum(right.values()) / (sum(total.values()) + stray)}
    return figures | {kind.replace(" ", "_"): right[kind] / total[kind] for kind in sorted(total)}


def places(item: Item) -> tuple[Place, ...]:
    """The places that are read in an item."""
    key = ids.report_id(item.text, None, item.outlet, None, None, "en")
    return read(Report(key, item.id, "", "text", item.text, outlet=item.outlet, language="en")).places


def is_right(marked: Marked, found: tuple[Place, ...]) -> bool:
    """Whether a marked name is read for what it is."""
    here = [place for place in found if _overlap(marked, place)]
    if marked.kind == "not a place":
        return not here
    if marked.kind == "metonym":
        return len(here) == 1 and here[0].use == "metonym"
    if marked.key is None:
        return not here
    return len([place for place in here if place.use == "place" and place.key == marked.key]) == 1


def strays(item: Item, found: tuple[Place, ...]) -> list[Place]:
    """The places found where none is marked. The second half of "Odessa, Texas" is none."""
    return [place for place in found if not any(_overlap(marked, place) for marked in item.marked)]


def _overlap(marked: Marked, place: Place) -> bool:
    return marked.start < place.end and place.start < marked.end
