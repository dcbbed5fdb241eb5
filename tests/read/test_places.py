"""Places in text: found, told from people and governments, and linked by what is beside them. Sentences are invented."""

from __future__ import annotations

import time

import pytest

from onrecord.model import Place, Report
from onrecord.read import read


def places(text: str, outlet: str | None = None, url: str | None = None) -> tuple[Place, ...]:
    return read(Report("r", "text", "", "text", text, outlet=outlet, url=url, language="en")).places


def told(text: str, **about: str) -> list[tuple[str, str, str]]:
    """The words, use and key of each place."""
    return [(text[place.start : place.end], place.use, place.key) for place in places(text, **about)]


KHERSON, ODESA, KYIV, DNIPRO = (f"geonames:{n}" for n in (706448, 698740, 703448, 709930))


@pytest.mark.parametrize("spelling", ["Odesa", "Odessa"])
def test_both_spellings_lead_to_one_place(spelling: str) -> None:
    assert told(f"The tram depot in {spelling} burned.") == [(spelling, "place", ODESA)]


@pytest.mark.parametrize("spelling", ["Zaporizhzhia", "Zaporizhzhya", "Zaporozhye"])
def test_other_transliterations_are_found(spelling: str) -> None:
    assert told(f"A bakery in {spelling} reopened.") == [(spelling, "place", "geonames:687700")]


def test_a_state_named_after_a_comma_decides_between_namesakes() -> None:
    (first, state) = places("A bridge in Odessa, Texas, was closed.")
    assert (first.geonames, state.kind) == (5527554, "region")
    assert first.decided


def test_what_is_told_once_holds_for_the_whole_report() -> None:
    text = "The mill in Paris, Texas, closed. Nobody in Paris knows why."
    assert [key for _, _, key in told(text) if key != "geonames:4736286"] == ["geonames:4717560"] * 2


def test_the_country_after_a_place_is_the_country_though_a_town_of_its_name_was_told_of() -> None:
    text = "She moved from Lebanon, Pennsylvania, to Beirut, Lebanon."
    assert [place.country for place in places(text)] == ["US", "US", "LB", "LB"]


def test_a_demonym_of_two_words_tells_a_country() -> None:
    (place,) = places("San José flooded, the Costa Rican government said.")
    assert place.country == "CR"


def test_another_citys_other_name_is_no_rival_of_a_capital() -> None:
    found = {place.name: place.country for place in places("New Delhi and Islamabad spoke of Kashmir.")}
    assert found["Islamabad"] == "PK"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("They fled from Chasiv Yar.", "Chasiv Yar"),
        ("Fog lay over the Bay Area.", "Bay Area"),
        ("She is from Gainesville, Fla.", "Fla."),
    ],
)
def test_a_full_stop_belongs_to_a_name_only_where_it_shortens_it(text: str, words: str) -> None:
    assert told(text)[-1][0] == words


def test_states_that_a_sea_gives_their_name_are_no_sea() -> None:
    assert told("The Baltic states met.") == [("Baltic states", "place", "baltic-states")]
    assert told("A boat sank in the Baltic.")[0][2] == "baltic-sea"


def test_region_after_a_name_makes_it_the_region() -> None:
    assert told("Hail fell in Kherson region.") == [("Kherson", "place", "geonames:706442")]
    assert told("Hail fell in the Odesa and Mykolaiv regions.") == [
        ("Odesa", "place", "geonames:698738"),
        ("Mykolaiv", "place", "geonames:700567"),
    ]


def test_the_river_and_the_city_of_one_name_are_two_places() -> None:
    assert told("A boat sank on the Dnipro.") == [("Dnipro", "place", "dnipro")]
    assert told("A tram stopped in Dnipro.") == [("Dnipro", "place", DNIPRO)]


@pytest.mark.parametrize(
    "text",
    ["Kyiv said it had no answer.", "Kyiv has not agreed.", "Talks with Kyiv broke down.", '"No," Kyiv replied.'],
)
def test_a_capital_that_acts_as_a_government_is_no_place(text: str) -> None:
    assert told(text) == [("Kyiv", "metonym", KYIV)]


def test_governments_joined_by_and_are_both_metonyms() -> None:
    assert [use for _, use, _ in told("Washington and Moscow agreed to talk.")] == ["metonym", "metonym"]


def test_one_may_stand_in_front_of_a_seat_of_power() -> None:
    assert told("The Kremlin declined to comment.") == [("Kremlin", "metonym", "kremlin")]
    assert [use for _, use, _ in told("They queued in front of the White House.")] == ["place"]


@pytest.mark.parametrize(
    "text",
    [
        "Jack London wrote it.",
        "The University of Kent measured it.",
        "The Moscow Times printed it.",
        "The Kansas City Chiefs lost.",
        "Mr Lincoln disagreed.",
        "The Minsk agreements lapsed.",
        "The “Vostok” group moved.",
        "Ukrainian bakers met.",
        "They said Hamas had left the talks.",
    ],
)
def test_people_bodies_treaties_units_and_peoples_are_no_places(text: str) -> None:
    assert told(text) == []


