"""The table of countries: its form, and what speaks for whom."""

from collections import Counter

from onrecord.lexicon import countries


def test_codes_have_two_letters_and_no_word_is_of_two_countries() -> None:
    held = countries.by_code()
    assert len(held) >= 180
    assert all(len(code) == 2 and code.isupper() for code in held)
    words = Counter(
        word.lower()
        for country in held.values()
        for word in {country.name, *country.aliases, *country.seats, *country.words}
    )
    assert [word for word, count in words.items() if count > 1] == []


def test_a_country_is_known_by_its_names_its_seats_and_its_adjectives() -> None:
    assert countries.by_name()["netherlands"].code == countries.by_name()["the netherlands".removeprefix("the ")].code
    assert {countries.by_word()[word].code for word in ("iceland", "reykjavik", "icelandic")} == {"IS"}
    assert "korean" not in countries.by_word()
