"""The words around a cue, and in which bucket their distance falls."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from onrecord.extract.reader.around import BUCKETS, REACH, Around, Run, around

MIDDLE = 500
one_word = around([(MIDDLE, MIDDLE + 1)], [2 * MIDDLE + 1])


def buckets(found: Around, cue: int = 0) -> dict[int, int]:
    """Bucket by word."""
    rows = zip(found.near[cue].tolist(), found.far[cue].tolist(), found.there[cue].tolist(), strict=True)
    return {word: far for word, far, there in rows if there}


def test_a_cue_sees_as_far_to_one_side_as_to_the_other() -> None:
    seen = buckets(one_word)
    assert list(seen) == list(range(MIDDLE - REACH, MIDDLE + REACH + 1))
    for far in range(REACH + 1):
        assert seen[MIDDLE - far] + seen[MIDDLE + far] == 2 * BUCKETS


def test_farther_words_are_in_no_nearer_bucket() -> None:
    seen = [far for _, far in sorted(buckets(one_word).items())]
    assert seen == sorted(seen)
    assert 0 <= seen[0] < seen[-1] <= 2 * BUCKETS


def test_near_words_have_a_bucket_each_and_the_cue_has_its_own() -> None:
    seen = buckets(one_word)
    near = [seen[MIDDLE + far] for far in range(-16, 17)]
    assert near == [BUCKETS + far for far in range(-16, 17)]
    wide = buckets(around([(MIDDLE, MIDDLE + 4)], [2 * MIDDLE]))
    assert [wide[MIDDLE + at] for at in range(-1, 5)] == [BUCKETS - 1, *[BUCKETS] * 4, BUCKETS + 1]


runs = st.tuples(st.integers(0, 300), st.integers(1, 5), st.integers(0, 300)).map(
    lambda three: ((three[0], three[0] + three[1]), three[0] + three[1] + three[2])
)


@given(st.lists(runs, min_size=1, max_size=6))
def test_each_cue_sees_what_it_would_see_alone(asked: list[tuple[Run, int]]) -> None:
    together = around([cue for cue, _ in asked], [count for _, count in asked])
    for at, (cue, count) in enumerate(asked):
        alone = buckets(around([cue], [count]))
        assert buckets(together, at) == alone
        assert set(range(*cue)) <= set(alone)
        assert all(0 <= word < count for word in alone)
    assert (together.near < [[count] for _, count in asked]).all()
    assert (together.near >= 0).all()
    assert ((together.far >= 0) & (together.far <= 2 * BUCKETS)).all()
