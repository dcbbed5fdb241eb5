"""Pairs of statements to learn from, each with the relations that its mark allows.

The project's own pairs (`train/data/pairs`) are marked with one of five relations. Sets made for inference mark less: who
is told that one follows from the other does not know whether they say the same or one says more. Such a mark allows several
relations, and training asks for any of them (marginal likelihood of partial labels, after Jin and Ghahramani 2002).
"""

from __future__ import annotations

import csv
import json
import random
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence, Set
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

from eval.ecb import sentences

from onrecord.link.likely import Likely
from onrecord.link.numerals import in_digits

RELATIONS = Likely._fields  # the order in which the network answers
OWN = Path(__file__).with_name("data") / "pairs"
_FOLLOWS = frozenset(("same", "compatible"))
_ALLOWED = {
    "entailment": _FOLLOWS,
    "neutral": frozenset(("compatible", "unrelated")),
    "contradiction": frozenset(("contradicts",)),
    "not_entailment": frozenset(("compatible", "contradicts", "unrelated")),
}
MOST_WORDS = 70  # of both together: what is longer is left out


class Pair(NamedTuple):
    """Two statements, how many days after the first the second was made, the relations that the mark allows, and of what seed."""

    one: str
    other: str
    days: int
    allowed: frozenset[str]
    seed: str = ""


def own() -> list[Pair]:
    """The pairs written for this project, those whose relation has no direction both ways round."""
    found: list[Pair] = []
    for file in sorted(OWN.glob("*.jsonl")):
        for line in file.read_text("utf-8").splitlines():
            seed = json.loads(line)
            for label, text, *days in seed["variants"]:
                found += _both_ways(Pair(seed["a"], text, days[0] if days else 0, frozenset((label,)), seed["a"]))
    return found


def _both_ways(pair: Pair) -> Iterator[Pair]:
    yield pair
    if "updates" not in pair.allowed:
        yield pair._replace(one=pair.other, other=pair.one, days=-pair.days)


def altered(found: Sequence[Pair], dice: random.Random) -> Iterator[Pair]:
    """Pairs that say the same, with a figure that both give, or a name that both have, changed in one: rivals, and others."""
    same = [pair for pair in found if pair.allowed == frozenset(("same",))]
    known = sorted({name for pair in same for name in _NAME.findall(pair.one)})
    for pair in same:
        one, other = in_digits(pair.one), in_digits(pair.other)
        figures = sorted(set(_FIGURE.findall(one)) & set(_FIGURE.findall(other)))
        if figures and not _BOUND.search(one + other):
            figure = dice.choice(figures)
            rival = str(max(1, round(int(figure) * dice.choice((0.4, 0.6, 0.75, 1.3, 1.5, 2, 3)))))
            if rival != figure:
                changed = re.sub(rf"\b{figure}\b", rival, other)
                yield pair._replace(other=changed, allowed=frozenset(("contradicts",)))
        names = sorted(set(_NAME.findall(one)) & set(_NAME.findall(other)))
        if names:
            changed = re.sub(rf"\b{dice.choice(names)}\b", dice.choice(known), other)
            yield pair._replace(other=changed, allowed=frozenset(("unrelated",)))


def shortened(found: Sequence[Pair], dice: random.Random) -> Iterator[Pair]:
    """Pairs of one matter in which one leaves out a name that the other gives, as reports do that have named it before."""
    for pair in found:
        if "unrelated" in pair.allowed:
            continue
        one, other = (pair.one, pair.other) if dice.random() < 0.5 else (pair.other, pair.one)
        shared = {name for name in _NAME.findall(" " + one) if name in other} - _CALENDAR
        short = _without(one, shared, dice) if shared else one
        if short != one:
            yield pair._replace(one=short) if one == pair.one else pair._replace(other=short)


def _without(text: str, names: Set[str], dice: random.Random) -> str:
    """The text without the first phrase that holds one of the names: "at Lunda", "the Lunda bridge", "Pim Vost"."""
    named = "|".join(sorted(map(re.escape, names)))
    run = rf"(?:[A-Z][\w’'-]+ )*(?:{named})(?: [A-Z][\w’'-]+)*"
    for pattern, instead in (
        (rf" (?:at|in|of|over|near|from|on|outside) (?:the )?{run}(?=[,.;]|$| (?:{_GOES_ON})\b)", ""),
        (rf"\b([Tt]he) {run} (?=[a-z])", r"\1 "),
        (
            rf"^{run}(?=,? (?:was|is|has|had|will|said|[a-z]+ed)\b)",
            dice.choice(("He", "She", "The company", "They", "It")),
        ),
    ):
        short = re.sub(pattern, instead, text, count=1)
        if short != text:
            return short
    return text


_GOES_ON = "when|after|before|and|were|was|had|has|have|by|during|because|while|will|is|are|since|until|but|who|which"
_CALENDAR = frozenset(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April June July August September "
    "October November December".split()
)
_FIGURE = re.compile(r"(?<![\d.,:])\d{1,6}(?![\d.,:]\d)\b")
_BOUND = re.compile(r"than|least|most|about|some|around|nearly|almost|up to|over|under|half|third|quarter|cent", re.I)
_NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{3,}\b")


def inference(folder: Path) -> list[Pair]:
    """The pairs of the sets for inference in a folder, shuffled, the same each time."""
    found = [pair for pair in _marked(folder) if len(pair.one.split()) + len(pair.other.split()) <= MOST_WORDS]
    found += [pair._replace(one=pair.other, other=pair.one) for pair in found if "contradicts" in pair.allowed][::2]
    random.Random(5).shuffle(found)
    return found


def _marked(folder: Path) -> Iterator[Pair]:
    for name in ("mnli_dev.csv", "snli_dev.csv", "rte_train.csv"):
        yield from _table(folder / name, ",")
    for name in ("counterfactual_snli_train.tsv", "counterfactual_snli_dev.tsv"):
        yield from _table(folder / name, "\t")
    for name in ("fever_binary_dev.txt", "fever_binary_test.txt"):
        for line in (folder / name).read_text("utf-8").splitlines():
            label, premise, hypothesis = line.split("\t")
            yield Pair(premise, hypothesis, 0, _ALLOWED[label])


def _table(file: Path, delimiter: str) -> Iterator[Pair]:
    with file.open(encoding="utf-8", newline="") as lines:
        rows = csv.reader(lines, delimiter=delimiter)
        next(rows)
        for premise, hypothesis, label in rows:
            yield Pair(premise, hypothesis, 0, _ALLOWED[label])


def events(file: Path, most: int, seed: int = 7) -> list[Pair]:
    """Sentences of ECB+ from different reports: those that tell one event, those of the topic's other event, and neither."""
    told = defaultdict(list)
    for sentence in sentences(file):
        if len(sentence.text.split()) <= MOST_WORDS // 2:
            told[sentence.topic].append(sentence)
    dice = random.Random(seed)
    one, other = [], []
    for topic in sorted(told):
        for a, b in combinations(told[topic], 2):
            if a.document == b.document:
                continue
            if a.chains & b.chains:
                one.append(Pair(a.text, b.text, 0, frozenset(RELATIONS) - {"unrelated"}))
            elif a.half != b.half and len(set(a.text.lower().split()) & set(b.text.lower().split())) >= 4:
                other.append(Pair(a.text, b.text, 0, frozenset(("unrelated",))))
    return [*dice.sample(one, min(most, len(one))), *dice.sample(other, min(most, len(other)))]
