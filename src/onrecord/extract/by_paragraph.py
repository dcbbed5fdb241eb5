"""What is said over several paragraphs, a statement a paragraph, so that each can be shown, compared and quoted alone."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import groupby

from onrecord.extract.attribution import Attribution, Place
from onrecord.model import Reading

_OPENS_AGAIN = re.compile(r"(?<=[.!?])\s+(?=[\"“][A-Z])")


def by_paragraph(reading: Reading, one: Attribution) -> Iterator[Attribution]:
    """The attribution, cut to the paragraph of its cue, and for each other paragraph one of the same source without a cue.

    A sentence that a break cuts in two, as where a page's lines or a picture came into it, stays one statement.
    """
    groups = _rejoined(reading.report.text, _groups(reading, one))
    home = _paragraph(reading, one.cue[0][0]) if one.cue else -1
    main = next((at for at, parts in enumerate(groups) if home in {_paragraph(reading, a) for a, _ in parts}), 0)
    for at, parts in enumerate(groups):
        yield one._replace(content=parts) if at == main else one._replace(content=parts, cue=())


def _groups(reading: Reading, one: Attribution) -> Iterator[tuple[Place, ...]]:
    for _, parts in groupby(_parts(reading, one), lambda part: _paragraph(reading, part[0])):
        yield from _reopened(reading.report.text, tuple(parts))


def _reopened(text: str, parts: tuple[Place, ...]) -> Iterator[tuple[Place, ...]]:
    """The parts, divided where a quotation opens again unclosed: there a break between paragraphs was lost."""
    group: tuple[Place, ...] = ()
    for place in parts:
        first = place[0]
        for mark in _OPENS_AGAIN.finditer(text, *place):
            if _is_open(text[first : mark.start()]):
                yield (*group, (first, mark.start()))
                group, first = (), mark.end()
        group += ((first, place[1]),)
    yield group


def _is_open(words: str) -> bool:
    return words.startswith(('"', "“")) and words.count('"') % 2 + words.count("“") - words.count("”") == 1


def _rejoined(text: str, groups: Iterable[tuple[Place, ...]]) -> list[tuple[Place, ...]]:
    """The groups, one that goes on in the middle of a sentence with the one before it."""
    made: list[tuple[Place, ...]] = []
    for parts in groups:
        if made and _goes_on(text, made[-1][-1][1], parts[0][0]):
            made[-1] += parts
        else:
            made.append(parts)
    return made


def _goes_on(text: str, end: int, start: int) -> bool:
    """Whether a sentence goes on from one place to the next: only a break stands between, and no stop or capital."""
    return text[end - 1].isalnum() and text[start].islower() and text[end:start].isspace()


def _paragraph(reading: Reading, at: int) -> int:
    return bisect_right(reading.paragraphs, at, key=lambda paragraph: paragraph.start) - 1


def _parts(reading: Reading, one: Attribution) -> Iterator[Place]:
    """The places of its content, each within one paragraph."""
    for start, end in one.content:
        first, last = max(_paragraph(reading, start), 0), _paragraph(reading, end - 1)
        for paragraph in reading.paragraphs[first : last + 1]:
            a, b = max(start, paragraph.start), min(end, paragraph.end)
            if a < b:
                yield a, b
