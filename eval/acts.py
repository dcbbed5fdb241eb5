"""The project's own gold of acts: what kind of act a saying is, whether it rejects, how sure, on what condition, and when.

`python -m eval.acts` prints the figures of the development half; `python -m eval.acts test --table docs/acts.md` writes the
confusion table of the other half into the documentation.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from onrecord import ids
from onrecord.extract import RULES, Machine, extract
from onrecord.extract.act import Decision, decide, narration
from onrecord.extract.attribution import Attribution
from onrecord.extract.lookup import tokens_in, verb_of
from onrecord.extract.quotations import Quotations
from onrecord.lexicon.words import ICD_203
from onrecord.model import Act, Polarity, Quotation, Reading, Report, Span, Statement
from onrecord.read import read

FOLDER = Path(__file__).with_name("gold") / "acts"
MARKS = ("<!-- confusion: made by python -m eval.acts test --table docs/acts.md -->", "<!-- end of confusion -->")
Place = tuple[int, int]
Places = tuple[Place, ...]


class Item(NamedTuple):
    """A sentence with the places of its parts, and what is to be decided about them."""

    id: str
    text: str
    source: Places
    cue: Places
    content: Places
    act: Act
    polarity: Polarity
    band: tuple[int, int] | None
    words: dict[str, Places]  # hedge, distance, condition, said_when


class Outcome(NamedTuple):
    """What was decided about an item: act, polarity, band, and the places of each kind of words."""

    act: str
    polarity: str
    band: tuple[int, int] | None
    words: dict[str, Places]


KINDS = ("hedge", "distance", "condition", "said_when")


def items(part: str) -> Iterator[Item]:
    """The items of a part, "dev" or "test"."""
    for line in (FOLDER / f"{part}.jsonl").read_text("utf8").splitlines():
        row = json.loads(line)
        places = {key: _places(row["text"], row[key]) for key in ("source", "cue", "content", *KINDS)}
        band = tuple(row["band"]) if row["band"] else None
        words = {key: places[key] for key in KINDS}
        parts = places["source"], places["cue"], places["content"]
        yield Item(row["id"], row["text"], *parts, row["act"], row["polarity"], band, words)


def _places(text: str, pieces: Sequence[str | dict[str, Any]] | None) -> Places:
    return tuple(_place(text, piece) for piece in pieces or ())


def _place(text: str, piece: str | dict[str, Any]) -> Place:
    words, nth = (piece, 1) if isinstance(piece, str) else (piece["words"], piece["nth"])
    at = -1
    for _ in range(nth):
        at = text.index(words, at + 1)
    return at, at + len(words)


# --- deciding --------------------------------------------------------------------------------------------------------


def reading_of(item: Item) -> Reading:
    """The item as a report of its own."""
    key = ids.report_id(item.text, None, None, None, None, "en")
    return read(Report(key, item.id, "", "text", item.text, language="en"))


def given(item: Item) -> Outcome:
    """What is decided where the gold gives source, cue and content."""
    reading = reading_of(item)
    if not item.cue and not item.source:
        return _outcome(reading, narration(reading, item.content))
    quotation: Quotation = Quotations(reading).kind(item.content)
    verb = verb_of(tokens_in(reading, item.cue))
    one = Attribution("gold", verb, item.source, item.cue, item.content, sure=1.0)
    return _outcome(reading, decide(reading, one, quotation))


def _outcome(reading: Reading, made: Decision | Statement) -> Outcome:
    words = {
        "hedge": made.certainty.speaker,
        "distance": made.certainty.reporter,
        "condition": made.condition,
        "said_when": made.said_when,
    }
    hedges = [span.of(reading.report.text).lower() for span in made.certainty.speaker]
    band = next((ICD_203[hedge] for hedge in hedges if hedge in ICD_203), None)
    return Outcome(made.act, made.polarity, band, {key: _of(spans) for key, spans in words.items()})


def _of(spans: Iterable[Span]) -> Places:
    return tuple((span.start, span.end) for span in spans)


def end_to_end(machine: Machine) -> Callable[[Item], Outcome | None]:
    """What a machine decides from the text alone; None where it finds no statement with that content."""

    def found(item: Item) -> Outcome | None:
        reading = reading_of(item)
        made = [one for one in extract(reading, machine) if _overlap(_of(one.content), item.content) > 0.5]
        best = max(made, key=lambda one: _overlap(_of(one.content), item.content), default=None)
        return None if best is None else _outcome(reading, best)

    return found


def _overlap(some: Places, others: Places) -> float:
    one, other = ({at for a, b in places for at in range(a, b)} for places in (some, others))
    return len(one & other) / len(one | other)


# --- figures ---------------------------------------------------------------------------------------------------------


def measure(part: str, machine: Machine = RULES) -> dict[str, float]:
    """Macro-F1 over acts, accuracy of polarity, F1 of words, with source, cue and content given by the gold.

    `macro_f1` averages over all acts, `macro_f1_cued` leaves out `report`, which has no cue to decide by. F1 of hedges, distance,
    conditions and times counts the characters of the words. `band_accuracy` is over the items that have a band or were given
    one. What begins with `found_` is what the machine decides from the text alone: the share of contents found, and of
    those the shares with the right act and polarity.
    """
    gold = list(items(part))
    decided = [given(item) for item in gold]
    per_act = act_f1([(item.act, one.act) for item, one in zip(gold, decided, strict=True)])
    figures = {
        "macro_f1": _mean(per_act.values()),
        "macro_f1_cued": _mean(f1 for act, f1 in per_act.items() if act != "report"),
        "polarity_accuracy": _mean(item.polarity == one.polarity for item, one in zip(gold, decided, strict=True)),
    }
    for kind in KINDS:
        figures[f"{kind}_f1"] = _words_f1(
            [(item.words[kind], one.words[kind]) for item, one in zip(gold, decided, strict=True)]
        )
    banded = [(i.band, o.band) for i, o in zip(gold, decided, strict=True) if i.band or o.band]
    figures["band_accuracy"] = _mean(one == other for one, other in banded)
    whole = [(item, end_to_end(machine)(item)) for item in gold]
    kept = [(item, one) for item, one in whole if one is not None]
    figures["found"] = len(kept) / len(gold)
    figures["found_act"] = _mean(item.act == one.act for item, one in kept)
    figures["found_polarity"] = _mean(item.polarity == one.polarity for item, one in kept)
    return figures


def act_f1(pairs: Sequence[tuple[str, str]]) -> dict[str, float]:
    """F1 of each act of the gold, from pairs of the right act and the one decided."""
    right = Counter(gold for gold, made in pairs if gold == made)
    marked, made = Counter(gold for gold, _ in pairs), Counter(made for _, made in pairs)
    return {act: 2 * right[act] / (marked[act] + made[act]) for act in sorted(marked)}


def _words_f1(pairs: Sequence[tuple[Places, Places]]) -> float:
    hit = marked = made = 0
    for gold, ours in pairs:
        one, other = ({at for a, b in places for at in range(a, b)} for places in (gold, ours))
        hit, marked, made = hit + len(one & other), marked + len(one), made + len(other)
    return 2 * hit / (marked + made) if marked + made else 1.0


def _mean(values: Iterable[float]) -> float:
    held = list(values)
    return sum(held) / len(held) if held else 0.0


# --- the confusion table ---------------------------------------------------------------------------------------------


def confusion(part: str) -> str:
    """A Markdown table: each act of the gold with its F1, and how often which other act was decided instead."""
    pairs: list[tuple[str, str]] = [(item.act, given(item).act) for item in items(part)]
    counts, f1 = Counter(pairs), act_f1(pairs)
    lines = ["| act | sentences | right | F1 | taken for |", "| --- | --- | --- | --- | --- |"]
    for act in f1:
        wrong = sorted((-n, made) for (gold, made), n in counts.items() if gold == act and made != act)
        taken = ", ".join(f"{made} {-n}" for n, made in wrong) or "none"
        total = sum(n for (gold, _), n in counts.items() if gold == act)
        lines.append(f"| {act} | {total} | {counts[act, act]} | {f1[act]:.2f} | {taken} |")
    return "\n".join(lines)


def write_table(page: Path, table: str) -> None:
    """Put the table between its marks; raises ValueError where the page has none."""
    text = page.read_text("utf8")
    if any(mark not in text for mark in MARKS):
        raise ValueError(f"{page} has no place for the confusion table: put these two lines there: {MARKS}")
    made = re.sub(f"{MARKS[0]}.*?{MARKS[1]}", lambda _: f"{MARKS[0]}\n\n{table}\n\n{MARKS[1]}", text, flags=re.DOTALL)
    page.write_text(made, "utf8")


def main(arguments: list[str] | None = None) -> int:
    """Print the figures of a part, and its confusion table, or write that into a page."""
    parser = argparse.ArgumentParser(prog="python -m eval.acts", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("part", nargs="?", choices=("dev", "test"), default="dev")
    parser.add_argument("--table", type=Path, metavar="PAGE", help="write the confusion table into this page")
    asked = parser.parse_args(arguments)
    for name, value in measure(asked.part).items():
        print(f"{name} {value:.3f}")
    if asked.table:
        write_table(asked.table, confusion(asked.part))
    else:
        print(confusion(asked.part))
    return 0


if __name__ == "__main__":
    sys.exit(main())
