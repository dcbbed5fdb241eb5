"""What kind of act a saying is, and with it whether it asserts or rejects, how certain, on what condition, and when."""

from __future__ import annotations

from typing import NamedTuple

from onrecord.extract.acts import act_of
from onrecord.extract.attribution import Attribution, Place
from onrecord.extract.certainty import certainty_of, narrated_certainty
from onrecord.extract.condition import conditions_in, conditions_of
from onrecord.extract.cued import cued
from onrecord.extract.polarity import polarity_of
from onrecord.extract.saying_time import said_when
from onrecord.model import Act, Certainty, Decided, Polarity, Quotation, Reading, Span


class Decision(NamedTuple):
    """What is decided about one attribution, beside who says what, and by which rules."""

    act: Act
    polarity: Polarity
    certainty: Certainty
    condition: tuple[Span, ...]
    said_when: tuple[Span, ...]
    decided: Decided


def decide(reading: Reading, attribution: Attribution, quotation: Quotation) -> Decision:
    """The act of an attribution, and how it is said.

    `polarity` is about the speaker and the content: "positive" where the speaker puts the content forward (says, claims,
    warns, demands, promises it), "negative" where the speaker rejects it (denies, rejects, rules out) or where the report
    says that it was not said (did not say that, refused to confirm, stopped short of). A "not" inside the content belongs
    to the content and changes nothing: "she said it was not safe" is positive. Two negations cancel out: "did not deny".

    `certainty.speaker` are the hedges inside the content; `certainty.reporter` are the words by which the report keeps
    its distance: a cue such as "claimed", "reportedly" beside it, "could not be verified" in the same or the next sentence.
    `condition` are the clauses of the content that open with "if", "unless" and the like; `said_when` the words beside the
    cue that tell when it was said.
    """
    seen = cued(reading, attribution, quotation)
    act, act_rule = act_of(seen)
    polarity, polarity_rule = polarity_of(seen, act, act_rule)
    certainty, certainty_rule = certainty_of(reading, attribution, quotation, negated=polarity == "negative")
    condition = conditions_of(reading, attribution, asked=act == "ask")
    decided = Decided(act_rule, polarity_rule, certainty_rule)
    return Decision(act, polarity, certainty, condition, said_when(reading, attribution), decided)


def narration(reading: Reading, content: tuple[Place, ...]) -> Decision:
    """The same for what the outlet itself narrates: the act is `report`, and every hedge in it is the reporter's."""
    certainty = narrated_certainty(reading, content)
    decided = Decided("narrated", "put_forward", "distant" if certainty.reporter else "plain")
    return Decision("report", "positive", certainty, conditions_in(reading, content), (), decided)
