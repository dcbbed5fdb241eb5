"""A message is its text under what its headers say; what is attached to it is read as documents of their own."""

from __future__ import annotations

import base64
from email.message import EmailMessage
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText

import pytest

from ingest.makers import ARTICLE, column, ingested, pdf, problem, report
from onrecord.model import Problem, Report

SAID = "The crews will not return to work before Friday, their union said — “not for a day”."
HEADERS = {
    "Message-ID": "<4-ferry@union.example>",
    "From": '"Lunda Seafarers’ Union" <press@union.example>',
    "To": "desk@gull.example",
    "Date": "Tue, 4 Mar 2025 07:30:00 +0100",
    "Subject": "Strike goes on: “not for a day”",
}


def message(**changed: str) -> EmailMessage:
    made = EmailMessage()
    for name, value in (HEADERS | {key.replace("_", "-"): value for key, value in changed.items()}).items():
        made[name] = value
    made.set_content(SAID)
    return made


def test_headers_say_who_sent_what_when() -> None:
    made = report("strike.eml", message().as_bytes())
    assert made.text.strip() == SAID
    assert (made.title, made.outlet, made.byline) == ("Strike goes on: “not for a day”", "Lunda Seafarers’ Union", None)
    assert (made.published, made.url) == ("2025-03-04T07:30:00+01:00", "mid:4-ferry@union.example")
    assert [(date.kind, date.where) for date in made.dates] == [("published", "header Date")]


def test_a_letter_from_a_list_names_the_list_and_the_writer() -> None:
    headers = {"From": "Nora Odell <nora@gull.example>", "List_Id": "The Gull at Seven <seven.gull.example>"}
    made = report("letter.eml", message(**headers, Archived_At="<https://gull.example/letters/9>").as_bytes())
    assert (made.outlet, made.byline, made.url) == ("The Gull at Seven", "Nora Odell", "https://gull.example/letters/9")


@pytest.mark.parametrize("encoding", ["quoted-printable", "base64"])
@pytest.mark.parametrize("charset", ["utf-8", "windows-1251", "koi8-r"])
def test_text_is_decoded_from_its_transfer_encoding_and_its_charset(encoding: str, charset: str) -> None:
    russian = "Паромы не выйдут в море до пятницы, заявил профсоюз. Компания сожалеет об этом решении."
    made = EmailMessage()
    made["Message-ID"], made["From"], made["Subject"] = "<1@union.example>", "press@union.example", "Забастовка"
    made.set_content(russian, charset=charset, cte=encoding)
    read = report("a.eml", made.as_bytes())
    assert (read.text.strip(), read.title, read.outlet) == (russian, "Забастовка", "union.example")


def test_plain_text_is_preferred_to_html_and_html_read_where_there_is_no_other() -> None:
    both = message()
    both.add_alternative(f"<html><body><p>{SAID}</p><p>Unsubscribe</p></body></html>", subtype="html")
    assert report("a.eml", both.as_bytes()).text.strip() == SAID
    markup = message()
    markup.set_content(f"<html><body><p>{SAID}</p></body></html>", subtype="html")
    assert report("b.eml", markup.as_bytes()).text == SAID


def test_attachments_that_can_be_read_are_reports_and_the_others_are_named() -> None:
    sent = message()
    sent.add_attachment(
        pdf([column(50, 700, ["The full offer of the company, in one line of text."])]),
        "application",
        "pdf",
        filename="offer.pdf",
    )
    sent.add_attachment(b"\x89PNG\r\n", "image", "png", filename="logo.png")
    sent.add_attachment(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" * 9, "application", "msword", filename="list.doc")
    body, offer, doc = ingested("strike.eml", sent.as_bytes())
    assert isinstance(body, Report)
    assert isinstance(offer, Report)
    assert (offer.name, offer.format, offer.text) == (
        "strike.eml#offer.pdf",
        "pdf",
        "The full offer of the company, in one line of text.",
    )
    assert isinstance(doc, Problem)
    assert (doc.name, doc.kind) == ("strike.eml#list.doc", "format not read")


def test_a_forwarded_message_is_read_as_the_message_that_it_is() -> None:
    sent = message(Subject="Fwd: strike", Message_ID="<5@gull.example>")
    sent.add_attachment(message())
    outer, inner = ingested("a.eml", sent.as_bytes())
    assert isinstance(outer, Report)
    assert isinstance(inner, Report)
    assert (outer.title, inner.title) == ("Fwd: strike", HEADERS["Subject"])


def test_messages_in_messages_end_somewhere() -> None:
    sent = message()
    for _ in range(20):
        outer = message()
        outer.add_attachment(sent)
        sent = outer
    assert ingested("a.eml", sent.as_bytes())[-1].kind == "nested too deeply"  # type: ignore[union-attr]


def test_parts_in_parts_beyond_any_sense_are_a_problem_and_no_crash() -> None:
    nested = b"".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(5000))
    assert problem(
        "a.eml", b"Message-ID: <1@a.example>\nFrom: a@a.example\nSubject: x\n" + nested + b"\nText"
    ).kind in (
        "nested too deeply",
        "no text",
    )


