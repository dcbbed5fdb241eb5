"""A record in the form of the export contract: one line of JSONL, or one object of a JSON file.

The keys are name, url, outlet, title, published, language and `text`, or `html` for it. What `onrecord export reports`
writes is such a record with more keys, and comes out as the report that went in.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any, get_args

from onrecord.ids import report_id
from onrecord.ingest import dates, html, text
from onrecord.ingest.document import Document
from onrecord.ingest.draft import Draft, whole
from onrecord.ingest.printable import printable
from onrecord.ingest.problems import Kind, skip
from onrecord.model import DateKind, Piece, Problem, StatedDate

SPACE = re.compile(r"\s*")
SEVERAL = re.compile(r"\}\s*\n\s*\{")  # the end of one object above the beginning of another
COMMA = re.compile(r"\s*,?\s*")
SHA256 = re.compile(r"[0-9a-f]{64}")


def parse(document: Document) -> Iterator[Draft | Document | Problem]:
    """The report of one record. Raises Skip for what is no JSON object with text or html.

    The source of its map is the value of `text` or `html`, its escapes resolved.
    """
    decoded = text.decoded_or_skip(document)
    try:
        record = json.loads(decoded.text)
    except (ValueError, RecursionError) as error:
        raise skip(document.name, "damaged", f"no JSON: {error}") from error
    if not isinstance(record, dict):
        raise skip(document.name, "not a report", "a JSON value that is no object")
    draft = _draft(document, record)
    text.note_losses(draft, decoded)
    yield draft


def parse_file(document: Document) -> Iterator[Draft | Document | Problem]:
    """The records of a JSON file: one object, an array, or objects one after the other, each of many under its number."""
    source = text.decoded_or_skip(document).text
    body = source.lstrip()
    listed = body.startswith("[")
    if not listed and not SEVERAL.search(body):
        yield from parse(document)
        return
    for number, value in enumerate(_values(document.name, body, int(listed)), 1):
        yield Document(f"{document.name}#{number}", value.encode("utf-8", "surrogatepass"), {"format": "record"})


def _values(name: str, source: str, position: int) -> Iterator[str]:
    """The source of each JSON value from `position` on, commas between them or not. Raises Skip where it is broken."""
    decoder = json.JSONDecoder()
    try:
        while position < len(source) and source[position] != "]":
            position = SPACE.match(source, position).end()  # type: ignore[union-attr]  # matches nothing too
            _, end = decoder.raw_decode(source, position)
            yield source[position:end]
            position = COMMA.match(source, end).end()  # type: ignore[union-attr]  # matches nothing too
    except (ValueError, RecursionError) as error:
        raise skip(name, "damaged", f"no JSON: {error}") from error


def _draft(document: Document, record: Mapping[str, Any]) -> Draft:
    name = printable(_string(record, "name") or "") or document.name
    body, markup = record.get("text"), record.get("html")
    if isinstance(body, str):
        draft = Draft(name, "jsonl", body, whole(body))
    elif isinstance(markup, str):
        draft = html.draft(name, markup, _string(record, "url"))
    else:
        raise skip(document.name, "not a report", "a JSON object that holds neither text nor html")
    _state(draft, record)
    language = _string(record, "language")
    if record.get("id") == report_id(draft.text, draft.url, draft.outlet, draft.title, draft.published, language):
        _restore(draft, record)
    return draft


def _state(draft: Draft, record: Mapping[str, Any]) -> None:
    """What the record says about itself stands above what a page says."""
    draft.url = _string(record, "url") or draft.url
    draft.outlet = _string(record, "outlet") or draft.outlet
    draft.title = _string(record, "title") or draft.title
    draft.byline = _string(record, "byline") or draft.byline
    draft.dateline = _string(record, "dateline") or draft.dateline
    draft.language = _string(record, "language") or draft.language
    draft.told_language = _string(record, "language") is not None
    if (published := _string(record, "published")) and (moment := dates.iso(published)):
        draft.published = moment
        draft.dates.insert(0, StatedDate("published", moment, "key published"))


def _restore(draft: Draft, record: Mapping[str, Any]) -> None:
    """The rest of an exported report, which its id shows to be one."""
    draft.sealed = True
    draft.language = _string(record, "language")
    digest = _string(record, "sha256")
    draft.sha256 = digest if digest and SHA256.fullmatch(digest) else None
    draft.format = _string(record, "format") or draft.format
    draft.dates = [date for row in _rows(record, "dates") if (date := _date(row))] or draft.dates
    draft.problems = [found for row in _rows(record, "problems") if (found := _problem(row))]
    pieces = [piece for row in record.get("pieces") or () if (piece := _piece(row))]
    draft.pieces = tuple(pieces) or draft.pieces


def _string(record: Mapping[str, Any], key: str) -> str | None:
    value = record.get(key)
    return value.strip() or None if isinstance(value, str) else None


def _rows(record: Mapping[str, Any], key: str) -> list[Mapping[str, Any]]:
    rows = record.get(key)
    return [row for row in rows if isinstance(row, dict)] if isinstance(rows, list) else []


def _date(row: Mapping[str, Any]) -> StatedDate | None:
    kind, value, where = (_string(row, key) for key in ("kind", "value", "where"))
    known = kind in get_args(DateKind)  # which mypy does not take for a proof of the type
    return StatedDate(kind, value, where) if known and value and where else None  # type: ignore[arg-type]


def _problem(row: Mapping[str, Any]) -> tuple[Kind, str] | None:
    kind, reason = _string(row, "kind"), _string(row, "reason")
    # mypy does not take membership in `get_args` for a proof of the type.
    return (kind, reason) if kind in get_args(Kind) and reason else None  # type: ignore[return-value]


def _piece(row: object) -> Piece | None:
    numbers = list(row.values()) if isinstance(row, dict) else row
    if not isinstance(numbers, list) or len(numbers) not in (4, 5):
        return None
    if not all(isinstance(number, int) for number in numbers[:4]):
        return None
    return Piece(*numbers)
