"""Numbers read out of a text: how many, of what, for which scope. A grammar of small ordered rules over the atoms of a sentence.

`find_quantities` is the whole of it: where a number begins, its words are put together (`amounts`), what it counts is looked
for (`counted`, `harms`), and what it holds for (`scopes`, `manner`). Nothing that is masked as a coordinate is read, no
clock time, and no range of a weapon.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from onrecord.model import Mask, Quantity, Report, Sentence, Span, TimeExpression, Token
from onrecord.read.quantities.sentence import found_in, may_hold_numbers

__all__ = ["find_quantities"]


def find_quantities(
    report: Report,
    tokens: Sequence[Token],
    sentences: Sequence[Sentence],
    masks: Sequence[Mask],
    times: Sequence[TimeExpression] = (),
) -> tuple[Quantity, ...]:
    """The quantities of a report in the order of the text; time grows with its length and no faster."""
    taken = sorted(
        [(mask.start, mask.end) for mask in masks if mask.kind == "coordinates"]
        + [(time.start, time.end) for time in times if time.kind == "time"]
    )
    starts = [start for start, _ in taken]
    return tuple(
        one
        for sentence in sentences
        if may_hold_numbers(tokens, sentence)
        for one in found_in(report.id, tokens[sentence.first : sentence.last])
        if not _is_taken(one.words, taken, starts)
    )


def _is_taken(words: Span, taken: Sequence[tuple[int, int]], starts: Sequence[int]) -> bool:
    at = bisect_right(starts, words.end - 1) - 1
    return at >= 0 and taken[at][1] > words.start
