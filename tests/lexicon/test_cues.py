"""The table of cues: many, each with its act, in every form, on one line each."""

import re
from pathlib import Path
from typing import get_args

import pytest

from onrecord.lexicon.cues import CUES, NOUN_CUES, Cue, entries
from onrecord.model import Act


def test_the_lexicon_holds_at_least_four_hundred_entries() -> None:
    assert len({(cue.lemma, cue.pos) for cue in CUES.values()}) >= 400


def test_every_act_is_one_of_the_model_and_each_but_narration_has_a_cue() -> None:
    assert {cue.act for cue in CUES.values()} == set(get_args(Act)) - {"report"}


@pytest.mark.parametrize("table", ["verbs.txt", "nouns.txt", "phrases.txt"])
def test_no_entry_stands_twice_in_a_table(table: str) -> None:
    spellings = [spelling for entry in entries(table) for spelling in entry.spellings]
    assert [s for s in spellings if spellings.count(s) > 1] == []


def test_surface_forms_are_lower_case_words_with_single_spaces() -> None:
    assert [s for s in CUES if s != " ".join(s.lower().split()) or "~" in s or "/" in s] == []


@pytest.mark.parametrize(
    ("surface", "lemma", "form"),
    [
        ("said", "say", "past"),
        ("says", "say", "present"),
        ("shown", "show", "participle"),
        ("criticized", "criticise", "past"),
        ("vowing", "vow", "gerund"),
        ("denies", "deny", "present"),
        ("admitted", "admit", "past"),
        ("agreeing", "agree", "gerund"),
        ("pointed out", "point out", "past"),
        ("made clear", "make clear", "past"),
        ("signaled", "signal", "past"),
        ("signalled", "signal", "past"),
        ("queries", "query", "present"),
        ("hypotheses", "hypothesis", "noun"),
        ("according to", "according to", "phrase"),
    ],
)
def test_inflected_forms_lead_to_their_lemma(surface: str, lemma: str, form: str) -> None:
    assert (CUES[surface].lemma, CUES[surface].form) == (lemma, form)


def test_a_form_that_is_verb_and_noun_is_found_as_both() -> None:
    assert CUES["claims"].pos == "verb"
    assert NOUN_CUES["claims"].pos == "noun"


def test_weak_verbs_wait_for_that_or_a_quotation() -> None:
    assert {CUES[word].strength for word in ("noticed", "shows", "sees", "felt", "found")} == {"weak"}
    assert {CUES[word].strength for word in ("said", "denied", "warned")} == {"strong"}


@pytest.mark.parametrize(
    ("surface", "pattern"),
    [
        ("told", "person_that"),
        ("ordered", "person_to"),
        ("described", "as"),
        ("accused", "of"),
        ("called for", "object"),
    ],
)
def test_a_cue_says_what_may_follow(surface: str, pattern: str) -> None:
    cue: Cue = CUES[surface]
    assert pattern in cue.takes


ACTS = Path(__file__).parents[2] / "docs" / "acts.md"
TABLE = ACTS.read_text("utf8").partition("## The acts")[2].partition("\n##")[0].strip().partition("\n\n")[0]
ROWS = re.findall(r"^\| (\w+) \|.*\| ([^|]*) \|$", TABLE, re.MULTILINE)


def test_the_page_on_acts_has_a_row_for_each() -> None:
    assert [act for act, _ in ROWS[1:]] == list(get_args(Act))


@pytest.mark.parametrize(("act", "among"), ROWS[1:-1])
def test_the_entries_that_the_page_on_acts_names_are_of_that_act(act: str, among: str) -> None:
    for entry in among.split(", "):
        assert act in {table[entry].act for table in (CUES, NOUN_CUES) if entry in table}
