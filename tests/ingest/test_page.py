"""What a page says about itself is read where it says so; a date that it does not state is not made up."""

from __future__ import annotations

import json

import pytest

from ingest.makers import ARTICLE, report
from onrecord.ingest.page import About, read
from onrecord.model import Report

TEXT = "<p>The ferry crews will not return to work before Friday, their union said on Tuesday.</p>"


def about(head: str = "", body: str = "", url: str | None = None) -> About:
    return read(f"<html><head>{head}</head><body>{body}</body></html>", url)


def described(**article: object) -> str:
    node = {"@context": "https://schema.org", "@type": "NewsArticle"} | article
    return f'<script type="application/ld+json">{json.dumps(node)}</script>'


def made(head: str = "", body: str = "") -> Report:
    return report("page.html", f"<html><head>{head}</head><body>{body}{TEXT}</body></html>".encode())


def test_an_article_says_who_published_it_under_which_title_when_and_where() -> None:
    found = report("ferry.html", ARTICLE.encode())
    assert (found.title, found.outlet, found.byline) == ("Ferry strike enters third week", "The Gull", "Nora Odell")
    assert (found.url, found.published, found.language) == (
        "https://gull.example/2025/03/ferry-strike",
        "2025-03-04T07:30:00+01:00",
        "en",
    )


def test_json_ld_is_read_through_graphs_lists_and_authors() -> None:
    graph = {
        "@graph": [
            {"@type": "WebSite", "name": "The Gull"},
            {"@type": ["NewsArticle", "Article"], "headline": "Ferry &amp; crew", "datePublished": "2025-03-04T07:30:00+01:00",
             "dateModified": "2025-03-05", "author": [{"name": "Nora Odell"}, "Tom Reed"], "publisher": {"name": "The Gull"}},
        ]
    }  # fmt: skip
    fields = about(f'<script type="application/ld+json">{json.dumps(graph)}</script>').fields()
    assert (fields["title"], fields["outlet"], fields["byline"]) == ("Ferry & crew", "The Gull", "Nora Odell, Tom Reed")
    assert fields["published"] == "2025-03-04T07:30:00+01:00"


def test_the_articles_that_a_page_lists_are_not_the_page() -> None:
    listed = {
        "@type": "ItemList",
        "itemListElement": [{"@type": "NewsArticle", "headline": "Another", "datePublished": "2020-01-01"}],
    }
    assert about(f'<script type="application/ld+json">{json.dumps(listed)}</script>').dates == []


def test_broken_json_ld_still_says_when() -> None:
    broken = (
        '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2025-03-04", "x": }</script>'
    )
    assert about(broken).fields()["published"] == "2025-03-04"


def test_every_stated_date_is_kept_with_its_place_and_the_most_deliberate_one_counts() -> None:
    head = described(datePublished="2025-03-04T07:30:00+01:00", dateModified="2025-03-04T09:00:00+01:00")
    head += '<meta property="article:published_time" content="2025-03-04T06:30:00Z"><meta name="date" content="4 March 2025">'
    found = made(head, '<time datetime="2025-03-04T07:30">today</time><time>2 March 2025</time>')
    assert found.published == "2025-03-04T07:30:00+01:00"
    assert [(date.kind, date.value, date.where) for date in found.dates] == [
        ("published", "2025-03-04T07:30:00+01:00", "json-ld datePublished"),
        ("modified", "2025-03-04T09:00:00+01:00", "json-ld dateModified"),
        ("published", "2025-03-04T06:30:00Z", "meta article:published_time"),
        ("published", "2025-03-04", "meta date"),
        ("stated", "2025-03-04T07:30:00", "time"),
        ("stated", "2025-03-02", "time"),
    ]


@pytest.mark.parametrize(
    "body",
    [
        "<footer>© 2019 The Gull</footer>",
        '<a href="/2024/05/06/old">Older</a>',
        '<time datetime="2025-03-04">a</time><time datetime="2025-03-05">b</time>',
        "<p>Copyright 4 March 2019 by The Gull</p>",
        "<time>yesterday</time>",
    ],
)
def test_a_page_that_does_not_say_when_it_was_published_has_no_date(body: str) -> None:
    assert made("<title>Ferries</title>", body).published is None


