"""A sentence that holds many statements is looked through once, and not once for each of them."""

from __future__ import annotations

from collections import Counter

import pytest

from onrecord import extract, link, pipeline, read
from onrecord.ledger import Filing
from onrecord.link import manner
from onrecord.model import Report

SPEAKERS = ("Dana Moss", "Bo Lind", "Ilse Brandt", "Tomas Rell", "Bea Sorrel")
TEXT = " and ".join(f"{name} said that the old gate of the town was closed again" for name in SPEAKERS) + "."


def test_a_sentence_is_sketched_once_whoever_speaks_in_it(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: Counter[str] = Counter()

    def counted(words: str, scope: str = "") -> link.Wording:
        asked[words] += 1
        return wording(words, scope)

    wording = link.wording
    monkeypatch.setattr(link, "wording", counted)
    filings = _filings()
    assert len({one.statement.speaker.source.id for one in filings}) == len(SPEAKERS)
    assert asked[TEXT] == 1


def test_what_a_sentence_tells_of_all_in_it_is_looked_for_once(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: Counter[str] = Counter()

    def counted(sentence: str) -> manner._Told:
        asked[sentence] += 1
        return told(sentence)

    told = manner._told
    monkeypatch.setattr(manner, "_told", counted)
    assert len(_filings()) >= len(SPEAKERS)
    assert asked[TEXT] == 1


def _filings() -> list[Filing]:
    reading = read.read(Report("r", "report", "", "text", TEXT, language="en"))
    return list(pipeline._filings(reading, extract.extract(reading, extract.RULES), extract.RULES))
