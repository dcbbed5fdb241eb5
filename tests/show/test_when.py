"""The time stated, the time of saying and the day of publication are kept apart."""

from onrecord.model import Interval, Report, Statement, TimeExpression
from onrecord.show.when import innermost, said, stated, when
from show.fake import person, report, statement

TEXT = (
    "The gate was opened on 1 March, Lena Holt said on Sunday in Velm. Per Dahl denied it on Monday. "
    "Since 2029 it has been shut, Holt said."
)
MADE = report(TEXT, published="2031-03-04")


def time(words: str, start: str, end: str | None = None) -> TimeExpression:
    at = TEXT.index(words)
    return TimeExpression(at, at + len(words), "date", Interval(start, end or start), "day")


OPENED = time("1 March", "2031-03-01")
SUNDAY = time("Sunday", "2031-03-02")
MONDAY = time("Monday", "2031-03-03")
YEAR = time("2029", "2029-01-01", "2029-12-31")._replace(precision="year", role="since")
TIMES = (OPENED, SUNDAY, MONDAY, YEAR)


def made(content: str, who: str, cue: str, *, among: Report = MADE) -> Statement:
    return statement(among, content, person(among, who, cue=cue))


def test_the_content_states_one_time_and_the_sentence_around_it_when_it_was_said() -> None:
    opened = made("The gate was opened on 1 March", "Lena Holt", "said")
    assert stated(opened, TIMES) == OPENED
    assert said(opened, TEXT, TIMES) == SUNDAY
    dated = when(opened, MADE, TIMES)
    assert dated is not None
    assert (dated.start, dated.basis) == ("2031-03-01", "stated")


def test_what_states_no_time_is_dated_by_when_it_was_said() -> None:
    denied = made("it", "Per Dahl", "denied")
    dated = when(denied, MADE, TIMES)
    assert dated is not None
    assert (dated.start, dated.basis) == ("2031-03-03", "said")


def test_the_year_since_which_something_lasts_is_no_date_of_it() -> None:
    shut = made("Since 2029 it has been shut", "Holt", "said")
    dated = when(shut, MADE, (YEAR,))
    assert dated is not None
    assert (dated.start, dated.basis) == ("2031-03-04", "published")


def test_an_undated_report_leaves_undated_what_no_words_date() -> None:
    bare = report("It fell, Lena Holt said.", published=None)
    assert when(made("It fell", "Lena Holt", "said", among=bare), bare, ()) is None


def test_a_time_belongs_to_the_content_that_holds_it_or_to_the_cue_beside_it() -> None:
    opened, denied = (
        made("The gate was opened on 1 March", "Lena Holt", "said"),
        made("it", "Per Dahl", "denied"),
    )
    held = list(innermost(TIMES, (opened, denied), TEXT))
    assert held[:3] == [opened.id, opened.id, denied.id]
