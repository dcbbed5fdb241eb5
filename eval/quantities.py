"""The project's own gold of quantities: is every number found, and is every field of it right?"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from onrecord import ids
from onrecord.model import Quantity, Report, Span
from onrecord.read import read

FOLDER = Path(__file__).with_name("gold") / "quantities"
FIELDS = (
    "exact value low high comparator ordinal unit counted scope as_of polarity change".split()
)  # `value`, `low` and `high` to six figures
Row = dict[str, Any]


class Item(NamedTuple):
    """A sentence and the quantities in it, each as its fields."""

    id: str
    text: str
    quantities: tuple[Row, ...]


def items(part: str) -> Iterator[Item]:
    """The items of a part, "dev" or "test"."""
    for line in (FOLDER / f"{part}.jsonl").read_text("utf8").splitlines():
        row = json.loads(line)
        yield Item(row["id"], row["text"], tuple(_marked(each) for each in row["quantities"]))


def _marked(row: Row) -> Row:
    counted = row["counted"]
    places = {key: tuple((each["start"], each["end"]) for each in row[key]) for key in ("scope", "as_of")}
    return (
        row | {"exact": (row["start"], row["end"]), "counted": counted and (counted["start"], counted["end"])} | places
    )


def read_in(text: str) -> list[Row]:
    """The quantities that are read in a text, as the same fields."""
    report = Report(ids.report_id(text, None, None, None, None, "en"), "text", "", "text", text, language="en")
    return [_row(one) for one in read(report).quantities]


def _row(one: Quantity) -> Row:
    fields = {name: getattr(one, name) for name in FIELDS if name not in ("exact", "counted", "scope", "as_of")}
    return fields | {
        "exact": _place(one.words),
        "counted": _place(one.counted) if one.counted else None,
        "scope": tuple(map(_place, one.scope)),
        "as_of": tuple(map(_place, one.as_of)),
    }


def _place(span: Span) -> tuple[int, int]:
    return span.start, span.end


def pairs(item: Item) -> tuple[list[tuple[Row, Row | None]], list[Row]]:
    """Each marked quantity with the one that was read where it stands, if any; and those read where none is marked."""
    free = read_in(item.text)
    found: list[tuple[Row, Row | None]] = []
    for gold in item.quantities:
        hit = next((one for one in free if _meets(one["exact"], gold["exact"])), None)
        found.append((gold, hit))
        if hit:
            free.remove(hit)
    return found, free


def _meets(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def same(field: str, gold: Row, said: Row) -> bool:
    """Whether a field is right."""
    if field in ("value", "low", "high") and gold[field] is not None and said[field] is not None:
        return bool(abs(gold[field] - said[field]) <= 1e-4 * max(1.0, abs(gold[field])))
    return bool(gold[field] == said[field])


def measure(part: str) -> dict[str, float]:
    """Recall and precision of quantities; of those marked, the share with all fields right; and F1 of each field.

    A field's F1 counts a quantity that is found, with that field right, against all that are marked and all that are read.
    `sentences_right` is the share of sentences in which everything is right and nothing is read that is not marked.
    """
    marked = made = found = whole = sentences = total = 0
    right = dict.fromkeys(FIELDS, 0)
    for item in items(part):
        matched, extra = pairs(item)
        good = 0
        for gold, said in matched:
            fits = [said is not None and same(field, gold, said) for field in FIELDS]
            for field, fit in zip(FIELDS, fits, strict=True):
                right[field] += fit
            good += all(fits)
            found += said is not None
        marked, made = marked + len(matched), made + sum(said is not None for _, said in matched) + len(extra)
        whole += good
        total += 1
        sentences += good == len(matched) and not extra
    figures = {
        "quantity_all_fields": whole / marked,
        "quantity_recall": found / marked,
        "quantity_precision": found / made if made else 0.0,
        "quantity_sentences_right": sentences / total,
    }
    return figures | {f"quantity_{field}": 2 * hits / (marked + made) for field, hits in right.items()}
