"""How a statement was made, as far as its sentence tells."""

from __future__ import annotations

import pytest

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


def test_who_takes_back_what_they_said_denies_nothing_of_others() -> None:
    made = report("The mill retracted its statement that no dye had reached the weir.")
    mill = link(made, "speaker", ("mill", "organisation"), "The mill", "retracted its statement")
    denied = statement(made, "that no dye had reached the weir", mill, "deny")
    assert manners(made, (denied,), {denied.id: made.text})[denied.id].mends == "retracts"


def test_who_denies_having_taken_something_back_mends_nothing() -> None:
    made = report("The mill denied that it had withdrawn its statement on the dye.")
    mill = link(made, "speaker", ("mill", "organisation"), "The mill", "denied")
    denied = statement(made, "that it had withdrawn its statement on the dye", mill, "deny")
    assert manners(made, (denied,), {denied.id: made.text})[denied.id].mends is None


@pytest.mark.parametrize(
    ("sentence", "former"),
    [
        ("An earlier version of this report said that ninety carp had died.", True),
        ("Correction: we reported on Tuesday that ninety carp had died.", True),
        ("Our story wrongly said that ninety carp had died.", True),
        ("An earlier report by the River Board said that ninety carp had died.", False),
        ("We reported on Tuesday that ninety carp had died.", False),
    ],
)
def test_what_an_outlet_puts_right_is_told_from_what_it_says(sentence: str, former: bool) -> None:
    made = report(sentence)
    said = statement(made, "that ninety carp had died")
    found = manners(made, (said,), {said.id: made.text})[said.id]
    assert (found.former, found.mends) == (former, "corrects" if former else None)


def test_a_party_grants_what_is_its_own() -> None:
    made = report("The militia acknowledged that one of its boats had fired. Dolan acknowledged that the day was cold.")
    militia = link(made, "speaker", ("militia", "organisation"), "The militia", "acknowledged")
    dolan = link(made, "speaker", ("Dolan", "person"), "Dolan", "acknowledged")
    own = statement(made, "that one of its boats had fired", militia, "confirm")
    weather = statement(made, "that the day was cold", dolan, "confirm")
    first, second = made.text.split(". ")
    found = manners(made, (own, weather), {own.id: first, weather.id: second})
    assert (found[own.id].owned, found[weather.id].owned) == (True, False)


def test_a_headline_is_told_from_the_text_below_it() -> None:
    made = report(
        "Laboratory confirms dye in weir\n\nThe dye was there, Dolan said.", title="Laboratory confirms dye in weir"
    )
    above, below = statement(made, "dye in weir"), statement(made, "The dye was there")
    found = manners(made, (above, below), {each.id: made.text for each in (above, below)})
    assert (found[above.id].headline, found[below.id].headline) == (True, False)


@pytest.mark.parametrize(("outlet", "credit"), [("The Quay", "Harbour Wire"), ("The Harbour Wire", None)])
def test_a_dateline_tells_from_whom_an_outlet_has_a_report(outlet: str, credit: str | None) -> None:
    made = report("VELM, March 4 (Harbour Wire) — The dam will hold, Dolan said.", outlet)
    said = statement(made, "The dam will hold")
    assert manners(made, (said,), {said.id: made.text})[said.id].credit == credit
