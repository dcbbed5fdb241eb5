"""Attributions to statements: each becomes a chain, an act and its words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from onrecord import ids
from onrecord.extract.act import Decision, decide, narration
from onrecord.extract.attribution import Attribution, Place
from onrecord.extract.carriers import with_carrier
from onrecord.extract.machine import READER, READER_VERSION, Machine
from onrecord.extract.narration import narrated
from onrecord.extract.pull_quotes import without_pull_quotes
from onrecord.extract.quotations import Quotations
from onrecord.extract.repeated import without_repeated
from onrecord.extract.rules import VERSION
from onrecord.extract.speaker import Speakers
from onrecord.extract.unnamed import without_wish_for_no_name
from onrecord.model import Link, Quotation, Reading, Span, Statement


def extract(reading: Reading, machine: Machine = READER) -> tuple[Statement, ...]:
    """The statements of a report, in the order of the text; none where it was not read.

    What somebody is said to have said comes from the machine, what the outlet itself narrates from what that leaves. Content
    holds the quotation marks where they stand at its ends, as PolNeAR's annotators mark it (Newell, Margolin and
    Ruths, "An Attribution Relations Corpus for Political News", LREC 2018), so that the slice itself shows what is quoted.
    """
    if not reading.read:
        return ()
    reading, found = machine.sight(reading)
    found = [with_carrier(reading, one) for one in found]
    speakers, quotations = Speakers(reading), Quotations(reading)
    said = without_wish_for_no_name(reading, without_repeated(reading, without_pull_quotes(reading, found)))
    made = [_statement(reading, speakers, one, quotations.kind(one.content)) for one in said]
    made += [_narration(reading, speakers, place) for place in narrated(reading, found)]
    unique = {statement.id: statement for statement in made}
    return tuple(sorted(unique.values(), key=lambda one: (one.content[0].start, one.content[-1].end, one.id)))


def _statement(reading: Reading, speakers: Speakers, one: Attribution, quotation: Quotation) -> Statement:
    decision = decide(reading, one, quotation)
    chain = tuple(_chain(reading, speakers, one, decision))
    name = f"{VERSION if one.sure is None else READER_VERSION}:{one.rule}"
    content, cue = _spans(reading.report.id, one.content), _spans(reading.report.id, one.cue)
    return replace(_made(chain, decision, name, quotation, content, cue), confidence=one.sure)


def _narration(reading: Reading, speakers: Speakers, place: Place) -> Statement:
    decision = narration(reading, (place,))
    chain = (Link("outlet", speakers.outlet()),)
    name = f"{VERSION}:narration"
    return _made(chain, decision, name, "indirect", _spans(reading.report.id, (place,)), ())


def _chain(reading: Reading, speakers: Speakers, one: Attribution, decision: Decision) -> Iterator[Link]:
    """The outlet, those who relayed it, and who said it."""
    report = reading.report.id
    yield Link("outlet", speakers.outlet())
    relays = [speakers.resolve(words) for words, _ in one.relays]
    for source, (words, cue) in zip(relays, one.relays, strict=True):
        yield Link("relay", source, _spans(report, words), _spans(report, cue), (), speakers.candidates(words))
    source = speakers.resolve(one.source, relays) if one.source else speakers.understood(one.cue)
    said, by = _spans(report, one.source), _spans(report, one.cue)
    yield Link("speaker", source, said, by, decision.certainty.reporter, speakers.candidates(one.source))


def _made(
    chain: tuple[Link, ...],
    decision: Decision,
    name: str,
    quotation: Quotation,
    content: tuple[Span, ...],
    cue: tuple[Span, ...],
) -> Statement:
    report = content[0].report
    return Statement(
        id=ids.statement_id(report, chain, decision.act, cue, content, name),
        report=report,
        chain=chain,
        act=decision.act,
        content=content,
        quotation=quotation,
        rule=name,
        cue=cue,
        polarity=decision.polarity,
        certainty=decision.certainty,
        condition=decision.condition,
        said_when=decision.said_when,
        decided=decision.decided,
    )


def _spans(report: str, places: tuple[Place, ...]) -> tuple[Span, ...]:
    return tuple(Span(report, start, end) for start, end in places)
