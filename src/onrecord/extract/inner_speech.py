"""Which attributions inside a content are speech that it relays: somebody else's, and spoken, not supposed."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from onrecord.extract.attribution import Attribution
from onrecord.extract.closed import BE, MODALS, PREPOSITIONS
from onrecord.extract.lookup import cue_of, index_of, longest, tokens_before, tokens_in
from onrecord.extract.spoken_clause import RULE as SPOKEN
from onrecord.lexicon.cues import CUES, NOUN_CUES
from onrecord.model import Reading, Token

# Who has the word already ("I"), who is spoken to, anybody ("you"), and what only takes up a word before it.
_NOBODY_ELSE = frozenset("i we my our us me you your him them himself herself who which that it's this".split())
_VAGUE = frozenset({"it", "that", "which", "who", "they", "these", "those"})
_EMPTY = _VAGUE - {"they"}
_RELATIVES = frozenset({"who", "which", "that"})
_SUPPOSED = frozenset({"if", "whether", "unless", "suppose"})
_MODAL = MODALS | {"'d", "’d", "'ll", "’ll"}
_OF_THE_MIND = frozenset({"believe", "intend", "assess", "praise"})
# Rules that a content may be read by: what they see is a clause, an order or a quotation, and seldom a mere object.
_CLAUSES = frozenset(
    "depicted said_that told_somebody_that ordered_somebody_to quotation_then_speaker interrupted content_then_speaker "
    "quoted_as_saying promised_to accused_of by_somebody spoken_clause carried_words".split()
)
_BARE = frozenset({"said_without_that", "cue_then_quotation"})
_SAYING = frozenset("say tell report write warn deny admit order announce claim state".split())
_NOUNS = frozenset("order demand promise appeal claim warning threat statement request".split())
_OBJECTS = frozenset({"demand", "deny", "report"})


def is_inner_speech(reading: Reading, one: Attribution) -> bool:
    """Whether somebody else is said to have said it; what one would say, or is asked whether one said, is not."""
    cue = cue_of(one.verb)
    source, words = tokens_in(reading, one.source), tokens_in(reading, one.cue)
    if cue is None or cue.act in _OF_THE_MIND or not source or (source[0].lower in _NOBODY_ELSE and len(source) == 1):
        return False
    if source[-1].lower in _NOBODY_ELSE or any(word.lower in _MODAL for word in words):
        return False
    if _is_spoken_to(one, words) or _is_state(words):
        return False
    before = tokens_before(reading, (min(one.source[0], one.cue[0]),), 1)
    return not any(word.lower in _SUPPOSED for word in before) and (one.sure is not None or _is_told(one, source))


def is_relative(reading: Reading, one: Attribution) -> bool:
    """Whether its source only takes up a word before it: "it was she who had told them"."""
    source = tokens_in(reading, one.source)
    return len(source) == 1 and source[0].lower in _RELATIVES


def may_hold_speech(tokens: Sequence[Token]) -> bool:
    """Whether a whole cue stands in these words that `is_inner_speech` can agree to; else no second look is worth its time."""
    spoken, strong = index_of(_spoken()), _strong()
    # The first words of strong cues stood alone once, and without them a weak one ("support") is made speech too often.
    return any(token.lower in strong for token in tokens) and any(
        longest(tokens, at, spoken) for at in range(len(tokens))
    )


@cache
def _strong() -> frozenset[str]:
    """The first words of verbs and phrases that report speech wherever they stand, and no mere belief."""
    strong = (
        (surface, cue) for surface, cue in CUES.items() if cue.strength == "strong" and cue.pos in ("verb", "phrase")
    )
    return frozenset(surface.split()[0] for surface, cue in strong if cue.act not in ("believe", "intend"))


@cache
def _spoken() -> frozenset[str]:
    """The forms of what is spoken and not supposed, verbs and nouns."""
    cues = (*CUES.items(), *NOUN_CUES.items())
    return frozenset(surface for surface, cue in cues if cue.act not in _OF_THE_MIND)


def _is_state(words: Sequence[Token]) -> bool:
    """Whether a form of "be" and a preposition tell how things are and not what is said: "were in talks on"."""
    return len(words) > 1 and words[0].lower in BE and words[1].lower in PREPOSITIONS


def _is_told(one: Attribution, source: Sequence[Token]) -> bool:
    vague = _EMPTY if one.rule == SPOKEN else _VAGUE
    return source[0].lower not in vague and seldom_wrong(one)


def _is_spoken_to(one: Attribution, words: Sequence[Token]) -> bool:
    """Whether the verb is passive behind its subject: who "was told" something is no speaker; who "was quoted as saying" is."""
    cue = CUES.get(words[-1].lower)
    passive = cue is not None and cue.form in ("past", "participle") and any(word.lower in BE for word in words[:-1])
    return passive and one.source[0] < one.cue[0]


def seldom_wrong(one: Attribution) -> bool:
    """Whether the rule that saw it is seldom wrong about what is inside a content."""
    if one.rule == "according_to":
        return one.verb == "according to"
    if one.rule == "object_of_cue":
        return one.verb in _OBJECTS
    if one.rule in ("claim_that", "demand_for"):
        return one.verb in _NOUNS
    return one.rule in _CLAUSES or (one.rule in _BARE and one.verb in _SAYING)


def apart(one: Attribution, found: Sequence[Attribution]) -> bool:
    """Whether no cue of what was found is this one's."""
    return not any(a < d and c < b for other in found for a, b in other.cue for c, d in one.cue)
