"""A page becomes its report: headline, paragraphs, lists, quotations, tables and live entries; what stands around it is gone."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from ingest.makers import ARTICLE, problem, report

LIVE = """<html lang="en"><head><title>Live: ferry talks</title></head><body><nav><a href="/">The Gull</a></nav><main>
<h1>Live: ferry talks</h1>
{entries}
</main><footer><p>Who we are, how to reach us, and what we do with cookies.</p></footer></body></html>"""
ENTRY = """<article class="entry"><h2>{title}</h2><time datetime="2025-03-04T{hour}:00Z">{hour}</time>
<p>{text}</p></article>"""


def page(body: str) -> str:
    return report("page.html", f"<html><body>{body}</body></html>".encode()).text


def test_an_article_is_its_blocks_set_apart_by_blank_lines() -> None:
    assert report("ferry.html", ARTICLE.encode()).text.split("\n\n") == [
        "Ferry strike enters third week",
        "The ferry crews of Lunda will not return to work before Friday, their union said — “not for a day, and not for an "
        "hour”, as its chair, Ada Brandt, put it.",
        "The company’s director, Jon Vik, said that he regretted the decision. He had offered a rise of 4 % over two years, he "
        "said, and nobody had answered him in writing.",
        "What the crews want",
        "- A rise of 6 % in the first year, according to the union.\n- Two free weekends a month, Brandt said.",
        "We have been told to wait since autumn, and we have waited since autumn.",
        "Route | Crossings a day",
        "Lunda to Marrow | 12",
        "The harbour office said it expected the next talks on Thursday, and that it would publish a new timetable by then.",
    ]


def test_a_live_page_keeps_every_entry_with_its_heading_and_hour() -> None:
    said = {
        "09:10": (
            "Talks begin",
            "Both sides arrived at the harbour office at nine, the office said, and went in by separate doors.",
        ),
        "11:30": (
            "A break",
            "The talks were interrupted for an hour, said Ada Brandt, who would not tell reporters the reason for it.",
        ),
        "16:45": (
            "No result",
            "Jon Vik said that there was no result and that the two sides would meet once more on Thursday.",
        ),
    }
    entries = "".join(ENTRY.format(hour=hour, title=title, text=text) for hour, (title, text) in said.items())
    blocks = report("live.html", LIVE.format(entries=entries).encode()).text.split("\n\n")
    assert blocks == [
        "Live: ferry talks",
        *(block for hour, (title, text) in said.items() for block in (title, hour, text)),
    ]


def test_a_page_too_short_for_an_extractor_is_read_as_it_stands() -> None:
    assert page("<p>The talks failed, he said.</p>") == "The talks failed, he said."


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p>One<br>line<br><br>and another</p>", "One\nline\n\nand another"),
        ("<p>soft&shy;ly, zero\u200bwidth</p>", "softly, zerowidth"),
        ("<p>a &lt;b&gt; &amp;c &#8212; &#x2014; &bogus; &amp</p>", "a <b> &c — — &bogus; &"),
        ("<p>said<!-- <p>not this</p> --> Brandt</p>", "said Brandt"),
        ("<p title='a > b' data-x=\"<p>\">said Brandt</p>", "said Brandt"),
        ("<p>said Brandt<script>document.write('</p>')</script>, twice</p>", "said Brandt, twice"),
        ("<ul><li>one<li>two</ul>", "- one\n- two"),
        ("<p>one<p>two", "one\n\ntwo"),
        ("<p>seen</p><p hidden>unseen</p><p style='display: none'>unseen</p><p>seen</p>", "seen\n\nseen"),
        ("<pre>FERRO: Good morning.\nBRANDT: Is it?</pre>", "FERRO: Good morning.\nBRANDT: Is it?"),
        ("<p>a word in <em>the</em><b>middle</b></p>", "a word in themiddle"),
    ],
)
def test_markup_is_read_as_a_browser_shows_it(markup: str, text: str) -> None:
    assert page(markup) == text


@pytest.mark.parametrize(
    "clutter",
    [
        "<p class='newsletter-signup'>Sign up to our morning letter and never miss a boat.</p>",
        "<div class='related'><p>Read also: The ferry that came back</p></div>",
        "<figure><img src='x'><figcaption>Ada Brandt at the quay in March. Photo: N. Odell</figcaption></figure>",
        "<p>Advertisement</p>",
        "<p><a href='/x'>The ferry that came back from the island without its captain</a></p>",
        "<p><strong>Read more: <a href='/x'>Ten ferries that never sailed</a></strong></p>",
        "<aside><p>The ferries of Lunda in five numbers</p></aside>",
        "<div class='share-buttons'><button>Share</button></div>",
    ],
)
def test_clutter_between_the_paragraphs_is_left_out(clutter: str) -> None:
    plain = report("ferry.html", ARTICLE.encode()).text
    cluttered = ARTICLE.replace("<h2>What", clutter + "<h2>What")
    assert report("ferry.html", cluttered.encode()).text == plain


def test_a_post_that_an_article_quotes_is_kept_with_who_posted_it() -> None:
    post = (
        "<div class='embed'><blockquote class='twitter-tweet'><p>No ferries today. Sorry.</p>"
        "&mdash; Harbour Office (@harbour) <a href='x'>March 4</a></blockquote></div>"
    )
    text = report("ferry.html", ARTICLE.replace("<h2>What", post + "<h2>What").encode()).text
    assert "\n\nNo ferries today. Sorry.\n\n— Harbour Office (@harbour) March 4\n\nWhat the crews want" in text


def test_who_is_quoted_below_a_quotation_is_kept_also_at_the_end() -> None:
    quoted = (
        "<blockquote><p>We have waited since autumn, and autumn is over.</p><cite>Ada Brandt, union</cite></blockquote>"
    )
    text = report("ferry.html", ARTICLE.replace("</article>", quoted + "</article>").encode()).text
    assert text.endswith("We have waited since autumn, and autumn is over.\n\nAda Brandt, union")


def test_a_table_that_only_lays_out_a_page_is_no_table() -> None:
    said = "The talks between the crews and the company failed on Tuesday, the harbour office said."
    assert page(f"<table><tr><td>{said}<br><br>{said[::-1]}</td></tr></table>") == f"{said}\n\n{said[::-1]}"


def test_teasers_that_look_like_articles_are_not_taken_for_the_report() -> None:
    said = [
        f"The {nth} paragraph of the report says what the harbour office told the crews on that day."
        for nth in ("first", "second")
    ]
    story = "".join(f"<div>{paragraph}</div>" for paragraph in said)
    teaser = "<article class='card'><h3><a href='/c'>{0}</a></h3><p>{0}, and what came of it is told elsewhere.</p></article>"
    teasers = "".join(teaser.format(f"Another story of the week that has its own page, number {n}") for n in range(2))
    assert page(f"<div class='story'><h1>Ferries</h1><div>{story}</div></div>{teasers}") == "\n\n".join(
        ["Ferries", *said]
    )


def test_a_page_is_known_by_its_structure_and_not_by_its_name() -> None:
    assert report("ferry", ARTICLE.encode()).format == "html"
    assert report("ferry.txt", ARTICLE.encode()).format == "html"
    assert report("ferry.html", b"The crews said that 3 < 4 and 5 > 4, and that they would strike.").format == "text"


@pytest.mark.parametrize(
    ("declared", "encoding"), [("windows-1251", "cp1251"), ("utf-8", "koi8-r"), ("iso-8859-1", "cp1251")]
)
def test_a_page_is_decoded_although_it_declares_another_encoding(declared: str, encoding: str) -> None:
    russian = "Паромы не выйдут в море до пятницы, заявил профсоюз. Компания сожалеет об этом решении."
    source = f'<html><head><meta charset="{declared}"></head><body><p>{russian}</p></body></html>'
    assert report("page.html", source.encode(encoding)).text == russian


def test_nothing_is_written_to_standard_error_about_a_page(capfd: pytest.CaptureFixture[str]) -> None:
    code = "from ingest.makers import report; report('a.html', b'<html><body><p>No ferries today.</p></body></html>')"
    subprocess.run(
        [sys.executable, "-c", code],
        check=True,
        env=os.environ | {"PYTHONPATH": "tests"},
        cwd=Path(__file__).parents[2],
    )
    assert capfd.readouterr() == ("", "")


def test_a_page_without_text_is_a_problem() -> None:
    assert problem("page.html", b"<html><body><img src='a.png'><script>1</script></body></html>").kind == "no text"


@pytest.mark.parametrize("element", ["div", "span", "b", "ul", "table"])
def test_a_hundred_thousand_elements_in_each_other_are_read_and_said(element: str) -> None:
    deep = f"<html><body>{f'<{element}>' * 100_000}<p>The talks failed, he said.</p>{f'</{element}>' * 100_000}</body></html>"
    begun = time.monotonic()
    made = report("deep.html", deep.encode())
    assert made.text == "The talks failed, he said."
    assert [each.kind for each in made.problems] == ["nested too deeply"]
    assert time.monotonic() - begun < 10


@pytest.mark.parametrize(
    "part",
    [
        "<a href='",
        '<a href="',
        "<!--",
        "<![CDATA[",
        "<script>",
        "&",
        "&#",
        "<",
        "</",
        "<p ",
        "<p a=",
        "<br>",
        "</p>",
        "<svg>",
        "x\u200b",
    ],
)
def test_a_page_of_one_broken_mark_repeated_holds_nobody_up(part: str) -> None:
    begun = time.monotonic()
    made = report("odd.html", f"<html><body><p>The talks failed, he said.</p>{part * 20_000}".encode())
    assert made.text.startswith("The talks failed")
    assert time.monotonic() - begun < 10
