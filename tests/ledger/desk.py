"""Entries made by hand, as the pipeline would make them of invented reports."""

from __future__ import annotations

from onrecord import link
from onrecord.ledger import Entry, Filed, Filing, Page
from onrecord.model import Mask, Problem, Report, Span, Statement, Tie


def near(one: str, other: str) -> tuple[float, bool] | None:
    return link.near(one, other)


def filed(made: Report, spans: tuple[Span, ...]) -> Filed:
    wording = link.wording(" ".join(span.of(made.text) for span in spans))
    return Filed(spans, wording.key, wording.bands)


def page(
    made: Report,
    *said: Statement,
    ties: tuple[Tie, ...] = (),
    masks: tuple[Mask, ...] = (),
    problems: tuple[Problem, ...] = (),
    machine: str = "test/1",
) -> Page:
    filings = tuple(Filing(each, filed(made, each.content), filed(made, each.content)) for each in said)
    return Page(made, machine, masks, problems, filings, ties)


def entry(made: Report, *said: Statement, key: str | None = None, ties: tuple[Tie, ...] = ()) -> Entry:
    return Entry(key or f"key of {made.name} {made.id}", (page(made, *said, ties=ties),))
