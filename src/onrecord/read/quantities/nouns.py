"""Where a noun phrase ends, as far as that can be told without a parser: by closed classes, endings and a list of verb forms."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.lexicon.measures import LEVEL_VERBS, MONEY_SIGNS, VERBAL
from onrecord.lexicon.words import AUXILIARIES, CONJUNCTIONS, MONTHS, PREPOSITIONS, PRONOUNS, WEEKDAYS
from onrecord.read.quantities.atoms import Atom
from onrecord.read.quantities.numerals import is_number_word

Atoms = Sequence[Atom]

DETERMINERS = frozenset("the a an its his her their our my your this that these those each every both all".split())
_STOPS = (PREPOSITIONS | CONJUNCTIONS | AUXILIARIES | PRONOUNS.keys() | DETERMINERS | VERBAL) - frozenset(
    "past second third first last next like following".split()
)
_IRREGULAR = frozenset(
    "people men women children police troops cattle sheep crew personnel staff feet aircraft teeth mice".split()
)
_SINGULAR_S = frozenset(
    "news gas bus crisis series campus virus status species basis class pass loss press process access".split()
)
_ENDINGS = ("ss", "us", "is")
_ADVERBS = frozenset(
    "weekly daily monthly yearly quarterly early deadly elderly friendly family assembly supply reply ally rally "
    "july italy fly anomaly butterfly monopoly".split()
)


def is_plural(word: str) -> bool:
    """Whether a word looks like a noun of the plural.

    >>> [is_plural(word) for word in ("generators", "people", "loss", "news")]
    [True, True, False, False]
    """
    if word in _IRREGULAR:
        return True
    return len(word) > 3 and word.endswith("s") and not word.endswith(_ENDINGS) and word not in _SINGULAR_S


def is_stop(atoms: Atoms, at: int) -> bool:
    """Whether no noun phrase goes on here: a mark, a number, a closed-class word, an adverb, a day, or the sentence's end."""
    if not 0 <= at < len(atoms):
        return True
    word = atoms[at].lower
    if word in VERBAL and at and (atoms[at - 1].lower in DETERMINERS or atoms[at - 1].text in ("'s", "’s")):
        return False
    if word in ("need", "work", "show") and at and atoms[at - 1].lower in ("in", "of", "at"):
        return False
    if not word[0].isalpha() or word in _STOPS or word in WEEKDAYS or (word in MONTHS and atoms[at].capital):
        return True
    return word.endswith("ly") and len(word) > 4 and word not in _ADVERBS


def is_verb_like(word: str) -> bool:
    """Whether a word ends as forms of verbs do."""
    return len(word) > 3 and (
        word.endswith(("ed", "ing"))
        and not word.endswith(("eed", "thing", "building", "wing", "ring", "king", "spring", "evening", "morning"))
    )


def phrase_end(atoms: Atoms, at: int, *, many: bool) -> int:
    """The end of the noun phrase that begins here, without what follows "of"; `at` itself where there is none.

    Where things are `many`, it ends with the first noun of the plural, or with a further one ("two arms depots"), since no
    verb of a plural subject ends in "s". Where there is one, it ends before what looks like a verb.
    """
    last = at
    while last - at < _LONGEST and not is_stop(atoms, last):
        word = atoms[last].lower
        if last > at and is_verb_like(word) and not (many and _plural_follows(atoms, last + 1)):
            break
        if last > at and word in LEVEL_VERBS and _is_amount(atoms, last + 1):
            break  # "the 14-km tunnel cost $1.2bn"
        if last > at and (word in _NEAR or (is_plural(word) and not many)):
            break
        last += 1
        if is_plural(word) and not (last < len(atoms) and not is_stop(atoms, last) and is_plural(atoms[last].lower)):
            break
    return last


def _is_amount(atoms: Atoms, at: int) -> bool:
    return at < len(atoms) and ((atoms[at].text,) in MONEY_SIGNS or atoms[at].text[0].isdigit())


_LONGEST = 6
_NEAR = frozenset({"last", "next", "past", "first", "second"})


def _plural_follows(atoms: Atoms, at: int) -> bool:
    """Whether the phrase goes on to a noun of the plural: "14 newly damaged homes"."""
    for place in range(at, at + 3):
        if is_stop(atoms, place) or is_number_word(atoms[place].lower):
            return False
        if is_plural(atoms[place].lower):
            return True
    return False


def skip_determiners(atoms: Atoms, at: int) -> int:
    """The place behind articles and possessors ("the plant's"), and behind "more", "other"."""
    while at < len(atoms) and (length := _possessor(atoms, at) or (atoms[at].lower in DETERMINERS | _MORE)):
        at += length
    return at


_MORE = frozenset("more other additional further such same entire whole about".split())


def _possessor(atoms: Atoms, at: int) -> int:
    """How many atoms a possessor has that begins here, its mark included: "the plant's", "Saudi Arabia's"; 0 for none."""
    for mark in range(at + 1, min(at + 4, len(atoms))):
        if atoms[mark].text in ("'s", "’s") or (atoms[mark].text in ("'", "’") and atoms[mark - 1].lower.endswith("s")):
            return mark + 1 - at
        if is_stop(atoms, mark - 1):
            return 0
    return 0
