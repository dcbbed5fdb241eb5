"""What of a text the network is shown: no marks that only steer, no shouting; and where content is cut."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.extract.reader import edges
from onrecord.extract.reader.pieces import BREAK, Word
from onrecord.extract.reader.words import softened, visible, words_of
from onrecord.read.tokens import tokenize
from reader.marks import PIECES


def shown(text: str) -> tuple[Word, ...]:
    return softened(words_of(text, visible(tokenize(text))))


def texts(text: str) -> list[str]:
    return [word.text for word in shown(text)]


def test_a_word_knows_whether_a_blank_or_a_paragraph_is_before_it() -> None:
    found = words_of("Moss said:\n\n“No.”", tokenize("Moss said:\n\n“No.”"))
    assert [(word.text, word.spaced, word.opens) for word in found] == [
        ("Moss", True, True),
        ("said", True, False),
        (":", False, False),
        ("“", True, True),
        ("No", False, False),
        (".", False, False),
        ("”", False, False),
    ]


@pytest.mark.parametrize("mark", ["\u200e", "\u200f", "\u202b", "\u202c", "\u2067", "\u2069", "\ufeff", "\u200d"])
def test_marks_that_only_steer_are_not_shown_and_part_nothing(mark: str) -> None:
    plain = "“It held,” Moss said.\n\nNobody came."
    steered = "".join(mark + letter if letter in "“M,”.N" else letter for letter in plain) + mark
    assert shown(steered) == shown(plain)


def test_emoji_and_letters_with_accents_are_shown() -> None:
    assert texts("Åsa 🌊 said: naïve") == ["Åsa", "🌊", "said", ":", "naïve"]
    assert [token.text for token in visible(tokenize("\u200f🌊\u200f"))] == ["🌊"]


def test_soft_hyphens_are_taken_out_of_words() -> None:
    assert texts("The bri\u00addge was clo\u00adsed.") == ["The", "bridge", "was", "closed", "."]


def test_a_shouted_paragraph_is_softened_and_the_others_are_left() -> None:
    text = "THE BRIDGE IS CLOSED, SAYS MOSS\n\nAna Moss of the UN said so.\n\nAFP"
    assert texts(text) == "the bridge is closed , says moss Ana Moss of the UN said so . AFP".split()


def test_a_few_capitals_are_no_shouting() -> None:
    assert texts("NATO, UN, EU") == ["NATO", ",", "UN", ",", "EU"]
    assert texts("THE UN SAID SO.") == ["THE", "UN", "SAID", "SO", "."]
    assert texts("THE UN AND NATO said so to the EU") == "THE UN AND NATO said so to the EU".split()


@given(st.text(st.sampled_from("aB Ä.,\"“”\n\u00ad\u200f\u200bİß🌊ﬁ-'0"), max_size=80))
def test_there_is_one_word_for_each_token_that_can_be_seen(text: str) -> None:
    tokens = visible(tokenize(text))
    found = softened(words_of(text, tokens))
    assert len(found) == len(tokens)
    assert all(PIECES.of(word) for word in found)
    assert not tokens or found[0].opens


def test_a_break_stands_before_a_word_that_opens_a_paragraph() -> None:
    (said,) = PIECES.of(Word("said", spaced=True, opens=False))
    assert PIECES.of(Word("said", spaced=True, opens=True)) == (BREAK, said)


def test_an_endless_word_is_a_few_pieces() -> None:
    endless = PIECES.of(Word("ab1x" * 20_000, spaced=True, opens=True))
    assert len(endless) < 30


def cut(text: str, start: int, end: int, *taken: tuple[int, int]) -> str | None:
    """The content that is made of words `start` up to `end`, its words parted by blanks."""
    words = words_of(text, tokenize(text))
    run = edges.trimmed((start, end), words, taken)
    return None if run is None else " ".join(word.text for word in words[slice(*run)])


def test_no_comma_dash_or_full_stop_hangs_at_the_edges_of_content() -> None:
    text = "Moss said: the gate held, she said."
    assert cut(text, 2, 7) == "the gate held"
    assert cut(text, 6, 7) is None
    assert cut("— the gate held —", 0, 5) == "the gate held"


def test_a_question_keeps_its_mark() -> None:
    assert cut("Will the gate hold?", 0, 5) == "Will the gate hold ?"


def test_a_quotation_that_is_cut_before_its_last_mark_gets_it() -> None:
    text = "“The gate held,” Moss said."
    assert cut(text, 0, 4) == cut(text, 0, 5) == cut(text, 0, 6) == "“ The gate held , ”"
    assert cut("Moss said the gate “held”.", 2, 6) == "the gate “ held ”"


def test_a_quotation_that_is_cut_behind_its_first_mark_gets_it() -> None:
    assert cut("Moss said: “The gate held.”", 4, 9) == "“ The gate held . ”"


def test_the_mark_of_another_quotation_is_left_alone() -> None:
    assert cut("Moss said: “The gate held, and “it will", 3, 7) == "“ The gate held"
    assert cut("“It held,” Moss said. “It held.”", 8, 11) == "“ It held . ”"


def test_what_is_taken_is_not_taken_again() -> None:
    text = "“The gate held,” Moss said."
    assert cut(text, 0, 4, (5, 6)) == "“ The gate held"
    assert cut(text, 0, 4, (4, 5)) == "“ The gate held"
    assert cut("Moss said: “The gate held.”", 4, 9, (3, 4)) == "The gate held . ”"


def test_marks_alone_are_no_content_and_a_number_or_an_emoji_is() -> None:
    assert cut('Moss said "".', 2, 4) is None
    assert cut("Moss said “...” !", 2, 6) is None
    assert cut("Moss said: 12.", 3, 5) == "12"
    assert cut("Moss said: 🌊.", 3, 5) == "🌊"
