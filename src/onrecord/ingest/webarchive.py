"""Web archives in the WARC format (ISO 28500): the pages that were captured, each with its address and moment."""

from __future__ import annotations

from typing import IO, Any, Final

from onrecord.ingest.member import Member, Members
from onrecord.ingest.printable import printable
from onrecord.ingest.problems import problem

READ: Final = (
    "text/html",
    "application/xhtml",
    "text/plain",
    "text/markdown",
    "application/pdf",
    "xml",
    "message/rfc822",
)


def warc(name: str, stream: IO[bytes]) -> Members:
    """The captured responses that can hold a report, named by their address; pictures, scripts and errors are passed over."""
    from warcio.archiveiterator import ArchiveIterator  # noqa: PLC0415 - seldom needed
    from warcio.exceptions import ArchiveLoadFailed  # noqa: PLC0415

    try:
        for record in ArchiveIterator(stream):
            yield from _response(name, record)
    except ArchiveLoadFailed as error:
        yield problem(name, "damaged", str(error))


def _response(name: str, record: Any) -> Members:
    if record.rec_type not in ("response", "resource"):
        return
    headers = record.http_headers
    status = headers.get_statuscode() if headers else "200"
    declared = (headers or record.rec_headers).get_header("Content-Type") or ""
    if not status.startswith("2") or (declared and not any(kind in declared.lower() for kind in READ)):
        return
    url = record.rec_headers.get_header("WARC-Target-URI") or ""
    inner = f"{name}#{printable(url)}"
    encoding = (headers.get_header("Content-Encoding") or "").strip().lower() if headers else ""
    if encoding not in ("", "identity", "gzip", "x-gzip", "deflate"):
        yield problem(inner, "format not read", f"a body in the encoding {encoding}")
        return
    hints = {"url": url, "archived": record.rec_headers.get_header("WARC-Date") or "", "charset": _charset(declared)}
    yield Member(inner, record.content_stream(), {key: value for key, value in hints.items() if value})


def _charset(content_type: str) -> str:
    """The charset of a Content-Type header, or nothing."""
    _, found, rest = content_type.partition("charset=")
    return rest.split(";")[0].strip(" \"'") if found else ""
