"""Draft lint: whoever writes from a brief is told where the words and the ledger part."""

from __future__ import annotations

import pytest

from onrecord.show.lint import Finding, check
from onrecord.show.prose import quotations, sentences
from show import dossier
from show.dossier import FELL_NOT, NEED, TAKEN, WITHDRAW


def kinds(draft: str) -> list[str]:
    return [finding.kind for finding in check(draft, dossier.book())]


def test_words_that_are_the_statement_s_own_pass() -> None:
    assert kinds(f"The engineer said: “We have one pump and we need two,”[^{NEED.id}]") == []
    assert kinds(f"The engineer said they “need two”.[^{NEED.id}]") == []


def test_house_style_may_end_a_quotation_in_its_own_way_and_leave_words_out() -> None:
    assert kinds(f"The engineer said: “We have one pump and we need two.”[^{NEED.id}]") == []
    assert kinds(f"The engineer said: “We have … two.”[^{NEED.id}]") == []
    assert kinds(f"The engineer said: “We have … three.”[^{NEED.id}]") == ["not its words"]


def test_changed_words_are_found_and_named() -> None:
    (finding,) = check(f"He said it “did not collapse”.[^{FELL_NOT.id}]", dossier.book())
    assert finding.kind == "not its words"
    assert "did not collapse" in finding.reason
    assert finding.serious


def test_the_words_of_another_statement_do_not_pass_under_this_marker() -> None:
    assert kinds(f"Varran said “It did not fall,”.[^{TAKEN.id}]") == ["not its words"]


def test_a_sentence_with_two_markers_may_quote_both() -> None:
    draft = f"Varran said they “took the eastern sluice house”, Reth that “it did not”.[^{TAKEN.id}][^{FELL_NOT.id}]"
    assert kinds(draft) == ["not its words"]
    assert kinds(draft.replace("it did not", "It did not")) == []


def test_an_unknown_marker_is_found_with_its_line() -> None:
    draft = f"# A heading\n\nOne.[s{'a' * 16}]\n"
    (finding,) = check(draft, dossier.book())
    assert (finding.line, finding.kind) == (3, "unknown statement")


@pytest.mark.parametrize("marker", [f"[^{NEED.id}]", f"[{NEED.id}]"])
def test_markers_stand_as_footnotes_or_in_the_line(marker: str) -> None:
    assert kinds(f"They need two pumps {marker}.") == []


def test_a_sentence_without_a_marker_is_listed_and_is_no_flaw() -> None:
    (finding,) = check(f"They need two pumps.[^{NEED.id}] The outlook is grim.", dossier.book())
    assert (finding.kind, finding.sentence, finding.serious) == ("no marker", "The outlook is grim.", False)


def test_the_author_s_own_sentences_may_quote_what_they_like() -> None:
    assert kinds("As the saying goes, “pride comes before a fall”.") == ["no marker"]


def test_words_may_be_given_as_a_brief_masks_them() -> None:
    assert kinds(f"He should go “from ███████████████ at once”.[^{WITHDRAW.id}]") == []


def test_words_may_break_over_lines() -> None:
    assert kinds(f"They said: “We have one pump\nand we need two,”[^{NEED.id}]") == []


def test_markdown_escapes_are_the_characters_they_stand_for() -> None:
    assert kinds(f"They “have one pump\\ and”.[^{NEED.id}]") == ["not its words"]
    assert kinds(f"They “need two\\,”.[^{NEED.id}]") == []


def test_what_is_indented_below_a_marked_item_rests_on_it() -> None:
    assert kinds(f"- They need two.[^{NEED.id}]\n  - So far one.\n- Grim.") == ["no marker"]
    assert kinds(f"- The engineer\n  - says: they need two[^{NEED.id}]") == []


def test_headings_tables_and_code_are_passed_over() -> None:
    assert kinds("# Title\n\n| a | b |\n\n```\ncode “words”.\n```\n\n---\n") == []


def test_a_finding_is_one_line_for_a_terminal() -> None:
    assert str(Finding(4, "no marker", "nothing says what this rests on", "A. " * 60)).startswith("line 4: no marker: ")
    assert "\n" not in str(Finding(4, "no marker", "why", "A sentence."))


@pytest.mark.parametrize(
    ("draft", "expected"),
    [
        ("One. Two.", ["One.", "Two."]),
        ("Gen. Varran said so. It ended.", ["Gen. Varran said so.", "It ended."]),
        ("“One. Two.” Three.", ["“One. Two.”", "Three."]),
        ("“Is it?” asked Reth. No.", ["“Is it?” asked Reth.", "No."]),
        ("- first\n- second", ["first", "second"]),
        ("A line\nbroken in two. Then more.", ["A line broken in two.", "Then more."]),
    ],
)
def test_a_draft_is_divided_into_its_sentences(draft: str, expected: list[str]) -> None:
    assert [prose.text for prose in sentences(draft)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('“one” and "two" and «three» and „four“', ["one", "two", "three", "four"]),
        ("“he said “no” to it”", ["he said “no” to it"]),
        ('an inch is 1" long', []),
        ("“never closed", []),
    ],
)
def test_quotations_of_every_usual_kind_are_found(text: str, expected: list[str]) -> None:
    assert list(quotations(text)) == expected
