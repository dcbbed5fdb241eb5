"""Appending to a ledger: a batch of entries in one transaction, all of it or none.

Whatever is in the ledger is complete: a report comes with its statements, and each wording with its likenesses to all that were
there. So a run that is killed loses its last batch at most, and the next run finds out by the documents that are missing.
"""

from __future__ import annotations

import json
import sqlite3
import zlib
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime

from onrecord.ledger import numbers
from onrecord.ledger.entry import Entry, Filed, Filing, Page
from onrecord.ledger.meeting import ALL, Meeting, Meets
from onrecord.model import Decided, Link, Place, Problem, Report, Source, Span

MANY = 200_000  # bands: fewer are quick to write wherever they fall
SHARE = 1.0  # fresh bands for each wording held, which has 8 bands: an eighth of the index

Compare = Callable[[str, str], tuple[float, bool] | None]
"""How alike two passages are, and whether they say the same; None where they are not alike."""

Glance = Callable[[bytes, bytes], bool]
"""Whether two passages may be alike, by their sketches."""


Relate = Callable[[str, str], tuple[float, bool, str | None, str, str, int] | None]
"""How contents of one time and matter are related: score, whether they say the same, what else they are to each other, which
judge says so, why, and which of them would be an update if it was said later (1: the first, 2: the second, 3: either)."""


def append(
    link: sqlite3.Connection,
    entries: Iterable[Entry],
    compare: Compare,
    glance: Glance,
    relate: Relate | None = None,
    meets: Meets = ALL,
) -> None:
    """Write the entries that are not there yet. Raises sqlite3.Error, with nothing written, where the file cannot be written."""
    link.execute("BEGIN IMMEDIATE")
    try:
        writer = Writer(link, compare, glance, relate, meets)
        for entry in entries:
            writer.entry(entry)
        writer.merge()
        link.execute("COMMIT")
    except BaseException:
        link.execute("ROLLBACK")
        raise


def log(link: sqlite3.Connection, step: str, detail: str) -> None:
    """Note a step taken, with the time."""
    now = datetime.now(UTC).isoformat(timespec="seconds")
    link.execute("INSERT INTO log (at, step, detail) VALUES (?, ?, ?)", (now, step, detail))


def judge(link: sqlite3.Connection, by: str, verdict: str, subject: str, what: str) -> None:
    """Keep a person's decision, with the time."""
    row = (datetime.now(UTC).isoformat(timespec="seconds"), by, verdict, subject, what)
    link.execute("INSERT INTO judgement (at, by, verdict, subject, object) VALUES (?, ?, ?, ?, ?)", row)


