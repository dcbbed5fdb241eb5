"""Words that reject what was said just before: "That is a lie", "Nonsense", "this ‘an invention’", "He gave no such order".

By themselves they say nothing of what is so, and no comparison of contents can find what they reject: it stands before them.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from onrecord.model import TieKind

_LONGEST = 14  # words of a sentence that only rejects; a longer one says something of its own
NOUN = (
    r"(?:claims?|accusations?|allegations?|assertions?|reports?|figures?|numbers?|accounts?|statements?|charges?|versions?|"
    r"suggestions?|assessments?|estimates?|rumou?rs?|insinuations?|story|stories|talk|counts?)"
)
_PRONOUN = r"(?:(?:all|both|any|most|much|none) of )?(?:it|this|that|them|these|those|which)"
_CLAIM = rf"(?:the|those|these|that|this|such|all|any|his|her|their|its) (?:[\w’'-]+ ){{0,2}}?{NOUN}"
_POINTED = rf"(?:{_PRONOUN}|{_CLAIM})"
_BE = r"(?:(?: (?:is|was|are|were|as)|['’]s) )"
_DEGREE = (
    r"(?:(?:simply|just|all|quite|completely|entirely|totally|utterly|absolutely|wholly|plainly|clearly|pure|sheer|complete|total|"
    r"utter|absolute|downright|outright|categorically|blatant|malicious|an?|the) )*"
)
# Of a proposal or a deed one says as well that it is absurd or wrong; of a claim only that it is not so.
_UNTRUE = (
    r"(?:lies?|fabrications?|inventions?|falsehoods?|fiction|fantasy|fantasies|fairy[ -]tales?|slander|calumny|hoax|smear|"
    r"nonsense|rubbish|false|untrue|baseless|groundless|unfounded|fabricated|invented|made[ -]up|propaganda|"
    r"not (?:true|so|the case)|(?:isn|wasn|aren|weren)['’]t (?:true|so))"
)
_ABSURD = r"(?:absurd|ridiculous|preposterous|laughable|ludicrous)"
_ASKEW = r"(?:inaccurate|incorrect|wide of the mark|not (?:correct|accurate))"
_WRONG = r"(?:wrong|mistaken|misleading|exaggerated)"
_TAIL = r"(?:,? (?:from|of|by|in|about|again|and|on|put|spread)\b(?: [\w’'-]+){0,8}|, [\w’'-]+(?: [\w’'-]+)?)?"
_MARKS = " \t\n\"“”„«»‘’',.!?;:"
_QUOTES = re.compile(r"[\"“”„«»‘]|(?<!\w)['’]|['’](?!\w)")
_SENTENCE = re.compile(r"[.!?;…]+[\"“”’']*\s+|\s[–—-]\s")


def _all_of(word: str, pointed: str = rf"(?:{_POINTED}(?:{_BE}| ))?") -> re.Pattern[str]:
    """A sentence of nothing but what it points at, if that is named, and a word that rejects it."""
    return re.compile(rf"(?:no,? )?{pointed}{_DEGREE}{word}{_TAIL}", re.IGNORECASE)


_REJECTS: tuple[tuple[TieKind, re.Pattern[str]], ...] = (
    ("denies", _all_of(_UNTRUE)),
    ("denies", _all_of(_ABSURD, rf"{_CLAIM}(?:{_BE}| )")),
    ("disputes", _all_of(_ASKEW)),
    ("disputes", _all_of(_WRONG, rf"{_CLAIM}(?:{_BE}| )")),
    ("denies", re.compile(rf"(?:i|we) (?:\w+ly )?(?:deny|reject|dispute) {_POINTED}{_TAIL}", re.IGNORECASE)),
    (
        "denies",
        re.compile(r"(?:it|this|that) (?:(?:did not|didn['’]t) happen|never happened|never took place)", re.IGNORECASE),
    ),
)


_SUCH = re.compile(r"\b(?:(?P<no>no) such|any such|such an?) (?P<thing>[^\W\d_]+)", re.IGNORECASE)


class Retort(NamedTuple):
    """How a sentence rejects what another said, and the words that do so."""

    kind: TieKind
    words: str


def retort(content: str) -> Retort | None:
    """What a content rejects by its words alone, in one of its first two sentences; None where it tells something of its own.

    >>> retort("That is a lie. I buy my carp there,")
    Retort(kind='denies', words='That is a lie')
    >>> retort("That is a lie that many believe")
    """
    for sentence in _SENTENCE.split(content.strip(_MARKS))[:2]:
        plain = _QUOTES.sub("", sentence).strip(_MARKS)
        if len(plain.split()) > _LONGEST:
            return None
        for kind, pattern in _REJECTS:
            if pattern.fullmatch(plain):
                return Retort(kind, plain)
        if (found := _SUCH.search(plain)) and found["no"]:
            return Retort("denies", plain)
    return None


def such(words: str) -> str | None:
    """Of what sort what is denied was: "letter" of "no such letter", "thing" of "no such thing"."""
    found = _SUCH.search(words)
    return found["thing"].lower() if found else None


_POINTS = re.compile(
    rf"that (?:[\w’'-]+ ){{0,2}}?{NOUN}(?: (?:as|at|by|from|in|made|on|to)\b.*)?", re.IGNORECASE | re.DOTALL
)
_NAMED = re.compile(
    rf"(?:that )?(?P<whose>(?:[\w’'.&-]+ ){{0,6}}?){NOUN}(?: (?:made )?(?:by|from) (?P<by>[\w’' .&-]{{1,50}}?))?,? "
    rf"(?:that|of|about|over) (?P<what>.+)",
    re.IGNORECASE | re.DOTALL,
)
_OWNER = re.compile(r"(.*\w)(?:['’]s|['’])(?: \w+)?")
_OWN = re.compile(r"(?:that )?(?:our|my|its|his|her|their|an earlier|earlier)\b", re.IGNORECASE)
_REFUTES = re.compile(
    rf"(?:that )?(?P<claim>[^.;]*?\b{NOUN}\b[^.;]*?) (?:is|was|are|were|as) {_DEGREE}"
    rf"(?:(?:{_UNTRUE}|{_ABSURD})|(?P<askew>{_ASKEW}|{_WRONG})){_TAIL}",
    re.IGNORECASE | re.DOTALL,
)
# "Called X's figure of forty pure invention": without a verb between, where the claim itself has none.
_CALLED = re.compile(
    rf"(?P<claim>[^.;]*?\b{NOUN}\b[^.;]*?),? {_DEGREE}(?:(?:{_UNTRUE}|{_ABSURD})|(?P<askew>{_ASKEW}|{_WRONG}))",
    re.IGNORECASE | re.DOTALL,
)
VERB = re.compile(
    r"\b(?:is|are|was|were|has|have|had|did|does|do|will|would|could|can|may|might|\w\w+ed)\b|n['’]t\b", re.IGNORECASE
)
_POINTED_AT = re.compile(_POINTED, re.IGNORECASE)
_CLAUSE = re.compile(r"that (?P<what>.+)", re.IGNORECASE | re.DOTALL)


class Claimed(NamedTuple):
    """What is claimed, where what is rejected is a claim; `whose` are the words that say who claims it, if any do."""

    what: str
    whose: str | None = None


def claimed(words: str) -> Claimed | None:
    """What is claimed, where what is rejected is a claim and no thing or plan: a clause, or "claims of" something.

    >>> claimed("the mayor's claim that a shell had cut the line"), claimed("the new tax on diesel")
    (Claimed(what='a shell had cut the line', whose='the mayor'), None)
    """
    plain = words.strip()
    if named := _NAMED.match(plain):
        owner = _OWNER.fullmatch(named["whose"].strip())
        return Claimed(named["what"], named["by"] or (owner[1] if owner else None))
    clause = None if _POINTS.fullmatch(plain.rstrip(_MARKS)) else _CLAUSE.match(plain)
    return Claimed(clause["what"]) if clause else None


def is_thing(words: str) -> bool:
    """Whether what is disputed is a thing or a plan and no claim: "the new tax", as far as it holds no verb that words tell.

    >>> is_thing("the new tax on diesel"), is_thing("the tax was lowered"), is_thing("the ministry's account of the tax")
    (True, False, False)
    """
    return not (claimed(words) or VERB.search(words) or _POINTED_AT.fullmatch(words.strip(_MARKS)))


def refuted(content: str) -> tuple[TieKind, Claimed] | None:
    """The claim of others of which a content says that it is not so.

    >>> refuted("the union's account of the shortage was wide of the mark")
    ('disputes', Claimed(what='the shortage', whose='the union'))
    >>> refuted("the ministry's figure of 2,500 pure invention")
    ('denies', Claimed(what='2,500', whose='the ministry'))
    """
    plain = _QUOTES.sub("", content).strip(_MARKS)
    found = _REFUTES.fullmatch(plain) or _CALLED.fullmatch(plain)
    if found and found.re is _CALLED and VERB.search(found["claim"]):
        return None
    what = claimed(found["claim"]) if found else None
    if not found or not what or _OWN.match(found["claim"]):
        return None
    return ("disputes" if found["askew"] else "denies"), what
