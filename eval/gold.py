"""The gold sets, where they lie in the shared folder, and the reports that they annotate."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from onrecord import ids
from onrecord.model import Report


class Gold(NamedTuple):
    """A gold set: its name, how the scorer calls it, where its reports come from, and the gold that the scorer reads.

    `gold` gives the path of the gold, and may first write it into the folder that it is given.
    """

    name: str
    scorer: str
    needs: tuple[str, ...]
    reports: Callable[[Path], Iterator[Report]]
    gold: Callable[[Path, Path], Path]


def _report(name: str, text: str, **known: str | None) -> Report:
    url, outlet, title = known.get("url"), known.get("outlet"), known.get("title")
    published, language = known.get("published"), known.get("language")
    return Report(
        ids.report_id(text, url, outlet, title, published, language),
        name,
        hashlib.sha256(text.encode()).hexdigest(),
        "text",
        text,
        url=url,
        outlet=outlet,
        title=title,
        published=published,
        language=language,
    )


def _polnear_reports(shared: Path) -> Iterator[Report]:
    for file in sorted((shared / "data/polnear/dev/text").glob("*.txt")):
        # Offsets of the annotation count characters as they stand: newlines are not to be translated.
        with file.open(encoding="utf8", newline="") as text:
            yield _report(file.name, text.read())


def _ced_reports(shared: Path) -> Iterator[Report]:
    for topic in ("climate_change", "uk_immigration"):
        for line in (shared / f"data/ced/{topic}.reports.jsonl").read_text("utf8").splitlines():
            row = json.loads(line)
            yield _report(row.pop("name"), row.pop("text"), **row)


def _ced_gold(shared: Path, folder: Path) -> Path:
    """Both files of CED as one, since the figures are for both together."""
    pooled = folder / "gold.jsonl"
    files = [shared / f"data/ced/{topic}.gold.jsonl" for topic in ("climate_change", "uk_immigration")]
    pooled.write_text("".join(file.read_text("utf8") for file in files), "utf8")
    return pooled


def _lgl_reports(shared: Path) -> Iterator[Report]:
    for line in (shared / "data/geo/lgl.reports.jsonl").read_text("utf8").rstrip("\n").split("\n"):
        row = json.loads(line)
        yield _report(row.pop("name"), row.pop("text"), **row)


LGL = Gold(
    "lgl",
    "geo",
    ("data/geo/lgl.reports.jsonl", "data/geo/lgl.xml"),
    _lgl_reports,
    lambda shared, folder: shared / "data/geo/lgl.xml",
)
"""Toponyms of local news: read with the rules, since places do not depend on what finds the statements."""

SETS = (
    Gold(
        "polnear",
        "polnear",
        ("data/polnear/dev/text", "data/polnear/dev/attributions"),
        _polnear_reports,
        lambda shared, folder: shared / "data/polnear/dev",
    ),
    Gold("ced", "ced", ("data/ced",), _ced_reports, _ced_gold),
)
