"""What the reader did not see inside a content, and the rules see there: they read the content as a text of its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from onrecord.extract.attribution import Attribution, Place
from onrecord.extract.carried_words import carried_in
from onrecord.extract.depicted import depicted
from onrecord.extract.frames import frames
from onrecord.extract.inside import cut_to, inside
from onrecord.extract.lookup import cue_of
from onrecord.extract.opened_quotes import opened
from onrecord.extract.scan import attributions
from onrecord.extract.spoken_clause import spoken_clauses
from onrecord.lexicon.cues import NOUN_CUES
from onrecord.model import Reading

_OWN_RELAYS = frozenset({"depicted", "quoted_as_saying", "carried_words"})


def filled(reading: Reading, places: Sequence[Place], found: Sequence[Attribution]) -> list[Attribution]:
    """What was found with better bounds, and what only the rules see; the rules read these places once for both."""
    ruled = list(_ruled(reading, places))
    found = _bounded(found, ruled)
    return [*found, *_unseen(found, ruled)]


def unseen(reading: Reading, places: Sequence[Place], found: Sequence[Attribution]) -> Iterator[Attribution]:
    """Relayed speech in these places by the rules, where neither the cue nor the content of what was found is."""
    return _unseen(found, _ruled(reading, places))


def _unseen(found: Sequence[Attribution], ruled: Iterable[Attribution]) -> Iterator[Attribution]:
    taken = [place for one in found for place in (*one.cue, *one.content)]
    for one in ruled:
        if not any(a < d and c < b for a, b in taken for c, d in one.cue):
            taken += one.cue
            yield one if one.rule in _OWN_RELAYS else one._replace(relays=())


def bounded(reading: Reading, places: Sequence[Place], found: Sequence[Attribution]) -> list[Attribution]:
    """What was found, with the bounds that the rules know better.

    Where a noun is the cue, "the promise that P was empty", the verb whose subject it is stays outside; where somebody
    is ordered to do something, who is ordered belongs to the content.
    """
    return _bounded(found, list(_ruled(reading, places))) if found else []


def _bounded(found: Sequence[Attribution], ruled: Sequence[Attribution]) -> list[Attribution]:
    nouns = [one for one in ruled if one.rule == "claim_that"]
    orders = [one for one in ruled if one.rule == "ordered_somebody_to"]
    return [_shortened(one, nouns) if _is_nominal(one) else _with_ordered(one, orders) for one in found]


def _with_ordered(one: Attribution, orders: Sequence[Attribution]) -> Attribution:
    start, end = one.content[0]
    for order in orders:
        first, last = order.content[0]
        if one.cue[-1][1] <= first < start < last and any(a < d and c < b for a, b in one.cue for c, d in order.cue):
            return one._replace(content=((first, end), *one.content[1:]))
    return one


def _is_nominal(one: Attribution) -> bool:
    cue = cue_of(one.verb)
    return one.verb in NOUN_CUES and (cue is None or cue.pos == "noun" or one.content[0][0] - one.cue[-1][1] <= 1)


def _shortened(one: Attribution, nouns: Sequence[Attribution]) -> Attribution:
    for noun in nouns:
        same = any(a < d and c < b for a, b in one.cue for c, d in noun.cue)
        if same and noun.content[0][0] == one.content[0][0] and noun.content[-1][1] < one.content[-1][1]:
            return one._replace(content=noun.content)
    return one


def _ruled(reading: Reading, places: Sequence[Place]) -> Iterator[Attribution]:
    alone = inside(reading, places)
    whole = list(frames(alone))
    shown = [one for frame in whole for one in depicted(frame) if one.content]
    clauses = [one for frame in whole for one in spoken_clauses(frame)]
    carried = [one for frame in whole for one in carried_in(frame)]
    for part in opened(reading, places):
        parts = list(frames(inside(reading, part)))
        shown += [one for frame in parts for one in depicted(frame) if one.content]
        clauses += [one for frame in parts for one in spoken_clauses(frame)]
    for made in (*shown, *carried, *clauses, *attributions(alone)):
        one = cut_to(made, places)
        if one is not None:
            yield one