def test_each_message_of_a_mailbox_is_a_report() -> None:
    box = b"".join(
        b"From desk@gull.example Tue Mar  4 07:30:00 2025\n"
        + message(Message_ID=f"<{n}@union.example>").as_bytes()
        + b"\n>From here on\n\n"
        for n in range(3)
    )
    made = ingested("inbox", box)
    assert [each.name for each in made] == ["inbox#1", "inbox#2", "inbox#3"]
    assert all(isinstance(each, Report) and each.text.endswith("\nFrom here on\n\n") for each in made[:-1])


def test_a_memo_that_begins_with_from_and_to_is_a_text() -> None:
    memo = b"From: the harbour office\nTo: all crews\nSubject: the timetable\n\nThe timetable will be published on Thursday."
    assert report("memo.txt", memo).text == memo.decode()


@pytest.mark.parametrize(
    "header", ["=?utf-8?b?broken", "=?no-such-charset?q?Strike?=", "=?utf-8?q?=FF=FE?=", "=?koi8-r?b?====?="]
)
def test_a_broken_header_does_not_lose_the_message(header: str) -> None:
    data = f"Message-ID: <1@a.example>\nFrom: {header} <a@a.example>\nSubject: {header}\nDate: never\n\n{SAID}".encode()
    made = report("a.eml", data)
    assert made.text == SAID
    assert made.published is None


def test_a_message_that_was_cut_off_says_so() -> None:
    parts = MIMEMultipart(boundary="ferry")
    for name, value in (("Message-ID", "<1@a.example>"), ("From", "a@a.example")):
        parts[name] = value
    parts.attach(MIMEText(SAID, "plain", "utf-8"))
    data = parts.as_bytes()
    made = report("a.eml", data[: data.rindex(b"--ferry--") - 8])
    assert [each.kind for each in made.problems] == ["truncated"]
    assert SAID.startswith(made.text[:20])


def test_a_message_without_text_is_a_problem_and_its_attachment_is_still_read() -> None:
    head = b"Message-ID: <1@a.example>\nFrom: a@a.example\nContent-Type: text/plain; name=note.txt\n"
    data = (
        head
        + b"Content-Disposition: attachment; filename=note.txt\nContent-Transfer-Encoding: base64\n\n"
        + base64.b64encode(SAID.encode())
    )
    none, note = ingested("a.eml", data)
    assert isinstance(none, Problem)
    assert isinstance(note, Report)
    assert (none.kind, note.text) == ("no text", SAID)


def test_a_page_that_a_browser_saved_as_one_file_is_a_page() -> None:
    head = (
        "From: <Saved by a browser>\nSnapshot-Content-Location: https://gull.example/2025/03/ferry-strike\nSubject: Strike\n"
        "Date: Wed, 5 Mar 2025 10:00:00 -0000\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\n"
        "Content-Type: text/html\nContent-Transfer-Encoding: base64\n\n"
    )
    style = "\n--x\nContent-Type: text/css\nContent-Location: cid:1\n\np { color: black }\n--x--\n"
    made = report("ferry.mhtml", head.encode() + base64.encodebytes(ARTICLE.encode()) + style.encode())
    plain = report("ferry.html", ARTICLE.encode())
    assert (made.id, made.format, made.text) == (plain.id, "html", plain.text)
    assert ("archived", "2025-03-05T10:00:00Z") in [(date.kind, date.value) for date in made.dates]


def test_a_message_whose_page_holds_no_text_still_gives_what_is_attached() -> None:
    sent = message()
    sent.set_content("<html><body><img src='x'></body></html>", subtype="html")
    sent.add_attachment(SAID, filename="note.txt")
    none, note = ingested("a.eml", sent.as_bytes())
    assert isinstance(none, Problem)
    assert isinstance(note, Report)
