"""Who denies, in few words, what another report has."""

from __future__ import annotations

import pytest

from link.stage import said, voice
from onrecord.link import Alike, Voice
from onrecord.model import Act


def standing(denied: str, *, act: Act = "deny", beside: bool = True, days: str = "05", claim: str = "") -> str:
    """The standing of what Varran says, which Dolan denies in another report; `beside` where both tell of the same fire."""
    day = f"2031-03-{days}"
    words: dict[Voice, str] = {
        voice("Bea Varran", wording=1): claim or "Two pumpmen of the River Board were hurt at the weir",
        voice("Ilan Reth", wording=2, report="rHarbour Wire"): "The fire at the weir burned for nine hours",
        voice("River Board", "Quay", wording=3, act=act, published=day, kind="organisation"): denied,
        voice("Osk Marr", "Quay", wording=4, published=day): "For nine hours the weir had been on fire",
    }
    alike = (Alike(2, 4, 0.7, same=True),) if beside else ()
    claims = said({each.statement: text for each, text in words.items()}, *words, alike=alike)
    first = next(iter(words)).statement
    return next(each.standing for each in claims if first in each.statements)


@pytest.mark.parametrize(
    ("denied", "act", "found"),
    [
        ("that anybody had been hurt", "deny", "denied"),
        ("Varran's claim that pumpmen were hurt", "dispute", "disputed"),
        ("reports that pumpmen were hurt are untrue", "say", "denied"),
        ("that anybody had drowned", "deny", "one origin"),
        ("that nobody had been hurt", "deny", "one origin"),
        ("the hurt", "dispute", "one origin"),
    ],
)
def test_a_denial_of_few_words_is_of_what_a_report_on_the_same_matter_has(denied: str, act: Act, found: str) -> None:
    assert standing(denied, act=act) == found


def test_one_word_in_common_denies_nothing_in_a_report_on_another_matter() -> None:
    assert standing("that anybody had been hurt", beside=False) == "one origin"


def test_what_was_said_long_ago_is_not_what_is_denied() -> None:
    assert standing("that anybody had been hurt", days="30") == "one origin"


def test_one_word_is_enough_only_where_one_side_names_the_other() -> None:
    assert standing("that anybody had been hurt", claim="Two pumpmen were hurt at the weir") == "one origin"
    assert standing("that pumpmen had been hurt", claim="Two pumpmen were hurt at the weir") == "denied"


def test_a_report_of_the_denial_is_not_what_is_denied() -> None:
    assert standing("that pumpmen had been hurt", claim="Reth denying that pumpmen had been hurt") == "one origin"


def test_who_calls_a_figure_of_theirs_an_invention_denies_it() -> None:
    words = {
        voice("Port Authority", wording=1, kind="organisation"): "that 2,500 workers were on strike",
        voice("City Police", "Quay", wording=2, kind="organisation", report="rQuay"): "2,500 people marched",
        voice("Sean Tarrow", "Quay", wording=3): 'the Port Authority\'s figure of 2,500 "pure invention"',
        voice("Ilan Reth", wording=4): "The strike at the harbour is over",
        voice("Osk Marr", "Quay", wording=5): "The strike at the harbour has ended",
    }
    claims = said({each.statement: text for each, text in words.items()}, *words, alike=(Alike(4, 5, 0.7, same=True),))
    first, second, *_ = words
    assert [c.standing for each in (first, second) for c in claims if each.statement in c.statements] == [
        "denied",
        "one origin",
    ]
