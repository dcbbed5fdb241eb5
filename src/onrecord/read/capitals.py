"""Runs of capitalised words: where a name may stand, before it is known whose it is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from onrecord.lexicon.cues import CUES, NOUN_CUES
from onrecord.lexicon.words import (
    ACRONYMS,
    CAPITALS,
    COUNTRIES,
    DOCUMENT_HEADS,
    FUNCTION_WORDS,
    GIVEN_NAMES,
    HONORIFICS,
    METONYMS,
    MONTHS,
    ORGANISATION_HEADS,
    OUTLETS,
    PARTICLES,
    PRONOUNS,
    RANKS,
    REGIONS,
    TITLES,
    UNNAMED,
    WEEKDAYS,
)
from onrecord.model import Sentence, Token

_PARTY_AND_STATE = re.compile(r"[DRI]-[A-Z][\w.]*$")  # "R-Fla." after a legislator's name
_PREFIXED = re.compile(r"(?:al|el|ad|as|ash|ar|an|at|az|ben|bin|d|l|de)[-'’][A-Z]")  # al-Jahafi, d'Albret
_LONGEST = 12  # tokens in one run
_DATES = MONTHS | WEEKDAYS
_DOTTED = HONORIFICS.keys() | RANKS | TITLES | {"jr", "sr", "st", "inc", "corp", "co", "ltd"}
_OPENING_WORDS = FUNCTION_WORDS | UNNAMED | PRONOUNS.keys() | CUES.keys()
_HEADS = ORGANISATION_HEADS | DOCUMENT_HEADS
_POSSESSED = frozenset({"women", "men", "children", "people", "workers", "king", "queen"})
# The names of the lines at the top of a saved report, as "URL: https://..."
_FIELDS = frozenset(
    "outlet title headline author published date updated url link source language dateline subject".split()
)
_OPENERS = frozenset({"“", '"', "‘", "«", "„", "''", "``", ":", "•", "-", "—", "–", "*", "("})
# Bodies of members, whose name is often the members' own: "Dockers' Union".
_OF_MEMBERS = frozenset(
    "union unions federation confederation association league guild society alliance congress council party club front movement "
    "trust fund syndicate council cooperative co-operative assembly institute committee".split()
)
_KNOWN = GIVEN_NAMES.keys() | OUTLETS.keys() | COUNTRIES | CAPITALS | METONYMS | REGIONS
# Bodies that sit on a matter: "Commission on Inland Waters".
_CONVENED = frozenset(
    "forum commission committee council panel conference institute board center centre group inquiry".split()
)
_BEFORE_OF = _HEADS | frozenset(
    {"secretary", "minister", "commissioner", "ministry", "department", "bank", "university", "house", "office"}
)


class Run(NamedTuple):
    """Tokens `first` up to `last` (exclusive), all of sentence `sentence`, are one capitalised expression."""

    first: int
    last: int
    sentence: int


def is_capital(token: Token) -> bool:
    """Whether a token is written as a name would be."""
    text = token.text
    return text[0].isupper() or (("-" in text or "’" in text or "'" in text) and _PREFIXED.match(text) is not None)


def is_loud(tokens: Sequence[Token], sentence: Sentence) -> bool:
    """Whether capitals tell nothing here: a headline in title case, a sentence in capitals."""
    words = [t for t in tokens[sentence.first : sentence.last] if len(t.text) > 3 and t.text[0].isalpha()]
    if len(words) < 4 or sum(map(is_capital, words)) < 0.8 * len(words):
        return False
    return tokens[sentence.last - 1].text != "." or all(t.text.isupper() for t in words)


def runs(tokens: Sequence[Token], sentences: Sequence[Sentence]) -> Iterator[Run]:
    """The runs of the sentences in which capitals tell something, in order."""
    quiet = [(number, sentence) for number, sentence in enumerate(sentences) if not is_loud(tokens, sentence)]
    common = {token.lower for token in tokens if token.text.islower()}
    proper = {tokens[at].lower for _, s in quiet for at in range(s.first + 1, s.last) if _is_inner(tokens, at)}
    for number, sentence in quiet:
        at = sentence.first
        while at < sentence.last:
            opens = at == sentence.first or _opens_after_mark(tokens, at)
            if not is_capital(tokens[at]) or _begins_no_name(tokens, at, opens, common, proper):
                at += 1
                continue
            end = _end(tokens, at, sentence.last)
            if not opens or end > at + 1 or _stands_alone(tokens, at, proper):
                yield Run(at, end, number)
            at = end


def _opens_after_mark(tokens: Sequence[Token], at: int) -> bool:
    return at > 0 and tokens[at - 1].text in _OPENERS


def _is_inner(tokens: Sequence[Token], at: int) -> bool:
    return is_capital(tokens[at]) and not _opens_after_mark(tokens, at)


def _stands_alone(tokens: Sequence[Token], at: int, proper: set[str]) -> bool:
    """Whether one capitalised word that opens a sentence is a name: known, met inside a sentence, or saying something."""
    token = tokens[at]
    if token.lower in proper or token.lower in _KNOWN or token.text[1:].isupper():
        return True
    following, after = (token.lower for token in (*tokens[at + 1 : at + 3], token, token)[:2])
    if following == "," and after in ("a", "an", "the"):
        return True
    cue = CUES.get(following)
    says = cue is not None and cue.pos == "verb" and cue.form in ("past", "present") and following not in NOUN_CUES
    return (says or following == "'s") and not token.lower.endswith(("s", "ing", "ly"))


def _begins_no_name(tokens: Sequence[Token], at: int, opens: bool, common: set[str], proper: set[str]) -> bool:
    word = tokens[at].lower
    if word.endswith("-year-old"):
        return True
    if opens and word in _FIELDS and at + 1 < len(tokens) and tokens[at + 1].text == ":":
        return True
    if word in _DATES and not (word in GIVEN_NAMES and _is_name_word(tokens, at + 1)):
        return True
    if (word in PRONOUNS and tokens[at].text != "US") or _PARTY_AND_STATE.match(tokens[at].text):
        return True
    if not opens:
        return word in FUNCTION_WORDS and not tokens[at].text.isupper()
    if word in HONORIFICS or word in TITLES or word in RANKS or tokens[at].text.isupper():
        return word in FUNCTION_WORDS
    if word in GIVEN_NAMES and _is_name_word(tokens, at + 1):
        return False
    if word in common and word not in GIVEN_NAMES and not _is_name_word(tokens, at + 1):
        return True
    if word in proper and word not in common:
        return word in FUNCTION_WORDS
    return word in _OPENING_WORDS or word.endswith("ly")


def _is_name_word(tokens: Sequence[Token], at: int) -> bool:
    return at < len(tokens) and is_capital(tokens[at]) and tokens[at].lower not in _DATES


def _end(tokens: Sequence[Token], first: int, limit: int) -> int:
    """Where the run that begins at `first` ends (exclusive)."""
    at = max(first + 1, _end_of_known(tokens, first, limit))
    limit = min(limit, first + _LONGEST)
    while at < limit:
        step = _step(tokens, first, at, limit)
        if not step:
            break
        at += step
    return at


def _end_of_known(tokens: Sequence[Token], first: int, limit: int) -> int:
    """Where a body's name ends that the lexicon has in full, small words and all: "... Co-operation in Europe"."""
    for name in _known_bodies().get(tokens[first].lower, ()):
        if tuple(token.lower for token in tokens[first : min(first + len(name), limit)]) == name:
            return first + len(name)
    return first


