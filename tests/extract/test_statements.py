import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord import ids
from onrecord.extract import RULES as BY_RULES
from onrecord.extract import describe, extract
from onrecord.extract.rules import RULES
from onrecord.model import Report, Statement
from onrecord.read import read

JUNK = st.text(st.sampled_from("ab Z.,;:!?…\"'“”‘’«»„‚‹›``()[]-–—\n\t\u00ad\u200b\u200f\u202eﬁ🙂é0 9İß"), max_size=200)
WORDS = st.lists(
    st.sampled_from(
        ["Ana Moss", "said", "that", "the bridge", "was", "closed", '"', "“", "”", "'", "'s", ",", ".", "\n\n", "MR. BELL:",
         "he", "according to", "the council", "told", "and", "...", "- ", "ordered", "to", "(", ")", "claim", "who",
         "as saying", "quoted", "when", "asked", "whether", "denied", "per", "by", "of", "not", "is", "reported", "it",
         ":", "SAID", "adding"]
    ),
    max_size=60,
).map(" ".join)  # fmt: skip


def report(text: str, outlet: str | None = "Harbour Wire", language: str | None = "en") -> Report:
    return Report(
        ids.report_id(text, None, outlet, None, None, language), "a", "", "text", text, outlet=outlet, language=language
    )


def statements(text: str, outlet: str | None = "Harbour Wire") -> tuple[Statement, ...]:
    return extract(read(report(text, outlet)), BY_RULES)


@given(JUNK | WORDS)
def test_every_span_slices_inside_its_report(text: str) -> None:
    for statement in statements(text):
        links = [span for link in statement.chain for span in (*link.words, *link.cue, *link.certainty)]
        certainty = statement.certainty.speaker + statement.certainty.reporter
        for span in (*statement.content, *statement.cue, *statement.condition, *certainty, *links):
            assert span.report == statement.report
            assert span.end <= len(text)
            assert span.of(text).strip()


@given(JUNK | WORDS)
def test_the_same_report_gives_the_same_statements_and_no_two_share_an_id(text: str) -> None:
    first, again = statements(text), statements(text)
    assert first == again
    assert len({one.id for one in first}) == len(first)


@given(JUNK | WORDS)
def test_every_chain_begins_with_the_outlet_and_only_narration_ends_there(text: str) -> None:
    for one in statements(text):
        assert one.chain[0].role == "outlet"
        assert [link.role for link in one.chain[1:-1]] == ["relay"] * (len(one.chain) - 2) or len(one.chain) == 1
        assert (one.act == "report") == (len(one.chain) == 1)


def test_an_id_moves_with_the_version_of_the_rule_alone() -> None:
    (said,) = statements("Ana Moss said the bridge was closed.")
    assert said.id == ids.statement_id(said.report, said.chain, said.act, said.cue, said.content, said.rule)
    assert said.id == "szxtm2nypxiw6llpw"


def test_the_outlet_is_the_first_link_and_narration_has_no_other() -> None:
    narrated, said = statements("The bridge closed on Monday. Ana Moss said it would open in May.")
    assert [link.source.name for link in narrated.chain] == ["Harbour Wire"]
    assert [link.source.name for link in said.chain] == ["Harbour Wire", "Ana Moss"]


def test_an_unknown_outlet_is_a_value() -> None:
    (narrated,) = statements("The bridge closed on Monday.", outlet=None)
    assert narrated.chain[0].source.name is None


def test_an_outlet_that_is_told_by_its_own_report_relays_nothing() -> None:
    (said,) = statements("Ana Moss told the Vell Gazette that the bridge was closed.", outlet="Vell Gazette")
    assert [link.role for link in said.chain] == ["outlet", "speaker"]


def test_a_relay_keeps_its_own_words_and_cue() -> None:
    text = "According to the Harbour Wire, Ana Moss said the bridge was closed."
    relay = statements(text, outlet="Vell Gazette")[0].chain[1]
    assert [span.of(text) for span in relay.words] == ["the Harbour Wire"]
    assert [span.of(text) for span in relay.cue] == ["According to"]


def test_a_report_that_was_not_read_has_no_statements() -> None:
    assert extract(read(report("Мост закрыли в понедельник.", language="ru"))) == ()


def test_what_stands_in_a_table_or_a_byline_is_not_narrated() -> None:
    text = "By Ana Moss\n\nMonday | 12 | 14\n\nThe bridge closed on Monday."
    assert [one.content[0].of(text) for one in statements(text)] == ["The bridge closed on Monday."]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_every_rule_is_described_by_an_example(rule: object) -> None:
    assert "`" in describe(f"{BY_RULES.version}:{rule.__name__}")  # type: ignore[attr-defined]  # a rule is a plain function, which its type does not say


@pytest.mark.parametrize(
    "text", ["said " * 30_000, '"' * 30_000, "Ana Moss said, " * 10_000, "that " * 30_000, "( " * 30_000]
)
def test_words_without_end_are_gone_through_in_good_time(text: str) -> None:
    start = time.process_time()
    statements(text)
    assert time.process_time() - start < 10


def test_a_pull_quote_is_no_second_statement() -> None:
    text = (
        "“The dam will hold if the rain stops,” Ana Moss said on Monday.\n\nIlse Brandt disagreed, and said so twice.\n\n"
        "“The dam will hold if the rain stops”\n\nThe gates were closed at noon."
    )
    made = [one for one in statements(text) if "dam will hold" in one.content[0].of(text)]
    assert [one.speaker.source.name for one in made] == ["Ana Moss"]


def test_short_words_may_be_said_twice() -> None:
    text = "“We will stay,” Ana Moss said. She shut the door.\n\n“We will stay.”\n\nThe gates were closed at noon."
    assert len([one for one in statements(text) if "We will stay" in one.content[0].of(text)]) == 2
