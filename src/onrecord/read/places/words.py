"""The words beside a name by which it is told what it names here; they stand in lexicon/beside_places.txt."""

from __future__ import annotations

from onrecord.lexicon.cues import CUES, NOUN_CUES
from onrecord.lexicon.words import HONORIFICS, RANKS, ROLES, TITLES, sections

_beside = sections("beside_places.txt")

WHERE = frozenset(_beside["where"])
"""Words before a place; of those that stand before much else, `SURE_WHERE` is free."""

SURE_WHERE = frozenset(_beside["sure where"])
"""Words after which one is in a place, and no government is meant."""

REGION_HEADS = frozenset(_beside["region heads"])
"""Words after a name that make it a region's: "Kherson region"."""

SETTLEMENT_HEADS = frozenset(_beside["settlement heads"])
"""Words before "of" and a name that make it a settlement's."""

OFFICES_OF = frozenset(_beside["offices of"])
"""Words that places have, and hardly anything else: "the mayor of", "the streets of"."""

OTHER_HEADS = frozenset(_beside["other heads"])
"""Capitalised words after a name that make the whole something else's: "Moscow Times", "Georgia Street"."""

PUBLIC = frozenset(_beside["public"])
"""Capitalised words in the name of a public body or building that is called after the place it serves: "Concord Police
Department". Universities, clubs, outlets and companies bear names of places too, and are none."""

COUNTIES = frozenset(_beside["counties"])
"""Last words of a district's name: whatever follows it in capitals is of that district."""

BASED = frozenset(_beside["based"])
"""What is joined to a place by a hyphen without changing what it names: "Sligo-based"."""

PEOPLE = frozenset(_beside["people"])
"""Small words after a place that lives by it: "a Rochester man", "Gainesville residents"."""

SMALL_HEADS = frozenset(_beside["small heads"])
"""Small words after a name by which no place is meant: "the Minsk agreements", "the Dnipro football club"."""

ROYAL = frozenset(_beside["royal"])
"""Words that make the name after them a person's, also where a place is called so."""

COMPASS = frozenset(_beside["compass"])
"""Words that may stand capitalised before a place without being part of another name."""

DECIDES = frozenset(_beside["decides"])
"""What governments do and places do not."""

AUXILIARIES = frozenset(_beside["auxiliaries"])
"""What may stand between a subject and its verb."""

DEALINGS = frozenset(_beside["dealings"])
"""What governments have with one another: "relations between Tokyo and Seoul", "Moscow's demands"."""

ADDRESSED = frozenset(_beside["addressed"])
"""Words before one who is dealt with: "sanctions by Washington", "talks with Moscow"."""

OFFICES = TITLES | ROLES.keys() | RANKS | HONORIFICS.keys() | frozenset(_beside["offices"])
"""Capitalised words that may follow a place without being part of its name: "Kyiv Mayor"."""


def speaks(word: str) -> bool:
    """Whether a word is a verb by which a government acts or speaks; "report" can be something else."""
    if word in DECIDES:
        return True
    cue = CUES.get(word)
    if cue is None or cue.pos != "verb" or word in NOUN_CUES:
        return False
    return cue.form in ("past", "present") and cue.strength == "strong"
