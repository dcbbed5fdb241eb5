"""Pairs as they meet in a ledger, to learn from: contents of one situation, and contents of Wikinews that were marked by hand.

Most contents that meet share words and are of other matters; a network that knows only pairs written as pairs takes what merely
differs for contradiction. In a situation (`data/situations`) the claims tell how contents relate. Of the pairs from
Wikinews (`data/judged`) only places and marks are kept: the words are read from the shared data.
"""

from __future__ import annotations

import csv
import json
import random
import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import cache
from itertools import combinations
from pathlib import Path
from typing import Any, NamedTuple

from train.pairs import MOST_WORDS, Pair
from train.written import place

DATA = Path(__file__).with_name("data")
HELD = 10
# Longer words, or a figure among them, that a content must have: "not to my knowledge" tells nothing by itself.
LEAST = 2
MEETING = 2  # of them that two other matters share where a ledger would compare them
OTHER = frozenset(("compatible", "unrelated"))  # what two claims in no tie may be
# How much of what is marked so a pass shows: what is not named here is rarer, and all of it is shown.
SHOWN = {frozenset(("same",)): 0.6, frozenset(("compatible",)): 0.4, frozenset(("compatible", "same")): 0.4, OTHER: 0.3}
_MARKS = "\"“”«»„‘’' ,"


class _Said(NamedTuple):
    """A content, what it claims, and when its report came out."""

    text: str
    claims: tuple[str, ...]
    day: date


def situations(others: int, *, held: bool, seed: int = 3) -> list[Pair]:
    """Pairs of one situation: all whose claims are marked as related, and for each of them `others` more that are not.

    One situation in `HELD` is kept back to choose settings on; `held` gives the pairs of these, else those of the rest.
    """
    dice = random.Random(seed)
    found: list[Pair] = []
    for file in sorted((DATA / "situations").glob("*.jsonl")):
        for number, line in enumerate(file.read_text("utf-8").splitlines()):
            if (number % HELD == HELD - 1) != held:
                continue
            row = json.loads(line)
            related: list[Pair] = []
            rest: list[Pair] = []
            for one, other in combinations(_said(row), 2):
                pair = _pair(one, other, _ties(row), row["situation"])
                (rest if pair.allowed == OTHER else related).append(pair)
            rest = [pair for pair in rest if _shared(pair) >= MEETING] + dice.sample(rest, len(rest) // 8)
            found += related + dice.sample(rest, min(len(rest), others * len(related)))
    return [
        pair for pair in found if len(pair.one.split()) + len(pair.other.split()) <= MOST_WORDS and _can_be_told(pair)
    ]


def _said(row: Mapping[str, Any]) -> list[_Said]:
    """The contents of a situation, each wording once."""
    found: dict[str, _Said] = {}
    for report in row["reports"]:
        text = report["text"]
        for one in report["attributions"]:
            places = sorted(place(text, piece) for piece in one["content"])
            words = " ".join(" ".join(text[a:b].strip(_MARKS) for a, b in places).split())
            if one.get("claims") and len(_telling(words)) >= LEAST:
                found.setdefault(words, _Said(words, tuple(one["claims"]), date.fromisoformat(report["date"][:10])))
    return list(found.values())


def _ties(row: Mapping[str, Any]) -> dict[tuple[str, str], tuple[str, bool]]:
    """By both orders of two claims: how they relate, and whether the first is the one that was so first."""
    made = {(one, other): (relation, True) for one, other, relation in row["ties"]}
    return {(other, one): (relation, False) for (one, other), (relation, _) in made.items()} | made


def _pair(one: _Said, other: _Said, ties: Mapping[tuple[str, str], tuple[str, bool]], seed: str) -> Pair:
    """How two contents relate, as far as their claims tell: of contents with several claims only that they are of one matter."""
    days = (other.day - one.day).days
    shared = set(one.claims) & set(other.claims)
    if len(one.claims) == len(other.claims) == 1:
        if shared:
            return Pair(one.text, other.text, days, frozenset(("same",)), seed)
        relation, forwards = ties.get((one.claims[0], other.claims[0]), ("", True))
        if relation == "updates":
            earlier, later, after = (one, other, days) if forwards else (other, one, -days)
            # A claim is often repeated after its update: days tell of what was said, not of how it then stood.
            return Pair(earlier.text, later.text, max(after, 0), frozenset(("updates",)), seed)
        return Pair(one.text, other.text, days, frozenset((relation,)) if relation else OTHER, seed)
    if shared:
        return Pair(one.text, other.text, days, frozenset(("same", "compatible")), seed)
    kinds = {ties[a, b][0] for a in one.claims for b in other.claims if (a, b) in ties}
    if not kinds:
        return Pair(one.text, other.text, days, OTHER, seed)
    return Pair(one.text, other.text, days, frozenset(kinds | {"compatible"}), seed)


def _telling(words: str) -> set[str]:
    """The beginnings of the longer words, and that there is a figure."""
    return {word[:5] for word in _WORD.findall(words.lower())} | ({"#"} if _FIGURE.search(words) else set())


_WORD, _FIGURE = re.compile(r"[^\W\d_]{4,}"), re.compile(r"\d")


def _shared(pair: Pair) -> int:
    return len(_telling(pair.one) & _telling(pair.other))


def _can_be_told(pair: Pair) -> bool:
    """Whether the two words alone can tell: that contents exclude each other is guessed where they share nothing."""
    return bool(_shared(pair)) or not pair.allowed & {"contradicts", "updates"}


def judged(wikinews: Path) -> list[Pair]:
    """The pairs of contents from Wikinews, in the folder of its tables.

    Who marked them found it hard to tell the compatible from the unrelated, so that either is allowed for both.
    """
    found = []
    for file in sorted((DATA / "judged").glob("*.jsonl")):
        for line in file.read_text("utf-8").splitlines():
            row = json.loads(line)
            one, other = (_words(wikinews, each) for each in (row["one"], row["other"]))
            allowed = OTHER if row["mark"] in OTHER else frozenset((row["mark"],))
            found.append(Pair(one, other, 0, allowed, f"{row['one'][0]} {row['one'][1]}"))
    return found


def _words(wikinews: Path, where: Sequence[Any]) -> str:
    year, number, places = where
    text = _texts(wikinews, year)[number]
    return " ".join(" ".join(text[a:b] for a, b in places).split())


@cache
def _texts(wikinews: Path, year: int) -> list[str]:
    with (wikinews / f"wikinews_{year}.csv").open(encoding="utf-8", newline="") as lines:
        return [row["text"] for row in csv.DictReader(lines)]


def both_ways(found: Sequence[Pair], dice: random.Random) -> Iterator[Pair]:
    """The pairs, those whose relation has no direction in either order."""
    for pair in found:
        turned = "updates" not in pair.allowed and dice.random() < 0.5
        yield pair._replace(one=pair.other, other=pair.one, days=-pair.days) if turned else pair
