"""A source with what is set off behind it: of `Tully, who served nine years, said` the reader may see "Tully" alone."""

from __future__ import annotations

from onrecord.extract.attribution import Attribution
from onrecord.extract.lookup import tokens_in
from onrecord.model import Reading

_SET_OFF = frozenset("neither none both speaking requesting".split())


def with_set_off(reading: Reading, one: Attribution) -> Attribution:
    """The attribution whose source goes on to the comma before its cue, where a clause with "who" or "speaking" is between."""
    if len(one.source) != 1 or not one.cue:
        return one
    start, end = one.source[0]
    behind = one.cue[0][0]
    if end >= behind or any(a < behind and end < b for a, b in one.content):
        return one
    between = tokens_in(reading, ((end, behind),))
    if len(between) < 4 or between[0].text != "," or between[-1].text != "," or between[1].lower not in _SET_OFF:
        return one
    if between[1].lower == "speaking" and between[2].lower not in ("on", "without", "anonymously"):
        return one  # where somebody speaks is no part of who it is
    return one._replace(source=((start, between[-2].end),))
