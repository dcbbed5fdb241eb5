"""The project's own gold of attributions inside attributions: is the chain found, every link in its place?"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from onrecord import ids
from onrecord.extract import READER, Machine, extract
from onrecord.model import Report, Span, Statement
from onrecord.read import read

FOLDER = Path(__file__).with_name("gold") / "nested"
Place = tuple[int, int]
Chain = tuple[tuple[Place, ...], ...]


class Item(NamedTuple):
    """A text and its chains of two links and more: the places of each link's source, and those of the content."""

    id: str
    levels: int
    text: str
    chains: tuple[tuple[Chain, tuple[Place, ...]], ...]


def items(part: str) -> Iterator[Item]:
    """The items of a part, "dev" or "test"."""
    for line in (FOLDER / f"{part}.jsonl").read_text("utf8").splitlines():
        row = json.loads(line)
        chains = tuple(_chain(row["text"], chain) for chain in row["chains"])
        yield Item(row["id"], row["levels"], row["text"], chains)


def _chain(text: str, chain: dict[str, Any]) -> tuple[Chain, tuple[Place, ...]]:
    links = tuple((_place(text, link["source"]),) for link in chain["links"])
    return links, tuple(_place(text, piece) for piece in chain["content"])


def _place(text: str, piece: str | dict[str, Any]) -> Place:
    words, nth = (piece, 1) if isinstance(piece, str) else (piece["words"], piece["nth"])
    at = -1
    for _ in range(nth):
        at = text.index(words, at + 1)
    return at, at + len(words)


def measure(part: str, machine: Machine = READER) -> dict[str, float]:
    """Chains found: of those marked (recall), of those made (precision), by their number of links, and with exact sources.

    A chain is found where it has as many links, the words of each link's source and those of the content overlap with the
    gold's by more than half (intersection over union), and the links stand in the same order.
    """
    marked: dict[int, list[int]] = {}
    made = right = strict = 0
    for item in items(part):
        said = [one for one in map(_links, _statements(item, machine)) if len(one[0]) > 1]
        made += len(said)
        free = list(said)
        for gold in item.chains:
            hit = next((one for one in free if _alike(gold, one)), None)
            tally = marked.setdefault(len(gold[0]), [0, 0])
            tally[0] += hit is not None
            tally[1] += 1
            if hit is not None:
                free.remove(hit)
                right += 1
                strict += hit[0] == gold[0]
    total = sum(n for _, n in marked.values())
    figures = {
        "chain_recall": right / total,
        "chain_precision": right / made if made else 0.0,
        "chain_strict": strict / total,
    }
    return figures | {f"chain_recall_{links}": hit / n for links, (hit, n) in sorted(marked.items())}


def _statements(item: Item, machine: Machine) -> Sequence[Statement]:
    report = Report(
        ids.report_id(item.text, None, None, None, None, "en"), item.id, "", "text", item.text, language="en"
    )
    return extract(read(report), machine)


def _links(statement: Statement) -> tuple[Chain, tuple[Place, ...]]:
    links = tuple(_places(link.words) for link in statement.chain if link.role != "outlet")
    return links, _places(statement.content)


def _places(spans: Sequence[Span]) -> tuple[Place, ...]:
    return tuple((span.start, span.end) for span in spans)


def _alike(gold: tuple[Chain, tuple[Place, ...]], said: tuple[Chain, tuple[Place, ...]]) -> bool:
    pairs = [*zip(gold[0], said[0], strict=False), (gold[1], said[1])]
    return len(gold[0]) == len(said[0]) and all(_jaccard(one, other) > 0.5 for one, other in pairs)


def _jaccard(one: Sequence[Place], other: Sequence[Place]) -> float:
    some, others = ({at for a, b in places for at in range(a, b)} for places in (one, other))
    return len(some & others) / len(some | others) if some | others else 0.0
