"""One report, two ways of seeing: nothing is said twice, and a statement never runs over paragraphs."""

from extract.marked import reading_of
from onrecord.extract.attribution import Attribution
from onrecord.extract.by_paragraph import by_paragraph
from onrecord.extract.joined import joined
from onrecord.extract.once import once

TEXT = "Moss said the bridge was closed.\n\nIt would open in May."


def test_what_is_said_over_two_paragraphs_is_two_statements_of_one_source() -> None:
    one = Attribution("cue_read", "say", ((0, 4),), ((5, 9),), ((10, 31), (34, 54)), sure=0.9)
    first, second = by_paragraph(reading_of(TEXT), one)
    assert (first.cue, first.content) == (((5, 9),), ((10, 31),))
    assert (second.source, second.cue, second.content) == (((0, 4),), (), ((34, 54),))


def test_of_two_readings_of_one_content_the_surer_stays() -> None:
    sure = Attribution("cue_read", "say", ((0, 4),), ((5, 9),), ((10, 31),), sure=0.9)
    less = sure._replace(cue=((0, 4),), source=(), content=((10, 30),), sure=0.5)
    assert once([less, sure]) == [sure]
    assert once([sure, sure._replace(cue=((0, 4),), content=((34, 54),), sure=0.5)])[1].content == ((34, 54),)


def test_a_trusted_rule_fills_in_what_the_reader_missed_and_doubles_nothing() -> None:
    read = Attribution("cue_read", "say", ((0, 4),), ((5, 9),), ((10, 31),), sure=0.9)
    same = Attribution("said_that", "say", ((0, 4),), ((5, 9),), ((10, 31),))
    other = Attribution("said_that", "say", ((0, 4),), (), ((34, 54),))
    assert joined([read], [same], TEXT) == [read]
    assert set(joined([read], [other], TEXT)) == {read, other}
    assert joined([read], [other._replace(rule="object_of_cue")], TEXT) == [read]


def test_a_turn_that_the_reader_saw_too_is_one_statement() -> None:
    text = "BRANDT: The gate held all night long."
    turn = Attribution("turn", "", ((0, 6),), (), ((8, 37),))
    read = Attribution("cue_read", "", ((0, 6),), ((6, 7),), ((8, 36),), sure=0.9)
    assert joined([read], [turn], text) == [turn]


def test_in_a_signed_paragraph_i_am_who_signs_and_nobody_goes_on_from_before() -> None:
    text = "I think that it fell. Ana Moss, mayor"
    signed = Attribution("signed_paragraph", "", ((22, 37),), (), ((0, 21),))
    own = Attribution("cue_read", "think", ((0, 1),), ((2, 7),), ((8, 20),), sure=0.9)
    goes_on = Attribution("cue_read", "say", ((22, 25),), (), ((0, 21),), sure=0.9)
    assert joined([own, goes_on], [signed], text) == [signed]
