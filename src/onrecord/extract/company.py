"""What stands beside the verb of a cue and tells more than it: a noun of saying, words that say that it was not done."""

from __future__ import annotations

from functools import cache

from onrecord.extract.cued import Cued
from onrecord.lexicon.cues import NOUN_CUES, irregular_verbs, verb_forms
from onrecord.model import Act

OPENING = frozenset("that whether if how why what who when where".split())
LIGHT = (
    "make give issue voice express raise repeat renew reiterate deliver offer level lodge file send utter sound extend "
    "convey hand come release publish post launch state air table receive"
)
"""Verbs that say little beside the noun that they carry."""

_WITHDRAWING = "drop withdraw abandon shelve scrap rescind revoke lift reverse"
_BACKING_OUT = frozenset({"renege", "reneged", "reneges", "reneging", "backtrack", "backtracked"})
_SHORT = ("stop short of", "fall short of", "fail to", "neglect to", "omit to")
_YET_TO = ("yet", "to")
_COMPANY = 4  # words of a content in which the noun of a plain verb stands: "issued | a swift denial of"


def withheld_at(seen: Cued) -> int:
    """The index behind the words of a cue that say that something was not done ("stopped short of"); 0 where none do."""
    for at in range(len(seen.words)):
        for phrase in _SHORT:
            first, *rest = phrase.split()
            if seen.words[at] in forms(first) and seen.words[at + 1 : at + 1 + len(rest)] == tuple(rest):
                return at + 1 + len(rest)
        if seen.words[at : at + 2] == _YET_TO:
            return at + 2
    return 0


def is_withdrawn(seen: Cued) -> bool:
    """Whether a cue takes back what was said before, which a noun in it names."""
    if not seen.words:
        return False
    head = seen.words[seen.head]
    return (head in forms(_WITHDRAWING) or head in _BACKING_OUT) and company(seen) is not None


@cache
def forms(lemmas: str) -> frozenset[str]:
    """Every form of these verbs."""
    irregular = irregular_verbs()
    return frozenset(form for lemma in lemmas.split() for _, form in verb_forms(lemma, irregular))


def company(seen: Cued, *, strong: bool = False) -> Act | None:
    """The act of the first noun of saying behind the head of a cue, in it or right behind."""
    behind = seen.words[seen.head + 1 :]
    beside = (*seen.between, *seen.opening[:_COMPANY]) if seen.runs_on and not strong else ()
    for word in (*behind, *beside):
        if word in OPENING:
            return None
        noun = NOUN_CUES.get(word)
        if noun is not None and not (strong and (noun.strength == "weak" or noun.act == "say")):
            return noun.act
    return None
