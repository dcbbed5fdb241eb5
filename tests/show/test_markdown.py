"""The brief in Markdown: readable as plain text, every footnote there and in the exact words."""

from __future__ import annotations

import io
import re

from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.show import markdown
from onrecord.show.brief import build
from onrecord.show.lint import check
from show import dossier
from show.fake import FakeBook, link, person, report, statement

REFERENCE = re.compile(r"\[\^(s\w+)\](?!:)")
NOTE = re.compile(r"^\[\^(s\w+)\]: (.*)$", re.MULTILINE)


def written(book: FakeBook, title: str = "The dam at Orvane") -> str:
    out = io.StringIO()
    markdown.write(build(book, title=title), out)
    return out.getvalue()


def test_every_reference_has_its_footnote_and_every_footnote_is_referred_to() -> None:
    shown = written(dossier.book())
    assert set(REFERENCE.findall(shown)) == {key for key, _ in NOTE.findall(shown)}


def test_a_footnote_gives_outlet_date_chain_act_rule_and_the_exact_words_with_their_place() -> None:
    notes = dict(NOTE.findall(written(dossier.book())))
    note = notes[dossier.TAKEN_RELAYED.id]
    (span,) = dossier.TAKEN_RELAYED.content
    assert note == (
        "Harbour Wire, “Orvane dam loses second pump as river rises”, 4 March 2031 (orvane/wire-0304.txt). "
        "Harbour Wire → Tarsk Courier → General Osk Varran; claims, indirect; rule cue.after/1. "
        f"Characters {span.start}-{span.end}: his troops had taken the eastern sluice house"
    )


def test_the_sections_are_numbered_headings_in_order() -> None:
    headings = re.findall(r"^## (\d) ", written(dossier.book()), re.MULTILINE)
    assert headings == list("123456789")


def test_what_stands_in_several_columns_is_named_by_its_column() -> None:
    assert "  - Where it stands now: **denied**; Both statements are General Osk Varran's" in written(dossier.book())


def test_source_text_is_neither_markdown_nor_html() -> None:
    hostile = report("[x](http://evil.example) <b>*wins*</b> | `a`, said Holt.", "# Heading", title="**bold**")
    said = statement(hostile, "[x](http://evil.example) <b>*wins*</b> | `a`", person(hostile, "Holt"))
    shown = written(FakeBook([hostile], [said]), "- item")
    assert r"\[x\](http://evil.example) \<b\>\*wins\*\</b\> \| \`a\`" in shown
    assert not re.search(r"(?<!\\)<b>|(?<!\\)\]\(http|^# Heading", shown, re.MULTILINE)


def test_text_that_turns_direction_is_closed_off() -> None:
    assert markdown.plain("a\u202eb") == "\u2068a\u202eb\u202c\u2069"


def test_a_brief_passes_the_lint() -> None:
    assert not [finding for finding in check(written(dossier.book()), dossier.book()) if finding.serious]


@settings(max_examples=40)
@given(st.text(st.characters(), min_size=1, max_size=60), st.text(st.characters(), min_size=1, max_size=40))
def test_any_text_keeps_each_footnote_on_one_line(before: str, words: str) -> None:
    one = report(before + words, outlet=words, title=before)
    said = statement(one, words, link(one, "speaker", (before, "person")))
    shown = written(FakeBook([one], [said]), before)
    shown.encode("utf8")
    assert [key for key, _ in NOTE.findall(shown)] == [said.id]
    assert set(REFERENCE.findall(shown)) == {said.id}


def test_a_reason_ends_once() -> None:
    assert not re.search(r"\w\.; ", written(dossier.book()))
