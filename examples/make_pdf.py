"""Set the texts in `sources/` as two-column PDFs in `reports/`: python examples/make_pdf.py

Standard library only, after ISO 32000-1 (PDF 1.7): one of the fourteen fonts that every reader has, in WinAnsi encoding, and
page contents left uncompressed so that a change can be read in a diff. Soft hyphens in a source mark where a word may be
divided at the end of a line. The same source gives the same bytes.
"""

from __future__ import annotations

import itertools
import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).parent

PAGE = (499, 709)  # B5, in points
MARGIN = 46
GUTTER = 18
COLUMN = (PAGE[0] - 2 * MARGIN - GUTTER) / 2
SIZE = 11.0
LEADING = 15.0
TITLE_SIZE = 20.0
SOFT_HYPHEN = "\u00ad"

# Advance widths of Times-Roman, thousandths of the font size, from Adobe's font metrics; other characters count as "n".
_ASCII = (
    "250 333 408 500 500 833 778 180 333 333 500 564 250 333 250 278 500 500 500 500 500 500 500 500 500 500 278 278 564 "
    "564 564 444 921 722 667 667 722 611 556 722 722 333 389 722 611 889 722 722 556 722 667 556 611 722 722 944 722 722 "
    "611 333 278 333 469 500 333 444 500 444 500 444 333 500 500 278 278 500 278 778 500 500 500 500 333 389 278 500 500 "
    "722 500 500 444 480 200 480 541"
)
WIDTHS = {chr(32 + index): int(width) for index, width in enumerate(_ASCII.split())}
WIDTHS |= {"‘": 333, "’": 333, "“": 444, "”": 444, "–": 500, "—": 1000}


class Source(NamedTuple):
    """A text to set: `head` holds Title, Outlet, Published and Heading; `blocks` are headings ("# ...") and paragraphs."""

    head: dict[str, str]
    blocks: list[str]


class Line(NamedTuple):
    """A line of a column: its text, whether it is a heading, and the width that its spaces are stretched to (or None)."""

    text: str
    bold: bool = False
    stretch: float | None = None


def parse(text: str) -> Source:
    """The head lines up to the first blank line, then blocks parted by blank lines."""
    head, _, body = text.partition("\n\n")
    fields = dict(line.split(": ", 1) for line in head.splitlines())
    return Source(fields, [block.replace("\n", " ") for block in body.strip().split("\n\n")])


def width(text: str, size: float) -> float:
    """How wide a text runs, in points."""
    return sum(WIDTHS.get(char, 500) for char in text) * size / 1000


def wrap(paragraph: str) -> Iterator[Line]:
    """The paragraph's lines, filled greedily and justified, the last one ragged."""
    line = ""
    for word in paragraph.split(" "):
        tail = word
        while not fits(joined(line, tail)):
            head, rest = divided(line, tail)
            yield Line(joined(line, head) if head else line, stretch=COLUMN)
            line, tail = "", rest
        line = joined(line, tail)
    yield Line(line)


def joined(line: str, word: str) -> str:
    """The line with a word more, soft hyphens gone."""
    return f"{line} {word}".strip().replace(SOFT_HYPHEN, "")


def fits(line: str) -> bool:
    """Whether a line goes into a column."""
    return width(line, SIZE) <= COLUMN


def divided(line: str, word: str) -> tuple[str, str]:
    """The longest beginning of a word that still goes onto the line, with its hyphen, and the rest; or "" and the word."""
    for place in reversed([match.start() for match in re.finditer(SOFT_HYPHEN, word)]):
        head = word[:place].replace(SOFT_HYPHEN, "") + "-"
        if fits(joined(line, head)):
            return head, word[place + 1 :]
    if not line:
        raise ValueError(f"no column is wide enough for {word!r}")
    return "", word


def lines(blocks: Iterable[str]) -> Iterator[Line]:
    """All lines of a text, an empty one before each heading and each paragraph that no heading stands over."""
    before = "# "
    for block in blocks:
        heading = block.startswith("# ")
        if heading or not before.startswith("# "):
            yield Line("")
        if heading:
            yield Line(block.removeprefix("# ").replace(SOFT_HYPHEN, ""), bold=True)
        else:
            yield from wrap(block)
        before = block


