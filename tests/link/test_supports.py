"""Who supports what in one report: only where the text says so, and never what somebody says themselves."""

from __future__ import annotations

import pytest

from link.stage import fold, said, voice
from link.test_rejections import paragraphs
from onrecord.link import supports
from onrecord.model import Act, Report, SourceKind, Statement, Tie
from show.fake import link, report, statement

GATE = "Governor Osk Varran said the northern gate was shelled on Monday."


def told(made: Report, *said: Statement) -> list[tuple[str, str]]:
    """Who supports what, in words."""
    by = {each.id: each for each in said}
    found = supports(made, paragraphs(made), said)
    assert all(tie.kind == "supports" and tie.why and 0 < tie.score < 1 and tie.rule for tie in found)
    return [
        (by[tie.start].speaker.source.name or "", " ".join(span.of(made.text) for span in by[tie.end].content))
        for tie in found
    ]


def says(  # noqa: PLR0917 - in the order of the sentence
    made: Report, name: str, words: str, cue: str, content: str, act: Act = "say", kind: SourceKind = "person"
) -> Statement:
    """What this one, called by these words, says by this cue."""
    return statement(made, content, link(made, "speaker", (name, kind), words, cue), act)


def gate(made: Report) -> Statement:
    return says(made, "Osk Varran", "Governor Osk Varran", "said", "the northern gate was shelled on Monday")


@pytest.mark.parametrize(
    ("sentence", "cue", "content", "act"),
    [
        ("Monitors corroborated the governor's account.", "corroborated", "the governor's account", "confirm"),
        ("Monitors confirmed Varran’s version of the night.", "confirmed", "Varran’s version of the night", "confirm"),
        ("Monitors backed the claim of Varran.", "backed", "the claim of Varran", "agree"),
        ("Monitors vouched for the governor's claim.", "vouched for", "the governor's claim", "confirm"),
        ("Monitors found the holes consistent with the governor's account.", "found",
         "the holes consistent with the governor's account", "assess"),
        ("Monitors said the photographs bear out Varran's allegation.", "said",
         "the photographs bear out Varran's allegation", "say"),
    ],
)  # fmt: skip
def test_an_account_that_is_named_is_that_of_whom_it_names(sentence: str, cue: str, content: str, act: Act) -> None:
    made = report(f"{GATE} Mira Dolan said the dam was dry.\n\n{sentence}")
    dolan = says(made, "Mira Dolan", "Mira Dolan", "said", "the dam was dry")
    monitors = says(made, "Monitors", "Monitors", cue, content, act, "group")
    assert told(made, gate(made), dolan, monitors) == [("Monitors", "the northern gate was shelled on Monday")]


def test_of_several_things_that_one_said_those_that_speak_of_the_same_are_meant() -> None:
    made = report(
        "Osk Varran said the gate was shelled at night. Osk Varran said bread was dear.\n\n"
        "Monitors confirmed Varran's account of the gate shelled at night."
    )
    shelled = says(made, "Osk Varran", "Osk Varran", "said", "the gate was shelled at night")
    bread = says(made, "Osk Varran", "Osk Varran", "said", "bread was dear")
    content = "Varran's account of the gate shelled at night"
    monitors = says(made, "Monitors", "Monitors", "confirmed", content, "confirm", "group")
    assert told(made, shelled, bread, monitors) == [("Monitors", "the gate was shelled at night")]


def test_who_confirms_it_in_the_same_words_supports_it() -> None:
    made = report(f"{GATE}\n\nThe river service confirmed that the northern gate was shelled.")
    words = "that the northern gate was shelled"
    service = says(made, "river service", "The river service", "confirmed", words, "confirm", "organisation")
    assert told(made, gate(made), service) == [("river service", "the northern gate was shelled on Monday")]


@pytest.mark.parametrize(
    "content",
    [
        "that the northern gate was not shelled",  # not what was said
        "that the northern bridge fell",  # another matter
    ],
)
def test_who_confirms_something_else_supports_nothing(content: str) -> None:
    made = report(f"{GATE}\n\nThe river service confirmed {content}.")
    service = says(made, "river service", "The river service", "confirmed", content, "confirm", "organisation")
    assert told(made, gate(made), service) == []


def test_a_confirmed_figure_is_the_same_figure() -> None:
    made = report(
        "Osk Varran said forty boats sank at the pier.\n\nThe river service confirmed that nine boats sank at the pier."
    )
    said = says(made, "Osk Varran", "Osk Varran", "said", "forty boats sank at the pier")
    nine = "that nine boats sank at the pier"
    service = says(made, "river service", "The river service", "confirmed", nine, "confirm", "organisation")
    assert told(made, said, service) == []


def test_a_claim_that_is_only_pointed_at_is_what_was_said_last() -> None:
    made = report(f"Mira Dolan said the dam was dry. {GATE}\n\nResidents bore out the claim.")
    dolan = says(made, "Mira Dolan", "Mira Dolan", "said", "the dam was dry")
    residents = says(made, "Residents", "Residents", "bore out", "the claim", "confirm", "unnamed")
    assert told(made, dolan, gate(made), residents) == [("Residents", "the northern gate was shelled on Monday")]


