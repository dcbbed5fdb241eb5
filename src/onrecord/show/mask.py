"""What output that is passed on must not show: coordinates never, names of private persons unless the user says otherwise.

`shareable` puts a book behind a mask. Whatever reads the masked book, an exporter or a page, cannot leak what it never sees.
Masked characters are replaced one by one, so that every offset into a report's clean text stays right.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache

from onrecord.model import Claim, Mask, Place, Problem, Profile, Report, Source, Statement, Tie
from onrecord.show.book import Book
from onrecord.show.private import BLOCK, WITHHELD, Words, is_private, nameless, quiet, tokens, withheld


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
        self.places = lru_cache(maxsize=256)(self._places)
        self._applied = lru_cache(maxsize=4096)(self._applied_masks)
        self._hidden = lru_cache(maxsize=4096)(self._hidden_words)
        self._everywhere: frozenset[Words] | None = None
        self._masked: tuple[str, ...] | None = None
        self._quieted: tuple[Claim, ...] | None = None
        self.superseded = book.superseded
        self.claim_of = book.claim_of
        self.masks = book.masks
        self.times = book.times
        self.quantities = book.quantities
        self.dossier = book.dossier

    def reports(self) -> Iterator[Report]:
        """Every report, its text and title masked."""
        return (self._cover(report) for report in self._book.reports())

    def _places(self, report: str) -> tuple[Place, ...]:
        """The places that a report names, without those in masked words."""
        masks = self._applied(report)
        return tuple(
            p for p in self._book.places(report) if not any(m.start < p.end and p.start < m.end for m in masks)
        )

    def statements(self, report: str | None = None) -> Iterator[Statement]:
        """The statements, the names of private speakers withheld."""
        return (self._unnamed(statement) for statement in self._book.statements(report))

    def statement(self, key: str) -> Statement:
        """One statement, the names of private speakers withheld; raises KeyError."""
        return self._unnamed(self._book.statement(key))

    def claims(self) -> Iterator[Claim]:
        """Every claim, masked words gone from its text and from the sentences that explain it."""
        if self._quieted is None:  # every section of a brief asks for them
            self._quieted = tuple(self._quiet_claim(claim) for claim in self._book.claims())
        return iter(self._quieted)

    def ties(self) -> Iterator[Tie]:
        """The ties between statements, masked words gone from their reasons."""
        return (self._quiet_tie(tie, (tie.start, tie.end)) for tie in self._book.ties())

    def sources(self) -> Iterator[tuple[Source, tuple[str, ...], int]]:
        """Every source; one whose name is private in any report goes without its names."""
        private = self._all_private()
        for source, names, count in self._book.sources():
            named = (source.name or "", *names) if source.kind != "outlet" else ()
            hidden = any(is_private(name, private) for name in named)
            yield (replace(source, name=WITHHELD), (WITHHELD,), count) if hidden else (source, names, count)

    def profiles(self) -> Iterator[Profile]:
        """Every source across reports; one whose name is private in any report goes without its names and roles."""
        return map(self._quiet_profile, self._book.profiles())

    def profile(self, key: str) -> Profile:
        """The profile of a source, without private names; raises KeyError where there is none."""
        return self._quiet_profile(self._book.profile(key))

    def problems(self) -> Iterator[Problem]:
        """Everything that was wrong with the material; masked words gone from the reasons."""
        for problem in self._book.problems():
            hidden = self._hidden(problem.report) if problem.report else ()
            yield replace(problem, reason=quiet(problem.reason, hidden))

    def _report(self, key: str) -> Report:
        """One report, its text and title masked; raises KeyError."""
        return self._cover(self._book.report(key))

    def _applied_masks(self, report: str) -> tuple[Mask, ...]:
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
        return frozenset(tokens(text[mask.start : mask.end]) for mask in masks)

    def _cover(self, report: Report) -> Report:
        masks = self._applied(report.id)
        if not masks:
            return report
        hidden = self._hidden(report.id)
        title, byline = (None if line is None else quiet(line, hidden) for line in (report.title, report.byline))
        problems = tuple(replace(problem, reason=quiet(problem.reason, hidden)) for problem in report.problems)
        return replace(report, text=masked(report.text, masks), title=title, byline=byline, problems=problems)

    def _unnamed(self, statement: Statement) -> Statement:
        masks = [mask for mask in self._applied(statement.report) if mask.kind == "private person"]
        if not masks:
            return statement
        private = self._private(statement.report)
        return replace(statement, chain=tuple(withheld(link, masks, private) for link in statement.chain))

    def _quiet_claim(self, claim: Claim) -> Claim:
        hidden = self._hidden_of(claim.statements)
        return replace(
            claim,
            text=quiet(claim.text, hidden),
            reasons=tuple(self._sentence(reason, hidden) for reason in claim.reasons),
            origins=tuple(replace(origin, why=self._sentence(origin.why, hidden)) for origin in claim.origins),
            ties=tuple(replace(tie, why=self._sentence(tie.why, hidden)) for tie in claim.ties),
            within=tuple(replace(tie, why=self._sentence(tie.why, hidden)) for tie in claim.within),
        )

    def _quiet_profile(self, profile: Profile) -> Profile:
        private = self._all_private()
        named = (profile.source.name or "", *profile.names) if profile.source.kind != "outlet" else ()
        merges, apart = (
            tuple(merge._replace(why=nameless(merge.why, private)) for merge in found)
            for found in (profile.merges, profile.apart)
        )
        if any(is_private(name, private) for name in named):
            source = replace(profile.source, name=WITHHELD)
            members = tuple(member._replace(name=WITHHELD) for member in profile.members)
            return Profile(source, members, (WITHHELD,), (), profile.statements, profile.reports, profile.outlets)
        roles = tuple(nameless(role, private) for role in profile.roles)
        return replace(profile, roles=roles, merges=merges, apart=apart)

    def _quiet_tie(self, tie: Tie, statements: Iterable[str]) -> Tie:
        return replace(tie, why=self._sentence(tie.why, self._hidden_of(statements)))

    def _sentence(self, prose: str, hidden: Words) -> str:
        """A sentence of ours, which may name people of any report, without them and without the words masked in its own."""
        return nameless(quiet(prose, hidden), self._all_private())

    def _hidden_of(self, statements: Iterable[str]) -> Words:
        if not self._all_masked():
            return ()
        reports = sorted({self._book.statement(key).report for key in statements})
        return tuple(words for report in reports for words in self._hidden(report))

    def _all_private(self) -> frozenset[Words]:
        """The names of private persons in all reports."""
        if self._everywhere is None:
            self._everywhere = frozenset(name for key in self._all_masked() for name in self._private(key))
        return self._everywhere

    def _all_masked(self) -> tuple[str, ...]:
        """The reports in which anything is masked."""
        if self._masked is None:
            self._masked = tuple(report.id for report in self._book.reports() if self._applied(report.id))
        return self._masked
