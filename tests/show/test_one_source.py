"""What one source said, for a terminal: nothing of it reads as its contrary, and namesakes are named."""

from dataclasses import replace

from onrecord.model import Decided
from onrecord.show.one_source import one_source
from show.fake import FakeBook, person, report, statement

ONE = report("Odell said the dam held. Rosa Odell said the quay was shut. Odell did not say why it was.")
ALONE = statement(ONE, "the dam held", person(ONE, "Odell"))
ROSA = statement(ONE, "the quay was shut", person(ONE, "Rosa Odell"))
SILENT = replace(
    statement(ONE, "why it was", person(ONE, "Odell")),
    polarity="negative",
    decided=Decided("entry", "negated", "plain"),
)


def told(name: str) -> str:
    book = FakeBook([ONE], [ALONE, ROSA, SILENT])
    profile = next(each for each in book.profiles() if each.source.name == name)
    return "\n".join(one_source(profile, book, lambda text: ()))


def test_a_last_name_that_stands_alone_tells_who_else_bears_it() -> None:
    assert "kept apart from Rosa Odell (" in told("Odell")
    assert "kept apart" not in told("Rosa Odell")


def test_what_was_not_said_stands_under_a_heading_of_its_own() -> None:
    assert "DOES NOT SAY (1)" in told("Odell")
    assert "SAYS (1)" in told("Odell")
    assert "1 statement, 1 report" in told("Rosa Odell")
