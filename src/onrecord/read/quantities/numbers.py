"""Numbers where they stand: each rule looks at one place in a sentence and gives the number that begins there, or nothing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Literal, NamedTuple

from onrecord.lexicon.measures import HARMS, MONEY_SIGNS, UNCOUNTED, UNITS
from onrecord.read.quantities.atoms import Atom
from onrecord.read.quantities.nouns import is_plural, is_stop
from onrecord.read.quantities.numerals import CARDINALS, GLYPHS, SCALES, SHARES, figures, ordinal

Kind = Literal["count", "ordinal", "share", "fold", "often", "vague", "none"]
Atoms = Sequence[Atom]

_COMPARED = frozenset(
    "as more higher larger bigger greater faster longer lower less the its their that what over above".split()
)
_BESIDE_SHARE = frozenset(
    "by to of at nearly almost about roughly around over than under least some just only another in".split()
)
_AFTER_SHARE = frozenset("of less more fewer higher lower full off".split())
_MANY_PEOPLE = frozenset({"population", "electorate", "audience", "viewers", "followers", "subscribers"})
_PARTS = frozenset("2 3 4 5 8".split())  # of one, behind a whole number: 2 1/2
_NO_HALF = frozenset("first second last other time mast brother sister final opening".split())


class Number(NamedTuple):
    """Atoms `first` up to `last` are a number; `counted` is its value where it counts things ("1.500 people")."""

    first: int
    last: int
    value: float
    kind: Kind = "count"
    counted: float | None = None


Rule = Callable[[Atoms, int], Number | None]


def number(atoms: Atoms, at: int) -> Number | None:
    """The number that begins at this atom: what the first rule that knows one says."""
    return next((found for rule in RULES if (found := rule(atoms, at))), None)


def word(atoms: Atoms, at: int) -> str:
    """The word at a place in small letters; nothing outside the sentence."""
    return atoms[at].lower if 0 <= at < len(atoms) else ""


def tens_of_thousands(atoms: Atoms, at: int) -> Number | None:
    """ "dozens", "hundreds of thousands", "several dozen", "a few thousand": at least two of their kind."""
    first = word(atoms, at)
    if (
        first in ("tens", "dozens", "scores", *_PLURALS)
        and word(atoms, at + 1) == "of"
        and word(atoms, at + 2) in _PLURALS
    ):
        return Number(at, at + 3, 2 * _MANY[first] * _PLURALS[word(atoms, at + 2)], "vague")
    if first in _PLURALS or first == "dozens" or _are_scores(atoms, at):
        return Number(at, at + 1, 2 * _MANY[first], "vague")
    few = first == "a" and word(atoms, at + 1) == "few"
    if (few or first in ("several", "many")) and (name := word(atoms, at + 1 + few)) in _VAGUE_SCALES:
        return Number(at, at + 2 + few, 2 * SCALES[name], "vague")
    return None


def _are_scores(atoms: Atoms, at: int) -> bool:
    """ "scores of", "scores injured"; not the results of a game."""
    return word(atoms, at) == "scores" and (word(atoms, at + 1) == "of" or (word(atoms, at + 1),) in HARMS)


_PLURALS = {f"{name}s": SCALES[name] for name in ("hundred", "thousand", "million", "billion", "trillion")}
_VAGUE_SCALES = frozenset({"dozen", "hundred", "thousand", "million", "billion"})
_MANY = {**_PLURALS, "tens": 10, "dozens": 12, "scores": 20}


def one_in_five(atoms: Atoms, at: int) -> Number | None:
    """ "one in five", "9 in 10", "four out of five": a share, where no time or measure follows."""
    part = cardinal(atoms, at)
    if part is None:
        return None
    between = 2 if word(atoms, part.last) == "out" else 1
    if word(atoms, part.last + between - 1) not in ("in", "of") or (between == 1 and word(atoms, part.last) == "of"):
        return None
    whole = cardinal(atoms, part.last + between)
    if whole is None or not 0 < part.value < whole.value <= 1000 or unit_at(atoms, whole.last):
        return None
    return Number(at, whole.last, part.value / whole.value, "share")


def two_thirds(atoms: Atoms, at: int) -> Number | None:
    """ "two-thirds", "three quarters", "1/3"."""
    over = word(atoms, at + 1) == "/"
    top, bottom = figures(word(atoms, at)), figures(word(atoms, at + 2))
    if (
        over
        and top
        and bottom
        and 0 < top.value < bottom.value <= 100
        and (word(atoms, at + 3) in ("of", "the") or unit_at(atoms, at + 3))
    ):
        return Number(at, at + 3, top.value / bottom.value, "share")
    parts, share = CARDINALS.get(word(atoms, at)), SHARES.get(word(atoms, at + 1))
    if parts and share and parts < share and (parts > 1) == word(atoms, at + 1).endswith("s"):
        return Number(at, at + 2, parts / share, "share")
    return None


def half(atoms: Atoms, at: int) -> Number | None:
    """ "half the", "half of", "half an hour", "over half", "a quarter-million"; not "the second half", "in half"."""
    scale = SCALES.get(word(atoms, at + 1)) if word(atoms, at) in ("half", "quarter") else None
    if scale and atoms[at + 1].glued:
        return Number(at, at + 2, scale / (2 if word(atoms, at) == "half" else 4))
    if word(atoms, at) != "half" or word(atoms, at - 1) in _NO_HALF or word(atoms, at - 1) in ("in", "and"):
        return None
    after = word(atoms, at + 1)
    if after in ("a", "an") and (unit_at(atoms, at + 2) or word(atoms, at + 2) in SCALES):
        scale = SCALES.get(word(atoms, at + 2))
        return Number(at, at + 3, scale / 2) if scale else Number(at, at + 2, 0.5, "share")
    return Number(at, at + 1, 0.5, "share")


def a_third(atoms: Atoms, at: int) -> Number | None:
    """ "a third of", "by a fifth"; "a third term" is an ordinal, and "a quarter of a million" a number."""
    share = SHARES.get(word(atoms, at + 1))
    if word(atoms, at) not in ("a", "one") or not share or word(atoms, at + 1).endswith("s"):
        return None
    after = word(atoms, at + 2)
    if after == "of" and word(atoms, at + 3) == "a" and word(atoms, at + 4) in SCALES:
        return Number(at, at + 5, SCALES[word(atoms, at + 4)] / share)
    if after in _AFTER_SHARE or (word(atoms, at - 1) in _BESIDE_SHARE and is_stop(atoms, at + 2)):
        return Number(at, at + 2, 1 / share, "share")
    return None


def twice(atoms: Atoms, at: int) -> Number | None:
    """ "twice the", "double the", "tenfold", "three times as many": a multiple; "hit three times": how often."""
    known = {"twice": 2, "double": 2, "triple": 3, "treble": 3, "thrice": 3}.get(word(atoms, at))
    if known:
        more = word(atoms, at + 1) in _COMPARED
        often = word(atoms, at) in ("twice", "thrice")
        return Number(at, at + 1, known, "fold" if more else "often") if more or often else None
    times = word(atoms, at).removesuffix("fold")
    if times != word(atoms, at) and times in CARDINALS:
        return Number(at, at + 1, CARDINALS[times], "fold")
    return None


def cardinal(atoms: Atoms, at: int) -> Number | None:
    """A number in figures or words, with what multiplies it and with halves: "1.2 million", "two and a half"."""
    found = _in_figures(atoms, at) or _in_words(atoms, at)
    return _with_half(atoms, found) if found else None


def _in_figures(atoms: Atoms, at: int) -> Number | None:
    if not word(atoms, at)[:1].isnumeric():
        return None
    if glyph := GLYPHS.get(word(atoms, at)):
        return Number(at, at + 1, glyph)
    read = figures(atoms[at].text)
    if read is None:
        return None
    last, value = _blank_between(atoms, at, read.value)
    counted = read.counted if last == at + 1 else value
    while scale := _scale(atoms, at, last):
        last, value = last + 1, value * scale
        counted = value
    return Number(at, last, _round(value), "count", _round(counted))


def _blank_between(atoms: Atoms, at: int, value: float) -> tuple[int, float]:
    """Figures in groups of three parted by blanks: "1 150", "12 000 000"."""
    last = at + 1
    if len(atoms[at].text) > 3 or not atoms[at].text.isdigit():
        return last, value
    while last < len(atoms) and len(atoms[last].text) == 3 and atoms[last].text.isdigit():
        if atoms[last].start - atoms[last - 1].end != 1:
            break
        last, value = last + 1, value * 1000 + int(atoms[last].text)
    return last, value


def _scale(atoms: Atoms, first: int, at: int) -> float | None:
    """What multiplies the number before this place; "m" does behind a sign of money or before things ("1.1m people")."""
    name = word(atoms, at)
    if name != "m" or not atoms[at].glued:
        return SCALES.get(name) if name != "k" or atoms[at].glued else None
    money = sign_before(atoms, first) is not None
    things = at + 1 < len(atoms) and not is_stop(atoms, at + 1) and is_plural(word(atoms, at + 1))
    whole = any(atom.lower in _MANY_PEOPLE for atom in atoms[max(0, first - 6) : first])
    return 1e6 if money or things or whole or unit_kind(atoms, at + 1) == "money" else None


def _in_words(atoms: Atoms, at: int) -> Number | None:
    """Numbers written out, by the usual sum of products; "a hundred", "a dozen" and "a couple" too."""
    if word(atoms, at) == "a" and word(atoms, at + 1) in ("couple", *SCALES) and len(word(atoms, at + 1)) > 2:
        return _article(atoms, at)
    total, current, last = 0.0, 0.0, at
    while last < len(atoms):
        name = atoms[last].lower
        if name in CARDINALS and _may_add(current, CARDINALS[name], fresh=last == at):
            current += CARDINALS[name]
        elif name in ("hundred", "dozen") and current:
            current *= SCALES[name]
        elif name in SCALES and len(name) > 2 and current:
            total, current = total + current * SCALES[name], 0.0
        elif not (name == "and" and (current >= 100 or total) and _is_low(atoms, last + 1)):
            break
        last += 1
    return Number(at, last, total + current) if last > at and word(atoms, last - 1) != "and" else None


def _may_add(current: float, more: float, *, fresh: bool) -> bool:
    """Whether a number below a hundred may follow: after nothing, after hundreds, or one below ten after a ten."""
    below = current % 100
    return below == 0 if more >= 10 or fresh else below == 0 or (below >= 20 and below % 10 == 0)


def _is_low(atoms: Atoms, at: int) -> bool:
    return word(atoms, at) in CARDINALS


def _article(atoms: Atoms, at: int) -> Number | None:
    name = word(atoms, at + 1)
    if name == "couple":
        return _couple(atoms, at)
    value, last = SCALES[name], at + 2
    if word(atoms, last) == "and" and _is_low(atoms, last + 1) and name == "hundred":
        rest = _in_words(atoms, last + 1)
        return Number(at, rest.last, value + rest.value) if rest else None
    while word(atoms, last) in ("thousand", "million", "billion"):
        value, last = value * SCALES[word(atoms, last)], last + 1
    return Number(at, last, value)


def _couple(atoms: Atoms, at: int) -> Number | None:
    """ "a couple of days", "a couple of hundred"; a couple alone is two people, whom nobody counts."""
    if word(atoms, at + 2) != "of":
        return None
    scale = SCALES.get(word(atoms, at + 3))
    return Number(at, at + 4, 2 * scale) if scale else Number(at, at + 2, 2)


def _with_half(atoms: Atoms, found: Number) -> Number:
    """With the part of one that follows, and what multiplies both: "two and a half", "2½", "2 1/2", "two and a half million"."""
    words = [word(atoms, found.last + k) for k in range(3)]
    if words == ["and", "a", "half"]:
        length, part = 3, 0.5
    elif words[0] in GLYPHS and atoms[found.last].glued:
        length, part = 1, GLYPHS[words[0]]
    elif words[1] == "/" and words[0].isdigit() and words[2] in _PARTS and atoms[found.first].text.isdigit():
        length, part = 3, int(words[0]) / int(words[2])
    else:
        return found
    last = found.last + length
    scale = SCALES.get(word(atoms, last), 0.0) if len(word(atoms, last)) > 1 else 0.0
    if not 0 < part < 1:
        return found
    return found._replace(last=last + bool(scale), value=_round((found.value + part) * (scale or 1)), counted=None)


def an_ordinal(atoms: Atoms, at: int) -> Number | None:
    """ "tenth", "12th", "twenty-first"."""
    value = ordinal(word(atoms, at))
    if value is not None:
        return Number(at, at + 1, value, "ordinal")
    tens, rest = CARDINALS.get(word(atoms, at), 0), ordinal(word(atoms, at + 1))
    if tens >= 20 and rest is not None and rest < 10 and atoms[at + 1].glued:
        return Number(at, at + 2, tens + rest, "ordinal")
    return None


def none_of(atoms: Atoms, at: int) -> Number | None:
    """ "no injuries", "no damage": nothing of what could be counted; not "no doubt"."""
    if word(atoms, at) not in ("no", "zero"):
        return None
    if word(atoms, at) == "zero":
        return Number(at, at + 1, 0)
    for ahead in (1, 2):
        name = word(atoms, at + ahead)
        if is_stop(atoms, at + ahead) or name in UNCOUNTED:
            return None
        if is_plural(name) or name in ("damage",):
            return Number(at, at + 1, 0, "none")
    return None


RULES: tuple[Rule, ...] = (
    tens_of_thousands,
    one_in_five,
    two_thirds,
    half,
    a_third,
    twice,
    an_ordinal,
    cardinal,
    none_of,
)
"""In this order: what is made of several numbers comes before the numbers that it is made of."""


def unit_at(atoms: Atoms, at: int) -> int:
    """How many atoms the unit of measure or money that begins here has; 0 where none does."""
    for length in (5, 4, 3, 2, 1):
        words = tuple(atom.text for atom in atoms[at : at + length])
        if len(words) == length and (words in UNITS or tuple(text.lower() for text in words) in UNITS):
            return length
    return 0


def unit_kind(atoms: Atoms, at: int) -> str | None:
    """The kind of the unit that begins here: "length", "money" ..."""
    words = tuple(atom.text for atom in atoms[at : at + unit_at(atoms, at)])
    found = UNITS.get(words) or UNITS.get(tuple(text.lower() for text in words))
    return found.kind if found else None


def sign_before(atoms: Atoms, at: int) -> int | None:
    """Where the sign of money that stands before this place begins: "$", "US$", "EUR"."""
    for length in (3, 2, 1):
        words = tuple(atom.text for atom in atoms[max(0, at - length) : at])
        together = all(atom.glued for atom in atoms[max(0, at - length) + 1 : at])  # "A$ 5", and not "a $5 fine"
        if len(words) == length and words in MONEY_SIGNS and together:
            return at - length
    return None


def _round(value: float) -> float:
    """Without the dust of binary fractions: 4.2 million is 4200000."""
    return round(value, 6)
