"""What output that is passed on must not show: coordinates never, names of private persons unless the user says otherwise.

`shareable` puts a book behind a mask. Whatever reads the masked book, an exporter or a page, cannot leak what it never sees.
Masked characters are replaced one by one, so that every offset into a report's clean text stays right.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache

from onrecord.model import Claim, Link, Mask, Problem, Report, Source, Span, Statement, Tie
from onrecord.show.book import Book

BLOCK = "█"
WITHHELD = "[name withheld]"

Words = tuple[str, ...]


def masked(text: str, masks: Iterable[Mask]) -> str:
    """The text with a block for each masked character; as long as it was.

    >>> masked("at 47.51, 34.58 today", [Mask(3, 15, "coordinates")])
    'at ████████████ today'
    """
    shown = text
    for mask in masks:
        end = min(mask.end, len(text))
        shown = shown[: mask.start] + BLOCK * max(0, end - mask.start) + shown[end:]
    return shown


def shareable(book: Book, *, private_names: bool = False) -> Book:
    """The book as it may be passed on; with `private_names`, only coordinates are masked."""
    return Shareable(book, private_names=private_names)


class Shareable:
    """A book behind a mask: the same ids and offsets, and none of the masked words."""

    def __init__(self, book: Book, *, private_names: bool) -> None:
        self._book = book
        self._private_names = private_names
        self.report = lru_cache(maxsize=256)(self._report)
        self._hidden = lru_cache(maxsize=4096)(self._hidden_words)
        self.superseded = book.superseded
        self.claim_of = book.claim_of
        self.masks = book.masks

    def reports(self) -> Iterator[Report]:
        """Every report, its text and title masked."""
        return (self._cover(report) for report in self._book.reports())

    def statements(self, report: str | None = None) -> Iterator[Statement]:
        """The statements, the names of private speakers withheld."""
        return (self._unnamed(statement) for statement in self._book.statements(report))

    def statement(self, key: str) -> Statement:
        """One statement, the names of private speakers withheld; raises KeyError."""
        return self._unnamed(self._book.statement(key))

    def claims(self) -> Iterator[Claim]:
        """Every claim, masked words gone from its text and from the sentences that explain it."""
        return (self._quiet_claim(claim) for claim in self._book.claims())

    def ties(self) -> Iterator[Tie]:
        """The ties between statements, masked words gone from their reasons."""
        return (self._quiet_tie(tie, (tie.start, tie.end)) for tie in self._book.ties())

    def sources(self) -> Iterator[tuple[Source, tuple[str, ...], int]]:
        """Every source; one whose name is private in any report goes without its names."""
        private = frozenset(name for report in self._book.reports() for name in self._private(report.id))
        for source, names, count in self._book.sources():
            hidden = any(_is_private(name, private) for name in (source.name or "", *names))
            yield (replace(source, name=WITHHELD), (WITHHELD,), count) if hidden else (source, names, count)

    def problems(self) -> Iterator[Problem]:
        """Everything that was wrong with the material; masked words gone from the reasons."""
        for problem in self._book.problems():
            hidden = self._hidden(problem.report) if problem.report else ()
            yield replace(problem, reason=_quiet(problem.reason, hidden))

    def _report(self, key: str) -> Report:
        """One report, its text and title masked; raises KeyError."""
        return self._cover(self._book.report(key))

    def _applied(self, report: str) -> tuple[Mask, ...]:
        masks = self._book.masks(report)
        return tuple(mask for mask in masks if mask.kind == "coordinates" or not self._private_names)

    def _hidden_words(self, report: str) -> Words:
        """The words that a report's masks cover, longest first, to find them where there are no offsets."""
        masks = self._applied(report)
        if not masks:
            return ()
        text = self._book.report(report).text
        return tuple(sorted({text[mask.start : mask.end] for mask in masks}, key=lambda words: (-len(words), words)))

    def _private(self, report: str) -> frozenset[Words]:
        """The names of private persons in a report, as lower-case words."""
        masks = [mask for mask in self._applied(report) if mask.kind == "private person"]
        if not masks:
            return frozenset()
        text = self._book.report(report).text
        return frozenset(_tokens(text[mask.start : mask.end]) for mask in masks)

    def _cover(self, report: Report) -> Report:
        masks = self._applied(report.id)
        if not masks:
            return report
        hidden = self._hidden(report.id)
        title, byline = (None if line is None else _quiet(line, hidden) for line in (report.title, report.byline))
        problems = tuple(replace(problem, reason=_quiet(problem.reason, hidden)) for problem in report.problems)
        return replace(report, text=masked(report.text, masks), title=title, byline=byline, problems=problems)

    def _unnamed(self, statement: Statement) -> Statement:
        masks = [mask for mask in self._applied(statement.report) if mask.kind == "private person"]
        if not masks:
            return statement
        private = self._private(statement.report)
        return replace(statement, chain=tuple(_withheld(link, masks, private) for link in statement.chain))

    def _quiet_claim(self, claim: Claim) -> Claim:
        hidden = self._hidden_of(claim.statements)
        return replace(
            claim,
            text=_quiet(claim.text, hidden),
            reasons=tuple(_quiet(reason, hidden) for reason in claim.reasons),
            origins=tuple(replace(origin, why=_quiet(origin.why, hidden)) for origin in claim.origins),
            ties=tuple(replace(tie, why=_quiet(tie.why, hidden)) for tie in claim.ties),
        )

    def _quiet_tie(self, tie: Tie, statements: Iterable[str]) -> Tie:
        return replace(tie, why=_quiet(tie.why, self._hidden_of(statements)))

    def _hidden_of(self, statements: Iterable[str]) -> Words:
        reports = sorted({self._book.statement(key).report for key in statements})
        return tuple(words for report in reports for words in self._hidden(report))


def _withheld(link: Link, masks: list[Mask], private: frozenset[Words]) -> Link:
    """The link without its source's name, where that name is private or stands under a mask."""
    name = link.source.name
    if name is None or link.source.kind == "outlet":
        return link
    under = bool(link.words) and all(_covered(span, masks) for span in link.words)
    if not under and not _is_private(name, private):
        return link
    return replace(link, source=replace(link.source, name=WITHHELD))


def _covered(span: Span, masks: list[Mask]) -> bool:
    return any(mask.start <= span.start and span.end <= mask.end for mask in masks)


def _is_private(name: str, private: frozenset[Words]) -> bool:
    """Whether this is a private person's name, or holds one of two words or more ("the mother of Ana Lind")."""
    words = _tokens(name)
    runs = (words[i:j] for i in range(len(words)) for j in range(i + 2, len(words) + 1))
    return bool(private) and (words in private or any(run in private for run in runs))


def _tokens(name: str) -> Words:
    return tuple(re.findall(r"\w+", name.casefold()))


def _quiet(prose: str, hidden: Iterable[str]) -> str:
    """Prose of ours without the masked words, wherever it repeats them, however it is cased and spaced."""
    for words in hidden:
        anyhow = r"\s+".join(re.escape(word) for word in words.split())
        prose = re.sub(rf"(?<!\w){anyhow}(?!\w)", lambda found: BLOCK * len(found[0]), prose, flags=re.IGNORECASE)
    return prose
