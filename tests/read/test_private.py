"""Guard-rails 2 and 3: private persons' names and coordinates are masked, and nothing else is."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.model import Mask, Report
from onrecord.read import read
from onrecord.read.grids import find_coordinates
from onrecord.read.private import find_masks


def masks_of(text: str) -> tuple[Mask, ...]:
    reading = read(Report("r1", "made-up.txt", "0" * 64, "text", text, language="en"))
    return find_masks(reading.report, reading.entities, reading.mentions, reading.sentences, reading.tokens)


def masked(text: str) -> list[str]:
    return [text[mask.start : mask.end] for mask in masks_of(text)]


# --- private persons -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Olha Brellin, a resident of the village, said the roof was gone.", ["Olha Brellin"]),
        ("Olha Brellin, 61, a resident of the village, said the roof was gone.", ["Olha Brellin"]),
        ("A resident, Olha Brellin, said the roof was gone.", ["Olha Brellin"]),
        ("“It was loud,” said witness Olha Brellin.", ["Olha Brellin"]),
        ("Tomas Verrin, 34, was killed near the mill.", ["Tomas Verrin"]),
        ("Tomas Verrin and Anna Verrin were wounded.", ["Tomas Verrin", "Anna Verrin"]),
        ("Ilko Brellin, 9, plays by the river.", ["Ilko Brellin"]),
        ("The seat belongs to nine-year-old Ilko Brellin.", ["Ilko Brellin"]),
        ("The seat belongs to 15-year-old Ilko Brellin.", ["Ilko Brellin"]),
        ("Fourteen-year-old Ilko, on the top deck, heard it.", ["Ilko"]),
        ("Ilko Brellin, aged 9, plays by the river.", ["Ilko Brellin"]),
        ("Sergeant Tomas Verrin, a prisoner of war, has not been heard of.", ["Tomas Verrin"]),
        ("Detainee Tomas Verrin has not been heard of.", ["Tomas Verrin"]),
        ("Tomas Verrin, a survivor of the strike, left the town.", ["Tomas Verrin"]),
        ("Tomas Verrin, who was detained in May, has not been heard of.", ["Tomas Verrin"]),
        ("Olha Brellin, a seamstress who left the city in May with her son, wrote to us.", ["Olha Brellin"]),
        ("The killing of Tomas Verrin was not explained.", ["Tomas Verrin"]),
        ("Tomas Verrin, who lives near the mill, heard it.", ["Tomas Verrin"]),
        ("“It was loud,” said Olena, 61, from the window.", ["Olena"]),
    ],
)
def test_victims_witnesses_prisoners_residents_and_minors_are_masked(text: str, names: list[str]) -> None:
    assert masked(text) == names


def test_every_mention_of_a_private_person_is_masked_without_title_or_possessive() -> None:
    text = "Ms Brellin left early. Olha Brellin, a resident of the village, came back. Brellin's dog stayed with Olha."
    assert masked(text) == ["Brellin", "Olha Brellin", "Brellin", "Olha"]


def test_the_name_of_a_private_person_is_masked_in_a_headline_too() -> None:
    text = "BRELLIN TELLS COURT ABOUT STRIKE\n\nOlha Brellin, a survivor of the strike on the mill, spoke in court on Friday."
    assert masked(text) == ["BRELLIN", "Olha Brellin"]


@pytest.mark.parametrize(
    "text",
    [
        "Governor Ronald Askew was wounded when the car left the road.",
        "Ronald Askew, the mayor, was killed on Friday.",
        "Opposition leader Anna Verrin was detained at the airport.",
        "Mira Tolland, a spokeswoman for the victims, said nothing.",
        "Mira Tolland, 43, left the hall.",
        "Mira Tolland said a resident was killed.",
        "Mira Tolland, the director, met a survivor.",
        "Mira Tolland met a witness, the mayor said.",
        "Askew, 45, won by 9, 12 and 15 votes.",
        "The Harbour Agency was captured in a photograph.",
        "Pavel Stroud, an engineer who lives in the village, was evacuated.",
        "Geneva was evacuated.",
        "The killing of General Tomas Verrin was not explained.",
        "Ronald Askew lost. Brandt won 12 seats, and Askew, 9.",
        "The coat was bought by 78-year-old Ivo Brandt.",
        "The coat was bought by seventy-eight-year-old Ivo Brandt.",
        "The ruling party of the then-president, Tomas Verrin, was wounded by it. Tomas Verrin was wounded.",
    ],
)
def test_people_in_office_or_at_work_and_bystanders_of_the_sentence_are_not_masked(text: str) -> None:
    assert masked(text) == []


def test_one_known_by_an_office_anywhere_is_not_masked() -> None:
    assert masked("Tomas Verrin was wounded. On Monday Mayor Tomas Verrin was back at work.") == []


def test_a_namesake_in_office_keeps_the_name() -> None:
    text = "Mr Askew, the mayor, met Olha Askew, a resident of the village. Mr Askew left first."
    assert masked(text) == ["Olha Askew"]


# --- coordinates and grid references ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("The mast stands at 61.2345, 24.5678 on the ridge.", ["61.2345, 24.5678"]),
        ("The mast (61.2345, -24.5678) is old.", ["61.2345, -24.5678"]),
        ("Coordinates: 61.23, 24.56.", ["61.23, 24.56"]),
        ("It stands at 61.2345 N, 24.5678 E.", ["61.2345 N, 24.5678 E"]),
        ("It stands at 61.2345°N 24.5678°E, they said.", ["61.2345°N 24.5678°E"]),
        ("It stands at N61.2345 E24.5678.", ["N61.2345 E24.5678"]),
        ("It stands at 61°14'04\"N 24°34'04\"E.", ["61°14'04\"N", "24°34'04\"E"]),
        ("It stands at 61° 14′ 4.2″ N.", ["61° 14′ 4.2″ N"]),
        ("It stands at 61.2345 degrees north, 24.5678 degrees east.", ["61.2345 degrees north, 24.5678 degrees east"]),
        ("A hut at 35VLG 123456 burnt.", ["35VLG 123456"]),
        ("A hut at 35V LG 12345 67890 burnt.", ["35V LG 12345 67890"]),
        ("A hut at 35VLG1234567890 burnt.", ["35VLG1234567890"]),
        ("A hut at 35V 412345 6812345 burnt.", ["35V 412345 6812345"]),
        ("A hut at grid reference 123 456 burnt.", ["123 456"]),
        ("A hut at grid LG 123 456 burnt.", ["LG 123 456"]),
        ("See https://maps.example/@61.2345,24.5678,15z for it.", ["61.2345,24.5678"]),
        ("A hut at 9GM5X2X7+8Q burnt.", ["9GM5X2X7+8Q"]),
        ("It stands at lat 61.2345, long 24.5678.", ["61.2345", "24.5678"]),
        ("Latitude: 61.23; longitude: 24.56.", ["61.23", "24.56"]),
        ("The longitude is 24.5678 and the latitude is 61.2345.", ["24.5678", "61.2345"]),
        ("It stands at 61,2345; 24,5678.", ["61,2345; 24,5678"]),
        ("It stands at 61 14 04 N 24 34 04 E.", ["61 14 04 N 24 34 04 E"]),
        ("It stands at 611404N 0243404E.", ["611404N 0243404E"]),
        ("A hut at x=5376543, y=7321234 burnt.", ["x=5376543, y=7321234"]),
        ("A hut at ///gable.rivet.plum burnt.", ["///gable.rivet.plum"]),
    ],
)
def test_coordinates_and_grid_references_are_masked(text: str, places: list[str]) -> None:
    assert masked(text) == places


@pytest.mark.parametrize(
    "text",
    [
        "Version 3.11.2 replaced 3.10.12.",
        "They won 61.23, 24.56 and 14.21 per cent.",
        "Prices rose from $61.2345, they said, to $24.5678.",
        "It fell by 0.2345%, 0.5678% and 1.2%.",
        "The score was 21-15, 15-21, 21-19.",
        "On 23.09.2025, 25.12.2025 and 28.12.2025 it rained.",
        "It was 45° in the shade and -12.5 degrees at night.",
        "It weighed 61.2 kg, or 24.5 stone.",
        "Rooms 12 N, 14 E and 15 W are shut.",
        "Call 412345 or 6812345.",
        "A 12V DC 2000 pump and 37 UK firms.",
        "The grid lost 4000 megawatts.",
        "About 15 km from the city's southern outskirts.",
        "The text is in ISO 8601, 2025-12-25T10:30:00.",
        "He ran 10.1234 seconds.",
        "Chapters 4.1, 4.2 and 4.3 say so.",
        "The shares were 0.1234, 0.5678, 0.9012 and 0.3456.",
        "After a long 37.25 seconds they won by 48 30 20 N votes.",
        "It lies on 2,000; 3,500 and 12,750 acres.",
    ],
)
def test_versions_prices_scores_dates_and_sizes_are_not_masked(text: str) -> None:
    assert masked(text) == []


@given(st.floats(-89.9, 89.9), st.floats(-179.9, 179.9), st.integers(4, 7))
def test_any_pair_of_precise_degrees_is_masked_whole(latitude: float, longitude: float, places: int) -> None:
    pair = f"{latitude:.{places}f}, {longitude:.{places}f}"
    assert find_coordinates(f"The mast stands at {pair}.") == [(19, 19 + len(pair))]


@given(st.text(alphabet="0123456789 .,-°'\"NSEW()ABCXYZ+/@\n", max_size=80))
def test_masks_are_sorted_and_apart_whatever_the_digits(text: str) -> None:
    places = find_coordinates(text)
    assert places == sorted(places)
    assert all(one[1] <= other[0] for one, other in itertools.pairwise(places))
