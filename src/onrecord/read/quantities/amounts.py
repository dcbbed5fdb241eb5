"""An amount: the number with its sign, its comparator, its range and its unit of measure, as one run of atoms."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from onrecord.lexicon.measures import DOWN, MONEY_SIGNS, MOVES, UNITS, UP, Unit
from onrecord.model import Comparator
from onrecord.read.quantities import comparators
from onrecord.read.quantities.atoms import Atom
from onrecord.read.quantities.numbers import Kind, Number, number, sign_before, unit_at, word
from onrecord.read.quantities.numerals import SCALES
from onrecord.read.quantities.refusals import refused

Atoms = Sequence[Atom]
SHARE, FOLD, OFTEN, YEAR = Unit("share", "share"), Unit("fold", "fold"), Unit("time", "often"), Unit("year", "age")
MAGNITUDE = Unit("magnitude", "quake")
_QUAKES = frozenset("quake quakes earthquake earthquakes tremor tremors aftershock aftershocks".split())
_QUAKED = frozenset("measured measuring registered registering".split())
_STRONGEST = 10  # no earthquake has reached it
_DASHES = frozenset("-–—‑")
_CONTESTS = frozenset(
    "beat beats beaten won win wins winning lost lose loses drew draw draws victory defeat score scored voted "
    "vote votes level".split()
)
_COMPARED = frozenset(
    "as more higher larger bigger greater faster longer lower less fewer the its their that smaller over above".split()
)
_MINUS = frozenset("-−–")


class Amount(NamedTuple):
    """Atoms `first` up to `last` are the words of a quantity. `unit_at` are the atoms of its unit, where it has one."""

    first: int
    last: int
    value: float | None
    low: float | None
    high: float | None
    comparator: Comparator
    kind: Kind
    unit: Unit | None = None
    unit_at: tuple[int, int] | None = None


class Core(NamedTuple):
    """A number or a range with signs and unit, before its comparators are looked for."""

    first: int
    last: int
    low: float
    high: float | None
    kind: Kind
    unit: Unit | None
    unit_at: tuple[int, int] | None
    inner: Comparator | None = None  # of words between the number and its unit: "1,000 or more kilograms"


def amount(atoms: Atoms, at: int, floor: int) -> Amount | None:
    """The amount whose number begins at this atom, or nothing; none of its words stands before `floor`."""
    found = number(atoms, at)
    if found is None or refused(atoms, found):
        return None
    core = (_range(atoms, found) if found.kind in ("count", "share") else None) or _measured(atoms, found)
    return _compared(atoms, core, floor) if core else None


def _measured(atoms: Atoms, found: Number) -> Core | None:
    """A number with the sign of money or the minus before it and the unit behind it."""
    behind = comparators.behind(atoms, found.last)
    last = behind.edge if behind and unit_at(atoms, behind.edge) else found.last
    unit, edge = _unit(atoms, found, last)
    first, sign = _sign(atoms, found.first)
    value = found.counted if unit is None and sign is None and found.counted is not None else found.value
    if _is_negative(atoms, first, unit):
        first, value = first - 1, -value
    place = (last, edge) if edge > last else None
    if sign is not None and (unit is None or unit.kind != "money"):
        unit, place, edge = sign, (first, found.first), found.last
    inner = behind.comparator if behind and last == behind.edge else None
    return Core(first, edge if place else found.last, value, None, found.kind, unit, place, inner)


def _sign(atoms: Atoms, first: int) -> tuple[int, Unit | None]:
    at = sign_before(atoms, first)
    if at is None:
        return first, None
    return at, MONEY_SIGNS[tuple(atom.text for atom in atoms[at:first])]


def _is_negative(atoms: Atoms, first: int, unit: Unit | None) -> bool:
    before = word(atoms, first - 1)
    if before == "minus":
        return word(atoms, first - 2) != "or"
    return before in _MINUS and atoms[first].glued and not atoms[first - 1].glued and unit is not None


def _unit(atoms: Atoms, found: Number, at: int) -> tuple[Unit | None, int]:
    """The unit behind a number, and where it ends; a share, a multiple and an age have one of their own."""
    if found.kind in ("fold", "often"):
        return (FOLD if found.kind == "fold" else OFTEN), at
    if word(atoms, at) == "fold" and atoms[at].glued:
        return FOLD, at + 1
    if word(atoms, at) == "year" and word(atoms, at + 1) == "old":
        return YEAR, at + 2
    if word(atoms, at) in ("years", "months", "weeks", "month", "week", "day", "days") and word(atoms, at + 1) == "old":
        return Unit(word(atoms, at).removesuffix("s"), "age"), at + 2
    length = unit_at(atoms, at)
    unit = _known(atoms, at, length) if length else None
    if unit and _is_meant(atoms, found, at, unit):
        if unit.name == "time":
            return (FOLD if word(atoms, at + length) in _COMPARED else OFTEN), at + length
        return unit, at + length
    if [word(atoms, at + k) for k in range(4)] == ["on", "the", "richter", "scale"]:
        return MAGNITUDE, at + 4
    return (SHARE, at) if found.kind == "share" else (None, at)


def _known(atoms: Atoms, at: int, length: int) -> Unit:
    words = tuple(atom.text for atom in atoms[at : at + length])
    return UNITS.get(words) or UNITS[tuple(text.lower() for text in words)]


def _is_meant(atoms: Atoms, found: Number, at: int, unit: Unit) -> bool:
    """Whether a word that may be a unit is one here: "C" touches its figure, and points are counted unless they measure."""
    if found.kind == "ordinal":
        return unit.kind == "time" and unit.name != "second"
    if found.kind == "none":
        return False
    if found.kind == "share":
        return (
            unit.kind not in ("often",)
            and word(atoms, found.last - 1) in ("half", "a", "an")
            and word(atoms, at - 1) in ("a", "an", "half")
        )
    if len(word(atoms, at)) == 1 and word(atoms, at).isalpha() and unit_at(atoms, at) == 1:
        return atoms[at].glued or word(atoms, at) in "mtgwv"
    if unit.name == "point":
        before = {word(atoms, found.first - k) for k in (1, 2, 3)}
        return found.value != int(found.value) or bool(before & (UP | DOWN | {"plus", "minus", "by"}))
    return True


def _range(atoms: Atoms, found: Number) -> Core | None:
    """ "between A and B", "A to B", "A-B", "A or B", with the unit on one side or on both."""
    unit, edge = _unit(atoms, found, found.last)
    opened, sign = _sign(atoms, found.first)
    other = _far_end(atoms, edge)
    before = word(atoms, opened - 1)
    if other is None or not _is_joint(word(atoms, edge), before) or _is_no_range(atoms, opened, edge, other):
        return None
    low = _shared_scale(atoms, found, other)
    far_unit, far_edge = _unit(atoms, other, other.last)
    far_sign = _sign(atoms, other.first)[1]
    if not low < other.value or len({one for one in (unit, far_unit, sign, far_sign) if one}) > 1:
        return None
    first = opened - 1 if before in ("between", "from") else opened
    first -= before == "from" and word(atoms, first - 1) == "anywhere"
    if far_unit and far_edge > other.last:
        return Core(first, far_edge, low, other.value, found.kind, far_unit, (other.last, far_edge))
    place = (opened, found.first) if sign else None
    return Core(first, max(other.last, far_edge), low, other.value, found.kind, sign or unit or far_unit, place)


def _is_no_range(atoms: Atoms, opened: int, edge: int, other: Number) -> bool:
    return _is_change(atoms, opened) or _is_contest(atoms, opened, word(atoms, edge)) or refused(atoms, other)


def _far_end(atoms: Atoms, edge: int) -> Number | None:
    """The second number of a range, behind the joint and a sign of money."""
    at = edge + 1
    for length in (0, 1, 2):
        if length == 0 or sign_before(atoms, at + length) == at:
            found = number(atoms, at + length) if at + length < len(atoms) else None
            if found:
                return found if found.kind in ("count", "share") else None
    return None


def _is_joint(joint: str, before: str) -> bool:
    if joint in _DASHES:
        return True
    if joint == "and":
        return before == "between"
    return joint in ("to", "or") and (joint == "to" or before != "between")


def _shared_scale(atoms: Atoms, found: Number, other: Number) -> float:
    """The lower end: in "three or four dozen", "5 to 6 million" it has the scale of the upper."""
    scale = SCALES.get(word(atoms, other.last - 1)) if other.last - other.first > 1 else None
    if scale and found.last - found.first == 1 and found.value < other.value / scale:
        return found.value * scale
    return found.value


def _is_change(atoms: Atoms, first: int) -> bool:
    """Whether "from A to B" is a rise or a fall: two levels, and no range."""
    return word(atoms, first - 1) == "from" and any(word(atoms, first - back) in MOVES for back in range(2, 8))


def _is_contest(atoms: Atoms, first: int, joint: str) -> bool:
    """Whether "2-4" is a vote or a score."""
    near = {word(atoms, first - k) for k in range(1, 9)}
    return joint in _DASHES and bool(near & _CONTESTS)


def _compared(atoms: Atoms, core: Core, floor: int) -> Amount:
    """With the comparators before and behind, and a magnitude's own word."""
    first, last, unit, place = core.first, core.last, core.unit, core.unit_at
    comparator: Comparator = core.inner or (">=" if core.kind == "vague" else "=")
    if unit is None and (opened := _magnitude(atoms, first)) is not None:
        unit, place, first = MAGNITUDE, (opened, opened + 1), opened
    elif unit is None and core.kind == "count" and core.low < _STRONGEST and _is_of_a_quake(atoms, first, last):
        unit = MAGNITUDE
    if word(atoms, first - 1) == "minus" and word(atoms, first - 3) == "plus":
        first -= 3
    behind, ahead = comparators.behind(atoms, last), comparators.before(atoms, first)
    if ahead and ahead.edge >= floor and core.kind != "ordinal":
        first, comparator = ahead.edge, ahead.comparator
    elif behind:
        last, comparator = behind.edge, behind.comparator
    is_range = core.high is not None
    value, low = (None, core.low) if is_range else (core.low, None)
    return Amount(first, last, value, low, core.high, comparator, core.kind, unit, place)


def _is_of_a_quake(atoms: Atoms, first: int, last: int) -> bool:
    """Whether a number is the magnitude of an earthquake that it stands beside: "a 6.2 quake", "the tremor measured 4.9"."""
    if word(atoms, last) in _QUAKES:
        return "." in atoms[last - 1].text
    return word(atoms, first - 1) in _QUAKED and any(word(atoms, first - back) in _QUAKES for back in range(2, 6))


def _magnitude(atoms: Atoms, first: int) -> int | None:
    """Where "magnitude" stands before its number: "magnitude 5.2", "magnitude of 5.2"."""
    for back in (1, 2):
        if word(atoms, first - back) in ("magnitude", "magnitudes"):
            return first - back if back == 1 or word(atoms, first - 1) == "of" else None
    return None
