"""The small shapes that the records share: words, sources, ties."""

from __future__ import annotations

from collections.abc import Iterable

from onrecord.model import Report, Source, Span, Tie

Row = dict[str, object]


def words(spans: Iterable[Span], report: Report) -> list[Row]:
    """Where words stand in the report's clean text, and the words."""
    return [{"start": span.start, "end": span.end, "exact": span.of(report.text)} for span in spans]


def source(who: Source) -> Row:
    """Who speaks, as far as known."""
    return {"id": who.id, "name": who.name, "kind": who.kind, "side": who.side}


def tie(found: Tie, of: str) -> Row:
    """A tie seen from one of its ends: `to` is the other end, `from` the one that does this to the other."""
    other = found.end if found.start == of else found.start
    return {
        "kind": found.kind,
        "to": other,
        "score": found.score,
        "why": found.why,
        "from": found.start,
        "rule": found.rule,
    }
