"""Who denies or disputes what in one report: an ordered list of rules, each a small function with a name.

A rule looks at one rejection (a statement that denies or disputes, by its act or by its words alone) and at what others say in
the same report, and yields what is rejected. The first rule that finds something decides.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from onrecord.link.figures import figures
from onrecord.link.flat import flat, matter, of_those_figures
from onrecord.link.names import may_be_one
from onrecord.link.retorts import NOUN, claimed, is_thing, refuted, retort, such
from onrecord.link.scene import FAR, Scene, asserts, scene
from onrecord.link.terms import Terms, terms
from onrecord.link.version import VERSION
from onrecord.link.wording import words
from onrecord.link.wordy import spelled
from onrecord.model import Paragraph, Report, Statement, Tie, TieKind

_KINDS: dict[str, TieKind] = {"deny": "denies", "dispute": "disputes"}
_POINTER = re.compile(
    r"(?:(?:all|both|any|most) (?:of )?)?(?:the|those|these|that|this|such|its|his|her|their|both|all|any)?\s*"
    rf"(?:(?!(?:it|this|that|them)\b)[\w’'-]+ ){{0,2}}?({NOUN})\b(?P<tail>(?: [\w’'-]+){{0,6}})\W*",
    re.IGNORECASE,
)
_PRONOUN = re.compile(
    r"(?:(?:all|both|any|most|much) of )?(?:it|this|that|them|these|those|which|so|as much)(?: (?:as|in|on|to)\b.*)?\W*",
    re.IGNORECASE,
)
_FIGURES = ("figure", "figures", "number", "numbers", "estimate", "estimates", "count", "counts")
STEM = 5  # letters by which a noun and its verb are known to be one: "order", "assurance", "warning"
FEW = 4  # telling words: a denial of more is compared word by word
_COMMON = frozenset(
    "about above after again against also although among around because been before being below between both could "
    "does doing down during each from further have having here however into itself just like made make many more most much "
    "near only other over same should since some such than that their them then there these they this those through "
    "under until upon very were what when where which while whom whose will with within without would your said says".split()
)


class Rejected(NamedTuple):
    """What a rejection rejects, how sure the rule is (0 to 1), and why in a sentence."""

    statement: Statement
    score: float
    why: str


class Rejection(NamedTuple):
    """A statement that rejects something: which kind of tie it makes, its content, and whether its words alone say so."""

    statement: Statement
    kind: TieKind
    words: str
    retorts: bool


Rule = Callable[[Scene, Rejection], Iterator[Rejected]]


def rejections(report: Report, paragraphs: Sequence[Paragraph], statements: Sequence[Statement]) -> tuple[Tie, ...]:
    """The ties of kind *denies* and *disputes* among the statements of one report."""
    here = scene(report, paragraphs, statements)
    found = set()
    for statement in here.statements:
        if rejection := _rejection(here, statement):
            found |= set(_ties(here, rejection))
        elif negation := flat(here, statement, VERSION):
            found.add(negation)
    return tuple(sorted(found))


def _rejection(here: Scene, statement: Statement) -> Rejection | None:
    content = here.content(statement)
    if statement.act in _KINDS and statement.polarity == "negative":  # and not "did not deny", "countered that"
        return Rejection(statement, _KINDS[statement.act], content.strip(), retorts=False)
    if not asserts(statement) or statement.act == "report":
        return None
    if found := retort(content):
        return Rejection(statement, found.kind, found.words, retorts=True)
    if untrue := refuted(content):
        return Rejection(statement, untrue[0], f"that {untrue[1].what}", retorts=False)
    return None


def _ties(here: Scene, rejection: Rejection) -> Iterator[Tie]:
    for rule in RULES:
        rejected = list(rule(here, rejection))
        for statement, score, why in rejected:
            name = f"{VERSION}:{rule.__name__}"
            yield Tie(rejection.kind, rejection.statement.id, statement.id, score, why, name)
        if rejected:
            return


def same_words(here: Scene, rejection: Rejection) -> Iterator[Rejected]:
    """Half of the telling words of the shorter content stand in the other, three at least."""
    mine = _telling(rejection.words)
    for statement in here.others(rejection.statement):
        theirs = _telling(here.content(statement))
        shared = mine & theirs
        fewer = min(len(mine), len(theirs))
        if len(shared) >= 3 and len(shared) >= fewer / 2:
            share = len(shared) / fewer
            yield Rejected(statement, round(share, 3), "both speak of " + ", ".join(sorted(shared)[:6]))


def few_words(here: Scene, rejection: Rejection) -> Iterator[Rejected]:
    """Few telling words are denied ("that anybody was hurt"): of what others say, what has most of them, the nearest before."""
    claim = claimed(rejection.words)
    denied = terms(claim.what if claim else rejection.words)
    thing = rejection.kind == "disputes" and is_thing(rejection.words)
    if rejection.retorts or thing or not 1 <= len(matter(denied)) <= FEW:
        return
    found = [
        (len(shared) / len(matter(denied)), _nearness(here, rejection, statement), statement.id, statement, shared)
        for statement in here.others(rejection.statement)
        if not (claim and claim.whose) or _is_of(here, statement, claim.whose)
        if (shared := _denied_in(here, rejection, denied, statement))
    ]
    if found:
        share, _, _, statement, shared = max(found)
        told = spelled(shared, terms(here.content(statement)))
        yield Rejected(statement, round(share, 3), "both speak of " + ", ".join(told))


def _denied_in(here: Scene, rejection: Rejection, denied: Terms, statement: Statement) -> frozenset[str]:
    """The few words that stand in a statement too, if they are enough: all, or half of them where it is said just before."""
    about, theirs = matter(denied), terms(here.content(statement))
    shared = about & (theirs.senses - theirs.proper)
    near_by = 0 <= here.paragraph(rejection.statement) - here.paragraph(statement) <= 1
    enough = shared == about or (near_by and 2 * len(shared) >= len(about))
    chance = len(shared) == 1 and statement.act == "report"  # a word of narration is no claim
    fits = theirs.negated == denied.negated and of_those_figures(denied, theirs)
    return shared if enough and fits and not chance else frozenset()


def _is_of(here: Scene, statement: Statement, whose: str) -> bool:
    """Whether it is said by those whose claim is rejected."""
    named = " ".join(span.of(here.report.text) for span in statement.speaker.words)
    return any(may_be_one(whose, name) for name in (statement.speaker.source.name or "", named) if name)


def _nearness(here: Scene, rejection: Rejection, statement: Statement) -> int:
    """How near before the rejection a statement begins, in characters below zero; what stands behind is as far as can be."""
    apart = statement.content[0].start - rejection.statement.content[0].start
    return apart if apart <= 0 else -len(here.report.text)


def claims_from(here: Scene, rejection: Rejection) -> Iterator[Rejected]:
    """The content points and says where to ("the claims from the briefing"): at statements whose sentence has that word."""
    pointer = _POINTER.fullmatch(rejection.words)
    tail = _telling(pointer["tail"]) if pointer and not claimed(rejection.words) else set()
    if not tail:
        return
    for statement in here.others(rejection.statement):
        if statement.act != "report" and tail & _telling(here.around(statement)):
            yield Rejected(statement, 0.6, "both speak of " + ", ".join(sorted(tail)))


def those_claims(here: Scene, rejection: Rejection) -> Iterator[Rejected]:
    """The content only points with a noun ("those claims"): at what others said last, a few paragraphs back at most."""
    pointer = _POINTER.fullmatch(rejection.words)
    if not pointer or claimed(rejection.words) or pointer["tail"].endswith((" of", " that")):
        return
    here_at, start = here.paragraph(rejection.statement), rejection.statement.content[0].start
    before = [s for s in here.others(rejection.statement) if s.act != "report" and s.content[0].start < start]
    if pointer[1].lower() in _FIGURES:
        before = [statement for statement in before if figures(here.content(statement))]
    last = max((here.paragraph(statement) for statement in before), default=-FAR - 1)
    if here_at - last <= FAR:
        near_by = [statement for statement in before if here.paragraph(statement) == last]
        for statement in near_by if pointer[1].lower().endswith("s") else near_by[-1:]:
            yield Rejected(statement, 0.7, f"“{pointer[0].strip()}” points at what was said just before")


def just_before(here: Scene, rejection: Rejection) -> Iterator[Rejected]:
    """The content only points ("this"), or only rejects ("That is a lie"): at what another said last, just before."""
    if not (rejection.retorts or _PRONOUN.fullmatch(rejection.words)) or such(rejection.words) not in (None, "thing"):
        return
    before = here.before(rejection.statement, 1)
    if before and asserts(before[-1]):
        yield Rejected(before[-1], 0.7, f"“{rejection.words}” rejects what was said just before")


def such_a_thing(here: Scene, rejection: Rejection) -> Iterator[Rejected]:
    """It denies "such a promise", or says that there was "no such letter": at the last who spoke of one, or whose verb does."""
    thing = such(rejection.words)
    if not thing:
        return
    before = [each for each in here.before(rejection.statement, FAR) if asserts(each)]
    named = [each for each in before if any(word[:STEM] == thing[:STEM] for word in words(here.around(each)))]
    if named:
        yield Rejected(named[-1], 0.7, f"“such {thing}”: that was said before")


RULES: tuple[Rule, ...] = (same_words, such_a_thing, few_words, claims_from, those_claims, just_before)


def _telling(text: str) -> set[str]:
    return {word for word in words(text) if (len(word) > 3 or word[0].isdigit()) and word not in _COMMON}
