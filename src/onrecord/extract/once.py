"""What the reader read twice, under two cues, kept once: of two readings with nearly the same content the surer one."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.extract.attribution import Attribution, Place

_ALIKE = 0.8  # intersection over union of two contents that are one


def once(found: Sequence[Attribution]) -> list[Attribution]:
    """The attributions, in their order, without those whose content a surer one has."""
    dropped: set[int] = set()
    order = sorted(range(len(found)), key=lambda at: (found[at].content[0], found[at].cue))
    for place, at in enumerate(order):
        for other in order[place + 1 :]:
            if found[other].content[0][0] >= found[at].content[-1][1]:
                break  # in the order of where contents begin, none behind this one reaches back
            if not {at, other} & dropped and overlap(found[at].content, found[other].content) > _ALIKE:
                dropped.add(min(at, other, key=lambda each: (found[each].sure or 0.0, -each)))
    return [one for at, one in enumerate(found) if at not in dropped]


def overlap(some: Sequence[Place], others: Sequence[Place]) -> float:
    """How much of two contents is both of theirs: intersection over union."""
    both = sum(max(0, min(b, d) - max(a, c)) for a, b in some for c, d in others)
    return both / (sum(b - a for a, b in (*some, *others)) - both) if both else 0.0
