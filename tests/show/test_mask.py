"""What is masked: same length, same offsets, in text, names and sentences alike."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.model import Mask, Problem
from onrecord.show.mask import masked, shareable
from onrecord.show.private import WITHHELD, is_private, nameless
from show import dossier
from show.fake import FakeBook, at, claim, person, report, statement, tie


@given(st.text(min_size=1), st.data())
def test_masking_keeps_the_length_and_everything_else(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    shown = masked(text, [Mask(start, end, "coordinates")])
    assert len(shown) == len(text)
    assert shown[:start] == text[:start]
    assert shown[end:] == text[end:]
    assert set(shown[start:end]) == {"█"}


def witness() -> FakeBook:
    """A report in which a witness speaks, under her name and as "she", and another who denies what she says."""
    one = report("Nora Lisk saw smoke, she said. Per Dahl said there was none.", title="Nora Lisk saw smoke")
    two = report("Lisk was wrong, Per Dahl said.", "The Slip")
    saw = statement(one, "Nora Lisk saw smoke", person(one, "Nora Lisk", "she"))
    none = statement(one, "there was none", person(one, "Per Dahl"), "deny")
    wrong = statement(two, "Lisk was wrong", person(two, "Per Dahl"), "deny")
    (name,) = at(one, "Nora Lisk")
    return FakeBook(
        held=[one, two],
        said=[saw, none, wrong],
        grouped=[
            claim("Nora Lisk saw smoke", saw, standing="denied", reasons=["Denied by Per Dahl."]),
            claim("Lisk was wrong", wrong, reasons=["It speaks against NORA  LISK."]),
        ],
        tied=[tie("denies", none, saw, "Per Dahl rejects what Nora Lisk says")],
        hidden={one.id: (Mask(name.start, name.end, "private person"),)},
        flaws=[Problem(one.name, "odd", "a remark on Nora Lisk", one.id)],
    )


def test_a_private_speaker_is_withheld_also_where_the_words_are_a_pronoun() -> None:
    book = shareable(witness())
    assert WITHHELD in {each.speaker.source.name for each in book.statements()}
    assert "Nora Lisk" not in {each.speaker.source.name for each in book.statements()}


def test_the_title_the_claim_and_the_sentences_about_it_are_masked_too() -> None:
    book = shareable(witness())
    told = [report.title or "" for report in book.reports()]
    told += [line for claim in book.claims() for line in (claim.text, *claim.reasons)]
    told += [tie.why for tie in book.ties()] + [problem.reason for problem in book.problems()]
    assert not [line for line in told if "nora" in line.casefold()]


def test_public_speakers_keep_their_names() -> None:
    book = shareable(witness())
    assert "Per Dahl" in {source.name for source, _, _ in book.sources()}


def test_with_private_names_only_coordinates_are_masked() -> None:
    book = shareable(dossier.book(), private_names=True)
    assert "Bertil Aask" in book.report(dossier.COURIER.id).text
    assert "51.2044" not in book.report(dossier.POST.id).text


def test_a_book_without_masks_is_shown_as_it_is() -> None:
    bare = dossier.book()
    bare.hidden = {}
    shown = shareable(bare)
    assert list(shown.reports()) == list(bare.reports())
    assert list(shown.statements()) == list(bare.statements())
    assert list(shown.claims()) == list(bare.claims())


def test_an_unknown_id_is_a_key_error_behind_the_mask_too() -> None:
    with pytest.raises(KeyError):
        shareable(dossier.book()).report("r-none")


@pytest.mark.parametrize(
    ("name", "private"),
    [
        ("Nora Lisk", True),
        ("NORA LISK", True),
        ("the mother of Nora Lisk", True),
        ("Nora Brandt", False),
        ("Lisk", False),
    ],
)
def test_a_name_is_private_if_it_is_or_holds_a_private_name(name: str, private: bool) -> None:
    assert is_private(name, frozenset({("nora", "lisk")})) == private


def test_a_single_name_is_masked_only_where_no_other_name_stands_beside_it() -> None:
    private = frozenset({("maria",)})
    assert nameless("denied by Maria and others", private) == "denied by █████ and others"
    assert nameless("denied by Maria Brandt", private) == "denied by Maria Brandt"


def test_the_profile_of_a_private_person_goes_without_names_and_roles() -> None:
    book = witness()
    key = book.said[0].speaker.source.id
    shown = shareable(book).profile(key)
    assert (shown.source.name, shown.names, shown.roles) == (WITHHELD, (WITHHELD,), ())
    assert [member.name for member in shown.members] == [WITHHELD]
    assert shareable(book, private_names=True).profile(key).source.name == "Nora Lisk"
    assert "Nora Lisk" not in str(list(shareable(book).profiles()))
