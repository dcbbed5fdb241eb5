"""Who denies or disputes what in one report."""

from __future__ import annotations

from dataclasses import replace

import pytest

from onrecord.link import rejections
from onrecord.model import Paragraph, Report, SourceKind, Statement, Tie
from show.fake import link, report, statement


def paragraphs(made: Report) -> list[Paragraph]:
    found, start = [], 0
    for block in made.text.split("\n\n"):
        found.append(Paragraph(start, start + len(block), "prose"))
        start += len(block) + 2
    return found


def ties(made: Report, *said: Statement) -> list[tuple[str, str, str]]:
    names = {each.id: each.speaker.source.name or "" for each in said}
    found: tuple[Tie, ...] = rejections(made, paragraphs(made), said)
    return [(names[tie.start], tie.kind, names[tie.end]) for tie in found]


def test_those_claims_are_what_was_said_just_before() -> None:
    made = report(
        "General Varran said his troops held the sluice house. He also put them a mile from Velm.\n\n"
        "Observers with cameras on the hill disputed those claims."
    )
    general = link(made, "speaker", ("Varran", "person"), "General Varran", "said")
    observers = link(made, "speaker", ("observers", "group"), "Observers", "disputed")
    said = (
        statement(made, "his troops held the sluice house", general),
        statement(made, "them a mile from Velm", general, "claim"),
        statement(made, "those claims", observers, "dispute"),
    )
    assert ties(made, *said) == [("observers", "disputes", "Varran")] * 2


def test_this_is_the_last_thing_said() -> None:
    made = report("Varran said the gate was his. Reth said it was not open. Dolan denied this.")
    said = (
        statement(made, "the gate was his", link(made, "speaker", ("Varran", "person"))),
        statement(made, "it was not open", link(made, "speaker", ("Reth", "person"))),
        statement(made, "this", link(made, "speaker", ("Dolan", "person")), "deny"),
    )
    assert ties(made, *said) == [("Dolan", "denies", "Reth")]


def test_a_denial_finds_what_it_denies_by_its_words() -> None:
    made = report(
        "Varran accused the council of opening the lower gates at night.\n\nOther things happened.\n\n"
        "The council denied opening the gates at night."
    )
    said = (
        statement(made, "opening the lower gates at night", link(made, "speaker", ("Varran", "person")), "accuse"),
        statement(made, "Other things happened"),
        statement(made, "opening the gates at night", link(made, "speaker", ("council", "organisation")), "deny"),
    )
    assert ties(made, *said) == [("council", "denies", "Varran")]


def test_nobody_denies_themselves_and_a_denial_of_something_else_ties_to_nothing() -> None:
    made = report("Varran said the eastern sluice house was taken. He denied that any prisoner was harmed.")
    varran = link(made, "speaker", ("Varran", "person"))
    said = (
        statement(made, "the eastern sluice house was taken", varran),
        statement(made, "that any prisoner was harmed", varran, "deny"),
    )
    assert ties(made, *said) == []


def test_the_claims_from_somewhere_are_those_that_speak_of_it_wherever_they_stand() -> None:
    made = report(
        "Observers disputed the claims from the briefing.\n\nAn hour before, the mayor said the bridge was shut.\n\n"
        "At the briefing, General Varran said his troops held the sluice house."
    )
    varran = link(made, "speaker", ("Varran", "person"), "At the briefing, General Varran", "said")
    said = (
        statement(made, "the claims from the briefing", link(made, "speaker", ("observers", "group")), "dispute"),
        statement(made, "the bridge was shut", link(made, "speaker", ("mayor", "unnamed"))),
        statement(made, "his troops held the sluice house", varran),
    )
    assert ties(made, *said) == [("observers", "disputes", "Varran")]


def test_those_claims_may_stand_a_paragraph_of_narration_away_and_not_a_page() -> None:
    opening = "Varran said the gate was his.\n\n"
    for between, found in (("It rained.\n\n", [("Dolan", "denies", "Varran")]), ("It rained.\n\n" * 5, [])):
        made = report(f"{opening}{between}Dolan denied those claims.")
        said = (
            statement(made, "the gate was his", link(made, "speaker", ("Varran", "person"))),
            statement(made, "those claims", link(made, "speaker", ("Dolan", "person")), "deny"),
        )
        assert ties(made, *said) == found


