"""Names in full: from the title, with the title that is part of them, spelt out behind an acronym, and of several words."""

import pytest

from onrecord.model import Entity, Report
from onrecord.read import read


def entities(text: str, title: str | None = None) -> list[Entity]:
    return list(read(Report("r1", "made-up.txt", "0" * 64, "text", text, title=title, language="en")).entities)


def names(text: str, title: str | None = None) -> list[tuple[str, str]]:
    return [(one.name, one.kind) for one in entities(text, title)]


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Mayor Lena Osk to speak on the quay", "Lena Osk"),
        ("LENA Osk and Pavel Osk to speak", "Osk"),
        ("Osk to speak on the quay", "Osk"),
        ("The Osk affair", "Osk"),
        (None, "Osk"),
    ],
)
def test_a_surname_is_completed_from_the_title_where_that_names_one_of_the_name(title: str | None, name: str) -> None:
    assert names("On Monday Mrs Osk came late.", title) == [(name, "person")]


def test_a_name_whose_first_letter_a_page_sets_apart_is_read_whole() -> None:
    assert ("Joan Marsh", "person") in names("J oan Marsh's plan failed on Monday. It was said that Mrs Marsh left.")


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("It was Lib Dem peer Baroness Ludlow who came.", "Baroness Ludlow", "Lib Dem peer"),
        ("It was Lord Harker who came.", "Lord Harker", None),
        ("It was Mrs Justice Thorne who came.", "Justice Thorne", None),
        ("It was Mrs Thorne who came.", "Thorne", None),
        ("It was Lord Tom Harker who came.", "Tom Harker", None),
    ],
)
def test_a_peer_and_a_judge_are_called_by_their_title_where_they_have_no_other_name(
    text: str, name: str, role: str | None
) -> None:
    assert [(one.name, one.role) for one in entities(text)] == [(name, role)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("It went to the United Nations High Commissioner for Rivers (UNHCR).", "United Nations High Commissioner for Rivers"),
        ("It went to the Produce Export Alliance (PEA). The PEA met.", "Produce Export Alliance"),
    ],
)  # fmt: skip
def test_a_name_with_its_initials_in_brackets_is_a_bodys(text: str, name: str) -> None:
    assert names(text)[0] == (name, "organisation")


def test_a_bracket_that_holds_no_initials_makes_no_body() -> None:
    assert names("It was Tom Odell (VNP) who came.")[0] == ("Tom Odell", "person")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("It was Malik Nazar Odell who came.", "Malik Nazar Odell"),
        ("It was Harbour Board engineer Tom Odell who came.", "Tom Odell"),
        ("It was the Mayor of Velna Tom Odell who came.", "Tom Odell"),
        ("It was detainee Tom Odell who came.", "Tom Odell"),
    ],
)
def test_a_word_before_a_given_name_is_part_of_the_name_unless_it_is_known_as_something_else(
    text: str, name: str
) -> None:
    assert (name, "person") in names(text)


def test_one_of_several_matters_of_an_office_bears_no_role() -> None:
    found = entities("It was the Minister of Labour, Coastal Affairs and Skills, Tom Odell, who came.")
    assert [one.role for one in found if one.name == "Coastal Affairs"] == [None]


def test_a_role_before_a_name_opens_with_its_article() -> None:
    assert entities("On Monday the justice secretary, Tom Odell, came.")[0].role == "justice secretary"
