"""How well names are found on texts that are held out: exact places, by kind."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord import ids
from onrecord.extract import Machine
from onrecord.extract.reader.kinds import KINDS
from onrecord.model import Report
from onrecord.read import read
from train.articles import runs_in
from train.measure import f1
from train.names import Text

_AS = {
    "person": "person",
    "organisation": "organisation",
    "outlet": "organisation",
    "group": "organisation",
    "place": "place",
}
Place = tuple[int, int]


def measured(texts: Sequence[Text], machine: Machine) -> dict[str, float]:
    """F1 of each kind that a source can be, over names found at exactly their words; "any" where the kind does not matter."""
    tally = {kind: [0, 0, 0] for kind in (*KINDS[:3], "any")}
    for text in texts:
        gold = [((a, b), KINDS[kind]) for a, b, kind in text.names if KINDS[kind] in tally]
        found = _found(text.text, machine)
        for kind, counts in tally.items():
            g, p = ({place for place, its in some if kind in (its, "any")} for some in (gold, found))
            counts[:] = [a + b for a, b in zip(counts, (len(g & p), len(p), len(g)), strict=True)]
    return {kind: f1(*counts) for kind, counts in tally.items()}


def _found(text: str, machine: Machine) -> list[tuple[Place, str]]:
    report = Report(ids.report_id(text, None, None, None, None, "en"), "text", "", "text", text, language="en")
    reading = machine.sight(read(report)).reading
    run = runs_in(reading.tokens)
    kinds = [_AS.get(entity.kind) for entity in reading.entities]
    return [(run(one.start, one.end), kind) for one in reading.mentions if (kind := kinds[one.entity]) is not None]
