"""To whom words go back within a report: the hard cases, each a situation that a careful reader resolves, or leaves open."""

import pytest

from extract.marked import reading_of, unmarked
from onrecord.extract import RULES, extract
from onrecord.extract.speaker import Speakers
from onrecord.model import Source


def speakers_in(marked: str) -> list[Source]:
    """The sources of the places marked <s:...>, in the order of the text."""
    text, places = unmarked(marked)
    speakers = Speakers(reading_of(text))
    return [speakers.resolve((place,)) for place in places["s"]]


def last_name(marked: str) -> str | None:
    return speakers_in(marked)[-1].name


# --- he and she ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("marked", "name"),
    [
        ("<s:Mayor Lena Osk> said no. Her deputy, Oksana Brell, nodded. <s:She> said it again.", "Oksana Brell"),
        ("<s:Lena Osk> said “Pavel Stroud was right.” <s:He> left.", None),
        ("<s:Pavel Stroud> said “Viktor Orlin was wrong.” <s:He> added more.", "Pavel Stroud"),
        ("<s:Pavel Stroud> said that Viktor Orlin was wrong. <s:He> added more.", "Pavel Stroud"),
        ("Pavel Stroud's brother came. <s:Viktor Orlin> said no. <s:He> said it twice.", "Viktor Orlin"),
        ("In a letter to Viktor Orlin, <s:Pavel Stroud> said no. <s:He> said it twice.", "Pavel Stroud"),
        ("<s:Pavel Stroud> said no.\n\nIt rained in Velna.\n\n<s:He> said it twice.", "Pavel Stroud"),
        ("<s:Lena Osk> said no. The report on Oksana Brell was late. <s:She> said it twice.", "Lena Osk"),
        ("Lena Osk came. Lena Osk spoke. It was cold near Oksana Brell. <s:She> said no.", "Lena Osk"),
        ("<s:A nurse at the clinic> said no. <s:She> said it twice.", "nurse at the clinic"),
        (
            "Pavel Stroud came. Stroud left. <s:A nurse aboard the ferry> said no. <s:He> said it twice.",
            "nurse aboard the ferry",
        ),
        (
            "Pavel Stroud came. Stroud spoke. Stroud left. <s:An asylum seeker> said no. <s:He> said it twice.",
            "asylum seeker",
        ),
        (
            "Pavel Stroud came. Stroud left. <s:An asylum seeker> met Viktor Orlin. <s:He> said it twice.",
            "Viktor Orlin",
        ),
        ("Pavel Stroud came. Stroud left. <s:An asylum seeker> met Lena Osk. <s:He> said no.", "asylum seeker"),
        ("Pavel Stroud came. Stroud left. <s:The candidate> said no. <s:He> said yes.", "Pavel Stroud"),
        ("Pavel Stroud, <s:an actor>, said no. <s:He> said yes.", "Pavel Stroud"),
        ("Stroud was asked. <s:A nurse> asked Pavel Stroud. <s:She> asked twice. <s:He> left.", "Pavel Stroud"),
        ("Pavel Stroud came. Stroud left. <s:A woman on the ship> said no. <s:He> said yes.", "Pavel Stroud"),
    ],
)
def test_he_and_she_go_back_to_who_is_most_present(marked: str, name: str | None) -> None:
    assert last_name(marked) == name


def test_a_pronoun_that_may_as_well_be_another_stays_open_and_its_candidates_are_named() -> None:
    text, places = unmarked("It was cold and wet on that grey day when Pavel Stroud met Viktor Orlin. <s:He> said no.")
    speakers = Speakers(reading_of(text))
    assert speakers.resolve((places["s"][0],)).kind == "unknown"
    assert speakers.candidates((places["s"][0],)) == ("Pavel Stroud", "Viktor Orlin")


def test_of_several_who_bear_an_office_the_last_is_taken_and_all_are_named() -> None:
    text, places = unmarked("President Lena Osk met President Pavel Stroud. It rained. <s:The president> said no.")
    speakers = Speakers(reading_of(text))
    assert speakers.resolve((places["s"][0],)).name == "Pavel Stroud"
    assert speakers.candidates((places["s"][0],)) == ("Lena Osk", "Pavel Stroud")


def test_candidates_come_with_the_link_of_a_statement() -> None:
    text = "President Lena Osk met President Pavel Stroud. The president said that it was cold."
    (statement,) = [one for one in extract(reading_of(text), RULES) if one.act != "report"]
    assert statement.speaker.candidates == ("Lena Osk", "Pavel Stroud")


