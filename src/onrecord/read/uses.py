"""A name as it is used at one place: its words, folded so that spellings of one name are alike, and its role there."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from onrecord.lexicon.words import HONORIFICS, Gender
from onrecord.model import Report, Sentence, Token
from onrecord.read.appositions import role_after, role_before
from onrecord.read.capitals import runs
from onrecord.read.named import Named, named

Form = tuple[str, ...]

_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv", "the", "'s", "'", "’"})
_SPELLINGS = (("iy", "i"), ("yy", "i"), ("ii", "i"), ("ij", "i"), ("y", "i"), ("'", ""))


class Use(NamedTuple):
    """A name as it is used once: what was seen there, its folded words, its place in the text and its role there."""

    seen: Named
    words: Form
    start: int
    end: int
    role: str | None

    @property
    def may_be_person(self) -> bool:
        """Whether nothing here says that it is no person's."""
        return self.seen.kind == "person" or not self.seen.sure

    def may_be_of(self, gender: Gender | None) -> bool:
        """Whether nothing here speaks against this gender."""
        return gender is None or self.seen.gender in (gender, None)


def find_uses(report: Report, tokens: Sequence[Token], sentences: Sequence[Sentence]) -> list[Use]:
    """The names of a report as they are used, in order, where capitals tell something; its own outlet's is an outlet's."""
    common = {token.lower for token in tokens if token.text.islower()}
    own = tuple(fold(word) for word in (report.outlet or "").lower().split() if word not in _SUFFIXES)
    seen = (named(tokens, run, common) for run in runs(tokens, sentences))
    uses = (use_of(report.text, tokens, sentences[name.sentence], name) for name in seen if name)
    return [use if use.words != own else use._replace(seen=use.seen._replace(kind="outlet", sure=True)) for use in uses]


def use_of(text: str, tokens: Sequence[Token], sentence: Sentence, seen: Named) -> Use:
    """The use of a name that was seen."""
    words = fold_words(tokens, seen.first, seen.last)
    role = _role(text, tokens, sentence, seen) if seen.kind == "person" or not seen.sure else None
    return Use(seen, words, tokens[seen.first].start, tokens[seen.last - 1].end, role)


def _role(text: str, tokens: Sequence[Token], sentence: Sentence, seen: Named) -> str | None:
    """The role by which a name is introduced here: its title, or an apposition beside it."""
    last = seen.first
    while last > seen.title_first and (tokens[last - 1].lower in HONORIFICS or tokens[last - 1].text == "."):
        last -= 1
    if seen.title_first < last:
        return text[tokens[seen.title_first].start : tokens[last - 1].end]
    place = role_after(tokens, seen.last, sentence) or role_before(tokens, seen.title_first, sentence)
    if place is not None and _is_listed(tokens, seen, place):
        return None
    return text[tokens[place[0]].start : tokens[place[1] - 1].end] if place else None


def _is_listed(tokens: Sequence[Token], seen: Named, role: tuple[int, int]) -> bool:
    """Whether a name is one of several matters of one office: "Minister of Work, Coastal Affairs and Fisheries"."""
    office = role[1] <= seen.first and any(token.lower in ("of", "for") for token in tokens[slice(*role)])
    behind = tokens[seen.last : seen.last + 2]
    return office and len(behind) == 2 and behind[0].lower == "and" and behind[1].text[0].isupper()


def fold_words(tokens: Sequence[Token], first: int, last: int) -> Form:
    """A name's words as they are compared: without full stops, apostrophes, articles and suffixes, spellings folded."""
    plain = (token.lower.rstrip(".") for token in tokens[first:last] if token.text not in (".", "'", "’"))
    return tuple(fold(word) for word in plain if word not in _SUFFIXES)


@lru_cache(maxsize=4096)
def fold(word: str) -> str:
    """A word with the spellings folded in which one name is transliterated: Zelensky, Zelenskyy and Zelenskiy are alike."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c))
    for some, one in _SPELLINGS:
        plain = plain.replace(some, one)
    return "".join(c for at, c in enumerate(plain) if at == 0 or c != plain[at - 1])