@pytest.mark.parametrize(
    ("time", "published"),
    [
        ('<time datetime="2025-03-04T07:30:00+01:00">today</time>', "2025-03-04T07:30:00+01:00"),
        (
            '<time itemprop="datePublished" datetime="2025-03-04">4/3</time><time datetime="2025-03-01">x</time>',
            "2025-03-04",
        ),
        (
            '<time class="entry-date updated" datetime="2025-03-04">x</time><time class="updated" datetime="2025-03-05">y</time>',
            "2025-03-04",
        ),
        ("<time>4 March 2025</time>", "2025-03-04"),
    ],
)
def test_a_time_element_dates_a_page_where_it_is_the_only_one_or_says_so(time: str, published: str) -> None:
    assert made("", time).published == published


@pytest.mark.parametrize(
    ("canonical", "found_at", "url"),
    [
        ("https://gull.example/a", None, "https://gull.example/a"),
        ("/a", "https://www.gull.example/a?x=1", "https://www.gull.example/a"),
        ("https://tern.example/a", "https://gull.example/b", "https://gull.example/b"),
        ("javascript:void(0)", "https://gull.example/b", "https://gull.example/b"),
        ("http://[broken", None, None),
        ("", None, None),
    ],
)
def test_a_page_has_its_canonical_address_unless_that_is_another_sites(
    canonical: str, found_at: str | None, url: str | None
) -> None:
    assert about(f'<link rel="canonical" href="{canonical}">', url=found_at).fields()["url"] == url


def test_a_saved_page_says_where_it_was_saved_from() -> None:
    assert (
        read("<!-- saved from url=(0022)https://gull.example/ --><html></html>").fields()["url"]
        == "https://gull.example/"
    )


@pytest.mark.parametrize(
    ("head", "outlet", "title"),
    [
        (
            "<title>Ferry strike | The Gull</title><meta property='og:site_name' content='The Gull'>",
            "The Gull",
            "Ferry strike",
        ),
        (
            "<title>The Gull - Ferry strike - talks fail</title><meta name=publisher content='the gull'>",
            "the gull",
            "Ferry strike - talks fail",
        ),
        (
            "<title>Ferry strike | The Gull</title><link rel=canonical href=https://www.gull.example/a>",
            "gull.example",
            "Ferry strike | The Gull",
        ),
        ("<title>Ferry\n strike &ndash; day 2</title>", None, "Ferry strike – day 2"),
    ],
)
def test_the_outlet_is_named_by_the_page_else_by_its_domain(head: str, outlet: str | None, title: str) -> None:
    fields = about(head).fields()
    assert (fields["outlet"], fields["title"]) == (outlet, title)


@pytest.mark.parametrize(
    ("title", "address", "outlet", "headline"),
    [
        ("Ferries stay in port - The Gull", "", "The Gull", "Ferries stay in port"),
        ("The Gull | Ferries stay in port", "", "The Gull", "Ferries stay in port"),
        ("Ferries stay in port – Sport – The Gull", "https://www.gull.example/a", "The Gull", "Ferries stay in port"),
        ("Ferries stay in port - day two", "https://gull.example/a", "gull.example", "Ferries stay in port"),
        ("Ferries stay in port again", "", None, "Ferries stay in port again"),
    ],
)
def test_what_the_title_holds_beside_the_headline_names_the_outlet_unless_the_domain_speaks_against_it(
    title: str, address: str, outlet: str | None, headline: str
) -> None:
    found = made(f"<title>{title}</title><link rel=canonical href='{address}'>", "<h1>Ferries stay in port</h1>")
    assert (found.outlet, found.title) == (outlet, headline)


@pytest.mark.parametrize(
    "markup",
    [
        "<span class='author vcard'>Nora Odell</span>",
        "<a rel='author' href='/o'>Nora\nOdell</a>",
        "<i itemprop=author content='Nora Odell'></i>",
    ],
)
def test_an_author_is_read_from_where_pages_mark_one(markup: str) -> None:
    assert made("", f"<p>By {markup}</p>").byline == "Nora Odell"


def test_a_marked_byline_names_the_author_where_nothing_else_does() -> None:
    assert made("", '<p class="byline">By Nora Odell | 4 March</p>').byline == "Nora Odell"


def test_what_a_page_declares_of_its_language_counts_only_where_the_text_is_too_short_to_tell() -> None:
    short = report("a.html", b'<html lang="nb-NO"><body><p>42 %</p></body></html>')
    wrong = report("b.html", f'<html lang="fr"><body>{TEXT}</body></html>'.encode())
    assert (short.language, wrong.language) == ("nb", "en")
