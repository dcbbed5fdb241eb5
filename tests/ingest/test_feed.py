"""Each entry of a saved feed is a report, with its own address, author and time."""

from __future__ import annotations

import pytest

from ingest.makers import ingested, problem, report
from onrecord.model import Problem, Report

RSS = """<?xml version="1.0" encoding="{encoding}"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
<title>The Gull</title><language>en</language><lastBuildDate>Wed, 05 Mar 2025 08:00:00 GMT</lastBuildDate>
{items}</channel></rss>"""
ITEM = """<item><title>Ferries: &amp;#8220;not for a day&amp;#8221;</title><link>https://gull.example/ferry</link>
<dc:creator>Nora Odell</dc:creator><pubDate>Tue, 04 Mar 2025 07:30:00 +0100</pubDate>
<description>In short: no ferries.</description><content:encoded><![CDATA[
<p>The crews will not return, their union said &mdash; “not for a day”.</p><p>Talks are <b>planned</b>.</p>
]]></content:encoded></item>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>The Gull</title><id>urn:gull</id>
<entry><title type="html">Ferries &lt;i&gt;again&lt;/i&gt;</title><link rel="self" href="https://gull.example/self"/>
<link href="https://gull.example/ferry"/><id>tag:gull.example,2025:1</id><author><name>Nora Odell</name></author>
<published>2025-03-04T07:30:00+01:00</published><updated>2025-03-04T09:00:00Z</updated><summary>In short: no ferries.</summary>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">
<p>The crews will not return, their <em>union</em> said.</p></div></content>
</entry></feed>"""
RDF = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>The Gull</title></channel><item><title>Ferries</title>
<link>https://gull.example/ferry</link><dc:date>2025-03-04T07:30:00Z</dc:date>
<description>The crews will not return.</description></item></rdf:RDF>"""


def rss(items: str, encoding: str = "utf-8") -> bytes:
    return RSS.format(items=items, encoding=encoding).encode(encoding)


def test_an_rss_item_in_full() -> None:
    made = report("gull.xml", rss(ITEM))
    assert made.text == "The crews will not return, their union said — “not for a day”.\n\nTalks are planned."
    assert (made.name, made.url, made.outlet) == ("gull.xml#1", "https://gull.example/ferry", "The Gull")
    assert (made.title, made.byline, made.published) == (
        "Ferries: “not for a day”",
        "Nora Odell",
        "2025-03-04T07:30:00+01:00",
    )


def test_an_atom_entry_in_full() -> None:
    made = report("gull", ATOM.encode())
    assert made.text == "The crews will not return, their union said."
    assert (made.url, made.outlet, made.title, made.byline) == (
        "https://gull.example/ferry",
        "The Gull",
        "Ferries again",
        "Nora Odell",
    )
    assert [(date.kind, date.value) for date in made.dates] == [
        ("published", "2025-03-04T07:30:00+01:00"),
        ("modified", "2025-03-04T09:00:00Z"),
    ]


def test_an_rss_1_item_in_full() -> None:
    made = report("gull.rdf", RDF.encode())
    assert (made.text, made.outlet, made.published) == (
        "The crews will not return.",
        "The Gull",
        "2025-03-04T07:30:00Z",
    )


@pytest.mark.parametrize(
    ("inside", "url"),
    [
        ("<guid>https://gull.example/1</guid>", "https://gull.example/1"),
        ('<guid isPermaLink="false">https://gull.example/1</guid>', None),
        ("<link>https://reader.example/x</link><origLink>https://gull.example/1</origLink>", "https://gull.example/1"),
        ("<guid>gull-1</guid>", None),
    ],
)
def test_an_items_address_is_where_its_page_is(inside: str, url: str | None) -> None:
    assert (
        report("a.xml", rss(f"<item><description>The crews will not return.</description>{inside}</item>")).url == url
    )


def test_an_item_taken_from_another_outlet_names_that_one() -> None:
    made = report(
        "a.xml",
        rss(
            "<item><source url='https://tern.example/rss'>The Tern</source><description>No ferries today.</description></item>"
        ),
    )
    assert made.outlet == "The Tern"


def test_an_item_without_a_date_has_none_whatever_the_feed_says_of_itself() -> None:
    assert report("a.xml", rss("<item><description>The crews will not return.</description></item>")).published is None


def test_an_item_without_content_is_named_and_the_others_are_read() -> None:
    empty, full = ingested("a.xml", rss("<item><title>Soon</title></item>" + ITEM))
    assert isinstance(empty, Problem)
    assert (empty.name, empty.kind) == ("a.xml#1", "no text")
    assert isinstance(full, Report)


@pytest.mark.parametrize("encoding", ["windows-1251", "koi8-r", "utf-16"])
def test_a_feed_is_read_in_the_encoding_that_it_declares(encoding: str) -> None:
    russian = "Паромы не выйдут в море до пятницы, заявил профсоюз."
    assert report("a.xml", rss(f"<item><description>{russian}</description></item>", encoding)).text == russian


def test_an_entity_of_the_feeds_own_making_is_not_expanded() -> None:
    bomb = '<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;"><!ENTITY x SYSTEM "file:///etc/hostname">]>'
    made = report(
        "a.xml",
        (
            bomb + "<rss><channel><item><description>No &b; ferries &x; today.</description></item></channel></rss>"
        ).encode(),
    )
    assert "ha" not in made.text
    assert made.text.startswith("No")


def test_a_feed_that_breaks_off_gives_what_it_holds_and_says_so() -> None:
    made = ingested("a.xml", rss(ITEM + ITEM)[:-300])
    assert isinstance(made[0], Report)
    assert isinstance(made[-1], Problem)
    assert made[-1].kind == "damaged"


def test_a_feed_without_entries_is_a_problem() -> None:
    assert problem("a.xml", rss("")).kind == "no text"
