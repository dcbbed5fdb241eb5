"""Whom somebody quotes: of `the wire quoted Moss as saying P` Moss is the source, and the wire relays."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.extract.attribution import Attribution, Place
from onrecord.extract.depicted import depicted
from onrecord.extract.frames import Frame


def voiced(frames: Sequence[Frame], found: Sequence[Attribution]) -> list[Attribution]:
    """The attributions, those whose cue is one of quoting or showing made that of who is quoted or shown speaking."""
    made = list(found)
    for frame in frames:
        for shown in depicted(frame):
            hosts = [one for one in made if _same(one, shown)]
            if hosts and shown.source != hosts[0].source:
                made[made.index(hosts[0])] = _merged(shown, hosts)
                made = [one for one in made if one not in hosts]
            elif shown.relays and shown.content and not hosts and _is_new(shown, made):
                made.append(shown)
    return made


def _is_new(shown: Attribution, made: Sequence[Attribution]) -> bool:
    """Whether nothing was seen where somebody is shown speaking."""
    taken = [place for one in made for place in (*one.cue, *one.content)]
    return not any(a < d and c < b for a, b in taken for c, d in (*shown.cue, *shown.content, *shown.source))


def _same(one: Attribution, shown: Attribution) -> bool:
    cues = (*shown.cue, *(place for _, cue in shown.relays for place in cue))
    return any(a < d and c < b for a, b in one.cue for c, d in cues)


def _merged(shown: Attribution, hosts: Sequence[Attribution]) -> Attribution:
    """Who is shown, with the content that the reader saw before it, and as far as the reader saw it behind."""
    relayed = [place for words, cue in shown.relays for place in (*words, *cue)]
    first = min(place[0] for place in (*shown.source, *shown.cue, *relayed))
    places = [place for one in hosts for place in one.content]
    before: tuple[Place, ...] = tuple(sorted({place for place in places if place[1] <= first}))
    behind = tuple((a, _end(places, a, b)) for a, b in shown.content)
    content = before + behind
    if not content:
        return hosts[0]
    return shown._replace(rule=hosts[0].rule, content=content, sure=max(one.sure or 0.0 for one in hosts))


def _end(places: Sequence[Place], start: int, end: int) -> int:
    """The end of the reader's content that holds the character at `start`, else `end`."""
    return next((b for a, b in places if a <= start < b), end)
