"""The project's own gold of times: is each found, and read rightly in every field?"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from onrecord import ids
from onrecord.model import Interval, Report, TimeExpression
from onrecord.read import read

FOLDER = Path(__file__).with_name("gold") / "times"
FIELDS = ("kind", "interval", "precision", "modifier", "duration", "role")


class Item(NamedTuple):
    """A text with what is known of its report, and the times in it."""

    id: str
    report: Report
    times: tuple[TimeExpression, ...]


def items(part: str) -> Iterator[Item]:
    """The items of a part, "dev" or "test"."""
    for line in (FOLDER / f"{part}.jsonl").read_text("utf8").splitlines():
        row = json.loads(line)
        yield Item(row["id"], report(row["text"], row["published"], row["dateline"]), tuple(map(_time, row["times"])))


def report(text: str, published: str | None, dateline: str | None = None) -> Report:
    """A text as a report of this date."""
    key = ids.report_id(text, None, None, None, published, "en")
    return Report(key, "gold", "", "text", text, published=published, dateline=dateline, language="en")


def _time(row: dict[str, Any]) -> TimeExpression:
    interval = Interval(**row["interval"]) if row["interval"] else None
    fields = {name: row[name] for name in ("start", "end", *FIELDS)} | {"interval": interval}
    return TimeExpression(**fields)


def measure(part: str) -> dict[str, float]:
    """How many times are found (recall) and of those found are times (precision), by their exact words; how many of the gold's
    are found and right in every field, end to end; and of those whose words are found, how often each field is right."""
    gold = made = right = 0
    fields = dict.fromkeys(FIELDS, 0)
    found = 0
    for item in items(part):
        said = {(time.start, time.end): time for time in read(item.report).times}
        gold += len(item.times)
        made += len(said)
        for time in item.times:
            mine = said.get((time.start, time.end))
            if mine:
                found += 1
                right += mine == time
                for name in FIELDS:
                    fields[name] += getattr(mine, name) == getattr(time, name)
    figures = {
        "recall": found / gold,
        "precision": found / made,
        "all_right": right / gold,
        "all_right_given_found": right / found,
    }
    return figures | {f"field_{name}": count / found for name, count in fields.items()}


def wrong(part: str) -> Iterator[str]:
    """What is not as the gold has it, a line each. For dev only: nobody looks at the errors of test."""
    for item in items(part):
        text = item.report.text
        said = {(time.start, time.end): time for time in read(item.report).times}
        for time in item.times:
            mine = said.pop((time.start, time.end), None)
            if mine != time:
                yield f"{text}\n  [{text[time.start : time.end]}] gold {time[2:]}\n  made {mine[2:] if mine else None}"
        for (start, end), mine in said.items():
            if (start, end) not in {(time.start, time.end) for time in item.times}:
                yield f"{text}\n  [{text[start:end]}] too many {mine[2:]}"
