"""Sayings inside what is said: clauses of speech, words that are carried, who relays from between commas, whose account it is."""

from extract.marked import attribution, reading_of
from onrecord.extract.attribution import Attribution, Place
from onrecord.extract.carried_words import carried_in
from onrecord.extract.carriers import with_carrier
from onrecord.extract.citing import citing
from onrecord.extract.depicted import depicted
from onrecord.extract.frames import frames
from onrecord.extract.framing import framing
from onrecord.extract.opened_quotes import opened
from onrecord.extract.relayed_between import relayed_between
from onrecord.extract.spoken_clause import spoken_clauses
from onrecord.extract.widened_source import with_set_off
from onrecord.model import Reading


def words(reading: Reading, places: tuple[Place, ...]) -> str:
    return " + ".join(reading.report.text[start:end] for start, end in places)


def spoken(text: str) -> list[tuple[str, str]]:
    """Who says what, by the clauses of a text."""
    reading = reading_of(text)
    found = [one for frame in frames(reading) for one in spoken_clauses(frame)]
    return [(words(reading, one.source), words(reading, one.content)) for one in found]


def chain(reading: Reading, one: Attribution) -> list[str]:
    return [words(reading, source) for source, _ in one.relays] + [words(reading, one.source)]


def carried(text: str) -> list[tuple[list[str], str]]:
    reading = reading_of(text)
    found = [one for frame in frames(reading) for one in carried_in(frame)]
    return [(chain(reading, one), words(reading, one.content)) for one in found]


def shown(text: str) -> list[tuple[list[str], str]]:
    reading = reading_of(text)
    found = [one for frame in frames(reading) for one in depicted(frame)]
    return [(chain(reading, one), words(reading, one.content)) for one in found]


def seen(marked: str, verb: str) -> tuple[Reading, Attribution]:
    reading, one = attribution(marked, verb)
    return reading, one._replace(sure=0.9)


# --- clauses of speech


def test_a_clause_whose_verb_is_one_of_speech_is_a_saying_whatever_follows_it() -> None:
    assert spoken("that the harbour master denied ever having met the smuggler") == [
        ("the harbour master", "ever having met the smuggler")
    ]
    assert spoken("the diocese had approved the works") == [("the diocese", "the works")]
    assert spoken("the trustees were asking for lists") == [("the trustees", "for lists")]


def test_who_is_told_is_outside_and_who_is_told_to_do_something_inside() -> None:
    assert spoken("the verger told the bishop the bell was cracked") == [("the verger", "the bell was cracked")]
    assert spoken("the verger told the bishop to open it") == [("the verger", "the bishop to open it")]
    assert spoken("the verger had promised me a key") == [("the verger", "a key")]


def test_a_bare_object_of_a_verb_that_reports_no_words_is_no_saying() -> None:
    assert not spoken("the council had reached the summit")
    assert not spoken("the court reaffirms a principle")
    assert not spoken("his early-morning tweets attempting to shame her")


def test_what_is_only_supposed_or_a_nouns_is_no_saying() -> None:
    assert not spoken("if the ferryman says that the lock is open")
    assert not spoken("reports that the bank had asked for help were false")


def test_it_was_she_who_told_is_hers() -> None:
    assert spoken("it was she who had told the owners that the ice was thin") == [("she", "that the ice was thin")]


def test_what_somebody_calls_it_is_that_ones_word() -> None:
    assert spoken('the bank enjoyed what one of them termed "a long lunch"') == [("one of them", '"a long lunch"')]


# --- words that are carried


def test_whose_claim_is_carried_speaks_and_who_carries_it_relays() -> None:
    assert carried("The Orrin Gazette repeated the ferryman's claim that the lock was open.") == [
        (["The Orrin Gazette", "the ferryman"], "that the lock was open")
    ]
    assert carried("He spoke of a promise from the ministry that no school would close.") == [
        (["He", "the ministry"], "that no school would close")
    ]


def test_a_claim_that_is_rejected_is_carried_by_nobody() -> None:
    assert not carried("The army rejected the ferryman's claim that the lock was open.")
    assert not carried("The Orrin Gazette has not repeated the ferryman's claim that the lock was open.")


# --- shown by others


def test_who_is_accused_of_saying_speaks_and_who_accuses_relays() -> None:
    assert shown("The bursar accused the warden of claiming that the roof was paid for.") == [
        (["The bursar", "the warden"], "that the roof was paid for")
    ]
    assert not shown("The bursar accused the warden of stealing the lead.")


def test_who_told_may_end_the_clause() -> None:
    assert shown("The client was told to plead guilty by the judge.") == [(["the judge"], "to plead guilty")]
    assert not shown("The owner has promised to sell by Christmas.")


def test_where_somebody_is_quoted_relays() -> None:
    assert shown("The keeper was quoted in the Orrin Gazette as saying the lamp was out.") == [
        (["the Orrin Gazette", "The keeper"], "the lamp was out")
    ]


# --- relays of the sentence


def test_who_says_so_between_commas_relays() -> None:
    reading, one = seen("<s:The cardinal>, said one who was there, <c:begged> <t:them to wait>.", "beg")
    [made] = relayed_between(list(frames(reading)), [one])
    assert chain(reading, made) == ["one who was there", "The cardinal"]


def test_by_somebodys_own_admission_relays() -> None:
    reading, one = seen("By the warden's own admission, <s:the bank> <c:had warned> <t:of a run>.", "warn")
    [made] = framing(list(frames(reading)), [one])
    assert chain(reading, made) == ["the warden", "the bank"]


def test_bankers_are_cited_and_high_winds_are_not() -> None:
    reading, one = seen("<s:The mill> <c:said>, citing its bankers, <t:that it would close>.", "say")
    [made] = citing(list(frames(reading)), [one])
    assert chain(reading, made) == ["The mill", "its bankers"]
    reading, one = seen("<s:The mill> <c:said>, citing high winds, <t:that it would close>.", "say")
    assert citing(list(frames(reading)), [one]) == [one]


def test_an_outlet_to_which_something_is_confirmed_relays() -> None:
    reading, one = seen("<s:The warden> <c:confirmed> to the Orrin Signal <t:that the roof was paid for>.", "confirm")
    assert chain(reading, with_carrier(reading, one)) == ["Orrin Signal", "The warden"]
    reading, one = seen("<s:The warden> <c:confirmed> to the inquiry <t:that the roof was paid for>.", "confirm")
    assert with_carrier(reading, one) == one


def test_a_source_goes_on_to_the_comma_before_its_verb() -> None:
    reading, one = seen("<s:Rowers>, speaking without their names, <c:said> <t:the cox was ill>.", "say")
    assert words(reading, with_set_off(reading, one).source) == "Rowers, speaking without their names"


# --- quotation marks


def test_marks_that_a_clause_runs_through_are_opened() -> None:
    text = 'the general "said yes to everything" that day'
    reading = reading_of(text)
    [part] = opened(reading, ((0, len(text)),))
    assert words(reading, part) == "the general  + said yes to everything +  that day"
