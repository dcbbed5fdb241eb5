"""What decides the act of a saying where the entry of its cue does not: `idioms()`, by the word that opens them.

The knowledge is in idioms.txt beside this module, whose first lines say how to add to it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from itertools import product
from types import MappingProxyType
from typing import NamedTuple, cast

from onrecord.lexicon.cues import irregular_verbs, verb_forms
from onrecord.lexicon.words import sections
from onrecord.model import Act, Polarity

GAP = "*"


class Idiom(NamedTuple):
    """Words in their order, "*" for up to three others, with the act that they make; `polarity` where they settle that too.

    `weight` is how many words it names: the more, the more telling. `lemma` is the entry as the table spells it, for whoever
    asks what decided.
    """

    lemma: str
    words: tuple[str, ...]
    act: Act
    polarity: Polarity | None
    weight: int


def _idioms() -> Iterator[Idiom]:
    irregular = irregular_verbs()
    for section, entries in sections("idioms.txt").items():
        act, _, polarity = section.partition(" ")
        for entry in entries:
            for spelling in product(*(word.split("/") for word in entry.split())):
                for _, form in verb_forms(" ".join(spelling), irregular):
                    words = tuple(form.split())
                    weight = sum(word != GAP for word in words)
                    yield Idiom(entry, words, cast(Act, act), cast(Polarity, polarity) or None, weight)


@cache
def idioms() -> Mapping[str, tuple[Idiom, ...]]:
    """Idioms by their first word as it stands in a text, in lower case, the most telling first; of two alike the earlier.

    Made when first asked for, since it takes a tenth of a second.
    """
    found: dict[tuple[str, ...], Idiom] = {}
    for idiom in _idioms():
        found.setdefault(idiom.words, idiom)
    index: dict[str, list[Idiom]] = {}
    for idiom in found.values():
        index.setdefault(idiom.words[0], []).append(idiom)
    return MappingProxyType(
        {first: tuple(sorted(those, key=lambda idiom: -idiom.weight)) for first, those in index.items()}
    )