# --- it and they -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("marked", "name"),
    [
        ("<s:The government> said no. <s:It> said it twice.", "government"),
        ("<s:The Harbour Safety Agency> said no. <s:They> said it twice.", "Harbour Safety Agency"),
        ("<s:The Harbour Safety Agency> said no near Velna. <s:It> said it twice.", "Harbour Safety Agency"),
        ("<s:Two officials> said no to Lena Osk. <s:They> said it twice.", "two officials"),
        ("<s:Lena Osk and Pavel Stroud> said no. <s:They> said it twice.", "Lena Osk and Pavel Stroud"),
        ("<s:A report by two engineers> said no. <s:It> said it twice.", "report by two engineers"),
    ],
)
def test_it_and_they_go_back_to_bodies_and_to_those_who_spoke_together(marked: str, name: str) -> None:
    assert last_name(marked) == name


# --- two together, and some of many ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("marked", "name"),
    [
        ("<s:Irina Brell, 38, and her husband, Clive, 51,> said no.", "Irina Brell and Clive"),
        ("<s:Irina Brell, 38, and her husband, Clive, 51,> said no. <s:The couple> left.", "Irina Brell and Clive"),
        ("Irina Brell, 38, and her husband, Clive, 51, met Lena Osk. <s:The couple> left.", "Irina Brell and Clive"),
        (
            "Irina Brell and her husband, Clive, 51, met Lena Osk. <s:The couple> left. <s:They> ate.",
            "Irina Brell and Clive",
        ),
        ("Irina Brell and her mother met Clive Odell and Lena Osk. <s:The couple> left.", "couple"),
        ("<s:Irina Brell and Clive Odell> said no. <s:Both> said it twice.", "Irina Brell and Clive Odell"),
        ("Lena Osk met Pavel Stroud in Velna. <s:Both leaders> said no.", "Lena Osk and Pavel Stroud"),
        ("Lena Osk met Pavel Stroud in Velna. <s:The two leaders> said no.", "Lena Osk and Pavel Stroud"),
        ("Lena Osk met Pavel Stroud and Ivo Brandt. <s:Both leaders> said no.", "both leaders"),
        ("Asylum seekers on the ship were cold. <s:One> said no.", "one of the asylum seekers"),
        ("Asylum seekers on the ship were cold. <s:One> said no. <s:He> left.", "one of the asylum seekers"),
        ("<s:Lawyers> said no. <s:Two> said it twice.", "two of the lawyers"),
        ("Dockers met in the hall. <s:Another> said no.", "another of the dockers"),
    ],
)
def test_who_speaks_together_and_who_is_one_of_many(marked: str, name: str) -> None:
    assert last_name(marked) == name


# --- who people are --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("marked", "name"),
    [
        ("<s:Tom Odell> said no. <s:The backbencher> said it twice.", "Tom Odell"),
        ("<s:Tom Odell, the Labour council leader,> said no. <s:The Labour politician> said it twice.", "Tom Odell"),
        ("A letter by Council leader Tom Odell came. <s:The Labour politician> said no.", "Tom Odell"),
        ("It fell after Mayor Tom Odell met Mayor Lena Osk. <s:The Labour politician> said no.", "Labour politician"),
        ("It fell on the driver Tom Odell. <s:The Labour politician> said no.", "Labour politician"),
        ("<s:Tom Odell> said no. <s:The 45-year-old> said it twice.", "Tom Odell"),
        ("<s:Tom Odell> said no. <s:The father-of-two> said it twice.", "Tom Odell"),
        ("<s:Lena Osk> said no. Tom Odell came. <s:The mother-of-two> said it twice.", "Lena Osk"),
        ("<s:Mrs Justice Harrow> said no. <s:The judge> said it twice.", "Justice Harrow"),
        ("<s:The justice secretary> said no. On Monday the justice secretary, Tom Odell, left.", "Tom Odell"),
        ("<s:The president> said no. On Monday President Tom Odell left.", "president"),
        ("<s:Tom Odell, an engineer,> said no. <s:The judge> said yes.", "judge"),
        ("<s:Tom Odell> said no. <s:The president> said yes.", "president"),
        ("Follow Lena Osk on our page. <s:The lead researcher> said yes.", "lead researcher"),
        ("<s:An asylum seeker> said no. Tom Odell came. <s:The asylum seeker> said yes.", "asylum seeker"),
        ("Chief engineer Tom Odell came. Lena Osk came. <s:The chief engineer> said no.", "Tom Odell"),
        ("Deputy mayor Tom Odell came. <s:The mayor> said no.", "mayor"),
    ],
)
def test_a_description_goes_back_to_whom_it_fits_and_to_nobody_else(marked: str, name: str) -> None:
    assert last_name(marked) == name


@pytest.mark.parametrize(
    ("marked", "name"),
    [
        ("The Home Office said no on Monday. <s:A spokesman> said more.", "Home Office"),
        ("Velna Council met. The Harbour Board met. <s:A spokesman> said more.", "Harbour Board"),
        ("Tom Odell came. <s:A spokesman> said more.", "spokesman"),
        ("<s:A police spokesman> said more.", "police spokesman"),
    ],
)
def test_a_spokesman_of_whom_nothing_is_told_speaks_for_whom_the_lines_are_about(marked: str, name: str) -> None:
    assert last_name(marked) == name


