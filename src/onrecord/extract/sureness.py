"""How sure the reader must be of an attribution, by what it lacks: somebody who speaks, a word of saying."""

from __future__ import annotations

from onrecord.extract.attribution import Attribution
from onrecord.extract.bare import is_bare
from onrecord.extract.lookup import cue_of
from onrecord.extract.quotations import Quotations
from onrecord.extract.reader.decode import Settings
from onrecord.model import Reading

_MIND = frozenset({"believe", "intend"})


def is_sure_enough(reading: Reading, quotations: Quotations, one: Attribution, settings: Settings) -> bool:
    """Whether an attribution that may be made is to be made; what is of the mind is no speech, and asks for no more.

    Clauses that nobody is named for, and words in quotation marks beside which no word of saying is known, are more often the
    outlet's own words than somebody's: where the reader is not surer, they are left to what the outlet narrates.
    """
    cue = cue_of(one.verb)
    quoted = quotations.kind(one.content) != "indirect"
    if one.sure is None or not one.cue or (cue.act in _MIND if cue is not None else not quoted):
        return True
    if cue is None and one.sure < settings.least_wordless:
        return False
    unnamed = not one.source and not is_bare(reading, one.content)
    return not unnamed or one.sure >= settings.least_unnamed
