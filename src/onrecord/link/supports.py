"""Who supports what in one report, where the text says so: an ordered list of rules, each a small function with a name.

A rule looks at one statement that confirms or backs something, or finds something to agree with an account, and yields what is
supported. The first rule that finds something decides. Support is said by the text, in so many words: that two say the same makes
one claim with two voices, and no tie. It adds no origin and changes no standing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import product
from typing import NamedTuple

from onrecord.link.figures import figures
from onrecord.link.names import may_be_one
from onrecord.link.scene import FAR, Scene
from onrecord.link.terms import terms
from onrecord.model import Paragraph, Report, Statement, Tie

VERSION = "link/1"
SHARED, SHARE = 3, 0.6  # telling words that two contents have in common, and their part of the shorter one's
ABOUT = 2  # telling words in common by which one of several things that somebody said is meant

_ASSERTING = frozenset("say claim confirm accuse assess predict warn announce believe report".split())
_CONFIRMS = re.compile(
    r"\b(?:(?:re)?confirm(?:s|ed|ing)?|corroborat(?:e|es|ed|ing)|bear(?:s|ing)? out|bore out|borne out|vouch(?:es|ed|ing)? for|"
    r"substantiat(?:e|es|ed|ing)|verif(?:y|ies|ied))\b",
    re.IGNORECASE,
)
_BACKS = re.compile(
    r"\b(?:back(?:s|ed|ing)?(?: up)?|support(?:s|ed|ing)?|endors(?:e|es|ed|ing)|len(?:d|ds|t) (?:credence|weight) to)\b",
    re.IGNORECASE,
)
_AGREES = re.compile(
    r"\b(?:(?:consistent|in line|in keeping|squares?|squared|tall(?:y|ies|ied)) with|match(?:es|ed)?|bears? out|bore out|"
    r"borne out|corroborat(?:e|es|ed)|confirm(?:s|ed)?|back(?:s|ed)?(?: up)?|support(?:s|ed)?)\s+(?=\S)",
    re.IGNORECASE,
)
_IN_DOUBT = re.compile(
    r"(?:\b(?:not|never|no|nor|neither|none|nobody|nothing|hardly|without|cannot|if|whether|would|could|may|might|unable|"
    r"fail(?:s|ed)?|yet|can|should)\b|n['’]t\b)[^.;]{0,40}$",
    re.IGNORECASE,
)
_NOUN = (
    r"(?:accounts?|claims?|versions?|statements?|reports?|story|stories|descriptions?|allegations?|accusations?|assessments?|"
    r"findings?|figures?|numbers?|estimates?|assertions?|testimon(?:y|ies)|explanations?)"
)
_WHOSE = re.compile(
    rf"\W*(?P<whose>(?:the |an? )?[\w.-]+(?: (?!of\b|by\b|from\b|that\b|to\b)[\w.-]+){{0,4}}?)(?:['’]s?) (?:\w+ )?{_NOUN}\b",
    re.IGNORECASE,
)
_BY = re.compile(
    rf"\W*(?:the|that|those|these|an?) (?:\w+ )?{_NOUN} (?:of|by|from|made by|given by) "
    rf"(?P<whose>[\w.’'-]+(?: [\w.’'-]+){{0,3}})",
    re.IGNORECASE,
)
_POINTS = re.compile(
    r"\W*(?P<whose>the|that|this|those|these|both|such|his|her|their|its) (?:\w+ )?"
    r"(?:accounts?|claims?|versions?|allegations?|accusations?|assessments?|findings?|assertions?)\b",
    re.IGNORECASE,
)  # no "report" or "statement", which may be a paper
_SPOKESMAN = re.compile(r"\bspokes\w+", re.IGNORECASE)
_THIS = re.compile(r"\W*(?:this|that|it|as much|the same)\W*", re.IGNORECASE)


class Supported(NamedTuple):
    """What a statement supports, how sure the rule is (0 to 1), and why in a sentence."""

    statement: Statement
    score: float
    why: str


class Backing(NamedTuple):
    """A statement that supports something: `words` say what, `confirms` where the cue itself grants that it is so."""

    statement: Statement
    words: str
    said: str
    confirms: bool


class Account(NamedTuple):
    """Whose account some words support, what it is of by its telling words, and the words that say so."""

    whose: str
    about: frozenset[str]
    said: str


Rule = Callable[[Scene, Backing], Iterator[Supported]]


def supports(report: Report, paragraphs: Sequence[Paragraph], statements: Sequence[Statement]) -> tuple[Tie, ...]:
    """The ties of kind *supports* among the statements of one report."""
    ordered = sorted(statements, key=lambda statement: (statement.content[0], statement.id))
    scene = Scene(report, ordered, [paragraph.start for paragraph in paragraphs])
    found = (tie for each in ordered if (backing := _backing(scene, each)) for tie in _ties(scene, backing))
    return tuple(sorted(set(found)))


def _ties(scene: Scene, backing: Backing) -> Iterator[Tie]:
    for rule in RULES:
        supported = list(rule(scene, backing))
        for statement, score, why in supported:
            name = f"{VERSION}:{rule.__name__}"
            yield Tie("supports", backing.statement.id, statement.id, score, why, name)
        if supported:
            return


def _backing(scene: Scene, statement: Statement) -> Backing | None:
    """The statement as one that supports something, by its cue, else by its content; None where it does neither, or in doubt."""
    content = scene.content(statement)
    cue = " ".join(span.of(scene.report.text) for span in statement.cue)
    if statement.polarity == "negative" or _IN_DOUBT.search(
        scene.report.text[: _start(statement)][-40:].split("\n")[-1]
    ):
        return None
    if _CONFIRMS.search(cue):
        return Backing(statement, content, cue, confirms=True)
    if _BACKS.search(cue) and (_WHOSE.match(content) or _BY.match(content) or _POINTS.match(content)):
        return Backing(statement, content, cue, confirms=False)
    found = _agreeing(content)
    return Backing(statement, content[found.end() :], found[0].strip(), confirms=False) if found else None


def _agreeing(content: str) -> re.Match[str] | None:
    """Where a content first finds something to agree with what follows, without a doubt."""
    return next((each for each in _AGREES.finditer(content) if not _IN_DOUBT.search(content[: each.start()])), None)


def account(content: str, *, confirms: bool) -> Account | None:
    """Whose account a content supports: that with which it begins where its act confirms, else that with which it agrees.

    >>> account("that the holes are consistent with the governor's account of the shelling", confirms=False)
    Account(whose='the governor', about=frozenset({'shell'}), said="the governor's account")
    """
    found = None if confirms and (_WHOSE.match(content) or _BY.match(content)) else _agreeing(content)
    if not confirms and not found:
        return None
    words = content[found.end() :] if found else content
    named = _WHOSE.match(words) or _BY.match(words)
    if not named or named["whose"].lower() in _PRONOUNS:
        return None
    return Account(named["whose"], terms(words[named.end() :]).senses, _short(named[0]))


def _start(statement: Statement) -> int:
    """Where its cue begins, in front of which a negation would stand; of what has no cue, its content."""
    return (statement.cue or statement.content)[0].start


def account_of(scene: Scene, backing: Backing) -> Iterator[Supported]:
    """It names whose account it supports: what that one said, the last before it, or the one that speaks of the same."""
    named = _WHOSE.match(backing.words) or _BY.match(backing.words)
    if not named or named["whose"].lower() in _PRONOUNS:
        return
    whose = named["whose"]
    said = [each for each in _before(scene, backing) if _is_of(scene, each, whose)]
    about = terms(backing.words[named.end() :]).senses
    same = [each for each in said if len(terms(scene.content(each)).senses & about) >= ABOUT]
    for statement in same or said[-1:]:
        yield Supported(statement, 0.9 if same else 0.8, f"“{backing.said}” {_short(named[0])}")


def same_content(scene: Scene, backing: Backing) -> Iterator[Supported]:
    """It confirms, and what it confirms has the telling words of what another said before, no figure or negation apart."""
    if not backing.confirms:
        return
    mine = terms(backing.words)
    for statement in (each for each in _before(scene, backing) if each.act != "report"):
        theirs = terms(scene.content(statement))
        shared = mine.senses & theirs.senses
        fewer = min(len(mine.senses), len(theirs.senses))
        alike = len(shared) >= SHARED and len(shared) >= SHARE * fewer and mine.negated == theirs.negated
        if alike and not _apart(backing.words, scene.content(statement)):
            why = f"“{backing.said}”, and both speak of {', '.join(sorted(shared)[:6])}"
            yield Supported(statement, round(min(0.9, len(shared) / fewer), 3), why)


def pointed_at(scene: Scene, backing: Backing) -> Iterator[Supported]:
    """It only points ("the claim", "this"): at what another said last, a few paragraphs back at most.

    "His account" may be anybody's where several have spoken there, and then nothing is supported.
    """
    pronoun = _THIS.fullmatch(backing.words)
    pointer = pronoun if backing.confirms and pronoun else _POINTS.match(backing.words)
    if not pointer:
        return
    reach = 1 if pronoun else FAR
    here = scene.paragraph(backing.statement)
    said = [
        each
        for each in _before(scene, backing)
        if each.act != "report" and here - scene.paragraph(each) <= reach and _backing(scene, each) is None
    ]
    owned = not pronoun and pointer["whose"].lower() in _OWNED
    if said and not (owned and len({each.speaker.source.id for each in said}) > 1):
        why = f"“{backing.said} {_short(pointer[0])}” points at what was said just before"
        yield Supported(said[-1], 0.7, why)


RULES: tuple[Rule, ...] = (account_of, same_content, pointed_at)
_PRONOUNS = frozenset("it that this he she they who".split())
_OWNED = ("his", "her", "their", "its")


def _before(scene: Scene, backing: Backing) -> list[Statement]:
    """What others had asserted in the report by then; nobody supports what they say themselves, or what they are told to say."""
    mine = backing.statement
    return [
        each
        for each in scene.statements
        if each.content[0].start < mine.content[0].start
        and each.act in _ASSERTING
        and each.polarity == "positive"
        and each.speaker.source.id != mine.speaker.source.id
        and not any(span.start < mine.content[0].end and mine.content[0].start < span.end for span in each.content)
        and not any(may_be_one(own, theirs) for own, theirs in product(_names(scene, mine), _names(scene, each)))
    ]


def _names(scene: Scene, statement: Statement) -> tuple[str, ...]:
    """The name of a speaker, and the words by which the report calls it; of a spokesman, for whom he speaks."""
    words = " ".join(span.of(scene.report.text) for span in statement.speaker.words)
    names = (statement.speaker.source.name or "", words, _SPOKESMAN.sub("", words))
    return tuple(name for name in names if name.strip())


def _is_of(scene: Scene, statement: Statement, whose: str) -> bool:
    return statement.act != "report" and any(may_be_one(whose, name) for name in _names(scene, statement))


def _apart(one: str, other: str) -> bool:
    """Whether two contents give figures of one unit that exclude each other."""
    pairs = product(figures(one), figures(other))
    return any(mine.unit == theirs.unit and mine.against(theirs) == "apart" for mine, theirs in pairs)


def _short(words: str) -> str:
    return " ".join(words.split())
