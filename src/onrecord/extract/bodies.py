"""Ways in which a definite description stands for a body named before: "the agency", "the charity", "this newspaper"."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.extract.antecedents import Spoken
from onrecord.extract.source_words import DEFINITE, is_definite
from onrecord.extract.sources import Sources
from onrecord.lexicon.words import ORGANISATION_HEADS
from onrecord.model import Mention, SourceKind, Token

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
# Names that end alike are called alike: a ministry is also a department, and no party.
_SORTS = tuple(
    frozenset(sort.split())
    for sort in (
        "ministry department office treasury secretariat",
        "company firm corporation corp inc ltd limited llc plc group holdings holding partners maker manufacturer retailer "
        "supermarket giant bank energy electric power motors industries systems technologies airlines airways railway railways "
        "terminals shipyards shipbuilders logistics freight ferries metals minerals chemicals mines aerospace petroleum telecom",
        "party",
        "union federation confederation workers association",
        "council authority assembly city borough",
        "court tribunal",
        "university college school academy institute institution",
        "police constabulary force service",
        "agency organisation organization commission committee body board bureau watchdog regulator foundation charity trust "
        "society centre center council association group network programme program fund service institute administration",
    )
)
# What is told of any body, and tells it from no other.
_NEUTRAL = frozenset(
    "same state federal government public private independent international national regional local central main big largest "
    "two other official news online weekly tabloid broadsheet satirical trade".split()
)
_ASIDE = 60  # characters in which an apposition names what a body is


def called_a_body(sources: Sources, tokens: Sequence[Token]) -> Spoken | None:
    """The last body that has this noun in its name, or is introduced by it; "this newspaper" is the outlet itself.

    Else the last body that may be called so and has spoken, or was named; else the only one in the report whose name holds the
    noun, where it is named only later. Other words of the description must be the body's too.
    """
    noun, start = sources.noun(tokens), tokens[0].start
    if not is_definite(tokens):
        return None
    if noun in _OUTLETS and tokens[0].lower == "this":
        return Spoken(start, sources.outlet(), -1, people=False)
    told = _told(tokens, noun)
    if told is None or noun not in _BODIES | _OUTLETS:
        return None
    for mention in sources.past.long_before(start):
        # In "the crane fell in Dolny, the ministry said" the body is no aside to the name right before it.
        beside = not sources.reading.report.text[mention.end : start].strip(" ,")
        if not beside and _is_called(sources, mention, noun) and _holds(sources, mention, told):
            return sources.of_entity(start, mention.entity)
    return _last_body(sources, start, noun, told) or _only_body(sources, start, noun, told)


def _told(tokens: Sequence[Token], noun: str) -> list[str] | None:
    """What the words tell of the body beside the noun; None where it is somebody's: "the firefighters' union"."""
    if any(token.lower in ("'s", "'", "’") for token in tokens):
        return None
    words = [token.lower for token in tokens if token.text.islower() and token.lower not in DEFINITE]
    words = words[: words.index(noun)] if noun in words else words
    return [word for word in words if word not in _NEUTRAL and not word.endswith(("-based", "-run", "-owned", "-wide"))]


def _is_called(sources: Sources, mention: Mention, noun: str) -> bool:
    entity = sources.reading.entities[mention.entity]
    named = entity.kind in ("organisation", "outlet") and noun in entity.name.lower().split()
    return named or (entity.kind == "organisation" and _is_introduced(sources, mention, noun))


def _holds(sources: Sources, mention: Mention, told: Sequence[str]) -> bool:
    """Whether a body's name, or what stands behind it, holds all that is told of it."""
    if not told:
        return True
    name = sources.reading.entities[mention.entity].name
    aside = sources.reading.report.text[mention.end : mention.end + _ASIDE]
    words = {word.strip(",.") for word in f"{name} {aside}".lower().split()}
    return all(word in words for word in told)


def _is_introduced(sources: Sources, mention: Mention, noun: str) -> bool:
    """Whether a body is introduced by this noun: "the charity Velna Shelter", "Velna Shelter, a housing charity,"."""
    text = sources.reading.report.text
    if text.endswith(f"{noun} ", 0, mention.start):
        return True
    aside = text[mention.end : mention.end + _ASIDE].lower()
    words = [word.strip(",.") for word in aside[1:].split()[:5]]
    return aside[:1] == "," and words[:1] in (["a"], ["an"], ["the"]) and noun in words


def _last_body(sources: Sources, start: int, noun: str, told: Sequence[str]) -> Spoken | None:
    kind: SourceKind | None = "outlet" if noun in _OUTLETS else "organisation" if noun in _ANY_BODY else None
    if kind is None or told:
        return None

    def fits(other: SourceKind, name: str) -> bool:
        return other == kind and (kind == "outlet" or may_be_called(name, noun))

    found = sources.past.body(start, fits)
    if found is None:
        return None
    return sources.of_entity(start, found) if isinstance(found, int) else found._replace(start=start)


def may_be_called(name: str, noun: str) -> bool:
    """Whether a body of this name can be called by this noun: its name tells nothing, or something of the same sort."""
    words = name.lower().split()
    if len(words) < 2:
        return True
    of = next((at for at, word in enumerate(words) if word in ("of", "for", "on") and at), len(words))
    heads = {words[of - 1], words[-1]} & ORGANISATION_HEADS
    return not heads or noun in heads or any(noun in sort and heads & sort for sort in _SORTS)


def _only_body(sources: Sources, start: int, noun: str, told: Sequence[str]) -> Spoken | None:
    """The one body in the report whose name holds the noun and all else that is told."""
    wanted = {noun, *told}
    found = ((at, sources.reading.entities[at]) for at in sources.with_word(noun))
    named = [at for at, one in found if one.kind == "organisation" and wanted <= set(one.name.lower().split())]
    return sources.of_entity(start, named[0]) if len(named) == 1 else None
