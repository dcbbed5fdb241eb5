"""A page's source to blocks of text, each character with its place in the source.

The tokeniser follows the WHATWG HTML standard as far as text needs it: quoted attribute values, comments, elements whose
content is no markup, character references. It is a loop without recursion and linear in the length of the source, so that
neither a broken nor a hostile page can hold it up; what it builds is no tree but a list of blocks.
"""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final, NamedTuple

RAW: Final = frozenset("script style textarea title iframe noembed noframes xmp".split())
UNSEEN: Final = frozenset("svg math template select object datalist head".split())
VOID: Final = frozenset("area base br col embed hr img input link meta param source track wbr".split())
BLOCKS: Final = frozenset(
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer "
    "form h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main menu nav ol p pre search section summary table tbody "
    "td tfoot th thead tr ul button option noscript label".split()
)
HEADINGS: Final = frozenset("h1 h2 h3 h4 h5 h6".split())
# What a start tag closes when it is left open, up to which element it looks.
IMPLIED: Final = {
    "li": (frozenset({"li"}), frozenset({"ul", "ol", "menu"})),
    "dt": (frozenset({"dt", "dd"}), frozenset({"dl"})),
    "dd": (frozenset({"dt", "dd"}), frozenset({"dl"})),
    "tr": (frozenset({"tr", "td", "th"}), frozenset({"table"})),
    "td": (frozenset({"td", "th"}), frozenset({"tr", "table"})),
    "th": (frozenset({"td", "th"}), frozenset({"tr", "table"})),
    "option": (frozenset({"option"}), frozenset({"select"})),
}
REACH: Final = 200  # open elements that an end tag looks through; more than any page has, and a bound on a hostile one
TAG_OPEN = re.compile(r"<(?:(!--)|([!?])|(/?)([A-Za-z][^\s/>\x00]*))")
IN_TAG = re.compile(r">|=\s*([\"'])")
ATTRIBUTE = re.compile(r"([^\s\"'>/=]+)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+)))?")
HINT = re.compile(
    r"\s(?:class|id|itemprop|role|rel|data-component)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))", re.IGNORECASE
)
HIDDEN = re.compile(
    r"\s(?:hidden(?=[\s=>/]|$)|aria-hidden\s*=\s*[\"']?true|style\s*=\s*[\"'][^\"']*display\s*:\s*none)", re.IGNORECASE
)
REFERENCE = re.compile(r"&(?:#[xX]?[0-9A-Fa-f]{1,8};?|[A-Za-z][A-Za-z0-9]{1,31};?)")
INVISIBLE = re.compile("[\u00ad\u200b\u2060\ufeff]")


class Run(NamedTuple):
    """Characters of the page as they are read, and where they stand: one for one, or a reference as a whole."""

    text: str
    start: int
    end: int


class Open(NamedTuple):
    """An element that has begun and not ended, and what is known of where it stands.

    `element` and `number` are the innermost block-level element, `parent` numbers the one around it, `inside` names all
    around, `hints` are the classes and roles of the nearest three, `hidden` and `linked` say whether it is seen, and a link.
    """

    name: str
    element: str
    number: int
    parent: int
    inside: frozenset[str]
    hints: tuple[str, ...]
    hidden: bool
    linked: bool


@dataclass(slots=True)
class Block:
    """Text between two block-level tags; `linked` counts its characters that are in links."""

    within: Open
    runs: list[Run] = field(default_factory=list)
    linked: int = 0

    @property
    def text(self) -> str:
        """The block's characters, white space as it stands in the source."""
        return "".join(run.text for run in self.runs)


ROOT: Final = Open("", "body", 0, 0, frozenset(), (), False, False)


class Tag(NamedTuple):
    """A tag in the source, `start:end`; `attributes` is what stands between its name and its `>`.

    An element whose content is no markup (a script, a title) is one tag; its content begins at `inner`.
    """

    name: str
    closing: bool
    attributes: str
    start: int
    inner: int
    end: int


class Page(NamedTuple):
    """The blocks of a page in the order of its source, and how deep its elements nest."""

    blocks: list[Block]
    depth: int


def attributes(tag: Tag) -> dict[str, str]:
    """The attributes of a tag by their lower-case names, references resolved; the first of a name counts."""
    found: dict[str, str] = {}
    for match in ATTRIBUTE.finditer(tag.attributes.removesuffix(">").removesuffix("/")):
        value = next((group for group in match.groups()[1:] if group is not None), "")
        found.setdefault(match[1].lower(), html.unescape(value).strip())
    return found


def squeeze(text: str) -> str:
    """A text without white space and invisible characters, composed (Unicode NFC): what two extractors agree on."""
    return unicodedata.normalize("NFC", INVISIBLE.sub("", "".join(text.split())))


