"""The table of outlets: its form, and how it is asked. What stands in it are facts, and nothing rates anybody."""

from collections import Counter

import pytest

from onrecord.lexicon import countries, outlets
from onrecord.lexicon.words import COUNTRIES, FUNCTION_WORDS, GIVEN_NAMES


def test_there_are_outlets_from_all_over_the_world() -> None:
    held = outlets.table()
    assert len({outlet.name for outlet in held}) == len(held) >= 300
    assert len({outlet.country for outlet in held}) >= 100
    assert Counter(outlet.kind for outlet in held)["agency"] >= 80


def test_every_kind_and_country_is_known() -> None:
    assert {outlet.kind for outlet in outlets.table()} == set(outlets.KINDS)
    assert {outlet.country for outlet in outlets.table()} <= countries.by_code().keys()


def test_no_two_outlets_share_a_domain_and_each_domain_is_one() -> None:
    domains = [domain for outlet in outlets.table() for domain in outlet.domains]
    assert [domain for domain, count in Counter(domains).items() if count > 1] == []
    assert all(
        domain == domain.lower() and "." in domain and not domain.startswith("www.") and " " not in domain
        for domain in domains
    )


def test_no_two_outlets_are_told_by_one_name() -> None:
    told = {(name.lower().removeprefix("the "), outlet.name) for outlet in outlets.table() for name in outlet.told_by}
    assert [name for name, count in Counter(name for name, _ in told).items() if count > 1] == []


def test_no_name_by_which_a_text_names_an_outlet_is_a_word_a_given_name_or_a_country() -> None:
    assert outlets.by_name().keys() & (FUNCTION_WORDS | GIVEN_NAMES.keys() | COUNTRIES) == set()


@pytest.mark.parametrize(
    ("host", "name"),
    [
        ("www.reuters.com", "Reuters"),
        ("REUTERS.COM.", "Reuters"),
        ("news.bbc.co.uk", "BBC"),
        ("interfax.com.ua", "Interfax-Ukraine"),
        ("www.interfax.com", "Interfax"),
        ("en.kremlin.ru", "President of Russia"),
        ("g1.globo.com", "G1"),
    ],
)
def test_an_outlet_is_known_by_the_longest_domain_that_a_host_stands_under(host: str, name: str) -> None:
    found = outlets.at(host)
    assert found is not None
    assert found.name == name


@pytest.mark.parametrize("host", ["", "com", "co.uk", "reuters.com.example", "notreuters.com", "gull.example"])
def test_a_host_that_only_looks_like_one_is_none(host: str) -> None:
    assert outlets.at(host) is None


def test_a_name_that_means_something_else_as_often_is_asked_for_on_purpose_only() -> None:
    assert "dawn" not in outlets.by_name()
    assert "dawn newspaper" in outlets.by_name()
    dawn = outlets.called("Dawn")
    assert dawn is not None
    assert (dawn.country, dawn.ambiguous) == ("PK", frozenset({"Dawn"}))


def test_an_outlet_is_called_by_its_name_in_its_own_script_and_with_or_without_its_article() -> None:
    agency, paper = outlets.called("РИА Новости"), outlets.called("the  guardian")
    assert (agency and agency.name, paper and paper.name) == ("RIA Novosti", "The Guardian")
    assert outlets.called("Harbour Gazette") is None
