"""What was written to train on is whole: each piece stands in its text, and each pair has a relation that is known."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import train
from eval.standing import LABELS

DATA = Path(train.__file__).parent / "data"


def rows(kind: str) -> Iterator[dict[str, Any]]:
    for file in sorted((DATA / kind).glob("*.jsonl")):
        for line in file.read_text("utf8").splitlines():
            yield json.loads(line)


def occurrences(text: str, piece: str | list[Any]) -> int:
    """How often a piece stands in a text, less those that come before the one that is meant."""
    words, number = (piece, 0) if isinstance(piece, str) else piece
    return sum(text.startswith(words, at) for at in range(len(text))) - int(number)


def texts() -> Iterator[dict[str, Any]]:
    yield from rows("attributions")
    for situation in rows("situations"):
        yield from situation["reports"]


def test_each_piece_of_an_attribution_stands_in_its_text() -> None:
    count = 0
    for row in texts():
        for one in row["attributions"]:
            assert one["cue"], row["text"][:60]
            assert one["content"], row["text"][:60]
            for piece in (*one["source"], *one["cue"], *one["content"]):
                assert occurrences(row["text"], piece) > 0, (piece, row["text"][:60])
            count += 1
    assert count > 21_000


def test_each_pair_has_a_known_relation_and_an_update_comes_later() -> None:
    seen = set()
    for seed in rows("pairs"):
        for relation, text, *days in seed["variants"]:
            assert relation in LABELS
            assert relation != "updates" or (days and days[0] > 0), text
            assert (seed["a"], text) not in seen, text
            seen.add((seed["a"], text))
    assert len(seen) > 16_500


def test_each_tie_is_between_claims_that_somebody_makes() -> None:
    kinds = dict.fromkeys(("contradicts", "updates", "compatible"), 0)
    for situation in rows("situations"):
        made = {claim for report in situation["reports"] for one in report["attributions"] for claim in one["claims"]}
        assert made == set(situation["claims"]), situation["situation"]
        for one, other, kind in situation["ties"]:
            assert {one, other} <= made, (situation["situation"], one, other)
            kinds[kind] += 1
    assert min(kinds.values()) > 700


def test_each_pair_that_was_judged_has_two_places_and_a_known_mark() -> None:
    count = 0
    for row in rows("judged"):
        assert row["mark"] in LABELS
        for year, number, places in (row["one"], row["other"]):
            assert year in (2019, 2020)
            assert number >= 0
            assert all(start < end for start, end in places)
        count += 1
    assert count > 2200
