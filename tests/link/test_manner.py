"""How a statement was made, as far as its sentence tells."""

from __future__ import annotations

from onrecord.link import manners
from show.fake import link, report, statement


def test_a_claim_inside_a_rejection_is_that_of_its_speaker_and_rejected_by_another() -> None:
    made = report("Dolan rejected the mayor's claim that the carp were poisoned.")
    dolan = link(made, "speaker", ("Dolan", "person"), "Dolan", "rejected")
    mayor = link(made, "speaker", ("mayor", "unnamed"), "the mayor's", "claim")
    inner = statement(made, "that the carp were poisoned", mayor, "claim")
    outer = statement(made, "the mayor's claim that the carp were poisoned", dolan, "dispute")
    sentences = {each.id: made.text for each in (inner, outer)}
    assert manners(made, (inner,), sentences)[inner.id].refused  # nobody else says who rejects it
    assert not manners(made, (inner, outer), sentences)[inner.id].refused
