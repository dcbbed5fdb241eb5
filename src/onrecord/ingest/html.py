"""A web page: the article without what stands around it, and what the page says about itself."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.ingest import text
from onrecord.ingest.document import Document
from onrecord.ingest.draft import Draft
from onrecord.ingest.problems import skip
from onrecord.model import Problem


def parse(document: Document) -> Iterator[Draft | Problem]:
    """The report of one page. Raises Skip where the page holds no text."""
    decoded = text.decoded_or_skip(document, document.hints.get("charset"))
    found = draft(document.name, decoded.text, document.hints.get("url"))
    text.note_losses(found, decoded)
    yield found


def draft(name: str, source: str, url: str | None) -> Draft:
    """What a page's source holds. Raises Skip where that is no text."""
    from trafilatura import bare_extraction  # noqa: PLC0415 - heavy: paid in workers only

    page = bare_extraction(source, url=url, include_comments=False, with_metadata=False)
    if page is None or isinstance(page, dict) or not page.text:
        raise skip(name, "no text", "a page in which no text was found")
    return Draft(name, "html", page.text.replace("\n", "\n\n"), url=url)
