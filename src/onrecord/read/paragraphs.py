"""The blocks of a text, and what each of them is: prose, a heading, an item, a table's row, a turn of speech, a byline."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from onrecord.model import Paragraph, ParagraphKind

_LINE = re.compile(r"[^\n\r\u2028\u2029\f\v\x85]+")
_BLANK = re.compile(r"[\s\u200b\ufeff]*")
_ITEM = re.compile(r"\s*(?:[-*•‣▪●◦–—·]\s+|\(?\d{1,2}[.)]\s+|\(?[a-z]\)\s+)(?=\S)")
_TABLE = re.compile(r"\S(?:\t+|\s*\|\s*| {3,})\S")
_BYLINE = re.compile(
    r"\s*(?:by\s+[A-Z][\w.'’-]+(?:\s+(?:[A-Z][\w.'’-]+|and|de|van|von|al))*(?:\s*[,|–—-].{0,60})?"
    r"|(?:reporting|editing|additional reporting|writing|compiled|photo(?:graph)?s?|picture|image|video)"
    r"(?:\s+by\b|\s*:|\s+credit\b).{0,100}"
    r"|(?:published|updated|posted|last updated|first published|last modified)\b\s*(?:on\b|at\b|:|\d).{0,60})\s*",
    re.IGNORECASE,
)
_HEADER = re.compile(
    r"\s*(?:outlet|title|headline|by|author|published|date|updated|url|link|source|language|dateline|from|to|subject)\s*:\s",
    re.IGNORECASE,
)
_STAMP = re.compile(r"\s*\[?\(?\d{1,2}[:.]\d{2}\s*(?:[ap]\.?m\.?)?\s*(?:[A-Z]{2,4})?\)?\]?[.:]?\s*", re.IGNORECASE)
_LABEL = re.compile(
    r"\s*((?:[A-Z][\w.'’()-]*)(?:[ ,]+(?:[A-Z][\w.'’()-]*|of|the|for|and|de|von|van|al)){0,6}):(?=\s+\S|\s*$)"
)
_END = re.compile(r"[.!?…:;,][\"'”’»)\]]*\s*$")
_WORD = re.compile(r"[^\W\d_][\w'’-]*")
# Words that stand before a colon in a heading or an editor's note, and name nobody.
_NO_SPEAKER = frozenset(
    "note update updated correction editor's editors' editor’s background analysis opinion breaking live watch read see "
    "source sources photo video warning example related summary timeline facts explainer key more".split()
)
_ROW = 400  # characters: what is longer is no row of a table
_WRAPPED = 50  # characters: shorter lines are no hard-wrapped prose
_WRAPPED_MOST = 130


def find_paragraphs(text: str) -> tuple[Paragraph, ...]:
    """The paragraphs of a text, in order: blocks of lines, hard-wrapped lines joined, each with its kind.

    A label makes a turn only where it is in capitals or where the text has labels throughout, so that a headline such as
    "Minister: talks at dead end" stays a headline.
    """
    blocks = [_trimmed(text, start, end) for start, end in _blocks(text)]
    labels = _labels(text, blocks)
    found = []
    for at, (start, end) in enumerate(blocks):
        label = labels.get(start)
        later = max((b - a for a, b in blocks[at + 1 : at + 3]), default=0)
        found.append(Paragraph(start, end, "turn" if label else _kind(text[start:end], later), label))
    return tuple(found)


def _blocks(text: str) -> Iterator[tuple[int, int]]:
    """Runs of lines that belong together."""
    start = end = -1
    for line in _LINE.finditer(text):
        if _BLANK.fullmatch(line.group()):
            continue
        if start >= 0 and _goes_on(text, start, end, line):
            end = line.end()
            continue
        if start >= 0:
            yield start, end
        start, end = line.span()
    if start >= 0:
        yield start, end


def _goes_on(text: str, start: int, end: int, line: re.Match[str]) -> bool:
    """Whether a line goes on with the block before it: no blank line between, and wrapped in mid-sentence or at the margin."""
    if text[end : line.start()].count("\n") > 1 or _ITEM.match(line.group()) or _HEADER.match(line.group()):
        return False
    last = text[text.rfind("\n", start, end) + 1 if "\n" in text[start:end] else start : end].strip()
    if not _WRAPPED <= len(last) <= _WRAPPED_MOST or _TABLE.search(last):
        return False
    following = line.group().lstrip()
    return following[0].islower() or (not _END.search(last) and len(following) < _WRAPPED_MOST)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _labels(text: str, blocks: list[tuple[int, int]]) -> dict[int, tuple[int, int]]:
    """By paragraph start: the label that it opens with, where labels are what this text is made of."""
    found = {}
    for start, end in blocks:
        match = _LABEL.match(text, start, end)
        if (
            match
            and not _HEADER.match(text, start)
            and match.group(1).lower().split()[0].strip("()") not in _NO_SPEAKER
        ):
            found[start] = (match.start(1), match.end())
    names = Counter(text[a:b] for a, b in found.values())
    if len(found) < 2 or 4 * len(found) < len(blocks):
        return {}
    throughout = any(count > 1 for count in names.values())
    return {at: (a, b) for at, (a, b) in found.items() if throughout or text[a:b].isupper()}


def _kind(block: str, later: int) -> ParagraphKind:
    """What a block without a label is; `later` is the length of what follows it."""
    if len(block) <= _ROW and _TABLE.search(block) and not _END.search(block):
        return "table"
    if _ITEM.match(block):
        return "item"
    if _BYLINE.fullmatch(block) or _HEADER.match(block):
        return "byline"
    return "heading" if _is_heading(block, later) else "prose"


def _is_heading(block: str, later: int) -> bool:
    """A heading is short, stands above something longer, and is marked, unended, or written in capitals."""
    if block.startswith("#") or _STAMP.fullmatch(block):
        return True
    words = _WORD.findall(block)
    if not words or len(words) > 20 or "\n" in block or block[0] in "\"“«„'‘":
        return False
    long = [word for word in words if len(word) > 3]
    capital = sum(1 for word in long if word[0].isupper()) >= 0.8 * len(long) and len(long) > 2
    return (capital and block.count(". ") == 0) or (not _END.search(block) and later > len(block))
