"""Annotated names: GUM (Zeldes 2017) and re3d, as words and runs of words of a kind.

Both mark more than names: GUM each noun phrase that refers to something, re3d also roles and pronouns. What is kept is the
proper name itself, without the title before it: "President Ilse Brandt" is the name Ilse Brandt.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from onrecord.extract.reader.kinds import KINDS
from onrecord.extract.reader.pieces import Word
from onrecord.extract.reader.words import words_of
from onrecord.lexicon.words import HONORIFICS, RANKS, ROLES, TITLES
from onrecord.model import Token
from onrecord.read.tokens import tokenize
from train.articles import runs_in

_GUM = {
    "person": "person", "organization": "organisation", "place": "place", "object": "other", "event": "other",
    "abstract": "other",
}  # fmt: skip
_RE3D = {"Person": "person", "Organisation": "organisation", "Location": "place"}
_BRIDGES = frozenset({"of", "the", "for", "de", "'s", "’s", "-", "&", "du", "la", "al", "bin", "van", "von"})
_TITLES = TITLES | RANKS | HONORIFICS.keys() | ROLES.keys()
_HELD = 4  # of so many documents of re3d one is held out
Name = tuple[int, int, int]


class Text(NamedTuple):
    """A text by name, as words, with the runs of words that name something and the number of its kind in `KINDS`."""

    name: str
    text: str
    words: tuple[Word, ...]
    names: tuple[Name, ...]


def texts(data: Path, *, held: bool) -> list[Text]:
    """The texts of both sets: those to learn from, or those that are held out (GUM's own dev and test, a quarter of re3d)."""
    return [*_gum(data / "gum", held), *_re3d(data / "re3d", held)]


def _gum(folder: Path, held: bool) -> Iterator[Text]:
    splits = re.split(r"^## ", (folder / "splits.md").read_text("utf-8"), flags=re.MULTILINE)
    parts = {part.split()[0]: set(re.findall(r"GUM_\w+", part)) for part in splits[1:]}
    out = parts["dev"] | parts["test"]
    for file in sorted((folder / "conllu").glob("*.conllu")):
        if (file.stem in out) == held:
            yield _gum_text(file)


class _Row(NamedTuple):
    start: int
    end: int
    form: str
    pos: str
    head: int
    relation: str
    entity: str


def _gum_text(file: Path) -> Text:
    text, places = "", []
    for block in file.read_text("utf-8").strip().split("\n\n"):
        text += "\n\n" if "# newpar" in block and text else " " if text else ""
        rows: list[_Row] = []
        for line in block.splitlines():
            cells = line.split("\t")
            if not cells[0].isdigit():
                continue
            misc = dict(part.split("=", 1) for part in cells[9].split("|") if "=" in part)
            start = len(text)
            text += cells[1]
            rows.append(_Row(start, len(text), cells[1], cells[3], int(cells[6]), cells[7], misc.get("Entity", "")))
            text += "" if misc.get("SpaceAfter") == "No" else " "
        text = text.rstrip()
        places += list(_gum_names(rows))
    return _text(file.stem, text, places)


def _gum_names(rows: Sequence[_Row]) -> Iterator[tuple[int, int, str]]:
    open_: list[tuple[str, int, str]] = []
    for at, row in enumerate(rows):
        for part in re.findall(r"\([^()]+\)?|[^()]+\)", row.entity):
            number = re.match(r"\(?(\w+)", part)
            assert number is not None
            if part.startswith("("):
                open_.append((number[1], at, part.strip("()").split("-")[1]))
            if part.endswith(")"):
                which = next(k for k in range(len(open_) - 1, -1, -1) if open_[k][0] == number[1])
                _, first, kind = open_.pop(which)
                name = _core(rows, first, at) if kind in _GUM else None
                if name is not None:
                    yield rows[name[0]].start, rows[name[1]].end, _GUM[kind]


def _core(rows: Sequence[_Row], first: int, last: int) -> tuple[int, int] | None:
    """The first and the last row of the proper name that heads a phrase."""
    heads = [at for at in range(first, last + 1) if not first <= rows[at].head - 1 <= last]
    if len(heads) != 1 or rows[heads[0]].pos != "PROPN":
        return None
    start = end = heads[0]
    while start > first and (step := _joined(rows, start - 1, -1, first)):
        start = step - 1
    while end < last and (step := _joined(rows, end + 1, 1, last)):
        end = step - 1
    return start, end


def _joined(rows: Sequence[_Row], at: int, way: int, bound: int) -> int:
    """The next row of a name this way, counted from 1, over words such as "of"; 0 where it ends."""
    for _ in range(3):
        if not min(at, bound) <= at <= max(at, bound) or (at - bound) * way > 0:
            return 0
        if rows[at].pos == "PROPN":
            return 0 if rows[at].relation in ("conj", "appos", "list") else at + 1
        if rows[at].form.lower() not in _BRIDGES and not rows[at].form[:1].isupper():
            return 0
        at += way
    return 0


def _re3d(folder: Path, held: bool) -> Iterator[Text]:
    for part in sorted(one for one in folder.iterdir() if one.is_dir()):
        marks = _lines(part / "entities.json")
        for at, document in enumerate(_lines(part / "documents.json")):
            if (at % _HELD == _HELD - 1) == held:
                key, text = str(document["_id"]), str(document["text"])
                yield _text(
                    key, text, [place for one in marks if one["documentId"] == key for place in _named(one, text)]
                )


def _lines(file: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in file.read_text("utf-8-sig").splitlines() if line.strip()]


def _named(one: dict[str, object], text: str) -> Iterator[tuple[int, int, str]]:
    kind, start, end = _RE3D.get(str(one["type"])), int(str(one["begin"])), int(str(one["end"]))
    words = text[start:end]
    if kind is None or words != one["value"]:
        return
    words = words.split(",")[0].rstrip()
    lead = re.match(r"(?:[^A-Z]\S*\s+|(?:The|A|An)\s+)*", words)
    start, end = start + (lead.end() if lead else 0), start + len(words)
    if text[start : start + 1].isupper() and text[start:end].lower() not in (
        "we",
        "he",
        "she",
        "they",
        "i",
        "it",
        "our",
    ):
        yield start, end, kind


def _text(name: str, text: str, places: Sequence[tuple[int, int, str]]) -> Text:
    tokens = tokenize(text)
    run = runs_in(tokens)
    found: list[Name] = []
    for start, end, kind in sorted(places, key=lambda place: (place[0], -place[1])):
        first, last = run(start, end)
        first = _behind_title(tokens, first, last) if kind == "person" else first
        if first < last and (not found or first >= found[-1][1]):  # of names inside names the longest
            found.append((first, last, KINDS.index(kind)))
    return Text(name, text, words_of(text, tokens), tuple(found))


def _behind_title(tokens: Sequence[Token], first: int, last: int) -> int:
    """Where a person's name begins behind "President", "Secretary of State" and their like; `last` where it is only a role."""
    while first < last and tokens[first].lower.rstrip(".") in _TITLES:
        first += 3 if first + 1 < last and tokens[first + 1].lower == "of" else 1
    role = first < last and tokens[last - 1].lower in _TITLES  # "Foreign Secretary" names nobody
    return last if role else first
