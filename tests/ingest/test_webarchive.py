"""The pages of a web archive are reports with their address and the moment of their capture; the rest is passed over."""

from __future__ import annotations

import gzip
import zlib

import pytest

from ingest.makers import ARTICLE, captured, ingested, pdf, problem, report, zipped
from onrecord.model import Problem, Report

URL = "https://gull.example/2025/03/ferry-strike"
PAGE = ARTICLE.encode()


def answer(body: bytes, *headers: str, status: str = "200 OK", kind: str = "text/html; charset=utf-8") -> bytes:
    head = [f"HTTP/1.1 {status}", f"Content-Type: {kind}", *headers]
    return "\r\n".join(head).encode() + b"\r\n\r\n" + body


def chunked(body: bytes) -> bytes:
    parts = [body[at : at + 1000] for at in range(0, len(body), 1000)]
    return b"".join(b"%x;note=1\r\n%s\r\n" % (len(part), part) for part in parts) + b"0\r\n\r\n"


def test_a_capture_is_a_report_with_its_address_and_moment() -> None:
    made = report("week.warc", captured(URL, answer(PAGE)))
    assert (made.name, made.url, made.title) == (f"week.warc#{URL}", URL, "Ferry strike enters third week")
    assert ("archived", "2025-04-01T10:00:00Z", "WARC-Date") in [
        (date.kind, date.value, date.where) for date in made.dates
    ]
    assert made.published == "2025-03-04T07:30:00+01:00"


@pytest.mark.parametrize(
    "response",
    [
        answer(gzip.compress(PAGE), "Content-Encoding: gzip"),
        answer(zlib.compress(PAGE), "Content-Encoding: deflate"),
        answer(zlib.compress(PAGE)[2:-4], "Content-Encoding: deflate"),
        answer(chunked(PAGE), "Transfer-Encoding: chunked"),
        answer(chunked(gzip.compress(PAGE)), "Transfer-Encoding: chunked", "Content-Encoding: gzip"),
        answer(PAGE, "Transfer-Encoding: chunked", "Content-Encoding: gzip"),
    ],
)
def test_a_body_is_unpacked_however_it_was_sent(response: bytes) -> None:
    assert report("week.warc", captured(URL, response)).text == report("ferry.html", PAGE).text


def test_a_body_in_an_encoding_that_is_not_read_is_named() -> None:
    found = problem("week.warc", captured(URL, answer(b"\x1b\x03", "Content-Encoding: br")))
    assert (found.name, found.kind) == (f"week.warc#{URL}", "format not read")


def test_pictures_errors_redirects_and_requests_are_passed_over() -> None:
    passed = [
        captured("https://gull.example/a.png", answer(b"\x89PNG", kind="image/png")),
        captured("https://gull.example/gone", answer(PAGE, status="404 Not Found")),
        captured("https://gull.example/old", answer(b"", "Location: /", status="301 Moved")),
        captured(URL, b"GET / HTTP/1.1\r\n\r\n", b"request"),
        captured("urn:info", b"software: crawler", b"warcinfo"),
    ]
    assert [made.name for made in ingested("week.warc", b"".join(passed) + captured(URL, answer(PAGE)))] == [
        f"week.warc#{URL}"
    ]


def test_a_charset_that_only_the_server_declared_is_used() -> None:
    polish = "<html><body><p>Związek oświadczył, że promy nie wypłyną przed piątkiem.</p></body></html>"
    made = report("week.warc", captured(URL, answer(polish.encode("cp1250"), kind="text/html; charset=windows-1250")))
    assert made.text == "Związek oświadczył, że promy nie wypłyną przed piątkiem."


def test_an_archive_holds_papers_too() -> None:
    assert problem("week.warc", captured(URL, answer(pdf([[]]), kind="application/pdf"))).kind == "no text layer"


def test_compressed_archives_record_by_record_or_as_one_and_wacz_are_read() -> None:
    records = [captured(URL, answer(PAGE)), captured(URL + "?2", answer(PAGE))]
    by_record, as_one = b"".join(map(gzip.compress, records)), gzip.compress(b"".join(records))
    wacz = zipped(
        {"datapackage.json": b"{}", "pages/pages.jsonl": b'{"text": "Not a report"}', "archive/data.warc.gz": by_record}
    )
    assert len(ingested("a.warc.gz", by_record)) == len(ingested("a.warc.gz", as_one)) == 2
    assert [made.name for made in ingested("a.wacz", wacz)] == [
        f"a.wacz#archive/data.warc.gz#{URL}",
        f"a.wacz#archive/data.warc.gz#{URL}?2",
    ]


def test_damage_between_records_is_said_once_and_read_over() -> None:
    good = captured(URL, answer(PAGE))
    first, damage, last = ingested("week.warc", good + b"noise\r\nmore noise\r\n\r\n" + good)
    assert isinstance(damage, Problem)
    assert damage.kind == "damaged"
    assert isinstance(first, Report)
    assert first == last


def test_an_archive_that_breaks_off_gives_what_it_holds_and_says_so() -> None:
    whole = captured(URL, answer(PAGE))
    made = ingested("week.warc", whole + whole[:-600])
    assert [type(each).__name__ for each in made] == ["Report", "Problem", "Report"]
    assert isinstance(made[1], Problem)
    assert made[1].kind == "truncated"
    cut = ingested("week.warc.gz", gzip.compress(whole)[:-20])
    assert any(isinstance(each, Problem) and each.kind == "truncated" for each in cut)


def test_a_record_without_a_length_is_damage() -> None:
    assert problem("week.warc", b"WARC/1.0\r\nWARC-Type: response\r\n\r\n").kind == "damaged"
