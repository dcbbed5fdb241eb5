"""Small makers of the material that ingest reads: pages, PDFs, archives. All outlets and people in it are invented."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator, Sequence

from onrecord.ingest import Document, reports
from onrecord.ingest.unpack import unpack
from onrecord.model import Problem, Report

WIDTH, HEIGHT, SIZE = 595, 842, 10.0
ENCRYPTED = b"/Encrypt << /Filter /Standard /V 1 /R 2 /O (%s) /U (%s) /P -4 >> /ID [(a) (a)]" % (b"o" * 32, b"u" * 32)
ARTICLE = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Ferry strike enters third week | The Gull</title>
<meta property="og:site_name" content="The Gull">
<meta property="article:published_time" content="2025-03-04T07:30:00+01:00">
<link rel="canonical" href="https://gull.example/2025/03/ferry-strike">
<script>var cookie = "<p>Not a paragraph</p>";</script></head>
<body><nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav>
<div class="cookie-banner"><p>We value your privacy and that of our advertising partners.</p></div>
<main><article><h1>Ferry strike enters third week</h1>
<p class="byline">By <a rel="author" href="/staff/odell">Nora Odell</a></p>
<p>The ferry crews of Lunda will not return to work before Friday, their union said &mdash; &ldquo;not for a day,
and not for an hour&rdquo;, as its chair, Ada Brandt, put it.</p>
<p>The company&#8217;s director, Jon&nbsp;Vik, said that he regretted the decision&#46; He had offered a rise of
<b>4&nbsp;%</b> over two years, he said, and <i>nobody</i> had answered him in writing.</p>
<h2>What the crews want</h2>
<ul><li>A rise of 6 % in the first year, according to the union.</li><li>Two free weekends a month, Brandt said.</li></ul>
<blockquote><p>We have been told to wait since autumn, and we have waited since autumn.</p></blockquote>
<table><tr><th>Route</th><th>Crossings a day</th></tr><tr><td>Lunda to Marrow</td><td>12</td></tr></table>
<p>The harbour office said it expected the next talks on Thursday, and that it would publish a new timetable by then.</p>
</article><aside class="related"><h2>Related</h2><a href="/x">Ten ferries that never sailed</a></aside></main>
<footer><p>&copy; 2019 The Gull. All rights reserved.</p></footer></body></html>
"""


def opened(name: str, data: bytes) -> list[Document | Problem]:
    """The documents in these bytes, as a file of this name."""
    return list(unpack(name, io.BytesIO(data), len(data)))


def ingested(name: str, data: bytes) -> list[Report | Problem]:
    """All that ingest makes of these bytes."""
    return [made for found in opened(name, data) for made in _made(found)]


def _made(found: Document | Problem) -> Iterator[Report | Problem]:
    if isinstance(found, Problem):
        yield found
    else:
        yield from reports(found)


def report(name: str, data: bytes) -> Report:
    """The only report in these bytes, from which nothing else comes."""
    (made,) = ingested(name, data)
    assert isinstance(made, Report), made
    return made


def problem(name: str, data: bytes) -> Problem:
    """The only problem with these bytes, from which nothing else comes."""
    (made,) = ingested(name, data)
    assert isinstance(made, Problem), made
    return made


def zipped(members: dict[str, bytes]) -> bytes:
    """A zip archive."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return file.getvalue()


def captured(url: str, response: bytes, kind: bytes = b"response") -> bytes:
    """A WARC record of what a server answered."""
    head = b"WARC/1.1\r\nWARC-Type: %s\r\nWARC-Target-URI: %s\r\nWARC-Date: 2025-04-01T10:00:00Z\r\n" % (
        kind,
        url.encode(),
    )
    return head + b"Content-Length: %d\r\n\r\n%s\r\n\r\n" % (len(response), response)


class Put:
    """Text put at a place of a PDF page: points from the lower left corner."""

    def __init__(self, x: float, y: float, text: str, size: float = SIZE) -> None:
        self.code = f"BT /F1 {size} Tf {x} {y} Td ({_escaped(text)}) Tj ET"


def column(x: float, top: float, lines: Sequence[str], size: float = SIZE, leading: float = 12.0) -> list[Put]:
    """Lines below each other."""
    return [Put(x, top - leading * number, line, size) for number, line in enumerate(lines) if line]


def pdf(pages: Sequence[Sequence[Put]], info: dict[str, str] | None = None, encrypted: bool = False) -> bytes:
    """A PDF 1.4 of these pages, set in Helvetica; `encrypted` only says that it is (RC4, a password that nobody knows)."""
    kids = b" ".join(b"%d 0 R" % (5 + 2 * number) for number in range(len(pages)))
    stated = b" ".join(
        b"/%s (%s)" % (key.encode(), _escaped(text).encode("cp1252")) for key, text in (info or {}).items()
    )
    bodies = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, len(pages)),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        b"<< %s >>" % stated,
    ]
    for number, page in enumerate(pages):
        stream = zlib.compress("\n".join(put.code for put in page).encode("cp1252"))
        bodies.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 %d %d] /Contents %d 0 R "
            b"/Resources << /Font << /F1 3 0 R >> >> >>" % (WIDTH, HEIGHT, 6 + 2 * number)
        )
        bodies.append(b"<< /Length %d /Filter /FlateDecode >>\nstream\n%s\nendstream" % (len(stream), stream))
    return _file(bodies, ENCRYPTED if encrypted else b"")


def _file(bodies: Sequence[bytes], trailer: bytes) -> bytes:
    out, places = bytearray(b"%PDF-1.4\n"), []
    for number, body in enumerate(bodies, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(bodies) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    trailer = b"<< /Size %d /Root 1 0 R /Info 4 0 R %s >>" % (len(bodies) + 1, trailer)
    out += b"trailer\n%s\nstartxref\n%d\n%%%%EOF\n" % (trailer, start)
    return bytes(out)


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
