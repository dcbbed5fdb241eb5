"""Quotation marks paired into quotations: straight, curly, single, «», „“, ‚‘, nested, unbalanced, over paragraphs.

One pass a paragraph with a stack of open marks. What is no quotation mark is told apart first: an apostrophe ("don't",
"the farmers' share", "'90s") and the marks of feet, inches and minutes (6'2"). Convention followed for a quotation that runs
over paragraphs: each paragraph opens it anew and only the last closes it (Chicago Manual of Style, 17th ed., 13.30); one that
is not opened anew is followed to its closing mark in the next paragraphs too. A single mark is an apostrophe so often that
both must be so of it: it stands where quotations begin, and the next paragraph opens it anew.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from onrecord.model import Paragraph, Quote

_MARK = re.compile(r"``|''|[\"“”„‟«»‹›‘’‚‛']")
_OPENS = {"“": "”", "„": "“", "«": "»", "‹": "›", "‘": "’", "‚": "‘", "``": "''", "‟": "”", "‛": "’"}
_CLOSES = {"”": "“„‟”", "“": "„", "»": "«", "›": "‹", "’": "‘‚‛", "‘": "‚", "«": "»", "‹": "›", "''": ("``", "''")}
_STRAIGHT = frozenset({'"', "'", "''"})
_SINGLE = frozenset("'’‘‚‛‹›")
_REOPENED = ("'", "‘", "‚", "‹")
_BEFORE_OPENING = frozenset(" \t\n\r\u00a0\u200b\u202f([{-–—/…|>") | frozenset("\"“«„‘'‚")
_AFTER_CLOSING = frozenset(" \t\n\r\u00a0\u200b\u202f)]}-–—/….,;:!?|<") | frozenset("\"”»“’'")
_ELIDED = re.compile(r"['’‘](?:\d0s|\d\d\b|(?:em|til|tis|twas|cause|n|bout|round|s|ll|re|ve|d|m|t)\b)", re.IGNORECASE)
_DEEPEST = 8
_NEAR = 2_000  # characters: as far as the partner of a single mark is looked for
_LEFT_OPEN = 3_000  # characters: what no mark closes for longer is a slip, and would swallow the report
_RUNS_ON = 12  # paragraphs: further than that, an open mark is a slip


class _Open(NamedTuple):
    """A mark that waits for its partner, and the depth at which it opened."""

    mark: str
    start: int
    end: int
    depth: int


def find_quotes(text: str, paragraphs: Sequence[Paragraph]) -> tuple[Quote, ...]:
    """The quotations of a text, by where they start, outer before inner."""
    found: list[Quote] = []
    running: _Open | None = None
    for at, paragraph in enumerate(paragraphs):
        following = paragraphs[at + 1 : at + 1 + _RUNS_ON]
        here, running = _in_paragraph(text, paragraph, following, running)
        found += here
    return tuple(sorted(found, key=lambda quote: (quote.start, -quote.end)))


class _Pairing(NamedTuple):
    """One paragraph's pass: marks that wait for their partners, quotations found, and marks given up, by where they stood.

    `continued` is the mark of the quotation that this paragraph goes on with, `reopened` the single mark that opens the next.
    """

    stack: list[_Open]
    found: list[Quote]
    slips: list[int]
    continued: str | None
    reopened: str | None

    def give_up(self, before: int) -> None:
        """Let go of marks that opened so long before this place that they are slips and no quotations."""
        while self.stack and before - self.stack[0].start > _LEFT_OPEN:
            self.slips.append(self.stack.pop(0).start)

    def quotes(self) -> list[Quote]:
        """What was found, at the depth that it has without the marks given up."""
        slips = sorted(self.slips)
        return [one._replace(depth=max(0, one.depth - bisect_left(slips, one.start))) for one in self.found]


def _in_paragraph(
    text: str, paragraph: Paragraph, following: Sequence[Paragraph], running: _Open | None
) -> tuple[list[Quote], _Open | None]:
    """The quotations of one paragraph, and the outer mark that still runs at its end."""
    reopened = next((mark for mark in _REOPENED if following and _opened_anew(text, following[0], mark)), None)
    pairing = _Pairing([], [], [], running.mark if running is not None else None, reopened)
    if running is not None and not _opened_anew(text, paragraph, running.mark):
        pairing.stack.append(_Open(running.mark, paragraph.start, paragraph.start, 0))
    for match in _MARK.finditer(text, paragraph.start, paragraph.end):
        pairing.give_up(match.start())
        _take(text, paragraph, match, pairing)
    stack = pairing.stack
    unclosed = stack[0] if stack and _left_open(text, paragraph, stack[0], following, pairing) else None
    pairing.slips.extend(opened.start for opened in stack if opened is not unclosed)
    found = pairing.quotes()
    if unclosed is not None:
        found = [quote for quote in found if quote.start < unclosed.start or quote.depth > 0]
        found.append(_to_the_end(text, unclosed, paragraph))
    if running is not None:
        first = _first(text, paragraph)
        found = [quote._replace(continues=quote.depth == 0 and quote.start <= first) for quote in found]
    return found, unclosed if unclosed is not None and _runs_on(text, unclosed.mark, following) else None


def _left_open(
    text: str, paragraph: Paragraph, opened: _Open, following: Sequence[Paragraph], pairing: _Pairing
) -> bool:
    """Whether a mark without a partner opens a quotation all the same, and is not a slip in mid-sentence."""
    if not 0 < paragraph.end - opened.end <= _LEFT_OPEN:
        return False
    if opened.mark in _SINGLE:
        return _stays_open(text, paragraph, opened.mark, opened.start, pairing)
    return _begins(text, paragraph, opened.start) or _runs_on(text, opened.mark, following)


def _begins(text: str, paragraph: Paragraph, start: int) -> bool:
    """Whether quotations begin here: at the first word of a paragraph, or behind a colon or a comma."""
    return start <= _first(text, paragraph) or text[max(0, start - 3) : start].rstrip().endswith((":", ","))


def _stays_open(text: str, paragraph: Paragraph, mark: str, start: int, pairing: _Pairing) -> bool:
    """Whether a single mark opens a quotation that its paragraph does not close."""
    anew = mark == pairing.continued and start == _first(text, paragraph)
    return anew or (mark == pairing.reopened and _begins(text, paragraph, start))


def _take(text: str, paragraph: Paragraph, match: re.Match[str], pairing: _Pairing) -> None:
    """Let one mark open, close, or be no quotation mark at all."""
    mark, stack, found = match.group(), pairing.stack, pairing.found
    before = text[match.start() - 1] if match.start() > paragraph.start else " "
    after = text[match.end()] if match.end() < paragraph.end else " "
    partner = _partner(mark, stack)
    if _is_apostrophe(text, match, before, after, partner is not None):
        return
    if partner is not None and _may_close(text, match, paragraph, before, after, pairing):
        opened = stack[partner]
        del stack[partner:]
        if opened.end < match.start():
            found.append(Quote(opened.start, match.end(), opened.end, match.start(), opened.depth, True))
    elif len(stack) < _DEEPEST and _may_open(text, match, paragraph, before, after, pairing):
        stack.append(_Open(mark, match.start(), match.end(), len(stack)))


def _partner(mark: str, stack: list[_Open]) -> int | None:
    """The index in the stack of the mark that this one can close, innermost first."""
    for at in range(len(stack) - 1, -1, -1):
        opened = stack[at].mark
        if (mark in _STRAIGHT and opened == mark) or opened in _CLOSES.get(mark, ()):
            return at
        if opened == '"' and mark == "”":
            return at
    return None


def _is_apostrophe(text: str, match: re.Match[str], before: str, after: str, is_open: bool) -> bool:
    """Whether a single mark is an apostrophe, or a straight mark a measure of feet, inches or minutes."""
    mark = match.group()
    if mark in ("'", "’", "‘") and before.isalnum() and after.isalnum():
        return True
    if mark in ("'", "’") and not is_open and before.isalnum():
        return True
    if mark in ("'", "’", "‘") and not before.isalnum() and _ELIDED.match(text, match.start()):
        return True
    return mark in ('"', "'", "''", "”") and before.isdigit() and not is_open


def _may_close(
    text: str, match: re.Match[str], paragraph: Paragraph, before: str, after: str, pairing: _Pairing
) -> bool:
    """Whether an open quotation may end here."""
    mark = match.group()
    if mark in _STRAIGHT or mark == "’":
        if before.isspace() and not after.isspace() and after not in _AFTER_CLOSING:
            return False
        if mark in ("'", "’") and _plural_possessive(text, match, paragraph, pairing):
            return False
        return after in _AFTER_CLOSING or not after.isalnum() or before in ".,!?…"
    return True


def _plural_possessive(text: str, match: re.Match[str], paragraph: Paragraph, pairing: _Pairing) -> bool:
    """Whether "s'" and a small letter stand here while a better closing mark follows: "'the farmers' share'"."""
    if not re.match(r"s['’] [a-z]", text[match.start() - 1 : match.end() + 2]):
        return False
    opened = pairing.stack[-1]
    if _stays_open(text, paragraph, opened.mark, opened.start, pairing):
        return True
    return (
        re.search(
            r"[^\s][" + match.group() + r"](?=[\s.,;:!?)\]]|$)",
            text[match.end() : min(paragraph.end, match.end() + _NEAR)],
        )
        is not None
    )


def _may_open(
    text: str, match: re.Match[str], paragraph: Paragraph, before: str, after: str, pairing: _Pairing
) -> bool:
    """Whether a quotation may begin here; a single mark must see its closing mark in the same paragraph, or stay open."""
    mark, stack = match.group(), pairing.stack
    if after.isspace() or before not in _BEFORE_OPENING:
        return mark in ("“", "„", "«") and not after.isspace() and not any(opened.mark == mark for opened in stack)
    if mark in ("'", "‘", "‚", "‹"):
        closing = "'" if mark == "'" else re.escape(_OPENS[mark])
        return (not stack and _stays_open(text, paragraph, mark, match.start(), pairing)) or (
            re.search(rf"\S{closing}(?![^\W_])", text[match.end() : min(paragraph.end, match.end() + _NEAR)])
            is not None
        )
    return mark in _OPENS or mark in ('"', "''", "”", "»")


def _opened_anew(text: str, paragraph: Paragraph, mark: str) -> bool:
    first = _first(text, paragraph)
    if mark in _REOPENED and (_ELIDED.match(text, first) or text[first + 1 : first + 2].isspace()):
        return False
    return text.startswith(mark, first) or (mark == "”" and text.startswith("“", paragraph.start))


def _first(text: str, paragraph: Paragraph) -> int:
    """Where a paragraph's own words begin: after the label of a turn."""
    return paragraph.label[1] + 1 if paragraph.label else paragraph.start


def _runs_on(text: str, mark: str, following: Sequence[Paragraph]) -> bool:
    """Whether a quotation left open goes on: the next paragraph opens it anew, or a later one closes it unopened."""
    closing = _OPENS.get(mark, mark)
    for at, paragraph in enumerate(following):
        body = text[paragraph.start : paragraph.end]
        if at == 0 and _opened_anew(text, paragraph, mark):
            return True
        if mark in _SINGLE:
            return False
        opens, closes = body.find(mark), body.find(closing)
        if mark == closing:
            return closes > 0 and body[closes - 1] in ".,!?…" and not body[closes + 1 : closes + 2].isalnum()
        if closes >= 0 and (opens < 0 or closes < opens):
            return True
        if opens >= 0:
            return False
    return False


def _to_the_end(text: str, opened: _Open, paragraph: Paragraph) -> Quote:
    """A quotation that no mark closes, up to the end of its paragraph."""
    return Quote(opened.start, paragraph.end, opened.end, paragraph.end, 0, closed=False)
