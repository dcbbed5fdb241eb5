"""How a statement was made, as far as its sentence tells: for whom somebody speaks, who saw it, what it takes back.

Each is one small rule over words; a statement without any of them has the plain manner.
"""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import Literal, NamedTuple

from onrecord.lexicon.names import ADJECTIVES, NATIONS
from onrecord.lexicon.words import GROUPS, sections
from onrecord.link.bodies import outlet
from onrecord.model import Report, Statement

Mending = Literal["corrects", "retracts"]

_HEADS = (
    frozenset(word.lower() for word in sections("bodies.txt")["organisation heads"])
    | GROUPS
    | frozenset("police army navy coastguard guard company hospital operator regulator prosecution defence".split())
)
_SEEN = re.compile(
    r"\b(?:our|this (?:news)?paper['’]s|an?|the|two|three)\s+(?:own\s+)?(?:[A-Z][\w’']+\s+){0,3}(?:of our )?"
    r"(?:reporters?|correspondents?|photographers?)\b(?![^.]{0,30}\b(?:told|asked)\b)|\bour (?:own )?(?:count|reporters)\b|"
    r"\bby our count\b|\bas we (?:found|saw|counted)\b|\bwe (?:ourselves )?(?:saw|counted|stood|found)\b|"
    r"\b(?:this|the) (?:news)?paper\b|\b(?:has|have) (?:seen|read|reviewed|examined)\b"
)
_JOINT = re.compile(
    r"\bjoint(?:ly)? (?:statement|declaration|communiqu[eé]|press|news|briefing|release|announcement|letter)", re.I
)
_CORRECTS = re.compile(
    r"\b(?:correct(?:s|ed|ion|ing)\b|(?:that|this|it|which) was (?:wrong|an error|a mistake|incorrect)|should have (?:read|said)|"
    r"in error|misstated|erroneously|wrongly (?:said|stated|reported)|regrets? the error|"
    r"not\b[^.;]{1,40}\bas (?:[\w’'-]+ ){0,4}(?:first|earlier|previously|initially|originally)\b)",
    re.IGNORECASE,
)
_RETRACTS = re.compile(
    r"\b(?:retract(?:s|ed|ion|ing)?\b|t(?:ook|ake|akes|aken|aking) back\b|"
    r"with(?:drew|draws?|drawn|drawing) (?:that|the|its|his|her|their|this|what)[\w\s]{0,24}"
    r"\b(?:statement|claim|assurance|allegation|accusation|report|remark|word|said)|withdr(?:ew|aws?|awn) (?:it|that)\b)",
    re.IGNORECASE,
)
_PIECE = r"(?:reports?|story|stories|articles?|dispatch|pages?|item)"
_FORMERLY = re.compile(
    rf"(?:\b(?:an?|the|our) (?:earlier|previous|original|initial|first) (?:version|edition) of (?:this|our|the) {_PIECE}\b|"
    rf"\bour (?:earlier|previous|original|initial|first) {_PIECE}\b|"
    rf"\bcorrections?\b[^.;]{{0,12}}\b(?:we|our {_PIECE}|this {_PIECE})\b|"
    rf"\b(?:we|our {_PIECE}|this {_PIECE}) (?:wrongly|incorrectly|mistakenly|erroneously)\b)[^.;]{{0,60}}$",
    re.IGNORECASE,
)
_ADMITS = re.compile(
    r"\b(?:admi(?:t|ts|tted|tting|ssion)|acknowledg\w+|conced\w+|own(?:s|ed) up|granted that)\b", re.IGNORECASE
)
_OWN = re.compile(r"\b(?:its|our|ours|my|we|I|(?:his|her|their) own)\b")
_CAPITAL_RUN = re.compile(r"[A-Z][\w’']+(?:(?: of| for| the|) [A-Z][\w’']+)*")


