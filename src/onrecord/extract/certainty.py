"""The speaker's hedges, inside what is said, and the reporter's distance, outside it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable

from onrecord.extract.attribution import Attribution, Place
from onrecord.extract.lookup import cue_of, phrases_in, spans_of
from onrecord.lexicon.cues import CUES
from onrecord.lexicon.words import DISTANCE, DISTANCE_CUES, HEDGES
from onrecord.model import Certainty, Quotation, Reading

_CLAIM_NOUNS = frozenset({"claim", "allegation", "assertion", "contention", "boast", "insistence"})
_VERIFICATION = re.compile(
    r"\b(?:verif|confirm|evidence|proof|corroborat|substantiat|unsubstantiat|unverif|unconfirm)", re.IGNORECASE
)


def certainty_of(reading: Reading, attribution: Attribution, quotation: Quotation) -> Certainty:
    """The hedges inside the content, and the words by which the report keeps its distance from it."""
    hedges = spans_of(reading, phrases_in(reading, attribution.content, HEDGES))
    return Certainty(hedges, spans_of(reading, _distance(reading, attribution, quotation)))


def narrated_certainty(reading: Reading, content: tuple[Place, ...]) -> Certainty:
    """In narration nobody speaks but the outlet, so that every hedge is the reporter's."""
    found = [*phrases_in(reading, content, HEDGES), *phrases_in(reading, content, DISTANCE)]
    return Certainty(reporter=spans_of(reading, found))


def _distance(reading: Reading, attribution: Attribution, quotation: Quotation) -> list[Place]:
    """The cue where it keeps away by itself, and words of distance in the same and the next sentence, outside quotations."""
    cue = cue_of(attribution.verb)
    keeps_away = cue is not None and (cue.lemma in DISTANCE_CUES or attribution.verb in _CLAIM_NOUNS)
    found = list(attribution.cue) if keeps_away else []
    said = attribution.content if quotation != "indirect" else ()
    for place in phrases_in(reading, _around(reading, attribution), DISTANCE):
        own = _is_in(place, attribution.cue) and _is_verb(reading, place)
        if not own and not _is_in(place, said):
            found.append(place)
    return found


def _is_in(place: Place, places: Iterable[Place]) -> bool:
    return any(start <= place[0] < end for start, end in places)


def _is_verb(reading: Reading, place: Place) -> bool:
    """Whether words of distance are a verb of saying where they stand: "disputed the figure"."""
    cue = CUES.get(reading.report.text[place[0] : place[1]].lower())
    return cue is not None and cue.pos == "verb"


def _around(reading: Reading, attribution: Attribution) -> list[Place]:
    """The sentence of the cue, and the next of its paragraph where that says how far the words could be verified."""
    place = (attribution.cue or attribution.content)[-1]
    sentences = reading.sentences
    at = bisect_left(sentences, place[0] + 1, key=lambda sentence: sentence.start) - 1
    if at < 0:
        return []
    found = [(sentences[at].start, sentences[at].end)]
    following = sentences[at + 1 : at + 2]
    if following and following[0].paragraph == sentences[at].paragraph:
        start, end = following[0].start, following[0].end
        found += [(start, end)] if _VERIFICATION.search(reading.report.text, start, end) else []
    return found
