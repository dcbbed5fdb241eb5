"""The table of idioms: each with one act, in its forms."""

from collections import defaultdict
from typing import get_args

from onrecord.lexicon.idioms import GAP, idioms
from onrecord.lexicon.words import sections
from onrecord.model import Act


def test_every_section_names_an_act_and_perhaps_a_polarity() -> None:
    for section in filter(None, sections("idioms.txt")):
        act, _, polarity = section.partition(" ")
        assert act in set(get_args(Act)) - {"report"}
        assert polarity in ("", "positive", "negative")


def test_no_idiom_has_two_acts() -> None:
    acts = defaultdict(set)
    for section, entries in sections("idioms.txt").items():
        for entry in entries:
            acts[entry].add(section)
    assert {entry: found for entry, found in acts.items() if len(found) > 1} == {}


def test_no_idiom_begins_or_ends_in_a_gap() -> None:
    for found in idioms().values():
        assert not [idiom for idiom in found if GAP in (idiom.words[0], idiom.words[-1])]


def test_the_first_word_is_inflected_and_the_most_telling_idiom_comes_first() -> None:
    threw = idioms()["threw"]
    assert any(idiom.words == ("threw", "*", "weight", "behind") and idiom.act == "agree" for idiom in threw)
    assert [idiom.weight for idiom in threw] == sorted((idiom.weight for idiom in threw), reverse=True)
