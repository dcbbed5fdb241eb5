"""What words name a time, and which: every sentence here was written for this file."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord import ids
from onrecord.model import Report, TimeExpression
from onrecord.read import read

MONDAY = "2031-03-03"  # a Monday
WORDS = st.lists(
    st.sampled_from(
        "on Monday last week the end of May 3 and 12 to - 2031 1990s every two three years ago later, 14:05 GMT noon night "
        "between from early mid - late 26.12.2030 3/4/2031 first half quarter a an over about . ; within days Easter Q3 '".split()
    ),
    max_size=40,
).map(" ".join)


def times(text: str, published: str | None = MONDAY, dateline: str | None = None) -> list[tuple[str, TimeExpression]]:
    key = ids.report_id(text, None, None, None, published, "en")
    made = Report(key, "a", "", "text", text, published=published, dateline=dateline, language="en")
    return [(text[time.start : time.end], time) for time in read(made).times]


def only(text: str, published: str | None = MONDAY, dateline: str | None = None) -> TimeExpression:
    ((_, time),) = times(text, published, dateline)
    return time


def days(text: str, published: str | None = MONDAY) -> tuple[str, ...]:
    return tuple(only(text, published).interval or ())


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("The gate failed on 4 February 2030.", "2030-02-04", "2030-02-04"),
        ("The gate failed on Feb. 4-6.", "2031-02-04", "2031-02-06"),
        ("It was shut from 28 December to 3 January.", "2030-12-28", "2031-01-03"),
        ("It was shut between March and June 2029.", "2029-03-01", "2029-06-30"),
        ("The flood of late September took the mill.", "2030-09-21", "2030-09-30"),
        ("They built it in the early 1990s.", "1990-01-01", "1993-12-31"),
        ("It rained over the weekend.", "2031-03-01", "2031-03-02"),
        ("He came two weeks ago.", "2031-02-17", "2031-02-23"),
        ("He came overnight.", "2031-03-02", "2031-03-03"),
        ("Output fell in the third quarter of 2030.", "2030-07-01", "2030-09-30"),
        ("It was cold last winter.", "2030-12-01", "2031-02-28"),
        ("She left on Christmas Eve.", "2030-12-24", "2030-12-24"),
        ("The budget for 2030-31 was read.", "2030-01-01", "2031-12-31"),
        ("It was taken in the last week of February 2030.", "2030-02-22", "2030-02-28"),
        ("It was due on Saturday, 1 March.", "2031-03-01", "2031-03-01"),
        ("The gate failed in Sept '29.", "2029-09-01", "2029-09-30"),
        ("The gate failed on 4-Feb-2030.", "2030-02-04", "2030-02-04"),
        ("On the 1st the gate failed.", "2031-03-01", "2031-03-01"),
        ("The gate failed on the 12th of last month.", "2031-02-12", "2031-02-12"),
        ("The gate failed on the second Tuesday of January.", "2031-01-14", "2031-01-14"),
        ("The gate failed on the last Friday of last month.", "2031-02-28", "2031-02-28"),
        ("The gate failed the Thursday before last.", "2031-02-20", "2031-02-20"),
        ("They meet the day after next.", "2031-03-05", "2031-03-05"),
        ("They meet the day after tomorrow.", "2031-03-05", "2031-03-05"),
        ("It was hit the night before last.", "2031-03-01", "2031-03-01"),
        ("Earlier in the day it was hit.", "2031-03-03", "2031-03-03"),
        ("Later in the month it will open.", "2031-03-03", "2031-03-31"),
        ("The gate failed two Fridays ago.", "2031-02-21", "2031-02-21"),
        ("The gate will open a week on Thursday.", "2031-03-13", "2031-03-13"),
        ("The gate will open on Thursday week.", "2031-03-13", "2031-03-13"),
        ("It was dredged from late November until mid-January.", "2030-11-21", "2031-01-20"),
        ("They built it between the 1950s and the 1970s.", "1950-01-01", "1979-12-31"),
        ("The gate failed overnight from Thursday to Friday.", "2031-02-27", "2031-02-28"),
        ("By spring, the gate will be open.", "2031-03-01", "2031-05-31"),
        ("By the end of the decade the gate will be open.", "2037-01-01", "2039-12-31"),
        ("It was built last decade.", "2020-01-01", "2029-12-31"),
        ("The gate failed in the third week of January.", "2031-01-15", "2031-01-21"),
        ("The vote on the 8th will go ahead.", "2031-03-08", "2031-03-08"),
    ],
)
def test_words_have_the_days_that_the_data_card_gives_them(text: str, first: str, last: str) -> None:
    assert days(text) == (first, last)


def test_a_weekday_is_the_last_one_unless_the_clause_looks_ahead() -> None:
    assert days("The council met on Friday.") == ("2031-02-28", "2031-02-28")
    assert days("The council will meet on Friday.") == ("2031-03-07", "2031-03-07")
    assert days("The council agreed to meet on Friday.") == ("2031-03-07", "2031-03-07")
    assert days("The council failed to meet on Friday.") == ("2031-02-28", "2031-02-28")


def test_each_clause_looks_its_own_way() -> None:
    said, held = (time.interval for _, time in times("He said on Thursday that the vote would be held on Saturday."))
    assert said is not None
    assert held is not None
    assert (said.start, held.start) == ("2031-02-27", "2031-03-08")


def test_a_clause_that_waits_or_denies_still_looks_ahead() -> None:
    assert days("The gate will remain shut through Friday.") == ("2031-03-07", "2031-03-07")
    assert days("If the gate is not mended by Friday, the ferry will stop.") == ("2031-03-07", "2031-03-07")


def test_what_had_been_until_a_day_is_over_and_what_somebody_has_until_then_is_not() -> None:
    assert days("It had been quiet until Friday afternoon.") == ("2031-02-28", "2031-02-28")
    assert days("The board had until Friday to answer.") == ("2031-03-07", "2031-03-07")


def test_a_deadline_that_was_set_is_not_a_year_old() -> None:
    assert days("Officials gave a deadline of 15 March.") == ("2031-03-15", "2031-03-15")
    assert days("Officials gave a deadline of Friday.") == ("2031-03-07", "2031-03-07")


def test_months_and_years_of_a_list_each_have_their_own_and_a_year_stated_last_is_that_of_all() -> None:
    found = [time.interval for _, time in times("It rained in May, June and July 2029.")]
    assert [interval and interval.start for interval in found] == ["2029-05-01", "2029-06-01", "2029-07-01"]
    found = [time.interval for _, time in times("It rained in December and January 2029.")]
    assert [interval and interval.start for interval in found] == ["2028-12-01", "2029-01-01"]
    assert [words for words, _ in times("It rained in 2027, 2028 and 2029.")] == ["2027", "2028", "2029"]


def test_the_previous_day_is_counted_from_the_time_before_it() -> None:
    (_, first), (_, before) = times("The pumps stopped on 20 February; the previous day they had been checked.")
    assert first.interval == ("2031-02-20", "2031-02-20")
    assert before.interval == ("2031-02-19", "2031-02-19")


def test_the_next_day_without_the_day_before_it_is_not_dated() -> None:
    assert only("The next day they were gone.").interval is None


@pytest.mark.parametrize(
    "text",
    [
        "It happened in recent weeks.",
        "It will happen in the coming days.",
        "It was adopted in fiscal 2030.",
        "The truce will hold until Easter.",
        "The note is dated 3/4/2031.",
        "He was born on 31 November.",
    ],
)
def test_what_cannot_be_dated_stays_undated(text: str) -> None:
    assert only(text).interval is None


def test_a_day_in_figures_is_dated_where_only_one_reading_is_a_day() -> None:
    assert days("The note is dated 26/12/2030.") == ("2030-12-26", "2030-12-26")
    assert days("The note is dated 7/7/2030.") == ("2030-07-07", "2030-07-07")


def test_without_a_day_of_publication_only_what_names_its_own_date_is_dated() -> None:
    found = dict(times("It failed on Monday, as on 4 July 2029.", None))
    assert found["Monday"].interval is None
    assert found["4 July 2029"].interval == ("2029-07-04", "2029-07-04")
    assert days("It failed twice this month.", "2031-03") == ("2031-03-01", "2031-03-31")


def test_a_clock_time_has_the_zone_that_is_stated_or_that_of_the_dateline() -> None:
    assert only("The alert began at 14:05 GMT on Sunday.").interval == ("2031-03-02T14:05:00Z",) * 2
    assert only("It began at 3 a.m. Kyiv time on 2 July 2030.").interval == ("2030-07-02T03:00:00+03:00",) * 2
    assert only("It began at 08:00 local time.", MONDAY, "GENEVA").interval == ("2031-03-03T08:00:00+01:00",) * 2
    assert only("It began at 08:00 local time.").interval == ("2031-03-03T08:00:00",) * 2


def test_a_moment_in_figures_is_read_with_its_zone() -> None:
    assert only("The log ends at 2031-03-01T04:12Z.", MONDAY, "KYIV").interval == ("2031-03-01T04:12:00Z",) * 2
    assert only("The log ends at 2031-03-01T04:12:30+02:00.").interval == ("2031-03-01T04:12:30+02:00",) * 2
    assert only("The log ends at 2031-03-01 04:12.").interval == ("2031-03-01T04:12:00",) * 2


def test_an_hour_is_told_by_the_part_of_its_day_or_by_the_day_behind_it() -> None:
    assert only("At 3 in the morning the siren rang.").interval == ("2031-03-03T03:00:00",) * 2
    assert only("It rang at nine o'clock in the evening.").interval == ("2031-03-03T21:00:00",) * 2
    assert only("Bids must be in by 1700 on 6 March.").interval == ("2031-03-06T17:00:00",) * 2


def test_today_is_the_day_at_the_dateline() -> None:
    assert only("Trains stopped today.", "2031-03-03T23:30:00Z", "KYIV").interval == ("2031-03-04", "2031-03-04")


def test_midnight_ends_its_day_and_after_midnight_begins_it() -> None:
    assert only("The truce ends at midnight on 5 March.").interval == ("2031-03-06T00:00:00",) * 2
    assert only("It fell shortly after midnight on 2 March.").interval == ("2031-03-02T00:00:00",) * 2


@pytest.mark.parametrize(
    ("text", "words", "start", "end"),
    [
        ("It was off from 9 p.m. Saturday until 5 a.m. Sunday.", "from 9 p.m. Saturday until 5 a.m. Sunday",
         "2031-03-01T21:00:00", "2031-03-02T05:00:00"),
        ("It ran between 22:00 on 1 March and 06:00 on 2 March.", "between 22:00 on 1 March and 06:00 on 2 March",
         "2031-03-01T22:00:00", "2031-03-02T06:00:00"),
        ("It was off from Friday 9 p.m. to Sunday 5 a.m.", "from Friday 9 p.m. to Sunday 5 a.m.",
         "2031-02-28T21:00:00", "2031-03-02T05:00:00"),
        ("It was off from 9 p.m. on Saturday until 5 a.m.", "from 9 p.m. on Saturday until 5 a.m.",
         "2031-03-01T21:00:00", "2031-03-02T05:00:00"),
        ("It was off from 9 p.m. on Saturday until 5 a.m. the next day.", "from 9 p.m. on Saturday until 5 a.m. the next day",
         "2031-03-01T21:00:00", "2031-03-02T05:00:00"),
        ("It was off from 9 p.m. Saturday until midnight Sunday.", "from 9 p.m. Saturday until midnight Sunday",
         "2031-03-01T21:00:00", "2031-03-03T00:00:00"),
        ("It was off from 22.00 until 06.00 in the town.", "from 22.00 until 06.00",
         "2031-03-03T22:00:00", "2031-03-04T06:00:00"),
    ],
)  # fmt: skip
def test_clock_times_of_two_days_are_one_interval(text: str, words: str, start: str, end: str) -> None:
    ((found, time),) = times(text)
    assert (found, time.kind, time.interval) == (words, "time", (start, end))


def test_clock_times_of_two_days_that_are_no_span_stay_two() -> None:
    assert len(times("They spoke at 9 p.m. Saturday and 5 a.m. Sunday.")) == 2


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("The siren sounded at 22.00 on Friday.", "2031-02-28T22:00:00"),
        ("The siren sounded at 22.00.", "2031-03-03T22:00:00"),
        ("They must leave by 18.30, she said.", "2031-03-03T18:30:00"),
        ("Trains left at 9.30 on Sunday.", "2031-03-02T09:30:00"),
        ("The siren sounded at 21h30.", "2031-03-03T21:30:00"),
        ("It opens at 22h GMT.", "2031-03-03T22:00:00Z"),
    ],
)
def test_clock_times_with_a_full_stop_or_an_h_are_read_where_one_stands(text: str, start: str) -> None:
    assert days(text) == (start, start)


@pytest.mark.parametrize(
    "text",
    [
        "It rose by 22.00 dollars.",
        "Shares closed at 14.20.",
        "The rate was put at 12.50 percent.",
        "The level stood at 12.30.",
        "The level was at 12.30 m.",
        "He won at 9.58.",
        "It took 2h30.",
    ],
)
def test_prices_rates_and_lengths_are_no_clock_times(text: str) -> None:
    assert times(text) == []


def test_later_in_the_day_is_of_the_day_spoken_of() -> None:
    for words in ("Later in the day", "Earlier in the day", "Later that day", "Later the same day"):
        _, (found, time) = times(f"The gate was hit on Friday. {words} it opened.")
        assert (found, time.interval, time.modifier) == (words, ("2031-02-28", "2031-02-28"), words.split()[0].lower())


def test_durations_and_sets_are_told_in_iso_8601() -> None:
    held, nightly = (
        time for _, time in times("It has been held for more than three years and is shelled every night.")
    )
    assert (held.kind, held.duration, held.modifier, held.interval) == ("duration", "P3Y", "more than", None)
    assert (nightly.kind, nightly.duration, nightly.interval) == ("set", "P1D", None)
    assert only("It took two and a half hours.").duration == "PT2H30M"
    assert only("It took three years and two months.").duration == "P3Y2M"
    assert only("It took two to three weeks.").duration == "P2W..P3W"
    assert only("It took between six and eight hours.").duration == "PT6H..PT8H"
    assert only("It took 1,5 hours.").duration == "PT1H30M"
    assert only("Over the past year and a half it grew.").duration == "P1Y6M"
    assert [time.duration for _, time in times("It is shut on weekdays and open at weekends.")] == ["P1D", "P1W"]


def test_deadlines_are_marked() -> None:
    assert only("They must answer by Friday.").role == "by"
    within = only("They must answer within 30 days.")
    assert (within.role, within.interval) == ("within", ("2031-03-03", "2031-04-02"))
    assert only("They have until 10 March.").role == "until"
    assert only("It has been dark since February 2022.").role == "since"
    term = only("The board has ten days to answer.")
    assert (term.role, term.interval) == ("within", ("2031-03-03", "2031-03-13"))
    assert only("They gave the crew 48 hours to leave.").role == "within"
    assert only("It took ten days to answer.").role is None
    assert only("It is shut through Friday.").role == "until"


@pytest.mark.parametrize(
    "text",
    [
        "The gate will not open before Friday.",
        "Not before Friday will it open.",
        "It will open no earlier than Friday.",
        "It will open not sooner than Friday.",
    ],
)
def test_what_may_not_begin_before_a_day_has_no_deadline(text: str) -> None:
    assert only(text).role == "after"


@pytest.mark.parametrize(
    "text",
    [
        "May said the March on the capital would be peaceful.",
        "It is the second time, and the third day of talks.",
        "The 2030 Agenda and Resolution 1701 were cited with Flight 370.",
        "See page 2024 of the annex; 2,031 people and some 2000 troops came.",
        "The Friday Group met Mr Sun of the Sunday Times.",
        "Her 45-year-old brother won 3:1 in Apartment 1991.",
        "It is open six hours less, by about three-quarters of the votes.",
        "She lives on the 15th floor, and the lamb ate in spring grass.",
    ],
)
def test_names_counts_and_ordinals_are_no_times(text: str) -> None:
    assert [words for words, time in times(text) if time.kind != "duration"] == []


def test_times_in_a_report_in_another_language_are_not_read() -> None:
    made = Report("r", "a", "", "text", "В понедельник насос остановился.", published=MONDAY, language="ru")
    assert read(made).times == ()


@given(WORDS, st.sampled_from([MONDAY, None, "2031-02", "2031", "2031-03-03T23:30:00+02:00"]))
def test_whatever_the_words_times_stand_in_order_and_apart_and_end_after_they_begin(
    text: str, published: str | None
) -> None:
    found = [time for _, time in times(text, published)]
    ends = [0]
    for time in found:
        assert ends[-1] <= time.start < time.end <= len(text)
        ends.append(time.end)
        assert time.interval is None or time.interval.start[:10] <= time.interval.end[:10]
