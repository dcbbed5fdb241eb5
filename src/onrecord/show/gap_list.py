"""What is missing in the reports, for a terminal: kind by kind, a claim a paragraph, with the ids that lead to the words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from textwrap import wrap

from onrecord.show.book import Book
from onrecord.show.export.gaps import row
from onrecord.show.export.shapes import Row
from onrecord.show.gaps import CAPTIONS, ORDER, Gap, gaps, untold
from onrecord.show.roster import WIDTH
from onrecord.show.survey import survey


def gap_lines(book: Book, most: int) -> Iterator[str]:
    """The first gaps of each kind, in lines of at most 79 characters; then what was left out, and what could not be told."""
    texts = {claim.id: claim.text for claim in book.claims()}
    found = gaps(book, survey(book))
    for kind in ORDER:
        here = [gap for gap in found if gap.kind == kind]
        if here:
            yield f"{CAPTIONS[kind]} ({len(here):,})".upper()
            for gap in here[:most]:
                yield from _gap(gap, texts[gap.claim])
            if len(here) > most:
                yield f"and {len(here) - most:,} more: onrecord gaps --most {len(here)}"
            yield ""
    for remark in untold(book):
        yield from wrap(remark, WIDTH)


def gap_rows(book: Book, most: int) -> list[Row]:
    """The same gaps, as the export has them."""
    texts = {claim.id: claim.text for claim in book.claims()}
    found = gaps(book, survey(book))
    return [row(gap, texts[gap.claim]) for kind in ORDER for gap in _first(found, kind, most)]


def _first(found: Sequence[Gap], kind: str, most: int) -> list[Gap]:
    return [gap for gap in found if gap.kind == kind][:most]


def _gap(gap: Gap, text: str) -> Iterator[str]:
    head = f"{gap.claim}  {gap.whom}: {gap.why}" if gap.kind == "not answered" else f"{gap.claim}  {gap.why}"
    yield from wrap(head, WIDTH, subsequent_indent="  ")
    yield from wrap(f"“{' '.join(text.split())}”", WIDTH, initial_indent="  ", subsequent_indent="  ")
    for label, keys in (("in", gap.statements), ("against", gap.against)):
        if keys:
            yield from wrap(f"{label} {', '.join(keys[:6])}", WIDTH, initial_indent="  ", subsequent_indent="    ")
