"""What the reader read twice, under two cues, kept once: of two readings with nearly the same content the surer one."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.extract.attribution import Attribution, Place

_ALIKE = 0.8  # intersection over union of two contents that are one


def once(found: Sequence[Attribution]) -> list[Attribution]:
    """The attributions, in their order, without those whose content a surer one has."""
    kept: list[Attribution] = []
    for one in sorted(found, key=lambda each: (-(each.sure or 0.0), each.cue)):
        if not any(_overlap(one.content, other.content) > _ALIKE for other in kept):
            kept.append(one)
    chosen = set(map(id, kept))
    return [one for one in found if id(one) in chosen]


def _overlap(some: Sequence[Place], others: Sequence[Place]) -> float:
    both = sum(max(0, min(b, d) - max(a, c)) for a, b in some for c, d in others)
    return both / (sum(b - a for a, b in (*some, *others)) - both) if both else 0.0
