"""The project's own gold of timelines: are the developments found, once each, at their dates, and what matters said with them?

A dossier's reports are read into a ledger and exported as a user would export them. A development tells of a mention of the
gold where one of its statements rests on more than half of the mention's telling words, at their very places in the report:
with its content, its cue, the words for those who say it, or those for when it was said. See `gold/timeline/README.md`.
"""

from __future__ import annotations

import io
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from statistics import fmean
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

from onrecord import pipeline
from onrecord.extract import READER, Machine
from onrecord.show import export

FOLDER = Path(__file__).with_name("gold")
SETS = {"": "timeline/dossiers", "bundles_": "standing/bundles"}
"""What each set's figures begin with, and the files that hold it."""

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_EMPTY = frozenset(
    "a an the of in on at by for from to with as and or but that which who it its is are was were be been has have had "
    "he she they his her their this these those not no there".split()
)
Words = frozenset[tuple[str, int]]
"""Telling words, each as the name of its report and the place where it begins."""


class Happening(NamedTuple):
    """A development that a timeline should have: from one day to another, where reports tell of it and why it matters."""

    start: str
    end: str
    mentions: tuple[Words, ...]
    why: tuple[Words, ...]


class Shown(NamedTuple):
    """A development as it was exported: its days, the words of each of its statements and of why it matters, its rank."""

    start: str | None
    end: str | None
    statements: tuple[Words, ...]
    why: Words
    rank: int | None

    def tells_of(self, happening: Happening) -> int:
        """Of how many mentions of a happening it tells."""
        return sum(any(_most(mention, words) for words in self.statements) for mention in happening.mentions)


class Outcome(NamedTuple):
    """A happening, the developments that tell of it (the one that tells of most mentions first), and its dossier's size."""

    happening: Happening
    found: tuple[Shown, ...]
    size: int


def dossiers(part: str, name: str) -> Iterator[dict[str, Any]]:
    """The dossiers of a part, "dev" or "test", of one of the sets."""
    for line in (FOLDER / f"{name}.{part}.jsonl").read_text("utf8").splitlines():
        yield json.loads(line)


def happenings(dossier: Mapping[str, Any]) -> list[Happening]:
    """The timeline that a dossier should have."""
    texts = {report["name"]: report["text"] for report in dossier["reports"]}
    return [_happening(row, texts) for row in dossier["timeline"]]


def _happening(row: Mapping[str, Any], texts: Mapping[str, str]) -> Happening:
    start, _, end = row["date"].partition("/")
    places = row.get("mentions") or [
        {"report": name, "start": (at := texts[name].index(row["words"])), "end": at + len(row["words"])}
        for name in row["reports"]
    ]
    mentions = tuple(_telling(place["report"], texts[place["report"]], [place]) for place in places)
    why = tuple(_telling(place["report"], texts[place["report"]], [place]) for place in row.get("why", ()))
    return Happening(_first(start), _last(end or start), mentions, why)


def _telling(report: str, text: str, spans: Sequence[Mapping[str, Any]]) -> Words:
    """The telling words that begin in these spans of a report's text; all of them where none is telling."""
    words = [word for span in spans for word in _WORD.finditer(text, span["start"], span["end"])]
    telling = [word for word in words if word[0].lower() not in _EMPTY] or words
    return frozenset((report, word.start()) for word in telling)


def _first(day: str) -> str:
    return (day + "-01-01")[:10] if len(day) == 4 else (day + "-01")[:10]


def _last(day: str) -> str:
    """The last day of a year or a month as our intervals write it, whose end nobody looks up: any day of that month will do."""
    return day if len(day) == 10 else {4: f"{day}-12", 7: day}[len(day)]


def shown(dossier: Mapping[str, Any], folder: Path, machine: Machine = READER) -> list[Shown]:
    """The developments that the export of a dossier's ledger holds, in its order."""
    file = folder / f"{dossier['id']}.jsonl"
    file.write_text("".join(json.dumps(report) + "\n" for report in dossier["reports"]), "utf8")
    with pipeline.Record(folder / f"{dossier['id']}.ledger", create=True) as ledger:
        pipeline.add([file], ledger, machine=machine)
        rows = {kind: list(_exported(kind, ledger)) for kind in ("statements", "timeline")}
    texts = {report["name"]: report["text"] for report in dossier["reports"]}
    said = {row["id"]: _rests_on(row, texts) for row in rows["statements"]}
    reports = {row["id"]: row["report"]["name"].rsplit("#", 1)[-1] for row in rows["statements"]}
    return [_shown(row, said, reports, texts) for row in rows["timeline"]]


