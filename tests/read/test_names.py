"""Who and what a report names: kinds, full names, roles, and which mentions are whose."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.model import Entity, Reading, Report
from onrecord.read import read


def reading_of(text: str) -> Reading:
    return read(Report("r1", "made-up.txt", "0" * 64, "text", text, language="en"))


def names_in(text: str) -> dict[str, Entity]:
    return {entity.name: entity for entity in reading_of(text).entities}


def mentions_of(text: str, name: str) -> list[str]:
    reading = reading_of(text)
    return [text[m.start : m.end] for m in reading.mentions if reading.entities[m.entity].name == name]


# --- kinds and roles -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("The pumps were tested by Oksana Brell in the spring.", "Oksana Brell", "person"),
        ("On Friday the Harbour Safety Agency closed the quay.", "Harbour Safety Agency", "organisation"),
        (
            "The plan was drawn up by the Ministry of Rivers and Dams last year.",
            "Ministry of Rivers and Dams",
            "organisation",
        ),
        ("A copy was seen by the Wexcombe Gazette on Monday.", "Wexcombe Gazette", "outlet"),
        ("The line was cut, according to Reuters.", "Reuters", "outlet"),
        ("Talks were held in Geneva for a week.", "Geneva", "place"),
        ("Nothing was heard from the Kremlin that day.", "Kremlin", "place"),
        ("Inspectors from the IAEA walked the site.", "IAEA", "organisation"),
        ("Most of it was carried over the Velna River by boat.", "Velna River", "place"),
        ("A note by the Velna Forum on Inland Waters was read.", "Velna Forum on Inland Waters", "organisation"),
        ("On Friday the United Nations said nothing.", "United Nations", "organisation"),
        ("A note by the Velna Row Conflict Monitor was read.", "Velna Row Conflict Monitor", "organisation"),
        ("On that day the Velna State Council on Thursday sat.", "Velna State Council", "organisation"),
        ("The gate was opened by Karim al-Jadani, who left.", "Karim al-Jadani", "person"),
        ("They saw Josh Bash there. Bash left.", "Josh Bash", "person"),
        ("It was refused by the Ruritanian Railways in May.", "Ruritanian Railways", "organisation"),
    ],
)
def test_the_words_of_a_name_tell_its_kind(text: str, name: str, kind: str) -> None:
    assert names_in(text)[name].kind == kind


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("The letter was read out by Foreign Minister Ronald Askew.", "Ronald Askew", "Foreign Minister"),
        ("It was signed by former defence minister Pavel Stroud.", "Pavel Stroud", "former defence minister"),
        ("Mira Tolland, a spokeswoman for the port, was not there.", "Mira Tolland", "spokeswoman for the port"),
        ("Ivo Brandt, 44, an engineer at the plant, had left.", "Ivo Brandt", "engineer at the plant"),
        (
            "The port's harbour master and director, Lena Osk, had left.",
            "Lena Osk",
            "port's harbour master and director",
        ),
        ("It was seen by the Mayor of Velna Paul Deeds.", "Paul Deeds", "Mayor of Velna"),
        ("They met Harbour Union General Secretary Paul Deeds.", "Paul Deeds", "Harbour Union General Secretary"),
    ],
)
def test_titles_and_appositions_give_roles(text: str, name: str, role: str) -> None:
    assert names_in(text)[name].role == role


def test_what_is_said_about_somebody_is_no_role() -> None:
    text = "Mira Tolland, who had met the director, was not there. Ivo Brandt, after the minister left, sat down."
    assert [entity.role for entity in names_in(text).values()] == [None, None]


@pytest.mark.parametrize(
    "text",
    [
        "Residents left. Critics stayed. Looking back, nobody was hurt.",
        "On Monday and in March the water rose again.",
        "The Minister was absent. The Chief Engineer was absent too.",
        "After the Second World War the mill was rebuilt.",
        "I was there, and He was not.",
    ],
)
def test_capitals_alone_are_no_names(text: str) -> None:
    assert reading_of(text).entities == ()


# --- one entity for each ---------------------------------------------------------------------------------------------


def test_later_mentions_join_the_fullest_name() -> None:
    text = (
        "Governor Askew was late. Ronald Askew said the bridge would open. Mr Askew's deputy agreed. "
        "“Not so,” said Ronald P. Askew, and Ronald left."
    )
    assert mentions_of(text, "Ronald P. Askew") == ["Askew", "Ronald Askew", "Askew", "Ronald P. Askew", "Ronald"]


def test_spellings_of_one_name_are_joined() -> None:
    text = "Bohdan Zeletsky spoke first. Later Mr Zeletskyy left, and Zeletskiy's aides with him."
    assert len(mentions_of(text, "Bohdan Zeletsky")) == 3


def test_an_acronym_joins_the_name_that_explains_it() -> None:
    text = "The Coastal Grid Agency (CGA) closed two lines. On Tuesday the CGA opened one."
    assert mentions_of(text, "Coastal Grid Agency") == ["Coastal Grid Agency", "CGA", "CGA"]


def test_a_known_acronym_joins_its_full_name() -> None:
    text = "The International Atomic Energy Agency sent a team. The IAEA will stay."
    assert mentions_of(text, "International Atomic Energy Agency")[-1] == "IAEA"


def test_two_people_of_one_surname_are_kept_apart_by_forms_of_address() -> None:
    text = "Anna Verrin met Tomas Verrin at the gate. Ms Verrin left early; Mr Verrin stayed."
    assert mentions_of(text, "Anna Verrin") == ["Anna Verrin", "Verrin"]
    assert mentions_of(text, "Tomas Verrin") == ["Tomas Verrin", "Verrin"]


def test_a_shared_surname_without_a_form_of_address_is_the_one_named_last() -> None:
    text = "Anna Verrin runs the mill. Much later Tomas Verrin bought it. Verrin said it would close."
    assert mentions_of(text, "Tomas Verrin") == ["Tomas Verrin", "Verrin"]


def test_different_people_of_one_surname_never_become_one() -> None:
    assert {"Anna Verrin", "Tomas Verrin"} <= names_in("Anna Verrin and Tomas Verrin signed.").keys()


def test_possessives_are_no_part_of_the_name() -> None:
    assert mentions_of("Pavel Stroud's house and Stroud’s boat burnt down.", "Pavel Stroud") == [
        "Pavel Stroud",
        "Stroud",
    ]


@pytest.mark.parametrize(
    ("text", "name", "gender"),
    [
        ("Mrs Orlin left.", "Orlin", "f"),
        ("Viktor Orlin left.", "Viktor Orlin", "m"),
        ("Spokeswoman Sasha Orlin left.", "Sasha Orlin", "f"),
        ("Quill Orlin left. She had the keys.", "Quill Orlin", "f"),
        ("Quill Orlin left.", "Quill Orlin", None),
    ],
)
def test_gender_comes_from_address_name_role_or_the_next_pronoun(text: str, name: str, gender: str | None) -> None:
    assert names_in(text)[name].gender == gender


def test_in_headlines_and_capitals_only_known_names_are_found() -> None:
    text = (
        "ASKEW TELLS HARBOUR COUNCIL BRIDGE WILL OPEN\n\nGovernor Ronald Askew told the council on Friday that the bridge "
        "would open before the winter, although two of its piers are cracked."
    )
    assert mentions_of(text, "Ronald Askew") == ["ASKEW", "Ronald Askew"]


# --- properties ------------------------------------------------------------------------------------------------------

PIECES = "Governor Ronald Askew Mr. Ms 's of the Agency (CGA) said , . “ ” Anna Verrin who IAEA de la USA\n\n Kyiv’s & 34 O'Neil"
WORDS = st.sampled_from(PIECES.split(" "))


@given(st.lists(WORDS, max_size=40).map(" ".join))
def test_mentions_are_sorted_apart_and_lead_to_entities(text: str) -> None:
    reading = reading_of(text)
    places = [(m.start, m.end) for m in reading.mentions]
    assert places == sorted(places)
    assert all(end <= start for (_, end), (start, _) in itertools.pairwise(places))
    assert {m.entity for m in reading.mentions} == set(range(len(reading.entities)))
    assert all(text[m.start : m.end].strip() for m in reading.mentions)


def test_the_name_of_a_line_at_the_top_names_nobody() -> None:
    text = (
        "Outlet: Quay Times\nTitle: Leak\nURL: https://quay.example/leak\n\nAbout 40 tonnes leaked, the company said."
    )
    assert "URL" not in names_in(text)


@pytest.mark.parametrize("mark", ["'", "’"])
def test_the_union_of_many_is_one_name(mark: str) -> None:
    text = f"The port and the Dockers{mark} Union will meet. The Dockers{mark} Union said more."
    assert mentions_of(text, f"Dockers{mark} Union") == [f"Dockers{mark} Union"] * 2


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("It began after the Orl Dockers' Union rejected it.", "Orl Dockers' Union", "organisation"),
        ("The Velna Transport Workers’ Federation was glad.", "Velna Transport Workers’ Federation", "organisation"),
        (
            "It was unfair, the Organization for Security and Co-operation in Europe said.",
            "Organization for Security and Co-operation in Europe",
            "organisation",
        ),
        ("Orl Quays' chief executive, Pim Vost, was out. Orl Quays said so.", "Orl Quays", "organisation"),
        ("Orl Terminals announced a closure.", "Orl Terminals", "organisation"),
        ("The colonel told Radio Velna of it.", "Radio Velna", "outlet"),
        ("The offer stands, P. van der Vost told the board.", "P. van der Vost", "person"),
    ],
)
def test_a_name_is_whole_and_of_its_kind_where_it_holds_a_mark_or_a_small_word(text: str, name: str, kind: str) -> None:
    assert names_in(text)[name].kind == kind


def test_an_apostrophe_behind_an_owner_is_no_part_of_a_name() -> None:
    assert "Ministry of Defence" in names_in("The Philippines' Ministry of Defence said no.")


def test_a_place_is_not_written_in_the_capitals_of_its_dateline() -> None:
    assert "Kyiv" in names_in("KYIV, March 2 (Velna Wire) - The gate was shut. Police in Kyiv left.")


def test_what_somebody_does_is_no_part_of_a_name() -> None:
    assert "Li Wei" in names_in("Statistician Li Wei of Velna University left.")


def test_a_family_name_that_stands_first_is_a_last_name_too() -> None:
    text = "Statistician Li Wei said so. Prof. Li left. Later Wei Li, a spokeswoman, left."
    assert mentions_of(text, "Li Wei") == ["Li Wei", "Li"]
