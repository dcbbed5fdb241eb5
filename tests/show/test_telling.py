"""What words tell is seen at the first verb of their clause."""

import pytest

from onrecord.show.developments.telling import Telling, telling

TOLD: list[tuple[str, Telling]] = [
    ("The ferry to Arl was cancelled on Monday", "happened"),
    ("Nine of the 23 trapped miners have been brought up", "has happened"),
    ("The pump had leaked.", "had happened"),
    ("Six soldiers fell into the river.", "happened"),
    ("The blaze injured eight people.", "happened"),
    ("Two injured men lie in the hall.", "is"),
    ("The last to leave was the foreman.", "was"),
    ("The crack is four metres long.", "is"),
    ("The plant has been under guard since May.", "is"),
    ("The mill at Velm will close in June", "ahead"),
    ("The pump was to be replaced in June.", "ahead"),
    ("Two more ships are expected.", "ahead"),
    ("The company gave no cause.", "silence"),
    ("Nobody was hurt.", "not"),
    ("The bridge has not been repaired.", "not"),
    ("The gates didn't open.", "not"),
    ("Moss would not comment", "silence"),
    ("questions about the pump that were put to her", "silence"),
    ("It was not clear who had fired.", "silence"),
    ("Who holds the key?", "fragment"),
    ("and then left the hall.", "fragment"),
    ("has been asked to wait", "fragment"),
    ("A report in the evening edition, headlined", "fragment"),
    ("that was published on Tuesday", "fragment"),
]


@pytest.mark.parametrize(("words", "told"), TOLD, ids=lambda value: value)
def test_what_an_outlet_narrates_is_told_apart_by_its_first_verb(words: str, told: Telling) -> None:
    assert telling(words) == told


def test_who_speaks_of_themselves_tells_no_happening() -> None:
    assert telling("She slept well", voiced=True) == "own"
    assert telling("She slept in the gate house.") == "happened", "the outlet tells it of her"


def test_what_is_said_may_begin_in_small_letters() -> None:
    assert telling("that the bridge had been closed", voiced=True) == "had happened"
    assert telling("to leave the town", voiced=True) == "fragment"
