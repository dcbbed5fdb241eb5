"""Who denies or disputes what in one report: an ordered list of rules, each a small function with a name.

A rule looks at one rejection (a statement that denies or disputes) and at what others say in the same report, and yields what
is rejected. The first rule that finds something decides.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from onrecord.link.figures import figures
from onrecord.link.wording import words
from onrecord.model import Paragraph, Report, Statement, Tie, TieKind

VERSION = "link/1"

_KINDS: dict[str, TieKind] = {"deny": "denies", "dispute": "disputes"}
_POINTER = re.compile(
    r"(?:(?:all|both|any) (?:of )?)?(?:the|those|these|that|this|such|its|his|her|their|both|all)?\s*"
    r"(?:[\w’'-]+ ){0,2}?"
    r"(claims?|accusations?|allegations?|assertions?|reports?|figures?|numbers?|accounts?|statements?|charges?|version|"
    r"suggestions?|assessments?|estimates?|it|this|that|them|these|those)\b(?P<tail>(?: [\w’'-]+){0,6})\W*",
    re.IGNORECASE,
)
# What can be denied is asserted: a request that is denied is turned down, which says nothing of what is so.
_ASSERTING = frozenset("say claim confirm accuse assess predict warn announce believe report".split())
_PRONOUNS = ("it", "this", "that", "them", "these", "those")
_FIGURES = ("figure", "figures", "number", "numbers", "estimate", "estimates")
FAR = 3  # paragraphs: what is pointed at stands no further back
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


class Scene(NamedTuple):
    """One report's statements in the order of the text, and the paragraphs they stand in."""

    report: Report
    statements: Sequence[Statement]
    starts: Sequence[int]

    def paragraph(self, statement: Statement) -> int:
        """The number of the paragraph in which the statement begins."""
        return bisect_right(self.starts, statement.content[0].start) - 1

    def around(self, statement: Statement) -> str:
        """From the first word of the statement, its speaker and its chain to the last."""
        spans = [
            *statement.content,
            *statement.cue,
            *(span for link in statement.chain for span in link.words + link.cue),
        ]
        return self.report.text[min(span.start for span in spans) : max(span.end for span in spans)]

    def content(self, statement: Statement) -> str:
        """The content as written, its pieces joined by a blank."""
        return " ".join(span.of(self.report.text) for span in statement.content)


def rejections(report: Report, paragraphs: Sequence[Paragraph], statements: Sequence[Statement]) -> tuple[Tie, ...]:
    """The ties of kind *denies* and *disputes* among the statements of one report."""
    ordered = sorted(statements, key=lambda statement: (statement.content[0], statement.id))
    scene = Scene(report, ordered, [paragraph.start for paragraph in paragraphs])
    found = set()
    for rejection in ordered:
        if rejection.act in _KINDS:
            found |= set(_ties(scene, rejection))
    return tuple(sorted(found))


def _ties(scene: Scene, rejection: Statement) -> Iterator[Tie]:
    for rule in RULES:
        rejected = list(rule(scene, rejection))
        for statement, score, why in rejected:
            name = f"{VERSION}:{rule.__name__}"
            yield Tie(_KINDS[rejection.act], rejection.id, statement.id, score, why, name)
        if rejected:
            return


def those_claims(scene: Scene, rejection: Statement) -> Iterator[Rejected]:
    """The content only points ("those claims", "this"): at what others said last, a few paragraphs back at most."""
    pointer = _POINTER.fullmatch(scene.content(rejection).strip())
    if not pointer:
        return
    if pointer["tail"] and pointer[1].lower() in _PRONOUNS:
        return  # "that were put to it" points at nothing
    here = scene.paragraph(rejection)
    start = rejection.content[0].start
    before = [s for s in _others(scene, rejection) if s.act != "report" and s.content[0].start < start]
    if pointer[1].lower() in _FIGURES:
        before = [statement for statement in before if figures(scene.content(statement))]
    last = max((scene.paragraph(statement) for statement in before), default=-FAR - 1)
    if here - last <= FAR:
        near_by = [statement for statement in before if scene.paragraph(statement) == last]
        for statement in near_by if _many(pointer[1]) else near_by[-1:]:
            yield Rejected(statement, 0.7, f"“{pointer[0].strip()}” points at what was said just before")


def claims_from(scene: Scene, rejection: Statement) -> Iterator[Rejected]:
    """The content points and says where to ("the claims from the briefing"): at statements whose sentence has that word."""
    pointer = _POINTER.fullmatch(scene.content(rejection).strip())
    tail = _telling(pointer["tail"]) if pointer else set()
    if not tail:
        return
    for statement in _others(scene, rejection):
        if statement.act != "report" and tail & _telling(scene.around(statement)):
            yield Rejected(statement, 0.6, "both speak of " + ", ".join(sorted(tail)))


def _many(noun: str) -> bool:
    return noun.lower() in ("these", "those", "them") or (noun.lower().endswith("s") and noun.lower() != "this")


def same_words(scene: Scene, rejection: Statement) -> Iterator[Rejected]:
    """Half of the telling words of the shorter content stand in the other, three at least."""
    mine = _telling(scene.content(rejection))
    for statement in _others(scene, rejection):
        theirs = _telling(scene.content(statement))
        shared = mine & theirs
        fewer = min(len(mine), len(theirs))
        if len(shared) >= 3 and len(shared) >= fewer / 2:
            share = len(shared) / fewer
            yield Rejected(statement, round(share, 3), "both speak of " + ", ".join(sorted(shared)[:6]))


RULES: tuple[Callable[[Scene, Statement], Iterator[Rejected]], ...] = (same_words, claims_from, those_claims)


def _others(scene: Scene, rejection: Statement) -> list[Statement]:
    """What others assert, or say that the one who rejects has said; nobody denies what they have just said themselves."""
    speaker = rejection.speaker.source.id
    return [
        statement
        for statement in scene.statements
        if statement.act in _ASSERTING
        and statement.polarity == "positive"
        and (statement.speaker.source.id != speaker or _relayed(statement))
        and not _tells_of(statement, rejection)
    ]


def _tells_of(statement: Statement, rejection: Statement) -> bool:
    """Whether the rejection itself is part of what the statement says."""
    words = rejection.cue or rejection.content
    return any(span.start < words[0].end and words[0].start < span.end for span in statement.content)


def _relayed(statement: Statement) -> bool:
    return any(link.role == "relay" for link in statement.chain)


def _telling(text: str) -> set[str]:
    return {word for word in words(text) if (len(word) > 3 or word[0].isdigit()) and word not in _COMMON}
