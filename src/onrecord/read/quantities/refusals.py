"""False friends: numbers that measure and count nothing. Dates, clock times, names, sections, addresses, the pronoun "one".

Each rule looks at a number where it stands and says whether it is one of those; the first that says so decides.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from onrecord.lexicon.measures import HARMS, LEVEL_VERBS, NAMES, NO_COUNT_OF_ONE, NO_ORDINAL, REACH, ROADS, WEAPONS
from onrecord.lexicon.words import MONTHS
from onrecord.read.quantities.atoms import Atom
from onrecord.read.quantities.nouns import is_plural, is_stop, is_verb_like
from onrecord.read.quantities.numbers import Number, sign_before, unit_at, unit_kind, word
from onrecord.read.quantities.numerals import CARDINALS, ordinal

Atoms = Sequence[Atom]
Refusal = Callable[[Atoms, Number], bool]

_CLOCK = frozenset("am pm a.m p.m a.m. p.m. o'clock gmt utc cet cest est edt bst hrs hours' h local".split())
_PAST = frozenset("past to quarter half".split())
_BESIDE_YEAR = frozenset(
    "in since by until till before after from of during the for early late mid year summer winter spring autumn fall through "
    "and to".split()
)
_DETERMINERS = frozenset("the a an its his her their our this that 's ’s whose my your every each for".split())
_BEFORE_ONE = frozenset(
    "the this that no any which each every some another everyone at by as or not it than these other from".split()
)
_HAS_BEEN = frozenset("is was are were has had have been still also reported confirmed feared later".split())
_BESIDE_ORDINAL = frozenset("and or to , than nearly almost".split())
_ANCHORS = frozenset("ago later earlier before hence back".split())
_PLACING = frozenset("past last next previous coming following recent preceding first final within".split())
_YEAR = re.compile(r"(?:19|20)\d\d")
_AIRCRAFT = re.compile(r"7[0-8]7")
_AROUND = 6


def refused(atoms: Atoms, found: Number) -> bool:
    """Whether a number is a false friend."""
    return any(rule(atoms, found) for rule in REFUSALS)


def is_date(atoms: Atoms, found: Number) -> bool:
    """ "3 May", "May 3", "the 5th of March", "September 23, 2025"."""
    if found.kind not in ("count", "ordinal") or not 1 <= found.value <= 31:
        return False
    day = found.kind == "ordinal" and atoms[found.first].text[0].isdigit() and word(atoms, found.first - 1) == "the"
    if day and is_stop(atoms, found.last) and word(atoms, found.first - 2) in ("on", "by", "until", "since", "from"):
        return True
    beside = [found.first - 1, found.last, found.last + 1 if word(atoms, found.last) == "of" else found.last]
    beside += [found.first - 2] if word(atoms, found.first - 1) in ("-", "–", "to", "and") else []
    if word(atoms, found.last) in ("-", "–", "and", "to", "or"):
        beside.append(found.last + 2)
    spelt = atoms[found.first].text[:1].isalpha()
    return any(_is_month(atoms, at) and not (spelt and at < found.first and _has_day(atoms, at)) for at in beside)


def _has_day(atoms: Atoms, month: int) -> bool:
    """Whether a month has its day before it, so that a number behind it counts something: "On 4 May eight pumps ran"."""
    return word(atoms, month - 1)[:1].isdigit()


def _is_month(atoms: Atoms, at: int) -> bool:
    return word(atoms, at).rstrip(".") in MONTHS and atoms[at].capital


def is_year(atoms: Atoms, found: Number) -> bool:
    """ "in 2024", "the 2024 elections"; not "killed 2000 people", "some 1,950"."""
    text = atoms[found.first].text
    if found.last > found.first + 1 or not _YEAR.fullmatch(text):
        return False
    if unit_at(atoms, found.last) or word(atoms, found.first - 1) in (
        "some",
        "than",
        "over",
        "least",
        "nearly",
        "almost",
    ):
        return unit_kind(atoms, found.last) == "time" and word(atoms, found.first - 1) in _BESIDE_YEAR
    before = word(atoms, found.first - 1)
    counts = not is_stop(atoms, found.last) and is_plural(word(atoms, found.last))
    return not counts or before in _BESIDE_YEAR or _is_month(atoms, found.first - 1) or before.isdigit()


def is_clock_time(atoms: Atoms, found: Number) -> bool:
    """ "8 pm", "ten past six", "at 10.30 GMT"."""
    after = word(atoms, found.last)
    if (
        after == "in"
        and word(atoms, found.last + 1) == "the"
        and word(atoms, found.last + 2) in ("morning", "afternoon", "evening")
    ):
        return word(atoms, found.first - 1) in ("at", "around", "about", "by", "until", "past")
    if after in _CLOCK and found.value < 2400 and after not in ("h", "local"):
        return True
    if after in ("past",) or (
        word(atoms, found.first - 1) == "past" and word(atoms, found.first - 2) in (*_PAST, "ten", "five", "twenty")
    ):
        return found.value < 60
    return word(atoms, found.first - 1) in ("o'clock",) or (after == "local" and word(atoms, found.last + 1) == "time")


def is_name(atoms: Atoms, found: Number) -> bool:
    """ "Unit 3", "section 12", "Reactor No. 4", "Boeing 737": a number behind what it names."""
    at = found.first - 1
    if at < 0 or found.kind not in ("count",) or not atoms[found.first].text[0].isdigit():
        return _is_named_in_words(atoms, found)
    before = atoms[at]
    if before.text == "." and at and atoms[at - 1].lower in ("no", "nos", "art", "sec", "para"):
        return True
    if before.lower in NAMES:
        return not (
            before.lower in ("call", "ring", "level", "number", "numbers", "no")
            and at == 0
            and unit_at(atoms, found.last)
        )
    if word(atoms, at) in ("and", ",", "to", "-", "–") and at > 1 and atoms[at - 1].text.isdigit():
        return (
            word(atoms, at - 2) in NAMES
            and word(atoms, at - 2) not in ("no", "call", "number", "numbers")
            and not unit_at(atoms, found.last)
        )
    if at == 0 and is_stop(atoms, found.last) and not unit_at(atoms, found.last):
        return (
            before.capital
            and sign_before(atoms, found.first) is None
            and not is_stop(atoms, 0)
            and not is_verb_like(before.lower)
            and before.lower not in LEVEL_VERBS
        )
    return _is_proper(atoms, at) and not unit_at(atoms, found.last) and sign_before(atoms, found.first) is None


def _is_proper(atoms: Atoms, at: int) -> bool:
    """Whether a capital inside a sentence makes this word a name's; months and what opens a sentence are none."""
    if not atoms[at].capital or not atoms[at].text[0].isalpha() or atoms[at].lower.rstrip(".") in MONTHS:
        return False
    return at > 0 and atoms[at - 1].text not in ".:;“\"‘'(" and not is_stop(atoms, at)


