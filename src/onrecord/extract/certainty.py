"""How sure: the speaker's hedges, inside what is said, and the reporter's distance, outside it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from onrecord.extract.attribution import Attribution, Place
from onrecord.extract.distance import distance, distant
from onrecord.extract.lookup import phrases_in, spans_of
from onrecord.lexicon.words import HEDGES
from onrecord.model import Certainty, Quotation, Reading

_ABLE = frozenset({"could", "might"})  # before "not" an ability, or the beginning of a condition
_AS = frozenset("as if where wherever when whenever it best worst".split())  # before "possible" what can be done
_NOT = frozenset({"not", "n't", "n’t"})


def certainty_of(
    reading: Reading, attribution: Attribution, quotation: Quotation, *, negated: bool
) -> tuple[Certainty, str]:
    """The hedges inside the content, the words by which the report keeps its distance, and the names of what found them."""
    kept = spans_of(reading, distance(reading, attribution, quotation, negated=negated))
    away = {(span.start, span.end) for span in kept}
    found = [place for place in _hedges(reading, attribution.content) if place not in away]
    own = spans_of(reading, found)
    return Certainty(own, kept), "+".join(["hedged"] * bool(own) + ["distant"] * bool(kept)) or "plain"


def narrated_certainty(reading: Reading, content: Sequence[Place]) -> Certainty:
    """In narration nobody speaks but the outlet, so that every hedge is the reporter's."""
    return Certainty(reporter=spans_of(reading, [*_hedges(reading, content), *distant(reading, content)]))


def _hedges(reading: Reading, places: Sequence[Place]) -> Iterator[Place]:
    """The hedges in these places; what "could not" be done is no hedge, nor is "as soon as possible"."""
    for place in phrases_in(reading, places, HEDGES):
        words = reading.report.text[place[0] : place[1]].lower()
        at = bisect_left(reading.tokens, place[0], key=lambda token: token.start)
        if words in _ABLE and at + 1 < len(reading.tokens) and reading.tokens[at + 1].lower in _NOT:
            continue
        if words == "possible" and at and reading.tokens[at - 1].lower in _AS:
            continue
        yield place
