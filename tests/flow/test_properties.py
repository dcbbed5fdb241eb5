"""What must hold for any reports whatever: spans slice to their words, ids never move, order does not matter, nothing is lost."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Callable
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from flow.morning import exported, ledger_of

SPEAKERS = ("Mira Dolan", "General Osk Varran", "officials", "the Dam Authority", "he", "МЧС", "“a friend”")
CUES = ("said", "denied", "claimed that", "told the Tarsk Courier that", "asked whether", "ordered", ":", "— ")
MATTERS = (
    "the gate held",
    "“we need two more pumps”",
    "12,5 metres were lost",
    "nobody came 🌊",
    "«мы здесь»",
    "it fell\u00ad",
)

Row = dict[str, str | None]

sentence = st.builds("{0} {1} {2}.".format, st.sampled_from(SPEAKERS), st.sampled_from(CUES), st.sampled_from(MATTERS))
noise = st.text(st.characters(codec="utf-8"), min_size=1, max_size=40)
paragraph = st.lists(sentence | noise, min_size=1, max_size=3).map(" ".join)
text = st.lists(paragraph, min_size=1, max_size=4).map("\n\n".join)
report = st.fixed_dictionaries(
    {"outlet": st.sampled_from(("Harbour Wire", "Lowland Post", None)), "text": text},
    optional={"published": st.sampled_from(("2031-03-04", "2031-03-05T10:00:00+02:00")), "language": st.just("en")},
)
reports = st.lists(report, min_size=1, max_size=5)


def in_a_folder(check: Callable[[Path], None]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        check(Path(folder))


def written(folder: Path, name: str, rows: list[Row]) -> Path:
    path = folder / name
    lines = (json.dumps({"name": str(row), **row}, ensure_ascii=True) + "\n" for row in rows)
    path.write_text("".join(lines), encoding="utf8")
    return path


def records(lines: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in lines.splitlines()]


@settings(max_examples=25, deadline=None)
@given(reports, st.randoms(use_true_random=False))
def test_order_does_not_matter(rows: list[Row], random: object) -> None:
    def check(folder: Path) -> None:
        shuffled = rows.copy()
        random.shuffle(shuffled)  # type: ignore[attr-defined]
        one = exported(ledger_of(folder / "one.ledger", written(folder, "desk.jsonl", rows)))
        assert exported(ledger_of(folder / "other.ledger", written(folder, "desk.jsonl", shuffled))) == one

    in_a_folder(check)


@settings(max_examples=25, deadline=None)
@given(reports)
def test_export_then_import_is_the_same_ledger(rows: list[Row]) -> None:
    def check(folder: Path) -> None:
        first = exported(ledger_of(folder / "one.ledger", written(folder, "desk.jsonl", rows)))
        (folder / "reports.jsonl").write_text(first["reports"], encoding="utf8")
        again = exported(ledger_of(folder / "again.ledger", folder / "reports.jsonl"))
        # A line that no report came of (an empty text) is a problem of the first reading, and is not in what was exported.
        assert {kind: rows for kind, rows in again.items() if kind != "problems"} == {
            kind: rows for kind, rows in first.items() if kind != "problems"
        }

    in_a_folder(check)


@settings(max_examples=25, deadline=None)
@given(reports)
def test_spans_slice_to_their_own_words_and_ids_never_move(rows: list[Row]) -> None:
    def check(folder: Path) -> None:
        another: Row = {"outlet": "Evening Quay", "text": "Tam Leclair said the gate held. Officials denied it."}
        more = [*rows, another]
        small = exported(ledger_of(folder / "one.ledger", written(folder, "desk.jsonl", rows)))
        large = exported(ledger_of(folder / "more.ledger", written(folder, "more.jsonl", more)))
        texts = {row["id"]: row["text"] for row in records(small["reports"])}
        before = {row["id"]: row for row in records(small["statements"])}
        after = {row["id"]: row for row in records(large["statements"])}
        assert set(before) <= set(after)
        for key, statement in before.items():
            assert after[key]["content"] == statement["content"]
            for words in statement["content"] + statement["cue"]:  # type: ignore[operator]
                clean = texts[statement["report"]["id"]]  # type: ignore[index]
                assert clean[words["start"] : words["end"]] == words["exact"] or "█" in words["exact"]  # type: ignore[index]

    in_a_folder(check)
