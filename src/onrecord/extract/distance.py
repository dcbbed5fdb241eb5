"""The words by which a report keeps its distance from what it reports: a cue, "without evidence", "what it called"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator

from onrecord.extract.attribution import Attribution, Place
from onrecord.extract.lookup import cue_of, phrases_in, tokens_in
from onrecord.lexicon.cues import CUES
from onrecord.lexicon.words import DISTANCE, DISTANCE_CUES, DISTANCE_MARKS
from onrecord.model import Quotation, Quote, Reading

_CLAIM_NOUNS = frozenset({"claim", "allegation", "assertion", "contention", "boast", "insistence"})
_VERIFICATION = re.compile(
    r"\b(?:verif|confirm|evidence|proof|corroborat|substantiat|unsubstantiat|unverif|unconfirm)", re.IGNORECASE
)
_REACH = 600  # characters of a sentence before and behind a cue that are looked through
_PROOF = r"(?:evidence|proof|details?|specifics|sources?|basis|substantiation|particulars|documentation)"
_STEMS = "offer|provid|giv|cit|present|produc|nam|shar|show|specify|supply"
_GIVING = rf"(?:{_STEMS})(?:e|s|es|d|ed|n|ing|ies|ied|ying)?|gave|gives|shown"
_MORE = r"(?:any |further |more |much |other |supporting |concrete |independent |hard |new )"
_CALLED = (
    "call|calls|called|term|terms|termed|dub|dubs|dubbed|label|labels|labell?ed|brand|brands|branded|"
    "(?:describe|characteri[sz]e|portray|regard)[sd]? as|(?:portrayed|saw|sees|see) as|considers?|considered|"
    "(?:says?|said|claims?|claimed|alleges?|alleged|insists?|insisted) (?:is|are|was|were)"
)
# What the lexicon's phrases cannot list, since words stand between.
_PATTERNS = re.compile(
    rf"\bwithout (?:(?:immediately|yet|ever) )?(?:{_GIVING}) {_MORE}*{_PROOF}"
    rf"|\b(?:{_GIVING}) (?:no|little|scant) {_MORE}?{_PROOF}"
    rf"|\b(?:no|little|scant) {_MORE}?(?:evidence|proof) (?:was|were|has been|is) (?:offered|given|provided|produced|presented)"
    r"|\b(?:could|can|has|have|had|was|were|is|are)(?: not|n['’]t)"
    r"(?: (?:yet|immediately|independently|been|be|able to|possible to))* "
    r"(?:verified|verify|confirmed|confirm|corroborated|corroborate|authenticated|authenticate|substantiated|checked)"
    rf"|\bwhat (?:[\w’'.-]+ ){{1,4}}?(?:has |have |had )?(?:repeatedly )?(?:{_CALLED})(?= )"
    r"|\bby (?:his|her|its|their) own (?:account|telling|reckoning|admission)\b"
    r"|\bif (?:true|he is to be believed|she is to be believed|they are to be believed)\b",
    re.IGNORECASE,
)

_APPOSED = re.compile(
    r", (?:although|though|but|(?:an?|the) (?:claim|account|allegation|charge|assertion|statement|figure|version))\b[^,;.]*$"
)


def distance(reading: Reading, one: Attribution, quotation: Quotation, *, negated: bool) -> list[Place]:
    """The cue where it keeps away by itself, and words of distance in the same and the next sentence, outside quotations.

    Where the saying is negated ("never claimed"), the cue keeps away from nothing.
    """
    cue = cue_of(one.verb)
    keeps_away = cue is not None and not negated and (cue.lemma in DISTANCE_CUES or one.verb in _CLAIM_NOUNS)
    found = list(one.cue) if keeps_away else []
    said = [
        *(one.content if quotation != "indirect" else ()),
        *((quote.start, quote.end) for quote in _quotes(reading, one)),
    ]
    for place in _distant(reading, _around(reading, one)):
        own = _is_in(place, one.cue) and (keeps_away or _is_verb(reading, place) or _runs_into(place, one.content))
        others = _is_speakers(reading, one, place) or _is_told_behind(reading, one, place)
        if not own and not _is_in(place, said) and not others:
            found.append(place)
    return found


def _is_speakers(reading: Reading, one: Attribution, place: Place) -> bool:
    """Whether words of distance inside a content are the speaker's own: "said the charge was baseless".

    They are the reporter's where they are a mark ("so-called", "what it called"), or behind an apposition ("a claim that ...").
    """
    text = reading.report.text
    around = next((start for start, end in one.content if start <= place[0] < end), None)
    words = text[place[0] : place[1]].lower()
    if around is None or words in DISTANCE_MARKS or words.startswith("what "):
        return False
    return _APPOSED.search(text, around, place[0]) is None


def _runs_into(place: Place, content: Iterable[Place]) -> bool:
    """Whether words that begin in the cue end in what is said: who "offered | no evidence" is told of, at no distance."""
    return any(start < place[1] <= end for start, end in content)


def _is_told_behind(reading: Reading, one: Attribution, place: Place) -> bool:
    """Whether words behind a cue and its content are what its speaker says next: "ruled nothing out, but said he had no proof".

    Words that a comma sets off are the reporter's still: "said it leaked, offering no evidence".
    """
    behind = max(end for _, end in (*one.cue, *one.content))
    if place[0] < behind or reading.report.text[: place[0]].rstrip().endswith(","):
        return False
    words = tokens_in(reading, ((behind, place[0]),))
    cues = [(at, CUES.get(token.lower)) for at, token in enumerate(words)]
    told = [
        at
        for at, cue in cues
        if cue is not None and cue.pos == "verb" and cue.form == "past" and cue.strength == "strong"
    ]
    return bool(told) and told[-1] < len(words) - 1 and not any(token.text in ".;!?" for token in words[told[-1] :])


def distant(reading: Reading, places: Iterable[Place]) -> Iterator[Place]:
    """Words of distance in these places, none inside another."""
    yield from _distant(reading, places)


def _distant(reading: Reading, places: Iterable[Place]) -> Iterator[Place]:
    for start, end in places:
        patterns = [found.span() for found in _PATTERNS.finditer(reading.report.text, start, end)]
        yield from patterns
        for place in phrases_in(reading, ((start, end),), DISTANCE):
            if not _is_in(place, patterns):
                yield place


def _quotes(reading: Reading, one: Attribution) -> Iterator[Quote]:
    """The quotations of the sentences around a cue; words inside them are somebody's own."""
    for start, end in _around(reading, one):
        at = bisect_left(reading.quotes, start, key=lambda quote: quote.end)
        while at < len(reading.quotes) and reading.quotes[at].start < end:
            yield reading.quotes[at]
            at += 1


