"""ECB+ (Cybulska and Vossen, LREC 2014) as an outside check: do two sentences of different reports tell one event?

Its topics come in two halves, two events of one kind (two break-ins, two earthquakes), so that words alone mislead. A pair counts
as one where both sentences hold a mention of one event chain. The usual baseline finds it where the heads of
two marked mentions have one lemma; ours, where the linker takes the two sentences to be of one matter.
"""

from __future__ import annotations

import gzip
import json
import random
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

from onrecord import link

NEEDS = "data/ecb/dev.json.gz"
PAIRS = 1500  # of all pairs of a topic's sentences, the same each time


class Told(NamedTuple):
    """A sentence: its words, its topic, the half of the topic, its document, the event chains told in it, their heads' lemmas."""

    text: str
    topic: str
    half: str
    document: str
    chains: frozenset[str]
    lemmas: frozenset[str]


def sentences(file: Path) -> list[Told]:
    """The sentences in which an event is marked."""
    chains: dict[tuple[str, str], set[str]] = defaultdict(set)
    lemmas: dict[tuple[str, str], set[str]] = defaultdict(set)
    topics: dict[str, str] = {}
    for mention in json.loads(gzip.decompress(file.read_bytes())):
        key = mention["doc_id"], _around(mention["mention_context"], mention["tokens_number"])
        chains[key].add(mention["coref_chain"])
        lemmas[key].add(mention["mention_head_lemma"])
        topics[mention["doc_id"]] = mention["topic_id"]
    return [
        Told(
            text,
            _topic(topics[document]),
            topics[document],
            document,
            frozenset(told),
            frozenset(lemmas[document, text]),
        )
        for (document, text), told in chains.items()
    ]


def _topic(half: str) -> str:
    """The topic of a half: "12ecb" and "12ecbplus" are both of topic 12."""
    return half.removesuffix("plus").removesuffix("ecb")


def _around(words: Sequence[str], at: Sequence[int]) -> str:
    """The sentence of running words in which some of them stand."""
    stops = [number for number, word in enumerate(words) if word in (".", "!", "?")]
    first = max((stop + 1 for stop in stops if stop < at[0]), default=0)
    last = min((stop + 1 for stop in stops if stop >= at[-1]), default=len(words))
    return _SPACED.sub("", " ".join(words[first:last]))


_SPACED = re.compile(r" (?=[.,!?;:%]|['’]s\b|n['’]t\b)")


def pairs(found: Sequence[Told]) -> Iterator[tuple[Told, Told]]:
    """Pairs of sentences of one topic from different documents."""
    by_topic: dict[str, list[Told]] = defaultdict(list)
    for one in found:
        by_topic[one.topic].append(one)
    every = [
        pair
        for topic in sorted(by_topic)
        for pair in combinations(by_topic[topic], 2)
        if pair[0].document != pair[1].document
    ]
    yield from random.Random(1).sample(every, min(PAIRS, len(every)))


def measure(shared: Path) -> dict[str, float]:
    """F1 of pairs that tell one event: the linker's and the baseline's."""
    gold, same_lemma, linked = [], [], []
    for one, other in pairs(sentences(shared / NEEDS)):
        gold.append(bool(one.chains & other.chains))
        same_lemma.append(bool(one.lemmas & other.lemmas))
        linked.append(link.relation(one.text, other.text, link.shipped()).relation != "unrelated")
    return {
        "pairs": len(gold),
        "told_of_one_event": sum(gold) / len(gold),
        "same_lemma_f1": _f1(gold, same_lemma),
        "one_matter_f1": _f1(gold, linked),
    }


def _f1(gold: Sequence[bool], made: Sequence[bool]) -> float:
    hit = sum(one and other for one, other in zip(gold, made, strict=True))
    return 2 * hit / (sum(gold) + sum(made) or 1)
