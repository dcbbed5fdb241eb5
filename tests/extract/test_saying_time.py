"""When something was said: the words beside the cue, and no others."""

import pytest

from extract.marked import attribution
from onrecord.extract.saying_time import said_when


@pytest.mark.parametrize(
    ("marked", "times"),
    [
        ("<s:Odell> <c:said> on Friday <t:that the gate was shut>.", ["on Friday"]),
        ("<s:Odell> <c:said> Friday <t:the gate was shut>.", ["Friday"]),
        ("<t:The gate was shut>, <s:Odell> <c:said> late on Tuesday.", ["late on Tuesday"]),
        ("On 12 June <s:Odell> <c:said> <t:the gate was shut>.", ["On 12 June"]),
        ("<s:Odell> <c:told> reporters at 6 a.m. on Monday <t:the gate was shut>.", ["at 6 a.m. on Monday"]),
        ("<s:Odell> <c:said> at a hearing on Tuesday <t:that the gate was shut>.", ["at a hearing on Tuesday"]),
        ("<s:Odell> <c:said> in papers filed last week <t:the gate was shut>.", ["in papers filed last week"]),
        ("<s:Odell> <c:said> three hours after the storm <t:that the gate was shut>.", ["three hours after the storm"]),
        ("<s:Odell>, hours later, <c:denied> <t:it>.", ["hours later"]),
        ("<s:Odell>'s <c:denial> <t:that it leaked> came on 3 May 2031.", ["on 3 May 2031"]),
        ("<s:Odell> <c:said Monday> <t:the gate was shut>.", ["Monday"]),
        ("<s:Odell> <c:said> in Monday's debate <t:that it leaked>.", ["in Monday's debate"]),
    ],
)
def test_the_words_beside_the_cue_that_can_be_dated_are_found(marked: str, times: list[str]) -> None:
    reading, one = attribution(marked, "")
    assert [span.of(reading.report.text) for span in said_when(reading, one)] == times


@pytest.mark.parametrize(
    "marked",
    [
        "<s:Odell> <c:said> <t:the gate was shut on Friday>.",
        "<s:Odell, who left on Friday,> <c:said> <t:the gate was shut>.",
        "<s:Odell> <c:said> <t:the gate was shut>, but Brandt said on Friday that it was open.",
        "<s:Odell> <c:has repeatedly said> <t:the gate was shut>.",
        "It rained on Friday. <s:Odell> <c:said> <t:the gate was shut>.",
        "<t:“The gate was shut on Friday.”>",
    ],
)
def test_times_of_other_things_are_not_when_it_was_said(marked: str) -> None:
    reading, one = attribution(marked, "")
    assert said_when(reading, one) == ()
