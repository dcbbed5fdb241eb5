"""Attributions inside attributions: who relayed what, and what is only said again.

"According to the wire, Moss said the bridge was closed" holds two attributions, one inside the content of the other. The
inner is Moss's, relayed by the wire. Where the outer content holds nothing else, the outer is dropped: the chain says it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from onrecord.extract.attribution import Attribution, Place
from onrecord.lexicon.cues import CUES, NOUN_CUES

# Acts of the mind are no relayed speech: what Moss says that he hopes, Moss says.
_OF_THE_MIND = frozenset({"believe", "intend"})
# What does nothing but pass on; who says that somebody said it has said something of their own.
_PASSING_ON = frozenset({"report", "write", "quote", "cite"})
_DENIED = frozenset({"deny", "refuse"})
# Nobody has said yet what others are only asked or urged to say.
_UNSAID = _DENIED | {"dispute", "ask", "order", "demand", "urge"}
Relay = tuple[tuple[Place, ...], tuple[Place, ...]]
_NOMINAL = frozenset({"claim_that", "demand_for"})
_WHOLE = 0.9  # share of the outer content that an inner attribution must cover to stand for it
_THAT = len("that ")
_REST = 40  # characters behind an inner attribution that can be words of setting: "told the council on Thursday"
_NEGATION = re.compile(r"\b(?:not|never)\b|n['’]t\b", re.IGNORECASE)


def nested(found: Iterable[Attribution], text: str) -> list[Attribution]:
    """The attributions in their order, inner ones with their relays, without those that an inner one says in full.

    What hangs on a denial or a refusal is nobody's statement: of "she denies that Bell said P" only the denial is kept.
    """
    kept: list[Attribution] = []
    redundant: set[int] = set()
    inner: set[int] = set()  # those of the reader's that others relay: only what they say themselves is said again
    for attribution in sorted(found, key=_outermost_first):
        outer = next((at for at in range(len(kept) - 1, -1, -1) if _holds(kept[at], attribution)), None)
        if outer is None or _tells_of(kept[outer], attribution):
            kept.append(attribution)
        elif _passes_on(attribution, kept[outer], text):
            above = kept[outer]
            kept.append(attribution._replace(relays=_relays(above, attribution)))
            if _covers(attribution, above) and (_only_relays(above) or outer in inner or above.relays):
                redundant.add(outer)
            if attribution.sure is not None:
                inner.add(len(kept) - 1)
    return [attribution for at, attribution in enumerate(kept) if at not in redundant]


def _outermost_first(one: Attribution) -> tuple[int, int, int]:
    """By where it begins; of two of the same extent, the one whose content begins it holds the reader's other."""
    start, end = _extent(one)
    return start, -end, 0 if one.sure is None else one.content[0][0]


def _relays(above: Attribution, inner: Attribution) -> tuple[Relay, ...]:
    """Those above, and the inner attribution's own that are not among them: two ways of seeing may know the same one."""
    chain = (*above.relays, (above.source, above.cue))
    return *chain, *(relay for relay in inner.relays if relay not in chain)


def _tells_of(outer: Attribution, inner: Attribution) -> bool:
    """Whether the outer one is about the inner one and does not carry it: "the council rejected Bell's claim that P"."""
    cue = CUES.get(outer.verb)
    return inner.rule in _NOMINAL and inner.source != outer.source and cue is not None and cue.act != "say"


def _passes_on(inner: Attribution, outer: Attribution, text: str) -> bool:
    """Whether the outer attribution relays the inner one: somebody else's speech, and neither denied nor refused."""
    cue = CUES.get(outer.verb)
    told = is_relayed(inner) or (outer.sure is not None and inner.rule in _NOMINAL and bool(inner.source))
    unsaid = _UNSAID if outer.sure is not None or outer.relays or outer.rule == "spoken_clause" else _DENIED
    if inner.source == outer.source or not told or (cue is not None and cue.act in unsaid):
        return False
    return not any(_NEGATION.search(text[start:end]) for start, end in outer.cue)


def _only_relays(outer: Attribution) -> bool:
    """Whether the outer one does nothing but pass on: "according to", "reported that", and not "denied" or "said"."""
    cue = CUES.get(outer.verb)
    return cue is not None and cue.act == "say" and (cue.pos == "phrase" or cue.lemma in _PASSING_ON)


def is_relayed(inner: Attribution) -> bool:
    """Whether an inner attribution is speech by somebody, and not a wish, a mark of distance or a label."""
    cue = CUES.get(inner.verb) or NOUN_CUES.get(inner.verb)
    if not inner.source or cue is None or cue.act in _OF_THE_MIND:
        return False
    return cue.pos in ("verb", "phrase") or inner.sure is not None  # of nouns only the reader knows which of them tell


def _holds(outer: Attribution, inner: Attribution) -> bool:
    """Whether all of the inner attribution, but for a source that both share, stands inside the outer content."""
    start, end = _extent(inner._replace(source=()) if inner.source == outer.source else inner)
    first, last = outer.content[0][0], outer.content[-1][1]
    return outer is not inner and first <= start and end <= last and outer.cue != inner.cue


def _covers(inner: Attribution, outer: Attribution) -> bool:
    start, end = _extent(inner)
    first, last = outer.content[0][0], outer.content[-1][1]
    whole = end - start + _THAT >= _WHOLE * sum(b - a for a, b in outer.content)
    return whole or (start == first and inner.cue[-1][1] == end and last - end <= _REST)


def _extent(one: Attribution) -> Place:
    places = one.source + one.cue + one.content
    return min(start for start, _ in places), max(end for _, end in places)
