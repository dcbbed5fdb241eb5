"""What decides the act where the entry of the cue does not, and that the rule that decided is told."""

import pytest

from extract.marked import attribution
from onrecord.extract import describe
from onrecord.extract.act import Decision, decide
from onrecord.extract.lookup import tokens_in, verb_of
from onrecord.model import Act, Polarity, Quotation


def decided(marked: str, quotation: Quotation = "indirect") -> Decision:
    reading, seen = attribution(marked, "")
    verb = verb_of(tokens_in(reading, seen.cue))
    return decide(reading, seen._replace(verb=verb, sure=0.9), quotation)


@pytest.mark.parametrize(
    ("marked", "act", "rule"),
    [
        ("<s:Odell> <c:declined> <t:to name the crew>.", "refuse", "refusing"),
        ("<s:Odell> <c:has yet to publish> <t:the list>.", "announce", "withheld"),
        ("<s:Odell> <c:stopped short of calling for> <t:a strike>.", "urge", "withheld"),
        ("<s:Odell> <c:withdrew his threat> <t:to sail>.", "threaten", "withdrawn"),
        ("<c:Demands> by <s:the crews> <t:for pay> grew.", "demand", "noun_of"),
        ("<s:Odell> <c:is said to have admitted> <t:the leak>.", "confirm", "said_to_have"),
        ("<s:Odell> <c:said he would> <t:mend the gate>.", "promise", "said_it_would"),
        ("<s:Odell> <c:rejected> <t:the request for bail>.", "refuse", "denied_request"),
        ("<s:Odell> <c:insisted> <t:that the vote be held>.", "demand", "insisted_it_be"),
        ("<s:Odell> <c:insisted> <t:that the vote was held>.", "claim", "entry"),
        ("<s:Odell> <c:told> <t:the crews to cast off>.", "order", "told_to"),
        ("<s:Odell> <c:told> crews <t:when to cast off>.", "say", "entry"),
        ("<s:Odell> <c:threw> <t:his weight behind the plan>.", "agree", "idiomatic"),
        ("<s:Odell> <c:doubled down on> <t:his story>.", "claim", "idiomatic"),
        ("<s:Odell> <c:suggested> <t:moving the vote>.", "propose", "proposed_doing"),
        ("<s:Odell> <c:suggested> <t:a ten-day truce>.", "propose", "proposed_doing"),
        ("<s:Odell> <c:suggested> <t:that the vote was rigged>.", "say", "entry"),
        ("<s:Odell> <c:suggested> <t:the vote was rigged>.", "say", "entry"),
        ("<s:The data> <c:suggested> <t:a link>.", "say", "entry"),
        ("<t:Odell> <c:has been told> <t:to leave>.", "order", "told_to"),
        ("<s:Odell> <c:is considering> <t:a second bid>.", "intend", "weighed_in_mind"),
        ("<s:Odell> <c:lodged> <t:a plea with the board>.", "urge", "noun_beside"),
        ("<s:Odell> <c:will demand> <t:a recount>.", "intend", "still_to_come"),
        ("<c:is expected> <t:to sail>.", "believe", "expected_by_nobody"),
        ("<s:Odell> <c:regards> <t:the gate as safe>.", "believe", "plain_idiom"),
        ("<s:Odell> <c:was fond of> <t:the gate>.", "believe", "unknown_cue"),
        ("<s:Odell> <c:yodelled> <t:that the gate was shut>.", "say", "unknown_cue"),
    ],
)
def test_each_rule_decides_where_it_knows(marked: str, act: Act, rule: str) -> None:
    decision = decided(marked)
    assert (decision.act, decision.decided.act) == (act, rule)