def test_a_body_that_serves_a_place_names_it() -> None:
    assert told("The Kherson City Council met.")[0][2] == KHERSON


def test_coordinates_are_never_located() -> None:
    assert told("The drone fell at 47.51, 34.58, they said.") == []


def test_ambiguity_stays_a_list_with_reasons() -> None:
    (place,) = places("The library in Springfield burned.")
    assert len(place.candidates) > 3
    assert place.candidates[0].key == place.key
    assert "largest" in place.why


def test_other_places_near_it_decide() -> None:
    (place, *_) = places("The fair in Alexandria draws crowds from all of Rapides Parish.")
    assert (place.country, place.kind) == ("US", "settlement")


def test_where_an_outlet_is_at_home_counts() -> None:
    text = "The council of Windsor met on Monday."
    assert [place.country for place in places(text, url="https://paper.example.co.uk/1")] == ["GB"]
    assert [place.country for place in places(text, url="https://paper.example.ca/1")] == ["CA"]


def test_points_are_rounded_and_have_a_precision() -> None:
    for place in places(
        "Rain fell in Kherson, in Kherson region, in Ukraine and at the Zaporizhzhia nuclear power plant."
    ):
        assert (round(place.lat, 2), round(place.lon, 2)) == (place.lat, place.lon)
    precise = [place.precision for place in places("Rain fell in Kherson and over the Black Sea and France.")]
    assert precise == ["settlement", "wide", "country"]


def test_a_private_persons_name_is_no_place() -> None:
    assert told("Paris Holm, a resident of Kherson, was killed.") == [("Kherson", "place", KHERSON)]


def test_time_grows_with_the_length_of_the_text() -> None:
    line = "In Springfield and Kherson, Kyiv said, Odessa and Paris, Texas, were calm. "
    first, second = (_time(line * n) for n in (300, 1200))
    assert second < 12 * first


def test_a_list_without_end_is_read_too() -> None:
    assert len(places("Kyiv and Moscow and " * 3000 + "Minsk agreed.")) > 6000


def _time(text: str) -> float:
    begun = time.process_time()
    places(text)
    return time.process_time() - begun


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("the Gulf states", "gulf-states"),
        ("the Adriatic", "adriatic-sea"),
        ("the Aegean", "aegean-sea"),
        ("the Balkans", "balkans"),
        ("the Sahel", "sahel"),
        ("Waziristan", "waziristan"),
    ],
)
def test_areas_and_seas_are_known_by_their_articles(words: str, key: str) -> None:
    assert [place.key for place in places(f"Ships and lorries left {words} on Monday.")] == [key]


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("Umbria", "IT"), ("Abruzzo", "IT"), ("Friuli", "IT"), ("Extremadura", "ES"), ("Occitania", "FR"), ("Vorarlberg", "AT"),
        ("Valais", "CH"), ("Zeeland", "NL"), ("Masovia", "PL"), ("Kalmykia", "RU"), ("Kabardino-Balkaria", "RU"),
        ("Sabah", "MY"), ("Sarawak", "MY"), ("North Gyeongsang", "KR"), ("Zulia", "VE"),
        ("Thrace", "GR TR BG"), ("Dalmatia", "HR"), ("Cyrenaica", "LY"), ("Anatolia", "TR"),
    ],
)  # fmt: skip
def test_regions_are_known_by_their_english_names(name: str, country: str) -> None:
    (place,) = places(f"Fires burned across {name} on Monday.")
    assert (place.kind in ("region", "area"), place.country) == (True, country)


@pytest.mark.parametrize(
    "text",
    [
        "Mary Lincoln runs the school. She was born in Lincoln, Nebraska, and lives in Boston.",
        "Abraham Lincoln, a farmer, came to Lincoln, Neb., on Friday.",
        "Peter Lincoln moved to Lincoln, Nebraska.",
    ],
)
def test_a_persons_last_name_does_not_hide_a_town_where_the_text_tells_of_one(text: str) -> None:
    assert "geonames:5072006" in [place.key for place in places(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Trains ran between Nikolaev and Odesa.",
        "Nikolaev and Lvov were dark on Monday.",
        "The depots in Lvov, Odesa and Nikolaev burned.",
    ],
)
def test_a_city_is_meant_rather_than_a_village_of_its_name_that_is_nearer(text: str) -> None:
    assert "geonames:700569" in [place.key for place in places(text)]


def test_a_small_namesake_is_meant_where_small_places_beside_it_are_named() -> None:
    assert "geonames:700568" in [place.key for place in places("Buses ran between Nikolaev and Stryi.")]


@pytest.mark.parametrize(("near", "country"), [("Caracas", "VE"), ("Girona", "ES")])
def test_neighbours_choose_among_namesakes(near: str, country: str) -> None:
    assert places(f"A lorry left Barcelona for {near}.")[0].country == country
