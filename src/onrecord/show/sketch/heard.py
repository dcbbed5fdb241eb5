"""Who is heard in the reports: each source with how often, in how many reports, and what is written beside its name."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import NamedTuple

from onrecord.dossier import folded
from onrecord.lexicon.countries import by_word
from onrecord.lexicon.cues import CUES
from onrecord.lexicon.words import DEMONYMS, RANKS, ROLES, TITLES
from onrecord.model import Report, Source, SourceKind
from onrecord.show.book import Book
from onrecord.show.private import WITHHELD

_TITLES = TITLES | ROLES.keys() | RANKS | DEMONYMS
_BEFORE = re.compile(r"(?:[^\W\d_][\w’'.-]*[ \t]+){1,7}$")
_ASIDE = re.compile(r", ((?:the|a|an) [^,.;:“”\"\n]{3,60}|[A-Z]\w+['’]s [^,.;:“”\"\n]{3,60})[,.]")
_MENTIONS = 20  # of a name in one report that are looked at


class Voice(NamedTuple):
    """A source under one name: its kind, the number of its statements and reports, and its mentions with what introduces them."""

    name: str
    kind: SourceKind
    statements: int
    reports: int
    mentions: tuple[str, ...]


def heard(book: Book) -> list[Voice]:
    """Every source that has a name, those heard most first; outlets as far as others cite them.

    What the ledger knows to be spellings of one source is one here, so that a person is not asked to fold it again.
    """
    counted: dict[tuple[str, SourceKind], list[str]] = defaultdict(list)
    spelt: dict[tuple[str, SourceKind], set[str]] = defaultdict(set)
    for statement in book.statements():
        who = statement.speaker.source
        if (
            who.name
            and folded(who.name)
            and who.name != WITHHELD
            and statement.act != "report"
            and not _is_outlet_itself(who, book, statement.report)
        ):
            key = book.profile(who.id).source.name or who.name, who.kind
            counted[key].append(statement.report)
            spelt[key].add(who.name)
    voices = [
        Voice(
            name, kind, len(reports), len(set(reports)), _mentions(spelt[name, kind], kind, sorted(set(reports)), book)
        )
        for (name, kind), reports in counted.items()
    ]
    return sorted(voices, key=lambda voice: (-voice.statements, voice.name, voice.kind))


def _is_outlet_itself(who: Source, book: Book, report: str) -> bool:
    return who.kind == "outlet" and who.name == book.report(report).outlet


def _mentions(names: set[str], kind: SourceKind, reports: list[str], book: Book) -> tuple[str, ...]:
    """A person's name with the titles before it and the apposition behind it, as the reports have them."""
    if kind != "person":
        return ()
    found = {mention for key in reports for name in names for mention in introductions(name, book.report(key))}
    return tuple(sorted(found))


def introductions(name: str, report: Report) -> set[str]:
    """The mentions of a name that say more than the name: "Ruritanian President Ilya Marsh", "Marsh, the president"."""
    found: set[str] = set()
    at = report.text.find(name)
    for _ in range(_MENTIONS):
        if at < 0:
            break
        titles = _titles(report.text[max(0, at - 80) : at])
        behind = _ASIDE.match(report.text, at + len(name))
        if titles:
            found.add(f"{titles} {name}")
        if behind and not any(word.lower() in CUES for word in behind[1].split()):
            found.add(f"{name}, {behind[1]}")
        at = report.text.find(name, at + len(name))
    return found


def _titles(before: str) -> str:
    """The words right before a name that belong to it: from the first title or country on, what is capitalised or a title."""
    run = _BEFORE.search(before)
    words = run[0].split() if run else []
    kept: list[str] = []
    while words and (words[-1][0].isupper() or words[-1].lower() in _TITLES) and not _ends(words[-1]):
        kept.insert(0, words.pop())
    while kept and not _introduces(kept[0]):
        kept.pop(0)
    return " ".join(kept)


def _introduces(word: str) -> bool:
    bare = word.lower().removesuffix("'s").removesuffix("’s")
    return bare.rstrip(".") in _TITLES or bare in by_word()


def _ends(word: str) -> bool:
    """Whether a sentence ends with a word: not with "U.S." or "Gen."."""
    return word.endswith(".") and not _introduces(word)
