"""Places linked by the rest of the dossier: where an outlet reports from decides between namesakes."""

from __future__ import annotations

from onrecord.link import at_home, homes
from onrecord.model import Candidate, Place

HERE = Candidate("geonames:1", "Alden", "settlement", "US", "MN", 45.0, -95.0, 4.0)
FAMOUS = Candidate("geonames:2", "Alden", "settlement", "EG", "06", 31.0, 29.0, 5.5)
COUNTY = Candidate("geonames:3", "Brask County", "district", "US", "MN", 45.1, -95.1, 5.0)


def place(*candidates: Candidate, decided: bool = False) -> Place:
    first = candidates[0]
    number = int(first.key.removeprefix("geonames:"))
    return Place(
        0, 5, "place", first.name, number, first.key, first.kind, first.country, first.lat, first.lon, "settlement",
        "it is written as a name; the largest", decided, candidates,
    )  # fmt: skip


def test_what_an_outlets_other_reports_name_decides_between_namesakes() -> None:
    found = dict(homes([("Prairie Post", (place(COUNTY),))] * 6))
    (linked,) = at_home((place(FAMOUS, HERE),), found["Prairie Post"], "Prairie Post")
    assert (linked.key, linked.geonames, linked.country) == ("geonames:1", 1, "US")
    assert "its outlet reports from there" in linked.why
    assert {each.key for each in linked.candidates} == {"geonames:1", "geonames:2"}


def test_one_report_does_not_make_a_home() -> None:
    found = dict(homes([("Prairie Post", (place(COUNTY),))]))
    assert at_home((place(FAMOUS, HERE),), found["Prairie Post"], "Prairie Post")[0].key == "geonames:2"


def test_what_the_words_beside_a_name_decide_stays() -> None:
    found = dict(homes([("Prairie Post", (place(COUNTY),))] * 6))
    decided = place(FAMOUS, HERE, decided=True)
    assert at_home((decided,), found["Prairie Post"], "Prairie Post") == (decided,)


def test_the_order_of_the_reports_makes_no_difference() -> None:
    reports = [("One", (place(COUNTY),)), ("Two", (place(FAMOUS),)), ("One", (place(HERE),))]
    assert dict(homes(reports)) == dict(homes(reversed(reports)))


def test_an_outlet_is_mostly_called_after_the_town_it_serves() -> None:
    country = Candidate("geonames:9", "Alden", "country", "QA", "", 25.0, 51.0, 9.0)
    found = dict(homes([("Alden Post", (place(COUNTY),))] * 6))
    assert at_home((place(country, HERE),), found["Alden Post"], "Alden Post")[0].key == "geonames:1"
    assert at_home((place(country, HERE),), found["Alden Post"], "Prairie Post")[0].key == "geonames:9"
