"""Whom a report cites: of `the wire said, citing a diplomat, that P` the diplomat is the source and the wire a relay."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from onrecord.extract.attribution import Attribution, Place
from onrecord.extract.frames import Frame
from onrecord.extract.informants import is_informant
from onrecord.extract.nominals import Units
from onrecord.extract.phrases import phrase_after
from onrecord.extract.set_off import apposition_end

_CITING = frozenset({"citing", "quoting"})
_PASSING_ON = frozenset({"say", "report", "write", "announce", "add", "claim"})
_SETTING = 60  # characters between a cue and "citing": "reported in its late edition on Monday,"


def citing(frames: Sequence[Frame], found: Sequence[Attribution]) -> list[Attribution]:
    """The attributions, those that somebody makes with words cited from another made that other's."""
    made = list(found)
    for cue, source, lone in _cited(frames, found):
        host = next((one for one in made if one not in lone and _hosts(one, cue, source)), None)
        if host is not None:
            made = [one for one in made if one not in lone]
            made[made.index(host)] = host._replace(
                source=(source,), cue=(cue,), relays=(*host.relays, (host.source, host.cue))
            )
    return made


def _cited(frames: Sequence[Frame], found: Sequence[Attribution]) -> Iterator[tuple[Place, Place, list[Attribution]]]:
    """Each "citing" with whom it cites, and the attributions that see nothing but that."""
    for frame in frames:
        for at in range(len(frame.units)):
            if frame.lower(at) not in _CITING or (at > 0 and frame.lower(at - 1) != ","):
                continue
            cited = phrase_after(frame, at + 1 + (frame.lower(at + 1) == "from"))
            if cited is None or not _speaks(frame, at, cited):
                continue
            cue, source = frame.place(at, at), frame.place(cited[0], apposition_end(frame, cited[1], marked=True))
            lone = [one for one in found if one.cue == (cue,)]
            longest = max((one.content[-1][1] for one in lone if one.content[0][0] == source[0]), default=0)
            if any(source[1] <= a < longest for one in found if one not in lone for a, _ in one.content):
                longest = source[1]  # what the reader took for the cited one's goes on with what is said
            yield cue, (source[0], max(source[1], longest)), lone


def _hosts(one: Attribution, cue: Place, source: Place) -> bool:
    """Whether an attribution is that of who cites: its verb or its source stands next before, or its source next behind."""
    if not one.source or not one.cue or one.verb not in _PASSING_ON or one.cue == (cue,):
        return False
    before = any(0 <= cue[0] - end <= _SETTING for _, end in one.cue)
    beside = any(0 <= cue[0] - end <= 2 for _, end in one.source)
    behind = any(0 <= start - source[1] <= 2 for start, _ in one.source)
    apart = all(end <= cue[0] or start >= source[1] for start, end in one.content)
    return (before or beside or behind) and apart


def _speaks(frame: Frame, at: int, cited: Units) -> bool:
    """Whether a phrase names somebody, or something written: nobody carries "the cold"; what is quoted has words always."""
    return frame.lower(at) == "quoting" or is_informant(frame, cited)