def _is_named_in_words(atoms: Atoms, found: Number) -> bool:
    """ "Group of Seven", "the Big Four", "Second Chamber": a capital inside a sentence."""
    first = atoms[found.first]
    if not first.capital or found.first == 0 or atoms[found.first - 1].text in "“\"‘':;(–—-•.":
        return found.kind == "ordinal" and found.first == 0 and _has_capital(atoms, found.last)
    return first.text != first.text.upper()


def _has_capital(atoms: Atoms, at: int) -> bool:
    return at < len(atoms) and atoms[at].capital


def is_address(atoms: Atoms, found: Number) -> bool:
    """ "12 Harbour Street"."""
    return _has_capital(atoms, found.last) and any(
        word(atoms, found.last + k) in ROADS and _has_capital(atoms, found.last + k) for k in (1, 2, 3)
    )


def is_telephone(atoms: Atoms, found: Number) -> bool:
    """ "+44 20 7946 0018", "0800 555 0199", "555-0142"."""
    run = [at for at in range(max(0, found.first - 8), min(len(atoms), found.last + 8)) if _is_dialled(atoms, at)]
    return found.first in run and _is_call(atoms, found.first)


def _is_dialled(atoms: Atoms, at: int) -> bool:
    return atoms[at].text.isdigit() or atoms[at].text in "+-()"


def _is_call(atoms: Atoms, at: int) -> bool:
    first = at
    while first > 0 and _is_dialled(atoms, first - 1):
        first -= 1
    last = at
    while last + 1 < len(atoms) and _is_dialled(atoms, last + 1):
        last += 1
    groups = [atom.text for atom in atoms[first : last + 1] if atom.text.isdigit()]
    return len(groups) > 1 and (atoms[first].text == "+" or any(len(g) > 1 and g[0] == "0" for g in groups))


def is_pronoun(atoms: Atoms, found: Number) -> bool:
    """ "one of the witnesses", "no one", "one day"; "one of the six reactors" counts, and so does "one person"."""
    if word(atoms, found.first) != "one" or found.last != found.first + 1 or found.kind != "count":
        return False
    before, after = word(atoms, found.first - 1), word(atoms, found.last)
    if after == "of":
        return before not in ("only", "just") and not _is_counted_whole(atoms, found.last + 1)
    if before in ("more", "less") or word(atoms, found.first - 2) in ("more", "less", "at"):
        return is_stop(atoms, found.last)
    if before not in _BEFORE_ONE and (_is_befallen(atoms, found.last) or _is_measured(atoms, found.last)):
        return False
    if before in _BEFORE_ONE:
        return before not in ("by", "at", "from", "or") or is_stop(atoms, found.last)
    return after in NO_COUNT_OF_ONE or after in ("'s", "’s") or is_stop(atoms, found.last)


def _is_befallen(atoms: Atoms, at: int) -> bool:
    """Whether a harm follows: "two were killed and one is missing" counts the one as it counts the two."""
    while word(atoms, at) in _HAS_BEEN or word(atoms, at).endswith("ly"):
        at += 1
    return any(tuple(word(atoms, at + k) for k in range(length)) in HARMS for length in (1, 2))


