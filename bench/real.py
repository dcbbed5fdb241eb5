"""Real reports from the shared data, where they are at hand: to be measured on, and never kept."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Iterator
from pathlib import Path

Texts = Iterator[tuple[str, str]]


def wikinews(shared: Path) -> Texts:
    """News of 2019 and 2020 by volunteers."""
    for path in sorted(shared.glob("data/wikinews/*.csv")):
        with path.open(encoding="utf8", newline="") as rows:
            yield from ((f"{path.stem}-{number:04}", row["text"]) for number, row in enumerate(csv.DictReader(rows)))


def polnear(shared: Path) -> Texts:
    """Political news of the United States; the training articles, whose errors may be looked at."""
    for path in sorted(shared.glob("data/polnear/train/text/*.txt")):
        yield path.stem, path.read_text(encoding="utf8", errors="replace")


def ced(shared: Path) -> Texts:
    """Whole news articles on climate and on migration."""
    for path in sorted(shared.glob("data/ced/*.reports.jsonl")):
        for number, line in enumerate(path.read_text(encoding="utf8").splitlines()):
            yield f"{path.stem}-{number:03}", json.loads(line)["text"]


SETS: dict[str, Callable[[Path], Texts]] = {"wikinews": wikinews, "polnear train": polnear, "ced dev": ced}


def write(folder: Path, texts: Texts) -> int:
    """The texts as files; the number of words written."""
    folder.mkdir(parents=True)
    total = 0
    for name, text in texts:
        (folder / f"{name.replace('/', '_')}.txt").write_text(text, encoding="utf8")
        total += len(text.split())
    return total
