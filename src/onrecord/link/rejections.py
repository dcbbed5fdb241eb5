"""Who denies or disputes what in one report: an ordered list of rules, each a small function with a name.

A rule looks at one rejection (a statement that denies or disputes) and at what others say in the same report, and yields what
is rejected. The first rule that finds something decides.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from onrecord.link.wording import words
from onrecord.model import Paragraph, Report, Statement, Tie, TieKind

VERSION = "link/1"

_KINDS: dict[str, TieKind] = {"deny": "denies", "dispute": "disputes"}
_POINTER = re.compile(
    r"(?:(?:all|both|any) (?:of )?)?(?:the|those|these|that|this|such|its|his|her|their|both|all)?\s*"
    r"(?:[\w’'-]+ ){0,2}?"
    r"(claims?|accusations?|allegations?|assertions?|reports?|figures?|numbers?|accounts?|statements?|charges?|version|"
    r"suggestions?|assessments?|estimates?|it|this|that|them|these|those)\W*",
    re.IGNORECASE,
)
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
    """The content only points ("those claims", "this"): at what others said just before, in this paragraph or the last."""
    pointer = _POINTER.fullmatch(scene.content(rejection).strip())
    if not pointer:
        return
    here = scene.paragraph(rejection)
    before = [
        s for s in _others(scene, rejection) if s.act != "report" and s.content[0].start < rejection.content[0].start
    ]
    for paragraph in (here, here - 1):
        near_by = [statement for statement in before if scene.paragraph(statement) == paragraph]
        if near_by:
            noun = pointer[1].lower()
            many = noun in ("these", "those", "them") or (noun.endswith("s") and noun != "this")
            for statement in near_by if many else near_by[-1:]:
                yield Rejected(statement, 0.7, f"“{pointer[0].strip()}” points at what was said just before")
            return


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


RULES: tuple[Callable[[Scene, Statement], Iterator[Rejected]], ...] = (those_claims, same_words)


def _others(scene: Scene, rejection: Statement) -> list[Statement]:
    """What somebody else says, or says of the same matter without rejecting it."""
    speaker = rejection.speaker.source.id
    return [
        s
        for s in scene.statements
        if s.act not in _KINDS and s.polarity == "positive" and s.speaker.source.id != speaker
    ]


def _telling(text: str) -> set[str]:
    return {word for word in words(text) if (len(word) > 3 or word[0].isdigit()) and word not in _COMMON}
