"""What every section asks for: words, chains and citations of a statement, set the same way everywhere."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from onrecord.dossier import canonical, display, in_prose
from onrecord.model import Claim, Link, Report, SourceKind, Span, Statement
from onrecord.show.book import Book
from onrecord.show.dates import written
from onrecord.show.layout import Aside, Cell, Chain, Citation, Node, Words, lines, rest
from onrecord.show.matters import Matters
from onrecord.show.survey import Sight, Survey, survey
from onrecord.show.verbs import is_undone, verb

LONGEST = 320
CITED = 5
WAYS = 3
MANY = ("unnamed", "group")


class Desk:
    """A book, surveyed once, and the ways to quote from it."""

    def __init__(self, book: Book) -> None:
        self.book = book
        self.seen: Survey = survey(book)
        self.matters = Matters(book)
        self._superseded = book.superseded()
        self.dossier = book.dossier

    def words(self, key: str) -> Words:
        """The words of a statement, cut at a word's end where they are very long."""
        return self.slice(key, self.book.statement(key).content)

    def slice(self, key: str, spans: Sequence[Span]) -> Words:
        """Some words of a statement's content, cut at a word's end where they are very long."""
        statement, report = self._both(key)
        pieces = [span.of(report.text) for span in spans]
        kept = _shortened(pieces)
        direct = statement.quotation == "direct"
        return Words(key, tuple(kept), direct, kept != pieces, report.language)

    def speaker(self, key: str) -> str:
        """Who says it, by name if there is one."""
        return self.shown(named(self.book.statement(key).speaker, self._both(key)[1]))

    def verb(self, key: str) -> str:
        """What the speaker does in saying it, or does not, in agreement with a name like "officials"."""
        statement = self.book.statement(key)
        plural = _plural(self.speaker(key), statement.speaker.source.kind)
        return verb(statement.act, plural=plural, undone=is_undone(statement))

    def undone(self, key: str) -> bool:
        """Whether the report says that the speaker did not do it."""
        return is_undone(self.book.statement(key))

    def chains(self, keys: Iterable[str]) -> tuple[Cell, tuple[str, ...]]:
        """The chains of these statements, one for each way by which the words came to outlets; and the statements linked to."""
        ways: dict[tuple[Node, ...], dict[str, str]] = {}
        for key in keys:
            statement, report = self._both(key)
            way = tuple(self._node(link, report) for link in statement.chain[1:]) or (
                self._node(statement.speaker, report),
            )
            ways.setdefault(way, {}).setdefault(report.id, key)
        shown = [self._chain(way, tuple(first.values())) for way, first in list(ways.items())[:WAYS]]
        left = Aside(f"and in {len(ways) - WAYS} other ways") if len(ways) > WAYS else None
        return lines([*shown, left]), tuple(each.statement for chain in shown for each in chain.reports)

    def _chain(self, way: tuple[Node, ...], keys: Sequence[str]) -> Chain:
        more = len(keys) - CITED
        left = f"and {more:,} more report{'' if more == 1 else 's'}" if more > 0 else ""
        return Chain(tuple(map(self.citation, keys[:CITED])), way[:-1], way[-1], left)

    def citations(self, keys: Iterable[str]) -> tuple[Cell, tuple[str, ...]]:
        """Links to where these statements stand, one a report, the first reports at least; and the statements linked to."""
        first: dict[str, str] = {}
        for key in keys:
            first.setdefault(self.seen.sights[key].report, key)
        shown = tuple(first.values())[:CITED]
        left = rest(len(first) - CITED, "reports", "statements.jsonl")
        return lines([*map(self.citation, shown), Aside(left) if left else None]), shown

    def outlet(self, key: str) -> str:
        """The outlet in which a statement stands."""
        return outlet(self._both(key)[1])

    def citation(self, key: str) -> Citation:
        """A link to where a statement stands."""
        report = self._both(key)[1]
        changed = ", an earlier version" if report.id in self._superseded else ""
        return Citation(key, f"{self.shown(outlet(report))}, {written(report.published, short=True)}{changed}")

    def hedges(self, key: str) -> str:
        """The words by which the speaker or the reporter keeps a distance, if any."""
        statement, report = self._both(key)
        own = _listed(span.of(report.text) for span in statement.certainty.speaker)
        kept = _listed(span.of(report.text) for span in statement.certainty.reporter)
        return "; ".join([f"hedged: {own}"] * bool(own) + [f"the report keeps a distance: {kept}"] * bool(kept))

    def condition(self, key: str) -> Words | None:
        """The words of the condition under which it was said, if any."""
        statement, report = self._both(key)
        pieces = tuple(span.of(report.text) for span in statement.condition)
        return Words(key, pieces, False, False, report.language) if pieces else None

    def condition_apart(self, key: str) -> Words | None:
        """The condition where its words stand outside of what was said, so that these alone would promise too much."""
        statement = self.book.statement(key)
        within = any(
            span.start <= one.start and one.end <= span.end for one in statement.condition for span in statement.content
        )
        return None if within else self.condition(key)

    def order(self, keys: Iterable[str]) -> list[str]:
        """These statements in the order of the book, each once."""
        return sorted(set(keys), key=lambda key: self.seen.sights[key].order)

    def lead(self, claim: Claim) -> Sight:
        """The statement that gives a claim its words: the nearest to its speaker."""
        return self.seen.nearest(self.seen.sights[key] for key in claim.statements)

    def shown(self, name: str) -> str:
        """A name as the dossier wants it shown: the one that stands for all of its source's, in its preferred form."""
        return display(canonical(name, self.dossier), self.dossier)

    def prose(self, sentence: str) -> str:
        """A sentence of ours with the names in it in their preferred form."""
        return in_prose(sentence, self.dossier)

    def _node(self, link: Link, report: Report) -> Node:
        """A link as it is drawn: one without a name of its own is called by its words, and said to have none.

        Where it may be one of several, they are named.
        """
        lacks = {"unnamed": "not named", "unknown": "not resolved"}.get(link.source.kind, "")
        maybe = f": {' or '.join(map(self.shown, link.candidates))}" if lacks and link.candidates else ""
        return Node(self.shown(named(link, report)), lacks + maybe)

    def _both(self, key: str) -> tuple[Statement, Report]:
        statement = self.book.statement(key)
        return statement, self.book.report(statement.report)


def _plural(name: str, kind: SourceKind) -> bool:
    many = kind in MANY and name.endswith("s") and not name.endswith("ss")
    return many or name.lower() in ("they", "we", "some", "many", "others")


def named(link: Link, report: Report) -> str:
    """The name of a link's source; where it has none, the words that stand for it."""
    if link.source.name:
        return link.source.name
    words = " ".join(span.of(report.text) for span in link.words)
    return words or ("unnamed outlet" if link.role == "outlet" else "somebody not named")


def outlet(report: Report) -> str:
    """The outlet of a report; where it states none, the last part of the file's name."""
    return report.outlet or report.name.rsplit("/", 1)[-1]


def _listed(words: Iterable[str]) -> str:
    return ", ".join(f"“{each}”" for each in words)


def _shortened(pieces: Sequence[str]) -> list[str]:
    """The pieces up to the longest that a line bears, the last one cut where a word ends."""
    kept: list[str] = []
    room = LONGEST
    for piece in pieces:
        if len(piece) <= room:
            kept.append(piece)
            room -= len(piece)
            continue
        ends = [found.start() for found in re.finditer(r"\s", piece[: room + 1])]
        return [*kept, piece[: ends[-1]] if ends and ends[-1] else piece[: max(room, 1)]] if room > 40 else kept
    return kept