def _is_measured(atoms: Atoms, at: int) -> bool:
    """Whether a measure stands between it and its noun: "one 750 kV line"."""
    return word(atoms, at)[:1].isdigit() and unit_at(atoms, at + 1) > 0


def _is_counted_whole(atoms: Atoms, at: int) -> bool:
    """Whether a number tells how many there are: "of the six reactors"."""
    ahead = [word(atoms, at + k) for k in (1, 2)]
    return any(name in CARDINALS or name.isdigit() for name in ahead)


def is_no_ordinal(atoms: Atoms, found: Number) -> bool:
    """ "at first", "first reported", "the first lady", "for a second", "the 5th Brigade": an ordinal must number something."""
    if found.kind != "ordinal":
        return False
    before, after = word(atoms, found.first - 1), word(atoms, found.last)
    if before in ("at", "when") or after in NO_ORDINAL or (_has_capital(atoms, found.last) and found.first > 0):
        return True
    if found.first > 0 and before not in _DETERMINERS | _BESIDE_ORDINAL:
        return True
    low = word(atoms, found.first) in ("first", "second", "third")
    if found.first == 0:
        return low or is_stop(atoms, found.last)
    return low and is_stop(atoms, found.last) and not _stands_for_a_noun(atoms, found)


def _stands_for_a_noun(atoms: Atoms, found: Number) -> bool:
    """ "a third lost a leg", "the truce, the second this year"; "for a second" is a time, and "the first" mostly a pronoun."""
    before = word(atoms, found.first - 1)
    if word(atoms, found.last) in (",", "and", "or") and ordinal(word(atoms, found.last + 1)) is not None:
        return True
    if word(atoms, found.last) == "of" and _is_counted_whole(atoms, found.last):
        return True  # "the second of three lines"
    apposed = before == "the" and word(atoms, found.first - 2) == ","
    return apposed or word(atoms, found.first) == "third" or (before == "a" and word(atoms, found.first) != "second")


def is_reach_of_a_weapon(atoms: Atoms, found: Number) -> bool:
    """ "a range of 300 km", "rockets that can reach 120 kilometres": what a weapon can reach is not read."""
    if unit_kind(atoms, found.last) not in ("length",):
        return False
    near = {atom.lower for atom in atoms[max(0, found.first - _AROUND) : found.last + _AROUND]}
    return bool(
        near & REACH and ({atom.lower for atom in atoms} & WEAPONS or near & {"range", "ranges", "radius"})
    ) or _is_its_name(atoms, found)


def _is_its_name(atoms: Atoms, found: Number) -> bool:
    weapon = any(word(atoms, found.last + k) in WEAPONS for k in (1, 2))
    return weapon and (atoms[min(found.last, len(atoms) - 1)].glued or word(atoms, found.last) == "mm")


def is_century(atoms: Atoms, found: Number) -> bool:
    """ "the 21st century"; years after a slash or before an apostrophe."""
    return word(atoms, found.last) in ("century", "centuries")


def is_in_a_time(atoms: Atoms, found: Number) -> bool:
    """ "three weeks ago", "two days later", "over the past three years", "within 30 days": when, not how long."""
    if unit_kind(atoms, found.last) != "time":
        return False
    end = found.last + unit_at(atoms, found.last)
    after, before = word(atoms, end), word(atoms, found.first - 1)
    if after == "after":
        return word(atoms, end + 1) in _DETERMINERS
    verb = before == "last" and word(atoms, found.first - 2) in ("to", "will", "would", "could", "can", "may", "might")
    return after in _ANCHORS or (before in _PLACING and not verb)


def is_mark_or_code(atoms: Atoms, found: Number) -> bool:
    """ "[3]", "1." before an item, "24/7", "2025-26", "4(2)", "the 737": a note, a label, a code, a date in figures."""
    if not atoms[found.first].text[0].isdigit() or found.kind != "count":
        return False
    before, after = word(atoms, found.first - 1), word(atoms, found.last)
    slashed = (before == "/" and atoms[found.first - 1].glued) or (after == "/" and atoms[found.last].glued)
    aircraft = (
        bool(_AIRCRAFT.fullmatch(atoms[found.first].text)) and before in ("the", "a", "and") and not is_plural(after)
    )
    label = found.first == 0 and after in (".", ")") and found.last + 1 == len(atoms)
    season = before in ("-", "–") and bool(_YEAR.fullmatch(word(atoms, found.first - 2))) and atoms[found.first].glued
    paragraph = before == "(" and word(atoms, found.first - 2).isdigit() and atoms[found.first - 1].glued
    if season or paragraph:
        return True
    return slashed or aircraft or label or (before == "[" and after == "]")


REFUSALS: tuple[Refusal, ...] = (
    is_date,
    is_year,
    is_clock_time,
    is_telephone,
    is_name,
    is_address,
    is_pronoun,
    is_century,
    is_no_ordinal,
    is_in_a_time,
    is_reach_of_a_weapon,
    is_mark_or_code,
)