class Writer:
    """Writes within a transaction that somebody else began and will end."""

    def __init__(
        self,
        link: sqlite3.Connection,
        compare: Compare,
        glance: Glance,
        relate: Relate | None = None,
        meets: Meets = ALL,
    ) -> None:
        self.link = link
        self.compare = compare
        self.glance = glance
        self.relate = relate
        self.meeting = Meeting(link, meets)
        self.sources: dict[str, int] = {}

    def entry(self, entry: Entry) -> None:
        """Write what a document brought, unless it is there."""
        key = (entry.key,)
        if entry.key and not self.link.execute("INSERT OR IGNORE INTO document VALUES (?)", key).rowcount:
            return
        for page in entry.pages:
            self.page(page)
        self._problems(entry.problems)

    def merge(self) -> None:
        """Merge the fresh bands into the others once they are many, in the order in which those lie in the file.

        The logarithmic method (Bentley and Saxe, 1980), with two levels: a batch writes what it brings, and each band is
        written a few times in the life of a ledger, not once a batch.
        """
        fresh = self.link.execute("SELECT count(*) FROM fresh").fetchone()[0]
        held = self.link.execute("SELECT coalesce(max(n), 0) FROM wording").fetchone()[0]
        if fresh >= MANY and fresh >= SHARE * held:
            self.link.execute("INSERT OR IGNORE INTO band SELECT hash, wording FROM fresh ORDER BY hash, wording")
            self.link.execute("DELETE FROM fresh")

    def page(self, page: Page) -> None:
        """Write a report, where it was seen, and what this machine read in it, as far as they are not there."""
        report = self._report(page.report)
        self._problems((*page.report.problems, *page.problems))
        masks = json.dumps(page.masks)
        row = (report, page.machine, masks)
        made = self.link.execute("INSERT OR IGNORE INTO reading (report, machine, masks) VALUES (?, ?, ?)", row)
        if not made.rowcount:
            return
        reading = made.lastrowid or 0
        for filing in page.filings:
            self._statement(reading, report, page.report, filing)
        numbers.write(self.link, reading, page.quantities)
        self._places(reading, page.places)
        ties = ((t.kind, t.start, t.end, t.rule, t.score, t.why) for t in page.ties)
        self.link.executemany("INSERT OR IGNORE INTO tie VALUES (?, ?, ?, ?, ?, ?)", ties)
        times = (
            (
                reading,
                t.start,
                t.end,
                t.kind,
                *(t.interval or (None, None)),
                t.precision,
                t.modifier,
                t.duration,
                t.role,
            )
            for t in page.times
        )
        self.link.executemany("INSERT OR IGNORE INTO time VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", times)

    def _report(self, report: Report) -> int:
        row = (report.id, report.url, report.outlet, report.title, report.published, report.language, report.text)
        columns = "id, url, outlet, title, published, language, text"
        self.link.execute(f"INSERT OR IGNORE INTO report ({columns}) VALUES (?, ?, ?, ?, ?, ?, ?)", row)
        n: int = self.link.execute("SELECT n FROM report WHERE id = ?", (report.id,)).fetchone()[0]
        dates = json.dumps([[date.kind, date.value, date.where] for date in report.dates], ensure_ascii=False)
        pieces = zlib.compress(json.dumps(report.pieces, separators=(",", ":")).encode())
        seen = (n, report.name, report.sha256, report.format, report.byline, report.dateline, dates, pieces)
        self.link.execute("INSERT OR IGNORE INTO sighting VALUES (?, ?, ?, ?, ?, ?, ?, ?)", seen)
        return n

    def _problems(self, problems: Iterable[Problem]) -> None:
        rows = ((problem.name, problem.kind, problem.reason, problem.report or "") for problem in problems)
        self.link.executemany("INSERT OR IGNORE INTO problem VALUES (?, ?, ?, ?)", rows)

    def _places(self, reading: int, places: Iterable[Place]) -> None:
        rows = ((reading, *p[:-1], json.dumps(p.candidates, ensure_ascii=False, separators=(",", ":"))) for p in places)
        self.link.executemany(f"INSERT OR IGNORE INTO place VALUES ({', '.join('?' * 15)})", rows)

    def _statement(self, reading: int, n: int, report: Report, filing: Filing) -> None:
        said = filing.statement
        row = (
            said.id,
            reading,
            self._source(said.speaker.source),
            said.act,
            said.polarity,
            said.quotation,
            said.rule,
            said.content[0].start,
            _places(said.content),
            _places(said.cue),
            "[" + ",".join([self._link(link) for link in said.chain]) + "]",
            _places(said.certainty.speaker),
            _places(said.certainty.reporter),
            _places(said.condition),
            said.confidence,
            _places(said.said_when),
            _decided(said.decided),
            self._wording(n, report.text, filing.content),
            self._wording(n, report.text, filing.passage),
            filing.manner,
        )
        columns = (
            "id, reading, speaker, act, polarity, quotation, rule, start, content, cue, chain, hedge, distance, condition, "
            "confidence, said_when, decided, wording, passage, manner"
        )
        marks = ", ".join("?" * len(row))
        made = self.link.execute(f"INSERT OR IGNORE INTO statement ({columns}) VALUES ({marks})", row)
        if made.rowcount:
            words = (made.lastrowid, _words(report.text, said.content), said.speaker.source.name, report.outlet)
            self.link.execute("INSERT INTO search (rowid, content, speaker, outlet) VALUES (?, ?, ?, ?)", words)

    def _link(self, link: Link) -> str:
        places = ",".join(map(_places, (link.words, link.cue, link.certainty)))
        others = f",{json.dumps(link.candidates, ensure_ascii=False)}" if link.candidates else ""
        return f'["{link.role}",{self._source(link.source)},{places}{others}]'

    def _source(self, source: Source) -> int:
        if source.id not in self.sources:
            row = (source.id, source.name, source.kind, source.side)
            self.link.execute("INSERT OR IGNORE INTO source (id, name, kind, side) VALUES (?, ?, ?, ?)", row)
            found = self.link.execute("SELECT n FROM source WHERE id = ?", (source.id,)).fetchone()
            self.sources[source.id] = found[0]
        return self.sources[source.id]

    def _wording(self, report: int, text: str, passage: Filed) -> int:
        """The number of a passage's wording; a new one is compared with those that share a band with it."""
        found = self.link.execute("SELECT n FROM wording WHERE key = ?", (passage.key,)).fetchone()
        if found:
            self._relate(int(found[0]), _words(text, passage.places), passage)
            return int(found[0])
        row = (passage.key, report, _places(passage.places), passage.sketch)
        n = (
            self.link.execute("INSERT INTO wording (key, report, places, sketch) VALUES (?, ?, ?, ?)", row).lastrowid
            or 0
        )
        self._relate(n, _words(text, passage.places), passage)
        self._compare(n, _words(text, passage.places), passage)
        self.link.executemany("INSERT OR IGNORE INTO fresh VALUES (?, ?)", ((band, n) for band in passage.bands))
        return n

    def _compare(self, n: int, words: str, passage: Filed) -> None:
        marks = ", ".join("?" * len(passage.bands))
        candidates = self.link.execute(
            f"SELECT n, sketch, report, places FROM wording WHERE n IN (SELECT wording FROM band WHERE hash IN ({marks}) "
            f"UNION SELECT wording FROM fresh WHERE hash IN ({marks}))",
            (*passage.bands, *passage.bands),
        )
        alike = []
        for other, sketch, report, places in candidates:
            if self.glance(passage.sketch, sketch):
                text = self._text(report)
                theirs = " ".join(text[start:end] for start, end in json.loads(places))
                if verdict := self.compare(theirs, words):
                    alike.append((other, n, *verdict))
        if alike:
            self.link.executemany("INSERT OR IGNORE INTO alike (one, other, score, same) VALUES (?, ?, ?, ?)", alike)

    def _relate(self, n: int, words: str, content: Filed) -> None:
        """Compare a content with those of its time and matter, whatever their other words."""
        topics = self.meeting.unfiled(n, content.topics)
        if not (topics and self.relate):
            return
        found = []
        for met in self.meeting.of(n, topics, content):
            self.meeting.meets.known(words, content.vector)
            self.meeting.meets.known(met.words, met.vector)
            one, two = ((met.other, met.words), (n, words))[:: 1 if met.other < n else -1]
            if verdict := self.relate(one[1], two[1]):
                found.append((one[0], two[0], met.window, *verdict[:3], met.needed, met.keys, *verdict[3:]))
        self.link.executemany("INSERT OR IGNORE INTO related VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", found)
        self.meeting.file(n, topics, content)

    def _text(self, report: int) -> str:
        text: str = self.link.execute("SELECT text FROM report WHERE n = ?", (report,)).fetchone()[0]
        return text


def _words(text: str, places: Sequence[Span]) -> str:
    return " ".join(span.of(text) for span in places)


def _places(spans: Sequence[Span]) -> str:
    """JSON, written by hand: half of a batch's time would go into calling an encoder for a handful of numbers."""
    return "[" + ",".join([f"[{span.start},{span.end}]" for span in spans]) + "]"


def _decided(by: Decided) -> str:
    return f"{by.act} {by.polarity} {by.certainty}".strip()
