"""Ways in which a definite description stands for somebody named or described before: "the minister", "the agency"."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.extract.antecedents import Spoken
from onrecord.extract.source_words import DEFINITE, is_title
from onrecord.extract.sources import Sources
from onrecord.lexicon.words import ORGANISATION_HEADS, PREPOSITIONS, RANKS, ROLES, TITLES
from onrecord.model import Mention, SourceKind, Token

_OFFICES = TITLES | ROLES.keys() | RANKS
_OUTLETS = frozenset(
    "newspaper paper magazine daily weekly broadcaster channel network station website site outlet wire".split()
)
# What the body last named is called, whatever its name; of other nouns, the name or an apposition must hold them.
_ANY_BODY = frozenset(
    "agency company firm group organisation organization body party union ministry department council".split()
)
_BODIES = (
    _ANY_BODY | ORGANISATION_HEADS | frozenset("force regulator watchdog tank supermarket retailer maker giant".split())
)
_ROLE_WORDS = 4  # words of the longest description that is looked up as a role
_ASIDE = 60  # characters in which an apposition names what a body is
_LONG_TITLES = {"sen": "senator", "rep": "representative", "gov": "governor", "gen": "general", "cllr": "councillor"}


def is_definite(tokens: Sequence[Token]) -> bool:
    """Whether the words are such a description."""
    return tokens[0].lower in DEFINITE or is_title(tokens[0])


def in_office(sources: Sources, tokens: Sequence[Token]) -> Spoken | None:
    """Who bears the role: all its words, or else those that are no names ("the Ruritanian minister")."""
    wanted = [token for token in tokens if token.lower not in DEFINITE]
    if not is_definite(tokens) or len(wanted) > _ROLE_WORDS or sources.noun(tokens) not in _OFFICES:
        return None
    small = [token.lower for token in wanted if token.text.islower()]
    for words in (_spelt_out([token.lower for token in wanted]), small):
        for mention in sources.past.long_before(tokens[0].start):
            role = sources.reading.entities[mention.entity].role
            if role and _is_headed_alike(role, words):
                return sources.of_entity(tokens[0].start, mention.entity)
    return None


def _spelt_out(words: Sequence[str]) -> list[str]:
    return [part for word in words for part in (("prime", "minister") if word == "pm" else (word,))]


def _is_headed_alike(role: str, wanted: Sequence[str]) -> bool:
    """Whether a role is the one wanted: of the same head, so that "chief" is no "chief executive", and no deputy for the one."""
    words = role.lower().replace(",", " ").split()
    ends = next((at for at, word in enumerate(words) if word in PREPOSITIONS), len(words))
    title = _LONG_TITLES.get(words[ends - 1].strip("."), words[ends - 1]) if ends else ""
    second = any(word in ("vice", "deputy", "assistant") and word not in wanted for word in words)
    return bool(wanted) and title == wanted[-1] and not second and _bears(role, wanted)


def called_a_body(sources: Sources, tokens: Sequence[Token]) -> Spoken | None:
    """The last body that has this noun in its name, or is introduced by it; "this newspaper" is the outlet itself."""
    noun, start = sources.noun(tokens), tokens[0].start
    if not is_definite(tokens):
        return None
    if noun in _OUTLETS and tokens[0].lower == "this":
        return Spoken(start, sources.outlet(), -1, people=False)
    for mention in sources.past.long_before(start) if noun in _BODIES else ():
        entity = sources.reading.entities[mention.entity]
        named = entity.kind in ("organisation", "outlet") and noun in entity.name.lower().split()
        if named or (entity.kind == "organisation" and _is_introduced(sources, mention, noun)):
            return sources.of_entity(start, mention.entity)
    return _last_body(sources, start, noun)


def _is_introduced(sources: Sources, mention: Mention, noun: str) -> bool:
    """Whether a body is introduced by this noun: "the charity Velna Shelter", "Velna Shelter, a housing charity,"."""
    text = sources.reading.report.text
    if text.endswith(f"{noun} ", 0, mention.start):
        return True
    aside = text[mention.end : mention.end + _ASIDE].lower()
    words = [word.strip(",.") for word in aside[1:].split()[:5]]
    return aside[:1] == "," and words[:1] in (["a"], ["an"], ["the"]) and noun in words


def _last_body(sources: Sources, start: int, noun: str) -> Spoken | None:
    kind: SourceKind | None = "outlet" if noun in _OUTLETS else "organisation" if noun in _ANY_BODY else None
    found = sources.past.body(start, frozenset({kind})) if kind else None
    if found is None:
        return None
    return sources.of_entity(start, found) if isinstance(found, int) else found._replace(start=start)


def described_before(sources: Sources, tokens: Sequence[Token]) -> Spoken | None:
    """An unnamed source described before: "the spokesman" after "a spokesman for the port"."""
    wanted = [token.lower for token in tokens if token.lower not in DEFINITE]
    if not is_definite(tokens):
        return None
    again = sources.past.ever_spoke(
        lambda spoken: spoken.entity < 0 and _is_headed_alike(spoken.source.name or "", wanted)
    )
    return again._replace(start=tokens[0].start) if again else None


def _bears(role: str, wanted: Sequence[str]) -> bool:
    """Whether a role or description holds all the words wanted, and some are; "Sen." is a senator's."""
    words = {word.strip(",.") for word in role.lower().split()}
    words |= {_LONG_TITLES.get(word, word) for word in words}
    return bool(wanted) and all(word in words for word in wanted)
