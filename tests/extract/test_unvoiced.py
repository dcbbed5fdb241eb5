"""What the reader takes for speech and a report only tells of: it stands apart, has no false speaker, and is kept once."""

from __future__ import annotations

import pytest

from extract.marked import attribution, reading_of
from onrecord.extract.act import decide
from onrecord.extract.attribution import Attribution
from onrecord.extract.bare import is_bare
from onrecord.extract.by_paragraph import by_paragraph
from onrecord.extract.lookup import tokens_in, verb_of
from onrecord.extract.quotations import Quotations
from onrecord.extract.reader.decode import Settings
from onrecord.extract.repeated import without_repeated
from onrecord.extract.spoken_to import without_addressee
from onrecord.extract.sureness import is_sure_enough
from onrecord.extract.unnamed import without_wish_for_no_name
from onrecord.model import Act, Reading


def seen(marked: str, sure: float) -> tuple[Reading, Attribution]:
    """A reading and what the reader sees in it, with the verb that the lexicon knows in its cue."""
    reading, one = attribution(marked, "")
    return reading, one._replace(verb=verb_of(tokens_in(reading, one.cue)), sure=sure)


@pytest.mark.parametrize(
    ("content", "bare"),
    [
        ("the closure of the mill", True),
        ("a deal reached in May", True),
        ("the mill would close", False),
        ("nine boats reached the quay", False),
        ("the mayor resigned", False),
        ("that estimate", False),
        ("he left", False),
        ("to close the mill", False),
        ("whether the mill closed", False),
    ],
)
def test_a_content_is_bare_where_it_names_a_thing_and_tells_nothing_of_it(content: str, bare: bool) -> None:
    assert is_bare(reading_of(content), ((0, len(content)),)) is bare


@pytest.mark.parametrize(
    ("marked", "sure", "act", "rule"),
    [
        ("<s:The port> <c:backs> <t:a second crane>.", 0.65, "believe", "hardly_said"),
        ("<s:The port> <c:backs> <t:a second crane>.", 0.75, "agree", "plain_idiom"),
        ("<t:The closure> <c:was announced> in May.", 0.65, "believe", "hardly_said"),
        ("<s:The port> <c:announced> <t:the closure>.", 0.65, "announce", "plain_idiom"),
        ("<s:The port> <c:announced> <t:the closure>.", 0.55, "believe", "hardly_said"),
        ("<s:The port> <c:announced> <t:that it would close>.", 0.4, "announce", "plain_idiom"),
        ("<s:Odell> <c:said> <t:nothing new>.", 0.4, "say", "entry"),
        ("<s:Odell> <c:will speak about> <t:the closure>.", 0.9, "intend", "to_be_said"),
        ("<s:Odell> <c:will say> <t:that the port is shut>.", 0.9, "say", "entry"),
        ("<s:Prices> <c:are projected> <t:to double>.", 0.9, "believe", "expected_by_nobody"),
        ("<s:The port> <c:warned of> <t:a second flood>.", 0.55, "warn", "entry"),
        ("<s:The port> <c:warned of> <t:a second flood>.", 0.45, "believe", "hardly_said"),
        ("<s:Odell> <c:called> <t:the accusations absurd>.", 0.75, "say", "entry"),
        ("<s:Odell> <c:labelled> <t:it a lie>.", 0.75, "say", "entry"),
        ("<s:Odell> <c:called> <t:the coastguard>.", 0.75, "believe", "silent"),
    ],
)
def test_where_no_words_are_reported_it_depends_on_how_sure_the_reader_is(
    marked: str, sure: float, act: Act, rule: str
) -> None:
    reading, one = seen(marked, sure)
    decision = decide(reading, one, "indirect")
    assert (decision.act, decision.decided.act) == (act, rule)


@pytest.mark.parametrize(
    "marked",
    [
        "<s:The crews> <c:have been told> <t:to leave>.",
        "<s:The mayor> <c:was repeatedly asked> <t:whether the dam held>.",
        "<s:The council> <c:was accused of> <t:stalling>.",
    ],
)
def test_who_is_told_asked_or_accused_is_no_speaker(marked: str) -> None:
    assert without_addressee(*attribution(marked, "")).source == ()