@pytest.mark.parametrize(
    ("marked", "polarity", "rule"),
    [
        ("<s:Odell> <c:said> <t:the gate was shut>.", "positive", "put_forward"),
        ("<s:Odell> <c:denied> <t:the leak>.", "negative", "rejects"),
        ("<s:Odell> <c:did not deny> <t:the leak>.", "positive", "rejects+negated"),
        ("<s:Odell> did not immediately <c:say> <t:who left>.", "negative", "negated"),
        ("<s:Nobody> <c:disputes> <t:the figure>.", "positive", "rejects+negated"),
        ("<s:Odell> <c:failed to mention> <t:the leak>.", "negative", "withheld"),
        ("<s:Odell> <c:stopped short of denying> <t:the leak>.", "positive", "withheld+rejects"),
        ("<s:Odell> <c:refused to rule out> <t:a strike>.", "positive", "rejects+what_is_refused"),
        ("<s:Odell> <c:dropped her demand> <t:for a recount>.", "negative", "withheld"),
        ("<s:Odell> <c:withdrew> <t:the claim that it leaked>.", "negative", "rejects"),
        ("<s:Odell> <c:made no mention of> <t:the leak>.", "negative", "idiom"),
        ("<s:Odell> <c:made no secret of> <t:her anger>.", "positive", "idiom"),
        ("<s:Odell> <c:has no doubt> <t:that it will hold>.", "positive", "idiom"),
        ("<s:Odell> <c:has no plans> <t:to sail>.", "negative", "idiom"),
        ("<s:Odell> <c:found no evidence> <t:that it leaked>.", "negative", "idiom"),
        ("<s:Odell> <c:told them in no uncertain terms> <t:that it leaked>.", "positive", "idiom"),
        ("<s:Odell> <c:objected> <t:that it leaked>.", "positive", "idiom"),
        ("<s:Odell> <c:demurred> <t:that it leaked>.", "positive", "put_forward"),
        ("<s:Odell> <c:objected> <t:to the plan>.", "negative", "rejects"),
    ],
)
def test_what_turns_the_polarity_round_is_told(marked: str, polarity: Polarity, rule: str) -> None:
    decision = decided(marked)
    assert (decision.polarity, decision.decided.polarity) == (polarity, rule)


def test_nobody_was_told_no_one_was_hurt_by_an_idiom() -> None:
    assert decided("<s:Odell> <c:said> <t:no one was hurt>.").act == "say"


@pytest.mark.parametrize("what", ["act", "polarity", "certainty"])
def test_whatever_decides_has_a_sentence_that_tells_what_it_does(what: str) -> None:
    for marked in ("<s:Odell> <c:claimed> <t:it might hold>.", "<s:Odell> <c:did not deny> <t:it>.", "<t:It held>."):
        for name in str(getattr(decided(marked).decided, what)).split("+"):
            assert describe(f"{what}:{name}")


# --- distance and conditions -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("marked", "distance"),
    [
        ("<s:Odell> <c:never claimed> <t:that it held>.", []),
        ("<s:Odell> <c:said> <t:the charge was baseless>.", []),
        ("<s:Odell> <c:said>, offering no proof, <t:that it held>.", ["offering no proof"]),
        ("<s:Odell> <c:blamed> <t:what she called hired hands>.", ["what she called"]),
        ("<s:Odell> <c:blamed> <t:the so-called council>.", ["so-called"]),
        ("<s:Odell> <c:said> <t:it held, an account that could not be verified>.", ["could not be verified"]),
        ("<s:Odell> <c:could not confirm> <t:that it held>.", []),
        ("<s:Odell> <c:blamed> <t:nobody>, but said Brandt had offered no evidence.", []),
        ("<s:Brandt> <c:offered> <t:no evidence>.", []),
        ("<s:Odell> <c:said> <t:it held>. He gave no evidence.", ["gave no evidence"]),
        ("<s:Odell> <c:said> <t:it held>. Brandt claimed, without any evidence, that it fell.", []),
    ],
)
def test_distance_is_the_reporters_and_not_the_speakers(marked: str, distance: list[str]) -> None:
    reading, _ = attribution(marked, "")
    assert [span.of(reading.report.text) for span in decided(marked).certainty.reporter] == distance


@pytest.mark.parametrize(
    ("marked", "condition"),
    [
        ("<s:Odell> <c:said> <t:should the gate fail, we leave>.", ["should the gate fail"]),
        ("<s:Odell> <c:ruled out> <t:a vote>, unless both asked for one.", ["unless both asked for one"]),
        ("<s:Odell> <c:agreed> <t:to go once the gate was mended>.", ["once the gate was mended"]),
        ("<s:Odell> <c:said> <t:the wall was as long as three boats>.", []),
        ("<s:Odell> <c:spoke> <t:on condition of anonymity>.", []),
        ("<s:Odell> <c:said> <t:it would be mended if possible>.", []),
    ],
)
def test_a_condition_may_be_inverted_or_follow_and_is_not_a_measure(marked: str, condition: list[str]) -> None:
    reading, _ = attribution(marked, "")
    assert [span.of(reading.report.text) for span in decided(marked).condition] == condition


@pytest.mark.parametrize(
    ("marked", "hedges"),
    [
        ("<s:Odell> <c:said> <t:it is not likely to hold>.", ["not likely"]),
        ("<s:Odell> <c:said> <t:it could not hold>.", []),
        ("<s:Odell> <c:said> <t:it would be mended as soon as possible>.", []),
        ("<s:Odell> <c:said> <t:a strike is possible>.", ["possible"]),
    ],
)
def test_a_hedge_is_no_hedge_where_it_tells_what_can_be_done(marked: str, hedges: list[str]) -> None:
    reading, _ = attribution(marked, "")
    assert [span.of(reading.report.text) for span in decided(marked).certainty.speaker] == hedges
