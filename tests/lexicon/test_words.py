"""The other tables: what stands in them is lower case, found under each name, and told apart from its neighbours."""

import pytest

from onrecord.lexicon import words

SETS = {name: value for name, value in vars(words).items() if name.isupper() and isinstance(value, frozenset)}


@pytest.mark.parametrize("name", sorted(SETS))
def test_every_table_holds_lower_case_entries_with_single_spaces(name: str) -> None:
    assert SETS[name]
    assert [entry for entry in SETS[name] if entry != " ".join(entry.lower().split())] == []


def test_the_words_of_probability_keep_the_bands_of_the_standard() -> None:
    assert words.ICD_203["likely"] == (55, 80)
    assert words.ICD_203["almost no chance"] == (1, 5)
    assert words.ICD_203["almost certainly"] == (95, 99)
    assert words.ICD_203["roughly even chance"] == (45, 55)


def test_outlets_are_found_by_any_of_their_names() -> None:
    assert words.OUTLETS["afp"] is words.OUTLETS["agence france-presse"]
    assert (words.OUTLETS["kommersant"].country, words.OUTLETS["kommersant"].kind) == ("RU", "newspaper")


def test_forms_of_address_and_given_names_tell_gender_where_they_do() -> None:
    assert (words.HONORIFICS["mr"], words.HONORIFICS["mrs"], words.HONORIFICS["dr"]) == ("m", "f", None)
    assert (words.GIVEN_NAMES["oksana"], words.GIVEN_NAMES["volodymyr"], words.GIVEN_NAMES["sasha"]) == ("f", "m", None)
    assert (words.ROLES["spokeswoman"], words.ROLES["analyst"]) == ("f", None)


def test_pronouns_carry_gender_and_number() -> None:
    assert words.PRONOUNS["she"] == ("f", "one")
    assert words.PRONOUNS["it"] == ("n", "one")
    assert words.PRONOUNS["they"] == (None, "many")


def test_a_known_body_is_found_by_its_acronym() -> None:
    assert words.ACRONYMS["IAEA"] == "International Atomic Energy Agency"


def test_hedges_of_the_speaker_and_distance_of_the_reporter_are_two_things() -> None:
    shared = (words.HEDGES | words.WEAK_HEDGES) & words.DISTANCE
    assert shared == frozenset()
