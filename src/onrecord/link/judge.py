"""Whether two passages say the same, contradict each other, or speak of different matters.

An ordered list of judges looks at what the two have in common; the first that is sure decides. Each is a function from two
`Terms` to a verdict or None, so that a trained model can be one more judge. In doubt the verdict is "compatible": two claims
that are one are a smaller fault than two claims taken for one.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from difflib import SequenceMatcher
from functools import lru_cache
from typing import Literal, NamedTuple

from onrecord.lexicon.senses import EXCLUDES
from onrecord.link import wordy
from onrecord.link.figures import Comparison, Figure
from onrecord.link.terms import Terms, sense, telling, terms

Relation = Literal["same", "compatible", "contradicts", "updates", "unrelated"]

ON_TOPIC = 0.34  # of the shorter passage's telling words that the other has: fewer, and they speak of different matters
ON_SCOPE = 0.6  # of them, for figures to be rivals: fewer, and they may be of another scope
CLOSE = 0.5  # of the words of both together: as many, and one may stand for the other
ALL_BUT_ONE = 0.7  # of what a negation speaks of, the other must speak of more than this: two of three are not enough
ALL_BUT_A_WORD = 0.85  # of the words of both: as many, and one word that differs makes no other matter
FEW = 3  # telling words; with fewer, one shared word is chance


class Verdict(NamedTuple):
    """How two passages relate, how sure the judge is (0 to 1), and why in a sentence; `judge` is its name."""

    relation: Relation
    score: float
    why: str
    judge: str = "related"


class Pair(NamedTuple):
    """Two passages and what they share: the part of the shorter one's senses, the part of both together.

    `matter` is what they share beside names, and `matter_within` its part of the shorter one's.
    """

    one: Terms
    other: Terms
    shared: frozenset[str]
    within: float
    across: float
    matter: frozenset[str]
    matter_within: float


Judge = Callable[[Pair], Verdict | None]


def pair(one: Terms, other: Terms) -> Pair:
    """Two passages side by side."""
    numbers = {_figure(figure) for figure in one.figures} & {_figure(figure) for figure in other.figures}
    equal = numbers | (one.years & other.years)  # the same figure is worth a word in common
    mine, theirs = one.senses | equal, other.senses | equal
    shared = mine & theirs
    fewer = min(len(mine), len(theirs)) or 1
    together = len(mine | theirs) or 1
    proper = one.proper | other.proper
    matter = shared - proper
    least = min(len(mine - proper), len(theirs - proper)) or 1
    return Pair(one, other, shared, len(shared) / fewer, len(shared) / together, matter, len(matter) / least)


def other_matter(both: Pair) -> Verdict | None:
    """They share too few of the words that tell what they are about."""
    few = min(len(both.one.senses), len(both.other.senses)) <= FEW
    if not both.shared or (both.within < ON_TOPIC and not (few and both.within >= 0.25)):
        return Verdict("unrelated", 1 - both.within, "they share too few telling words")
    return None


def other_number(both: Pair) -> Verdict | None:
    """Each speaks of another of a kind whose members are told apart by a number: unit 3, unit 4."""
    mine, theirs = (
        {name for name in names if name[-1].isdigit()}
        for names in (both.one.names - both.other.names, both.other.names - both.one.names)
    )
    if mine and theirs:
        return Verdict("unrelated", 0.8, f"they speak of different ones: {min(mine)} and {min(theirs)}")
    return None


def other_name(both: Pair) -> Verdict | None:
    """Each names somebody or somewhere that the other does not."""
    mine, theirs = both.one.names - both.other.names, both.other.names - both.one.names
    if mine and theirs:
        return Verdict("unrelated", 0.8, f"they name different ones: {min(mine)} and {min(theirs)}")
    return None


def turned_round(both: Pair) -> Verdict | None:
    """The same words, and who does it to whom is turned round."""
    shared = [word for word in both.one.order if word in both.shared]
    theirs = [word for word in both.other.order if word in both.shared]
    if both.across < 0.9 or len(both.shared) < 6 or both.one.passive != both.other.passive:
        return None
    if shared != theirs and shared[0] == theirs[0] and sorted(shared) == sorted(theirs):
        return Verdict("unrelated", 0.6, "the same words take other parts")
    return None


def other_slot(both: Pair) -> Verdict | None:
    """Word for word the same but for one place, where each has a word of its own: about one thing here, another there."""
    matcher = SequenceMatcher(None, both.one.words, both.other.words, autojunk=False)
    changed = [(i, j, k, m) for tag, i, j, k, m in matcher.get_opcodes() if tag != "equal"]
    if matcher.ratio() < 0.55 or not changed or both.across > ALL_BUT_A_WORD:
        return None
    for i, j, k, m in changed:
        mine, theirs = _telling(both.one.words[i:j]), _telling(both.other.words[k:m])
        after = both.one.words[j : j + 1]
        describes = any(word[:4] in both.one.names & both.other.names for word in after)  # "colleague Pim Vost"
        if mine and theirs and not describes and not mine & theirs and not _exclude(mine, theirs):
            return Verdict("unrelated", 0.6, f"“{min(mine)}” here stands where “{min(theirs)}” stands there")
    return None


def _telling(found: Sequence[str]) -> set[str]:
    return {sense(word) for word in found if telling(word)}


def _exclude(mine: set[str], theirs: set[str]) -> bool:
    return any(EXCLUDED.get(word, frozenset()) & theirs for word in mine)


def other_figure(both: Pair) -> Verdict | None:
    """They give figures for the same thing that exclude each other."""
    if both.one.scoped != both.other.scoped:
        return None  # "in the capital, turnout was 68 per cent"
    for mine, theirs, found in compared(both.one, both.other):
        if found == "apart" and both.within >= ON_SCOPE and both.matter_within >= ON_SCOPE:
            return Verdict(
                "contradicts", 0.8, f"the figures exclude each other: {wordy.figure(mine)} and {wordy.figure(theirs)}"
            )
    return None


def other_day(both: Pair) -> Verdict | None:
    """They give different days, times of day, or counts of times for it."""
    for what, mine, theirs in (
        ("times of day", both.one.clocks, both.other.clocks),
        ("days", both.one.days, both.other.days),
        ("counts of times", both.one.ordinals, both.other.ordinals),
    ):
        if mine and theirs and not set(mine) & set(theirs):
            return Verdict("contradicts", 0.7, f"they give different {what}")
    return None


def compared(one: Terms, other: Terms) -> list[tuple[Figure, Figure, Comparison]]:
    """The figures of both that may be set beside each other: of one unit, or counting the same."""
    found = []
    for mine in one.figures:
        beside = [theirs for theirs in other.figures if _comparable(mine, theirs, one, other)]
        verdicts = [(mine, theirs, mine.against(theirs)) for theirs in beside]
        agreeing = [each for each in verdicts if each[2] != "apart"]
        found += agreeing[:1] or verdicts[:1]
    return found


def _comparable(mine: Figure, theirs: Figure, one: Terms, other: Terms) -> bool:
    if mine.unit != theirs.unit:
        return False
    if (mine.unit and mine.unit != "%") or (mine.low, mine.high) == (theirs.low, theirs.high):
        return True
    alone = (
        len([f for f in one.figures if f.unit == mine.unit])
        == 1
        == len([f for f in other.figures if f.unit == mine.unit])
    )
    return bool(mine.counted & theirs.counted) or (alone and not (mine.counted and theirs.counted))


def _figure(figure: Figure) -> str:
    if figure.low == figure.high:
        return f"{figure.low:g} {figure.unit}".strip()
    return f"{figure.low:g} to {figure.high:g} {figure.unit}".strip()


def less_sure(both: Pair) -> Verdict | None:
    """One hedges, asks or sets a condition where the other asserts."""
    if both.one.hedged != both.other.hedged or both.one.conditional != both.other.conditional:
        return Verdict("compatible", 0.6, "one of them is hedged or conditional")
    return None


def negated(both: Pair) -> Verdict | None:
    """One negates what the other asserts."""
    if both.one.negated == both.other.negated:
        return None
    negation = both.one if both.one.negated else both.other
    share = len(both.shared) / (len(negation.senses) or 1)
    if share > ALL_BUT_ONE and len(both.shared) >= 2 and both.matter_within >= CLOSE:
        return Verdict("contradicts", round(0.4 + share / 2, 3), "one negates what the other asserts")
    return None


def opposite(both: Pair) -> Verdict | None:
    """Beside what they share, one has a word that excludes a word of the other."""
    mine, theirs = both.one.senses - both.shared, both.other.senses - both.shared
    for word in sorted(mine):
        against = sorted(EXCLUDED.get(word, frozenset()) & theirs)
        if against and both.within >= 0.4 and both.one.negated == both.other.negated:
            return Verdict("contradicts", 0.7, f"“{word}” and “{against[0]}” exclude each other")
        if against and both.one.negated != both.other.negated:
            return Verdict("same", 0.6, f"“{word}” is the negation of “{against[0]}”")
    return None


def alike(both: Pair) -> Verdict | None:
    """They have most of their telling words in common, and nothing sets them apart."""
    figures = compared(both.one, both.other)
    agree = all(found == "same" for _, _, found in figures)
    if _counts_part(both):
        return None
    complete = len(both.one.figures) == len(both.other.figures) or both.across >= 0.7
    whole = both.across >= 0.8 or (len(both.matter) >= 2 and bool(_units(both.one)) == bool(_units(both.other)))
    if (
        both.across >= CLOSE
        and both.matter_within >= CLOSE
        and whole
        and agree
        and complete
        and both.one.negated == both.other.negated
    ):
        return Verdict("same", round(both.across, 3), f"both speak of {_listed(both)}")
    return None


def related(both: Pair) -> Verdict:
    """They touch the same matter."""
    return Verdict("compatible", round(both.within, 3), f"both speak of {_listed(both)}")


def _listed(both: Pair) -> str:
    """What both share, in the words of one of them."""
    figures = {_figure(figure): wordy.figure(figure) for figure in both.one.figures}
    told = wordy.spelled(both.shared, both.one)
    return ", ".join([figures.get(each, each) for each in told][:5])


JUDGES: tuple[Judge, ...] = (
    other_matter,
    other_number,
    other_name,
    turned_round,
    opposite,
    other_slot,
    less_sure,
    negated,
    other_figure,
    other_day,
    alike,
)
WITHIN = 0.75  # of the shorter one's telling words: as many, and the longer one says it too
EXCLUDED = {sense(word): frozenset(map(sense, others)) for word, others in EXCLUDES.items()}


def contained(both: Pair) -> bool:
    """Whether nearly all that the shorter says is in the longer, so that both stand for it; a part of a number is not."""
    figures = compared(both.one, both.other)
    agree = all(found == "same" for _, _, found in figures)
    apart = both.one.figures and both.other.figures and not figures
    measured = bool(_units(both.one)) == bool(_units(both.other)) and not _counts_part(both)
    told = both.matter_within >= WITHIN and len(both.matter) >= 2 and measured
    return both.within >= WITHIN and len(both.shared) >= 3 and told and agree and not apart


def _counts_part(both: Pair) -> bool:
    """One counts, and the other speaks of some of them."""
    return (both.one.part and bool(both.other.figures)) or (both.other.part and bool(both.one.figures))


def _units(one: Terms) -> set[str]:
    return {figure.unit for figure in one.figures if figure.unit}


@lru_cache(maxsize=65536)
def judge(one: str, other: str) -> Verdict:
    """How two passages relate, whenever they were said."""
    first, second = sorted((one, other))
    return decide(terms(first), terms(second))


def decide(one: Terms, other: Terms, judges: Sequence[Judge] = JUDGES) -> Verdict:
    """The verdict of the first judge that has one."""
    both = pair(one, other)
    for each in judges:
        if verdict := each(both):
            return verdict._replace(judge=each.__name__)
    return related(both)
