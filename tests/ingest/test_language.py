"""The language of a text is told where it can be told, and left unknown where it cannot."""

from __future__ import annotations

import pytest

from onrecord.ingest.language import language, primary


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The crews will not return to work before Friday, their union said.", "en"),
        ("Ministry says no decision has been made", "en"),
        ("Паромы не выйдут в море до пятницы, заявил профсоюз.", "ru"),
        ("Пороми не вийдуть у море до п'ятниці, заявила профспілка.", "uk"),
        ("Die Fähren bleiben bis Freitag im Hafen, sagte die Gewerkschaft.", "de"),
        ("Les ferries resteront au port jusqu'à vendredi, a dit le syndicat.", "fr"),
    ],
)
def test_a_sentence_is_enough(text: str, code: str) -> None:
    assert language(text) == code
    assert language(text, "sv") == code


@pytest.mark.parametrize("text", ["", "42 %", "Brandt", "— — —", "12:30 14:05 16:10 18:20 20:25"])
def test_too_little_text_leaves_it_to_what_is_declared(text: str) -> None:
    assert language(text) is None
    assert language(text, "nb-NO") == "nb"


@pytest.mark.parametrize(
    ("tag", "code"), [("en-GB", "en"), ("EN_us", "en"), (" pt ", "pt"), ("", None), (None, None), ("english", None)]
)
def test_a_tag_is_read_by_its_language(tag: str | None, code: str | None) -> None:
    assert primary(tag) == code
