"""What the terminal shows: a statement in a line, what an id rests on, and how a run went."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import asdict

from onrecord.errors import Stop
from onrecord.lexicon.words import band
from onrecord.model import Claim, Link, Problem, Profile, Report, Span, Statement
from onrecord.show.book import Book
from onrecord.show.verbs import is_undone

Row = tuple[str, str]

AROUND = 80  # characters of the report shown on each side of the words


def one_line(statement: Statement, book: Book) -> str:
    """`s4k2...  Harbour Wire, 2025-12-28  Minister X (claim): the words`."""
    report = book.report(statement.report)
    where = ", ".join(part for part in (report.outlet or report.name, (report.published or "")[:10]) if part)
    said = " … ".join(_flat(span.of(report.text)) for span in statement.content)
    return (
        f"{statement.id}  {where}  {_who(statement.speaker)} ({'not ' * is_undone(statement)}{statement.act}): {said}"
    )


def explain(key: str, book: Book, rule: Callable[[str], str]) -> list[Row]:
    """What a report, a statement, a claim or a source rests on, as names and values; `rule` tells what a rule does.

    Raises Stop where the ledger holds nothing of this id.
    """
    kinds: dict[str, Callable[[], Iterator[Row]]] = {
        "s": lambda: _statement(book.statement(key), book, rule),
        "c": lambda: _claim(_claim_of(key, book), book),
        "r": lambda: _report(book.report(key), book),
        "p": lambda: _source(book.profile(key), book),
    }
    try:
        return list(kinds[key[:1]]())
    except KeyError as missing:
        remedy = "take an id from a brief, an export or `onrecord search`"
        raise Stop(key, "the ledger holds no report, statement, claim or source of this id", remedy) from missing


def _claim_of(key: str, book: Book) -> Claim:
    # A claim is named after one of its statements, so that an id once given leads to it for good.
    named = book.claim_of("s" + key[1:])
    return next(claim for claim in book.claims() if claim.id == named)


def _statement(statement: Statement, book: Book, rule: Callable[[str], str]) -> Iterator[Row]:
    report = book.report(statement.report)
    yield "statement", statement.id
    yield "in", f"{report.id}  {report.name}"
    yield "published", f"{report.outlet or 'outlet not stated'}, {report.published or 'date not stated'}"
    yield "chain", " -> ".join(f"{_who(link)} ({link.role})" for link in statement.chain)
    for link in statement.chain:
        if link.candidates:
            yield "may stand for", f"{', '.join(link.candidates)} ({link.role})"
    yield "act", f"{statement.act}, {statement.polarity}, {statement.quotation}"
    yield from _places("cue", statement.cue, report)
    yield from _places("content", statement.content, report)
    for span in statement.certainty.speaker:
        yield "speaker's hedge", f"{span.start}..{span.end}  {_flat(span.of(report.text))}{_band(span.of(report.text))}"
    yield from _places("reporter's distance", statement.certainty.reporter, report)
    yield from _places("condition", statement.condition, report)
    yield from _places("said when", statement.said_when, report)
    yield from _decided(statement, rule)
    yield "made by", f"{statement.rule}: {rule(statement.rule)}"
    if statement.confidence is not None:
        yield "confidence", f"{statement.confidence:.2f}: so many of those as sure as this were marked by people too"
    first, last = min(statement.content), max(statement.content)
    start, end = max(0, first.start - AROUND), last.end + AROUND
    yield "in its place", _flat(report.text[start:end])
    claim = next(claim for claim in book.claims() if claim.id == book.claim_of(statement.id))
    yield "claim", f"{claim.id}  {claim.standing}{' (set by a person)' if claim.judged else ''}"
    for tie in (*book.ties(), *claim.within, *claim.ties):
        if statement.id in (tie.start, tie.end) or claim.id in (tie.start, tie.end):
            yield "tie", f"{tie.start} {tie.kind} {tie.end} ({tie.score:.2f}, {tie.rule}): {tie.why}"


def _decided(statement: Statement, rule: Callable[[str], str]) -> Iterator[Row]:
    """What decided act, polarity and certainty, and what that does; nothing where an earlier version did."""
    for what, names in asdict(statement.decided).items():
        for name in names.split("+") if names else ():
            yield f"{what} by", f"{name}: {rule(f'{what}:{name}')}"


def _band(words: str) -> str:
    found = band(words)
    return f" ({found[0]} to {found[1]} per cent, ICD 203)" if found else ""


def _claim(claim: Claim, book: Book) -> Iterator[Row]:
    yield "claim", claim.id
    yield "text", _flat(claim.text)
    yield "standing", f"{claim.standing}; credibility {claim.credibility} of 6 (Admiralty code)"
    for reason in claim.reasons:
        yield "because", reason
    for number, origin in enumerate(claim.origins, 1):
        yield f"origin {number}", origin.why
        for key in origin.statements:
            yield "", one_line(book.statement(key), book)
    for tie in (*claim.ties, *claim.within):
        yield "tie", f"{tie.start} {tie.kind} {tie.end} ({tie.score:.2f}, {tie.rule}): {tie.why}"


def _report(report: Report, book: Book) -> Iterator[Row]:
    yield "report", report.id
    yield "name", report.name
    yield "sha256", report.sha256
    stated = (("url", report.url), ("outlet", report.outlet), ("title", report.title), ("byline", report.byline))
    for name, value in (*stated, ("published", report.published), ("language", report.language)):
        yield name, value or "not stated"
    for date in report.dates:
        yield "date", f"{date.value} ({date.kind}, from {date.where})"
    newest = book.superseded().get(report.id)
    if newest:
        yield "newer version", newest
    for problem in report.problems:
        yield "problem", f"{problem.kind}: {problem.reason}"
    for statement in book.statements(report.id):
        yield "statement", one_line(statement, book)


def _source(profile: Profile, book: Book) -> Iterator[Row]:
    yield "source", profile.source.id
    yield "name", profile.source.name or "not resolved"
    yield "kind", profile.source.kind
    yield "side", profile.source.side
    yield (
        "heard",
        f"{profile.statements:,} statements, in {profile.reports:,} reports, of {len(profile.outlets):,} outlets",
    )
    for role in profile.roles:
        yield "called", role
    names = {member.id: member.name or "not resolved" for member in profile.members}
    for member in profile.members:
        yield "made of", f"{member.id}  {names[member.id]} ({member.kind}, {member.statements:,} statements)"
    for merge in profile.merges:
        yield "one", f"{names[merge.one]}, {names[merge.other]}: {merge.why} ({merge.rule})"
    for merge in profile.apart:
        other = book.profile(merge.other).source
        yield "apart", f"{names[merge.one]}, {other.name} ({other.id}): {merge.why} ({merge.rule})"
    for judgement in profile.judged:
        yield "judged", judgement


def summary(book: Book, documents: int, new: int) -> list[Row]:
    """How much a run went through, and what the ledger now holds, the problems of earlier runs included."""
    problems = list(book.problems())
    reports = list(book.reports())
    acts = Counter(statement.act for statement in book.statements())
    claims = list(book.claims())
    sources = sum(source.kind != "outlet" for source, _, _ in book.sources())
    contested = sum(claim.reported in ("denied", "disputed", "corrected", "retracted") for claim in claims)
    many = sum(len(claim.origins) > 1 for claim in claims)
    outlets = len({report.outlet for report in reports if report.outlet})
    rows = [
        ("Read", f"{documents:,} documents, {new:,} of them new"),
        ("Reports", f"{len(reports):,} from {outlets:,} outlets{_languages(reports)}"),
        (
            "Statements",
            f"{acts.total() - acts['report']:,}, and {acts['report']:,} sentences the outlets narrate themselves",
        ),
        ("Sources", f"{sources:,} besides the outlets"),
        ("Claims", f"{len(claims):,}: {many:,} with two origins or more, {contested:,} denied, disputed or corrected"),
        ("Problems", f"{len(problems):,}{_kinds(problems)}"),
    ]
    rows += [("", f"{problem.name}: {problem.reason}") for problem in problems[:5]]
    if len(problems) > 5:
        rows.append(("", f"and {len(problems) - 5:,} more: onrecord export problems"))
    return rows


def _languages(reports: Iterable[Report]) -> str:
    counts = Counter(report.language or "language not known" for report in reports)
    return " (" + ", ".join(f"{language} {count:,}" for language, count in counts.most_common()) + ")" if counts else ""


def _kinds(problems: Iterable[Problem]) -> str:
    counts = Counter(problem.kind for problem in problems)
    return " (" + ", ".join(f"{kind} {count:,}" for kind, count in sorted(counts.items())) + ")" if counts else ""


def _who(link: Link) -> str:
    return link.source.name or ("outlet not stated" if link.role == "outlet" else f"{link.source.kind}")


def _places(name: str, spans: Sequence[Span], report: Report) -> Iterator[Row]:
    for span in spans:
        yield name, f"{span.start}..{span.end}  {_flat(span.of(report.text))}"


def _flat(text: str) -> str:
    return " ".join(text.split())