def blocks_of(source: str) -> Page:
    """The blocks of a page's source that hold text."""
    builder = _Builder()
    position = 0
    for tag in tags(source):
        builder.take(source, position, tag.start)
        builder.tag(tag)
        position = tag.end
    builder.take(source, position, len(source))
    return Page([block for block in builder.blocks if not block.text.isspace()], builder.depth)


def tags(source: str) -> Iterator[Tag]:
    """The tags of a source; a comment, a declaration and the inside of a script each count as one tag without a name."""
    position = 0
    while match := TAG_OPEN.search(source, position):
        if match[1] or match[2]:
            position = _after(source, "-->" if match[1] else ">", match.end() - (2 if match[1] else 0))
            yield Tag("", False, "", match.start(), position, position)
            continue
        end = _tag_end(source, match.end())
        name, closing = match[4].lower(), bool(match[3])
        position = _raw_end(source, name, end) if name in RAW and not closing else end
        yield Tag(name, closing, source[match.end() : end], match.start(), end, position)


def _after(source: str, what: str, position: int) -> int:
    found = source.find(what, position)
    return len(source) if found < 0 else found + len(what)


def _tag_end(source: str, position: int) -> int:
    """The end of a tag: the first `>` outside a quoted attribute value, or the end of the source."""
    while match := IN_TAG.search(source, position):
        if not match[1]:
            return match.end()
        position = source.find(match[1], match.end()) + 1
        if not position:
            return _after(source, ">", match.end())
    return len(source)


def _raw_end(source: str, name: str, position: int) -> int:
    """The end of an element whose content is no text of the page."""
    match = re.compile(rf"</{name}[\s/>]", re.IGNORECASE).search(source, position)
    return _after(source, ">", match.start()) if match else len(source)


class _Builder:
    """Keeps the open elements while the tags go by, and gathers the text between them into blocks."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.depth = 0
        self._open = [ROOT]
        self._block: Block | None = None
        self._count = 0

    def take(self, source: str, start: int, end: int) -> None:
        """The text `start:end` between two tags."""
        if start < end and not self._open[-1].hidden:
            for run in _runs(source, start, end):
                self._append(run)

    def tag(self, tag: Tag) -> None:
        """A tag: it may open, close or break what the text belongs to."""
        if tag.name == "br":
            self._break(tag)
        elif tag.closing:
            self._close(frozenset({tag.name}), frozenset())
        elif tag.name and tag.name not in VOID and tag.name not in RAW:
            self._start(tag)
        if tag.name in BLOCKS:
            self._block = None

    def _append(self, run: Run) -> None:
        within = self._open[-1]
        if self._block is None:
            if run.text.isspace():
                return
            self._block = Block(within)
            self.blocks.append(self._block)
        self._block.runs.append(run)
        if within.linked:
            self._block.linked += len(run.text)

    def _break(self, tag: Tag) -> None:
        """One line break breaks the line, a second one the block."""
        if (
            self._block
            and self._block.runs[-1].text == "\n"
            and self._block.runs[-1].end - self._block.runs[-1].start > 1
        ):
            self._block.runs.pop()
            self._block = None
        elif not self._open[-1].hidden:
            self._append(Run("\n", tag.start, tag.end))

    def _start(self, tag: Tag) -> None:
        if tag.name in IMPLIED:
            self._close(*IMPLIED[tag.name])
        elif tag.name in BLOCKS and self._open[-1].name == "p":
            self._open.pop()
        if tag.attributes.endswith("/>") and tag.name in UNSEEN:
            return
        around = self._open[-1]
        unseen = around.hidden or tag.name in UNSEEN or bool(HIDDEN.search(tag.attributes))
        linked = around.linked or tag.name == "a"
        opened = around._replace(name=tag.name, hidden=unseen, linked=linked)
        if tag.name in BLOCKS:
            self._count += 1
            hints = " ".join("".join(hint) for hint in HINT.findall(tag.attributes))
            inside = around.inside if tag.name in around.inside else around.inside | {tag.name}
            opened = Open(
                tag.name, tag.name, self._count, around.number, inside, (hints, *around.hints[:2]), unseen, linked
            )
        self._open.append(opened)
        self.depth = max(self.depth, len(self._open))

    def _close(self, names: frozenset[str], until: frozenset[str]) -> None:
        """Close the nearest open element of these names, and all in it, unless one of `until` comes first."""
        for back in range(1, min(len(self._open) - 1, REACH) + 1):
            name = self._open[-back].name
            if name in names:
                del self._open[-back:]
                return
            if name in until:
                return


def _runs(source: str, start: int, end: int) -> Iterator[Run]:
    """The characters `start:end`, with their references resolved."""
    position = start
    for match in REFERENCE.finditer(source, start, end):
        text = html.unescape(match.group())
        if text == match.group():
            continue
        if position < match.start():
            yield Run(source[position : match.start()], position, match.start())
        yield Run(text, *match.span())
        position = match.end()
    if position < end:
        yield Run(source[position:end], position, end)
