"""What two contents are to each other, as far as a ledger keeps it.

Where both say nearly the same words, words decide. Else a network is asked, twice over, once for each order, and what rules
know better goes first: figures and days that exclude each other, names and words that stand where others stand. Without a
network the rules decide alone. Of contents that contradict each other it is also told which would be an update if it was said
later, since the ledger's wordings have no date of their own.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from onrecord.link.judge import Pair, Relation, Verdict, contained, judge, pair
from onrecord.link.likely import Likely, Network
from onrecord.link.near import near
from onrecord.link.retorts import VERB
from onrecord.link.terms import Terms, terms

NEARLY = 0.4  # of the words of both: fewer, and they cannot be near word for word
ABOUT = 0.6  # of the shorter one's telling words that must stand in the other for the two to be of one matter
LATER = 7  # days: how much later a statement is said to be made, when the network is asked whether it updates another

# How likely a relation must be to be taken for it. These and the next were chosen on the dev half of `eval/gold/standing` and
# on the situations that training kept back (`train/met.py`).
CONTRADICTS, SAME, UNRELATED = 0.7, 0.5, 0.25
ONE_MATTER = 0.3  # that they are of one matter, for figures to be rivals
NO_DOUBT = 0.97  # of any relation, for the other order not to be asked
OTHERWISE = 0.1  # that they contradict each other, for a negation or an opposite to do so
ANOTHER = 0.05  # that they are unrelated, for another name or another word in the same place to make another matter
OF_ONE_MATTER = 0.45  # the cosine of two statements for one to contradict the other by the network alone
# How likely for a ledger to make one claim of two by the network, how near, and how near where nearly all that one says is in the
# other: origins that are too many are the worst fault.
ONE_CLAIM, ALIKE, NEARLY_ALL = 0.85, 0.5, 0.55
FEW_SHARED, MUCH_ALIKE = 1, 0.75  # how near where they share fewer telling words, names left out
RETOLD = 0.3  # of the telling words of both: where so few are shared, the longer retells the other among much else
# What a ledger asks before it keeps that two exclude each other: a third of a gold set do, and hardly any of all that meet there.
# In mixed news one in five was right of those that the network alone took to do so.
LIKELY, NEAR = 0.2, 0.5  # how likely and how near where rules say so too
# How likely, how near, and how many telling words they share, where rules do not.
SURELY, CLOSELY, MATTER = 0.9, 0.6, 1


class Related(NamedTuple):
    """A verdict as a ledger keeps it: see `Alike`."""

    score: float
    same: bool
    relation: str | None
    judge: str
    why: str
    updates: int


def relate(one: str, other: str, network: Network | None = None) -> Related | None:
    """What two contents are to each other; None for what is not worth keeping."""
    one, other = said_bare(one), said_bare(other)
    first, second = sorted((one, other))
    both = pair(terms(first), terms(second))
    alike = both.across >= NEARLY and is_claim(one) == is_claim(other)  # "whether the bridge is shut" is not that it is
    if alike and (nearly := near(one, other)) and nearly.same:
        return Related(nearly.score, True, None, "near", "they say it in nearly the same words", 0)
    if network is None:
        return _kept(judge(one, other), both, by_rules(one, other))
    ruled = judge(one, other)
    if ruled.relation == "unrelated" and ruled.judge != "other_matter":
        return None  # other names, other words in the same place: most that meet are, and asking costs
    return _by_both(one, other, both, ruled, network)


def _by_both(one: str, other: str, both: Pair, ruled: Verdict, network: Network) -> Related | None:
    """What rules and network say together, as far as a ledger may rely on it."""
    nearness = network.nearness(one, other)
    hope = _hope(one, other, both, ruled, nearness)
    if hope is None:
        return None
    first, second = sorted((one, other))
    found = network.likely(first, second)
    if hope.is_lost(found):
        return None
    likely = _turned(found, first, second, network)
    verdict = _held(settle(ruled, likely, nearness), ruled, likely, both, nearness)
    if verdict.judge == "network" and not (is_claim(one) and is_claim(other)):
        verdict = verdict._replace(relation="compatible", score=round(1 - likely.unrelated, 3), why=_SAID["compatible"])
    if verdict.relation == "unrelated" or (verdict.relation == "compatible" and not _about(both)):
        return None
    exclude = verdict.relation in ("contradicts", "updates")
    return _kept(verdict, both, by_network(one, other, network) if exclude else 0)


class Hope(NamedTuple):
    """What the network must answer for anything to be kept: so likely the same, or so likely both cannot hold.

    Above 1 where that would not be kept either, and 0 where it may be kept whatever the answer is.
    """

    same: float
    against: float

    def is_lost(self, first: Likely) -> bool:
        """Whether nothing that it may answer for the other order can make the mean enough; a thousandth is for rounding."""
        against = first.contradicts + first.updates
        return (first.same + 1) / 2 < self.same - 0.001 and (against + 1) / 2 < self.against - 0.001


NO_HOPE = 2.0  # of what is at most 1


def _hope(one: str, other: str, both: Pair, ruled: Verdict, nearness: float) -> Hope | None:
    """What may come of asking, by what `settle`, `_held` and `_kept` ask for beside the answer; None where nothing can.

    Most that meet only for their vectors share no word: what the network says of them would be kept of hardly any.
    """
    rival = ruled.relation == "contradicts" and ruled.judge != "other_day" and nearness >= NEAR
    if rival or _about(both):
        return Hope(0, 0)
    if not (is_claim(one) and is_claim(other)):
        return None
    if _within(both, ruled, nearness):
        return Hope(0, 0)
    clash = nearness >= CLOSELY and len(both.matter) >= MATTER
    hope = Hope(ONE_CLAIM if _near_enough(both, nearness) else NO_HOPE, SURELY if clash else NO_HOPE)
    return None if min(hope) > 1 else hope


def _near_enough(both: Pair, nearness: float) -> bool:
    """Whether vectors are so near that a network may make one claim of two."""
    return nearness >= (ALIKE if len(both.matter) >= FEW_SHARED else MUCH_ALIKE)


def _within(both: Pair, ruled: Verdict, nearness: float) -> bool:
    """Whether nearly all that one says is in the other."""
    return ruled.judge == "related" and nearness >= NEARLY_ALL and both.across >= RETOLD and contained(both)


def _held(verdict: Verdict, ruled: Verdict, likely: Likely, both: Pair, nearness: float) -> Verdict:
    """The verdict, or a weaker one where it is not sure enough; nearly all of one within the other makes them the same."""
    network = verdict.judge == "network"
    clash = verdict.relation in ("contradicts", "updates") and not _clash(ruled, likely, both, nearness)
    doubtful = network and verdict.relation == "same" and (likely.same < ONE_CLAIM or not _near_enough(both, nearness))
    if clash or doubtful:
        verdict = Verdict("compatible", round(1 - likely.unrelated, 3), _SAID["compatible"], "network")
    if verdict.judge == "network" and verdict.relation == "compatible" and _within(both, ruled, nearness):
        return verdict._replace(relation="same", why=f"nearly all that one says is in the other; {verdict.why}")
    return verdict


def _clash(ruled: Verdict, likely: Likely, both: Pair, nearness: float) -> bool:
    """Whether a ledger may keep it that two cannot both hold: few of all that meet there do contradict each other."""
    against = likely.contradicts + likely.updates
    if ruled.relation == "contradicts":
        return against >= LIKELY and nearness >= NEAR
    return against >= SURELY and nearness >= CLOSELY and len(both.matter) >= MATTER


def said_bare(content: str) -> str:
    """What is claimed, where a content is the claim that it is so.

    >>> said_bare("the allegation that shells had cut the line")
    'shells had cut the line'
    """
    return _CLAIM.sub("", content)


_CLAIM = re.compile(
    r"^(?:that )?(?:the |any |all |such |these |those |(?:the )?[\w’']+['’]s? )?"
    r"(?:claims?|reports?|allegations?|accusations?|charges?|suggestions?|assertions?|rumours?|statements?|idea|notion) that ",
    re.IGNORECASE,
)


def is_claim(content: str) -> bool:
    """Whether a content says that something is so: a question does not, nor does the mere name of a thing.

    >>> is_claim("how many days of fuel there are"), is_claim("the long outage")
    (False, False)
    >>> is_claim("the bridge is shut"), is_claim("six dead")
    (True, True)
    """
    bare = content.strip("\"“”«»„‘’'.,;:!? ")
    if _QUESTION.match(bare):
        return "? " in bare  # and is answered
    thing = _COUNT.match(bare) or (_THING.match(bare) and len(bare.split()) <= THING)
    return not thing or bool(VERB.search(bare) or _FIGURE_OR_NEGATION.search(bare))


THING = 3  # words: the name of a thing that is longer is seldom without what is said of it
_QUESTION = re.compile(r"(?:whether|how|what|who|whom|whose|when|why|where|which|if)\b", re.IGNORECASE)
_COUNT = re.compile(r"the (?:number|question) of\b", re.IGNORECASE)
_THING = re.compile(r"(?:the|an?|this|that|these|those|his|her|its|their|our|my|such|any|no)\b", re.IGNORECASE)
_FIGURE_OR_NEGATION = re.compile(r"\d|\b(?:not?)\b", re.IGNORECASE)


class Timed(NamedTuple):
    """How two statements relate if they were made at one time, and which would be an update if it was made later."""

    relation: Relation
    updates: int


def relation(one: str, other: str, network: Network | None = None) -> Timed:
    """How two statements relate, be it worth keeping or not."""
    ruled = judge(one, other)
    if network is None:
        return Timed(ruled.relation, by_rules(one, other))
    verdict = settle(ruled, asked(one, other, network), network.nearness(one, other))
    return Timed(verdict.relation, by_network(one, other, network))


def _kept(verdict: Verdict, both: Pair, updates: int) -> Related | None:
    """The verdict, or None where two can both hold and are not of one matter, as far as their words tell."""
    if verdict.relation == "same" or (verdict.judge == "related" and contained(both)):
        return Related(verdict.score, True, None, verdict.judge, verdict.why, updates)
    if verdict.relation in ("contradicts", "updates") and verdict.judge != "other_day":
        return Related(verdict.score, False, verdict.relation, verdict.judge, verdict.why, updates)
    if verdict.relation == "compatible" and _about(both):
        return Related(round(both.within, 3), False, "about", verdict.judge, verdict.why, updates)
    return None


def _about(both: Pair) -> bool:
    return both.within >= ABOUT and both.matter_within >= ABOUT and len(both.shared) >= 2


def by_rules(one: str, other: str) -> int:
    """Which of two would be an update if it was said later, by rules: 1 the first, 2 the other, 3 either."""
    verdict = judge(one, other)
    return 1 * _changed(verdict, terms(one)) + 2 * _changed(verdict, terms(other))


def _changed(verdict: Verdict, later: Terms) -> bool:
    """What has changed since is no dispute."""
    if verdict.relation == "contradicts":
        return later.changed or verdict.judge == "other_figure"
    return verdict.relation in ("same", "compatible") and later.changed and not later.hedged


def by_network(one: str, other: str, network: Network) -> int:
    """Which of two would be an update if it was said later, by the network: 1 the first, 2 the other, 3 either."""
    first, second = network.likely(other, one, LATER), network.likely(one, other, LATER)
    return 1 * _updates(first) + 2 * _updates(second)


def _updates(likely: Likely) -> bool:
    return likely.updates >= max(likely)


def asked(one: str, other: str, network: Network) -> Likely:
    """How likely each relation is if both were said at one time: the mean over both orders, so that order tells nothing."""
    first, second = sorted((one, other))
    return _turned(network.likely(first, second), first, second, network)


def _turned(found: Likely, first: str, second: str, network: Network) -> Likely:
    """The answer for one order with that for the other, which is not asked for where there is no doubt: asking costs."""
    if max(found) > NO_DOUBT:
        return found
    both = zip(found, network.likely(second, first), strict=True)
    return Likely(*(round((mine + theirs) / 2, 4) for mine, theirs in both))


def settle(ruled: Verdict, likely: Likely, nearness: float) -> Verdict:
    """What rules and network say together, of statements made at one time; `nearness` is the cosine of their vectors."""
    against = likely.contradicts + likely.updates
    if ruled.judge in ("other_figure", "other_day") and 1 - likely.unrelated >= ONE_MATTER and likely.same < 0.9:
        return ruled
    if ruled.relation == "contradicts" and against >= OTHERWISE and likely.unrelated <= 1 - ONE_MATTER:
        return ruled
    if ruled.judge == "other_number":  # which a network takes for any other number
        return ruled
    if ruled.relation == "unrelated" and ruled.judge != "other_matter" and likely.unrelated >= ANOTHER:
        return ruled
    relation = _likeliest(likely, nearness)
    return Verdict(relation, _score(likely, relation), _why(relation, ruled), "network")


def _likeliest(likely: Likely, nearness: float) -> Relation:
    """Where vectors are far apart, the network takes what merely differs for what excludes each other."""
    against = likely.contradicts + likely.updates
    if against >= CONTRADICTS and nearness >= OF_ONE_MATTER:
        return "contradicts" if likely.contradicts >= likely.updates else "updates"
    if likely.same >= SAME:
        return "same"
    return "unrelated" if likely.unrelated >= UNRELATED else "compatible"


def _score(likely: Likely, relation: Relation) -> float:
    if relation in ("contradicts", "updates"):
        return round(likely.contradicts + likely.updates, 3)
    return round(1 - likely.unrelated if relation == "compatible" else getattr(likely, relation), 3)


_SAID = {
    "same": "a network takes them to say the same in other words",
    "compatible": "a network takes both to be of one matter",
    "contradicts": "a network finds that both cannot hold",
    "updates": "a network finds that one tells how it stood later",
    "unrelated": "a network takes them for different matters",
}


def _why(relation: Relation, ruled: Verdict) -> str:
    shared = ruled.why if ruled.judge in ("alike", "related") else ""
    return "; ".join(filter(None, (_SAID[relation], shared)))