def test_his_account_is_nobodys_where_several_have_spoken() -> None:
    made = report(f"Mira Dolan said the dam was dry. {GATE}\n\nResidents bore out his claim.")
    dolan = says(made, "Mira Dolan", "Mira Dolan", "said", "the dam was dry")
    residents = says(made, "Residents", "Residents", "bore out", "his claim", "confirm", "unnamed")
    assert told(made, dolan, gate(made), residents) == []
    assert told(made, gate(made), residents) == [("Residents", "the northern gate was shelled on Monday")]


@pytest.mark.parametrize(
    ("before", "cue", "content", "act"),
    [
        ("did not", "confirm", "the governor's account", "confirm"),
        ("could not", "corroborate", "the governor's account", "confirm"),
        ("said they were unable to", "say", "the holes were not consistent with the governor's account", "say"),
        ("", "wondered", "whether the holes were consistent with the governor's account", "ask"),
        ("", "said", "the holes were inconsistent with the governor's account", "say"),
    ],
)
def test_what_is_denied_or_open_supports_nothing(before: str, cue: str, content: str, act: Act) -> None:
    made = report(f"{GATE}\n\nMonitors {before} {cue} {content}.")
    monitors = says(made, "Monitors", "Monitors", cue, content, act, "group")
    assert told(made, gate(made), monitors) == []


def test_nobody_supports_themselves_or_those_whose_name_they_share() -> None:
    made = report(
        "The Ministry of Water said the pump had failed.\n\nA ministry spokesman confirmed the ministry's account."
    )
    ministry = says(
        made, "Ministry of Water", "The Ministry of Water", "said", "the pump had failed", kind="organisation"
    )
    words = "the ministry's account"
    spokesman = says(made, "ministry spokesman", "A ministry spokesman", "confirmed", words, "confirm", "unnamed")
    assert told(made, ministry, spokesman) == []


def test_an_order_or_a_demand_is_no_account_to_be_supported() -> None:
    made = report("Osk Varran demanded the northern gate be shelled on Monday.\n\nMonitors backed the claim.")
    demanded = says(made, "Osk Varran", "Osk Varran", "demanded", "the northern gate be shelled on Monday", "demand")
    monitors = says(made, "Monitors", "Monitors", "backed", "the claim", "agree", "group")
    assert told(made, demanded, monitors) == []


def test_support_is_a_tie_of_claims_that_adds_no_origin_and_changes_no_standing() -> None:
    one, other = voice("Osk Varran", wording=1), voice("Mira Dolan", wording=2)
    tie = Tie("supports", other.statement, one.statement, 0.8, "“confirmed” Varran's account", "link/1:account_of")
    with_it, without = fold(one, other, ties=(tie,)), fold(one, other)
    assert [(each.standing, each.origins, each.credibility) for each in with_it] == [
        (each.standing, each.origins, each.credibility) for each in without
    ]
    assert {tie.kind for claim in with_it for tie in claim.ties} == {"supports"}


ELSEWHERE = {
    "said": "Guards opened the sluice gates at Velm during the night",
    "backed": "that the marks are consistent with Varran's account of gates opened at night by guards",
}


def elsewhere(**words: str) -> list[str]:
    """What the claims are to each other where one report has what was said, and a later one who supports it."""
    told = ELSEWHERE | words
    one = voice("Osk Varran", wording=1)
    other = voice("Mira Dolan", "Evening Quay", wording=2, act="assess", published="2031-03-06")
    contents = {one.statement: told["said"], other.statement: told["backed"]}
    return [tie.kind for claim in said(contents, one, other) for tie in claim.ties if tie.end == claim.id]


def test_an_account_that_another_report_has_is_supported_where_whose_and_what_are_told() -> None:
    assert elsewhere() == ["supports"]


@pytest.mark.parametrize(
    "backed",
    [
        "that the marks are consistent with Reth's account of gates opened at night by guards",
        "that the marks are consistent with Varran's account",
        "that the marks are consistent with Varran's account of a flood upriver",
        "that the marks are not consistent with Varran's account of gates opened at night by guards",
    ],
)
def test_of_another_of_nothing_or_of_something_else_nothing_is_supported(backed: str) -> None:
    assert elsewhere(backed=backed) == []


def test_where_two_may_be_meant_nobody_is() -> None:
    backed = "that the marks are consistent with the ministry's account of gates opened at night by guards"
    water, war = (
        voice(f"Ministry of {name}", name, wording=wording, kind="organisation")
        for wording, name in enumerate(("Water", "War"), 1)
    )
    dolan = voice("Mira Dolan", "Evening Quay", wording=3, act="assess", published="2031-03-06")
    contents = {water.statement: ELSEWHERE["said"], war.statement: ELSEWHERE["said"], dolan.statement: backed}
    assert [tie.kind for claim in said(contents, water, war, dolan) for tie in claim.ties] == []
    (first,) = [claim for claim in said(contents, water, dolan) if water.statement in claim.statements]
    assert [tie.kind for tie in first.ties] == ["supports"]
