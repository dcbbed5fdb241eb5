import pytest

from onrecord import ids
from onrecord.model import Report
from onrecord.read import read
from onrecord.read.language import looks_english

ENGLISH = "The bridge was closed on Monday after the piers had cracked, and it is not known when it will open."
RUSSIAN = "Мост закрыли в понедельник после того, как треснули опоры, и неизвестно, когда его откроют."
FRENCH = "Le pont a été fermé lundi après que les piles se sont fissurées, et nul ne sait quand il rouvrira au public."


def report(text: str, language: str | None = None) -> Report:
    return Report(ids.report_id(text, None, None, None, None, language), "a.txt", "", "text", text, language=language)


@pytest.mark.parametrize(
    ("text", "is_english"), [(ENGLISH, True), (RUSSIAN, False), (FRENCH, False), ("Vell bridge", True)]
)
def test_english_is_told_by_its_letters_and_its_function_words(text: str, is_english: bool) -> None:
    assert looks_english(text) is is_english


@pytest.mark.parametrize(
    ("text", "language"), [(RUSSIAN, "ru"), (RUSSIAN, None), (FRENCH, "fr"), (ENGLISH, "uk"), (RUSSIAN, "en")]
)
def test_a_report_in_another_language_is_kept_with_a_problem_that_says_so(text: str, language: str | None) -> None:
    reading = read(report(text, language))
    assert not reading.read
    assert reading.sentences == ()
    (problem,) = reading.problems
    assert (problem.name, problem.kind, problem.report) == ("a.txt", "language not read", reading.report.id)


@pytest.mark.parametrize("language", ["en", "en-GB", "EN_us", None])
def test_english_is_read_however_its_tag_is_written(language: str | None) -> None:
    assert read(report(ENGLISH, language)).read


def test_an_empty_text_is_read_and_holds_nothing() -> None:
    reading = read(report(""))
    assert reading.read
    assert reading.paragraphs == ()
