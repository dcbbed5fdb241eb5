"""The kind of act, polarity, certainty and condition of what is said."""

import pytest

from extract.marked import attribution, reading_of
from onrecord.extract.act import Decision, decide, narration
from onrecord.model import Act, Polarity, Quotation, Span


def decided(marked: str, verb: str, quotation: Quotation = "indirect") -> Decision:
    reading, seen = attribution(marked, verb)
    return decide(reading, seen, quotation)


def words(marked: str, spans: tuple[Span, ...], verb: str = "say") -> list[str]:
    reading, _ = attribution(marked, verb)
    return [span.of(reading.report.text) for span in spans]


# --- act -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("marked", "verb", "act"),
    [
        ("<s:Odell> <c:said> <t:the line was cut>.", "say", "say"),
        ("<s:Odell> <c:claimed> <t:the line was cut>.", "claim", "claim"),
        ("<s:Odell> <c:admitted> <t:the line was cut>.", "admit", "confirm"),
        ("<s:Odell> <c:denied> <t:the line was cut>.", "deny", "deny"),
        ("<s:Odell> <c:disputed> <t:the figure>.", "dispute", "dispute"),
        ("<s:Odell> <c:accused> the council <t:of stalling>.", "accuse", "accuse"),
        ("<s:Odell> <c:estimated> <t:the loss at nine boats>.", "estimate", "assess"),
        ("<s:Odell> <c:predicted> <t:a wet spring>.", "predict", "predict"),
        ("<s:Odell> <c:warned> <t:that the dam could fail>.", "warn", "warn"),
        ("<s:Odell> <c:ordered> the crews <t:to leave>.", "order", "order"),
        ("<s:Odell> <c:demanded> <t:an inspection>.", "demand", "demand"),
        ("<s:Odell> <c:called for> <t:an inspection>.", "call for", "urge"),
        ("<s:Odell> <c:asked> <t:whether the pump ran>.", "ask", "ask"),
        ("<s:Odell> <c:proposed> <t:a second bridge>.", "propose", "propose"),
        ("<s:Odell> <c:pledged> <t:to repair the line>.", "pledge", "promise"),
        ("<s:Odell> <c:agreed> <t:to a pause>.", "agree", "agree"),
        ("<s:Odell> <c:refused> <t:to sign>.", "refuse", "refuse"),
        ("<s:Odell> <c:threatened> <t:to close the port>.", "threaten", "threaten"),
        ("<s:Odell> <c:announced> <t:a strike>.", "announce", "announce"),
        ("<s:Odell> <c:praised> <t:the crews>.", "praise", "praise"),
        ("<s:Odell> <c:believes> <t:the pump will hold>.", "believe", "believe"),
        ("<s:Odell> <c:plans> <t:to leave>.", "plan", "intend"),
        ("Odell's <c:warning> <t:that the dam could fail>.", "warning", "warn"),
    ],
)
def test_each_act_comes_from_the_entry_of_its_cue(marked: str, verb: str, act: Act) -> None:
    assert decided(marked, verb).act == act


@pytest.mark.parametrize(
    ("marked", "verb", "act"),
    [
        ("<s:Odell> <c:issued a denial> <t:of the report>.", "issue", "deny"),
        ("<s:Odell> <c:declined to comment> <t:on the leak>.", "decline to comment", "refuse"),
        ("<s:Odell> <c:refused to confirm> <t:that the pump ran>.", "confirm", "refuse"),
        ("<t:“Who cut the line?”> <s:Odell> <c:said>.", "say", "ask"),
        ("<t:“The line was cut.”>", "", "say"),
    ],
)
def test_the_words_around_a_cue_can_tell_more_than_the_cue(marked: str, verb: str, act: Act) -> None:
    assert decided(marked, verb).act == act


# --- polarity --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("marked", "verb", "polarity"),
    [
        ("<s:Odell> <c:said> <t:the line was cut>.", "say", "positive"),
        ("<s:Odell> <c:said> <t:the line was not cut>.", "say", "positive"),
        ("<s:Odell> <c:denied> <t:that the line was cut>.", "deny", "negative"),
        ("<s:Odell> <c:rejected> <t:the report>.", "reject", "negative"),
        ("<s:Odell> <c:ruled out> <t:a second closure>.", "rule out", "negative"),
        ("<s:Odell> <c:did not say> <t:that the line was cut>.", "say", "negative"),
        ("<s:Odell> did not <c:say> <t:that the line was cut>.", "say", "negative"),
        ("<s:Odell> <c:never claimed> <t:the line was cut>.", "claim", "negative"),
        ("<s:Odell> <c:refused to confirm> <t:that the line was cut>.", "refuse", "negative"),
        ("<s:Odell> <c:would not say> <t:when the line was cut>.", "say", "negative"),
        ("<s:Odell> <c:stopped short of> saying <t:that the line was cut>.", "say", "negative"),
        ("<s:Odell> <c:did not deny> <t:that the line was cut>.", "deny", "positive"),
        ("<s:Odell> <c:didn't say> <t:that the line was cut>.", "say", "negative"),
        ("<s:Nobody> <c:has said> <t:who cut the line>.", "say", "negative"),
        ("<s:No official> <c:confirmed> <t:that the line was cut>.", "confirm", "negative"),
        ("<s:Odell> <c:neither confirmed nor denied> <t:that the line was cut>.", "confirm", "negative"),
        ("<s:Odell> <c:would neither confirm nor deny> <t:the cut>.", "confirm", "negative"),
        ("<s:Odell> <c:objected> <t:that the line was cut>.", "object", "positive"),
        ("<s:Odell> <c:warned> <t:against closing the line>.", "warn", "positive"),
    ],
)
def test_polarity_is_about_the_content_being_put_forward_or_rejected(
    marked: str, verb: str, polarity: Polarity
) -> None:
    assert decided(marked, verb).polarity == polarity


