"""The texts written for this project, as articles to learn from: each whole, and what is said in it as texts of their own.

The reader sees the outermost attributions of a text, and reads what they say again as a text of its own. So a text is shown
with its outermost attributions, and the content of each attribution, without the marks around it, with the next inner ones.
Of contents that hold none every third is shown, since what is read again mostly holds none.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from onrecord.extract.reader.pieces import Word
from onrecord.extract.reader.words import words_of
from onrecord.read.tokens import tokenize
from train.articles import Article, Attribution, Run, runs_in

DATA = Path(__file__).with_name("data")
_OPENING, _CLOSING = frozenset("\"“«„‘'"), frozenset("\"”»“’'")
_LEAST_WORDS = 4  # of a content that is read again
_EVERY = 3  # of the contents that hold no attribution as many are passed over, less one


class Marked(NamedTuple):
    """An attribution at its level: 1 is the outermost."""

    attribution: Attribution
    level: int


def articles() -> list[Article]:
    """All that was written: single texts, and the reports of situations, in the order of files and lines."""
    texts = [row for _, row in _rows("attributions")]
    texts += [report for _, row in _rows("situations") for report in row["reports"]]
    return [article for number, text in enumerate(texts) for article in _articles(f"written {number}", text)]


def _rows(kind: str) -> Iterator[tuple[str, dict[str, Any]]]:
    for file in sorted((DATA / kind).glob("*.jsonl")):
        for line in file.read_text("utf-8").splitlines():
            yield file.stem, json.loads(line)


def place(text: str, piece: str | Sequence[Any]) -> Run:
    """Where a piece stands: `[piece, n]` is its n-th occurrence as a plain substring, from 0. ValueError where it does not."""
    words, number = (piece, 0) if isinstance(piece, str) else (piece[0], int(piece[1]))
    at = -1
    for _ in range(number + 1):
        at = text.index(words, at + 1)
    return at, at + len(words)


def _articles(name: str, row: dict[str, Any]) -> Iterator[Article]:
    text = row["text"]
    tokens = tokenize(text)
    words, run = words_of(text, tokens), runs_in(tokens)
    marked = []
    for one in row["attributions"]:
        source, cue, content = (
            tuple(sorted(run(*place(text, piece)) for piece in one[role])) for role in ("source", "cue", "content")
        )
        marked.append(Marked(Attribution(source, cue[0], content), one["level"]))
    outermost = sorted((one.attribution for one in marked if one.level == 1), key=lambda one: one.cue)
    yield Article(name, words, tuple(outermost))
    passed_over = 0
    for number, outer in enumerate(marked):
        said = list(_said(words, outer.attribution.content))
        inner = [one for one in marked if one.level == outer.level + 1 and one.attribution.cue[0] in set(said)]
        passed_over += not inner
        if len(said) >= _LEAST_WORDS and (inner or passed_over % _EVERY == 0):
            yield _alone(f"{name}, {number}", words, said, [one.attribution for one in inner])


def _said(words: Sequence[Word], content: Sequence[Run]) -> Iterator[int]:
    """The words of a content by number, without the mark that opens it and the one that closes it."""
    numbers = [at for a, b in content for at in range(a, b)]
    while len(numbers) > 1 and words[numbers[0]].text in _OPENING and words[numbers[-1]].text in _CLOSING:
        numbers = numbers[1:-1]
    yield from numbers


def _alone(name: str, words: Sequence[Word], said: Sequence[int], inner: Sequence[Attribution]) -> Article:
    """What is said as a text of its own; of a source or a content that goes on outside only what stands inside is left."""
    number = {at: new for new, at in enumerate(said)}

    def moved(runs: Sequence[Run]) -> tuple[Run, ...]:
        held = ([number[at] for at in range(a, b) if at in number] for a, b in runs)
        return tuple((run[0], run[-1] + 1) for run in held if run)

    alone = [words[at] for at in said]
    alone[0] = alone[0]._replace(opens=True, spaced=True)
    found = (Attribution(moved(one.source), moved([one.cue])[0], moved(one.content)) for one in inner)
    return Article(name, tuple(alone), tuple(sorted((one for one in found if one.content), key=lambda one: one.cue)))
