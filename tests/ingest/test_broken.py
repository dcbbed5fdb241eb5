"""Whatever the bytes: reports or problems come out, no exception and no silence, and the same again the next time."""

from __future__ import annotations

import gzip
import pickle

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ingest.makers import ARTICLE, captured, column, ingested, opened, pdf, zipped
from onrecord.ids import of_report
from onrecord.ingest import Document, reports
from onrecord.model import Problem, Report

MAIL = (
    b"Message-ID: <1@a.example>\nFrom: A <a@a.example>\nSubject: =?utf-8?q?Ferries?=\nDate: Tue, 4 Mar 2025 07:30:00 +0100\n"
    b"MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: text/plain; charset=utf-8\n"
    b"Content-Transfer-Encoding: base64\n\nVGhlIGNyZXdzIHdpbGwgbm90IHJldHVybi4=\n--x\nContent-Type: text/html\n"
    b"Content-Disposition: attachment; filename=a.html\n\n<html><p>The crews</p></html>\n--x--\n"
)
FEED = b"<?xml version='1.0'?><rss><channel><item><description>&lt;p&gt;No.</description></item></channel></rss>"
VALID = {
    "page.html": ARTICLE.encode(),
    "note.txt": "Title: Паромы\nOutlet: Чайка\n\nПаромы не выйдут в море до пятницы.".encode("utf-16"),
    "note.md": b"---\ntitle: A\noutlet: B\n---\n# Ferries\n\n> The *crews* will [not](x) return.\n",
    "desk.jsonl": b'{"text": "The crews.", "published": "2025-03-04"}\n{"html": "<p>The crews", "url": "http://a.example"}\n',
    "list.json": b'[{"text": "The crews."}, {"text": "The union."}]',
    "bulletin.pdf": pdf([column(50, 700, ["The crews will not re-", "turn before Friday."])], {"Title": "Ferries"}),
    "letter.eml": MAIL,
    "inbox.mbox": b"From a Tue Mar  4 07:30:00 2025\n" + MAIL + b"\n",
    "feed.xml": FEED,
    "week.warc": captured(
        "https://gull.example/", b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>The crews.</p>"
    ),
    "week.zip": zipped({"a.txt": b"The crews will not return.", "b.html": b"<p>The crews</p>"}),
    "note.txt.gz": gzip.compress(b"The crews will not return."),
}
quick = settings(max_examples=60, deadline=5000, suppress_health_check=[HealthCheck.too_slow])


def assert_sound(name: str, data: bytes) -> None:
    """Something comes out, and what comes out is well formed."""
    made = ingested(name, data)
    assert made
    for each in made:
        if isinstance(each, Problem):
            assert each.name.startswith(name)
            assert each.name.isprintable()
            assert each.reason
        else:
            assert_well_formed(each)


def assert_well_formed(made: Report) -> None:
    assert made.text.strip()
    assert made.id == of_report(made)
    assert all(problem.report == made.id for problem in made.problems)
    ends = 0
    for piece in made.pieces:
        assert ends <= piece.start < piece.end <= len(made.text)
        assert 0 <= piece.source_start <= piece.source_end
        ends = piece.end


@pytest.mark.parametrize("name", VALID)
def test_valid_material_gives_reports_alone(name: str) -> None:
    assert [each for each in ingested(name, VALID[name]) if isinstance(each, Problem)] == []


@pytest.mark.parametrize("name", VALID)
def test_a_file_cut_off_anywhere_is_no_crash_and_no_silence(name: str) -> None:
    data = VALID[name]
    for end in range(0, len(data), max(1, len(data) // 60)):
        assert_sound(name, data[:end])


@pytest.mark.parametrize("name", VALID)
@quick
@given(
    changes=st.lists(st.tuples(st.floats(0, 0.999), st.binary(max_size=4), st.integers(0, 6)), min_size=1, max_size=6)
)
def test_a_file_changed_anywhere_is_no_crash_and_no_silence(name: str, changes: list[tuple[float, bytes, int]]) -> None:
    data = bytearray(VALID[name])
    for place, written, taken in changes:
        at = int(place * len(data))
        data[at : at + taken] = written
    assert_sound(name, bytes(data))


@quick
@given(st.binary(max_size=400), st.sampled_from(["a", "a.html", "a.pdf", "a.eml", "a.jsonl", "a.zip", "a.md"]))
def test_any_bytes_under_any_name_are_no_crash(data: bytes, name: str) -> None:
    assert_sound(name, data)


@quick
@given(
    st.sampled_from(
        [
            b"%PDF-1.4\n",
            b"PK\x03\x04",
            b"\x1f\x8b\x08",
            b"WARC/1.0\r\n",
            b'{"',
            b"<html>",
            b"<rss>",
            b"Message-ID: <a>\nTo: b\n",
        ]
    ),
    st.binary(max_size=300),
)
def test_any_bytes_after_a_magic_number_are_no_crash(magic: bytes, data: bytes) -> None:
    assert_sound("a", magic + data)


@pytest.mark.parametrize("name", VALID)
def test_documents_and_reports_travel_between_processes_and_come_out_the_same(name: str) -> None:
    for found in opened(name, VALID[name]):
        assert isinstance(found, Document)
        sent = pickle.loads(pickle.dumps(found))
        made = list(reports(sent))
        assert made == list(reports(found))
        assert pickle.loads(pickle.dumps(made)) == made


def test_a_zip_whose_directory_makes_no_sense_is_a_problem() -> None:
    data = bytearray(VALID["week.zip"])
    for place, written, taken in ((0.5, b"", 1), (0.625, b"\x01", 0)):
        at = int(place * len(data))
        data[at : at + taken] = written
    assert_sound("week.zip", bytes(data))
