"""Who carried what somebody else said: an outlet that was told it, or one that cites where it has it from."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from onrecord.extract.attribution import Attribution, Place
from onrecord.extract.frames import Frame
from onrecord.extract.phrases import phrase_after
from onrecord.lexicon.cues import CUES
from onrecord.lexicon.words import DOCUMENT_HEADS, OUTLET_HEADS, UNNAMED
from onrecord.model import Reading, Token

_SETTING = 40  # characters between a cue and "citing": "reported on Monday,"
_ARTICLES = frozenset({"the", "a", "an"})
_STAFF = frozenset("reporter reporters correspondent correspondents journalist journalists editor editors".split())
_OF = frozenset({"of", "for", "from", "at", "with"})
# Words that newspapers go by, behind a name: who is told and is called so is one.
_TITLES = frozenset(
    "signal ledger monitor examiner sentinel inquirer enquirer register argus advertiser advocate globe press journal "
    "review record packet banner clarion beacon telegraph intelligencer".split()
)
_OUTLETS = OUTLET_HEADS | _TITLES | {"agency", "broadcaster"}
_JOINING = frozenset({"of", "&"})


def with_carrier(reading: Reading, one: Attribution) -> Attribution:
    """The attribution with the outlet told as its innermost relay: `Moss told the Harbour Wire that P` in another's report.

    Others who are told are no link of a chain. What has this relay already stays as it is.
    """
    cue = CUES.get(one.verb)
    if (
        cue is None
        or not {"person_that", "that"} & cue.takes
        or not one.cue
        or any(own == one.cue for _, own in one.relays)
    ):
        return one
    told = _outlet_at(reading, one.cue[-1][1], "" if "person_that" in cue.takes else "to")
    return one if told is None else one._replace(relays=(*one.relays, ((told,), one.cue)))


def with_cited(frame: Frame, found: list[Attribution]) -> list[Attribution]:
    """The attributions of a frame: of `the wire reported, citing a UN report` the report is the source, the wire a relay."""
    at = next(
        (at for at in range(1, len(frame.units)) if frame.lower(at) == "citing" and frame.lower(at - 1) == ","), None
    )
    cited = phrase_after(frame, at + 1) if at is not None else None
    if at is None or cited is None or not any(_speaks(frame, k) for k in range(cited[0], cited[1] + 1)):
        return found
    end, cue, source = frame.units[at - 1].start, (frame.place(at, at),), (frame.place(*cited),)
    return [
        one._replace(source=source, cue=cue, relays=(*one.relays, (one.source, one.cue)))
        if _is_cited(one, end)
        else one
        for one in found
    ]


def _speaks(frame: Frame, at: int) -> bool:
    """Whether a word names somebody, or something written: nobody carries "the cold"."""
    return frame.named(at) or frame.lower(at) in DOCUMENT_HEADS or frame.lower(at) in UNNAMED


def _is_cited(one: Attribution, end: int) -> bool:
    """Whether a cue stands so shortly before these characters that only its setting is between: "reported on Monday, citing"."""
    return bool(one.source and one.cue) and 0 <= end - one.cue[-1][1] <= _SETTING and one.content[-1][1] < end


def _outlet_at(reading: Reading, end: int, joint: str) -> Place | None:
    """The place of the outlet that is named right behind these characters, or whose reporter is; not the report's own.

    A `joint` stands before it where the verb asks for one: "confirmed to the Harbour Wire that".
    """
    tokens = reading.tokens
    first = bisect_left(tokens, end, key=lambda token: token.start)
    if joint and (first >= len(tokens) or tokens[first].lower != joint):
        return None
    at = _past_articles(tokens, first + bool(joint))
    if at + 1 < len(tokens) and tokens[at].lower in _STAFF and tokens[at + 1].lower in _OF:
        at = _past_articles(tokens, at + 2)
    if at >= len(tokens):
        return None
    start = tokens[at].start
    place = _entity_at(reading, start) or _named_as_outlet(tokens, at)
    own = (reading.report.outlet or "").removeprefix("The ")
    return None if place is None or reading.report.text[slice(*place)] == own else place


def _past_articles(tokens: Sequence[Token], at: int) -> int:
    return at + 1 if at < len(tokens) and tokens[at].lower in _ARTICLES else at


def _entity_at(reading: Reading, start: int) -> Place | None:
    """The place of an outlet that the report names here."""
    at = bisect_left(reading.mentions, start, key=lambda mention: mention.start)
    if at == len(reading.mentions) or reading.mentions[at].start > start:
        return None
    entity = reading.entities[reading.mentions[at].entity]
    if entity.kind != "outlet" or entity.name == reading.report.outlet:
        return None
    return start, reading.mentions[at].end


def _named_as_outlet(tokens: Sequence[Token], at: int) -> Place | None:
    """The name of several words here that begins or ends in a word for an outlet: "Radio Vell", "Harbour News Agency"."""
    last = at
    while last < len(tokens) and (tokens[last].text[:1].isupper() or (tokens[last].lower in _JOINING and last > at)):
        last += 1
    last -= 1
    while last > at and tokens[last].lower in _JOINING:
        last -= 1
    if last <= at or not {tokens[at].lower, tokens[last].lower} & _OUTLETS:
        return None
    return tokens[at].start, tokens[last].end
