"""Whose words a quotation without a name goes on with, where the reader has seen who spoke before it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from onrecord.extract.attribution import Attribution, Place
from onrecord.extract.following import is_speech

_GOES_ON = "continued_quotation"
_LOOKED_BACK = 8  # places


def going_on(ruled: Sequence[Attribution], read: Sequence[Attribution]) -> list[Attribution]:
    """The rules' attributions, quotations that go on with the source that the reader saw speaking last before them.

    The rules take whom they saw last, and they see less: of `It was "wrong", Moss told the wire.` and a quotation in the
    next paragraph they may know no more than "It". Who is only told of inside somebody's words does not speak.
    """
    inside = sorted(place for one in read for place in one.content)
    outer = [one for one in read if one.source and is_speech(one) and not _holds(inside, one.source[0])]
    speaking = sorted(outer, key=_end)
    ends = [_end(one) for one in speaking]
    return [_of_last(one, speaking, bisect_right(ends, one.content[0][0]) - 1) for one in ruled]


def _of_last(one: Attribution, speaking: Sequence[Attribution], last: int) -> Attribution:
    goes_on = one.rule == _GOES_ON and last >= 0 and one.source[0] < one.content[0]
    return one._replace(source=speaking[last].source) if goes_on else one


def _holds(places: Sequence[Place], word: Place) -> bool:
    """Whether one of the last sorted places that begin before a word goes on behind it."""
    at = bisect_right(places, word)
    return any(end > word[0] for _, end in places[max(0, at - _LOOKED_BACK) : at])


def _end(one: Attribution) -> int:
    """Where an attribution ends, all its parts counted."""
    return max(end for _, end in (*one.source, *one.cue, *one.content))
