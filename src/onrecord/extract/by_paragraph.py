"""What is said over several paragraphs, a statement a paragraph, so that each can be shown, compared and quoted alone."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from itertools import groupby

from onrecord.extract.attribution import Attribution, Place
from onrecord.model import Reading


def by_paragraph(reading: Reading, one: Attribution) -> Iterator[Attribution]:
    """The attribution, cut to the paragraph of its cue, and for each other paragraph one of the same source without a cue."""
    groups = [tuple(parts) for _, parts in groupby(_parts(reading, one), lambda part: _paragraph(reading, part[0]))]
    home = _paragraph(reading, one.cue[0][0]) if one.cue else -1
    main = next((at for at, parts in enumerate(groups) if _paragraph(reading, parts[0][0]) == home), 0)
    for at, parts in enumerate(groups):
        yield one._replace(content=parts) if at == main else one._replace(content=parts, cue=())


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
