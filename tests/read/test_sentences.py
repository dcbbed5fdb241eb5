from onrecord.read.paragraphs import find_paragraphs
from onrecord.read.sentences import RULES, explain


def verdicts(text: str) -> list[tuple[str, bool]]:
    (paragraph,) = find_paragraphs(text)
    return [(rule, splits) for _, rule, splits in explain(text, paragraph)]


def test_each_possible_break_names_the_rule_that_decided_it() -> None:
    assert verdicts("Mr. Bell left. He is in the U.S. now. Is he?") == [
        ("title_before_name", False),
        ("default", True),
        ("next_is_lower_case", False),
        ("default", True),
    ]


def test_who_said_it_goes_with_the_quotation() -> None:
    assert verdicts('"Is it safe?" Tom Bell asked.') == [("quotation_then_speaker", False)]


def test_every_rule_says_by_an_example_what_it_is_for() -> None:
    assert all(
        "`" in (rule.__doc__ or "") or "list" in (rule.__doc__ or "") or "bracket" in (rule.__doc__ or "")
        for rule in RULES
    )
