"""What happened so often: the verb and its object before "for the tenth time" or "three times"."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.lexicon.measures import PASTS
from onrecord.lexicon.words import AUXILIARIES, MONTHS, WEEKDAYS
from onrecord.read.quantities.atoms import Atom

Atoms = Sequence[Atom]
_BEFORE = frozenset("for the a an its his her their another on about only just now".split())
_REACH = 9


def happening(atoms: Atoms, first: int) -> tuple[int, int] | None:
    """The verb with its object before this place, in the same clause; the verb behind it where nothing stands before."""
    last = _before_date(atoms, _before_small(atoms, first))
    for at in range(last - 1, max(-1, last - _REACH), -1):
        if not atoms[at].text[0].isalpha():
            break
        if is_past(atoms[at].lower):
            return at, last
    if last == 0:
        return next(((at, at + 1) for at in range(first + 1, len(atoms)) if is_past(atoms[at].lower)), None)
    return None


def _before_small(atoms: Atoms, last: int) -> int:
    while last > 0 and atoms[last - 1].lower in _BEFORE:
        last -= 1
    return last


def _before_date(atoms: Atoms, last: int) -> int:
    """Before "on 23 September," or "on Tuesday", where that stands between the verb and its count."""
    at = last - 1 if last and atoms[last - 1].text == "," else last
    start = at
    while start > 0 and (atoms[start - 1].text.isdigit() or atoms[start - 1].lower in MONTHS | WEEKDAYS):
        start -= 1
    return start - 1 if start < at and start > 1 and atoms[start - 1].lower in ("on", "in") else last


def is_past(word: str) -> bool:
    """Whether a word is a past or a participle, as far as its ending or the list of irregular ones tells."""
    if word in AUXILIARIES:
        return False
    return (word.endswith("ed") and len(word) > 3 and not word.endswith("eed")) or word in PASTS
