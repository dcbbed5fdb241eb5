"""What was decided about a statement is shown: the band of a hedge, when it was said, and which rules decided."""

import io
import json
from dataclasses import replace

from onrecord.model import Act, Decided, Statement, Tie
from onrecord.show import markdown
from onrecord.show.explain import explain, one_line
from onrecord.show.export import export
from onrecord.show.layout import Section
from onrecord.show.verbs import is_undone
from show.fake import FakeBook, at, claim, person, report, statement, tie
from show.test_brief import made, section

ONE = report("On Friday Holt said the gate was very likely open. Holt fears a flood.")


def said() -> Statement:
    plain = statement(ONE, "the gate was very likely open", person(ONE, "Holt"), hedge="very likely")
    return replace(plain, said_when=at(ONE, "On Friday"), decided=Decided("entry", "rejects+negated", "hedged"))


def book(*statements: Statement) -> FakeBook:
    return FakeBook([ONE], list(statements), [claim("it", each) for each in statements])


def test_the_export_gives_the_band_of_a_word_of_probability_and_when_it_was_said() -> None:
    out = io.StringIO()
    export("statements", book(said()), out)
    row = json.loads(out.getvalue())
    (hedge,) = row["certainty"]["probability"]
    assert (hedge["exact"], hedge["low"], hedge["high"]) == ("very likely", 80, 95)
    assert [word["exact"] for word in row["said_at"]] == ["On Friday"]


def test_explain_tells_what_decided_each_thing_and_what_that_does() -> None:
    one = said()
    rows = explain(one.id, book(one), lambda name: f"<{name}>")
    assert ("act by", "entry: <act:entry>") in rows
    assert [value for name, value in rows if name == "polarity by"] == [
        "rejects: <polarity:rejects>",
        "negated: <polarity:negated>",
    ]
    assert ("speaker's hedge", "33..44  very likely (80 to 95 per cent, ICD 203)") in rows
    assert ("said when", "0..9  On Friday") in rows


def test_what_nobody_voiced_stands_behind_what_was_said_and_is_counted_apart() -> None:
    held = statement(ONE, "a flood", person(ONE, "Holt", cue="fears"), "believe")
    shown = section(made(book(said(), held)), "said")
    assert isinstance(shown, Section)
    (table,) = shown.tables
    assert table.caption == "Holt, 1 statement, 1 belief or intention not voiced"
    assert [group.label for group in table.groups] == [
        "says",
        "believes (nobody is reported to have heard it said)",
    ]


def test_explain_gives_a_statement_the_ties_of_its_claim_and_those_within_it() -> None:
    one = said()
    denied = tie("denies", one, claim("it", one), "says otherwise")
    copied = Tie("copies", one.id, "s-elsewhere", 0.8, "Quay carries the passage of Bay", "link/4:same_passage")
    made_of = replace(claim("it", one), within=(copied,))
    made_of = replace(made_of, ties=(replace(denied, start="c-elsewhere", end=made_of.id),))
    rows = explain(one.id, FakeBook([ONE], [one], [made_of]), lambda name: name)
    assert [value for name, value in rows if name == "tie"] == [
        f"{one.id} copies s-elsewhere (0.80, link/4:same_passage): Quay carries the passage of Bay",
        f"c-elsewhere denies {made_of.id} (0.90, fake/1): says otherwise",
    ]


def test_what_somebody_did_not_say_or_did_not_deny_is_never_shown_as_said_or_denied() -> None:
    silent = replace(
        statement(ONE, "the gate was very likely open", person(ONE, "Holt")),
        polarity="negative",
        decided=Decided("entry", "negated", "plain"),
    )
    undenied = replace(
        statement(ONE, "a flood", person(ONE, "Holt", cue="fears"), "deny"),
        polarity="positive",
        decided=Decided("entry", "rejects+negated", "plain"),
    )
    shown = section(made(book(silent, undenied)), "said")
    assert isinstance(shown, Section)
    (table,) = shown.tables
    assert [group.label for group in table.groups] == ["does not deny", "does not say"]
    assert "(not say)" in one_line(silent, book(silent))


def test_who_objects_with_a_reason_or_refuses_to_rule_out_did_object_and_refuse() -> None:
    cases: tuple[tuple[Act, str], ...] = (("dispute", "put_forward"), ("refuse", "rejects+what_is_refused"))
    for act, by in cases:
        said_so = replace(said(), act=act, polarity="positive", decided=Decided("entry", by, "plain"))
        assert not is_undone(said_so)


def test_a_condition_that_stands_outside_of_the_words_stands_beside_them() -> None:
    made_so = report("Holt offered a second crane, provided that the gate was open.")
    offered = statement(
        made_so, "a second crane", person(made_so, "Holt", cue="offered"), "propose", condition="provided that the gate"
    )
    out = io.StringIO()
    markdown.write(made(FakeBook([made_so], [offered], [claim("it", offered)])), out)
    assert "on condition: provided that the gate" in out.getvalue()
