"""Who publishes at an address is known where the report does not say it, and never stands above what the report says."""

from __future__ import annotations

import json

import pytest

from ingest.makers import ARTICLE, report
from onrecord.ingest.publisher import outlet_at
from onrecord.lexicon import outlets

GULL = outlets.Outlet("The Lunda Gull", (), ("gull.example",), "NO", "newspaper", frozenset())
SILENT = ARTICLE.replace(" | The Gull", "").replace('<meta property="og:site_name" content="The Gull">', "")


@pytest.fixture
def known(monkeypatch: pytest.MonkeyPatch) -> None:
    """An invented outlet is known, since no real one is to be given words here."""
    monkeypatch.setattr(outlets, "at", lambda host: GULL if host.endswith("gull.example") else None)


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("https://www.reuters.com/world/", "Reuters"),
        ("http://ria.ru:80/a?b#c", "RIA Novosti"),
        ("https://web.archive.org/web/20251226090500/https://www.kommersant.ru/doc/1", "Kommersant"),
        ("https://web.archive.org/about", None),
        ("https://gull.example/https://www.reuters.com", None),
        ("reuters.com", None),
        ("https://[broken", None),
        ("", None),
        (None, None),
    ],
)
def test_an_address_tells_the_outlet_that_is_known_to_publish_there(url: str | None, name: str | None) -> None:
    assert outlet_at(url) == name


@pytest.mark.usefixtures("known")
def test_a_page_that_does_not_name_its_outlet_gets_the_name_known_at_its_address() -> None:
    assert report("ferry.html", SILENT.encode()).outlet == "The Lunda Gull"


@pytest.mark.usefixtures("known")
def test_what_a_page_calls_itself_stands_above_what_is_known() -> None:
    assert report("ferry.html", ARTICLE.encode()).outlet == "The Gull"


def test_where_nobody_is_known_the_domain_stands_for_the_name() -> None:
    assert report("ferry.html", SILENT.encode()).outlet == "gull.example"


@pytest.mark.usefixtures("known")
def test_a_record_with_an_address_and_no_outlet_gets_its_name_too() -> None:
    row = {"url": "https://gull.example/ferry", "text": "The crews will not return, their union said.\n"}
    assert report("desk.jsonl", json.dumps(row).encode()).outlet == "The Lunda Gull"
    assert report("desk.jsonl", json.dumps(row | {"outlet": "The Tern"}).encode()).outlet == "The Tern"
