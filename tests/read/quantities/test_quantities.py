"""Numbers are read with what they count, what they hold for and how they are meant; what is no quantity is left alone."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord import ids
from onrecord.model import Quantity, Report
from onrecord.read import read


def quantities(text: str) -> tuple[Quantity, ...]:
    return read(
        Report(ids.report_id(text, None, None, None, None, "en"), "a", "", "text", text, language="en")
    ).quantities


def only(text: str) -> Quantity:
    (found,) = quantities(text)
    return found


def counted(text: str) -> list[tuple[float | None, str | None, str | None]]:
    return [(one.value, one.unit, one.counted.of(text) if one.counted else None) for one in quantities(text)]


@pytest.mark.parametrize(
    ("words", "comparator", "value"),
    [
        ("about 40", "~", 40), ("around 40", "~", 40), ("roughly 40", "~", 40), ("some 40", "~", 40), ("40 or so", "~", 40),
        ("nearly 40", "<", 40), ("almost 40", "<", 40), ("under 40", "<", 40), ("fewer than 40", "<", 40),
        ("more than 40", ">", 40), ("over 40", ">", 40), ("upwards of 40", ">", 40), ("at least 40", ">=", 40),
        ("no fewer than 40", ">=", 40), ("40 or more", ">=", 40),
        ("40-odd", "~", 40), ("up to 40", "<=", 40), ("as many as 40", "<=", 40),
        ("at most 40", "<=", 40), ("exactly 40", "=", 40), ("dozens of", ">=", 24), ("hundreds of", ">=", 200),
        ("tens of thousands of", ">=", 20000), ("a dozen", "=", 12), ("forty-two", "=", 42), ("1,500", "=", 1500),
        ("1 500", "=", 1500), ("1.500", "=", 1500), ("twelve hundred", "=", 1200), ("1.2 million", "=", 1.2e6),
        ("perhaps 40", "~", 40), ("maybe 40", "~", 40), ("a good 40", ">=", 40), ("40 at the very least", ">=", 40),
        ("a little over 40", ">", 40), ("many more than 40", ">", 40), ("considerably fewer than 40", "<", 40),
        ("getting on for 40", "<", 40), ("just shy of 40", "<", 40), ("up to and including 40", "<=", 40),
        ("a few dozen", ">=", 24), ("several thousand", ">=", 2000), ("three and a half million", "=", 3.5e6),
        ("half a million", "=", 500000), ("3 lakh", "=", 300000), ("one hundred and five", "=", 105),
    ],
)  # fmt: skip
def test_a_number_has_its_comparator_and_its_value(words: str, comparator: str, value: float) -> None:
    text = f"The port lost {words} barges."
    one = only(text)
    assert (one.comparator, one.value) == (comparator, value)
    assert one.words.of(text) == words.removesuffix(" of")
    assert one.counted is not None
    assert one.counted.of(text) == "barges"


@pytest.mark.parametrize("words", ["between 3 and 5", "3 to 5", "3-5", "3–5", "three to five"])
def test_a_range_has_two_ends_and_no_value(words: str) -> None:
    one = only(f"The clinic needs {words} nurses.")
    assert (one.value, one.low, one.high, one.comparator) == (None, 3, 5, "=")


@pytest.mark.parametrize(
    ("words", "value", "unit"),
    [
        ("15 km", 15, "km"), ("15 kilometres", 15, "km"), ("750 kilovolts", 750, "kV"), ("40 hectares", 40, "ha"),
        ("4.5%", 4.5, "%"),
        ("4.5 per cent", 4.5, "%"), ("2 percentage points", 2, "pp"), ("$3.5bn", 3.5e9, "USD"), ("€1,5 million", 1.5e6, "EUR"),
        ("40 crore rupees", 4e8, "INR"), ("Rs 40 crore", 4e8, "INR"),
        ("2 1/2 tonnes", 2.5, "t"), ("3.6 R/h", 3.6, "R/h"),
        ("ten days", 10, "day"), ("half an hour", 0.5, "hour"), ("-15°C", -15, "°C"),
        ("0.12 microsieverts per hour", 0.12, "µSv/h"), ("300 barrels per day", 300, "barrel/day"), ("1.500 euros", 1.5, "EUR"),
    ],
)  # fmt: skip
def test_a_unit_is_normalised_and_nothing_is_converted(words: str, value: float, unit: str) -> None:
    text = f"The report put it at {words}."
    one = only(text)
    assert (one.value, one.unit, one.words.of(text)) == (value, unit, words)


@pytest.mark.parametrize("words", ["at 22.00 on Friday", "at 21h30", "from 22.00 until 06.00", "at 9.30 on Sunday"])
def test_a_clock_time_is_no_quantity(words: str) -> None:
    assert quantities(f"The siren sounded {words}.") == ()


@pytest.mark.parametrize(
    ("words", "comparator"),
    [
        ("More than a dozen", ">"), ("Well over a dozen", ">"), ("At least a dozen", ">="), ("A dozen or more", ">="),
        ("Nearly a dozen", "<"), ("Fewer than a dozen", "<"), ("As many as a dozen", "<="), ("No more than a dozen", "<="),
        ("Perhaps a dozen", "~"), ("About a dozen", "~"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("befell", ["were killed in the blast", "may have been killed", "were reported killed"])
def test_a_passive_without_those_counted_keeps_comparator_and_harm(words: str, comparator: str, befell: str) -> None:
    one = only(f"{words} {befell}.")
    assert (one.value, one.comparator, one.unit) == (12, comparator, "killed")


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("Shelling has left five killed and 12 wounded since Monday.", "since Monday"),
        ("Crews freed 12 people, nine dogs and two goats in three days.", "in three days"),
        ("The slide killed 12 and wounded 30 since Monday.", "since Monday"),
    ],
)
def test_a_scope_behind_a_list_holds_for_all_its_numbers(text: str, scope: str) -> None:
    assert {tuple(place.of(text) for place in one.scope) for one in quantities(text)} == {(scope,)}


def test_a_scope_behind_another_clause_does_not() -> None:
    first, _ = quantities("Five pumps failed, and crews have mended 12 doors since Monday.")
    assert first.scope == ()


@pytest.mark.parametrize(
    ("words", "when"),
    [
        ("from 57 a day earlier", "a day earlier"),
        (", from 57 two weeks earlier", "two weeks earlier"),
        ("from 57 the previous week", "the previous week"),
    ],
)
def test_the_level_from_which_another_rose_has_its_own_time(words: str, when: str) -> None:
    text = f"The toll rose to 61 {words}."
    now, before = quantities(text)
    assert (now.value, now.as_of) == (61, ())
    assert (before.value, [place.of(text) for place in before.as_of]) == (57, [when])


@pytest.mark.parametrize(
    ("words", "value", "unit"),
    [
        ("1 hour 45 minutes", 1.75, "hour"),
        ("one hour and 45 minutes", 1.75, "hour"),
        ("two years and three months", 2.25, "year"),
        ("5 ft 6 in", 5.5, "ft"),
        ("5 feet 6 inches", 5.5, "ft"),
        ("7 pounds 4 ounces", 7.25, "lb"),
        ("1 hour, 30 minutes and 36 seconds", 1.51, "hour"),
    ],
)
def test_a_measure_in_two_units_is_one_quantity_in_the_larger(words: str, value: float, unit: str) -> None:
    text = f"The report put it at {words}."
    one = only(text)
    assert (one.value, one.unit, one.words.of(text)) == (value, unit, words)


def test_measures_of_units_that_do_not_divide_stay_two() -> None:
    assert len(quantities("They met for two days and three nights.")) == 2


def test_killed_wounded_and_missing_are_kept_apart() -> None:
    assert counted("The slide killed 12 and wounded 30, and nine people are missing.") == [
        (12, "killed", "killed"),
        (30, "wounded", "wounded"),
        (9, "missing", "people"),
    ]
    assert counted("The death toll rose to 41.") == [(41, "killed", "death toll")]
    assert counted("Two were killed, five hurt and one is missing.") == [
        (2, "killed", "killed"),
        (5, "wounded", "hurt"),
        (1, "missing", "missing"),
    ]
    assert counted("No one was killed, and this one had died before.") == []
    assert counted("Three men, including two brothers, were killed.") == [
        (3, "killed", "men"),
        (2, "killed", "brothers"),
    ]


def test_some_of_those_counted_before_are_of_them_and_what_befell_them_is_their_own() -> None:
    assert counted("Five miners were hurt, two of them badly.") == [(5, "wounded", "miners"), (2, "wounded", "miners")]
    assert counted("Five miners were hurt, two of whom later died.") == [
        (5, "wounded", "miners"),
        (2, "killed", "miners"),
    ]
    assert counted("The mill has 40 hands, nine of whom are on leave.") == [(40, None, "hands"), (9, None, "hands")]


def test_an_ordinal_counts_what_happened_so_often_and_since_when() -> None:
    text = "The mill lost its water on 3 May, for the tenth time since February 2022."
    one = only(text)
    assert one.ordinal
    assert one.value == 10
    assert one.counted is not None
    assert one.counted.of(text) == "lost its water"
    assert [span.of(text) for span in one.scope] == ["since February 2022"]


def test_a_rate_and_a_point_measured_from_are_scope() -> None:
    text = "Some 60 lorries a day wait 15 km from the southern edge of the town."
    first, second = quantities(text)
    assert [span.of(text) for span in first.scope] == ["a day"]
    assert [span.of(text) for span in second.scope] == ["from the southern edge of the town"]


def test_a_number_behind_a_date_counts_something_and_an_hour_has_its_day() -> None:
    text = "As of 09:00 on 4 May eight pumps were running."
    one = only(text)
    assert (one.value, one.counted and one.counted.of(text)) == (8, "pumps")
    assert [span.of(text) for span in one.as_of] == ["As of 09:00 on 4 May"]
    text = "As of 6 a.m. Tuesday, 4,112 people had crossed."
    assert [span.of(text) for span in only(text).as_of] == ["As of 6 a.m. Tuesday"]
    assert counted("The gate was opened on May eight and shut on May 9.") == []


def test_the_amount_of_a_rise_is_no_level() -> None:
    by, to = quantities("Rents rose by 4% to 900 euros.")
    assert (by.change, to.change) == ("up", None)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Turnout was 61%.", [(61, "%", "Turnout")]),
        ("The price of wheat climbed 6%.", [(6, "%", "price of wheat")]),
        ("The bank raised its key rate by 25 basis points.", [(25, "bp", "key rate")]),
        ("There is diesel on site for at least ten days.", [(10, "day", "diesel")]),
        ("Prices fell 12 per cent to £1.3bn.", [(12, "%", "Prices"), (1.3e9, "GBP", "Prices")]),
        ("They revised the death toll from 19 to 23.", [(19, "killed", "death toll"), (23, "killed", "death toll")]),
        ("A 750-kilovolt line failed.", [(750, "kV", "line")]),
        ("Two of the four 750 kV lines work.", [(2, None, "lines"), (4, None, "lines"), (750, "kV", "lines")]),
        ("A delegation of nine arrived.", [(9, None, "delegation")]),
        ("A 3% rise in fares begins.", [(3, "%", "fares")]),
        ("It is by 52 votes to 41.", [(52, None, "votes"), (41, None, "votes")]),
        ("Talks covered “95%” of issues.", [(95, "%", "issues")]),
        ("Her sons, aged 6 and 9, live.", [(6, "year", None), (9, "year", None)]),
        ("Only one 750 kV line works.", [(1, None, "line"), (750, "kV", "line")]),
        ("The 14-km tunnel cost $2.5bn.", [(14, "km", "tunnel"), (2.5e9, "USD", "tunnel")]),
        ("The 120-strong team left.", [(120, None, "team")]),
        ("A quarter-million people left.", [(250000, None, "people")]),
        ("Of the 110 buoys, 62 were found.", [(110, None, "buoys"), (62, None, "buoys")]),
        ("The second of three lines broke.", [(2, None, "lines"), (3, None, "lines")]),
        ("Tens of thousands marched.", [(20000, None, None)]),
        (
            "A tenth loss of the water lasted four days.",
            [(10, None, "loss of the water"), (4, "day", "loss of the water")],
        ),
        ("It has 22 hands, two fewer than before.", [(22, None, "hands"), (2, None, None)]),
        ("Trains: 30 cancelled, 12 delayed.", [(30, None, "cancelled"), (12, None, "delayed")]),
        ("They work four fewer hours.", [(4, None, "fewer hours")]),
        (
            "They are Vost, of 410 Quay St., Velna, and Ana Moss, 41, of Arl.",
            [(410, None, "Quay St"), (41, "year", None)],
        ),
        ("The quake measured 6.1.", [(6.1, "magnitude", "quake")]),
        ("A 6.1 quake shook the isle.", [(6.1, "magnitude", "quake")]),
    ],
)
def test_what_is_measured_is_found_behind_before_or_in_the_sentence(
    text: str, told: list[tuple[float, str | None, str | None]]
) -> None:
    assert counted(text) == told


def test_a_comparator_may_stand_between_a_number_and_its_unit() -> None:
    one = only("It held 1,000 or more kilograms of salt.")
    assert (one.value, one.comparator, one.unit) == (1000, ">=", "kg")


def test_a_number_that_is_passed_is_exceeded_and_the_past_is_no_comparator() -> None:
    one = only("The death toll climbed past 300.")
    assert (one.value, one.comparator, one.unit) == (300, ">", "killed")
    assert quantities("He spent the past 12 months there.") == ()


def test_a_negated_number_is_negative() -> None:
    assert only("The pit did not lose 40 men.").polarity == "negative"
    assert only("Not only 40 men were there.").polarity == "positive"


def test_the_parts_of_a_whole_count_the_same_things() -> None:
    assert counted("Guards freed six of the eleven hostages.") == [(6, None, "hostages"), (11, None, "hostages")]


@pytest.mark.parametrize(
    "text",
    [
        "On 23 September 2025 it closed at 14:32.",
        "In 2024 ministers said little.",
        "Unit 3 stands beside Reactor No. 4 on Highway 5.",
        "The Group of Seven met under Resolution 1701.",
        "A Boeing 737 landed at Gate 12.",
        "COVID-19 and the F-16 were named in Article 5 and section 12.",
        "Call +44 20 7946 0018 or 0800 555 0199.",
        "One of the guards said no one knew, and one day they would.",
        "They waited for a second, at first.",
        "The first lady met the Second Chamber.",
        "She left three weeks ago and came back two days later.",
        "They met at two in the morning.",
        "The office is at 12 Harbour Street.",
        "Phase 2 begins on the 14th.",
        "Apollo 11 is a name, and zones 1 and 2 are open.",
        "Article 4(2) covers the 2025-26 season.",
        "There was no doubt, and no longer any need.",
    ],
)
def test_dates_names_and_other_false_friends_are_no_quantities(text: str) -> None:
    assert [one.words.of(text) for one in quantities(text)] == []


@pytest.mark.parametrize(
    "text",
    [
        "The log gives 47.5120, 34.5850 as the place.",
        "The missile has a range of 300 km.",
        "The crew fired 155mm shells.",
        "Rockets that can reach 120 kilometres were shown.",
    ],
)
def test_neither_coordinates_nor_ranges_of_weapons_are_read(text: str) -> None:
    assert quantities(text) == ()


@given(
    st.lists(
        st.sampled_from(
            "a half the 3 12,5 1.500 five dozen hundred and to or between - – % $ m km days of people were killed since May 2022 "
            "twice tenth time about more than at least , . ( ) “ ” not per in no ½ minus from rose by".split()
        ),
        max_size=24,
    ).map(" ".join)
)
def test_whatever_is_read_stands_in_the_text_in_order(text: str) -> None:
    found = quantities(text)
    assert [one.words for one in found] == sorted(one.words for one in found)
    assert all(
        one.end <= other.start
        for one, other in zip([q.words for q in found], [q.words for q in found][1:], strict=False)
    )
    for one in found:
        spans = [one.words, *one.scope, *one.as_of, *([one.counted] if one.counted else [])]
        assert all(span.end <= len(text) and span.of(text).strip() for span in spans)


def test_time_grows_with_the_length_and_no_faster() -> None:
    page = "At least 12 people were killed and 30 wounded on 3 May, 15 km from Kelm, the tenth loss since 2022. "

    def seconds(copies: int) -> float:
        start = time.process_time()
        quantities(page * copies)
        return time.process_time() - start

    seconds(20)
    assert seconds(400) < 40 * max(seconds(20), 0.01)


def test_a_rate_may_be_the_last_words_of_a_text() -> None:
    assert only("The port loses 2 million crowns a day").value == 2_000_000
