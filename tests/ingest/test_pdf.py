"""A PDF is read by its text layer: columns in order, hyphens mended, running heads gone; what has none says so."""

from __future__ import annotations

from itertools import chain

from ingest.makers import HEIGHT, Put, column, pdf, problem, report
from onrecord.ingest import locate

LEFT = [
    "The ferry crews of Lunda will not re-",
    "turn to work before Friday, their union",
    "said. Its chair, Ada Brandt, called the",
    "company’s offer “a timetable without",
    "ships”.",
    "",
    "   Jon Vik, who directs the company, said",
    "that he had offered long-term contracts.",
    "The union did not deny it. Nobody in the",
    "harbour office would say which of the two",
]
RIGHT = [
    "had spoken first. The office expects long-",
    "term damage to the trade with Marrow.",
    "A rise of six per cent was asked for, and",
    "four per cent were offered, both sides",
    "told this bulletin. Brandt added that the",
    "crews were tired of being told to wait.",
    "She said so twice, and then she hung up.",
    "The next talks are planned for Thursday,",
    "according to the harbour office, which",
    "will publish a new timetable by then.",
]
COLUMNS = [*column(50, 700, LEFT), *column(310, 700, RIGHT)]
FURNITURE = [Put(50, 810, "Harbour Bulletin 9 | 4 March 2025", 8), Put(290, 30, "- 1 -", 8)]


def words(text: str) -> str:
    return " ".join(text.split())


def test_two_columns_are_read_one_after_the_other_below_what_spans_them() -> None:
    made = report(
        "bulletin.pdf",
        pdf([[Put(50, 740, "Ferry strike enters its third week and nobody has an answer yet", 16), *COLUMNS]]),
    )
    assert made.text.split("\n\n") == [
        "Ferry strike enters its third week and nobody has an answer yet",
        "The ferry crews of Lunda will not return to work before Friday, their union said. Its chair, Ada Brandt, called the "
        "company’s offer “a timetable without ships”.",
        "Jon Vik, who directs the company, said that he had offered long-term contracts. The union did not deny it. Nobody in "
        "the harbour office would say which of the two had spoken first. The office expects long-term damage to the trade with "
        "Marrow. A rise of six per cent was asked for, and four per cent were offered, both sides told this bulletin. Brandt "
        "added that the crews were tired of being told to wait. She said so twice, and then she hung up. The next talks are "
        "planned for Thursday, according to the harbour office, which will publish a new timetable by then.",
    ]


def test_three_columns_under_a_headline_are_read_from_left_to_right() -> None:
    said = [f"The {nth} column of this page" for nth in ("first", "second", "third")]
    below = [column(40 + 175 * at, 700, [f"{line} says {n}" for n in range(8)]) for at, line in enumerate(said)]
    page = [
        Put(40, 740, "A headline that runs over all of the columns, and then some", 16),
        *(put for put in chain(*below)),
    ]
    text = words(report("a.pdf", pdf([page])).text)
    assert [text.index(line) for line in said] == sorted(text.index(line) for line in said)
    assert text.index(f"{said[0]} says 7") < text.index(f"{said[1]} says 0") < text.index(f"{said[2]} says 0")


def test_a_hyphen_that_belongs_to_the_word_stays() -> None:
    lines = [
        "The office expects long-",
        "term damage, and a Moscow-",
        "Kyiv line of talks in 20-",
        "odd days, said its chair-",
        "woman, Ada Brandt.",
    ]
    text = report("a.pdf", pdf([column(50, 700, lines)])).text
    assert (
        text
        == "The office expects long-term damage, and a Moscow-Kyiv line of talks in 20-odd days, said its chairwoman, Ada Brandt."
    )


def test_the_order_in_which_a_page_draws_its_columns_does_not_matter() -> None:
    row_by_row = [
        put
        for pair in zip(column(50, 700, LEFT), column(310, 700, [line for line in RIGHT if line][:9]), strict=True)
        for put in pair
    ]
    assert words(report("a.pdf", pdf([row_by_row])).text).startswith(
        words("The ferry crews of Lunda will not return to work before")
    )


