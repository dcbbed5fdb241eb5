"""The quantities of one sentence: its amounts first, then what each of them counts and holds for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from onrecord.lexicon.measures import HARMS, Unit
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
_POUND = Unit("lb", "mass")
# How many of the smaller unit the larger has, where that is one number.
_RATIOS = {
    ("year", "month"): 12, ("week", "day"): 7, ("day", "hour"): 24, ("hour", "minute"): 60, ("minute", "second"): 60,
    ("day", "minute"): 1440, ("hour", "second"): 3600,
    ("ft", "inch"): 12, ("lb", "oz"): 16,
}  # fmt: skip
_JOINED: tuple[list[str], ...] = ([], ["and"], [","], [",", "and"])
_TWO_PARTS = 3  # atoms: more than that are already of two units

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
        if found and (whole := _with_the_smaller(atoms, found[-1], one)):
            found[-1] = whole
            at = floor = whole.last
            continue
        found.append(_aged(atoms, one, found[-1] if found else None))
        at = floor = max(one.last, at + 1)
    return found


def _with_the_smaller(atoms: Atoms, one: Amount, after: Amount) -> Amount | None:
    """One measure in two units, in the larger: "1 hour 45 minutes", "two years and three months", "5 ft 10 in"."""
    between = [atom.lower for atom in atoms[one.last : after.first]]
    if one.unit is None or one.value is None or after.value is None or between not in _JOINED:
        return None
    if one.value % 1 and one.last - one.first <= _TWO_PARTS:
        return None
    unit, last = _smaller_unit(atoms, one.unit, after)
    whole = _POUND if one.unit.name == "GBP" and unit == "oz" else one.unit
    ratio = _RATIOS.get((whole.name, unit))
    if ratio is None or after.value >= ratio or after.comparator != "=" or after.kind != "count":
        return None
    return one._replace(last=last, value=one.value + after.value / ratio, unit=whole)


def _smaller_unit(atoms: Atoms, larger: Unit, after: Amount) -> tuple[str, int]:
    """The unit of the second part of a measure and where it ends; behind feet "in" is one."""
    if after.unit is None and larger.name == "ft" and word(atoms, after.last) == "in":
        return "inch", after.last + 1
    return (after.unit.name if after.unit else ""), after.last


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


class _Read(NamedTuple):
    """What was read about an amount: what it counts, what befell that, what it holds for and as of when; `end` is where its
    words and its noun end."""

    thing: Place | None
    befell: str | None
    places: list[Place]
    when: list[Place]
    end: int


def _quantities(report: str, atoms: Atoms, amounts: Sequence[Amount]) -> list[Quantity]:
    found: list[_Read] = []
    for at, one in enumerate(amounts):
        before = found[-1] if found else None
        thing = counted(atoms, amounts, at)
        befell = harms.harm(atoms, one, thing)
        if befell is None and before and before.befell and one.unit is None and thing:
            befell = before.befell if harms.shared(atoms, before.end, one) else None
        if befell and thing is None:
            thing = _verb_before(atoms, one)
        noun = thing[1] if thing and one.last <= thing[0] <= one.last + _NEAR else None
        places, when = scopes(atoms, amounts, at, noun or one.last + (word(atoms, one.last) == "time"))
        found.append(_Read(thing, befell, places, when, max(one.last, thing[1] if thing else 0)))
    _share_scopes(atoms, amounts, found)
    return [_quantity(report, atoms, one, read) for one, read in zip(amounts, found, strict=True)]


def _share_scopes(atoms: Atoms, amounts: Sequence[Amount], found: list[_Read]) -> None:
    """Let a period and an as-of behind a list hold for all of it: "five killed and 12 wounded since Monday"."""
    for at in range(len(found) - 2, -1, -1):
        one, after = found[at], found[at + 1]
        if one.places or one.when or not _is_listed(atoms, one.end, amounts[at + 1].first):
            continue
        behind = [place for place in after.places if place[0] >= after.end and period(atoms, place[0]) == place]
        when = [place for place in after.when if place[0] >= after.end]
        if amounts[at].kind != "ordinal":
            found[at] = one._replace(places=behind, when=when)


def _is_listed(atoms: Atoms, end: int, first: int) -> bool:
    """Whether only what joins a list stands between one number of it and the next: "and", a comma, "and wounded"."""
    between = [atom.lower for atom in atoms[end:first]]
    if between[-1:] and (between[-1],) in HARMS:
        between.pop()
    return between in (["and"], [","], [",", "and"], ["as", "well", "as"])


def _verb_before(atoms: Atoms, one: Amount) -> Place | None:
    return (one.first - 1, one.first) if one.first else None


def _quantity(report: str, atoms: Atoms, one: Amount, read: _Read) -> Quantity:
    def span(place: Place) -> Span:
        return Span(report, atoms[place[0]].start, atoms[place[1] - 1].end)

    return Quantity(
        words=span((one.first, one.last)),
        value=one.value,
        comparator=one.comparator,
        low=one.low,
        high=one.high,
        ordinal=one.kind == "ordinal",
        unit=one.unit.name if one.unit else read.befell,
        unit_words=span(one.unit_at) if one.unit_at else None,
        counted=span(read.thing) if read.thing else None,
        scope=tuple(span(place) for place in read.places),
        as_of=tuple(span(place) for place in read.when),
        polarity=polarity(atoms, one),
        change=change(atoms, one),
    )
