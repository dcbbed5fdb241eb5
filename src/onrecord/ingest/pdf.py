"""PDF by its text layer (PDFium): columns in reading order, running heads and page numbers left out, hyphens mended."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from statistics import median
from typing import Any, Final, NamedTuple

from onrecord.ingest import dates
from onrecord.ingest.document import Document
from onrecord.ingest.draft import Draft
from onrecord.ingest.pdf_layout import Glyph, Line, columns, lines_of
from onrecord.ingest.pdf_text import Placed, placed, write
from onrecord.ingest.problems import Kind, skip
from onrecord.model import DateKind, Problem, StatedDate

PASSWORD: Final = 4  # FPDF_ERR_PASSWORD
HYPHEN: Final = 2  # what PDFium gives for a hyphen that it takes for one of its line's making
MARGIN: Final = 0.1  # of a page's height, above and below, where running heads and page numbers stand
PAGE_NUMBER = re.compile(
    r"(?:page|p\.|seite|стр\.?|с\.)?\s*[-–—]?\s*(?:\d{1,4}|[ivxl]{1,6})\s*[-–—]?\s*(?:(?:of|/|von|из)\s*\d{1,4})?",
    re.IGNORECASE,
)
LIGATURES: Final = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
MADE_UP = re.compile(
    r"untitled|microsoft word|^document\d*$|\.(?:docx?|indd|qxd|pages|odt|rtf|pdf|tmp)$", re.IGNORECASE
)
CREATED: Final[tuple[tuple[str, DateKind], ...]] = (("CreationDate", "stated"), ("ModDate", "modified"))
FLAWS: Final[tuple[tuple[str, Kind, str], ...]] = (
    ("empty", "no text layer", "pages without text"),
    ("broken", "damaged", "pages that cannot be read"),
)
STAMP = re.compile(r"D:(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?(?:([Zz+-])(\d\d)?'?(\d\d)?)?")


def parse(document: Document) -> Iterator[Draft | Document | Problem]:
    """The report of a PDF. Raises Skip for one that is encrypted, broken, or made of pictures.

    The source of its map is, for each page, the characters as PDFium counts them.
    """
    from pypdfium2 import PdfDocument, PdfiumError  # noqa: PLC0415 - heavy: paid in workers only

    try:
        pdf = PdfDocument(document.data)
    except PdfiumError as error:
        raise _refused(document, error) from error
    try:
        yield _draft(document.name, [_page(pdf, number) for number in range(len(pdf))], pdf.get_metadata_dict())
    finally:
        pdf.close()


class Page(NamedTuple):
    """The lines of a page as they are drawn; `flaw` says why there are none."""

    lines: list[Line]
    height: float
    flaw: str | None = None


def _refused(document: Document, error: Exception) -> Exception:
    if getattr(error, "err_code", None) == PASSWORD:
        return skip(document.name, "encrypted", "a PDF that needs a password")
    if b"%%EOF" not in document.data[-2048:]:
        return skip(document.name, "truncated", "a PDF that ends before its end mark")
    return skip(document.name, "damaged", "a PDF whose structure is broken")


def _page(pdf: Any, number: int) -> Page:
    from pypdfium2 import PdfiumError  # noqa: PLC0415

    try:
        page = pdf[number]
        glyphs = list(_glyphs(page.get_textpage()))
    except PdfiumError:
        return Page([], 0.0, "broken")
    return Page(lines_of(glyphs), page.get_height(), None if glyphs else "empty")


def _glyphs(textpage: Any) -> Iterator[Glyph]:
    """The characters of a page with their boxes; line ends that PDFium adds are left out."""
    from pypdfium2 import raw  # noqa: PLC0415

    for index in range(textpage.count_chars()):
        code = raw.FPDFText_GetUnicode(textpage, index)
        if code in (0, 10, 13):
            continue
        text = "-" if code == HYPHEN else _readable(code)
        left, bottom, right, top = textpage.get_charbox(index, loose=True)
        yield Glyph(text, index, left, bottom, right, top, raw.FPDFText_GetFontSize(textpage, index))


def _readable(code: int) -> str:
    character = chr(code) if code < 0x110000 and not 0xD800 <= code < 0xE000 else "\ufffd"
    return LIGATURES.get(character) or (" " if character.isspace() else character)


def _draft(name: str, pages: list[Page], info: Mapping[str, str]) -> Draft:
    if not any(page.lines for page in pages):
        raise skip(name, "no text layer", f"{len(pages)} pages of pictures: they must be read by OCR first")
    heads, bodies = _without_running_heads(pages)
    lines: list[Placed] = []
    for number, body in enumerate(bodies, 1):
        lines += placed(list(columns(body)), number, lines[-1].column + 1 if lines else 0)
    text, pieces = write(lines)
    draft = Draft(name, "pdf", text, pieces, title=_title(info, lines), byline=_stated(info, "Author"))
    _date(draft, heads, info)
    _name_outlet(draft, heads)
    _note_flaws(draft, pages)
    return draft


def _without_running_heads(pages: list[Page]) -> tuple[list[str], list[list[Line]]]:
    """What stands above and below the text (page numbers, heads that return on other pages), and the lines without it."""
    margins = [[line for line in page.lines if _in_margin(line, page.height)] for page in pages]
    seen = Counter(sign for lines in margins for sign in {_sign(line.text) for line in lines})
    often = max(2, 0.3 * len(pages))
    running = [
        [line for line in lines if seen[_sign(line.text)] >= often or PAGE_NUMBER.fullmatch(line.text)]
        for lines in margins
    ]
    heads = [line.text for lines in running for line in lines]
    dropped = [set(map(id, lines)) for lines in running]
    return heads, [
        [line for line in page.lines if id(line) not in out] for page, out in zip(pages, dropped, strict=True)
    ]


def _in_margin(line: Line, height: float) -> bool:
    return not MARGIN * height <= line.middle <= (1 - MARGIN) * height


def _sign(text: str) -> str:
    """A running head without the numbers that change from page to page."""
    return re.sub(r"\d+", "#", text.casefold())


def _title(info: Mapping[str, str], lines: list[Placed]) -> str | None:
    """The title that the file states, unless a program made it up; else the largest lines of the first page."""
    stated = _stated(info, "Title")
    if stated and not MADE_UP.search(stated):
        return stated
    first = [at for at in lines if at.page == 1]
    largest = max((at.line.size for at in first), default=0.0)
    usual = median(at.line.size for at in lines) if lines else 0.0
    title = " ".join(at.line.text for at in first if at.line.size > 0.95 * largest)
    return title if largest > 1.15 * usual and len(title) <= 250 else None


def _stated(info: Mapping[str, str], key: str) -> str | None:
    return " ".join(info.get(key, "").split()) or None


def _date(draft: Draft, heads: list[str], info: Mapping[str, str]) -> None:
    """The date in a running head is the publication's; when the file was made is kept as what it is."""
    top = draft.text[:400].splitlines()
    for where, places in (("running head", heads), ("head", [line for line in top if len(line) < 120])):
        written = next(filter(None, map(dates.find_written, places)), None)
        if written:
            draft.dates.append(StatedDate("published", written, where))
            draft.published = draft.published or written
    for key, kind in CREATED:
        if moment := _moment(info.get(key, "")):
            draft.dates.append(StatedDate(kind, moment, f"pdf {key}"))


