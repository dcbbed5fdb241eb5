"""Whether a phrase names somebody, or something written, that words can come from: nobody has words from "high winds"."""

from __future__ import annotations

from onrecord.extract.closed import POSSESSIVES
from onrecord.extract.frames import Frame
from onrecord.extract.nominals import Units
from onrecord.lexicon.words import DOCUMENT_HEADS, GROUPS, ORGANISATION_HEADS, ROLES, TITLES, UNNAMED

_KNOWN = DOCUMENT_HEADS | GROUPS | ORGANISATION_HEADS | ROLES.keys() | TITLES | UNNAMED
_PEOPLE = frozenset("source staff one two three four five several office guard police study data".split())
# Endings of those who do something: "banker", "inspector", "economist", "custodian"; and words that only look like them.
_AGENTS = ("er", "or", "ist", "ian", "ee", "eer", "man", "woman")
_THINGS = frozenset(
    "weather water power paper danger matter number order border fever error disaster factor river winter summer fire "
    "terror labor labour behavior behaviour anger hunger disorder murder cancer fee desire pressure humor rumor".split()
)


def is_informant(frame: Frame, phrase: Units) -> bool:
    """Whether any word of a phrase is a name, or a noun for people, a body or a document."""
    return any(_informs(frame, at) for at in range(phrase[0], phrase[1] + 1))


def _informs(frame: Frame, at: int) -> bool:
    word = frame.lower(at)
    one = word.removesuffix("s")
    if frame.named(at) or word in _KNOWN | _PEOPLE or one in _KNOWN | _PEOPLE:
        return True
    return len(one) > 4 and one.endswith(_AGENTS) and one not in _THINGS and word not in POSSESSIVES