_REFUSED = re.compile(
    r"\b(?:reject(?:s|ed)?|den(?:y|ies|ied)|dismiss(?:es|ed)?|disput(?:es|ed)|rebut(?:s|ted)?|refut(?:es|ed)|disclaimed|called)\b"
    r"[^.“”\"]{0,30}\b(?:claims?|reports?|allegations?|charges?|accusations?|talk|suggestions?|assertions?|account|knowledge)\b"
    r"(?: (?:that|of|from))?\s*$"
)
_OFFICE = re.compile(
    r"(?:the )?(?:\w+ )?(?:mayor|governor|head|director|president|minister|chief|chair(?:man|woman)?|ambassador|commissioner|"
    r"bishop|prosecutor|spokes(?:man|woman|person)|secretary|commander|leader|manager) (?:of|for) (?:the )?"
    r"(?P<body>(?:\w+ )*[A-Z][\w’' ]+)"
)
_WEEKDAY = re.compile(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|The|In|On|At|It|He|She")


_ROLE = (
    r"(?:(?:deputy|chief|senior|vice|acting|former) )*(?:spokes(?:man|woman|person)|chief executive|CEO|executive|chairman|"
    r"chairwoman|chair|(?:managing )?director|boss|general secretary|press officer|manager)"
)
_NO_BODY = "|".join(sorted({re.escape(nation.title()) for nation in (*ADJECTIVES, *NATIONS)}, key=len, reverse=True))
_BODY = rf"(?P<body>(?!(?:The|A|An|Its|His|Her|Their|Our|{_NO_BODY})\b)[A-Z][\w-]+(?: [A-Z][\w-]+)*)"
_ROLE_AT = re.compile(rf"{_BODY}(?:['’]s?)? {_ROLE}\b")
_ROLE_OF = re.compile(rf"\b{_ROLE} (?:of|for|at) (?:the )?{_BODY}")
"""Who speaks for a body of any name, as far as the words beside the office tell; a nation's name tells none of its bodies."""

_TOP = 1500  # characters in which a dateline stands, below what a saved page has above it
_CREDIT = re.compile(r"^[A-Z][^\n(]{1,60}\((?P<whose>[A-Z][\w’'.&-]*(?: [A-Z][\w’'.&-]*){0,4})\)\s*[—–-]", re.MULTILINE)

VERBATIM = 6  # words


class Manner(NamedTuple):
    """What is so of a statement: `body` is the organisation for which the speaker speaks, in the report's words.

    `refused` where the sentence rejects it before saying it ("rejected the claim that"); `body` is then who rejects. `verbatim`
    where it is all in quotation marks and long enough that two people do not say it alike. `owned` where somebody grants what is
    of their own ("acknowledged that one of its batteries had fired"). `former` where the outlet's own earlier version said it:
    that is put right, and nobody says it now. `headline` where it stands in the title, which tells in short what the text tells.
    `credit` is the outlet to which the dateline gives the report: "VELM (Harbour Wire) - ".
    """

    body: str | None = None
    seen: bool = False
    joint: bool = False
    mends: Mending | None = None
    admits: bool = False
    refused: bool = False
    verbatim: bool = False
    owned: bool = False
    former: bool = False
    headline: bool = False
    credit: str | None = None

    def written(self) -> str | None:
        """As the ledger keeps it: JSON of what is so, None where nothing is."""
        found = {name: value for name, value in self._asdict().items() if value}
        return json.dumps(found, ensure_ascii=False, sort_keys=True) if found else None


def manner(kept: str | None) -> Manner:
    """The manner that the ledger keeps."""
    return Manner(**json.loads(kept)) if kept else PLAIN


def manners(report: Report, statements: Sequence[Statement], sentences: dict[str, str]) -> dict[str, Manner]:
    """The manner of each statement of a report, by its id; `sentences` are the sentences in which each stands."""
    bodies: dict[str, str] = {}
    for statement in statements:
        source = statement.speaker.source
        if source.kind == "person" and source.id not in bodies:
            words = " ".join(span.of(report.text) for span in statement.speaker.words)
            if found := body(words, source.name or ""):
                bodies[source.id] = found
    told = {sentence: _told(sentence) for sentence in {*sentences.values()}}
    heard = _rejected(statements)
    title, credit = _title(report), _credit(report)
    return {
        said.id: _manner(
            said, report, sentences[said.id], told[sentences[said.id]], bodies, heard=said.id in heard
        )._replace(headline=_start(said) in title, credit=credit)
        for said in statements
    }


def _credit(report: Report) -> str | None:
    """The outlet in brackets behind the dateline, where that is another than the report's own."""
    found = _CREDIT.search(report.text[:_TOP])
    other = found and outlet(found["whose"]) not in ("", outlet(report.outlet or ""))
    return found["whose"] if found and other else None


def _title(report: Report) -> range:
    """Where the title stands in the text; nowhere, where the text does not have it."""
    start = report.text.find(report.title) if report.title else -1
    return range(start, start + len(report.title or "")) if start >= 0 else range(0)


def _rejected(statements: Sequence[Statement]) -> frozenset[str]:
    """What stands inside the content of a rejection that is a statement of its own: whose claim it is, is put forward by it."""
    ordered = sorted(statements, key=_start)
    found: set[str] = set()
    for outer in statements:
        if outer.act in ("deny", "dispute") and outer.polarity == "negative":
            end = outer.content[-1].end
            first, last = (bisect_right(ordered, place, key=_start) for place in (_start(outer), end))
            found.update(said.id for said in ordered[first:last] if said.content[-1].end <= end)
    return frozenset(found)


def _start(statement: Statement) -> int:
    return statement.content[0].start


class _Told(NamedTuple):
    """What a sentence tells of every statement in it: looked for once, however many it holds."""

    seen: bool
    joint: bool
    mends: Mending | None


def _told(sentence: str) -> _Told:
    return _Told(bool(_SEEN.search(sentence)), bool(_JOINT.search(sentence)), mending("", sentence))


def _manner(
    statement: Statement, report: Report, sentence: str, told: _Told, bodies: dict[str, str], *, heard: bool
) -> Manner:
    cue = " ".join(span.of(report.text) for span in statement.cue)
    content = " ".join(span.of(report.text) for span in statement.content)
    refused = None if heard else _refusal(statement, report, sentence)
    former = bool(_FORMERLY.search(_before(statement, report, sentence)))
    grants = admits(cue)
    own = statement.act == "report" or statement.speaker.source.kind in ("unnamed", "outlet", "unknown")
    return Manner(
        refused or _office(statement) or bodies.get(statement.speaker.source.id),
        own and told.seen,
        told.joint,
        "corrects" if former else _mends(statement, cue, content, told.mends),
        grants,
        refused is not None,
        statement.quotation == "direct" and len(content.split()) >= VERBATIM,
        grants and bool(_OWN.search(content)),
        former,
    )


def _before(statement: Statement, report: Report, sentence: str) -> str:
    """The words of its sentence that stand before a statement's content."""
    start = statement.content[0].start
    at = sentence.find(report.text[start : start + 20])
    return report.text[start - at : start] if at > 0 else ""


def _mends(statement: Statement, cue: str, content: str, told: Mending | None) -> Mending | None:
    """What a statement mends; who denies something ("denied that it had withdrawn the claim") mends by the cue alone."""
    if statement.act in ("deny", "dispute") and not takes_back(cue, content):
        return None
    return _weightier(mending(f"{cue} {content}", ""), told)


def takes_back(cue: str, content: str) -> bool:
    """Whether the cue takes back or puts right what follows, which then is no denial of what others say.

    >>> takes_back("withdrew", "the claim that the dam was safe"), takes_back("denied", "that it had retracted the claim")
    (True, False)
    """
    said = f"{cue} {content}"
    return any(found.start() < len(cue) for each in (_RETRACTS, _CORRECTS) if (found := each.search(said)))


def _office(statement: Statement) -> str | None:
    """The body of one who is known by an office alone: "the head of the Valley Council"."""
    source = statement.speaker.source
    found = _OFFICE.fullmatch(source.name or "") if source.kind in ("unnamed", "group") else None
    return found["body"] if found else None


def _refusal(statement: Statement, report: Report, sentence: str) -> str | None:
    """Who rejects a content of nobody known, in the words before it in its sentence; "" where they do not say who."""
    if statement.speaker.source.kind not in ("unknown", "unnamed", "outlet", "document"):
        return None
    before = _before(statement, report, sentence)[-160:]
    found = _REFUSED.search(before)
    if not found:
        return None
    runs = [run for run in _CAPITAL_RUN.findall(before[: found.start()]) if not _WEEKDAY.fullmatch(run)]
    return str(runs[-1]) if runs else ""


def mending(said: str, sentence: str) -> Mending | None:
    """Whether the words take something back or put it right.

    >>> mending("withdrew the statement that the dam was safe", ""), mending("said", "That was wrong: the loss was 14 million")
    ('retracts', 'corrects')
    """
    if _RETRACTS.search(said) or _RETRACTS.search(sentence):
        return "retracts"
    return "corrects" if _CORRECTS.search(said) or _CORRECTS.search(sentence) else None


def _weightier(one: Mending | None, other: Mending | None) -> Mending | None:
    """Taking back goes before putting right."""
    return "retracts" if "retracts" in (one, other) else one or other


def admits(words: str) -> bool:
    """Whether words grant what follows: "admitted that", "acknowledged"."""
    return bool(_ADMITS.search(words))


def body(words: str, name: str) -> str | None:
    """For whom a person speaks, by the words that stand for the person.

    >>> body("Bea Sorrel, who speaks for the Students' Council", "Bea Sorrel"), body("police spokesman Tomas Rell", "Tomas Rell")
    ("Students' Council", 'police')
    >>> body("Halvex chief executive Rolf Anders", "Rolf Anders"), body("Lund, spokeswoman for Norvane", "Lund")
    ('Halvex', 'Norvane')
    """
    rest = words
    for part in name.split():
        rest = rest.replace(part, "\n")
    if known := _ROLE_OF.search(rest) or _ROLE_AT.search(rest):
        return str(known["body"])
    for run in _CAPITAL_RUN.findall(rest):
        if run.split()[-1].lower().strip("'’") in _HEADS or " " in run:
            return str(run)
    lower = re.findall(r"[a-z][\w’']+", rest)
    return next((word for word in lower if word in _HEADS), None)


PLAIN = Manner()
