"""An outlet named with what it is called is that outlet, as a speaker and as a relay."""

import pytest

from onrecord.extract import RULES, extract
from onrecord.model import Report
from onrecord.read import read


def chains(text: str) -> list[list[tuple[str, str | None, str]]]:
    report = Report("r1", "made-up.txt", "0" * 64, "text", text, outlet="The Wexcombe Courier", language="en")
    said = extract(read(report), RULES)
    return [
        [(link.role, link.source.name, link.source.kind) for link in one.chain[1:]]
        for one in said
        if one.act != "report"
    ]


@pytest.mark.parametrize("words", ["The Velna Bote newspaper", "Ruritania's Velna Bote daily", "The daily Velna Bote"])
def test_the_outlet_speaks_under_its_own_name(words: str) -> None:
    assert chains(f"{words} said that the gate was closed.") == [[("speaker", "Velna Bote", "outlet")]]


def test_the_outlet_relays_under_its_own_name() -> None:
    text = "According to the Velna Bote newspaper, Ilse Brandt said the gate was closed."
    assert chains(text) == [[("relay", "Velna Bote", "outlet"), ("speaker", "Ilse Brandt", "person")]]


def test_an_agency_that_is_no_outlet_stays_a_body() -> None:
    assert chains("The Harbour Safety Agency said that the gate was closed.") == [
        [("speaker", "Harbour Safety Agency", "organisation")]
    ]
