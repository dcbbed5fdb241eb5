"""Why something matters and what is at stake: never written here, only quoted from a report which says so close by."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from functools import cache
from itertools import groupby, islice
from typing import NamedTuple

from onrecord.model import Span, Statement
from onrecord.show.book import Book
from onrecord.show.survey import Sight

SAYS_SO = re.compile(
    r"\b(?:at stake|at risk|risks? (?:of|to|that)|(?:rais|increas|heighten)\w+ the (?:risk|danger|prospect|likelihood)|"
    r"could (?:lead|result|mean|leave|cause|trigger)|would (?:mean|lead|leave|put)|mean(?:s|t|ing) that|"
    r"threat(?:en)?s? to|threatens|threaten(?:ing)? (?:the|its|their|his|her|our|all|both)\b|endanger\w*|"
    r"(?:a|another|heavy|severe|serious|major|fresh) (?:blow|setback) (?:to|for)|in (?:danger|jeopardy|peril)\b|"
    r"put(?:s|ting)? [^.;:]{1,80}? (?:at risk|in doubt)|jeopardi[sz]\w*|(?:critical|crucial|vital|essential|key) (?:for|to)|"
    r"(?:severe|grave|serious|far-reaching) consequences|matters because|significan(?:ce|t because)|depends? on|catastroph\w+|"
    r"underscor\w+|underlin(?:es?|ed|ing)|highlights?|(?:is|are) needed (?:to|for)|in order to (?:cool|prevent|avoid))",
    re.IGNORECASE,
)
BECAUSE = re.compile(r"\bbecause\b", re.IGNORECASE)
_UNNAMED = re.compile(
    r"\banonym\w+|not (?:to be|being) named|not authori[sz]ed", re.IGNORECASE
)  # why somebody has no name
REACH = 900  # characters
REPORTS = 12
_CLAUSE = re.compile(
    r"[;:]\s+|,\s+(?=which|meaning|raising|because|and that|a |an )|\.\s+|(?<=\S)\s+(?=because\b|which\b)",
    re.IGNORECASE,
)
_PARAGRAPH = re.compile(r"\n\s*\n")
_SHORTEST = 20  # characters: less is no reason


class Why(NamedTuple):
    """Words that say why, and the statement that they are of."""

    statement: str
    words: tuple[Span, ...]


class Reason(NamedTuple):
    """A statement that says why something matters: where it begins, and whether it says so only weakly ("because")."""

    start: int
    weak: bool
    why: Why


class Matters:
    """A book, asked what its reports say near a statement about why that matters. Each report is gone through once."""

    def __init__(self, book: Book) -> None:
        self._book = book
        self._in_report = cache(self._say_so)  # a handful of places a report

    def why(self, sights: Iterable[Sight]) -> Why | None:
        """The nearest words that say so in the reports of these statements; None where no report does.

        A statement says so if its content holds one of a list of phrases. It may be one of these, which then gives the clause
        with the phrase; else it must stand in the same paragraph or the next, at most `REACH` characters away. The earliest
        report counts; "because" counts in the same paragraph, where there is nothing better.
        """
        own = sorted(sights, key=lambda sight: sight.order)
        claims = {sight.claim for sight in own}
        for report, group in islice(groupby(own, key=lambda sight: sight.report), REPORTS):
            if found := self._near(report, list(group), claims):
                return found
        return None

    def reasons(self, report: str) -> list[Reason]:
        """The statements of a report that say why something matters, in the order of the text."""
        return self._in_report(report)

    def clause(self, why: Why) -> tuple[Span, ...]:
        """Of the words that tell what happened, the clause that says why it matters; nothing where that is all of them."""
        return self._clause(why, self._book.report(why.words[0].report).text)

    def _near(self, report: str, sights: list[Sight], claims: set[str]) -> Why | None:
        text = self._book.report(report).text
        found = self._in_report(report)
        best: list[tuple[bool, int, str, Why]] = []
        for sight in sights:
            first = bisect_left(found, sight.start - REACH, key=lambda each: each.start)
            last = bisect_left(found, sight.start + REACH + 1, key=lambda each: each.start)
            for start, weak, why in found[first:last]:
                own = why.statement == sight.id
                gaps = len(_PARAGRAPH.findall(text[min(start, sight.start) : max(start, sight.start)]))
                if own or (self._book.claim_of(why.statement) not in claims and gaps <= (0 if weak else 1)):
                    words = self._clause(why, text) if own else why.words
                    if words:
                        best.append((weak, abs(start - sight.start), why.statement, Why(why.statement, words)))
        return min(best)[3] if best else None

    def _say_so(self, report: str) -> list[Reason]:
        text = self._book.report(report).text
        said = ((each, _strength(each, text)) for each in self._book.statements(report))
        return [
            Reason(each.content[0].start, weak, Why(each.id, each.content)) for each, weak in said if weak is not None
        ]

    def _clause(self, why: Why, text: str) -> tuple[Span, ...]:
        """Of the words that tell what happened, the clause that says why it matters; nothing where that is all of them."""
        for span in why.words:
            words = span.of(text)
            match = SAYS_SO.search(words) or BECAUSE.search(words)
            if match:
                starts = [cut.end() for cut in _CLAUSE.finditer(words, 0, match.end()) if cut.end() <= match.start()]
                if starts and len(words) - starts[-1] >= _SHORTEST:
                    return (Span(span.report, span.start + starts[-1], span.end),)
        return ()


def _strength(statement: Statement, text: str) -> bool | None:
    """Whether its words say why something matters only weakly (True), or plainly (False); None where they do not."""
    contents = [span.of(text) for span in statement.content]
    if any(SAYS_SO.search(words) for words in contents):
        return False
    because = any(BECAUSE.search(words) and not _UNNAMED.search(words) for words in contents)
    return True if because else None