def test_running_heads_and_page_numbers_are_left_out_and_the_date_in_them_is_read() -> None:
    pages = [[*FURNITURE, *COLUMNS], [*FURNITURE, *column(50, 700, RIGHT)]]
    made = report("bulletin.pdf", pdf(pages, {"Author": "Harbour Bulletin"}))
    assert "4 March" not in made.text
    assert "- 1 -" not in made.text
    assert (made.published, made.outlet) == ("2025-03-04", "Harbour Bulletin")


def test_a_paragraph_runs_on_over_a_page_break() -> None:
    made = report(
        "a.pdf",
        pdf([column(50, 700, RIGHT[:2]), column(50, 700, ["but not at once, the office said, and", "not to all."])]),
    )
    assert "Marrow." in made.text
    running = report(
        "b.pdf",
        pdf(
            [
                column(50, 700, [RIGHT[0], "term damage to the trade with the island"]),
                column(50, 700, ["but not at once, it said."]),
            ]
        ),
    )
    assert running.text.endswith("trade with the island but not at once, it said.")


def test_a_table_is_read_row_by_row() -> None:
    cells = [
        (50, "Route", 300, "Crossings"),
        (50, "Lunda to Marrow", 300, "12"),
        (50, "Lunda to Skerry", 300, "4"),
        (50, "Night boat", 300, "1"),
    ]
    rows = [
        put
        for number, (x, one, far, two) in enumerate(cells)
        for put in (Put(x, 600 - 14 * number, one), Put(far, 600 - 14 * number, two))
    ]
    assert "Lunda to Marrow | 12\n\nLunda to Skerry | 4" in report("a.pdf", pdf([rows])).text


def test_each_span_leads_to_its_page_and_to_the_characters_there() -> None:
    made = report(
        "bulletin.pdf",
        pdf([[*column(50, 700, LEFT[:5])], [*column(50, 700, ["The second page says little, he said."])]]),
    )
    start = made.text.index("second page")
    assert [(place.end - place.start, place.page) for place in locate(made, start, start + 11)] == [(11, 2)]
    mended = made.text.index("return")
    parts = locate(made, mended, mended + 6)
    assert [place.end - place.start for place in parts] == [2, 4]
    assert {place.page for place in parts} == {1}


def test_what_the_file_says_of_itself_is_kept() -> None:
    info = {"Title": "Ferries: a second look", "Author": "Nora Odell", "CreationDate": "D:20250304073000+01'00'"}
    made = report("a.pdf", pdf([column(50, 700, LEFT)], info))
    assert (made.title, made.byline, made.published) == ("Ferries: a second look", "Nora Odell", None)
    assert [(date.kind, date.value) for date in made.dates] == [("stated", "2025-03-04T07:30:00+01:00")]


def test_the_largest_line_is_the_title_where_the_file_states_none_or_a_program_made_it_up() -> None:
    page = [Put(50, HEIGHT - 60, "Ferries stay in port", 20), *column(50, 700, LEFT)]
    assert report("a.pdf", pdf([page], {"Title": "Microsoft Word - draft3.docx"})).title == "Ferries stay in port"


def test_a_scan_says_that_it_has_no_text_layer() -> None:
    found = problem("scan.pdf", pdf([[], []]))
    assert (found.kind, found.name) == ("no text layer", "scan.pdf")


def test_a_page_without_text_among_others_is_named() -> None:
    made = report("a.pdf", pdf([column(50, 700, LEFT), [], column(50, 700, RIGHT)]))
    assert [(each.kind, each.reason) for each in made.problems] == [("no text layer", "pages without text: 2")]


def test_an_encrypted_a_truncated_and_a_broken_pdf_say_so() -> None:
    whole = pdf([column(50, 700, LEFT)])
    assert problem("a.pdf", pdf([column(50, 700, LEFT)], encrypted=True)).kind == "encrypted"
    assert problem("a.pdf", whole[:60]).kind == "truncated"
    assert problem("a.pdf", b"%PDF-1.4\nnothing that a reader could use\n%%EOF").kind == "damaged"
