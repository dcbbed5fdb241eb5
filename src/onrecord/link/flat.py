"""Who flatly says that something was not so, right after another has said that it was: "There was no strike, he said".

No verb rejects anything there, and few words say what was not so. All of them must stand in what another said shortly before.
"""

from __future__ import annotations

from onrecord.link.scene import Scene, asserts
from onrecord.link.terms import Terms, terms
from onrecord.link.wordy import spelled
from onrecord.model import Statement, Tie, TieKind

VAGUE = frozenset(
    "anybodi anyon anything anywher nobodi nowher somebodi someon something us giving knowledg ever knew know".split()
)
"""Senses that tell nothing of what is denied: "anybody" of "that anybody was hurt", "used" of "that gas was used"."""

FEW = 3  # telling words: a negation of more is compared like any other content
SHORT = 9  # words
_LONG = 4  # letters of a word that can tell a speaker from others


def of_those_figures(denied: Terms, said: Terms) -> bool:
    """Whether what was said has one of the figures that are denied: who denies forty casks says nothing of twelve."""
    mine, theirs = ({(each.low, each.high) for each in found.figures} for found in (denied, said))
    return not mine or bool(mine & theirs)


def matter(found: Terms) -> frozenset[str]:
    """What few words are about, apart from names."""
    return found.senses - found.proper - VAGUE


def flat(here: Scene, statement: Statement, version: str) -> Tie | None:
    """The tie from a statement that negates, in few words, what another asserted shortly before."""
    if not asserts(statement) or statement.act == "report":
        return None
    content = here.content(statement)
    mine = terms(content)
    if not mine.negated or _is_open(mine) or mine.figures or not 1 <= len(matter(mine)) <= FEW:
        return None
    if len(content.split()) > SHORT or ";" in content:
        return None
    for other in reversed(here.before(statement, 1)):
        theirs = terms(here.content(other))
        if asserts(other) and not theirs.negated and not _is_open(theirs) and matter(mine) <= theirs.senses:
            why = f"says that it was not so: {', '.join(spelled(matter(mine), theirs))}"
            return Tie(_kind(here, statement, other), statement.id, other.id, 0.7, why, f"{version}:flat")
    return None


def _is_open(found: Terms) -> bool:
    """Whether it is hedged, hangs on a condition or is still to come: then another may say otherwise without contradicting it."""
    return found.hedged or found.conditional or found.future


def _kind(here: Scene, statement: Statement, other: Statement) -> TieKind:
    """A denial by those of whom it was said, else a dispute."""
    name = (statement.speaker.source.name or "").casefold().split()
    said = here.content(other).casefold()
    return "denies" if any(len(word) >= _LONG and word in said for word in name) else "disputes"