def test_what_others_say_that_one_has_said_can_be_denied_by_that_one() -> None:
    made = report("The Courier reported that the council had said the pumps would fail. The council denied the report.")
    council = link(made, "speaker", ("council", "organisation"))
    courier = link(made, "relay", ("Courier", "outlet"), "The Courier", "reported")
    said = (
        statement(made, "the pumps would fail", council, relays=(courier,)),
        statement(made, "the report", council, "deny"),
    )
    assert ties(made, *said) == [("council", "denies", "council")]


def test_a_request_that_is_denied_is_turned_down_and_no_claim_is_rejected() -> None:
    made = report(
        "Dolan asked the court to delay the opening of the lower gates. The court denied a delay of the opening."
    )
    said = (
        statement(made, "the court to delay the opening", link(made, "speaker", ("Dolan", "person")), "ask"),
        statement(made, "a delay of the opening", link(made, "speaker", ("court", "organisation")), "deny"),
    )
    assert ties(made, *said) == []


def test_a_statement_that_tells_of_the_rejection_is_not_what_is_rejected() -> None:
    made = report("Reth said the court dismissed the claims of flooding last Friday.")
    said = (
        statement(
            made, "the court dismissed the claims of flooding last Friday", link(made, "speaker", ("Reth", "person"))
        ),
        statement(
            made,
            "the claims of flooding last Friday",
            link(made, "speaker", ("court", "organisation"), "the court", "dismissed"),
            "dispute",
        ),
    )
    assert ties(made, *said) == []


DOLAN: tuple[str | None, SourceKind] = ("Dolan", "person")


@pytest.mark.parametrize(
    ("before", "denied"),
    [
        ("Two pumpmen were hurt at the weir", "that anybody was hurt by its guards"),
        ("the council had promised to keep the ferry", "that any such promise was made"),
        ("The weir's books were burned in March", "a claim by Varran that books were burned"),
    ],
)
def test_a_denial_of_few_words_finds_what_it_denies_by_those_few(before: str, denied: str) -> None:
    made = report(f"Varran said {before}. Reth said the lower gate was open. Dolan denied {denied}.")
    said = (
        statement(made, before, link(made, "speaker", ("Varran", "person"))),
        statement(made, "the lower gate was open", link(made, "speaker", ("Reth", "person"))),
        statement(made, denied, link(made, "speaker", DOLAN), "deny"),
    )
    assert ties(made, *said) == [("Dolan", "denies", "Varran")]


def test_a_plan_that_is_opposed_is_no_claim_and_what_agrees_is_not_rejected() -> None:
    made = report("Varran said the toll would rise. Dolan opposed the new toll. Reth denied that there was no toll.")
    said = (
        statement(made, "the toll would rise", link(made, "speaker", ("Varran", "person"))),
        statement(made, "the new toll", link(made, "speaker", DOLAN), "dispute"),
        statement(made, "that there was no toll", link(made, "speaker", ("Reth", "person")), "deny"),
    )
    assert ties(made, *said) == []


def test_a_claim_that_is_named_is_not_whatever_was_said_last() -> None:
    made = report("Varran said the gate was his. Dolan rejected suggestions that the ferry had sunk.")
    said = (
        statement(made, "the gate was his", link(made, "speaker", ("Varran", "person"))),
        statement(made, "suggestions that the ferry had sunk", link(made, "speaker", DOLAN), "dispute"),
    )
    assert ties(made, *said) == []


@pytest.mark.parametrize(
    "retort",
    [
        "“That is a lie. I buy my carp there,”",
        "Nonsense",
        "It is untrue",
        "this “an invention”",
        "She did no such thing",
    ],
)
def test_a_retort_rejects_what_another_said_just_before(retort: str) -> None:
    made = report(f"Varran said the carp were poisoned. {retort}, Dolan said.")
    said = (
        statement(made, "the carp were poisoned", link(made, "speaker", ("Varran", "person"))),
        statement(made, retort, link(made, "speaker", DOLAN)),
    )
    assert ties(made, *said) == [("Dolan", "denies", "Varran")]


