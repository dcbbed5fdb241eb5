"""Reading a ledger. Every order is by content, so that two ledgers of the same reports answer alike, row by row."""

from __future__ import annotations

import json
import sqlite3
import zlib
from collections import defaultdict
from collections.abc import Container, Iterator, Sequence
from typing import Any, NamedTuple

from onrecord.ledger import numbers
from onrecord.ledger.entry import crowd, fewest, is_form
from onrecord.ledger.hearing import Hearing
from onrecord.model import (
    Candidate,
    Certainty,
    Decided,
    Interval,
    Judgement,
    Link,
    Mask,
    Piece,
    Place,
    Problem,
    Quantity,
    Report,
    Source,
    Span,
    StatedDate,
    Statement,
    Tie,
    TimeExpression,
)

# A report seen in several places goes by the name that sorts first.
_SEEN = """
JOIN sighting s ON s.report = r.n
 AND (s.name, s.sha256) = (SELECT name, sha256 FROM sighting WHERE report = r.n ORDER BY name, sha256 LIMIT 1)
"""
_REPORT = f"""
SELECT r.id, r.url, r.outlet, r.title, r.published, r.language, r.text,
       s.name, s.sha256, s.format, s.byline, s.dateline, s.dates, s.pieces
FROM report r {_SEEN}
"""
_BY_DATE = "r.published IS NULL, r.published, s.name, r.id"
_STATEMENT = """
SELECT m.id, r.id, m.act, m.polarity, m.quotation, m.rule, m.content, m.cue, m.chain, m.hedge, m.distance, m.condition,
       m.confidence, m.said_when, m.decided
FROM statement m JOIN current c ON c.n = m.reading JOIN report r ON r.n = c.report
"""
# A file that holds one report and names no address is known by its own name; a record in a container has none.
_ADDRESS = "coalesce(r.url, CASE WHEN instr(s.name, '#') = 0 THEN 'file:' || s.name END)"
_VOICE = f"""
SELECT m.id, r.id, coalesce(r.outlet, s.name), r.outlet, r.published, {_ADDRESS},
       m.act, m.polarity, p.id, p.name, p.kind, p.side, m.manner, m.chain, m.wording, m.passage
FROM statement m JOIN current c ON c.n = m.reading JOIN report r ON r.n = c.report
JOIN source p ON p.n = m.speaker {_SEEN}
"""


class Counts(NamedTuple):
    """How much a ledger holds."""

    reports: int
    statements: int
    sources: int
    problems: int


