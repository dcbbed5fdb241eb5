"""An outlet that is told and then quoted carried it: `Moss told the Harbour Wire that ...` in another outlet's report."""

from __future__ import annotations

from bisect import bisect_left

from onrecord.extract.attribution import Attribution, Place
from onrecord.lexicon.cues import CUES
from onrecord.model import Reading

_ARTICLES = ("the ", "The ")


def with_carrier(reading: Reading, one: Attribution) -> Attribution:
    """The attribution with the outlet told as its innermost relay; others who are told are no link of a chain."""
    cue = CUES.get(one.verb)
    if cue is None or "person_that" not in cue.takes or not one.cue:
        return one
    told = _outlet_at(reading, one.cue[-1][1])
    return one if told is None else one._replace(relays=(*one.relays, ((told,), one.cue)))


def _outlet_at(reading: Reading, end: int) -> Place | None:
    """The place of the outlet that is named right behind these characters, unless it is the report's own."""
    text = reading.report.text
    start = end + len(text[end : end + 3]) - len(text[end : end + 3].lstrip())
    start += 4 if text.startswith(_ARTICLES, start) else 0
    at = bisect_left(reading.mentions, start, key=lambda mention: mention.start)
    if at == len(reading.mentions) or reading.mentions[at].start > start:
        return None
    entity = reading.entities[reading.mentions[at].entity]
    if entity.kind != "outlet" or entity.name == reading.report.outlet:
        return None
    return start, reading.mentions[at].end
