"""What is printed twice, as where a caption repeats a sentence: the same words, said by the same words, are one utterance."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence

from onrecord.extract.attribution import Attribution, Place
from onrecord.model import Reading

_FEW = 4  # words: what is shorter may well be said twice


def without_repeated(reading: Reading, found: Iterable[Attribution]) -> list[Attribution]:
    """The attributions without those in a paragraph of one sentence whose cue and content an earlier one has, word for word."""
    sentences = Counter(sentence.paragraph for sentence in reading.sentences)
    heard: set[tuple[str, str]] = set()
    made: list[Attribution] = []
    for one in found:
        words = _words(reading, one.cue), _words(reading, one.content)
        if not one.cue or len(words[1].split()) < _FEW:
            made.append(one)
            continue
        if words not in heard or sentences[_paragraph(reading, one.cue[0][0])] > 1:
            made.append(one)
        heard.add(words)
    return made


def _words(reading: Reading, places: Sequence[Place]) -> str:
    return " ".join(" ".join(reading.report.text[start:end] for start, end in places).lower().split())


def _paragraph(reading: Reading, at: int) -> int:
    return bisect_right(reading.paragraphs, at, key=lambda paragraph: paragraph.start) - 1