@cache
def _known_bodies() -> Mapping[str, Sequence[tuple[str, ...]]]:
    """The full names of known bodies by their first word, the longest first."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for name in sorted({full.lower() for full in ACRONYMS.values()}, key=lambda name: (-len(name), name)):
        words = tuple(word.strip(",") for word in name.removeprefix("the ").split())
        found.setdefault(words[0], []).append(words)
    return found


def _step(tokens: Sequence[Token], first: int, at: int, limit: int) -> int:
    """How many tokens the run goes on by at `at`; 0 where it ends."""
    token, before = tokens[at], tokens[at - 1]
    if is_capital(token):
        return int(token.lower not in _DATES or before.lower in GIVEN_NAMES)
    if token.text == ".":
        return int(
            before.end == token.start
            and _takes_full_stop(before)
            and at + 1 < limit
            and _begins_surname(tokens, at + 1)
        )
    if at + 1 >= limit:
        return 0
    following = tokens[at + 1]
    if _is_of_members(tokens, at, limit):
        return 1
    if token.lower in PARTICLES or token.text == "&" or token.text in ("'", "’"):
        return 2 if is_capital(following) and token.text not in ("'", "’") else _particles(tokens, at, limit)
    if token.lower == "'s":
        return 2 if before.lower in _POSSESSED and is_capital(following) else 0
    return _linked(tokens, first, at, limit)


def _begins_surname(tokens: Sequence[Token], at: int) -> bool:
    """Whether a name goes on behind an initial: "P. Meer", "P. van der Meer"."""
    while at < len(tokens) - 1 and tokens[at].text in PARTICLES:
        at += 1
    return is_capital(tokens[at])


def _is_of_members(tokens: Sequence[Token], at: int, limit: int) -> bool:
    """Whether an apostrophe stands behind the members of a body that is named after them: "Harbour Workers' Federation"."""
    before = tokens[at - 1]
    if tokens[at].text not in ("'", "’") or before.end != tokens[at].start or not before.lower.endswith("s"):
        return False
    return is_capital(tokens[at + 1]) and any(
        tokens[end].lower in _OF_MEMBERS and all(map(is_capital, tokens[at + 1 : end]))
        for end in range(at + 1, min(limit, at + 4))
    )


def _takes_full_stop(token: Token) -> bool:
    return len(token.text) == 1 or token.lower in _DOTTED


def _particles(tokens: Sequence[Token], at: int, limit: int) -> int:
    """Two particles before a name: "von der Leyen", "de la Cruz"."""
    two = at + 2 < limit and tokens[at + 1].lower in PARTICLES | {"the"} and is_capital(tokens[at + 2])
    return 3 if two and tokens[at].lower in PARTICLES else 0


def _linked(tokens: Sequence[Token], first: int, at: int, limit: int) -> int:
    """ "of", "for", "on" and "and" inside the name of a body: "Ministry of Defence", "Bureau for Labour and Trade"."""
    word, before, following = tokens[at].lower, tokens[at - 1].lower, tokens[at + 1]
    if word in ("of", "for", "on"):
        if before not in (_CONVENED if word == "on" else _BEFORE_OF):
            return 0
        if is_capital(following):
            return 2 * (following.lower not in _DATES)
        return 3 if following.lower == "the" and at + 2 < limit and is_capital(tokens[at + 2]) else 0
    if word == "and" and is_capital(following):
        inside = [token.lower for token in tokens[first:at]]
        return 2 if any(link in inside for link in ("of", "for", "on")) and following.lower not in GIVEN_NAMES else 0
    return 0
