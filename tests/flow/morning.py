"""A morning's reports about an invented dam, in several formats, and what a ledger of them exports."""

from __future__ import annotations

import io
import json
from collections.abc import Sequence
from pathlib import Path

from onrecord import extract, pipeline, show

PEOPLE = ("Mira Dolan", "Osk Varran", "Ilan Reth", "Bertil Aask", "Sunniva Okoro", "Tam Leclair")
OUTLETS = ("Harbour Wire", "Tarsk Courier", "Lowland Post", "Evening Quay")
MATTERS = (
    "the eastern sluice house had fallen to the garrison before dawn on Monday",
    "the second pump would run again within four days of the first delivery",
    "nobody had crossed the crest road since the observers left the hill",
    "the lower gates would stay shut for as long as the river stood at nine metres",
    "the council had asked three times for the plans of the spillway",
)


def report(number: int) -> dict[str, str | None]:
    """The report of this number, in the form of the contract; every third is the one before with light edits."""
    base = number - (number % 3 == 2)
    speaker, other = PEOPLE[base % 6], PEOPLE[(base * 5 + 1) % 6]
    matter, next_matter = MATTERS[base % 5], MATTERS[(base // 5 + 2) % 5]
    text = (
        f"VELM — {speaker} said on day {base} that {matter}.\n\n"
        f"“We have counted {base + 3} boats and we need two more,” {speaker} said. “Nobody else will count them.”\n\n"
        f"{other} denied that {matter}. According to the Tarsk Courier, {other} told officials that {next_matter}.\n\n"
        f"The river stood at {base % 9} metres at noon, a hand above the mark of {1900 + base}."
    )
    if number != base:
        text = text.replace("We have counted", "We had counted")
    day = f"2031-03-{number % 27 + 1:02}"
    url = f"https://quay.invalid/{number}"
    outlet = OUTLETS[number % 4]
    return {
        "name": f"report-{number}",
        "url": url,
        "outlet": outlet,
        "title": None,
        "published": day,
        "language": "en",
        "text": text,
    }


def write_jsonl(path: Path, numbers: Sequence[int]) -> Path:
    lines = (json.dumps(report(number), ensure_ascii=False) + "\n" for number in numbers)
    path.write_text("".join(lines), encoding="utf8")
    return path


def write_texts(folder: Path, numbers: Sequence[int]) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    for number in numbers:
        (folder / f"{number:04}.txt").write_text(report(number)["text"] or "", encoding="utf8")
    return folder


def exported(ledger: Path) -> dict[str, str]:
    """Everything that a ledger exports, kind by kind."""
    found = {}
    with pipeline.Record(ledger) as record:
        for kind in show.KINDS:
            out = io.StringIO()
            show.export(kind, record, out)
            found[kind] = out.getvalue()
    return found


def ledger_of(path: Path, *places: Path, processes: int = 1, machine: extract.Machine = extract.READER) -> Path:
    with pipeline.Record(path, create=True) as record:
        pipeline.add(places, record, processes=processes, machine=machine)
    return path
