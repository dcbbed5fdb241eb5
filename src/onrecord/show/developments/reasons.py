"""Why a development matters, in the words of a report: each reason goes to the one happening that it is about.

Of the happenings that its report tells close by, a statement that says why something matters ("is vital to", "raises the
risk") is about the last, rather a dated one, that names the thing with which it begins ("The outage", "This outage"); else
about that told last, if it begins by pointing back ("This means"); else about that with which the report begins, if they have a
word in common; else about that with which it has most words in common, and without any, about the first that words date.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from onrecord.model import Span
from onrecord.show.book import Book
from onrecord.show.developments.build import Development
from onrecord.show.developments.matter import matter
from onrecord.show.matters import REACH, Matters, Reason, Why
from onrecord.show.survey import Sight
from onrecord.show.views import content

_BACK = re.compile(
    r"(?:this|that|these|those|it|such|the (?:move|step|decision|order|ruling|measure|finding|attack|incident|news|deal|"
    r"agreement|vote|result|plan|law|ban|change))\b",
    re.IGNORECASE,
)
_NAMED = re.compile(r"(?:this|that|these|those|such|the)\s+(?P<noun>[a-z]\w+)", re.IGNORECASE)
_PARAGRAPH = re.compile(r"\n\s*\n")


class _Place(NamedTuple):
    """Where a report tells of a development, and by which statement."""

    start: int
    statement: str
    development: int
    dated: bool


class Reasons:
    """The developments of a book, each asked why it matters."""

    def __init__(self, book: Book, matters: Matters, found: Sequence[Development], seen: Mapping[str, Sight]) -> None:
        self._book = book
        self._matters = matters
        self._senses = cache(self._senses_of)
        self._claims = {each.rank: frozenset(each.claims) for each in found}
        places: dict[str, list[_Place]] = defaultdict(list)
        for each in found:
            dated = each.when is not None and each.when.basis in ("stated", "said")
            for key in each.statements:
                places[seen[key].report].append(_Place(seen[key].start, key, each.rank, dated))
        given: dict[int, list[tuple[bool, int, Why]]] = defaultdict(list)
        for report, here in places.items():
            for reason in matters.reasons(report):
                for place, words in self._about(reason, report, sorted(here)):
                    why = Why(reason.why.statement, words)
                    given[place.development].append((reason.weak, seen[reason.why.statement].order, why))
        self._given = {rank: min(some)[2] for rank, some in given.items()}

    def why(self, development: Development) -> Why | None:
        """The words that say why it matters; None where no report says so. The earliest report that plainly does counts."""
        return self._given.get(development.rank)

    def _about(self, reason: Reason, report: str, here: Sequence[_Place]) -> Iterable[tuple[_Place, tuple[Span, ...]]]:
        """What a reason is about: itself, if it tells of a development, and the one happening close by."""
        own = [place for place in here if place.statement == reason.why.statement]
        for place in own:
            if clause := self._matters.clause(reason.why):
                yield place, clause
                if not _BACK.match(self._words(reason)):
                    return  # its own sentence tells what it is about
        claim = self._book.claim_of(reason.why.statement)
        text = self._book.report(report).text
        near = [
            place
            for place in here
            if abs(place.start - reason.start) <= REACH
            and claim not in self._claims[place.development]
            and place not in own
            and _gaps(text, place.start, reason.start) <= (0 if reason.weak else 1)
        ]
        if near:
            yield self._nearest(reason, near), reason.why.words

    def _nearest(self, reason: Reason, near: Sequence[_Place]) -> _Place:
        """What was told last, if it points back; else what comes first, if they share a word; else what shares most."""
        words = self._words(reason)
        before = [place for place in near if place.start < reason.start]
        if before and (named := self._named(words, before)):
            return named
        if before and (reason.weak or _BACK.match(words)):
            return next((place for place in reversed(before) if place.dated), before[-1])
        senses = matter(words).senses
        common = {place: len(senses & self._senses(place)) for place in near}
        if common[near[0]]:
            return near[0]
        return max(near, key=lambda place: (common[place], place.dated, -near.index(place)))

    def _words(self, reason: Reason) -> str:
        return " ".join(span.of(self._book.report(span.report).text) for span in reason.why.words)

    def _named(self, words: str, before: Sequence[_Place]) -> _Place | None:
        """What was told last of the thing with which a reason begins: "The outage threatens the harvest" is about an outage."""
        begins = _NAMED.match(words)
        if begins is None:
            return None
        senses = matter(begins["noun"]).senses
        told = [place for place in reversed(before) if senses & self._senses(place)]
        return next((place for place in told if place.dated), told[0] if told else None)

    def _senses_of(self, place: _Place) -> frozenset[str]:
        return matter(content(self._book.statement(place.statement), self._book)).senses


def _gaps(text: str, one: int, other: int) -> int:
    """How many paragraphs end between two places."""
    return len(_PARAGRAPH.findall(text[min(one, other) : max(one, other)]))
