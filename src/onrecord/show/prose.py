"""A Markdown draft as sentences, each with its line, the statements it cites and the words it quotes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

MARKER = re.compile(r"\[\^?(s[a-z2-7]{16})\]")
_FENCE = re.compile(r"\s*(```|~~~)")
_UNPROSE = re.compile(r"\s*(#|\||-{3,}\s*$|={3,}\s*$|\*{3,}\s*$|\*\*[^*]+\*\*\s*$|<!--|$)")
_BULLET = re.compile(r"\s*(?:[-*+]|\d+[.)])\s+")
_INDENTED = re.compile(r"\s{2,}(?:[-*+]|\d+[.)])\s")
_FOOTNOTE = re.compile(rf"{MARKER.pattern}:")
_PLACED = re.compile(r"\d+-\d+: “(.*?)”(?=; \d+-\d+: “|$)")
_OPEN = {"“": "”", "„": "“”", "«": "»"}
_TITLES = "Mr|Mrs|Ms|Dr|St|Gen|Lt|Col|Sgt|Capt|Sen|Gov|Rep|Prof|No|vs|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|[A-Z]"
_SHORTENED = re.compile(rf"\b(?:{_TITLES})\.$")


class Prose(NamedTuple):
    """A sentence of a draft without its markers; `line` counts from 1 and is where it begins.

    A footnote's own text is one sentence, and cites the statement that it is the note of. `under` are the markers of the whole
    list item that the sentence is part of, with what is indented below it.
    """

    line: int
    text: str
    markers: tuple[str, ...]
    footnote: bool
    under: tuple[str, ...] = ()

    def quoted(self) -> tuple[str, ...]:
        """The words it gives as somebody's; in a footnote of a brief, those that stand behind their places."""
        return tuple(_PLACED.findall(self.text)) if self.footnote else tuple(quotations(self.text))


def sentences(draft: str) -> Iterator[Prose]:
    """The sentences of a draft, in order; headings, tables, rules and code are passed over."""
    for line, block, under in _grouped(draft):
        for start, end in _bounds(block):
            piece = block[start:end]
            markers = tuple(dict.fromkeys(MARKER.findall(piece)))
            text = " ".join(_unescaped(MARKER.sub("", piece)).split())
            if any(character.isalnum() for character in text) or markers:
                footnote = bool(_FOOTNOTE.match(piece))
                yield Prose(line + block[:start].count("\n"), text, markers, footnote, under)


def quotations(text: str) -> Iterator[str]:
    """What stands in quotation marks, without them: the outermost, of every usual kind; straight ones in pairs."""
    at = 0
    while at < len(text):
        close = _closing(text, at)
        if close is None:
            at += 1
            continue
        if text[at + 1 : close].strip():
            yield text[at + 1 : close].strip()
        at = close + 1


def _closing(text: str, at: int) -> int | None:
    """Where the quotation that opens here closes; None where none opens, or it never closes."""
    opening = text[at]
    if opening == '"':
        close = text.find('"', at + 1)
        return close if close > 0 else None
    if opening not in _OPEN:
        return None
    depth = 0
    for place in range(at, len(text)):
        if text[place] == opening:
            depth += 1
        elif text[place] in _OPEN[opening]:
            depth -= 1
            if depth == 0:
                return place
    return None


def _grouped(draft: str) -> Iterator[tuple[int, str, tuple[str, ...]]]:
    """The blocks of a draft, each with the markers of all that stands in one list item with it."""
    group: list[tuple[int, str]] = []
    for line, block, indented in (*_blocks(draft), (0, "", False)):
        if group and not indented:
            markers = tuple(MARKER.findall(" ".join(each for _, each in group)))
            yield from ((*each, markers if len(group) > 1 else ()) for each in group)
            group = []
        group.append((line, block))


def _blocks(draft: str) -> Iterator[tuple[int, str, bool]]:
    """Paragraphs and list items, each with the line it begins in, and whether it is an item below another."""
    block: list[str] = []
    begun = 1
    fenced = indented = False
    for number, line in enumerate([*draft.split("\n"), ""], 1):
        fence = bool(_FENCE.match(line))
        fenced = fenced != fence
        if fence or fenced or _UNPROSE.match(line) or _BULLET.match(line) or _FOOTNOTE.match(line):
            if block:
                yield begun, "\n".join(block), indented
            block = []
        if fence or fenced or _UNPROSE.match(line):
            continue
        if not block:
            begun, indented = number, bool(_INDENTED.match(line))
        block.append(_BULLET.sub("", line, count=1))


def _bounds(block: str) -> Iterator[tuple[int, int]]:
    """Where sentences stand in a block: to a full stop, its closing marks and markers, outside of quotations."""
    if _FOOTNOTE.match(block):  # a footnote is one thing
        yield 0, len(block)
        return
    start = at = 0
    while at < len(block):
        close = _closing(block, at)
        at = at + 1 if close is None else close + 1
        end = _end(block, at)
        if end is not None and not _SHORTENED.search(block[start:at]):
            yield start, end
            start = at = end
    if block[start:].strip():
        yield start, len(block)


def _end(block: str, at: int) -> int | None:
    """Where the sentence whose last mark stands before `at` ends, markers included; None if none ends here."""
    if not re.search(r"[.!?…][”»\"’')]*$", block[max(0, at - 6) : at]):
        return None
    rest = re.compile(rf"[”»\"’')*_]*(?:\s?(?:{MARKER.pattern}))*(?=\s+[^\sa-z]|\s*$)").match(block, at)
    return rest.end() if rest else None


def _unescaped(text: str) -> str:
    return re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", text)
