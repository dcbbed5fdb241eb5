"""What training shows of the texts and situations that were written for it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from train import met, written

TEXT = "Mira Dolan said that the mill had warned of a flood. “It holds,” the mill said."
ATTRIBUTIONS = [
    {"source": ["Mira Dolan"], "cue": [["said", 0]], "content": ["that the mill had warned of a flood"], "level": 1},
    {"source": [["the mill", 0]], "cue": ["had warned"], "content": ["of a flood"], "level": 2},
    {"source": [["the mill", 1]], "cue": [["said", 1]], "content": ["“It holds,”"], "level": 1},
]


def put(folder: Path, kind: str, row: object) -> None:
    (folder / kind).mkdir(parents=True)
    (folder / kind / "one.jsonl").write_text(json.dumps(row) + "\n", "utf-8")


def test_a_text_is_shown_with_its_outermost_attributions_and_what_is_said_with_the_next(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(tmp_path, "attributions", {"desk": "made up", "text": TEXT, "attributions": ATTRIBUTIONS})
    monkeypatch.setattr(written, "DATA", tmp_path)
    whole, said = written.articles()  # the other contents are short, or hold nothing
    spoken = [" ".join(word.text for word in whole.words[slice(*one.cue)]) for one in whole.attributions]
    assert spoken == ["said", "said"]
    assert [word.text for word in said.words] == "that the mill had warned of a flood".split()
    (inner,) = said.attributions
    assert (inner.source, inner.cue, inner.content) == (((1, 3),), (3, 5), ((5, 8),))


def test_a_piece_that_is_not_there_is_an_error() -> None:
    assert written.place("he said she said", ["said", 1]) == (12, 16)
    with pytest.raises(ValueError, match="substring not found"):
        written.place("he said", ["said", 1])


def test_contents_of_a_situation_relate_as_their_claims_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    said = {
        "six barges sank at Velm": ["c1"],
        "half a dozen barges were lost at Velm": ["c1"],
        "nine barges sank at Velm": ["c2"],
        "every barge at Velm is afloat": ["c3"],
        "crews at Velm were paid on Monday": ["c4"],
    }
    text = ". ".join(f"{name} said {words}" for name, words in zip("ABCDE", said, strict=True))
    marks = [
        {"source": [], "cue": [["said", at]], "content": [words], "level": 1, "claims": claims}
        for at, (words, claims) in enumerate(said.items())
    ]
    report = {"outlet": "Quay", "date": "2031-03-04", "text": text, "attributions": marks}
    ties = [["c1", "c2", "updates"], ["c1", "c3", "contradicts"]]
    put(tmp_path, "situations", {"situation": "barges", "reports": [report], "claims": {}, "ties": ties})
    monkeypatch.setattr(met, "DATA", tmp_path)
    found = {frozenset((pair.one, pair.other)): set(pair.allowed) for pair in met.situations(99, held=False)}
    first, again, more, afloat, paid = said
    assert found[frozenset((first, again))] == {"same"}
    assert found[frozenset((first, more))] == {"updates"}
    assert found[frozenset((first, afloat))] == {"contradicts"}
    assert found.get(frozenset((first, paid)), {"compatible", "unrelated"}) == {"compatible", "unrelated"}
    assert not met.situations(99, held=True)
