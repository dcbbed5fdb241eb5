"""Who denies or disputes what in one report."""

from __future__ import annotations

from onrecord.link import rejections
from onrecord.model import Paragraph, Report, Statement, Tie
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
