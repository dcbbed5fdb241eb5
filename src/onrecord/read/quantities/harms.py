"""To whom something befell: killed, wounded, missing and their like are kept apart, as the unit of their number."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from onrecord.lexicon.measures import HARMS, KILLING, LEAVING
from onrecord.read.quantities.amounts import Amount
from onrecord.read.quantities.atoms import Atom
from onrecord.read.quantities.counted import OF_THEM
from onrecord.read.quantities.numbers import word

Atoms = Sequence[Atom]
Place = tuple[int, int]
Rule = Callable[[Atoms, Amount, Place | None], str | None]

_BETWEEN = frozenset(
    "were was are is been have had has being still also reported confirmed feared believed remain remained others more "
    "people who he they to be left as it said or either later may might could must".split()
)
_NOT_BY_A_VERB = frozenset({"death toll", "lives", "dies", "die"})
_ASIDE = 9  # atoms of ", including two children,"


def harm(atoms: Atoms, one: Amount, thing: Place | None) -> str | None:
    """What befell those whom this amount counts: what the first rule that knows says."""
    if one.unit is not None or one.kind not in ("count", "vague", "none"):
        return None
    if word(atoms, one.first - 2) == "of" and word(atoms, one.first - 3) in ("none", "neither", "nobody"):
        return None
    if _are_some_of_them(atoms, one):
        return in_the_predicate(atoms, one, None)  # "12 were wounded, two of whom later died"
    return next((kind for rule in RULES if (kind := rule(atoms, one, thing))), None)


def _are_some_of_them(atoms: Atoms, one: Amount) -> bool:
    return word(atoms, one.last) == "of" and word(atoms, one.last + 1) in OF_THEM


def in_the_noun(atoms: Atoms, one: Amount, thing: Place | None) -> str | None:
    """ "41 deaths", "14 wounded", "the death toll rose to 41"."""
    if thing is None:
        return None
    for at in range(thing[0], thing[1]):
        if kind := _at(atoms, at):
            return kind
    return None


def in_the_predicate(atoms: Atoms, one: Amount, thing: Place | None) -> str | None:
    """ "12 people were killed", "nineteen miners were still missing", "five civilians, including a child, died"."""
    at = max(one.last, thing[1] if thing else 0) + 2 * _are_some_of_them(atoms, one)
    if word(atoms, at) == ",":
        at = next((k + 1 for k in range(at + 1, min(len(atoms), at + _ASIDE)) if atoms[k].text == ","), at)
    while word(atoms, at) in _BETWEEN or word(atoms, at).endswith("ly"):
        at += 1
    return _at(atoms, at)


def in_the_verb_before(atoms: Atoms, one: Amount, thing: Place | None) -> str | None:
    """ "killed 12", "wounding at least 30", "has detained some forty"."""
    before = word(atoms, one.first - 1)
    if before in KILLING or (
        before == "claimed" and thing and "lives" in [a.lower for a in atoms[thing[0] : thing[1]]]
    ):
        return "killed"
    return HARMS.get((before,)) if before not in _NOT_BY_A_VERB and before.endswith(("ed", "ing", "injure")) else None


def left_behind(atoms: Atoms, one: Amount, thing: Place | None) -> str | None:
    """ "left three people dead"."""
    if word(atoms, one.first - 1) not in LEAVING:
        return None
    at = thing[1] if thing else one.last
    return _at(atoms, at)


RULES: tuple[Rule, ...] = (in_the_noun, in_the_predicate, in_the_verb_before, left_behind)


def shared(atoms: Atoms, end: int, one: Amount) -> bool:
    """Whether what befell those before, whose words end at `end`, befell these too: "including two", "and two drivers"."""
    between = [atom.lower for atom in atoms[end : one.first]]
    if _are_some_of_them(atoms, one):
        return True
    return between in (["and"], [","]) or between[-1:] == ["including"] or between[-2:] == ["among", "them"]


def _at(atoms: Atoms, at: int) -> str | None:
    for length in (2, 1):
        if kind := HARMS.get(tuple(atom.lower for atom in atoms[at : at + length])):
            return kind
    return None
