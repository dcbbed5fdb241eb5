"""Where a run of words should begin and end: no mark hangs at its edges, and a quotation in it is whole."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.extract.reader.around import Run
from onrecord.extract.reader.pieces import Word

_HANGING = frozenset({",", ";", ":", ".", "-", "–", "—", "--"})
_MARKS = frozenset({'"', "“", "”", "«", "»", "„", "``", "''"})


def trimmed(run: Run, words: Sequence[Word]) -> Run | None:
    """The content as PolNeAR's annotators cut it: with the marks of its quotation, without the comma before "he said"."""
    start, end = _whole(run, words)
    while start < end and words[start].text in _HANGING:
        start += 1
    while start < end and words[end - 1].text in _HANGING:
        end -= 1
    return (start, end) if start < end else None


def _whole(run: Run, words: Sequence[Word]) -> Run:
    """The run with the quotation mark next to it where it holds only the other one of the pair."""
    start, end = run
    if sum(words[at].text in _MARKS for at in range(start, end)) % 2:
        after = end + (end < len(words) and words[end].text in {".", ",", "!", "?"})
        if after < len(words) and words[after].text in _MARKS and not words[after].spaced and not words[after].opens:
            return start, after + 1
        if start > 0 and words[start - 1].text in _MARKS and not words[start].spaced and not words[start].opens:
            return start - 1, end
    return run
