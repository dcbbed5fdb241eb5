"""The acts of what the reader sees: what nobody voiced stands apart from what was said."""

import pytest

from extract.marked import reading_of
from onrecord.extract.act import decide
from onrecord.extract.attribution import Attribution

VOICED = [
    ("The marshal {told} [to hold the ridge].", "tell", "order"),
    ("The mayor {repeated} [the demand for a new count].", "repeat", "demand"),
    ("The mayor {spoke of} [progress on the bridge].", "speak of", "say"),
    ("The mayor {said} [the bridge was closed].", "say", "say"),
    ("The mayor {showed} [that the bridge was closed].", "show", "assess"),
]
UNVOICED = [
    ("The mayor {was fond of} [the old bridge].", "", "believe"),
    ("The photograph {showed} [a gull on the dam].", "show", "believe"),
    ("The rain {is expected} [to end by noon].", "expect", "believe"),
    ("The union {will demand} [a new count].", "demand", "intend"),
]


@pytest.mark.parametrize(("text", "verb", "act"), VOICED + UNVOICED, ids=lambda value: value)
def test_what_the_reader_sees_has_the_act_of_its_cue_or_none_that_is_voiced(text: str, verb: str, act: str) -> None:
    plain, places = "", {"{": 0, "[": 0, "}": 0, "]": 0}
    for letter in text:
        if letter in places:
            places[letter] = len(plain)
        else:
            plain += letter
    source = () if "expected" in plain else ((0, places["{"] - 1),)
    one = Attribution("cue_read", verb, source, ((places["{"], places["}"]),), ((places["["], places["]"]),), sure=0.9)
    assert decide(reading_of(plain), one, "indirect").act == act
