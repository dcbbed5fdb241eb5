"""Names that stand for others, names as they are shown, outlets as they are rated, issues by their words."""

from dataclasses import replace
from pathlib import Path

import pytest

from dossier.files import whole
from onrecord.dossier import EMPTY, Alias, Dossier, Issue, Rating, canonical, display, issues_in, rating


@pytest.fixture
def dossier(tmp_path: Path) -> Dossier:
    return whole(tmp_path)


def test_one_name_stands_for_all_that_are_folded_into_it(dossier: Dossier) -> None:
    assert canonical("Ilja Marsch", dossier) == "Ilya Marsh"
    assert canonical("i. marsh", dossier) == "Ilya Marsh"
    assert canonical("Ilya Marsh", dossier) == "Ilya Marsh"
    assert canonical("Vera Marsh", dossier) == "Vera Marsh"


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Ilya Marsh", "Ilya March"),
        ("ILYA MARSH", "Ilya March"),
        ("Ilya Marsh Foundation", "Ilya Marsh Foundation"),
        ("Strelzau", "Strelsau"),
        ("Strelzau City Council", "Strelsau City Council"),
        ("Upper  Strelzau harbour", "Strelsau Heights harbour"),
        ("Strelzauer Bote", "Strelzauer Bote"),
        ("Mira Dolan", "Mira Dolan"),
    ],
)
def test_people_are_shown_by_their_whole_name_and_places_wherever_they_stand(
    name: str, shown: str, dossier: Dossier
) -> None:
    assert display(name, dossier) == shown


def test_without_a_dossier_names_stay_as_they_are() -> None:
    assert (canonical("Strelzau", EMPTY), display("Strelzau", EMPTY)) == ("Strelzau", "Strelzau")


def test_an_outlet_is_rated_by_any_of_its_names_and_else_cannot_be_judged(dossier: Dossier) -> None:
    known = replace(dossier, aliases=(Alias("Tarsk Courier", ("Courier",)),))
    assert rating("the tarsk courier", known).reliability == "C"
    assert rating("Courier", known).owner == "Tarsk Holdings"
    assert rating("Ruritanian Wire", known) == Rating("Ruritanian Wire", "Ruritania", None, "B")
    assert rating("Harbour Gazette", known) == Rating("Harbour Gazette", None, None, "F")


@pytest.mark.parametrize(
    ("text", "issues"),
    [
        ("Wages were cut.", ("Pay",)),
        ("Their strike\npay ran out at the gate", ("Pay", "Safety of the gates")),
        ("The gateway wager", ("Pay",)),
        ("They told us", ()),
        ("The US said", ("Safety of the gates",)),
    ],
)
def test_an_issue_is_told_by_its_words_whole_or_with_any_ending(
    text: str, issues: tuple[str, ...], dossier: Dossier
) -> None:
    assert issues_in(text, dossier) == issues


def test_an_issue_without_words_is_told_by_nothing() -> None:
    assert issues_in("anything", Dossier(issues=(Issue("Pay", ()),))) == ()
