"""What is at stake and why it matters: never written here, only quoted from a report which says so close by."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import groupby, islice

from onrecord.model import Statement
from onrecord.show.desk import Desk
from onrecord.show.layout import Act, Cell, Missing, Name, Note
from onrecord.show.survey import Sight

SAYS_SO = re.compile(
    r"\b(?:at stake|at risk|risks? (?:of|to)|could (?:lead|result|mean|leave|cause|trigger)|would (?:mean|lead|leave|put)|"
    r"threat(?:en)?s? to|endanger\w*|jeopardi[sz]\w*|(?:critical|crucial|vital|essential|key) (?:for|to)|"
    r"(?:severe|grave|serious|far-reaching) consequences|matters because|significance|depends? on|catastroph\w+)",
    re.IGNORECASE,
)
REACH = 900
REPORTS = 12
NONE = Missing("No report here says so.")


def stake(desk: Desk, sights: Iterable[Sight]) -> tuple[Cell, tuple[str, ...]]:
    """The nearest words, in the reports of these statements, that say what is at stake; and the statement they are of.

    A statement says so if its content holds one of a list of phrases. It must stand in the same or the next paragraph, at most
    `REACH` characters away, and be of another claim; of several, that in the earliest report and nearest counts.
    """
    own = sorted(sights, key=lambda sight: sight.order)
    claims = {sight.claim for sight in own}
    for report, group in islice(groupby(own, key=lambda sight: sight.report), REPORTS):
        near = _near(desk, report, [sight.start for sight in group], claims)
        if near:
            return (*_attributed(desk, near), desk.words(near)), (near,)
    return (NONE,), ()


def _near(desk: Desk, report: str, places: list[int], claims: set[str]) -> str | None:
    text = desk.book.report(report).text
    found = []
    for statement in desk.book.statements(report):
        if desk.seen.sights[statement.id].claim in claims or not _says_so(statement, text):
            continue
        start = statement.content[0].start
        distance, place = min((abs(start - place), place) for place in places)
        between = text[min(start, place) : max(start, place)]
        if distance <= REACH and len(re.findall(r"\n\s*\n", between)) <= 1:
            found.append((distance, statement.id))
    return min(found)[1] if found else None


def _says_so(statement: Statement, text: str) -> bool:
    return any(SAYS_SO.search(span.of(text)) for span in statement.content)


def _attributed(desk: Desk, key: str) -> Cell:
    return Name(desk.speaker(key)), Note(" "), Act(desk.verb(key)), Note(": ")