@pytest.mark.parametrize("verb", ["demand", "say", "order", "deny", "statement", ""])
@pytest.mark.parametrize("quotation", ["direct", "indirect", "mixed"])
def test_a_verb_that_is_known_from_elsewhere_decides_without_words_of_a_cue(verb: str, quotation: Quotation) -> None:
    assert decided("<s:Odell>: <t:the line was cut>.", verb, quotation).polarity in ("positive", "negative")


def test_a_negation_of_another_verb_is_not_of_this_one() -> None:
    assert decided("Odell, who did not stay, <c:said> <t:the line was cut>.", "say").polarity == "positive"


# --- certainty -------------------------------------------------------------------------------------------------------


def test_the_speakers_hedge_stands_inside_the_content() -> None:
    marked = "<s:Odell> <c:said> <t:the pump would probably fail and might leak>, perhaps to reassure herself."
    certainty = decided(marked, "say").certainty
    assert words(marked, certainty.speaker) == ["probably", "might"]
    assert certainty.reporter == ()


def test_the_longest_words_of_probability_are_taken() -> None:
    marked = "<s:Odell> <c:said> <t:it is very unlikely that the pump fails>."
    assert words(marked, decided(marked, "say").certainty.speaker) == ["very unlikely"]


def test_may_is_not_a_hedge_where_it_is_a_month() -> None:
    marked = "<s:Odell> <c:said> <t:the pump was built in May>."
    assert decided(marked, "say").certainty.speaker == ()


@pytest.mark.parametrize(
    ("marked", "verb", "distance"),
    [
        ("<s:Odell> <c:claimed> <t:the line was cut>.", "claim", ["claimed"]),
        ("<s:Odell> <c:reportedly told> crews <t:the line was cut>.", "tell", ["reportedly"]),
        ("<s:Odell> <c:said>, without evidence, <t:that the line was cut>.", "say", ["without evidence"]),
        (
            "<s:Odell> <c:said> <t:the line was cut>. The account could not be independently verified.",
            "say",
            ["could not be independently verified"],
        ),
        ("<s:Odell> <c:said> <t:the line was cut>. It was a grey morning.", "say", []),
        ("<s:Odell> <c:disputed> <t:the figure>.", "dispute", []),
        ("<s:Odell> <c:spoke of> <t:the figure>, a disputed one.", "speak of", ["disputed"]),
        ("<s:Odell> <c:said> <t:the line was cut>.\n\nThat could not be verified.", "say", []),
    ],
)
def test_the_reporters_distance_stands_outside_the_content(marked: str, verb: str, distance: list[str]) -> None:
    assert words(marked, decided(marked, verb).certainty.reporter) == distance


def test_distance_inside_a_quotation_is_the_speakers() -> None:
    marked = "<t:“The so-called report is wrong,”> <c:said> <s:Odell>."
    assert decided(marked, "say", "direct").certainty.reporter == ()


# --- condition -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("marked", "conditions"),
    [
        ("<s:Odell> <c:said> <t:work would stop unless the fuel came>.", ["unless the fuel came"]),
        ("<s:Odell> <c:said> <t:if the fuel came, work would go on>.", ["if the fuel came"]),
        (
            "<s:Odell> <c:said> <t:work would go on provided that the fuel came, and soon>.",
            ["provided that the fuel came"],
        ),
        ("<s:Odell> <c:said> <t:work would stop only once all crews had left>.", ["only once all crews had left"]),
        ("<s:Odell> <c:said> <t:it looked as if the fuel had come>.", []),
        ("<s:Odell> <c:said> <t:the fuel came once>.", []),
        ("<s:Odell> <c:said> <t:Sen. Brandt left if asked. Then it rained>.", ["if asked"]),
    ],
)
def test_conditions_are_the_clauses_that_open_with_one(marked: str, conditions: list[str]) -> None:
    assert words(marked, decided(marked, "say").condition) == conditions


def test_what_somebody_asks_about_is_no_condition() -> None:
    marked = "<s:Odell> <c:asked> <t:if the fuel came, and what if it did not>."
    assert words(marked, decided(marked, "ask").condition) == ["if it did not"]


# --- narration -------------------------------------------------------------------------------------------------------


def test_narration_is_a_report_and_its_hedges_are_the_reporters() -> None:
    reading = reading_of("The pump has reportedly failed and may leak.")
    decision = narration(reading, ((0, len(reading.report.text)),))
    assert (decision.act, decision.polarity) == ("report", "positive")
    assert [span.of(reading.report.text) for span in decision.certainty.reporter] == ["reportedly", "may"]
    assert decision.certainty.speaker == ()
