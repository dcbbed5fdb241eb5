"""Draft lint: does each sentence that cites a statement give that statement's words?

A draft is Markdown. A marker is a footnote reference `[^sID]`, as brief.md writes them, or `[sID]` in the line. Words in
quotation marks in a marked sentence must be a slice of what a statement that the sentence cites rests on: its content, its
cue and hedges, the words for those who relay it. A footnote must give its statement's words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from onrecord.show.book import Book
from onrecord.show.mask import shareable
from onrecord.show.prose import Prose, sentences

Kind = Literal["unknown statement", "not its words", "no marker"]


@dataclass(frozen=True, slots=True)
class Finding:
    """In this line of the draft, this sentence is flawed, for this reason.

    A sentence without a marker is no flaw by itself (`serious` is False): it is the author's own, and is listed as such.
    """

    line: int
    kind: Kind
    reason: str
    sentence: str

    @property
    def serious(self) -> bool:
        """Whether the draft should not go out as it is."""
        return self.kind != "no marker"

    def __str__(self) -> str:
        return f"line {self.line}: {self.kind}: {self.reason}: {_short(self.sentence)}"


def check(draft: str, book: Book) -> tuple[Finding, ...]:
    """Everything found in a draft, in the order of its lines. Words may be given as they stand or as a brief masks them."""
    contents = _Contents(book)
    return tuple(finding for prose in sentences(draft) for finding in _judge(prose, contents))


def _judge(prose: Prose, contents: _Contents) -> Iterator[Finding]:
    if not prose.markers:
        if not prose.under:
            yield Finding(prose.line, "no marker", "nothing says what this rests on", prose.text)
        return
    unknown = [key for key in prose.markers if not contents.of(key)]
    for key in unknown:
        yield Finding(prose.line, "unknown statement", f"the ledger holds no statement {key}", prose.text)
    known = [content for key in prose.markers for content in contents.of(key)]
    for quoted in prose.quoted() if known else ():
        if not all(any(part in content for content in known) for part in _parts(quoted)):
            reason = f"“{_short(quoted)}” is not in the words of {', '.join(prose.markers)}"
            yield Finding(prose.line, "not its words", reason, prose.text)


class _Contents:
    """The words of statements, on one line each: as they stand, and as shareable output shows them."""

    def __init__(self, book: Book) -> None:
        self._books = (book, shareable(book), shareable(book, private_names=True))

    def of(self, key: str) -> tuple[str, ...]:
        """The words of a statement in its versions; none where the ledger does not hold it."""
        return tuple(dict.fromkeys(words for book in self._books for words in _versions(key, book)))


def _versions(key: str, book: Book) -> Iterator[str]:
    try:
        statement = book.statement(key)
    except KeyError:
        return
    text = book.report(statement.report).text
    pieces = [_flat(span.of(text)) for span in statement.content]
    yield from (" ".join(pieces), " … ".join(pieces))
    certainty = statement.certainty.speaker + statement.certainty.reporter
    for span in (*statement.cue, *statement.condition, *statement.said_when, *certainty):
        yield _flat(span.of(text))
    for link in statement.chain:
        yield from (_flat(span.of(text)) for span in (*link.words, *link.cue, *link.certainty))
        yield _flat(link.source.name or "")


def _parts(quoted: str) -> list[str]:
    """The parts between ellipses, without the stop or comma that house style puts before the closing mark."""
    parts = re.split(r"\[?(?:…|\.\.\.)\]?", _flat(quoted))
    return [part.strip().rstrip(".,;:") for part in parts if part.strip()]


def _flat(words: str) -> str:
    return " ".join(words.split())


def _short(words: str) -> str:
    return words if len(words) <= 80 else words[:79] + "…"
