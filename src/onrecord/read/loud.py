"""Names in headlines and capitals, where capitals tell nothing: those that the rest of the report or the lexicon knows."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.lexicon.words import GIVEN_NAMES, OUTLETS
from onrecord.model import Sentence, Token
from onrecord.read.capitals import is_capital, is_loud
from onrecord.read.joining import Somebody
from onrecord.read.named import Named
from onrecord.read.uses import Form, Use, fold_words

_LONGEST = 6  # tokens of a name that is looked up


def add_loud(tokens: Sequence[Token], sentences: Sequence[Sentence], found: list[Somebody]) -> None:
    """Add to the entities found so far their uses in loud sentences, and people who are named only there."""
    forms = _known_forms(found)
    for number, sentence in enumerate(sentences):
        if not is_loud(tokens, sentence):
            continue
        at = sentence.first
        while at < sentence.last:
            end, somebody = _known(tokens, at, sentence.last, forms)
            if somebody is None and (end := _given_and_surname(tokens, at, sentence.last)):
                somebody = Somebody("person")
                found.append(somebody)
            if somebody is not None:
                seen = Named(at, end, number, somebody.kind, at)
                somebody.add(Use(seen, fold_words(tokens, at, end), tokens[at].start, tokens[end - 1].end, None))
                forms.setdefault(somebody.uses[-1].words, somebody)
            at = end if somebody is not None else at + 1
    for somebody in found:
        somebody.uses.sort(key=lambda use: use.start)


def _known_forms(found: list[Somebody]) -> dict[Form, Somebody]:
    """Every form under which somebody is known, with the surnames of people."""
    forms: dict[Form, Somebody] = {}
    for somebody in found:
        for form in somebody.forms:
            forms.setdefault(form, somebody)
            if somebody.kind == "person":
                forms.setdefault(form[-1:], somebody)
    return forms


def _known(tokens: Sequence[Token], at: int, limit: int, forms: dict[Form, Somebody]) -> tuple[int, Somebody | None]:
    """The longest known name that begins here, and where it ends."""
    if not is_capital(tokens[at]):
        return at, None
    for end in range(min(limit, at + _LONGEST), at, -1):
        somebody = forms.get(fold_words(tokens, at, end))
        if somebody is not None and is_capital(tokens[end - 1]):
            return end, somebody
    return at, None


def _given_and_surname(tokens: Sequence[Token], at: int, limit: int) -> int:
    """The end of a given name with a surname; 0 where there is none."""
    if tokens[at].lower not in GIVEN_NAMES or at + 1 >= limit:
        return 0
    following = tokens[at + 1]
    return at + 2 if is_capital(following) and following.lower not in OUTLETS else 0
