"""Where a run of words should begin and end: no mark hangs at its edges, and a quotation in it is whole."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from onrecord.extract.reader.around import Run
from onrecord.extract.reader.pieces import Word

_HANGING = frozenset({",", ";", ":", ".", "-", "–", "—", "--"})
_MARKS = frozenset({'"', "“", "”", "«", "»", "„", "``", "''"})


def trimmed(run: Run, words: Sequence[Word], taken: Sequence[Run] = ()) -> Run | None:
    """The content as PolNeAR's annotators cut it: with the marks of its quotation, without the comma before "he said".

    No word of the runs that are `taken` is added to it. None where it holds nothing but marks.
    """
    whole = _whole(run, words)
    start, end = whole if _free(whole, run, taken) else run
    while start < end and words[start].text in _HANGING:
        start += 1
    while start < end and words[end - 1].text in _HANGING:
        end -= 1
    return (start, end) if any(_is_said(words[at].text) for at in range(start, end)) else None


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


def _free(whole: Run, run: Run, taken: Sequence[Run]) -> bool:
    added = {*range(*whole)} - {*range(*run)}
    return not any(added & {*range(*one)} for one in taken)


def _is_said(word: str) -> bool:
    """Whether a word is more than marks of punctuation: letters, a number, an emoji."""
    return any(letter.isalnum() or unicodedata.category(letter) == "So" for letter in word)
