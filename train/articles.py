"""Annotated articles as words and spans of words."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from onrecord.extract.reader.pieces import Word
from onrecord.extract.reader.words import words_of
from onrecord.model import Token
from onrecord.read.tokens import tokenize

Run = tuple[int, int]


class Attribution(NamedTuple):
    """Runs of words, end exclusive: who says, the words of saying, what is said."""

    source: tuple[Run, ...]
    cue: Run
    content: tuple[Run, ...]


class Article(NamedTuple):
    """A text by name, as words, with what its annotators marked."""

    name: str
    words: tuple[Word, ...]
    attributions: tuple[Attribution, ...]


def polnear(folder: Path) -> list[Article]:
    """The articles of a part of PolNeAR, each as its first annotator marked it, in the order of their names."""
    return [article for text in sorted((folder / "text").glob("*.txt")) if (article := _article(folder, text))]


def _article(folder: Path, file: Path) -> Article | None:
    notes = sorted(note for note in (folder / "attributions").iterdir() if note.name.startswith(file.stem))
    if not notes:
        return None
    with file.open(encoding="utf-8", newline="") as opened:
        text = opened.read()
    tokens = tokenize(text)
    run = runs_in(tokens)
    found = []
    for marks in _marks(notes[0]):
        spans = {kind: tuple(sorted(run(*place) for place in places)) for kind, places in marks.items()}
        spans = {kind: tuple(one for one in runs if one[0] < one[1]) for kind, runs in spans.items()}
        if spans.get("cue") and spans.get("content"):
            found.append(Attribution(spans.get("source", ()), spans["cue"][0], spans["content"]))
    return Article(file.stem, words_of(text, tokens), tuple(sorted(found, key=lambda one: one.cue)))


def runs_in(tokens: Sequence[Token]) -> Callable[[int, int], Run]:
    """What turns characters into a run of words: those that share a character with them."""
    starts, ends = [token.start for token in tokens], [token.end for token in tokens]
    return lambda start, end: (bisect_right(ends, start), bisect_left(starts, end))


def _marks(file: Path) -> Iterator[dict[str, list[Run]]]:
    """The attributions of a brat stand-off file: places in characters by role."""
    marked: dict[str, list[Run]] = {}
    with file.open(encoding="utf-8", newline="") as lines:
        for line in lines:
            name, *rest = line.rstrip("\r\n").split("\t")
            if re.fullmatch(r"T\d+", name) and rest:
                places = rest[0].split(" ", 1)[1].split(";")
                marked[name] = [(int(a), int(b)) for a, b in (place.split() for place in places)]
            elif re.fullmatch(r"E\d+", name) and rest:
                roles: dict[str, list[Run]] = defaultdict(list)
                for role, mark in (pair.split(":") for pair in rest[0].split()[1:]):
                    roles[role.lower().rstrip("0123456789")] += marked.get(mark, [])
                yield roles
