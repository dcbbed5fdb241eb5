"""Whose telling a sentence is: `As the Harbour Wire tells it, P`, `in the version given by Moss, P`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from onrecord.extract.attribution import Attribution, Place
from onrecord.extract.closed import POSSESSIVES
from onrecord.extract.frames import Frame
from onrecord.extract.phrases import phrase_after

_TELLINGS = frozenset("words phrase version account telling retelling description wording".split())
_SHOWINGS = {
    "by": frozenset("account admission telling confession reckoning".split()),
    "on": frozenset("evidence testimony account".split()),
    "per": frozenset("account summary report statement testimony".split()),
}
_GIVEN = frozenset({"given", "told", "offered", "related"})
_BY = frozenset({"by", "of", "from"})
_NEAR = 9  # units from "by" to the noun: "by the account of", "by the retired treasurer's own admission"
_TELL = frozenset("tells told puts put has had recounts recounted describes described".split())


def framing(frames: Sequence[Frame], found: Sequence[Attribution]) -> list[Attribution]:
    """The attributions, those in a sentence that is told as somebody's relayed by that one."""
    tellings = [one for frame in frames for one in _tellings(frame)]
    framed = [_framed(one, tellings) for one in found]
    used = {cue for one in framed for _, by in one.relays for cue in by}
    return [one for one in framed if not any(_is_telling(one, cue) and cue in used for _, _, cue in tellings)]


def _tellings(frame: Frame) -> Iterator[tuple[Place, Place, Place]]:
    """Each telling in a frame: the frame's place, who tells, and the words that say so."""
    for at in range(len(frame.units)):
        if at > 0 and frame.lower(at - 1) != ",":
            continue
        who = _as_told(frame, at) or _in_the_version_of(frame, at) or _by_account(frame, at)
        if who is not None and (frame.lower(who[2] + 1) == "," or (at == 0 and frame.lower(at) in ("by", "on"))):
            yield frame.place(0, len(frame.units) - 1), frame.place(who[0], who[1]), frame.place(at, who[2])


def _as_told(frame: Frame, at: int) -> tuple[int, int, int] | None:
    """ "As X tells it": the units of X, and the last unit."""
    found = phrase_after(frame, at + 1) if frame.lower(at) == "as" else None
    if found is None or frame.lower(found[1] + 1) not in _TELL or frame.lower(found[1] + 2) != "it":
        return None
    return found[0], found[1], found[1] + 2


def _in_the_version_of(frame: Frame, at: int) -> tuple[int, int, int] | None:
    """ "In the version given by X": the units of X, the last of which is the last unit."""
    if (frame.lower(at), frame.lower(at + 1)) != ("in", "the") or frame.lower(at + 2) not in _TELLINGS:
        return None
    by = at + 3 + (frame.lower(at + 3) in _GIVEN)
    found = phrase_after(frame, by + 1) if frame.lower(by) in _BY else None
    return None if found is None else (found[0], found[1], found[1])


def _by_account(frame: Frame, at: int) -> tuple[int, int, int] | None:
    """ "By X's own admission", "by the account of X", "on X's evidence": the units of X, and the last unit."""
    nouns = _SHOWINGS.get(frame.lower(at), frozenset())
    noun = next((k for k in range(at + 2, at + _NEAR) if frame.lower(k) in nouns), None)
    if noun is None or any(frame.written(k) in (",", ";") for k in range(at, noun)):
        return None
    if frame.lower(noun + 1) == "of":
        found = phrase_after(frame, noun + 2)
        return None if found is None else (found[0], found[1], found[1])
    owner = noun - 1 - (frame.lower(noun - 1) == "own")
    if frame.lower(owner) in POSSESSIVES and owner == at + 1:
        return owner, owner, noun
    return (at + 1, owner - 1, noun) if frame.lower(owner) == "'s" or frame.written(owner) in ("'", "’") else None


def _framed(one: Attribution, tellings: Sequence[tuple[Place, Place, Place]]) -> Attribution:
    for (start, end), who, cue in tellings:
        places = (*one.source, *one.cue, *one.content)
        if all(
            start <= a and b <= end and (b <= cue[0] or cue[1] <= a or a <= cue[0] < cue[1] <= b) for a, b in places
        ):
            one = one._replace(relays=(((who,), (cue,)), *one.relays))
    return one


def _is_telling(one: Attribution, cue: Place) -> bool:
    return all(cue[0] <= a and b <= cue[1] for a, b in (*one.source, *one.cue))