# --- bodies ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("marked", "name"),
    [
        ("The Velna Freedom Party met. <s:The interior ministry> said no.", "interior ministry"),
        ("The Velna Freedom Party met. <s:The ministry> said no.", "ministry"),
        ("The Velna Freedom Party met the Home Office. <s:The party> said no.", "Velna Freedom Party"),
        ("The Home Office met. <s:The firefighters' union> said no.", "firefighters' union"),
        ("The Defence Ministry met the Harbour Board. <s:The ministry> said no.", "Defence Ministry"),
        ("The Velna Port Company met Tom Odell. <s:The firm> said no.", "Velna Port Company"),
        ("<s:The commission> said no. The Harbour Tariff Commission met later.", "Harbour Tariff Commission"),
        ("Velcom, a mobile operator, met. The Harbour Board met. <s:The operator> said no.", "Velcom"),
        ("The Coastal Grid Agency (CGA) met. <s:The Vienna-based agency> said no.", "Coastal Grid Agency"),
        ("It was in the Velna Gazette. <s:The news site> said so twice.", "Velna Gazette"),
    ],
)
def test_a_body_is_called_by_nouns_of_its_own_sort(marked: str, name: str) -> None:
    assert last_name(marked) == name


# --- what people and bodies issue ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("marked", "name", "kind"),
    [
        ("<s:A statement from the Harbour Board> said no.", "Harbour Board", "organisation"),
        ("<s:Tom Odell's letter> said no.", "Tom Odell", "person"),
        ("<s:The Harbour Board> said no. <s:The statement> said it twice.", "Harbour Board", "organisation"),
        ("<s:A report by the Harbour Board> said no.", "report by the Harbour Board", "document"),
        ("<s:A study> said no. Tom Odell came. <s:The study> said it twice.", "study", "document"),
        ("<s:A UN report> said no.", "UN report", "document"),
        ("<s:The statement> said no.", "statement", "document"),
    ],
)
def test_a_statement_is_of_who_issued_it_and_a_report_is_a_source(marked: str, name: str, kind: str) -> None:
    source = speakers_in(marked)[-1]
    assert (source.name, source.kind) == (name, kind)


# --- words that name nobody else -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("marked", "name", "kind"),
    [
        ("<s:An official from the Harbour Board, a body that runs ports in Velna and Orl,> said no.",
         "official from the Harbour Board", "unnamed"),
        ("<s:The Minister of Labour, Coastal Affairs and Skills, Tom Odell,> said no.", "Tom Odell", "person"),
        ("<s:A 1989 report from the National Transport Board (NTB)> said no.",
         "1989 report from the National Transport Board", "document"),
        ("<s:Arnel dela Vega of the port> said no.", "Arnel dela Vega", "person"),
        ("There have been some studies. <s:One> said no.", None, "unknown"),
        ("Boats crossed the Channel. <s:It> said no.", None, "unknown"),
        ("<s:Kyiv> said no.", "Kyiv", "place"),
        ("<s:European allies> said no.", "European allies", "group"),
        ("<s:A source close to the talks> said no.", "source close to the talks", "unnamed"),
        ("<s:The man who met Tom Odell> said no.", "man who met Tom Odell", "unnamed"),
    ],
)  # fmt: skip
def test_names_that_only_belong_to_a_description_do_not_head_it(marked: str, name: str | None, kind: str) -> None:
    source = speakers_in(marked)[-1]
    assert (source.name, source.kind) == (name, kind)


# --- cues without a source of their own ------------------------------------------------------------------------------


def said(text: str) -> list[tuple[str, str | None]]:
    """The cue and the speaker's name of each statement."""
    found = [one for one in extract(reading_of(text), RULES) if one.act != "report"]
    return [(" ".join(span.of(text) for span in one.cue), one.speaker.source.name) for one in found]


@pytest.mark.parametrize(
    ("before", "cue", "name"),
    [
        ("<s:Lena Osk> <c:said> it was shut, ", "adding", "Lena Osk"),
        ("<s:Lena Osk> <c:said> it was shut and ", "warned", "Lena Osk"),
        ("<s:Lena Osk> <c:said> it was shut. It ", "was announced", None),
        ("Lena Osk came. Traders ", "were told", None),
    ],
)
def test_a_cue_without_a_source_has_that_of_the_verb_before_it_unless_it_is_passive(
    before: str, cue: str, name: str | None
) -> None:
    text, places = unmarked(f"{before}<c:{cue}> that it would open.")
    speakers = Speakers(reading_of(text))
    for place in places["s"]:
        speakers.resolve((place,))
    assert speakers.understood((places["c"][-1],)).name == name
