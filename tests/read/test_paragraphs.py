import pytest

from onrecord.read.paragraphs import find_paragraphs

BODY = "The bridge over the river at Vell has been closed since the piers cracked in the frost of last week."


def kinds(text: str) -> list[str]:
    return [paragraph.kind for paragraph in find_paragraphs(text)]


def blocks(text: str) -> list[str]:
    return [text[paragraph.start : paragraph.end] for paragraph in find_paragraphs(text)]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Bridge Closed For Winter", "heading"),
        ("BRIDGE CLOSED FOR WINTER.", "heading"),
        ("# What is known", "heading"),
        ("Why the bridge closed", "heading"),
        ("9:45 p.m.", "heading"),
        ("- the ferry runs until ten", "item"),
        ("2. the ferry runs until ten", "item"),
        ("• the ferry runs until ten", "item"),
        ("By Ana Moss and Tom Bell", "byline"),
        ("Reporting by Ana Moss; editing by Tom Bell", "byline"),
        ("Updated 3 May 2025", "byline"),
        ("Monday\t12\t14", "table"),
        ("Monday | 12 | 14", "table"),
        ("The ferry runs until ten.", "prose"),
    ],
)
def test_a_line_above_a_paragraph_is_known_by_its_form(line: str, kind: str) -> None:
    assert kinds(f"{line}\n\n{BODY}") == [kind, "prose"]


def test_hard_wrapped_lines_are_one_paragraph() -> None:
    text = "The bridge over the river at Vell has been closed since the piers\ncracked in the frost.\n\nThe ferry runs."
    assert len(blocks(text)) == 2


def test_lines_that_end_in_a_stop_are_paragraphs_of_their_own() -> None:
    assert blocks("The bridge is closed.\nThe ferry runs.") == ["The bridge is closed.", "The ferry runs."]


def test_items_of_a_list_stand_alone() -> None:
    assert kinds("- the bridge is closed\n- the ferry runs") == ["item", "item"]


def test_labels_in_capitals_make_turns() -> None:
    text = "THE MAYOR: It is closed.\n\nMR. BELL: Why?\n\nTHE MAYOR: The frost."
    found = find_paragraphs(text)
    assert [paragraph.kind for paragraph in found] == ["turn"] * 3
    assert [text[slice(*paragraph.label)] for paragraph in found if paragraph.label] == [
        "THE MAYOR:",
        "MR. BELL:",
        "THE MAYOR:",
    ]


def test_names_that_come_back_before_a_colon_make_turns() -> None:
    assert kinds("Ana Moss: It is closed.\n\nTom Bell: Why?\n\nAna Moss: The frost.") == ["turn"] * 3


def test_a_headline_with_a_colon_is_no_turn() -> None:
    assert "turn" not in kinds(f"Minister: talks at dead end\n\n{BODY}")


def test_a_note_is_no_speaker() -> None:
    assert "turn" not in kinds("Note: it is closed.\n\nNote: it is shut.")


@pytest.mark.parametrize("text", ["", "\n\n\n", " \t \n\u200b\n"])
def test_a_text_without_words_has_no_paragraphs(text: str) -> None:
    assert find_paragraphs(text) == ()
