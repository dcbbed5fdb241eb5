"""Which blocks of a page are its report.

Two judges decide. trafilatura (Barbaresi 2021, ACL demo) knows what the main text of a page looks like; the blocks that it
keeps are the core. What belongs to that core by its place in the page (a heading, the hour of a live entry, a short line or
a table between kept paragraphs) is added, since extractors tuned for prose drop it; what is no reporting (captions of buttons,
promotion, the line with the author's name, which is metadata) is left out. The words themselves always come from the blocks.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from onrecord.ingest.markup import HEADINGS, Block, squeeze

CLUTTER: Final = frozenset(
    "nav aside footer form button figure figcaption noscript menu dialog option label legend".split()
)
CLUTTER_HINT = re.compile(
    r"(?:^|[\s_-])(?:nav\w*|menu|cookie\w*|consent|gdpr|newsletter\w*|subscri\w*|signup|sign-up|related\w*|recommend\w*|promo\w*|"
    r"advert\w*|ads?|sponsor\w*|share|sharing|social\w*|comments?|breadcrumbs?|footer|sidebar|widget|tags?|byline\w*|authors?|"
    r"caption\w*|credits?|paywall|most-read|trending|toolbar|skip\w*|banner|popup|modal|key-events|toc|pagination|copyright)(?=$|[\s_-])",
    re.IGNORECASE,
)
STANDFIRST_HINT = re.compile(
    r"standfirst|stand-first|subtitle|subhead|\bdek\b|summary|deck|\blede?\b|intro|description", re.IGNORECASE
)
BYLINE_HINT = re.compile(r"byline|author|credits", re.IGNORECASE)
BYLINE = re.compile(
    r"(?:text|words)?\s*(?:by|von|par|por)\s+([^|·•]{3,80}?)\s*(?:[|·•].*|$)", re.IGNORECASE | re.DOTALL
)
PHRASES = re.compile(
    r"(?:advertisement|advertising|ad|read more|read also|share|share this(?: article| page)?|print|related|continue reading|"
    r"\d+ comments?|\d+ min(?:ute)?s? read|follow us.{0,40}|sign up.{0,60}|subscribe.{0,60}|loading|back to top|"
    r"story continues below.{0,20}|реклама|(?:читайте также|читайте також).{0,200}|"
    r"(?:read more|read also|see also|more on this)\s*:.{0,200})\W*",
    re.IGNORECASE | re.DOTALL,
)
LONG: Final = 40  # squeezed characters that do not stand in two places of a page by chance
AGREED: Final = 0.5  # share of trafilatura's text that must be found again in blocks
SHORT: Final = 150  # characters: what is longer and was kept is prose, whatever its class says
HALF: Final = 0.5
LINKED: Final = 0.5  # share of a block in links, from which on it points elsewhere


def choose(blocks: list[Block], judged: Iterable[str] | None, headline: str | None) -> list[Block]:
    """The blocks that are the report, in the order of the page, its headline first.

    `judged` are the paragraphs that trafilatura kept, None where it found nothing: then all that is no clutter is taken.
    `headline` is the title that the page states.
    """
    squeezed = [squeeze(block.text) for block in blocks]
    core = _core(blocks, squeezed, judged) if judged is not None else set()
    if not core:
        return [block for block in blocks if not _clutter(block)]
    core = _or_overlooked(core, blocks, squeezed)
    parents = {blocks[at].within.parent for at in core} | {blocks[at].within.number for at in core}
    first, last = min(core), max(core)
    top = _headline_at(blocks[:first], squeezed, headline)
    chosen = [
        at
        for at, block in enumerate(blocks)
        if at in core
        or at == top
        or (at > first and _belongs(block, parents, inside=at < last))
        or (at < first and _leads_in(blocks, at, first, top))
    ]
    return [blocks[at] for at in chosen]


def _core(blocks: list[Block], squeezed: list[str], judged: Iterable[str]) -> set[int]:
    """The blocks that trafilatura kept: found whole in its text, a short one only as a paragraph of its own.

    None where they are but a part of that text: then the two have not seen the same page.
    """
    paragraphs = [squeeze(paragraph) for paragraph in judged]
    text, alone = "\n".join(paragraphs), set(paragraphs)
    kept = {at for at, letters in enumerate(squeezed) if letters in alone or (len(letters) >= LONG and letters in text)}
    if sum(len(squeezed[at]) for at in kept) < AGREED * len(text):
        return set()
    return {at for at in kept if not _clutter(blocks[at], lenient=True)}


def _or_overlooked(core: set[int], blocks: list[Block], squeezed: list[str]) -> set[int]:
    """The core, unless trafilatura took teasers for the text and passed over the paragraphs of the report.

    Those stand together in one element, and outweigh the core, or half of it where they stand between it and the headline.
    """
    together: dict[int, list[int]] = {}
    for at, block in enumerate(blocks):
        if len(squeezed[at]) >= LONG and not _clutter(block):
            together.setdefault(block.within.parent, []).append(at)
    largest = max(together.values(), key=lambda group: sum(len(squeezed[at]) for at in group), default=[])
    if len(largest) < 2 or core.intersection(largest):
        return core
    weight = sum(len(squeezed[at]) for at in largest) / sum(len(squeezed[at]) for at in core)
    tops = [at for at, block in enumerate(blocks) if block.within.element == "h1"]
    between = len(tops) == 1 and tops[0] < largest[0] and largest[-1] < min(core)
    return set(largest) if weight > 1 or (between and weight > HALF) else core


def _clutter(block: Block, lenient: bool = False) -> bool:
    """Whether a block is no reporting; leniently, for what trafilatura kept, only where there is no doubt."""
    text = block.text.strip()
    if PHRASES.fullmatch(text):
        return True
    hinted = bool(CLUTTER_HINT.search(block.within.hints[0] if block.within.hints else ""))
    if lenient:
        teaser = block.linked >= len(text) and block.within.element not in HEADINGS
        return teaser or (hinted and len(text) < SHORT)
    around = any(map(CLUTTER_HINT.search, block.within.hints))
    return around or bool(block.within.inside & CLUTTER) or block.linked > LINKED * len(text)


def _belongs(block: Block, parents: set[int], inside: bool) -> bool:
    """Whether a block after the first kept one stands beside or in them, as a short line, a heading or an hour does.

    After the last kept one (`inside` is False) only the rest of a quotation does, such as who is quoted. A quotation set
    apart, as posts of others are, belongs wherever it stands between kept blocks.
    """
    if _clutter(block):
        return False
    near = block.within.parent in parents or block.within.number in parents
    quoted = "blockquote" in block.within.inside
    return near or quoted if inside else quoted and block.within.number in parents


def _headline_at(before: list[Block], squeezed: list[str], headline: str | None) -> int | None:
    """Where the headline stands above the text: the heading that reads as the page's title, else its only h1."""
    wanted = squeeze(headline or "").casefold()
    headings = [at for at, block in enumerate(before) if block.within.element in HEADINGS]
    named = [at for at in headings if wanted and squeezed[at].casefold() == wanted]
    tops = [at for at in headings if before[at].within.element == "h1"]
    return named[-1] if named else tops[0] if len(tops) == 1 else None


def _leads_in(blocks: list[Block], at: int, first: int, top: int | None) -> bool:
    """Whether a block above the text opens it: a standfirst under the headline, the heading or hour of the first entry."""
    block = blocks[at]
    if _clutter(block):
        return False
    if top is not None and at > top and STANDFIRST_HINT.search(" ".join(block.within.hints[:1])):
        return True
    beside = blocks[first].within.parent in (block.within.parent, block.within.number)
    return beside and (top is None or at > top) and first - at <= 3


def byline(blocks: list[Block]) -> str | None:
    """Who wrote it, as a block that is marked as the byline says: for pages that state it nowhere else."""
    for block in blocks:
        if BYLINE_HINT.search(" ".join(block.within.hints[:1])):
            match = BYLINE.fullmatch(" ".join(block.text.split()))
            if match:
                return match[1]
    return None


def headline(blocks: list[Block]) -> str:
    """The text of the page's only first-level heading; empty where there is none or are several."""
    tops = [block for block in blocks if block.within.element == "h1"]
    return " ".join(tops[0].text.split()) if len(tops) == 1 else ""