def test_a_retort_a_page_away_or_to_a_demand_rejects_nothing() -> None:
    far = report("Varran said the carp were poisoned.\n\nIt rained.\n\nIt rained on.\n\nNonsense, Dolan said.")
    said = (
        statement(far, "the carp were poisoned", link(far, "speaker", ("Varran", "person"))),
        statement(far, "Nonsense", link(far, "speaker", DOLAN)),
    )
    assert ties(far, *said) == []
    asked = report("Reth said the carp were poisoned. Varran demanded that they be burned. Nonsense, Dolan said.")
    demanded = (
        statement(asked, "the carp were poisoned", link(asked, "speaker", ("Reth", "person"))),
        statement(asked, "that they be burned", link(asked, "speaker", ("Varran", "person")), "demand"),
        statement(asked, "Nonsense", link(asked, "speaker", DOLAN)),
    )
    assert ties(asked, *demanded) == []


def test_a_claim_said_to_be_wrong_is_disputed_by_what_it_is_of() -> None:
    made = report(
        "The union said managers had caused the shortage. Reth said it rained. Dolan said the union's account of the shortage "
        "was wide of the mark."
    )
    said = (
        statement(made, "managers had caused the shortage", link(made, "speaker", ("union", "organisation"))),
        statement(made, "it rained", link(made, "speaker", ("Reth", "person"))),
        statement(made, "the union's account of the shortage was wide of the mark", link(made, "speaker", DOLAN)),
    )
    assert ties(made, *said) == [("Dolan", "disputes", "union")]


@pytest.mark.parametrize(
    ("first", "flat", "found"),
    [
        ("a strike had hit the depot", "There was no strike", [("Dolan", "disputes", "Varran")]),
        ("Dolan had ordered a strike on the depot", "There was no strike", [("Dolan", "denies", "Varran")]),
        ("a strike might hit the depot", "There was no strike", []),
        ("a strike had hit the depot", "There was no strike on the ferry", []),
        ("no strike had hit the depot", "There was no strike", []),
    ],
)
def test_a_flat_negation_rejects_the_last_who_said_that_it_was_so(
    first: str, flat: str, found: list[tuple[str, str, str]]
) -> None:
    made = report(f"Varran said {first}. {flat}, Dolan said.")
    said = (
        statement(made, first, link(made, "speaker", ("Varran", "person"))),
        statement(made, flat, link(made, "speaker", DOLAN)),
    )
    assert ties(made, *said) == found


def test_who_does_not_deny_rejects_nothing() -> None:
    made = report("Varran said the carp were poisoned. Dolan did not deny that the carp were poisoned.")
    said = (
        statement(made, "the carp were poisoned", link(made, "speaker", ("Varran", "person"))),
        replace(
            statement(made, "that the carp were poisoned", link(made, "speaker", DOLAN), "deny"), polarity="positive"
        ),
    )
    assert ties(made, *said) == []


@pytest.mark.parametrize(
    "denied", ["the union's claim that pumps were stolen", "that forty pumps were stolen", "that pumps were sold"]
)
def test_a_denial_of_another_s_claim_of_another_figure_or_of_half_a_matter_far_away_is_of_something_else(
    denied: str,
) -> None:
    made = report(f"Varran said nine pumps were stolen.\n\nIt rained.\n\nIt rained on.\n\nDolan denied {denied}.")
    said = (
        statement(made, "nine pumps were stolen", link(made, "speaker", ("Varran", "person"))),
        statement(made, denied, link(made, "speaker", DOLAN), "deny"),
    )
    assert ties(made, *said) == []


def test_it_is_that_which_names_the_one_who_denies() -> None:
    made = report(
        'Varran said that the boats had come from the Militia side. "Then there was only smoke," he said.\n\n'
        "The River Militia denied this."
    )
    varran = link(made, "speaker", ("Varran", "person"))
    said = (
        statement(made, "that the boats had come from the Militia side", varran),
        statement(made, '"Then there was only smoke,"', varran),
        statement(made, "this", link(made, "speaker", ("River Militia", "organisation")), "deny"),
    )
    found = rejections(made, paragraphs(made), said)
    assert [(tie.start, tie.kind, tie.end) for tie in found] == [(said[2].id, "denies", said[0].id)]


def test_a_retraction_rejects_nothing_that_others_say() -> None:
    made = report(
        "The board said that dye had reached the weir. The mill retracted its claim that no dye had reached the weir."
    )
    mill = link(made, "speaker", ("mill", "organisation"), "The mill", "retracted its claim")
    said = (
        statement(made, "that dye had reached the weir", link(made, "speaker", ("board", "organisation"))),
        statement(made, "that no dye had reached the weir", mill, "deny"),
    )
    assert ties(made, *said) == []
