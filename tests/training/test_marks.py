"""Annotated names as training reads them: proper names without their titles."""

from __future__ import annotations

import json
from pathlib import Path

from train import names

from onrecord.extract.reader.kinds import KINDS

ROW = "{n}\t{form}\t_\t{pos}\t_\t_\t{head}\t{relation}\t_\t{misc}"
SENTENCE = (
    (1, "President", "PROPN", 0, "root", "Entity=(1-person-new-cf1-1-sgl"),
    (2, "Ode", "PROPN", 1, "flat", "_"),
    (3, "Lund", "PROPN", 1, "flat", "Entity=1)"),
    (4, "left", "VERB", 0, "root", "_"),
    (5, "the", "DET", 6, "det", "Entity=(2-organization-new-cf2-2-sgl"),
    (6, "Bank", "PROPN", 4, "obj", "_"),
    (7, "of", "ADP", 8, "case", "_"),
    (8, "Velm", "PROPN", 6, "nmod", "Entity=(3-place-new-cf3-1-sgl)2)"),
    (9, "for", "ADP", 11, "case", "_"),
    (10, "a", "DET", 11, "det", "Entity=(4-object-new-cf4-2-sgl"),
    (11, "boat", "NOUN", 4, "obl", "Entity=4)|SpaceAfter=No"),
    (12, ".", "PUNCT", 4, "punct", "_"),
)


def data(folder: Path) -> Path:
    gum, war = folder / "gum" / "conllu", folder / "re3d" / "Some Office"
    gum.mkdir(parents=True)
    war.mkdir(parents=True)
    (folder / "gum" / "splits.md").write_text("## dev\n  * GUM_news_held\n## test\n\n## train\n  * GUM_news_bank\n")
    keys = ("n", "form", "pos", "head", "relation", "misc")
    rows = "\n".join(ROW.format(**dict(zip(keys, row, strict=True))) for row in SENTENCE)
    for name in ("bank", "held"):
        (gum / f"GUM_news_{name}.conllu").write_text(f"# newpar\n{rows}\n\n", "utf-8")
    text = "The Foreign Secretary, Ode Lund, met officials of northern Tarsk Province. He left."
    marked = [("Person", "The Foreign Secretary"), ("Person", "Ode Lund"), ("Person", "He"), ("Person", "officials"),
              ("Location", "northern Tarsk Province"), ("Vehicle", "He left")]  # fmt: skip
    documents = [{"_id": str(at), "text": text} for at in range(4)]
    entities = [
        {"documentId": str(at), "type": kind, "value": words, "begin": text.index(words), "end": text.index(words) + len(words)}
        for at in range(4)
        for kind, words in marked
    ]  # fmt: skip
    for name, lines in (("documents", documents), ("entities", entities)):
        (war / f"{name}.json").write_text("\n".join(map(json.dumps, lines)), "utf-8")
    return folder


def found(text: names.Text) -> list[tuple[str, str]]:
    kinds = KINDS
    return [(" ".join(word.text for word in text.words[a:b]), kinds[kind]) for a, b, kind in text.names]


def test_a_name_is_the_proper_name_without_its_title(tmp_path: Path) -> None:
    made = names.texts(data(tmp_path), held=False)
    assert found(made[0]) == [("Ode Lund", "person"), ("Bank of Velm", "organisation")]
    assert found(made[1]) == [("Ode Lund", "person"), ("Tarsk Province", "place")]


def test_what_is_held_out_is_never_learned_from(tmp_path: Path) -> None:
    folder = data(tmp_path)
    learned, held = (names.texts(folder, held=held) for held in (False, True))
    assert [text.name for text in learned] == ["GUM_news_bank", "0", "1", "2"]
    assert [text.name for text in held] == ["GUM_news_held", "3"]
