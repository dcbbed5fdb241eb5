"""A text's windows: each word belongs to one, none is larger than the network has room for, and they share little."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import example, given
from hypothesis import strategies as st

from onrecord.extract.reader.pieces import Word
from onrecord.extract.reader.windows import OVERLAP, ROOM, windows

sizes_of_words = st.lists(
    st.integers(1, 25) | st.integers(1, 3) | st.integers(1, ROOM + 40), max_size=400
) | st.integers(0, 900).map(lambda count: [1] * count)


def words_of(sizes: list[int], opening: frozenset[int] = frozenset()) -> tuple[Word, ...]:
    return tuple(Word("word", spaced=True, opens=at in opening) for at in range(len(sizes)))


@given(sizes_of_words, st.frozensets(st.integers(0, 400), max_size=40))
@example([200, 50, 250, 1, 300, 300, 1], frozenset())
def test_each_word_is_owned_by_one_window_that_holds_it(sizes: list[int], opening: frozenset[int]) -> None:
    found = list(windows(words_of(sizes, opening), sizes))
    owned = [at for window in found for at in range(window.own_first, window.own_last)]
    assert owned == list(range(len(sizes)))
    assert all(one.first <= one.own_first <= one.own_last <= one.last for one in found)
    assert all(one.first < other.first and one.last < other.last for one, other in pairwise(found))


@given(sizes_of_words, st.frozensets(st.integers(0, 400), max_size=40))
@example([10, 50, 250], frozenset())
@example([60, *[7] * 8, 220, 56, 201], frozenset({3}))
def test_no_window_is_larger_than_the_room_unless_one_word_is(sizes: list[int], opening: frozenset[int]) -> None:
    for window in windows(words_of(sizes, opening), sizes):
        assert sum(sizes[window.first : window.last]) <= ROOM or window.last == window.first + 1


@given(sizes_of_words, st.frozensets(st.integers(0, 400), max_size=40))
def test_windows_share_a_little_and_leave_nothing_out(sizes: list[int], opening: frozenset[int]) -> None:
    for one, other in pairwise(windows(words_of(sizes, opening), sizes)):
        assert other.first <= one.last
        assert sum(sizes[other.first : one.last]) <= OVERLAP


def test_a_short_text_is_one_window_and_an_empty_one_none() -> None:
    assert [tuple(window) for window in windows(words_of([1] * ROOM), [1] * ROOM)] == [(0, ROOM, 0, ROOM)]
    assert list(windows((), [])) == []


def test_the_edge_of_what_is_owned_lies_in_the_middle_of_what_is_shared() -> None:
    sizes = [1] * (ROOM + 10)
    one, other = windows(words_of(sizes), sizes)
    assert (one.last, other.first) == (ROOM, ROOM - OVERLAP)
    assert one.own_last == other.own_first == ROOM - OVERLAP // 2


def test_a_window_begins_with_a_paragraph_where_there_is_one_to_begin_with() -> None:
    sizes = [1] * (ROOM + 10)
    opening = frozenset({ROOM - 30, ROOM - 12, ROOM - OVERLAP - 1})
    _, other = windows(words_of(sizes, opening), sizes)
    assert other.first == ROOM - 30
