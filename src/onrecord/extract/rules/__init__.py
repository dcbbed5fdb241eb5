"""The rules, in the order in which they are asked about each cue: the first that sees an attribution makes it.

A rule is a small function from a frame and a word of the lexicon in it to an `Attribution`, or None. To add one, write the
function, put it in its place in `RULES`, and add a case to tests/cases. Its name, with the version, is what
`Statement.rule` shows.
"""

from __future__ import annotations

from collections.abc import Callable

from onrecord.extract.attribution import Attribution
from onrecord.extract.frames import Frame
from onrecord.extract.occurrences import Occurrence
from onrecord.extract.rules import clausal, nominal, parenthetic, passive, phrasal, quoted, transitive

Rule = Callable[[Frame, Occurrence], Attribution | None]

VERSION = "rules/5"

RULES: tuple[Rule, ...] = (
    quoted.quotation_then_speaker,
    quoted.called_a_quoted_word,
    quoted.cue_then_quotation,
    phrasal.according_to,
    phrasal.predicate_that,
    passive.quoted_as_saying,
    passive.is_said_to,
    passive.it_is_said_that,
    passive.by_somebody,
    parenthetic.interrupted,
    parenthetic.content_then_speaker,
    parenthetic.as_reported,
    transitive.denied_it,
    clausal.told_somebody_that,
    clausal.said_that,
    clausal.asked_whether,
    clausal.ordered_somebody_to,
    clausal.promised_to,
    clausal.said_without_that,
    transitive.accused_of,
    transitive.described_as,
    transitive.called_something,
    transitive.called_for,
    transitive.object_of_cue,
    nominal.claim_that,
    nominal.demand_for,
)
