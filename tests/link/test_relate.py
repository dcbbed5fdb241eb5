"""What a network says of two statements, and what rules know better."""

from __future__ import annotations

import random
import sys
from itertools import combinations
from typing import NamedTuple

import pytest

from onrecord.link import Remembering, all_needed, nearest, needed, relate, remembering, shipped
from onrecord.link.judge import Verdict
from onrecord.link.likely import Likely
from onrecord.link.needed import NEARER
from onrecord.link.network import nearness, nearnesses
from onrecord.link.relate import Hope, asked, by_network, settle

BRIDGE = "The Lunda bridge lost two of its seven spans overnight"
NO_ANSWER = Likely(0, 0, 0, 0, 1)
NO_RULE = Verdict("compatible", 0.5, "both speak of bridge", "related")


class Told(NamedTuple):
    """A network that says what it is told to: `now` of two of one time, `later` where some days lie between."""

    now: Likely
    later: Likely = Likely(0, 1, 0, 0, 0)
    cosine: float = 0.8

    def vector(self, text: str) -> bytes:
        return bytes(384)

    def nearness(self, one: str, other: str) -> float:
        return self.cosine

    def likely(self, one: str, other: str, days: int = 0) -> Likely:
        return self.later if days else self.now


class Leaning(Told):
    """One that says another thing of each order."""

    def likely(self, one: str, other: str, days: int = 0) -> Likely:
        return self.now if one < other else self.later


def test_other_words_for_the_same_are_one_claim_where_a_network_says_so() -> None:
    found = relate(
        BRIDGE, "Gone since dawn: a couple of stretches of the crossing", Told(Likely(0.9, 0.05, 0, 0, 0.05))
    )
    assert found
    assert found.same
    assert found.judge == "network"
    assert "in other words" in found.why


def test_the_order_of_the_two_tells_nothing() -> None:
    network = Leaning(Likely(0.8, 0.1, 0.1, 0, 0), Likely(0.2, 0.1, 0.7, 0, 0))
    assert asked("a", "b", network) == asked("b", "a", network) == Likely(0.5, 0.1, 0.4, 0, 0)


def test_figures_that_exclude_each_other_are_rivals_where_a_network_agrees() -> None:
    other = "The Lunda bridge lost five of its seven spans overnight"
    found = relate(BRIDGE, other, Told(Likely(0.2, 0.2, 0.6, 0, 0)))
    assert found
    assert (found.relation, found.judge) == ("contradicts", "other_figure")


@pytest.mark.parametrize("likely", [Likely(0, 0.1, 0.1, 0, 0.8), Likely(0.1, 0.8, 0.1, 0, 0)])
def test_figures_are_no_rivals_where_a_network_does_not(likely: Likely) -> None:
    found = relate(BRIDGE, "The Lunda bridge lost five of its seven spans overnight", Told(likely))
    assert found is None or found.relation != "contradicts"


def test_the_network_alone_makes_nobody_contradict_another_unless_vectors_are_very_near() -> None:
    one = "The driver of the night train passed a red signal at full speed"
    other = "Every signal on the line showed green when the night train came, says the record"
    sure = Likely(0, 0, 1, 0, 0)
    assert relate(one, other, Told(sure, cosine=0.5)) is None
    near = relate(one, other, Told(sure, cosine=0.9))
    assert near
    assert near.relation == "contradicts"
    assert relate(one, other, Told(Likely(0, 0.2, 0.8, 0, 0), cosine=0.9)) is None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("whether the Lunda bridge lost two of its seven spans", BRIDGE),
        ("how many spans of the bridge were lost overnight", BRIDGE),
        ("the number of spans of the Lunda bridge", "two of the seven spans of the Lunda bridge are lost"),
        ("a long outage", "the outage was long and the plant lost its line"),
    ],
)
@pytest.mark.parametrize("likely", [Likely(1, 0, 0, 0, 0), Likely(0, 0, 1, 0, 0)])
def test_the_network_alone_makes_no_claim_of_a_question_or_a_thing(one: str, other: str, likely: Likely) -> None:
    found = relate(one, other, Told(likely, cosine=0.9))
    assert found is None or (not found.same and found.relation == "about")


def test_a_claim_within_a_long_retelling_is_not_that_retelling() -> None:
    one = "The army shut the Lunda bridge at dawn"
    rest = "The mill lies idle, bakers wait for flour, trains stand at the junction, ferries are full and schools teach at home."
    found = relate(
        one, f"{rest} The army shut the Lunda bridge at dawn, the mayor says.", Told(Likely(0.1, 0.9, 0, 0, 0))
    )
    assert found is None or not found.same


def test_the_claim_that_something_is_so_is_compared_as_what_is_so() -> None:
    found = relate("the claim that the Lunda bridge lost two of its seven spans overnight", BRIDGE)
    assert found
    assert found.same


def test_which_would_be_the_update_is_asked_both_ways() -> None:
    assert by_network("a", "b", Told(NOBODY, later=Likely(0, 0.2, 0.2, 0.6, 0))) == 3
    assert by_network("a", "b", Leaning(Likely(0, 0, 0, 1, 0), Likely(0, 0, 1, 0, 0))) == 2


NOBODY = Likely(0, 0, 0, 0, 1)


@pytest.mark.parametrize("likely", [Likely(0.2, 0.5, 0.3, 0, 0), Likely(0.2, 0.5, 0.1, 0, 0.2)])
def test_in_doubt_two_can_both_hold(likely: Likely) -> None:
    assert settle(NO_RULE, likely, 0.9).relation == "compatible"


