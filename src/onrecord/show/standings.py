"""What the terminal shows of claims: one with its origins and who is against it, and tables of many."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from onrecord.errors import Stop
from onrecord.model import Claim, Origin, Report, Statement, Tie
from onrecord.show.book import Book
from onrecord.show.reliability import in_words, one_by_one, rated
from onrecord.show.ties import supporting
from onrecord.show.verbs import is_undone

WIDTH = 80
BY_HAND = "*"  # after a standing that a person set
SHORT = 12  # characters of an id: as many as nobody confuses, and a table has room for
AGAINST = ("retracts", "corrects", "denies", "disputes")
CONTESTED = ("disputed", "denied", "conceded", "corrected", "retracted")

_HEAD = re.compile(r"(?:[A-Z][A-Za-z-]{1,14}: [^\n]*\n){2,}")
"""The lines `Title: ...`, `Published: ...` at the top of a saved text: who reprints nothing has them too."""

Shared = Callable[[str, str], Sequence[tuple[int, int, int, int, int]]]
"""The passages that two texts have in common: places in the first, places in the second, how many words."""


class Line(NamedTuple):
    """A claim as a line of a table."""

    id: str
    standing: str
    origins: int
    statements: int
    text: str


def contested(book: Book) -> list[Claim]:
    """The claims that somebody disputes, denies, concedes, corrects or has retracted, those of most statements first."""
    return sorted((c for c in book.claims() if c.reported in CONTESTED), key=_weight)


def single(book: Book) -> list[Claim]:
    """The claims that several reports carry and that come from one origin or one side all the same: most reports first."""
    found = [c for c in book.claims() if c.reported in ("one origin", "one-sided") and len(_reports(c, book)) > 1]
    return sorted(found, key=lambda claim: (-len(_reports(claim, book)), _weight(claim)))


def _weight(claim: Claim) -> tuple[int, int, str]:
    return -len(claim.origins), -len(claim.statements), claim.id


def _reports(claim: Claim, book: Book) -> set[str]:
    return {book.statement(key).report for key in claim.statements}


def lines(claims: Sequence[Claim]) -> str:
    """A table of claims, eighty columns wide."""
    rows = [Line(c.id, _marked(c), len(c.origins), len(c.statements), " ".join(c.text.split())) for c in claims]
    wide = max([len("standing"), *(len(row.standing) for row in rows)])
    room = WIDTH - len(rows[0].id if rows else "") - wide - 12
    head = f"{'claim':<{len(rows[0].id) if rows else 5}}  {'standing':<{wide}}  {'orig':>4}  words"
    told = [f"{row.id}  {row.standing:<{wide}}  {row.origins:>4}  {_cut(row.text, room)}" for row in rows]
    legend = [f"{BY_HAND} set by a person; `onrecord claim` says by whom, and what the rules say"]
    return "\n".join([head, *told, *(legend if any(claim.judged for claim in claims) else [])])


def _marked(claim: Claim) -> str:
    return f"{claim.standing}{BY_HAND}" if claim.judged else claim.standing


def _cut(text: str, room: int) -> str:
    return text if len(text) <= room else text[: max(1, room - 1)].rstrip() + "…"


def whole(key: str, book: Book, shared: Shared) -> list[tuple[str, str]]:
    """A claim with its standing, its origins and why they fold, and who is against it, as names and values.

    Raises Stop where the ledger holds no claim of this id.
    """
    return list(_whole(found(key, book), book, shared))


def found(key: str, book: Book) -> Claim:
    """The claim of this id; raises Stop where there is none. A claim is named after one of its statements, for good."""
    try:
        named = book.claim_of("s" + key[1:])
    except KeyError as missing:
        remedy = "take an id from a brief, `onrecord disputed` or `onrecord export claims`"
        raise Stop(key, "the ledger holds no claim of this id", remedy) from missing
    return next(claim for claim in book.claims() if claim.id == named)


def _whole(claim: Claim, book: Book, shared: Shared) -> Iterator[tuple[str, str]]:
    yield "claim", claim.id
    yield "words", " ".join(claim.text.split())
    yield "standing", claim.standing
    for reason in claim.reasons:
        yield "because", reason
    yield "credibility", f"{claim.credibility} of 1 to 6 (Admiralty code), from origins and disputes"
    reliability = in_words(rated(claim, one_by_one(book), book.dossier))
    yield (
        "reliability",
        f"{reliability or 'F'} (of the outlets, by the dossier: A to E, and F where it cannot be judged)",
    )
    for number, origin in enumerate(claim.origins, 1):
        yield f"origin {number}", origin.why
        yield from (("", _said(book.statement(key), book)) for key in origin.statements)
        yield from _copied(origin, book, shared)
    yield from against(claim, book)
    yield from _supported(claim, book)


def against(claim: Claim, book: Book) -> Iterator[tuple[str, str]]:
    """Who disputes, denies, corrects, retracts or updates the claim, in their own words, and why that was seen."""
    claims = {each.id: each for each in book.claims()}
    for tie in sorted(claim.ties, key=_order):
        if tie.end == claim.id and tie.start in claims and tie.kind != "supports":
            yield _verb(tie), f"{_said(book.statement(claims[tie.start].statements[0]), book)}"
            yield "", f"({tie.rule}, {tie.score:.2f}: {tie.why})"


def _supported(claim: Claim, book: Book) -> Iterator[tuple[str, str]]:
    """Who supports the claim where a text says so, in their own words, and why that was seen."""
    for tie in supporting(claim, book):
        yield "supported by", _said(book.statement(tie.start), book)
        yield "", f"({tie.rule}, {tie.score:.2f}: {tie.why})"


def _order(tie: Tie) -> tuple[int, str]:
    return (AGAINST.index(tie.kind) if tie.kind in AGAINST else len(AGAINST)), tie.start


def _verb(tie: Tie) -> str:
    return {
        "denies": "denied by",
        "disputes": "disputed by",
        "corrects": "corrected by",
        "retracts": "retracted by",
    }.get(tie.kind, f"{tie.kind.removesuffix('s')}d by")


def _said(statement: Statement, book: Book) -> str:
    report = book.report(statement.report)
    name = statement.speaker.source.name or "somebody not named"
    words = " … ".join(" ".join(span.of(report.text).split()) for span in statement.content)
    return f"{_where(report)}: {name} ({'not ' * is_undone(statement)}{statement.act}): {words}"


def _where(report: Report) -> str:
    return ", ".join(part for part in (report.outlet or report.name, (report.published or "")[:10]) if part)


def _copied(origin: Origin, book: Book, shared: Shared) -> Iterator[tuple[str, str]]:
    """What the first report of an origin and each later one have in common, word for word."""
    reports = list(dict.fromkeys(book.statement(key).report for key in origin.statements))
    for later in reports[1:]:
        first, other = book.report(reports[0]), book.report(later)
        told_there, told_here = _body(first.text), _body(other.text)
        alike = shared(told_here, told_there)
        if alike:
            start, end, *_ = max(alike, key=lambda passage: passage[4])
            words = sum(passage[4] for passage in alike)
            told = _cut(" ".join(told_here[start:end].split()), WIDTH)
            yield "shared", f"{words} words of {_where(other)} stand in {_where(first)}: “{told}”"


def _body(text: str) -> str:
    head = _HEAD.match(text)
    return text[head.end() :] if head else text
