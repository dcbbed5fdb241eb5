"""What a number holds for: a period ("since February 2022"), a rate ("a day"), a point measured from ("from the border").

Dates are words only here; what day they mean is read elsewhere.
"""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.lexicon.measures import DISTANCE, RATES
from onrecord.lexicon.words import MONTHS, WEEKDAYS
from onrecord.read.quantities.amounts import Amount
from onrecord.read.quantities.atoms import Atom
from onrecord.read.quantities.nouns import is_stop, phrase_end, skip_determiners
from onrecord.read.quantities.numbers import number, unit_at, unit_kind, word
from onrecord.read.quantities.numerals import ordinal

Atoms = Sequence[Atom]
Place = tuple[int, int]

_SPAN_WORDS = frozenset(
    "day days night week weeks weekend month months quarter half year years decade decades season summer winter "
    "spring autumn fall century hours minutes".split()
)
_NEAR_WORDS = frozenset(
    "past last previous first second third fourth next recent current same whole early late mid coming final".split()
)
_BEFORE_SPAN = _NEAR_WORDS | frozenset(
    "the a its this each nearly almost about around just over under some more less than at least roughly".split()
)
_IN = frozenset("in during over within across throughout for".split())
_ENDS = frozenset('. , ; : ? ! ) ( – — “ ” "'.split())
_LATER = frozenset("later earlier ago before after long".split())
_LONGEST_SINCE = 9
_CLAUSE = frozenset("and but while when who which that after as because said says although though than against".split())
_AS_OF = (("as", "of"), ("as", "at"))
_SO_FAR = (("so", "far"), ("to", "date"), ("until", "now"), ("up", "to", "now"))
_REACH = 14


def rate(atoms: Atoms, at: int) -> Place | None:
    """ "a day", "per household", "every six hours", "an hour", "a litre", "per 2,400 births"."""
    first = word(atoms, at)
    if first in ("each", "apiece") and is_stop(atoms, at + 1):
        return at, at + 1
    if first not in ("a", "an", "per", "every", "each"):
        return None
    start = at + 1
    if first in ("per", "every") and (found := number(atoms, start)):
        start = found.last
    for length in (2, 1):
        words = tuple(atom.lower for atom in atoms[start : start + length])
        if len(words) < length:
            continue  # the text ends here: two words asked for, one left
        if (words in RATES or (start > at + 1 and (words[-1].removesuffix("s"),) in RATES)) and word(
            atoms, start + length
        ) not in _LATER:
            return at, start + length
    return None


def period(atoms: Atoms, at: int) -> Place | None:
    """ "since the war began", "in the past week", "this year", "between 2015 and 2023", "in eleven days"."""
    first = word(atoms, at)
    if first == "since":
        return at, _since_end(atoms, at + 1)
    if first in ("this", "last") and word(atoms, at + 1) in _SPAN_WORDS:
        return (at, at + 2) if word(atoms, at - 1) not in ("on", "than", "from", "to", "of", "until") else None
    if first == "between" and _is_year(atoms, at + 1) and word(atoms, at + 2) == "and" and _is_year(atoms, at + 3):
        return at, at + 4
    if first in ("so",) and word(atoms, at + 1) == "far" and word(atoms, at + 2) == "this":
        return at, at + 4
    if first in _IN and (end := _time_end(atoms, at + 1, year_only=first == "for")):
        return at, end
    return None


def _time_end(atoms: Atoms, at: int, *, year_only: bool = False) -> int | None:
    """The end of "the past three years", "October", "May 2024", "2025", "spring", "the first quarter", "a week"."""
    if _is_year(atoms, at):
        return at + 1
    if year_only:
        return None
    if _is_month(atoms, at):
        return at + 2 if _is_year(atoms, at + 1) else at + 1
    place = at
    while word(atoms, place) in _BEFORE_SPAN or ordinal(word(atoms, place)):
        place += 1
    if (found := number(atoms, place)) and found.kind == "count":
        place = found.last
        length = unit_at(atoms, place)
        return place + length if length and unit_kind(atoms, place) == "time" else None
    if word(atoms, place) in _SPAN_WORDS and (
        place > at or word(atoms, place) in ("spring", "summer", "winter", "autumn")
    ):
        place += 1
        return place + 2 if word(atoms, place) == "of" and _is_year(atoms, place + 1) else place
    return None


def _since_end(atoms: Atoms, at: int) -> int:
    if end := _time_end(atoms, at):
        return end
    if word(atoms, at) in WEEKDAYS:
        return at + 1
    place = at
    while (
        place < len(atoms)
        and place - at < _LONGEST_SINCE
        and atoms[place].text not in _ENDS
        and atoms[place].lower not in _CLAUSE
    ):
        place += 1
    return place


def _is_year(atoms: Atoms, at: int) -> bool:
    return word(atoms, at).isdigit() and 1800 <= int(word(atoms, at)) <= 2199


def _is_month(atoms: Atoms, at: int) -> bool:
    return word(atoms, at) in MONTHS and atoms[at].capital


def measured_from(atoms: Atoms, at: int) -> Place | None:
    """ "from the southern outskirts of the town", "north of the dam", "above its usual level"."""
    for length in (4, 3, 2, 1):
        words = tuple(word for name in atoms[at : at + length] for word in name.lower.split("-"))
        if words in DISTANCE or tuple(atom.lower for atom in atoms[at : at + length]) in DISTANCE:
            inner = skip_determiners(atoms, at + length)
            end = phrase_end(atoms, inner, many=True)
            if end == inner:
                return None
            if word(atoms, end) == "of":
                further = skip_determiners(atoms, end + 1)
                end = max(end, phrase_end(atoms, further, many=True)) if further < len(atoms) else end
            return at, end
    return None


