"""The rules that decide what kind of act a saying is, in the order in which they are asked: the first that knows decides.

A rule is a small function from a cue in its place to an act, or None. The first line of its docstring is what `onrecord
explain` shows. To add one, write it, put it in its place in `RULES`, and add a sentence to tests/extract/test_acts.py.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from onrecord.extract.attribution import Place
from onrecord.extract.closed import AUXILIARIES, DETERMINERS, PREPOSITIONS
from onrecord.extract.company import LIGHT, OPENING, company, forms, is_withdrawn, withheld_at
from onrecord.extract.cued import Cued
from onrecord.extract.lookup import tokens_in
from onrecord.extract.unvoiced import expected_by_nobody, hardly_said, silent, still_to_come, to_be_said
from onrecord.lexicon.cues import CUES, NOUN_CUES
from onrecord.lexicon.words import DOCUMENT_HEADS
from onrecord.model import Act

_REFUSING = frozenset("refused refuses refuse refusing declined declines decline declining".split())
_ASKED = frozenset("say add tell write continue cry shout".split()) | {"go on"}
_CLAUSE = 9  # words of a clause in which its verb is looked for
_TENSED = frozenset("will would can could may might must should to they we you i is are was were has have had".split())
_DONE_BY_ONE = frozenset("resign go leave pay stop withdraw release end stand hand apologise apologize".split())
_ADDRESSED = 5  # words of a content in which who is told stands before "to"
_CLAUSE_OPENERS = OPENING | frozenset("they he she it we you i is are was were has have had".split())
_DATA = frozenset("data evidence figures research findings results tests samples images".split())
_PRONOUNS = frozenset(
    "this that these those some any all both many most several few more another other such what which".split()
)
_REQUESTS = frozenset("request requests application appeal motion petition bail access entry permission visa".split())


def act_of(seen: Cued) -> tuple[Act, str]:
    """The act, and the name of the rule that decided it."""
    for rule in RULES:
        act = rule(seen)
        if act is not None:
            return act, rule.__name__
    return "say", "no_cue"


# --- the rules -------------------------------------------------------------------------------------------------------


def refusing(seen: Cued) -> Act | None:
    """Who "refused" or "declined" refuses, whatever was to be done."""
    return "refuse" if seen.words and seen.words[seen.head] in _REFUSING else None


def withheld(seen: Cued) -> Act | None:
    """What somebody stopped short of, failed to do or has yet to do has the act of what was withheld."""
    at = withheld_at(seen)
    run = [*seen.words, *(seen.opening if seen.runs_on else ())]
    after = (" ".join(run[at : at + 2]), *run[at : at + 2])
    return next((CUES[words].act for words in after if words in CUES), None) if at else None


def withdrawn(seen: Cued) -> Act | None:
    """Who drops a demand or withdraws an offer has the act of what is taken back, and no longer puts it forward."""
    if not is_withdrawn(seen):
        return None
    act = company(seen)
    return "deny" if act in ("say", "claim", "assess") else act


def said_to_have(seen: Cued) -> Act | None:
    """Who is said to have done it, "is said to have admitted", has done that."""
    for at in range(seen.head + 1, len(seen.words) - 2):
        if seen.words[at : at + 2] == ("to", "have") and seen.words[at + 2] in CUES:
            return CUES[seen.words[at + 2]].act
    return None


def said_it_would(seen: Cued) -> Act | None:
    """Whose cue is "said it would" promises."""
    would = len(seen.words) > 2 and seen.words[-1] in ("would", "will")
    return "promise" if would and seen.one.verb == "say" else None


def noun_of(seen: Cued) -> Act | None:
    """A word that could be a verb is a noun where "by" or "from" names behind it whose it is: "calls by", "questions from"."""
    noun = NOUN_CUES.get(seen.words[0]) if len(seen.words) == 1 else None
    return noun.act if noun is not None and seen.after in ("by", "from", "among") else None


def idiomatic(seen: Cued) -> Act | None:
    """The words make an idiom of the lexicon that tells the act."""
    return seen.idiom.act if seen.idiom is not None and seen.idiom.weight > 1 else None


def weighed_in_mind(seen: Cued) -> Act | None:
    """Who is "considering" something means to do it, perhaps; who "considers" it so has a view of it."""
    head = seen.words[seen.head] if seen.words else ""
    return "intend" if head in ("considering", "weighing", "contemplating") else None


def proposed_doing(seen: Cued) -> Act | None:
    """Who suggests doing something, or a thing to be done, proposes it."""
    if seen.one.verb != "suggest" or not seen.runs_on or not seen.opening:
        return None
    return "propose" if seen.opening[0].endswith("ing") or _is_thing(seen) else None


def denied_request(seen: Cued) -> Act | None:
    """Who denies or rejects a request refuses it."""
    asked = seen.runs_on and not _REQUESTS.isdisjoint(seen.opening[:3])
    return "refuse" if asked and seen.one.verb in ("deny", "reject", "dismiss") else None


def insisted_it_be(seen: Cued) -> Act | None:
    """Who insists that something be done demands it."""
    if seen.one.verb != "insist" or seen.opening[:1] != ("that",):
        return None
    words = [token.lower for token in tokens_in(seen.reading, seen.one.content)]
    return "demand" if _is_subjunctive(words) else None


def told_to(seen: Cued) -> Act | None:
    """To tell somebody to do something is to order it."""
    if seen.cue is None or seen.cue.lemma != "tell":
        return None
    if any(_opens_with_to(seen, place) for place in seen.one.content):
        return "order"
    if "to" not in seen.opening[:_ADDRESSED]:
        return None
    addressed = seen.opening[: seen.opening.index("to")]
    return None if any(word in _CLAUSE_OPENERS for word in addressed) else "order"


def noun_beside(seen: Cued) -> Act | None:
    """A plain verb carries a noun that tells more: "issued a denial", "repeated the demand for"."""
    if not seen.words or not (seen.words[seen.head] in forms(LIGHT) or _is_plain(seen)):
        return None
    act = company(seen, strong=seen.words[seen.head] not in forms(LIGHT))
    return act if act != "say" else None


def plain_idiom(seen: Cued) -> Act | None:
    """The head of the cue is a word to which the lexicon gives this act."""
    return seen.idiom.act if seen.idiom is not None else None


def unknown_cue(seen: Cued) -> Act | None:
    """No word of saying is known in the cue: it is said where "that" or a quotation follows, and believed otherwise."""
    words = [word for word in seen.words if word[:1].isalpha() and word not in PREPOSITIONS]
    if seen.cue is not None or not words:
        return None
    said = seen.quotation != "indirect" or seen.words[-1:] == (":",) or seen.opening[:1] == ("that",)
    return "say" if said else "believe"


def question(seen: Cued) -> Act | None:
    """What is said plainly, and ends in a question mark, is asked."""
    plain = (seen.cue is None or seen.cue.act == "say") and (not seen.one.verb or seen.one.verb in _ASKED)
    start, end = seen.one.content[-1]
    return "ask" if plain and seen.reading.report.text[start:end].rstrip("\"'”’» ,").endswith("?") else None


def entry(seen: Cued) -> Act | None:
    """The lexicon gives this act to the cue."""
    return seen.cue.act if seen.cue is not None else None


RULES: tuple[Callable[[Cued], Act | None], ...] = (
    refusing,
    withheld,
    withdrawn,
    noun_of,
    said_to_have,
    said_it_would,
    denied_request,
    insisted_it_be,
    to_be_said,
    hardly_said,
    told_to,
    idiomatic,
    weighed_in_mind,
    proposed_doing,
    noun_beside,
    still_to_come,
    expected_by_nobody,
    question,
    silent,
    plain_idiom,
    entry,
    unknown_cue,
)


def no_cue(seen: Cued) -> Act:
    """Nothing but the words themselves stands there: they are said."""
    return "say"


# --- what they look at -----------------------------------------------------------------------------------------------


def _is_plain(seen: Cued) -> bool:
    return seen.cue is not None and seen.cue.act in ("say", "announce")


def _opens_with_to(seen: Cued, place: Place) -> bool:
    return seen.reading.report.text[place[0] : place[0] + 3].lower() == "to "


def _is_thing(seen: Cued) -> bool:
    """Whether somebody, and no document, suggests a noun phrase: "suggested a truce", not "suggested the quay was shut"."""
    source, words = tokens_in(seen.reading, seen.one.source), tokens_in(seen.reading, seen.one.content)
    written = any(token.lower in DOCUMENT_HEADS or token.lower in _DATA for token in source)
    return (
        seen.opening[0] in DETERMINERS - _PRONOUNS
        and not written
        and not any(_is_verbal(token.lower) for token in words)
    )


def _is_verbal(word: str) -> bool:
    """Whether a word is an auxiliary or the past of a verb of saying, as far as the word alone tells."""
    cue = CUES.get(word)
    return word in AUXILIARIES or (cue is not None and cue.pos == "verb" and cue.form in ("past", "present"))


def _is_subjunctive(words: Sequence[str]) -> bool:
    """Whether the clause behind "that" wishes and does not state: "that the vote be held", "that the governor resign"."""
    clause = words[2:_CLAUSE]
    if not _TENSED.isdisjoint(words[1:_CLAUSE]):
        return False
    return "be" in clause or any(
        word in _DONE_BY_ONE and not before.endswith("s") for before, word in zip(words[1:], clause, strict=False)
    )