def test_the_shipped_network_tells_a_paraphrase_from_a_denial() -> None:
    network = shipped()
    said = "Two of the seven spans of the bridge at Lunda were brought down in the night."
    assert asked(said, BRIDGE, network).same > 0.5
    denied = asked(said, "All seven spans of the Lunda bridge are still standing this morning.", network)
    assert denied.contradicts + denied.updates > 0.5


class Asked(Told):
    """One that must not be asked about two."""

    def likely(self, one: str, other: str, days: int = 0) -> Likely:
        raise AssertionError((one, other))


def test_nothing_is_asked_where_no_answer_would_be_kept() -> None:
    apart = "Lessons are cancelled until Friday"
    assert (
        relate(BRIDGE, apart, Asked(NO_ANSWER, cosine=0.7)) is None
    )  # no word in common, and not near enough for one claim
    with pytest.raises(AssertionError):
        relate(BRIDGE, apart, Asked(NO_ANSWER, cosine=0.8))


class OneOrder(Told):
    """One that is asked for one order only."""

    def likely(self, one: str, other: str, days: int = 0) -> Likely:
        assert one < other
        return self.now


def test_the_other_order_is_not_asked_where_it_could_not_make_up_for_the_first() -> None:
    apart = "Lessons are cancelled until Friday"
    assert relate(BRIDGE, apart, OneOrder(Likely(0.1, 0.1, 0.2, 0, 0.6))) is None
    with pytest.raises(AssertionError):
        relate(BRIDGE, apart, OneOrder(Likely(0.8, 0.1, 0, 0, 0.1)))


def answers(dice: random.Random) -> Likely:
    """Any answer, mostly one near which something is decided."""
    rough = [dice.choice((0.0, 0.05, 0.2, 0.5, 1.0, 4.0)) + dice.random() / 50 for _ in range(5)]
    return Likely(*(round(share / sum(rough), 4) for share in rough))


@pytest.mark.parametrize("cosine", [0.4, 0.45, 0.5, 0.55, 0.6, 0.7, 0.75, 0.9])
def test_what_is_not_asked_makes_no_difference_to_what_is_kept(monkeypatch: pytest.MonkeyPatch, cosine: float) -> None:
    dice = random.Random(f"answers {cosine}")
    said = (
        BRIDGE,
        "The Lunda bridge lost five of its seven spans overnight",
        "The Lunda bridge did not lose two of its seven spans",
        "Two spans of the Lunda bridge were lost, engineers found, when the river rose to nine metres on Monday night",
        "how many spans of the bridge were lost",
        "the bridge at Lunda",
        "The bridge fell on Tuesday",
        "The bridge fell on Friday at 09:30",
        "Lessons are cancelled until Friday",
        "The garrison may leave the crossing by Monday",
    )
    for one, other in combinations(said, 2):
        for _ in range(40):
            network = Leaning(answers(dice), answers(dice), cosine)
            sparing = relate(one, other, network)
            with monkeypatch.context() as lavish:
                lavish.setattr(sys.modules["onrecord.link.relate"], "_hope", lambda *given: Hope(0, 0))
                assert sparing == relate(one, other, network), (one, other, network)


def test_without_vectors_more_words_must_be_shared() -> None:
    vector = shipped().vector(BRIDGE)
    assert needed(b"", vector, 9) == 3
    assert needed(b"", b"", 4) == 1
    assert needed(vector, vector, 9) == 1
    assert needed(vector, shipped().vector("The minister of culture opened a library"), 9) is None


def test_what_many_need_is_what_each_needs() -> None:
    said = [BRIDGE, "The minister of culture opened a library", "A bridge at Lunda lost two spans"]
    vectors = [*map(shipped().vector, said), b""]
    few = [9, 2, 9, 4]
    for mine in (vectors[0], b""):
        alone = [needed(mine, theirs, fewest) for theirs, fewest in zip(vectors, few, strict=True)]
        assert all_needed(mine, vectors, few) == alone
    assert all_needed(vectors[0], [], []) == []


def test_a_vector_that_was_told_is_not_made_again() -> None:
    network = Remembering(Told(NO_ANSWER))
    network.know("a", b"\x01\x02")
    assert (network.vector("a"), network.vector("b")) == (b"\x01\x02", bytes(384))
    network.know("b", b"\x02\x04")
    assert network.nearness("a", "b") == pytest.approx(1)
    assert network.likely("a", "b") == NO_ANSWER


def test_of_more_vectors_than_can_be_kept_those_told_first_are_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(remembering, "MOST", 2)
    network = Remembering(Told(NO_ANSWER))
    for text in "abc":
        network.know(text, b"\x01")
    assert [network.vector(text) for text in "abc"] == [bytes(384), b"\x01", b"\x01"]


def test_a_vector_is_as_near_among_many_as_alone() -> None:
    said = [
        BRIDGE,
        "The minister of culture opened a library",
        "A bridge at Lunda lost two spans",
        BRIDGE + " at night",
    ]
    vectors = [shipped().vector(each) for each in said]
    together = nearnesses(vectors[0], b"".join(vectors))
    assert together == [nearness(vectors[0], each) for each in vectors]
    assert nearest(vectors[0], b"".join(vectors)) == [at for at, found in enumerate(together) if found >= NEARER]
    assert 0 in nearest(vectors[0], b"".join(vectors))
    assert 1 not in nearest(vectors[0], b"".join(vectors))
    assert not nearest(vectors[0], b"")