@pytest.mark.parametrize(
    "marked",
    [
        "<s:The crews> <c:told> <t:the port to wait>.",
        "<s:Odell> <c:was quoted as saying> <t:the dam held>.",
        "The crews <c:were told> by <s:the port> <t:to leave>.",
        "<s:Odell> <c:is telling> <t:the port to wait>.",
    ],
)
def test_who_tells_keeps_the_word(marked: str) -> None:
    reading, one = attribution(marked, "")
    assert without_addressee(reading, one) == one


@pytest.mark.parametrize(
    ("marked", "sure", "made"),
    [
        ("<c:It was found> <t:that the dam had held>.", 0.45, False),
        ("<c:It was found> <t:that the dam had held>.", 0.55, True),
        ("<s:The board> <c:found> <t:that the dam had held>.", 0.45, True),
        ("<s:Odell> <c:tinkered with> <t:“the great sluice”>.", 0.45, False),
        ("<s:Odell> <c:tinkered with> <t:“the great sluice”>.", 0.55, True),
        ("<c:It is believed> <t:that the dam had held>.", 0.4, True),
    ],
)
def test_what_lacks_a_speaker_or_a_word_of_saying_asks_for_a_surer_reader(marked: str, sure: float, made: bool) -> None:
    reading, one = seen(marked, sure)
    assert is_sure_enough(reading, Quotations(reading), one, Settings()) is made


CAPTIONED = "The dam will hold all winter, Odell said. Rain fell.\n\nThe dam will hold all winter, Odell said"


def told_twice(text: str) -> list[Attribution]:
    first = Attribution("cue_read", "say", ((30, 35),), ((36, 40),), ((0, 28),), sure=0.9)
    at = text.rindex("The dam")
    again = first._replace(source=((at + 30, at + 35),), cue=((at + 36, at + 40),), content=((at, at + 28),))
    return [first, again]


def test_a_sentence_that_a_caption_repeats_is_one_statement() -> None:
    first, again = told_twice(CAPTIONED)
    reading = reading_of(CAPTIONED)
    assert without_repeated(reading, [first, again]) == [first]
    assert without_repeated(reading, [first, again._replace(cue=())]) == [first, again._replace(cue=())]


def test_what_is_repeated_among_other_sentences_is_said_again() -> None:
    text = CAPTIONED + ". So did Bell."
    assert without_repeated(reading_of(text), told_twice(text)) == told_twice(text)


def test_few_words_may_be_said_twice() -> None:
    text = "It held, Odell said.\n\nIt held, Odell said."
    first = Attribution("cue_read", "say", ((9, 14),), ((15, 19),), ((0, 7),), sure=0.9)
    again = first._replace(source=((31, 36),), cue=((37, 41),), content=((22, 29),))
    assert without_repeated(reading_of(text), [first, again]) == [first, again]


def test_a_quotation_that_opens_again_unclosed_is_a_statement_of_its_own() -> None:
    text = 'Odell said: "The dam will hold. "We have checked it."'
    one = Attribution("cue_read", "say", ((0, 5),), ((6, 10),), ((12, len(text)),), sure=0.9)
    first, second = by_paragraph(reading_of(text), one)
    assert [text[a:b] for a, b in (*first.content, *second.content)] == ['"The dam will hold.', '"We have checked it."']
    assert (first.cue, second.cue, second.source) == (one.cue, (), one.source)


def test_a_quotation_that_was_closed_before_the_next_opens_stays_with_it() -> None:
    text = 'Odell said: "The dam will hold." "We have checked it."'
    one = Attribution("cue_read", "say", ((0, 5),), ((6, 10),), ((12, len(text)),), sure=0.9)
    assert list(by_paragraph(reading_of(text), one)) == [one]


@pytest.mark.parametrize(
    ("marked", "made"),
    [
        ("A teacher, <s:who> <c:asked> <t:not to be named>, left.", False),
        ("<s:Another>, who <c:did not want> <t:to be identified because it was late>, left.", False),
        ("<s:The crews> <c:asked> <t:not to be sent out>.", True),
        ("<s:The crews> <c:asked> <t:to be named heirs of all that the port had owned before the war>.", True),
    ],
)
def test_the_wish_to_be_left_unnamed_is_no_statement(marked: str, made: bool) -> None:
    reading, one = seen(marked, 0.9)
    assert bool(without_wish_for_no_name(reading, [one])) is made
