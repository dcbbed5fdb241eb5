"""The role that stands beside a name: "..., a spokesman for the port," after it, "the port's director, ..." before it."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.lexicon.cues import CUES, NOUN_CUES
from onrecord.lexicon.words import GIVEN_NAMES, KIN, PREPOSITIONS, RANKS, ROLES, TITLES
from onrecord.model import Sentence, Token

_OFFICES = (TITLES | RANKS | ROLES.keys()) - {
    "chief",
    "private",
    "officer",
    "whip",
    "general",
    "major",
    "fellow",
    "captain",
}
_LONGEST = 16  # tokens of an apposition
_REACH = 8  # tokens of it in which its head must stand
_BARE_REACH = 3  # the same where no article or name opens it
_FORMERLY = ("ex-", "then-", "former-", "vice-", "co-")
_CLOSERS = frozenset({",", ".", ";", "(", ")", "–", "—", "--", ":", "“", "”", '"', "?", "!", "-"})
_RELATIVES = frozenset({"who", "whom", "whose", "which", "that"})
_NO_ROLE = _RELATIVES | frozenset("but he she they it when while where as after before was were is are had has".split())
_ARTICLES = frozenset({"a", "an", "the", "then"})


def role_after(tokens: Sequence[Token], last: int, sentence: Sentence) -> tuple[int, int] | None:
    """Tokens of the role in apposition after a name that ends before token `last`: ", 43, an engineer at the plant,"."""
    if last >= sentence.last or tokens[last].text not in (",", "(", "–", "—"):
        return None
    first = last + 1
    if first + 1 < sentence.last and tokens[first].text.isdigit() and tokens[first + 1].text == ",":
        first += 2
    end = _phrase_end(tokens, first, sentence.last)
    return _with_head(tokens, first, end)


def role_before(tokens: Sequence[Token], first: int, sentence: Sentence) -> tuple[int, int] | None:
    """Tokens of the role that stands before a name and its comma: "The port's director, Jo Marsh, said"."""
    if first - 2 < sentence.first or tokens[first - 1].text != ",":
        return None
    end = first - 1
    begin = end
    while begin > sentence.first and end - begin < _LONGEST and _goes_back(tokens, begin - 1):
        begin -= 1
    if tokens[begin].lower in PREPOSITIONS:  # "On Monday the minister, Jo Marsh,": the phrase opens with its article
        begin = next((at for at in range(begin, end) if tokens[at].lower in _ARTICLES), begin)
    opens = tokens[begin].lower in _ARTICLES or tokens[begin].text[0].isupper()
    return _with_head(tokens, begin, end) if opens else None


def _goes_back(tokens: Sequence[Token], at: int) -> bool:
    token = tokens[at]
    return token.text not in _CLOSERS and token.lower not in _NO_ROLE and not _is_saying(token)


def _is_saying(token: Token) -> bool:
    cue = CUES.get(token.lower)
    says = cue is not None and cue.pos == "verb" and cue.form in ("past", "present") and "quote" in cue.takes
    return says and token.lower not in NOUN_CUES and token.text.islower()


def _phrase_end(tokens: Sequence[Token], first: int, limit: int) -> int:
    at = first
    while at < min(limit, first + _LONGEST) and tokens[at].text not in _CLOSERS and tokens[at].lower not in _RELATIVES:
        at += 1
    return at


def _with_head(tokens: Sequence[Token], first: int, end: int) -> tuple[int, int] | None:
    """The phrase without its article, if an office stands near its beginning and nothing makes it a clause."""
    bare = first
    while first < end and tokens[first].lower in _ARTICLES:
        first += 1
    opened = first > bare or (first < end and tokens[first].text[0].isupper())
    if first >= end or tokens[first].lower in _NO_ROLE or tokens[first].lower in GIVEN_NAMES:
        return None
    for at in range(first, min(end, first + (_REACH if opened else _BARE_REACH))):
        word = tokens[at].lower.rpartition("-")[2] if tokens[at].lower.startswith(_FORMERLY) else tokens[at].lower
        if word in _NO_ROLE or (word in ("and", "or") and at == first):
            return None
        if word in _OFFICES or word.removesuffix("s") in KIN or _two(tokens, at, end) in _OFFICES:
            return (first, end) if not any(_is_saying(token) for token in tokens[at:end]) else None
    return None


def _two(tokens: Sequence[Token], at: int, end: int) -> str:
    return f"{tokens[at].lower} {tokens[at + 1].lower}" if at + 1 < end else ""
