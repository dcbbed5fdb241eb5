"""Who is speaking: full names, pronouns, descriptions, the unnamed and the unknown."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.marked import reading_of, unmarked
from onrecord.extract.speaker import Speakers
from onrecord.ids import source_id
from onrecord.model import Source


def speakers_in(marked: str, byline: str | None = None) -> list[Source]:
    """The sources of the places marked <s:...>, in the order of the text."""
    text, places = unmarked(marked)
    speakers = Speakers(reading_of(text, byline=byline))
    return [speakers.resolve((place,)) for place in places["s"]]


def last_name(marked: str) -> str | None:
    return speakers_in(marked)[-1].name


# --- names -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("marked", "name", "kind"),
    [
        ("<s:Foreign Minister Ronald Askew> said no.", "Ronald Askew", "person"),
        ("Ronald Askew came. <s:Mr Askew> said no.", "Ronald Askew", "person"),
        ("<s:Askew> said no. Later Ronald Askew left.", "Ronald Askew", "person"),
        ("<s:Mira Tolland, a spokeswoman for the Port Authority,> said no.", "Mira Tolland", "person"),
        ("<s:Port Authority spokeswoman Mira Tolland> said no.", "Mira Tolland", "person"),
        ("<s:The port's director, Lena Osk,> said no.", "Lena Osk", "person"),
        ("<s:Askew aide Lena Osk> said no.", "Lena Osk", "person"),
        ("“No,” said <s:Dr> Lena Osk.", "Lena Osk", "person"),
        ("<s:The Harbour Safety Agency> said no.", "Harbour Safety Agency", "organisation"),
        ("<s:The Wexcombe Gazette> reported it.", "Wexcombe Gazette", "outlet"),
        ("<s:The Kremlin> said no.", "Kremlin", "place"),
        ("<s:The New York Times> reported it.", "The New York Times", "outlet"),
        ("<s:Kyiv> said no.", "Kyiv", "place"),
        ("<s:Oksana Brell and Pavel Stroud> said no.", "Oksana Brell and Pavel Stroud", "group"),
        ("<s:Verrin> said no.", "Verrin", "person"),
        ("<s:Velcom> will not say.", "Velcom", "person"),
    ],
)
def test_a_name_is_given_in_full(marked: str, name: str, kind: str) -> None:
    (source,) = speakers_in(marked)
    assert (source.name, source.kind) == (name, kind)


def test_an_acronym_speaks_under_the_full_name() -> None:
    assert last_name("The Coastal Grid Agency (CGA) met. <s:The CGA> said no.") == "Coastal Grid Agency"


# --- somebody's somebody ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("marked", "name"),
    [
        ("Ronald Askew left. <s:A spokesman for Mr Askew> said no.", "spokesman for Mr Ronald Askew"),
        ("Ronald Askew left. <s:Askew's lawyer> said no.", "Ronald Askew's lawyer"),
        ("Ronald Askew left. <s:Askew supporters> said no.", "Ronald Askew supporters"),
    ],
)
def test_somebodys_spokesman_is_not_that_somebody(marked: str, name: str) -> None:
    (source,) = speakers_in(marked)
    assert (source.name, source.kind) == (name, "unnamed")


@pytest.mark.parametrize(
    "marked",
    [
        "<s:A Harbour Safety Agency spokesman> said no.",
        "<s:A spokeswoman for the Harbour Safety Agency> said no.",
        "<s:The Harbour Safety Agency's spokesperson> said no.",
    ],
)
def test_an_unnamed_spokesman_of_a_body_is_its_voice(marked: str) -> None:
    assert last_name(marked) == "Harbour Safety Agency"


def test_officials_of_a_body_are_not_the_body() -> None:
    (source,) = speakers_in("<s:Two officials at the Harbour Safety Agency> said no.")
    assert (source.name, source.kind) == ("two officials at the Harbour Safety Agency", "unnamed")


# --- pronouns --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("marked", "name"),
    [
        ("<s:Oksana Brell> said no. <s:She> said it twice.", "Oksana Brell"),
        ("<s:Oksana Brell> met Pavel Stroud and said no. <s:She> said it twice.", "Oksana Brell"),
        ("<s:Oksana Brell> met Pavel Stroud and said no. <s:He> said nothing.", "Pavel Stroud"),
        ("<s:Pavel Stroud> said no. Viktor Orlin came late. <s:He> said yes.", "Viktor Orlin"),
        ("<s:Pavel Stroud> said no about Viktor Orlin. <s:He> left.", "Pavel Stroud"),
        ("<s:Governor Quill Orlin> said no. <s:She> left.", "Quill Orlin"),
        ("<s:The Harbour Safety Agency> said no. <s:It> added that the quay was shut.", "Harbour Safety Agency"),
        ("<s:Two officials> said no. <s:They> added that the quay was shut.", "two officials"),
        ("<s:A spokesman for Mr Askew> said no. <s:He> said it twice.", "spokesman for Mr Askew"),
        ("Oksana Brell, <s:who> said no, left.", "Oksana Brell"),
        ("The Harbour Safety Agency, <s:which> said no, closed it.", "Harbour Safety Agency"),
    ],
)
def test_pronouns_go_back_to_the_nearest_who_fits(marked: str, name: str) -> None:
    assert last_name(marked) == name


@pytest.mark.parametrize(
    "marked",
    [
        "<s:He> said no.",
        "Oksana Brell came. <s:He> said no.",
        "The quay was shut. <s:They> said no.",
        "The quay was shut near Geneva. <s:It> said no.",
        "<s:I> say no.",
        "Two officials came. <s:You> say no.",
        "Do you mind? <s:We> do.",
        "Lena Osk came. <s:One> could say so.",
    ],
)
def test_what_fits_nobody_stays_unknown(marked: str) -> None:
    source = speakers_in(marked)[-1]
    assert (source.name, source.kind) == (None, "unknown")


def test_a_pronoun_does_not_look_back_beyond_a_few_paragraphs() -> None:
    far = "Pavel Stroud came." + "\n\nThe quay was shut on that day and stayed so." * 9
    assert last_name(far + "\n\n<s:He> said no.") is None


def test_the_author_of_a_signed_report_is_i() -> None:
    (source,) = speakers_in("<s:I> say no.", byline="Lena Osk")
    assert (source.name, source.kind) == ("Lena Osk", "person")


# --- descriptions ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("marked", "name"),
    [
        ("Foreign Minister Ronald Askew came. Lena Osk came. <s:The minister> said no.", "Ronald Askew"),
        ("Ivo Brandt, an engineer at the plant, came. Lena Osk came. <s:The engineer> said no.", "Ivo Brandt"),
        ("The Harbour Safety Agency met the Velna Trade Union. <s:The agency> said no.", "Harbour Safety Agency"),
        ("<s:A spokesman for Mr Askew> said no. It rained. <s:The spokesman> left.", "spokesman for Mr Askew"),
        ("Prime Minister Sir Ronald Askew came. Lena Osk came. <s:The PM> said no.", "Ronald Askew"),
        ("Kremlin spokesman Ivo Brandt came. Lena Osk came. <s:The Kremlin spokesman> said no.", "Ivo Brandt"),
        ("Lena Osk, chief executive of the port, came. <s:The UN chief> said no.", "UN chief"),
        ("Vice president Lena Osk came. <s:The president> said no.", "president"),
        ("The charity Velna Shelter was full. <s:The charity> said no.", "Velna Shelter"),
        ("Sen. Ronald Askew came. Lena Osk came. <s:The Velna senator> said no.", "Ronald Askew"),
        ("“No,” said Gov. Ronald Askew. <s:R-Velna> added more.", "Ronald Askew"),
    ],
)
def test_descriptions_go_back_to_who_bears_them(marked: str, name: str) -> None:
    assert last_name(marked) == name


@pytest.mark.parametrize(
    ("marked", "name", "kind"),
    [
        ("<s:Two officials familiar with the talks> said no.", "two officials familiar with the talks", "unnamed"),
        ("<s:Two officials, who spoke on condition of anonymity,> said no.", "two officials", "unnamed"),
        ("<s:A union (the largest) member> said no.", "union", "organisation"),
        ("<s:A senior diplomat> said no.", "senior diplomat", "unnamed"),
        ("<s:Another Velna Democrat> said no.", "Velna Democrat", "unnamed"),
        ("<s:The minister> said no.", "minister", "unnamed"),
        ("<s:A report by two engineers> said no.", "report by two engineers", "document"),
        ("<s:The opposition> said no.", "opposition", "group"),
        ("<s:Officials> said no.", "officials", "unnamed"),
        ("<s:Motorists> will say no.", "Motorists", "unnamed"),
        ("<s:Ukraine-linked groups> said no.", "Ukraine-linked groups", "group"),
        ("<s:Russian officials> said no.", "Russian officials", "unnamed"),
        ("<s:The ministry> said no.", "ministry", "organisation"),
    ],
)
def test_the_unnamed_keep_their_words(marked: str, name: str, kind: str) -> None:
    (source,) = speakers_in(marked)
    assert (source.name, source.kind) == (name, kind)


# --- sources ---------------------------------------------------------------------------------------------------------


def test_the_same_words_are_the_same_source_as_often_as_they_are_asked_for() -> None:
    text, places = unmarked("<s:Pavel Stroud> said no. <s:He> said it twice. <s:Viktor Orlin> said yes.")
    speakers = Speakers(reading_of(text))
    first = [speakers.resolve((place,)) for place in places["s"]]
    assert speakers.resolve((places["s"][1],)) == first[1] == first[0]


def test_ids_are_those_of_kind_and_name_and_the_unnamed_are_known_in_their_report_only() -> None:
    named, unnamed = speakers_in("<s:Lena Osk> said no. <s:Two officials> said yes.")
    assert named.id == source_id("person", "Lena Osk", "another report")
    assert unnamed.id == source_id("unnamed", "two officials", "r1") != source_id("unnamed", "two officials", "r2")


@pytest.mark.parametrize(
    ("marked", "name"),
    [
        ("It was in the Velna Gazette. <s:The Gazette> said so twice.", "Velna Gazette"),
        ("It was in the Velna Gazette. <s:The newspaper> said so twice.", "Velna Gazette"),
        ("<s:The Courier> asked the port.", "The Wexcombe Courier"),
        ("<s:This newspaper> asked the port.", "The Wexcombe Courier"),
        ("<s:We> asked the port.", "The Wexcombe Courier"),
    ],
)
def test_outlets_speak_under_their_full_name_and_the_reports_own_is_this_one(marked: str, name: str) -> None:
    source = speakers_in(marked)[-1]
    assert (source.name, source.kind) == (name, "outlet")


def test_the_labels_of_a_transcript_are_names_in_capitals() -> None:
    marked = (
        "Quill Orlin is in the studio.\n\n<s:OKSANA BRELL>: Good morning.\n\n<s:QUILL ORLIN>: Good morning.\n\n"
        "<s:BRELL>: Is it cold?\n\n<s:ORLIN>: It is."
    )
    assert [source.name for source in speakers_in(marked)] == [
        "Oksana Brell",
        "Quill Orlin",
        "Oksana Brell",
        "Quill Orlin",
    ]


def test_the_outlet_is_the_one_that_published_and_no_words_are_nobody() -> None:
    speakers = Speakers(reading_of("Nothing was said."))
    assert (speakers.outlet().name, speakers.outlet().kind) == ("The Wexcombe Courier", "outlet")
    assert speakers.unknown() == speakers.resolve(())


PIECES = "Mr Askew 's spokesman , who for the Harbour Agency (CGA) BRELL said he They and two officials R-Velna . “ ” \n\n I this"
WORDS = st.sampled_from(PIECES.split(" "))


@given(st.lists(WORDS, min_size=1, max_size=30).map(" ".join), st.data())
def test_any_words_are_some_source_and_the_same_one_whenever_the_report_is_read(text: str, data: st.DataObject) -> None:
    reading = reading_of(text)
    cuts = sorted(data.draw(st.lists(st.integers(0, len(text)), min_size=2, max_size=8)))
    places = [(start, end) for start, end in itertools.pairwise(cuts) if start < end]
    one, other = Speakers(reading), Speakers(reading_of(text))
    for place in places:
        source = one.resolve((place,))
        assert source == other.resolve((place,))
        assert source.id == source_id(source.kind, source.name, "r1")
        assert (source.name is None) == (source.kind == "unknown")


# --- the kind of what has no name ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("marked", "name", "kind"),
    [
        (
            "<s:A leaked memo seen by the Wexcombe Gazette> said no.",
            "leaked memo seen by the Wexcombe Gazette",
            "document",
        ),
        ("<s:A readout published by the ministry> said no.", "readout published by the ministry", "document"),
        ("<s:Two people briefed on the matter> said no.", "Two people briefed on the matter", "unnamed"),
        (
            "<s:A court official, speaking on condition of anonymity because it was late> said no.",
            "court official",
            "unnamed",
        ),
        ("Police left Velna. <s:Velnan officials> said no.", "Velnan officials", "unnamed"),
        ("Pim Vost left. <s:Vost's analysis> said no.", "Pim Vost's analysis", "document"),
        ("<s:Residents> said no.", "residents", "unnamed"),
    ],
)
def test_a_description_is_known_by_its_noun_and_keeps_the_capitals_of_names(marked: str, name: str, kind: str) -> None:
    source = speakers_in(marked)[-1]
    assert (source.name or "").lower() == name.lower()
    assert source.kind == kind
    assert (source.name or "")[:1].isupper() == name[:1].isupper() or name.startswith("Two")
