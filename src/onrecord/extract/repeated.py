"""What is printed twice, as where a caption repeats a sentence: the same words, said by the same words, are one utterance."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from onrecord.extract.attribution import Attribution, Place
from onrecord.model import Reading

_FEW = 4  # words: what is shorter may well be said twice


def without_repeated(reading: Reading, found: Iterable[Attribution]) -> list[Attribution]:
    """The attributions without those whose cue and content stand, word for word, in an earlier one."""
    kept: dict[tuple[str, str], Attribution] = {}
    made: list[Attribution] = []
    for one in found:
        words = _words(reading, one.cue), _words(reading, one.content)
        if (
            not one.cue
            or len(words[1].split()) < _FEW
            or kept.setdefault(words, one) is one
            or _touch(kept[words], one)
        ):
            made.append(one)
    return made


def _words(reading: Reading, places: Sequence[Place]) -> str:
    return " ".join(" ".join(reading.report.text[start:end] for start, end in places).lower().split())


def _touch(one: Attribution, other: Attribution) -> bool:
    return any(a < d and c < b for a, b in one.content for c, d in other.content)
