"""The quantities of one sentence: its amounts first, then what each of them counts and holds for."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.model import Quantity, Sentence, Span, Token
from onrecord.read.quantities import harms
from onrecord.read.quantities.amounts import YEAR, Amount, amount
from onrecord.read.quantities.atoms import Atom, cut
from onrecord.read.quantities.counted import counted
from onrecord.read.quantities.manner import change, polarity
from onrecord.read.quantities.nouns import is_plural
from onrecord.read.quantities.numbers import word
from onrecord.read.quantities.numerals import CARDINALS, GLYPHS, ORDINALS, SCALES, SHARES
from onrecord.read.quantities.scopes import period, rate, scopes

Atoms = Sequence[Atom]
_NEAR = 5  # atoms between a number and what it counts behind it: "of the plant's other"
Place = tuple[int, int]

_OPENERS = frozenset(
    {*CARDINALS, *ORDINALS, *SCALES, *GLYPHS}
    | set(
        "half quarter a no twice double triple treble thrice dozens scores hundreds thousands millions billions".split()
    )
    | set("trillions tens several many".split())
)
_TELLING = (_OPENERS | SHARES.keys() | {"couple"}) - {"a"}


def may_hold_numbers(tokens: Sequence[Token], sentence: Sentence) -> bool:
    """Whether anything in a sentence could begin a number; most sentences can be passed over at a glance."""
    return any(_is_number_like(token.lower, _TELLING) for token in tokens[sentence.first : sentence.last])


def _is_number_like(name: str, words: frozenset[str]) -> bool:
    return name[:1].isnumeric() or name in words or "-" in name or name.endswith("fold")


def found_in(report: str, tokens: Sequence[Token]) -> list[Quantity]:
    """The quantities of a sentence, in its order."""
    atoms = cut(tokens)
    amounts = _amounts(atoms)
    return _quantities(report, atoms, amounts)


def _amounts(atoms: Atoms) -> list[Amount]:
    """Every amount of a sentence; one that is the scope of another is left out, as "two hours" in "17 blasts in two hours"."""
    found: list[Amount] = []
    at = floor = 0
    while at < len(atoms):
        if found and (end := _scope_end(atoms, at, found)):
            at = end
            continue
        one = amount(atoms, at, floor) if _is_number_like(atoms[at].lower, _OPENERS) else None
        if one is None:
            at += 1
            continue
        if found:
            found[-1] = _with_the_unit_behind(atoms, found[-1], one)
        found.append(_aged(atoms, one, found[-1] if found else None))
        at = floor = max(one.last, at + 1)
    return found


def _with_the_unit_behind(atoms: Atoms, one: Amount, after: Amount) -> Amount:
    """ "from 18 to 25 hryvnias": the first number has the unit of the second."""
    joined = word(atoms, one.first - 1) == "from" and after.first == one.last + 1 and word(atoms, one.last) == "to"
    return one._replace(unit=after.unit) if joined and one.unit is None and after.unit else one


def _scope_end(atoms: Atoms, at: int, found: Sequence[Amount]) -> int | None:
    """Where the rate or the period ends that begins here and belongs to an amount before it."""
    if word(atoms, at) in ("per", "every") and at - found[-1].last <= 4:
        place = rate(atoms, at)
        return place[1] if place else None
    if word(atoms, at) not in ("in", "over", "since", "during", "between", "for"):
        return None
    place = period(atoms, at)
    clause = {atom.text for atom in atoms[found[-1].last : at]}
    return place[1] if place and not clause & {",", ";", ":"} else None


def _aged(atoms: Atoms, one: Amount, before: Amount | None) -> Amount:
    """An age in an aside, "Ilse Brandt, 61, said", behind "aged", or beside another: its unit is the year."""
    if one.unit is not None or one.kind != "count" or (one.value or one.low or 0) > 115:
        return one
    aside = word(atoms, one.first - 1) == "," == word(atoms, one.last) and one.last - one.first == 1 and one.first > 1
    bare = aside and atoms[one.first].text.isdigit() and _is_somebody(word(atoms, one.first - 2))
    beside = before is not None and before.unit == YEAR and one.first == before.last + 1
    return one._replace(unit=YEAR) if bare or beside or _is_age(atoms, one.first) else one


def _is_age(atoms: Atoms, at: int) -> bool:
    return word(atoms, at - 1) in ("aged", "ages", "age") or (
        word(atoms, at - 1) == "of" and word(atoms, at - 2) in ("age", "ages")
    )


def _is_somebody(name: str) -> bool:
    return name.isalpha() and not is_plural(name)


def _quantities(report: str, atoms: Atoms, amounts: Sequence[Amount]) -> list[Quantity]:
    found: list[Quantity] = []
    units: list[str | None] = []
    end = 0
    for at, one in enumerate(amounts):
        thing = counted(atoms, amounts, at)
        befell = harms.harm(atoms, one, thing)
        if befell is None and at and units[-1] and one.unit is None and thing and harms.shared(atoms, end, one):
            befell = units[-1]
        units.append(befell)
        if befell and thing is None:
            thing = _verb_before(atoms, one)
        end = max(one.last, thing[1] if thing else 0)
        found.append(_quantity(report, atoms, amounts, at, thing, befell))
    return found


def _verb_before(atoms: Atoms, one: Amount) -> Place | None:
    return (one.first - 1, one.first) if one.first else None


def _quantity(
    report: str, atoms: Atoms, amounts: Sequence[Amount], at: int, thing: Place | None, befell: str | None
) -> Quantity:
    one = amounts[at]
    behind = (
        thing[1] if thing and one.last <= thing[0] <= one.last + _NEAR else one.last + (word(atoms, one.last) == "time")
    )
    places, when = scopes(atoms, amounts, at, behind)

    def span(place: Place) -> Span:
        return Span(report, atoms[place[0]].start, atoms[place[1] - 1].end)

    return Quantity(
        words=span((one.first, one.last)),
        value=one.value,
        comparator=one.comparator,
        low=one.low,
        high=one.high,
        ordinal=one.kind == "ordinal",
        unit=one.unit.name if one.unit else befell,
        unit_words=span(one.unit_at) if one.unit_at else None,
        counted=span(thing) if thing else None,
        scope=tuple(span(place) for place in places),
        as_of=tuple(span(place) for place in when),
        polarity=polarity(atoms, one),
        change=change(atoms, one),
    )
