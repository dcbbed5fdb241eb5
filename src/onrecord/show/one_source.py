"""What one source said, for a terminal: by issue where a dossier names issues, else by act; the latest first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from textwrap import wrap
from typing import NamedTuple

from onrecord.model import Profile, Statement
from onrecord.show.book import Book
from onrecord.show.desk import named
from onrecord.show.export.statements import rows_of
from onrecord.show.roster import NOT_RESOLVED, WIDTH, spellings
from onrecord.show.verbs import is_undone, verb
from onrecord.show.views import content

Issues = Callable[[str], tuple[str, ...]]
"""The issues that a text is about, as the dossier names them."""

NO_ISSUE = "none of the issues"


class Said(NamedTuple):
    """A statement of a source, with the day of its report and the issues that it is about."""

    statement: Statement
    day: str
    issues: tuple[str, ...]


def one_source(profile: Profile, book: Book, issues: Issues) -> Iterator[str]:
    """Who the source is, then what it said, in lines of at most 79 characters, with the ids that lead to the words."""
    yield from _head(profile)
    yield from _namesakes(profile, book)
    said = _said(profile, book, issues)
    for label, together in _grouped(said).items():
        yield ""
        yield from wrap(f"{label} ({len(together)})".upper(), WIDTH)
        for each in together:
            yield from _statement(each, book)


def rows(profile: Profile, book: Book, issues: Issues) -> Iterator[dict[str, object]]:
    """The statements of a source, the latest first, as the export has them, with the issues that each is about."""
    said = _said(profile, book, issues)
    for row, each in zip(rows_of((each.statement for each in said), book), said, strict=True):
        yield row | {"issues": list(each.issues)}


def _head(profile: Profile) -> Iterator[str]:
    source = profile.source
    yield from wrap(source.name or NOT_RESOLVED, WIDTH)
    outlets = f", {len(profile.outlets):,} outlets" if len(profile.outlets) > 1 else ""
    heard = f"{_counted(profile.statements, 'statement')}, {_counted(profile.reports, 'report')}{outlets}"
    yield from wrap(f"{source.id}  {source.kind}, side: {source.side}; {heard}", WIDTH, subsequent_indent="  ")
    yield from spellings(profile)
    if profile.roles:
        yield from wrap(f"called {', '.join(profile.roles)}", WIDTH, initial_indent="  ", subsequent_indent="  ")


def _namesakes(profile: Profile, book: Book) -> Iterator[str]:
    """Who else bears a last name that stands alone, so that what they said is not missed here."""
    name = profile.source.name or ""
    if profile.source.kind != "person" or not name or " " in name:
        return
    others = [
        f"{other.source.name} ({other.source.id})"
        for other in book.profiles()
        if other.source.kind == "person" and (other.source.name or "").casefold().split()[1:][-1:] == [name.casefold()]
    ]
    if others:
        told = f"kept apart from {', '.join(others)}: nothing tells which of them it is"
        yield from wrap(told, WIDTH, initial_indent="  ", subsequent_indent="  ")


def _said(profile: Profile, book: Book, issues: Issues) -> list[Said]:
    """What the source said itself, the latest first; what an outlet narrates is nobody's saying."""
    found = []
    for statement in book.statements():
        if statement.speaker.source.id == profile.source.id and statement.act != "report":
            day = (book.report(statement.report).published or "")[:10]
            found.append(Said(statement, day, issues(content(statement, book))))
    return sorted(found, key=lambda said: (said.day, said.statement.id), reverse=True)


def _grouped(said: Iterable[Said]) -> Mapping[str, list[Said]]:
    """By issue if any is named, a statement under each that it is about; else by act, the most frequent first."""
    groups: dict[str, list[Said]] = defaultdict(list)
    listed = list(said)
    by_issue = any(each.issues for each in listed)
    for each in listed:
        for label in (each.issues or (NO_ISSUE,)) if by_issue else (_verb(each.statement),):
            groups[label].append(each)
    return dict(sorted(groups.items(), key=lambda pair: (pair[0] == NO_ISSUE, -len(pair[1]), pair[0])))


def _statement(each: Said, book: Book) -> Iterator[str]:
    statement = each.statement
    report = book.report(statement.report)
    yield f"{each.day or 'undated':<10}  {statement.id}  {_verb(statement)}"
    yield from wrap(" ".join(content(statement, book).split()), WIDTH, initial_indent="  ", subsequent_indent="  ")
    way = " → ".join(named(link, report) for link in statement.chain)
    yield from wrap(f"by way of {way}", WIDTH, initial_indent="  ", subsequent_indent="    ")


def _counted(count: int, noun: str) -> str:
    return f"{count:,} {noun}{'' if count == 1 else 's'}"


def _verb(statement: Statement) -> str:
    return verb(statement.act, undone=is_undone(statement))