def _exported(kind: str, ledger: pipeline.Record) -> Iterator[dict[str, Any]]:
    out = io.StringIO()
    export(kind, ledger, out, private_names=True)
    return (json.loads(line) for line in out.getvalue().splitlines())


def _rests_on(row: Mapping[str, Any], texts: Mapping[str, str]) -> Words:
    """The telling words of a statement: of its content, its cue, those who say it, and when it was said."""
    name = row["report"]["name"].rsplit("#", 1)[-1]
    spans = [*row["content"], *row["cue"], *row["said_at"], *(span for link in row["chain"] for span in link["words"])]
    return _telling(name, texts[name], spans)


def _shown(
    row: Mapping[str, Any], said: Mapping[str, Words], reports: Mapping[str, str], texts: Mapping[str, str]
) -> Shown:
    why = frozenset(
        word
        for each in row["why"]
        for word in _telling(reports[each["statement"]], texts[reports[each["statement"]]], each["words"])
    )
    statements = tuple(said[key] for key in row["statements"])
    start, end = (row[key][:10] if row[key] else None for key in ("start", "end"))
    return Shown(start, end, statements, why, row.get("rank"))


def _most(words: Words, among: Words) -> bool:
    """Whether more than half of some words are among others."""
    return 2 * len(words & among) > len(words)


def outcomes(dossier: Mapping[str, Any], made: Sequence[Shown]) -> Iterator[Outcome]:
    """What became of each happening that a dossier's timeline should have."""
    rows = happenings(dossier)
    for happening in rows:
        told = [(each.tells_of(happening), each) for each in made]
        found = sorted((pair for pair in told if pair[0]), key=lambda pair: (-pair[0], pair[1].rank or 0))
        yield Outcome(happening, tuple(each for _, each in found), len(rows))


def measure(part: str, machine: Machine = READER) -> dict[str, float]:
    """All figures of a part, "dev" or "test": those of the dossiers, then those of the standing gold's bundles."""
    figures: dict[str, float] = {}
    for prefix, name in SETS.items():
        with TemporaryDirectory() as folder:
            read = [(dossier, shown(dossier, Path(folder), machine)) for dossier in dossiers(part, name)]
        results = [outcome for dossier, made in read for outcome in outcomes(dossier, made)]
        figures |= {prefix + key: value for key, value in scores(results).items()}
        figures[f"{prefix}shown_per_happening"] = sum(len(made) for _, made in read) / len(results)
    return figures


def scores(results: Sequence[Outcome]) -> dict[str, float]:
    """Shares of the happenings, and how many developments tell of each that was found.

    `found_in_front` asks for a rank that is no more than twice the number of happenings in the dossier; `apart` is the share of
    developments that tell of one happening only.
    """
    seen = [each for each in results if each.found]
    right = sum(_dated(each) for each in seen)
    front = sum(any(_in_front(one, each.size) for one in each.found) for each in seen)
    tellers = [one for each in seen for one in each.found]
    figures = {
        "found": len(seen) / (len(results) or 1),
        "date_exact": right / (len(seen) or 1),
        "found_and_dated": right / (len(results) or 1),
        "found_in_front": front / (len(results) or 1),
        "rows_per_happening": fmean(len(each.found) for each in seen) if seen else 0.0,
        "apart": len({id(one) for one in tellers}) / (len(tellers) or 1),
    }
    return figures | _reasons(seen)


def _dated(outcome: Outcome) -> bool:
    """Whether the development that tells of most mentions has the days of the happening."""
    lead, row = outcome.found[0], outcome.happening
    return lead.start == row.start and lead.end is not None and lead.end.startswith(row.end)


def _in_front(one: Shown, size: int) -> bool:
    return one.rank is not None and one.rank <= 2 * size


def _reasons(seen: Sequence[Outcome]) -> dict[str, float]:
    """Of the happenings whose reports say why they matter: found with it; of the reasons shown with happenings: as marked."""
    asked = [each for each in seen if each.happening.why]
    if not asked:
        return {}
    given = [(one, each.happening) for each in seen for one in each.found if one.why]
    hit = sum(any(_most(why, one.why) for why in each.happening.why for one in each.found) for each in asked)
    right = sum(any(_most(why, one.why) for why in happening.why) for one, happening in given)
    return {"why_found": hit / len(asked), "why_right": right / (len(given) or 1)}
