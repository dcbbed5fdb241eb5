"""Two ways of seeing made one: what the reader sees, and what the rules see where they are more often right."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence

from onrecord.extract.attribution import Attribution, Place
from onrecord.extract.going_on import going_on
from onrecord.extract.inner_speech import seldom_wrong
from onrecord.extract.nesting import nested
from onrecord.extract.once import overlap

TRUSTED = frozenset(
    "turn headline_colon continued_quotation introduced_quotation quotation_then_speaker cue_then_quotation according_to "
    "said_that told_somebody_that asked_whether promised_to ordered_somebody_to described_as content_then_speaker "
    "denied_it".split()
)
"""Rules whose attributions are kept where the reader sees nothing. With these attribution F1 on the 40 articles kept back from
training rose from 0.748 to 0.756; the counts of single rules there are too small (most under five) to say which are right. Turns,
colons, quotations that go on and "according to" are kept for what PolNeAR hardly holds, "denied it" for what the reader was
never shown."""

TURNS = frozenset({"turn", "signed_paragraph"})
"""Rules by which somebody has a whole paragraph, so that "I" in it is that somebody, and nobody goes on there from before."""

_THE_TURN = 0.9  # of what the reader sees and of a turn, where both are one
_SEEN = 0.5  # share of its content that must be the reader's too for a rule's attribution to be seen already
_FIRST_PERSON = frozenset({"i", "we", "my", "our", "me", "us"})


def _nothing(_: Attribution) -> list[Attribution]:
    return []


def joined(
    read: Sequence[Attribution],
    ruled: Sequence[Attribution],
    text: str,
    within: Callable[[Attribution], list[Attribution]] = _nothing,
) -> list[Attribution]:
    """The reader's attributions and those of trusted rules that it missed, inner ones with their relays.

    What "I" say in a transcript's turn, or in a signed paragraph, is said by the turn itself, once; so is a turn that the
    reader saw too, but for its stop. `within` looks for what is inside a rule's content.
    """
    turns = [one for one in ruled if one.rule in TURNS]
    inside = _merged([place for one in turns for place in one.content])
    others = [
        one
        for one in read
        if not ((_is_own(one, text) or not one.cue) and _covered(one.content, inside) > 0)
        and not any(overlap(one.content, turn.content) > _THE_TURN for turn in turns)
    ]
    taken = _merged([place for one in others for place in one.content])
    cues = {place for one in others for place in one.cue}
    kept = [one for one in ruled if one.rule in TRUSTED and one not in turns and not _is_seen(one, taken, cues)]
    kept = going_on(kept, others)
    chains = [one for one in ruled if one not in kept and _is_chain(one, cues) and not _is_seen(one, taken, cues)]
    inner = [one for outer in kept for one in within(outer) if not _is_seen(one, [], cues)]
    known = {place for one in inner for place in one.cue}
    kept = [one for one in kept if not known & set(one.cue)]
    chains = [one for one in chains if not known & set(one.cue)]
    return nested([*turns, *others, *kept, *chains, *inner], text)


def _is_chain(one: Attribution, cues: set[Place]) -> bool:
    """Whether a rule sees somebody relayed by others whom the reader does not see."""
    return bool(one.relays) and seldom_wrong(one) and not any(place in cues for _, cue in one.relays for place in cue)


def _is_own(one: Attribution, text: str) -> bool:
    return any(text[start:end].lower() in _FIRST_PERSON for start, end in one.source)


def _is_seen(one: Attribution, taken: Sequence[Place], cues: set[Place]) -> bool:
    size = sum(b - a for a, b in one.content)
    return bool(cues & set(one.cue)) or _covered(one.content, taken) > _SEEN * size


def _covered(places: Sequence[Place], taken: Sequence[Place]) -> int:
    """How many characters of these places are taken."""
    total = 0
    for start, end in places:
        at = max(bisect_right(taken, (start, start)) - 1, 0)
        while at < len(taken) and taken[at][0] < end:
            total += max(0, min(end, taken[at][1]) - max(start, taken[at][0]))
            at += 1
    return total


def _merged(places: Sequence[Place]) -> list[Place]:
    merged: list[Place] = []
    for start, end in sorted(places):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], end))
        else:
            merged.append((start, end))
    return merged
