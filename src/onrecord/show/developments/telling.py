"""Whether words tell of something that happened: what the first verb of their clause shows, without a parser."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Literal

from onrecord.lexicon.cues import irregular_verbs
from onrecord.lexicon.measures import PASTS

Telling = Literal["happened", "has happened", "had happened", "was", "is", "ahead", "not", "own", "silence", "fragment"]
"""What words tell: that something happened (by the past, the present perfect or the past perfect), how it was or is, what is to
come, what was not so, what the speaker does, that nobody would speak, or no whole clause."""

HAPPENED = frozenset({"happened", "has happened", "had happened"})

_TOKEN = re.compile(r"[^\W_]+(?:['’][^\W\d_]+)?")
_FIRST = 40  # tokens: beyond them no clause begins
_NEAR = 40  # characters in which a sentence says that something is not clear
_GAP = 3  # tokens between an auxiliary and its participle
_STOPPED = re.compile(r"[.!…;:][\"'”’»)]*\s*$")
_QUESTION = re.compile(r"\?[\"'”’»)]*\s*$")
_SILENT = re.compile(
    r"\b(?:comment\w*|elaborat\w+|be drawn|be reached|repl(?:y|ied)|respond\w*|answer(?:ed|ing)?(?: (?:questions?|that))?"
    r"|go into detail|say (?:more|how|if|whether|who|what|where|when|why)|confirm that|gave no \w+|named no \w+)\b",
    re.IGNORECASE,
)
_ASKED = re.compile(
    r"(?:to )?(?:answer )?(?:any |the |its |his |her |all )?questions?\b|requests? for comment", re.IGNORECASE
)
_UNCLEAR = re.compile(r"\b(?:unclear|unknown|not (?:\w+ )?(?:clear|known|certain))\b", re.IGNORECASE)
_SHORT = 9  # words: in more, "answer" and "reply" are part of something else

_OPENING = frozenset(
    "to and but or that which who whom whose when where while because than as if why how whether what since".split()
)
_NOBODY = frozenset("nobody none nothing neither no".split())
_NOT = frozenset("not never hardly barely no nor nobody nothing".split())
_MODALS = frozenset("will would shall should can could may might must cannot ought 'll".split())
_PLANNED = frozenset("expected due supposed planned scheduled likely needed ready going set".split())
_NO_PAST = frozenset(
    "united armed unnamed alleged red bed need indeed seed feed speed breed greed weed shed sacred naked hundred retired "
    "so-called experienced limited".split()
)
_BEFORE_NOUNS = frozenset(
    "a an the this that these those some any no every each its his her their our of in on at by for from with more most "
    "two three four five six seven eight nine ten several many few all both other".split()
)
_PERFECTS: Mapping[str, Telling] = {
    "has": "has happened",
    "have": "has happened",
    "had": "had happened",
}
_PERSONS = frozenset("i we you he she it they".split())
_PAST_FORMS = PASTS | {
    form for _, past, participle, _ in irregular_verbs().values() for form in f"{past}/{participle}".split("/")
} - {"-"}


def telling(words: str, *, voiced: bool = False) -> Telling:
    """What the words of a content tell of. Whoever is `voiced` speaks of themselves where a pronoun stands first.

    >>> telling("The bridge was closed on Monday"), telling("The bridge will be closed on Monday"), telling("Nobody was hurt.")
    ('happened', 'ahead', 'not')
    """
    tokens = [token.lower().replace("’", "'") for token in _TOKEN.findall(words)[: _FIRST + _GAP]]
    if tokens[:1] == ["that"]:
        tokens = tokens[1:] if not tokens[1:2] or not _verb(tokens[1], tokens[2:5], "") else tokens
    if _QUESTION.search(words) or not tokens or _is_part(words, tokens[0], voiced):
        return "silence" if _silent(words) else "fragment"
    if _silent(words):
        return "silence"
    ends = voiced or bool(_STOPPED.search(words))
    if not ends:
        tokens = tokens[:-1]  # "A report in the evening edition, headlined": what ends so is no clause
    if voiced and tokens[:1] and tokens[0] in _PERSONS:
        return "own"
    if _NOBODY.intersection(tokens[:1]):
        return "not"
    return _clause(tokens) or ("is" if ends else "fragment")


def _is_part(words: str, first: str, voiced: bool) -> bool:
    """Whether words begin in the middle of a sentence, or, said by somebody, with a word that hangs on what stands before."""
    small = words[:1].islower()
    return small and (not voiced or first in _OPENING)


def _silent(words: str) -> bool:
    return bool(_ASKED.match(words) or _UNCLEAR.search(words[:_NEAR])) or (
        len(words.split()) <= _SHORT and bool(_SILENT.search(words))
    )


def _clause(tokens: Sequence[str]) -> Telling | None:
    """What the first verb tells; None where none is known for one."""
    for at, token in enumerate(tokens[:_FIRST]):
        found = _verb(token, tokens[at + 1 : at + 1 + _GAP], tokens[at - 1] if at else "")
        if found:
            return found
    return None


def _verb(token: str, after: Sequence[str], before: str) -> Telling | None:
    """What a token tells if it is the clause's first verb; None where it is none."""
    if token.endswith("n't"):
        return "ahead" if token in ("won't", "wouldn't") else "not"
    if token in _MODALS:
        return "ahead"
    if token in ("did", "do", "does"):
        return "not" if after[:1] == ["not"] else None
    if token in ("has", "have", "had", "is", "are", "was", "were"):
        return _auxiliary(token, after)
    if _past(token) and before not in _BEFORE_NOUNS and not before.isdecimal():
        return "happened"
    return None


def _auxiliary(token: str, after: Sequence[str]) -> Telling:
    if _NOT.intersection(after[:2]):
        return "not"
    if after[:1] == ["to"] or _PLANNED.intersection(after[:1]):
        return "ahead"
    if any(_past(each) and each != "been" for each in after) and token not in ("is", "are"):
        return _PERFECTS.get(token, "happened")
    return "was" if token in ("was", "were", "had") else "is"


def _past(token: str) -> bool:
    """Whether a word can be a past or a participle."""
    return token in _PAST_FORMS or (token.endswith("ed") and len(token) > 4 and token not in _NO_PAST)