class Query:
    """A ledger open for reading. What it gives is as of the moment of each call."""

    def __init__(self, link: sqlite3.Connection) -> None:
        self.link = link
        self._sources: dict[int, Source] = {}

    def counts(self) -> Counts:
        """How many reports, current statements, sources that speak in them, and problems there are."""
        current = "statement m JOIN current c ON c.n = m.reading"
        row = self.link.execute(
            f"SELECT (SELECT count(*) FROM report), (SELECT count(*) FROM {current}), "
            f"(SELECT count(DISTINCT speaker) FROM {current}), (SELECT count(*) FROM problem)"
        ).fetchone()
        return Counts(*row)

    def gone_through(self, key: str) -> bool:
        """Whether a document has been gone through to the end."""
        return self.link.execute("SELECT 1 FROM document WHERE key = ?", (key,)).fetchone() is not None

    # --- reports

    def report_ids(self) -> list[str]:
        """The ids of all reports, by publication date, then name, then id; the undated last."""
        return [row[0] for row in self.link.execute(f"SELECT r.id FROM report r {_SEEN} ORDER BY {_BY_DATE}")]

    def reports(self) -> Iterator[Report]:
        """Every report, in the order of `report_ids`."""
        return (self.report(key) for key in self.report_ids())

    def report(self, key: str) -> Report:
        """One report; raises KeyError where there is none of this id."""
        row = self.link.execute(f"{_REPORT} WHERE r.id = ?", (key,)).fetchone()
        if row is None:
            raise KeyError(key)
        key, url, outlet, title, published, language, text, name, sha256, form, byline, dateline, dates, pieces = row
        return Report(
            id=key,
            name=name,
            sha256=sha256,
            format=form,
            text=text,
            url=url,
            outlet=outlet,
            title=title,
            byline=byline,
            dateline=dateline,
            published=published,
            language=language,
            dates=tuple(StatedDate(*date) for date in json.loads(dates)),
            pieces=tuple(Piece(*piece) for piece in json.loads(zlib.decompress(pieces))),
            problems=tuple(self._problems("report = ?", key)),
        )

    def superseded(self) -> dict[str, str]:
        """For each report of which a newer version (same address, changed text) is held: the id of the newest.

        Newest is the latest by the dates that the versions state, published or modified; without such, by arrival.
        """
        versions: dict[str, list[tuple[str, int, str]]] = defaultdict(list)
        rows = self.link.execute(f"SELECT r.id, r.n, {_ADDRESS}, r.published, s.dates FROM report r {_SEEN}")
        for key, n, address, published, dates in rows:
            if address:
                stated = [value for kind, value, _ in json.loads(dates) if kind == "modified"]
                versions[address].append((max([*stated, published or ""]), n, key))
        newest = {address: max(found)[2] for address, found in versions.items() if len(found) > 1}
        return {key: newest[address] for address in newest for _, _, key in versions[address] if key != newest[address]}

    def masks(self, report: str) -> tuple[Mask, ...]:
        """What shareable output must not show of a report."""
        found = self.link.execute(
            "SELECT g.masks FROM reading g JOIN current c ON c.n = g.n JOIN report r ON r.n = c.report WHERE r.id = ?",
            (report,),
        ).fetchone()
        return tuple(Mask(*mask) for mask in json.loads(found[0])) if found else ()

    def times(self, report: str) -> tuple[TimeExpression, ...]:
        """The times that a report names, in the order of the text."""
        rows = self.link.execute(
            'SELECT t.start, t."end", t.kind, t.earliest, t.latest, t.precision, t.modifier, t.duration, t.role FROM time t '
            "JOIN current c ON c.n = t.reading JOIN report r ON r.n = c.report WHERE r.id = ? ORDER BY t.start",
            (report,),
        )
        return tuple(
            TimeExpression(start, end, kind, Interval(first, last) if first else None, *rest)
            for start, end, kind, first, last, *rest in rows
        )

    def quantities(self, report: str) -> tuple[Quantity, ...]:
        """The numbers read in a report, in the order of the text."""
        return tuple(numbers.read(self.link, report))

    def places(self, report: str) -> tuple[Place, ...]:
        """The places that a report names, in the order of its text."""
        rows = self.link.execute(
            'SELECT p.start, p."end", p.use, p.name, p.geonames, p.key, p.kind, p.country, p.lat, p.lon, p.precision, p.why, '
            "p.decided, p.candidates FROM place p JOIN current c ON c.n = p.reading JOIN report r ON r.n = c.report "
            "WHERE r.id = ? ORDER BY p.start",
            (report,),
        )
        return tuple(Place._make((*row, bool(decided), _candidates(found))) for *row, decided, found in rows)

    def problems(self) -> Iterator[Problem]:
        """Everything that was wrong with the material, by name, kind and reason."""
        return self._problems("TRUE")

    def _problems(self, where: str, *values: str) -> Iterator[Problem]:
        """The problems, those of a report under the one name that it goes by, however often it was found."""
        rows = self.link.execute(
            "SELECT DISTINCT coalesce((SELECT min(s.name) FROM sighting s JOIN report r ON r.n = s.report "
            f"WHERE r.id = p.report), p.name) AS shown, kind, reason, report FROM problem p WHERE {where} "
            "ORDER BY shown, kind, reason, report",
            values,
        )
        return (Problem(name, kind, reason, report or None) for name, kind, reason, report in rows)

    def machines(self) -> tuple[str, ...]:
        """What has read the reports that the ledger holds, as they are shown: names with versions, sorted."""
        rows = self.link.execute("SELECT DISTINCT g.machine FROM current c JOIN reading g ON g.n = c.n ORDER BY 1")
        return tuple(machine for (machine,) in rows)

    # --- statements

    def statements(self, report: str | None = None) -> Iterator[Statement]:
        """The statements of one report or of all, in the order of the reports, then of the text."""
        for key in [report] if report else self.report_ids():
            for row in self.link.execute(f"{_STATEMENT} WHERE r.id = ? ORDER BY m.start, m.id", (key,)):
                yield self._statement(row)

    def statement(self, key: str) -> Statement:
        """One statement; raises KeyError where there is none of this id."""
        row = self.link.execute(f"{_STATEMENT} WHERE m.id = ?", (key,)).fetchone()
        if row is None:
            raise KeyError(key)
        return self._statement(row)

    def _statement(self, row: Sequence[Any]) -> Statement:
        key, report, act, polarity, quotation, rule, content, cue, chain, hedge, distance, condition, *later = row
        confidence, said_when, decided = later
        return Statement(
            id=key,
            report=report,
            chain=tuple(self._link(report, *link) for link in json.loads(chain)),
            act=act,
            content=_spans(report, content),
            quotation=quotation,
            rule=rule,
            cue=_spans(report, cue),
            polarity=polarity,
            certainty=Certainty(_spans(report, hedge), _spans(report, distance)),
            condition=_spans(report, condition),
            confidence=confidence,
            said_when=_spans(report, said_when),
            decided=Decided(*decided.split()),
        )

    def _link(self, report: str, role: Any, source: int, *rest: Any) -> Link:
        words, cue, certainty = (tuple(Span(report, start, end) for start, end in part) for part in rest[:3])
        return Link(role, self._source(source), words, cue, certainty, tuple(rest[3]) if len(rest) > 3 else ())

    def _source(self, n: int) -> Source:
        if n not in self._sources:
            row = self.link.execute("SELECT id, name, kind, side FROM source WHERE n = ?", (n,)).fetchone()
            self._sources[n] = Source(*row)
        return self._sources[n]

    def sources(self) -> Iterator[tuple[Source, tuple[str, ...], int]]:
        """Every source that speaks, the names it goes by, and how often; most statements first, then by id."""
        rows = self.link.execute(
            "SELECT p.id, p.name, p.kind, p.side, count(*) AS said FROM statement m JOIN current c ON c.n = m.reading "
            "JOIN source p ON p.n = m.speaker GROUP BY p.n ORDER BY said DESC, p.id"
        )
        for key, name, kind, side, said in rows:
            yield Source(key, name, kind, side), (name,) if name else (), said

    def search(self, words: str, most: int) -> Iterator[Statement]:
        """The statements in whose content, speaker or outlet all these words stand, the most relevant first.

        `words` are taken as words, never as query syntax; a word that ends in `*` stands for all that begin so.
        """
        terms = ('"' + word.rstrip("*").replace('"', '""') + '"' + "*" * word.endswith("*") for word in words.split())
        query = " ".join(terms)
        if not query:
            return iter(())
        rows = self.link.execute(
            f"WITH hit AS (SELECT rowid AS n, rank FROM search WHERE search MATCH ?) {_STATEMENT} JOIN hit ON hit.n = m.n "
            f"ORDER BY hit.rank, m.id LIMIT ?",
            (query, most),
        )
        return (self._statement(row) for row in rows)

    def contents(self) -> dict[str, str]:
        """The content of every current statement, its pieces joined by a blank."""
        rows = self.link.execute(
            "SELECT m.id, m.content, r.text FROM statement m JOIN current c ON c.n = m.reading JOIN report r ON r.n = c.report"
        )
        return {key: " ".join(text[start:end] for start, end in json.loads(places)) for key, places, text in rows}

    # --- what linking works on

    def voices(self) -> Iterator[tuple[Any, ...]]:
        """Every current statement, as the fields of the link stage's Voice in its order."""
        names = dict(self.link.execute("SELECT n, coalesce(name, '') FROM source"))
        kept: dict[object, object] = {}  # one string for each value, not one a row: this is most of what linking holds
        for *fields, manner, chain, wording, passage in self.link.execute(_VOICE):
            relays = ()
            if '"relay"' in chain:
                relays = tuple(
                    names[source] for role, source, *_ in json.loads(chain) if role == "relay" and names[source]
                )
            yield (*(kept.setdefault(field, field) for field in fields), relays, wording, passage, manner)

    def heard(self) -> Iterator[tuple[Any, ...]]:
        """Every source that stands in a chain, as the fields of the link stage's Heard in its order, sorted by id."""
        sources = {row[0]: row[1:] for row in self.link.execute("SELECT n, id, name, kind FROM source")}
        heard: dict[int, Hearing] = defaultdict(Hearing)
        for report, published, outlet, text, chains in self._chains():
            for chain in chains:
                for _role, source, words, *_ in chain:
                    heard[source].note(report, published, outlet, " ".join(text[a:b] for a, b in words))
                heard[chain[-1][1]].statements += 1
        fields = ((*sources[n], *hearing.fields(sources[n][1])) for n, hearing in heard.items())
        return iter(sorted(fields, key=lambda row: row[0]))

    def _chains(self) -> Iterator[tuple[int, str | None, str | None, str, list[Any]]]:
        """Each report that is read, with the chains of its current statements."""
        reports = (
            "SELECT r.n, r.published, r.outlet, r.text, c.n FROM current c JOIN report r ON r.n = c.report ORDER BY r.n"
        )
        for *report, reading in self.link.execute(reports):
            rows = self.link.execute("SELECT chain FROM statement WHERE reading = ?", (reading,))
            yield (*report, [json.loads(chain) for (chain,) in rows])

    def judgements(self) -> list[Judgement]:
        """What people decided of sources, in the order in which they did, what was retracted included."""
        rows = self.link.execute("SELECT n, at, by, verdict, subject, object FROM judgement ORDER BY n")
        return [Judgement(*row) for row in rows]

    def alike(self) -> Iterator[tuple[int, int, float, bool, str | None, str | None, str | None, int]]:
        """The wordings that were compared and kept: one, other, score, whether one may stand for the other, how else related,
        which judge said so, why, and which would be an update if it was said later (1 one, 2 other, 3 either).

        Contents were compared for the keys that they shared when the later was filed. Keys that too many share by now are
        left out, so that what is given depends on what the ledger holds, and not on the order in which it came.
        """
        crowded = {
            key
            for key, count in self.link.execute(
                f"SELECT hash, count(*) FROM topic GROUP BY hash HAVING count(*) > {fewest()}"
            )
            if count > crowd(key)
        }
        related: dict[tuple[int, int], tuple[float, bool, str | None, str | None, str | None, int]] = {}
        for one, other, score, same, relation, judge, why, updates, needed, keys in self.link.execute(
            "SELECT one, other, score, same, relation, judge, why, updates, needed, keys FROM related"
        ):
            if _meet(json.loads(keys), needed, crowded):
                related[one, other] = score, bool(same), relation, judge, why, updates
        for one, other, score, same in self.link.execute("SELECT one, other, score, same FROM alike"):
            if (one, other) not in related:
                yield one, other, score, bool(same), None, None, None, 0
        for (one, other), verdict in related.items():
            yield one, other, *verdict

    def ties(self) -> Iterator[Tie]:
        """The ties between statements, sorted."""
        rows = self.link.execute(
            'SELECT kind, start, "end", score, why, rule FROM tie ORDER BY kind, start, "end", rule'
        )
        return (Tie(*row) for row in rows)


def _meet(shared: Sequence[int], needed: int, crowded: Container[int]) -> bool:
    """Whether two contents that share these keys are still to be compared, now that these others are crowded."""
    if any(is_form(key) and key in crowded for key in shared):
        return False
    return sum(not is_form(key) and key not in crowded for key in shared) >= needed


def _candidates(found: str) -> tuple[Candidate, ...]:
    return tuple(Candidate(*fields) for fields in json.loads(found))


def _spans(report: str, places: str) -> tuple[Span, ...]:
    return tuple(Span(report, start, end) for start, end in json.loads(places))
