"""What somebody says is read again only where it can hold what others say, and is not asked for its names twice."""

from __future__ import annotations

import pytest

from onrecord.extract.inner_speech import may_hold_speech
from onrecord.extract.reader.around import Around, Ints
from onrecord.extract.reader.attend import Vectors
from onrecord.extract.reader.decode import Scores
from onrecord.extract.reader.network import OnnxNetwork, shipped
from onrecord.extract.reader.seen import seen
from onrecord.model import Report
from onrecord.read import read
from onrecord.read.tokens import tokenize


class Counted:
    """The shipped network, with a count of how often it was asked."""

    def __init__(self, network: OnnxNetwork) -> None:
        self.network = network
        self.encoded = self.named = 0

    def encode(self, pieces: Ints, begins: Ints) -> tuple[Vectors, Scores]:
        self.encoded += 1
        return self.network.encode(pieces, begins)

    def read(self, vectors: Vectors, cues: Ints, near: Around) -> Scores:
        return self.network.read(vectors, cues, near)

    def name(self, vectors: Vectors) -> Scores:
        self.named += 1
        return self.network.name(vectors)


def asked(text: str) -> Counted:
    """The network after it has read a text."""
    counted = Counted(shipped())
    reading = read(Report("r", "report", "", "text", text, language="en"))
    assert seen(reading, counted, counted.network.pieces, counted.network.settings()).found
    return counted


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("the gate is to be painted in the spring and stands open at night", False),
        ("it was hoped that the gate would last the winter", False),
        ("the council warned of a flood", True),
        ("according to the council the gate is rotten", True),
        ("he had accorded the gate some thought", False),
        ("the council's claims of neglect", True),
        ("", False),
    ],
)
def test_speech_is_told_by_a_whole_cue_and_not_by_a_word_that_begins_one(words: str, told: bool) -> None:
    assert may_hold_speech(tokenize(words)) is told


def test_what_holds_no_word_of_saying_is_read_once() -> None:
    assert asked("Dana Moss said that the gate is to be painted in the spring and stands open at night.").encoded == 1


def test_what_holds_one_is_read_again_and_its_names_are_not_asked_for() -> None:
    counted = asked("Dana Moss said that the council had warned in May that the gate of Vell was rotten.")
    assert counted.encoded > 1
    assert counted.named == 1
