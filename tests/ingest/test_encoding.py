"""Bytes become the characters that were meant, whatever the document declares; what is lost is counted."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.ingest.encoding import decode

RUSSIAN = (
    "Профсоюз заявил, что паромы не выйдут в море до пятницы. Директор компании сожалеет об этом решении, сказал он."
)
UKRAINIAN = "Профспілка заявила, що пороми не вийдуть у море до п'ятниці. Її голова сказала, що відповіді ще немає."
ENGLISH = "The union said – “not for a day” – that the café at the quay was closed. Its owner’s fee was £20."
GREEK = "Το σωματείο δήλωσε ότι τα πλοία δεν θα αποπλεύσουν πριν από την Παρασκευή, και ο διευθυντής το λυπάται."


@pytest.mark.parametrize(
    "encoding", ["cp1251", "koi8-r", "iso8859-5", "cp866", "utf-8", "utf-16-le", "utf-16-be", "utf-16"]
)
@pytest.mark.parametrize("declared", [None, "utf-8", "windows-1251", "iso-8859-1", "koi8-r", "no-such-encoding"])
def test_russian_is_read_whatever_is_declared(encoding: str, declared: str | None) -> None:
    decoded = decode(RUSSIAN.encode(encoding), declared)
    assert decoded is not None
    assert (decoded.text, decoded.lost) == (RUSSIAN, 0)


@pytest.mark.parametrize("encoding", ["cp1251", "koi8-u", "utf-16-le", "utf-16-be"])
def test_ukrainian_is_read_without_a_declaration(encoding: str) -> None:
    decoded = decode(UKRAINIAN.encode(encoding))
    assert decoded is not None
    assert decoded.text == UKRAINIAN


@pytest.mark.parametrize("declared", [None, "iso-8859-1", "ascii", "utf-8", "windows-1252", "UTF8"])
def test_a_page_that_calls_its_curly_quotes_latin_1_is_read_as_windows_1252(declared: str | None) -> None:
    decoded = decode(ENGLISH.encode("cp1252"), declared)
    assert decoded is not None
    assert decoded.text == ENGLISH


@pytest.mark.parametrize("encoding", ["cp1250", "iso8859-2"])
def test_a_declared_encoding_is_believed_where_nothing_speaks_against_it(encoding: str) -> None:
    polish = "Związek oświadczył, że promy nie wypłyną przed piątkiem, powiedział jego rzecznik w Łodzi."
    decoded = decode(polish.encode(encoding), encoding)
    assert decoded is not None
    assert decoded.text == polish


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Związek oświadczył, że promy nie wypłyną przed piątkiem, powiedział jego rzecznik w Łodzi.", "cp1250"),
        ("Odbory prohlásily, že trajekty nevyplují před pátkem. Mluvčí společnosti toho lituje.", "cp1250"),
        ("Sendika, feribotların cumadan önce hareket etmeyeceğini açıkladı. Şirket üzgün olduğunu söyledi.", "cp1254"),
        ("Profesinė sąjunga pareiškė, kad keltai neišplauks iki penktadienio. Bendrovė apgailestauja.", "cp1257"),
        ("Le syndicat a déclaré que les ferries ne partiraient pas. « Pas un jour », a-t-il dit, à tort.", "cp1252"),
        ("Die Gewerkschaft erklärte, dass die Fähren nicht auslaufen. „Keinen Tag“, sagte sie.", "cp1252"),
        (GREEK, "cp1253"),
        ("האיגוד הודיע כי המעבורות לא יפליגו לפני יום שישי, והחברה מצטערת על כך מאוד", "cp1255"),
        ("قالت النقابة إن العبارات لن تبحر قبل يوم الجمعة وإن الشركة تأسف لهذا القرار", "cp1256"),
        ("工会表示,渡轮在星期五之前不会启航。公司对这一决定表示遗憾,并称已提出加薪。", "gb18030"),
    ],
)
@pytest.mark.parametrize("declared", [None, "iso-8859-1"])
def test_an_encoding_is_told_by_the_language_that_it_makes(text: str, encoding: str, declared: str | None) -> None:
    decoded = decode(text.encode(encoding), declared)
    assert decoded is not None
    assert decoded.text == text


@pytest.mark.parametrize(("text", "encoding"), [(GREEK, "iso8859-7"), (GREEK, "cp1253")])
def test_other_alphabets_are_read_when_declared(text: str, encoding: str) -> None:
    decoded = decode(text.encode(encoding), encoding)
    assert decoded is not None
    assert decoded.text == text


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_a_byte_order_mark_decides_and_is_no_part_of_the_text(mark: bytes, encoding: str) -> None:
    decoded = decode(mark + ENGLISH.encode(encoding), "koi8-r")
    assert decoded == (ENGLISH, encoding, 0)


def test_damaged_utf_8_stays_utf_8_and_what_is_lost_is_counted() -> None:
    data = RUSSIAN.encode()
    decoded = decode(data[:40] + b"\xff" + data[40:80] + b"\xfe" + data[80:])
    assert decoded is not None
    assert (decoded.encoding, decoded.lost) == ("utf-8", 2)
    assert decoded.text.replace("\ufffd", "") == RUSSIAN


def test_a_replacement_character_that_stood_in_the_source_is_not_counted_as_lost() -> None:
    decoded = decode("The sign read \ufffd when we saw it.".encode())
    assert decoded is not None
    assert decoded.lost == 0


@pytest.mark.parametrize(
    "data", [bytes(range(256)) * 20, b"\x00\x01\x02\x03" * 100, b"\x89PNG\r\n\x1a\n\x00\x00\x00\x0d"]
)
def test_what_is_no_text_is_none(data: bytes) -> None:
    assert decode(data) is None


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1))
def test_utf_8_comes_back_character_for_character(text: str) -> None:
    decoded = decode(text.encode())
    assert decoded is not None
    assert decoded.text == text.removeprefix("\ufeff")


@given(
    st.binary(max_size=300),
    st.sampled_from([None, "utf-8", "hex", "utf-7", "cp1251", "idna", "base64", "\x00", "shift_jis"]),
)
def test_any_bytes_are_text_or_none_whatever_is_declared(data: bytes, declared: str | None) -> None:
    decoded = decode(data, declared)
    assert decoded is None or decoded.lost <= len(decoded.text)
