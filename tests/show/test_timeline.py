"""The timeline: which statements are developments, what dates them, which are one, and which come first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from onrecord.model import Act, Claim, Interval, Report, Statement, Tie, TimeExpression
from onrecord.show.developments.build import Development, developments, told
from onrecord.show.developments.reasons import Reasons
from onrecord.show.matters import Matters
from onrecord.show.survey import sights
from show.fake import FakeBook, claim, person, report, statement


def day(made: Report, words: str, start: str, end: str | None = None, precision: str = "day") -> TimeExpression:
    at = made.text.index(words)
    return TimeExpression(at, at + len(words), "date", Interval(start, end or start), precision)


def found(
    reports: Sequence[Report],
    said: Sequence[Statement],
    *times: tuple[Report, TimeExpression],
    claims: Sequence[Claim] = (),
) -> list[tuple[str, Development]]:
    """The developments of a book, each with the words that tell it."""
    book = FakeBook(list(reports), list(said), list(claims))
    for one, time in times:
        book.dated[one.id] = (*book.dated.get(one.id, ()), time)
    made = developments(sights(book), book)
    return [(told(book.statement(each.statements[0]), book), each) for each in made]


def said_by(name: str, content: str, act: Act, made: Report, cue: str) -> Statement:
    return statement(made, content, person(made, name, cue=cue), act)


def test_what_happened_is_a_development_and_an_opinion_or_a_plan_is_none() -> None:
    one = report(
        "News.\nMoss said the ferry had sunk. Moss said the sea was cold. Moss said the ferry will be raised. Moss said I slept."
    )
    contents = ("the ferry had sunk", "the sea was cold", "the ferry will be raised", "I slept")
    words = [text for text, _ in found([one], [said_by("Moss", each, "say", one, "said") for each in contents])]
    assert words[:1] == ["the ferry had sunk"]
    assert "the sea was cold" not in words[1:]
    assert "I slept" not in words


def test_a_report_begins_with_what_it_has_to_tell() -> None:
    one = report("Both hostages are free, Moss said. The bank is in Velm.")
    said = [said_by("Moss", "Both hostages are free", "say", one, "said"), statement(one, "The bank is in Velm.")]
    assert [text for text, _ in found([one], said)] == ["Both hostages are free"]


def test_a_time_to_come_dates_no_happening_but_the_telling_of_it() -> None:
    one = report("The mill at Velm will close on 9 June, Moss said.", published="2031-03-04")
    said = said_by("Moss", "The mill at Velm will close on 9 June", "say", one, "said")
    ((_, made),) = found([one], [said], (one, day(one, "9 June", "2031-06-09")))
    assert made.when is not None
    assert (made.when.start, made.when.basis) == ("2031-03-04", "published")


def test_what_is_done_by_saying_it_is_of_the_day_of_saying() -> None:
    one = report("Moss denied on Tuesday that she had closed the gate on Sunday.", published="2031-03-05")
    said = said_by("Moss", "that she had closed the gate on Sunday", "deny", one, "denied")
    times = [(one, day(one, "Tuesday", "2031-03-04")), (one, day(one, "Sunday", "2031-03-02"))]
    ((text, made),) = found([one], [said], *times)
    assert made.when is not None
    assert (made.when.start, made.when.basis) == ("2031-03-04", "said")
    assert text == one.text.removesuffix("."), "a denial is told with who denies"


def test_a_day_behind_what_is_no_clause_is_that_of_the_saying() -> None:
    one = report("Moss demanded seven more boats on Monday.", published="2031-03-05")
    said = said_by("Moss", "seven more boats on Monday", "demand", one, "demanded")
    ((_, made),) = found([one], [said], (one, day(one, "Monday", "2031-03-03")))
    assert made.when is not None
    assert (made.when.start, made.when.basis) == ("2031-03-03", "said")


def test_to_admit_is_to_do_something_and_to_confirm_is_to_say_it() -> None:
    one = report("Moss admitted on Tuesday that the gate fell on Sunday.", published="2031-03-05")
    other = report("Moss confirmed on Tuesday that the gate fell on Sunday.", "The Mast", published="2031-03-05")
    for made, cue, expected in ((one, "admitted", "2031-03-04"), (other, "confirmed", "2031-03-02")):
        said = said_by("Moss", "that the gate fell on Sunday", "confirm", made, cue)
        times = [(made, day(made, "Tuesday", "2031-03-04")), (made, day(made, "Sunday", "2031-03-02"))]
        ((_, shown),) = found([made], [said], *times)
        assert shown.when is not None
        assert shown.when.start == expected


def test_a_year_in_which_it_is_published_dates_nothing() -> None:
    one = report("The river rose for the fourth time this year.", published="2031-03-05")
    year = day(one, "this year", "2031-01-01", "2031-12-31", "year")
    ((_, made),) = found([one], [statement(one, one.text)], (one, year))
    assert made.when is not None
    assert made.when.basis == "published"


def test_what_is_told_on_in_the_past_has_the_day_of_what_was_told_before() -> None:
    one = report("A barge burned on Sunday. Two men drowned. The lock has been closed.", published="2031-03-06")
    said = [
        statement(one, words)
        for words in ("A barge burned on Sunday.", "Two men drowned.", "The lock has been closed.")
    ]
    made = dict(found([one], said, (one, day(one, "Sunday", "2031-03-02"))))
    dated = {text: each.when and (each.when.start, each.when.basis) for text, each in made.items()}
    assert dated["Two men drowned."] == ("2031-03-02", "story")
    assert dated["The lock has been closed."] == ("2031-03-06", "published"), "it is closed now"


def test_a_time_of_day_is_one_of_the_day_that_the_story_has_come_to() -> None:
    one = report("A barge burned on Sunday. At 02:14 the lock failed.", published="2031-03-06")
    at = one.text.index("02:14")
    clock = TimeExpression(at, at + 5, "time", Interval("2031-03-06T02:14", "2031-03-06T02:14"), "minute")
    said = [statement(one, "A barge burned on Sunday."), statement(one, "At 02:14 the lock failed.")]
    made = dict(found([one], said, (one, day(one, "Sunday", "2031-03-02")), (one, clock)))
    failed = made["At 02:14 the lock failed."].when
    assert failed is not None
    assert failed.start == "2031-03-02T02:14"


def two(first: str, second: str, days: tuple[str, str] = ("2031-03-03", "2031-03-03")) -> list[tuple[str, Development]]:
    """The developments of two reports of a sentence each, which say that it was on Monday."""
    reports = [report(first, "The Quay", "2031-03-05"), report(second, "The Mast", "2031-03-05")]
    times = [(one, day(one, "Monday", at)) for one, at in zip(reports, days, strict=True)]
    return found(reports, [statement(one, one.text) for one in reports], *times)


def test_one_happening_is_one_row_over_reports_that_tell_it_in_other_words() -> None:
    ((_, made),) = two("Police searched the mayor's house on Monday.", "The house was searched on Monday.")
    assert len(made.statements) == 2
    assert len(made.claims) == 2


def test_happenings_stay_apart_where_anything_speaks_against_their_being_one() -> None:
    first = "Police searched the mayor's house on Monday."
    assert len(two(first, "Nobody searched the mayor's house on Monday.")) == 2, "it is said not to be so"
    assert len(two(first, "Police searched the mayor's house on Monday.", ("2031-03-03", "2031-02-24"))) == 2, "days"
    assert len(two(first, "Police opened the mayor's bridge to lorries on Monday.")) == 2, "too little in common"
    assert len(two("The dam lost 12 gates on Monday.", "The dam lost 40 gates on Monday.")) == 2, "figures"
    assert len(two("Norra opened the border gate on Monday.", "Norra closed the border gate on Monday.")) == 2, (
        "opposites"
    )


def test_the_timeline_does_not_depend_on_the_order_of_the_reports() -> None:
    reports = [
        report(f"Police searched the mayor's {it} on Monday.", f"Outlet {it}") for it in ("house", "barn", "boat")
    ]
    said = [statement(one, one.text) for one in reports]
    times = [(one, day(one, "Monday", "2031-03-03")) for one in reports]
    texts = [text for text, _ in found(reports, said, *times)]
    assert [text for text, _ in found(reports, said, *reversed(times))] == texts


def test_what_mends_another_claim_is_a_development() -> None:
    first = report("The loss was 40 crowns, Moss said.", published="2031-03-04")
    second = report("Correction. Moss said the loss was wrong", "The Mast", "2031-03-05")
    was = said_by("Moss", "The loss was 40 crowns", "say", first, "said")
    mends = said_by("Moss", "the loss was wrong", "say", second, "said")
    held = [claim("", was, standing="corrected"), claim("", mends)]
    held[1] = replace(held[1], ties=(Tie("corrects", held[1].id, held[0].id, 1.0, "says so", "r"),))
    assert any(mends.id in made.statements for _, made in found([first, second], [was, mends], claims=held))
    assert not any(mends.id in made.statements for _, made in found([first, second], [was, mends], claims=held[:1]))


def test_what_reports_begin_with_and_what_is_new_ranks_first() -> None:
    one = report("A barge burned on Sunday. In 1931 the lock was built. Ducks swam by.", published="2031-03-03")
    said = [
        statement(one, words)
        for words in ("A barge burned on Sunday.", "In 1931 the lock was built.", "Ducks swam by.")
    ]
    times = [
        (one, day(one, "Sunday", "2031-03-02")),
        (one, day(one, "1931", "1931-01-01", "1931-12-31", "year")),
    ]
    ranks = {text: made.rank for text, made in found([one], said, *times)}
    assert ranks == {"A barge burned on Sunday.": 1, "In 1931 the lock was built.": 2, "Ducks swam by.": 3}


def why(text: str, *contents: str) -> dict[str, str | None]:
    """Why each development of a report matters, in its words."""
    one = report(text)
    book = FakeBook([one], [statement(one, words) for words in contents])
    seen = {sight.id: sight for sight in sights(book)}
    made = developments(seen.values(), book)
    reasons = Reasons(book, Matters(book), made, seen)
    given = {told(book.statement(each.statements[0]), book): reasons.why(each) for each in made}
    return {words: why.words[0].of(one.text) if why else None for words, why in given.items()}


def test_a_reason_goes_to_the_one_happening_that_it_is_about() -> None:
    told_ = ("The dam lost its pump.", "Two barges sank.", "The barges were vital to the islands.")
    given = why(" ".join(told_), *told_)
    assert given["Two barges sank."] == "The barges were vital to the islands."
    assert given["The dam lost its pump."] is None


def test_a_reason_that_points_back_is_about_what_was_told_last() -> None:
    told_ = ("The dam lost its pump.", "The council shut the lock.", "This means that the harbour stays empty.")
    given = why(" ".join(told_), *told_)
    assert given["The council shut the lock."] == "This means that the harbour stays empty."
    assert given["The dam lost its pump."] is None


@pytest.mark.parametrize(
    "reason",
    [
        "The lock threatens the harvest of the islands.",
        "The lock is a blow to the islands and their ferries.",
        "This lock puts the harvest of the islands in danger.",
        "The lock puts the whole harvest of the islands at risk.",
        "That lock jeopardises the harvest of the islands.",
    ],
)
def test_a_reason_is_about_the_thing_that_it_names_and_not_about_what_is_nearer(reason: str) -> None:
    told_ = ("The dam lost its pump.", "The lock jammed.", "Two barges sank.", reason)
    given = why(" ".join(told_), *told_)
    assert given["The lock jammed."] == reason
    assert given["Two barges sank."] is None
    assert given["The dam lost its pump."] is None


def test_a_reason_in_the_sentence_that_tells_what_happened_is_about_that_alone() -> None:
    told_ = ("The dam lost its pump.", "The gate of the dam broke, which puts the islands at risk.")
    given = why(" ".join(told_), *told_)
    assert given[told_[1]] == "which puts the islands at risk."
    assert given[told_[0]] is None


def test_why_somebody_is_not_named_is_no_reason() -> None:
    told_ = (
        "The dam lost its pump.",
        "The officials spoke on condition of anonymity because they feared for their posts.",
    )
    assert why(" ".join(told_), *told_)["The dam lost its pump."] is None


def test_without_a_report_that_says_why_nothing_is_given() -> None:
    assert why("The dam lost its pump.", "The dam lost its pump.") == {"The dam lost its pump.": None}
