"""What is counted or measured: the noun behind the number, or the thing that a verb joins with its measure.

An ordered list of rules; each looks at one amount in its sentence and gives the atoms of what it counts, or nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from onrecord.lexicon.measures import COLLECTIVES, DOWN, HARMS, LEVEL_VERBS, SUPPLIES, UP, VERB_PARTICLES
from onrecord.lexicon.words import MONTHS, WEEKDAYS
from onrecord.read.quantities.amounts import Amount
from onrecord.read.quantities.atoms import Atom
from onrecord.read.quantities.nouns import DETERMINERS, is_stop, is_verb_like, phrase_end, skip_determiners
from onrecord.read.quantities.numbers import unit_at, word
from onrecord.read.quantities.numerals import is_number_word
from onrecord.read.quantities.scopes import level_before, measured_from
from onrecord.read.quantities.verbs import happening, is_past

Atoms = Sequence[Atom]
Place = tuple[int, int]
Rule = Callable[[Atoms, Sequence[Amount], int], Place | None]

_RISES = UP | DOWN | {"change", "swing", "improvement"}
_JOINING = frozenset({"of", "per", "before"})
_PREPOSITIONS = frozenset(
    "in at for across from to on with since among between during against under over into after within by through near".split()
)
OF_THEM = frozenset({"them", "whom", "which"})
"""What stands for the things that were counted just before."""
_COMPARED = frozenset({"fewer", "less"})
_BACK = 8
_OPENS_CLAUSE = frozenset(', ; : and but as while when that “ "'.split())
_DASHES = frozenset("-–—")


def counted(atoms: Atoms, amounts: Sequence[Amount], at: int) -> Place | None:
    """The atoms of what the amount at this index counts: what the first rule that knows says."""
    return next((found for rule in RULES if (found := rule(atoms, amounts, at))), None)


def what_happened_so_often(atoms: Atoms, amounts: Sequence[Amount], at: int) -> Place | None:
    """ "lost off-site power for the tenth time", "was hit three times": the verb with its object."""
    one = amounts[at]
    if one.unit and one.unit.kind == "often":
        return happening(atoms, one.first)
    if one.kind == "ordinal" and word(atoms, one.last) == "time":
        return happening(atoms, one.first)
    return None


def a_share_of_it(atoms: Atoms, amounts: Sequence[Amount], at: int) -> Place | None:
    """ "two-thirds of the voters", "half the province", "twice the usual flow", "60% of ballots", "tonnes of grain"."""
    one = amounts[at]
    if one.unit is None:
        return None
    last = _behind_quote(atoms, one.last)
    if one.unit.kind == "length" and word(atoms, one.first - 1) == "within":
        return None
    if word(atoms, last) == "of" and word(atoms, last + 1) in OF_THEM and at:
        return counted(atoms, amounts, at - 1)
    if word(atoms, last) == "of" or (one.unit.kind in ("share", "fold") and word(atoms, last) in DETERMINERS):
        return _behind_of(atoms, amounts, last + (word(atoms, last) == "of"), at)
    if word(atoms, last) == "worth" and word(atoms, last + 1) == "of":
        return _phrase(atoms, last + 2, many=False)
    if one.unit.kind == "money" and word(atoms, last) == "in" and not _is_time(atoms, last + 1):
        return _phrase(atoms, last + 1, many=False)
    return None


def some_of_them(atoms: Atoms, amounts: Sequence[Amount], at: int) -> Place | None:
    """ "six of the eleven hostages", "dozens of houses", "three of them": what the whole consists of."""
    one = amounts[at]
    last = _behind_quote(atoms, one.last)
    if one.unit is not None or word(atoms, last) != "of":
        return None
    if at and amounts[at - 1].unit is None and word(atoms, last + 1) in OF_THEM:
        return counted(atoms, amounts, at - 1)
    return _behind_of(atoms, amounts, last + 1, at)


def _behind_quote(atoms: Atoms, at: int) -> int:
    """Behind a quotation mark that closes right after the number: “95%” of issues."""
    return at + 1 if word(atoms, at) in ("”", '"', "’", "»") and atoms[at].glued else at


def _behind_of(atoms: Atoms, amounts: Sequence[Amount], first: int, at: int) -> Place | None:
    first = skip_determiners(atoms, first)
    if at + 1 < len(amounts) and first in (amounts[at + 1].first, amounts[at + 1].first + 1):
        after = amounts[at + 1]
        return counted(atoms, amounts, at + 1) if after.unit is None else None
    return _phrase(atoms, first, many=True)


def the_noun_behind(atoms: Atoms, amounts: Sequence[Amount], at: int) -> Place | None:
    """ "eight emergency generators", "the tenth loss of power", "a 750-kilovolt line", "a 15 percent tariff"."""
    one = amounts[at]
    behind_count = at > 0 and amounts[at - 1].last == one.first and not is_stop(atoms, one.last)  # "two 750 kV lines"
    if one.unit is not None and not (behind_count or _is_attribute(atoms, one)):
        return None
    if one.unit is None and at + 1 < len(amounts) and amounts[at + 1].first == one.last and amounts[at + 1].unit:
        return counted(atoms, amounts, at + 1)  # "four 750 kV lines"
    if word(atoms, one.first - 1) == "from" and level_before(atoms, one.last):
        return None  # "from 57 two weeks earlier"
    first = skip_determiners(atoms, one.last) if one.unit is None and one.kind != "ordinal" else one.last
    if first > one.last and atoms[one.last].lower in DETERMINERS:
        return None
    single = one.kind == "ordinal" or one.value == 1 or (one.unit is not None and one.unit.kind != "share")
    if word(atoms, first) == "strong" and atoms[first].glued:
        first += 1  # "a 120-strong team"
    place = _phrase(atoms, first, many=not single)
    if place and not single and _is_what_they_did(atoms, one, place):
        return None
    return _what_rose(atoms, place) if place and one.unit else place


def _is_what_they_did(atoms: Atoms, one: Amount, place: Place) -> bool:
    """Whether the one word behind a rough number that opens its clause is a verb: "tens of thousands marched".

    Behind an exact one it is what befell so many: "30 cancelled, two rescued".
    """
    verb = atoms[place[0]].lower
    opens = one.first == 0 or word(atoms, one.first - 1) in _OPENS_CLAUSE
    return (
        place == (one.last, one.last + 1)
        and atoms[one.last - 1].lower.endswith("s")
        and opens
        and verb.endswith("ed")
        and (verb,) not in HARMS
        and is_stop(atoms, place[1])
    )


def the_whole_before(atoms: Atoms, amounts: Sequence[Amount], at: int) -> Place | None:
    """ "Of 110 drones, 62 were shot down": the whole that opens the clause."""
    one = amounts[at]
    if at == 0 or one.unit is not None or not is_stop(atoms, one.last) or word(atoms, one.first - 1) != ",":
        return None
    whole = amounts[at - 1]
    opened = whole.first - 1 - (word(atoms, whole.first - 1) in DETERMINERS)
    if whole.unit is not None or word(atoms, opened) != "of" or (opened and atoms[opened - 1].text not in ",;:."):
        return None
    if any(atom.text == "," for atom in atoms[whole.last : one.first - 1]):
        return None  # "of 410 Quay St., Velna, and Ana Moss, 41"
    return counted(atoms, amounts, at - 1)


def _is_attribute(atoms: Atoms, one: Amount) -> bool:
    """Whether a measure stands before its noun: with a hyphen, an age, a share with no "of", or behind an article."""
    kind = one.unit.kind if one.unit else ""
    if kind == "length" and measured_from(atoms, one.last):
        return False
    if kind == "share":
        return (
            one.kind == "share" and not is_stop(atoms, one.last) and word(atoms, one.last - 1) not in ("third", "half")
        )
    glued = (
        one.unit_at is not None
        and one.unit_at[0] >= one.first
        and atoms[one.unit_at[0]].glued
        and atoms[one.unit_at[0]].text.isalpha()
    )
    hyphen = glued and one.unit_at is not None and atoms[one.unit_at[0]].start > atoms[one.unit_at[0] - 1].end
    article = word(atoms, one.first - 1) in DETERMINERS or (
        word(atoms, one.first - 2) in DETERMINERS and not is_stop(atoms, one.first - 1)
    )
    measured = kind not in ("often", "fold", "age") or kind == "age"
    return measured and (hyphen or article) and not is_stop(atoms, one.last)


def _what_rose(atoms: Atoms, place: Place) -> Place:
    """ "a 3.5% rise in fares": the fares."""
    if place[1] - place[0] == 1 and atoms[place[0]].lower in _RISES and word(atoms, place[1]) in ("in", "of"):
        return _phrase(atoms, skip_determiners(atoms, place[1] + 1), many=False) or place
    return place


def the_harm(atoms: Atoms, amounts: Sequence[Amount], at: int) -> Place | None:
    """ "12 dead", "left three wounded", "five are missing": the word for what befell them."""
    one = amounts[at]
    if one.unit is not None or one.kind == "ordinal":
        return None
    start = one.last
    while word(atoms, start) in (
        "were",
        "was",
        "are",
        "is",
        "been",
        "have",
        "had",
        "still",
        "others",
        "reported",
        "confirmed",
    ) or word(atoms, start).endswith("ly"):
        start += 1
    return next(((start, start + n) for n in (2, 1) if _words(atoms, start, n) in HARMS), None)


def the_votes_of_the_other_side(atoms: Atoms, amounts: Sequence[Amount], at: int) -> Place | None:
    """ "by 52 votes to 41", "9 complaints out of 31": what the number before counts."""
    one = amounts[at]
    if one.unit is not None or at == 0:
        return None
    between = [atom.lower for atom in atoms[amounts[at - 1].last : one.first]]
    if (between[-1:] == ["to"] and between[-2:-1] in (["votes"], ["vote"], ["seats"], ["points"])) or between[-2:] == [
        "out",
        "of",
    ]:
        return counted(atoms, amounts, at - 1)
    return None


def what_lasts(atoms: Atoms, amounts: Sequence[Amount], at: int) -> Place | None:
    """ "fuel for more than ten days", "diesel on site for ten days"; not "ran out of oxygen for"."""
    one = amounts[at]
    if one.unit is None or one.unit.kind != "time" or word(atoms, one.first - 1) != "for":
        return None
    for place in range(one.first - 2, max(-1, one.first - 6), -1):
        if word(atoms, place) in SUPPLIES:
            return (place, place + 1) if word(atoms, place - 1) != "of" else None
        if is_past(word(atoms, place)) or not word(atoms, place).isalpha():
            return None
    return None


def a_thing_of_such_a_measure(atoms: Atoms, amounts: Sequence[Amount], at: int) -> Place | None:
    """ "a loan of €2.5bn", "a crowd of some 500", "a magnitude of 5.2"."""
    one, first = amounts[at], amounts[at].first
    if word(atoms, first - 1) != "of":
        return None
    if one.unit is None and (word(atoms, first - 2) not in COLLECTIVES or _is_noun(atoms, one.last)):
        return None
    start = _start(atoms, first - 1)
    return (start, first - 1) if start < first - 1 else None


def _is_noun(atoms: Atoms, at: int) -> bool:
    return not is_stop(atoms, at) and not is_verb_like(atoms[at].lower)


def what_is_so_much(atoms: Atoms, amounts: Sequence[Amount], at: int) -> Place | None:
    """ "Turnout was 61%", "the toll rose to 41": the subject of a verb that joins a thing with its measure."""
    one = amounts[at]
    last = one.first
    if one.kind == "ordinal" and one.unit is None:
        if word(atoms, last - 1) != "the" or not is_stop(atoms, one.last):
            return None
        last -= 1
    if word(atoms, one.last) in _DASHES or word(atoms, last - 1) in _DASHES:
        return None
    return _subject(atoms, last, floor=amounts[at - 1].last if at else 0)


def _subject(atoms: Atoms, last: int, *, floor: int) -> Place | None:
    """The subject of the verb that ends before this place; where none does, the object of one that stands before it."""
    if word(atoms, last - 1) == "at" and word(atoms, last - 2) == ",":
        return _before(atoms, last - 2)  # "Inflation, at 11.2 per cent, is"
    place = last - 1
    verbs = int(word(atoms, last) in LEVEL_VERBS)  # "exceed" is both a comparator and a verb
    while place >= floor and last - place <= _BACK and _is_verbal(atoms, place, joined=verbs > 0):
        verbs += _is_joining_verb(atoms[place].lower)
        place -= 1
    if verbs and place > 0 and atoms[place].text == "," and word(atoms, place + 1) == "worth":
        place -= 1
    if verbs or place <= 0:
        return _before(atoms, place + 1) if place >= 0 else None
    object_before = not atoms[place].lower.endswith("ing") and word(atoms, place + 1) in ("by", "to", "at", "from")
    return _raised(atoms, place + 1) if object_before else None


def what_was_so_much_before(atoms: Atoms, amounts: Sequence[Amount], at: int) -> Place | None:
    """ "rose to 4% from 3%", "by a point to 6%", "160 km (100 miles)": what the number beside it counts."""
    if at == 0:
        return None
    one, other = amounts[at], amounts[at - 1]
    between = " ".join(atom.lower for atom in atoms[other.last : one.first])
    alike = (one.unit is None) == (other.unit is None)
    if (between in ("from", "and to", "will shrink to") and alike) or between in ("to", ", to"):
        return counted(atoms, amounts, at - 1)
    return counted(atoms, amounts, at - 1) if between == "(" and one.unit else None


RULES: tuple[Rule, ...] = (
    what_happened_so_often,
    some_of_them,
    a_share_of_it,
    a_thing_of_such_a_measure,
    the_noun_behind,
    the_whole_before,
    the_harm,
    the_votes_of_the_other_side,
    what_lasts,
    what_was_so_much_before,
    what_is_so_much,
)


def _phrase(atoms: Atoms, first: int, *, many: bool) -> Place | None:
    """The noun phrase that begins here, with its "of"."""
    last = phrase_end(atoms, first, many=many)
    if last == first or (last - first == 1 and not many and is_verb_like(atoms[first].lower)):
        return None
    if last - first == 1 and atoms[first].lower in _COMPARED:
        return None  # "two fewer than before"
    if word(atoms, last) == "of":
        inner = skip_determiners(atoms, last + 1)
        end = phrase_end(atoms, inner, many=True)
        if end > inner and not atoms[inner].text[0].isdigit():
            last = end
    return first, last + _is_numbered(atoms, last)


def _is_numbered(atoms: Atoms, last: int) -> bool:
    """Whether a number belongs to the name before it: "Boeing 737s", "Highway 5"."""
    return last < len(atoms) and atoms[last].text[0].isdigit() and atoms[last - 1].capital


def _before(atoms: Atoms, last: int) -> Place | None:
    """The noun phrase that ends before this place; what a preposition adds to it is left out, "of" and what follows is kept."""
    last = end = _before_date(atoms, last)
    for _ in range(4):
        first = _start(atoms, last)
        if first == last:
            return None
        before = word(atoms, first - 1)
        skipped = first
        while skipped > 0 and atoms[skipped - 1].lower in DETERMINERS:
            skipped -= 1
        before = word(atoms, skipped - 1)
        if before in _JOINING and skipped > 1:
            head = _start(atoms, skipped - 1)
            if head == skipped - 1:
                return first, end
            return (first, end) if atoms[skipped - 2].lower == "number" else (head, end)
        if before in _PREPOSITIONS and skipped > 1:
            last = end = _before_date(atoms, skipped - 1)
            continue
        return first, end
    return None


def _before_date(atoms: Atoms, last: int) -> int:
    """Before the preposition of a date that ends here: "the loss on September 23"."""
    start = last
    while start > 0 and (atoms[start - 1].text.isdigit() or atoms[start - 1].lower in MONTHS | WEEKDAYS):
        start -= 1
    return start - 1 if 1 < start < last and atoms[start - 1].lower in _PREPOSITIONS else last


def _start(atoms: Atoms, last: int) -> int:
    first = last
    while first > 0 and last - first < 5 and not is_stop(atoms, first - 1):
        name = atoms[first - 1].lower
        if name in LEVEL_VERBS or is_number_word(name):
            break
        if first > 1 and atoms[first - 1].glued and atoms[first - 2].text[0].isdigit():
            break  # the unit of "a 14-km tunnel"
        first -= 1
    return first


def _raised(atoms: Atoms, last: int) -> Place | None:
    """ "raised its key rate by", "put the damage at": the object of the verb."""
    found = _before(atoms, last)
    if (
        found is None
        or atoms[found[0]].lower.endswith("ing")
        or (is_past(atoms[found[1] - 1].lower) and (atoms[found[1] - 1].lower,) not in HARMS)
    ):
        return None
    at = found[0] - 1
    while at > 0 and atoms[at].lower in DETERMINERS | {"number", "of", "toll"}:
        at -= 1
    return found if word(atoms, at) in UP | DOWN | LEVEL_VERBS else None


def _is_verbal(atoms: Atoms, at: int, *, joined: bool) -> bool:
    name = atoms[at].lower
    if name in VERB_PARTICLES or _is_joining_verb(name) or (name.endswith("ly") and len(name) > 4):
        return True
    return joined and is_past(name) and (name,) not in HARMS


def _is_joining_verb(name: str) -> bool:
    return name in LEVEL_VERBS or name in UP or name in DOWN


def _is_time(atoms: Atoms, at: int) -> bool:
    return unit_at(atoms, skip_determiners(atoms, at)) > 0 or word(atoms, at) in ("the", "a", "each", "total", "all")


def _words(atoms: Atoms, at: int, length: int) -> tuple[str, ...]:
    return tuple(atom.lower for atom in atoms[at : at + length])
