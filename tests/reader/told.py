"""What the reader makes of a text, and what must hold of it for any text whatever."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from itertools import pairwise

import onrecord
from onrecord import extract
from onrecord.model import Span, Statement


def told(text: str, machine: extract.Machine = extract.READER) -> list[Statement]:
    """The statements of a text that somebody is said to have made: without what the outlet narrates."""
    return [one for one in onrecord.statements(text, "Harbour Wire", machine=machine) if one.act != "report"]


def words(spans: Iterable[Span], text: str) -> list[str]:
    return [span.of(text) for span in spans]


def check(text: str) -> tuple[Statement, ...]:
    """The statements of a text, after holding each of them against it."""
    found = onrecord.statements(text, "Harbour Wire")
    assert len({one.id for one in found}) == len(found)
    for one in found:
        links = [span for link in one.chain for span in (*link.words, *link.cue, *link.certainty)]
        certainty = one.certainty.speaker + one.certainty.reporter
        for span in (*one.content, *one.cue, *one.condition, *one.said_when, *certainty, *links):
            assert span.report == one.report
            assert 0 <= span.start < span.end <= len(text)
            assert span.of(text) == text[span.start : span.end]
            assert span.of(text) == span.of(text).strip() != ""
        assert apart(one.content)
        assert not any(overlap(said, cue) for said in one.content for cue in one.cue), words(one.content, text)
        assert any(map(is_said, "".join(words(one.content, text)))), words(one.content, text)
        assert one.confidence is None or 0 <= one.confidence <= 1
        assert (one.confidence is not None) == one.rule.startswith("reader/")
    return found


def is_said(letter: str) -> bool:
    return letter.isalnum() or unicodedata.category(letter) == "So"


def overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def apart(spans: tuple[Span, ...]) -> bool:
    """Whether spans stand in the order of the text and share nothing."""
    return all(one.end <= other.start for one, other in pairwise(spans))