def columns(text: list[Line]) -> Iterator[list[Line]]:
    """The lines of one column after another; the first page has room for fewer, no column opens with a gap."""
    for number in itertools.count():
        text = list(itertools.dropwhile(lambda line: not line.text, text))
        if not text:
            return
        room = int((top(number // 2) - MARGIN) / LEADING)
        yield text[:room]
        text = text[room:]


def top(page: int) -> float:
    """Where the columns of a page begin, in points above its lower edge."""
    return PAGE[1] - MARGIN - (58 if page == 0 else 28)


def literal(text: str) -> bytes:
    """A PDF string in WinAnsi encoding, its special characters escaped."""
    return b"(" + re.sub(rb"([\\()])", rb"\\\1", text.encode("cp1252")) + b")"


def put(text: str, x: float, y: float, size: float, font: str = "R", spacing: float = 0.0) -> bytes:
    """The operators that show a text with its baseline's left end at this point."""
    return b"BT /%s %.2f Tf %.3f Tw %.2f %.2f Td %s Tj ET\n" % (font.encode(), size, spacing, x, y, literal(text))


def set_column(column: list[Line], x: float, y: float) -> Iterator[bytes]:
    """The lines of a column, downwards from y."""
    for index, line in enumerate(column):
        spaces = line.text.count(" ")
        spacing = (line.stretch - width(line.text, SIZE)) / spaces if line.stretch and spaces else 0.0
        yield put(line.text, x, y - index * LEADING, SIZE, "B" if line.bold else "R", spacing)


def pages(source: Source) -> list[bytes]:
    """The content of each page: running heading, title on the first, two columns, page number."""
    found: list[bytes] = []
    for number, column in enumerate(columns(list(lines(source.blocks)))):
        page, right = divmod(number, 2)
        if not right:
            found.append(furniture(source, page))
        x = MARGIN + right * (COLUMN + GUTTER)
        found[page] += b"".join(set_column(column, x, top(page) - SIZE))
    return found


def furniture(source: Source, page: int) -> bytes:
    """What stands on a page besides the columns."""
    drawn = put(source.head["Heading"], MARGIN, PAGE[1] - MARGIN + 10, 8)
    drawn += put(str(page + 1), PAGE[0] / 2, MARGIN - 20, 8)
    if page == 0:
        drawn += put(source.head["Title"], MARGIN, PAGE[1] - MARGIN - 28, TITLE_SIZE, "B")
    return drawn


def moment(published: str) -> str:
    """An ISO 8601 moment as PDF writes it: D:20251006100000+02'00'."""
    digits = re.sub(r"[-:T]", "", published[:19])
    return f"D:{digits}{published[19:22]}'{published[23:25]}'"


def objects(source: Source) -> list[bytes]:
    """The document's objects; number 1 is the catalogue, 2 the page tree, 3 and 4 the fonts, 5 the information."""
    contents = pages(source)
    numbers = [6 + 2 * index for index in range(len(contents))]
    kids = " ".join(f"{number} 0 R" for number in numbers).encode()
    font = b"<< /Type /Font /Subtype /Type1 /BaseFont /%s /Encoding /WinAnsiEncoding >>"
    head = source.head
    made = [
        b"<< /Type /Catalog /Pages 2 0 R /Lang (en) >>",
        b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, len(contents)),
        font % b"Times-Roman",
        font % b"Times-Bold",
        b"<< /Title %s /Author %s /CreationDate %s >>"
        % (literal(head["Title"]), literal(head["Outlet"]), literal(moment(head["Published"]))),
    ]
    for number, content in zip(numbers, contents, strict=True):
        made.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 %d %d] /Resources << /Font << /R 3 0 R /B 4 0 R >> >> "
            b"/Contents %d 0 R >>" % (*PAGE, number + 1)
        )
        made.append(b"<< /Length %d >>\nstream\n%sendstream" % (len(content), content))
    return made


def document(source: Source) -> bytes:
    """The whole file: header, objects, the table of where they stand, trailer."""
    data = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
    places = []
    made = objects(source)
    for number, body in enumerate(made, 1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(made) + 1
    index = b"xref\n0 %d\n0000000000 65535 f \n%s" % (size, table)
    trailer = b"trailer\n<< /Size %d /Root 1 0 R /Info 5 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (size, len(data))
    return data + index + trailer


def main(target: Path) -> None:
    """Make every PDF anew."""
    for path in sorted((HERE / "sources").glob("*.txt")):
        (target / f"{path.stem}.pdf").write_bytes(document(parse(path.read_text(encoding="utf8"))))


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else HERE / "reports")
