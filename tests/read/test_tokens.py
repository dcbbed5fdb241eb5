import pytest

from onrecord.read.tokens import tokenize


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The bridge isn't Moss's.", ["The", "bridge", "isn't", "Moss", "'s", "."]),
        ("He’s here and they’ve left", ["He", "’s", "here", "and", "they", "’ve", "left"]),
        ("the U.S. cease-fire of 1,200.5 km", ["the", "U.S.", "cease-fire", "of", "1,200.5", "km"]),
        ("at 10:30 on the 20th", ["at", "10:30", "on", "the", "20th"]),
        ("see https://vell.example/a?b=1. Bye", ["see", "https://vell.example/a?b=1", ".", "Bye"]),
        ("@vell says #bridge", ["@vell", "says", "#bridge"]),
        ("''No,'' she said ...", ["''", "No", ",", "''", "she", "said", "..."]),
        ("O'Hara & Co", ["O'Hara", "&", "Co"]),
    ],
)
def test_a_text_falls_into_words_numbers_and_marks(text: str, words: list[str]) -> None:
    assert [token.text for token in tokenize(text)] == words


def test_a_soft_hyphen_parts_no_word_and_is_not_in_its_lower_form() -> None:
    (token,) = tokenize("Ferry\u00adboat")
    assert (token.start, token.end, token.lower) == (0, 10, "ferryboat")


def test_curly_and_straight_apostrophes_make_one_word() -> None:
    assert tokenize("didn’t")[0].lower == tokenize("didn't")[0].lower == "didn't"