def _name_outlet(draft: Draft, heads: list[str]) -> None:
    """An author with whose name the pages are headed is who publishes it."""
    author = draft.byline
    if author and any(head.startswith(author) for head in [*heads, draft.text]):
        draft.outlet = author


def _moment(stamp: str) -> str | None:
    """A PDF date string (ISO 32000-1, 7.9.4) in ISO 8601, as precise as it is."""
    match = STAMP.match(stamp)
    if not match:
        return None
    day = "-".join(filter(None, match.group(1, 2, 3)))
    if not match[5]:
        return dates.iso(day)
    zone = f"{match[7]}{match[8] or '00'}:{match[9] or '00'}" if match[7] in ("+", "-") else "Z" if match[7] else ""
    return dates.iso(f"{day}T{match[4]}:{match[5]}:{match[6] or '00'}{zone}")


def _note_flaws(draft: Draft, pages: list[Page]) -> None:
    for flaw, kind, what in FLAWS:
        numbers = [str(number) for number, page in enumerate(pages, 1) if page.flaw == flaw]
        if numbers:
            draft.problems.append(
                (kind, f"{what}: {', '.join(numbers[:20])}{' and more' if len(numbers) > 20 else ''}")
            )
    lost = draft.text.count("\ufffd")
    if lost:
        draft.problems.append(("encoding", f"{lost} characters whose font does not say what they are, now U+FFFD"))
