"""Sentences of a paragraph: each full stop, question mark or ellipsis is put to an ordered list of small rules.

The method is razdel's (Kukushkin, github.com/natasha/razdel): a rule looks at one possible break and says `SPLIT`, `JOIN`,
or nothing; the first that says something decides, and a break that no rule speaks to is one.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from onrecord.lexicon.cues import CUES
from onrecord.lexicon.words import ABBREVIATIONS, ABBREVIATIONS_ANYWHERE, ABBREVIATIONS_BEFORE_NUMBERS
from onrecord.model import Paragraph, Sentence, Token

# A mark that may end a sentence, what closes after it, and white space.
_BREAK = re.compile(r"(?P<stop>[.!?…‽]+)(?P<close>[\"'”’»)\]]*)(?=\s)|(?P<line>\n)(?=\s*(?:[-*•–—·]|\d{1,2}[.)])\s)")
_LEFT = re.compile(r"[^\s\"“”«»()\[\]]*$")
_RIGHT = re.compile(r"\s+(?P<open>[\"'“‘«„(\[*•–—-]*)\s*(?P<word>[^\s\"”»]*)")
_INITIAL = re.compile(r"(?:^|[-.])[^\W\d_a-z]$")
_DOTTED = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]$")

# Abbreviations that are words as well when they are written small: "ill", "miss", "wash".
_SMALL = frozenset("etc esq km kg cm mm ft lb lbs oz sq mph kph".split())
# Words that begin a sentence and are no part of a name.
_STARTERS = frozenset(
    "the a an this that these those he she it they we i you his her its their our my but and or so yet if when while as in on "
    "at by for from with after before since during under over not no there here who what where why how which some many most "
    "all both each every several few one two three another other others however meanwhile although though because until "
    "officials asked according last next earlier later".split()
)
_NAME_WORDS = 5
_SETTING_WORDS = 3  # behind the verb: "on Monday", "in Vell"
_REPORTING = frozenset(
    surface
    for surface, cue in CUES.items()
    if cue.pos == "verb" and cue.form in ("past", "present") and "quote" in cue.takes
)


SPLIT, JOIN = True, False


class Break(NamedTuple):
    """A possible end of a sentence: the word before it, the mark, what closes and opens, the word after, and what follows."""

    left: str
    stop: str
    close: str
    opening: str
    right: str
    rest: str


Rule = Callable[[Break], bool | None]


def next_line_is_an_item(at: Break) -> bool | None:
    """A list inside a paragraph: each item is a sentence."""
    return SPLIT if not at.stop else None


def next_is_lower_case(at: Break) -> bool | None:
    """`"Why?" asked the minister`, `approx. five`: a small letter goes on."""
    return JOIN if at.right[:1].islower() and not at.right[1:2].isupper() else None


def next_is_no_word(at: Break) -> bool | None:
    """`etc. , and`: punctuation goes on."""
    return JOIN if at.right[:1] in tuple(",;:.!?)") else None


def quotation_then_speaker(at: Break) -> bool | None:
    """`"Are you sure?" Ana Bell asked.`: who said it goes with the quotation, where nothing else follows."""
    if not set(at.close) & set("\"'”’»") or at.opening:
        return None
    words = [at.right, *at.rest.split()]
    verb = next((k for k, word in enumerate(words[: _NAME_WORDS + 1]) if k and _plain(word) in _REPORTING), None)
    if verb is None or any(word.endswith(".") and len(word) > 3 for word in words[:verb]):
        return None
    clause = next((k for k, word in enumerate(words) if word.endswith((".", ",", ":", "!", "?"))), len(words))
    if at.stop == "." and clause < len(words) and words[clause].endswith((",", ":")):
        return None  # a comma would stand inside the marks: what follows is introduced by a sentence of its own
    return JOIN if verb <= clause <= verb + _SETTING_WORDS else None


def initial(at: Break) -> bool | None:
    """`J. K. Moss`: one capital letter and a stop are an initial, unless a word follows that begins sentences."""
    if at.stop != "." or not _INITIAL.search(at.left) or _DOTTED.search(at.left):
        return None
    return SPLIT if at.right.lower() in _STARTERS and at.left not in ("J", "A") else JOIN


def title_before_name(at: Break) -> bool | None:
    """`Mr. Moss`, `Gen. Moss`, `e.g. Moss`."""
    return JOIN if at.stop == "." and not at.close and at.left.lower() in ABBREVIATIONS else None


def before_number(at: Break) -> bool | None:
    """`No. 5`, `Jan. 20`: no end where a number follows; a short answer, "No.", is one."""
    if at.stop != "." or at.close or at.left.lower() not in ABBREVIATIONS_BEFORE_NUMBERS:
        return None
    return JOIN if at.right[:1].isdigit() else None


def abbreviation(at: Break) -> bool | None:
    """`the U.S. Senate`, `Moss Inc. Chairman`: an end only where a word that begins sentences follows."""
    if at.stop != "." or not _is_abbreviation(at.left):
        return None
    if at.opening.startswith(("(", "[", "–", "—", "-")):
        return JOIN
    return SPLIT if at.close or at.opening or at.right.lower() in _STARTERS else JOIN


def ellipsis(at: Break) -> bool | None:
    """`well ... Perhaps`: dots in the middle of a quotation go on where no sentence seems to end."""
    if at.stop in ("...", "…", "..") and not at.close and not at.left.rstrip(".…"):
        return JOIN
    return None


def bracketed(at: Break) -> bool | None:
    """`(Moss is 50.) The council`: a closing bracket ends with its sentence."""
    return SPLIT if at.close.endswith((")", "]")) else None


RULES: tuple[Rule, ...] = (
    next_line_is_an_item,
    next_is_lower_case,
    next_is_no_word,
    quotation_then_speaker,
    initial,
    title_before_name,
    before_number,
    abbreviation,
    ellipsis,
    bracketed,
)


def find_sentences(text: str, paragraphs: Sequence[Paragraph], tokens: Sequence[Token]) -> tuple[Sentence, ...]:
    """The sentences of every paragraph, in order; the rows of a table and a heading are one each."""
    starts = [token.start for token in tokens]
    found = []
    for index, paragraph in enumerate(paragraphs):
        for start, end in _sentences(text, paragraph):
            first, last = bisect_left(starts, start), bisect_left(starts, end)
            if first < last:
                found.append(Sentence(start, end, index, first, last))
    return tuple(found)


def explain(text: str, paragraph: Paragraph) -> Iterator[tuple[int, str, bool]]:
    """For each possible break of a paragraph: where it is, the rule that decided, and whether it splits."""
    for match in _BREAK.finditer(text, paragraph.start, paragraph.end):
        at = _break(text, paragraph, match)
        verdicts = ((rule.__name__, verdict) for rule in RULES if (verdict := rule(at)) is not None)
        name, verdict = next(verdicts, ("default", SPLIT))
        yield match.end(), name, verdict


def _sentences(text: str, paragraph: Paragraph) -> Iterator[tuple[int, int]]:
    start = paragraph.label[1] if paragraph.label else paragraph.start
    if paragraph.kind not in ("table", "byline"):
        for end, _, splits in explain(text, paragraph):
            if splits and end > start:
                yield _stripped(text, start, end)
                start = end
    if text[start : paragraph.end].strip():
        yield _stripped(text, start, paragraph.end)


def _stripped(text: str, start: int, end: int) -> tuple[int, int]:
    piece = text[start:end]
    return start + len(piece) - len(piece.lstrip()), end - (len(piece) - len(piece.rstrip()))


def _break(text: str, paragraph: Paragraph, match: re.Match[str]) -> Break:
    left = _LEFT.search(text, max(paragraph.start, match.start() - 30), match.start())
    right = _RIGHT.match(text, match.end(), paragraph.end)
    after = right.end() if right else match.end()
    return Break(
        left.group() if left else "",
        match.group("stop") or "",
        match.group("close") or "",
        right.group("open") if right else "",
        right.group("word") if right else "",
        text[after : min(paragraph.end, after + 80)],
    )


def _is_abbreviation(word: str) -> bool:
    if _DOTTED.search(word):
        return True
    return word.lower() in ABBREVIATIONS_ANYWHERE and (word[:1].isupper() or "." in word or word in _SMALL)


def _plain(word: str) -> str:
    return word.strip(",.:;").lower()