def as_of(atoms: Atoms, at: int) -> Place | None:
    """ "as of Tuesday", "as of 09:00 on 4 May", "so far", "to date"; "By Friday" where it opens the sentence."""
    words = tuple(atom.lower for atom in atoms[at : at + 3])
    if next((known for known in _SO_FAR if words[: len(known)] == known), None) and words[2:3] != ("this",):
        return at, at + (3 if words[0] == "up" else 2)
    if words[:2] in _AS_OF or (at == 0 and words[:1] == ("by",)):
        start = at + (2 if words[0] == "as" else 1)
        end = _moment_end(atoms, start)
        further = end + (word(atoms, end) in ("on", ",")) if end else 0
        clocked = end and word(atoms, start) not in WEEKDAYS and word(atoms, further) in WEEKDAYS  # 6 a.m. Tuesday
        day = _moment_end(atoms, further) if end and (word(atoms, end) == "on" or clocked) else None
        return (at, day or end) if end else None
    return None


def level_before(atoms: Atoms, at: int) -> Place | None:
    """When a level was such from which another rose or fell: "from 57 a day earlier", "from 52 the previous week"."""
    place = at + (word(atoms, at) in ("a", "an", "one", "the", "just"))
    if word(atoms, place) in ("previous", "preceding") and word(atoms, place + 1) in _SPAN_WORDS:
        return at, place + 2
    found = number(atoms, at)
    place = found.last if found and found.kind == "count" else place
    timed = word(atoms, place) in _SPAN_WORDS and place > at
    return (at, place + 2) if timed and word(atoms, place + 1) in ("earlier", "ago", "previously") else None


def _moment_end(atoms: Atoms, at: int) -> int | None:
    if word(atoms, at + 1) in ("am", "pm", "a.m", "p.m", "a.m.", "p.m.", "gmt", "local"):
        return at + 2 + (word(atoms, at + 1) == "local")
    if ":" in word(atoms, at) or word(atoms, at)[-2:] in ("am", "pm"):
        return at + 1
    if word(atoms, at) in WEEKDAYS:
        after = word(atoms, at + 1)
        return at + 2 if after in ("morning", "afternoon", "evening", "night", "noon", "midday") else at + 1
    place = at
    while (
        place < len(atoms)
        and place - at < 4
        and (
            word(atoms, place).isdigit()
            or ordinal(word(atoms, place))
            or _is_month(atoms, place)
            or word(atoms, place) in ("the", "of", "mid", "early", "late", "end")
        )
    ):
        place += 1
    if place > at and any(_is_month(atoms, k) or _is_year(atoms, k) for k in range(at, place)):
        return place
    if word(atoms, at) in ("yesterday", "today", "midnight", "noon", "midday", "dawn", "nightfall", "now"):
        return at + 1
    return _time_end(atoms, at)


def scopes(atoms: Atoms, amounts: Sequence[Amount], at: int, behind: int) -> tuple[list[Place], list[Place]]:
    """The scopes and the as-of words of the amount at this index, whose words and noun end at `behind`."""
    limit = amounts[at + 1].first if at + 1 < len(amounts) else len(atoms)
    found: list[Place] = []
    when: list[Place] = []
    one = amounts[at]
    if word(atoms, one.first - 1) == "within" and word(atoms, one.last) == "of" and one.unit:
        inner = skip_determiners(atoms, one.last + 1)
        end = phrase_end(atoms, inner, many=True)
        found += [(one.last, end)] if end > inner else []
    elif (
        one.unit and one.unit.kind == "length" and (place := measured_from(atoms, _behind_conversion(atoms, one.last)))
    ):
        found.append(place)
    for start in dict.fromkeys((one.last, behind)):
        if place := rate(atoms, start):
            found.append(place)
            break
    found += [place for place in _periods(atoms, behind, limit) if place not in found]
    when += [place for k in range(behind, min(limit, behind + _REACH)) if (place := as_of(atoms, k))][:1]
    if not when and word(atoms, one.first - 1) == "from" and (place := level_before(atoms, one.last)):
        when.append(place)
    if at == 0:
        when += [
            place
            for k in range(min(one.first, _REACH))
            if not when and (place := as_of(atoms, k)) and place[1] <= one.first
        ][:1]
        opened = period(atoms, 0)
        found += (
            [opened]
            if opened
            and not found
            and opened[1] <= one.first
            and word(atoms, 0) in ("since", "so", "in", "over", "during")
            else []
        )
    return found, when


def _behind_conversion(atoms: Atoms, at: int) -> int:
    """Behind "(100 miles)", or behind the bracket that closes here."""
    if word(atoms, at) == ")":
        return at + 1
    if word(atoms, at) == "(":
        return next((k + 1 for k in range(at, min(at + 6, len(atoms))) if atoms[k].text == ")"), at)
    return at


def _periods(atoms: Atoms, first: int, limit: int) -> list[Place]:
    """The first period behind an amount in its own clause."""
    for at in range(first, min(limit, first + _REACH)):
        if atoms[at].text in ",;:" or (atoms[at].lower in _CLAUSE and at > first):
            return []
        if place := period(atoms, at):
            return [place] if place[1] <= limit else []
    return []