def _is_in(place: Place, places: Iterable[Place]) -> bool:
    return any(start <= place[0] < end for start, end in places)


def _is_verb(reading: Reading, place: Place) -> bool:
    """Whether words of distance are or end in a verb of saying where they stand: "disputed the figure", "could not confirm"."""
    words = reading.report.text[place[0] : place[1]].lower()
    cue = CUES.get(words.split()[-1])
    return cue is not None and cue.pos == "verb" and words not in DISTANCE_MARKS


def _around(reading: Reading, one: Attribution) -> list[Place]:
    """The sentence of the cue, and the next of its paragraph where that says how far the words could be verified."""
    place = (one.cue or one.content)[-1]
    sentences = reading.sentences
    at = bisect_left(sentences, place[0] + 1, key=lambda sentence: sentence.start) - 1
    if at < 0:
        return []
    found = [(max(sentences[at].start, place[0] - _REACH), min(sentences[at].end, place[1] + _REACH))]
    following = sentences[at + 1 : at + 2]
    if following and following[0].paragraph == sentences[at].paragraph:
        start, end = following[0].start, min(following[0].end, following[0].start + _REACH)
        if _VERIFICATION.search(reading.report.text, start, end) and not _tells(reading, (start, end)):
            found.append((start, end))
    return found


def _tells(reading: Reading, place: Place) -> bool:
    """Whether a sentence reports somebody's words itself, so that what it keeps away from is those."""
    cues = (CUES.get(token.lower) for token in tokens_in(reading, (place,)))
    return any(
        cue is not None
        and cue.pos == "verb"
        and cue.form == "past"
        and cue.strength == "strong"
        and cue.act != "confirm"
        for cue in cues
    )
