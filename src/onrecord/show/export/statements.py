"""Statements, each with its whole chain and with what it speaks against."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from onrecord.lexicon.words import band
from onrecord.model import Link, Report, Span, Statement
from onrecord.show.book import Book
from onrecord.show.export.places import of_statement
from onrecord.show.export.quantities import Numbers
from onrecord.show.export.shapes import Row, source, tie, words
from onrecord.show.ties import Against, against, support

KEYS = (
    "id report speaker act cue content quotation polarity chain certainty condition said places quantities claim rule against "
    "confidence said_at supports"
)


def rows(book: Book) -> Iterator[Row]:
    """The statements in the order of the reports, then of the text."""
    return rows_of(book.statements(), book)


def rows_of(statements: Iterable[Statement], book: Book) -> Iterator[Row]:
    """These statements only, in the order given."""
    contradicted, supported, numbers = against(book), support(book), Numbers(book)
    for statement in statements:
        found = row(statement, book.report(statement.report), book.claim_of(statement.id), contradicted)
        backed = [tie(each, statement.id) for each in supported.get(statement.id, ())]
        counted = {"quantities": numbers.within(statement), "places": of_statement(statement, book)}
        yield found | counted | {"supports": backed}


def row(statement: Statement, report: Report, claim: str, contradicted: Against) -> Row:
    """One statement as the contract shows it."""
    return {
        "id": statement.id,
        "report": {"id": report.id, "name": report.name, "outlet": report.outlet, "published": report.published},
        "speaker": source(statement.speaker.source) | {"words": words(statement.speaker.words, report)},
        "act": statement.act,
        "cue": words(statement.cue, report),
        "content": words(statement.content, report),
        "quotation": statement.quotation,
        "polarity": statement.polarity,
        "chain": [_link(link, report) for link in statement.chain],
        "certainty": {
            "speaker": words(statement.certainty.speaker, report),
            "reporter": words(statement.certainty.reporter, report),
            "probability": [each for span in statement.certainty.speaker if (each := _probability(span, report))],
        },
        "condition": words(statement.condition, report),
        "said": None,
        "places": [],
        "quantities": [],
        "claim": claim,
        "rule": statement.rule,
        "against": [tie(found, statement.id) for found in contradicted.by(statement.id)],
        "confidence": statement.confidence,
        "said_at": words(statement.said_when, report),
        "supports": [],
    }


def _probability(span: Span, report: Report) -> Row | None:
    """A hedge that is a word of probability of ICD 203, with its band in per cent."""
    found = band(span.of(report.text))
    return words([span], report)[0] | {"low": found[0], "high": found[1]} if found else None


def _link(link: Link, report: Report) -> Row:
    return {
        "role": link.role,
        "source": source(link.source),
        "words": words(link.words, report),
        "cue": words(link.cue, report),
        "certainty": words(link.certainty, report),
    }
