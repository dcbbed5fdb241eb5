"""A long text costs what its length does: in calls of the network, and in what is kept while it is read."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from onrecord.extract.reader.attend import MOST, attend
from onrecord.extract.reader.windows import OVERLAP, ROOM
from reader.marks import CONTENT, PIECES, PLAIN, SOURCE, Marks, cues_of, words_of_line
from reader.test_texts import ARTICLE
from reader.told import check

PARAGRAPH = "In the morning Ana Moss said the bridge was shut for good and nobody crossed the river on foot that day. "


def calls(times: int) -> Marks:
    network = Marks()
    found = attend(network, PIECES, words_of_line(PARAGRAPH * times), PLAIN).found
    assert len(found) == times
    return network


def test_calls_of_the_network_grow_as_the_text_does() -> None:
    short, long = calls(150), calls(1500)  # 3,000 and 30,000 words
    assert abs(len(long.windows) - 10 * len(short.windows)) <= 10
    pieces = sum(len(PIECES.of(word)) for word in words_of_line(PARAGRAPH * 1500))
    assert pieces <= sum(long.windows) <= pieces * ROOM / (ROOM - OVERLAP - 25)
    assert max(long.windows) <= ROOM
    assert sum(long.cues) == 1500


def test_no_more_vectors_are_kept_than_one_window_has() -> None:
    assert len(calls(300).alive) > 20
    assert set(calls(300).alive) == {0}


def test_a_window_full_of_cues_is_read_a_few_at_a_time() -> None:
    network = Marks()
    found = attend(network, PIECES, words_of_line("said well " * 400), PLAIN).found
    assert len(found) == 400
    assert sum(network.cues) == 400
    assert max(network.cues) == MOST


@given(st.lists(st.sampled_from(["said", "Moss", "bridge", "well", "on", "incomprehensibilities"]), max_size=700))
def test_each_cue_is_found_once_wherever_windows_begin(line: list[str]) -> None:
    found = attend(Marks(), PIECES, words_of_line(" ".join(line)), PLAIN).found
    # The words around a cue at the very edge are its own alone: where all of them are cues or sources nothing is left of it.
    read = set(cues_of(found))
    assert len(read) == len(found)
    said = [at for at, word in enumerate(line) if word == "said"]
    assert read == {at for at in said if at + 1 < len(line)}


def test_what_is_found_at_the_edge_of_a_window_is_whole() -> None:
    text = PARAGRAPH * 60
    found = attend(Marks(), PIECES, words_of_line(text), PLAIN).found
    size = len(PARAGRAPH.split())
    for number, one in enumerate(found):
        cue = number * size + PARAGRAPH.split().index("said")
        assert one.cue == (cue, cue + 1)
        assert one.source == ((cue - SOURCE, cue),)
        assert one.content == ((cue + 1, cue + 1 + CONTENT),)


def test_a_long_report_is_read_whole() -> None:
    """About 4,000 words: the first paragraphs and the last are read alike."""
    times = 30
    text = "\n\n".join([ARTICLE] * times)
    found = [one for one in check(text) if one.rule.startswith("reader/")]
    size = len(ARTICLE) + 2
    per_copy = [sum(at * size <= one.cue[0].start < (at + 1) * size for one in found) for at in range(times)]
    assert min(per_copy) > 0
    assert sum(per_copy) == len(found)
