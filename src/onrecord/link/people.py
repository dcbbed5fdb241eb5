"""A person's name in its parts, and whether two given names may be one person's."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal, NamedTuple

from onrecord.lexicon.names import BELARUSIAN, COMMON_SURNAMES, EASTERN_SURNAMES, GIVEN_FORMS, SHORT_FORMS, plain
from onrecord.lexicon.words import GIVEN_NAMES, HONORIFICS, PARTICLES, RANKS, ROLES, TITLES, Gender
from onrecord.link.transliteration import Script, latin, script_of, sound, spellings, syllables

Likeness = Literal["equal", "spelling", "short", "initial", "different"]

_OFFICES = TITLES | RANKS | ROLES.keys() | HONORIFICS.keys()
_LONGEST = 4  # words of a title
_NUMBER = re.compile(r"(?:jr|sr|[ivx]{2,4}|[ivx])")
_JOINED = PARTICLES | {"bin", "ben", "ibn", "bint", "abu", "al", "el", "st"}
_GIVEN_TOO = frozenset({"al", "ben", "el", "st", "van", "della"})  # first of two words, a given name
_MOST_GIVEN = 3  # a name with more is a headline
_DOTTED = re.compile(r"(?:[^\W\d_]\.){2,}")  # J.D., R.M.
_BELARUSIAN = re.compile(r"(?:ousk[iy]|ouskaya|[aeo]u|enka|iatski)$")
_ARTICLE = re.compile(r"^(?:al|el|as|ash|ad|ar|at|an)-(?=.)")


class Person(NamedTuple):
    """A name in its parts, as `plain` makes them: "Sir Ilan K. Reth Jr." has the title sir, the given names ilan and k,
    the surname reth and the suffix jr.

    A lone word is a surname. `script` is the one that the name was once written in, as far as its words tell.
    """

    title: tuple[str, ...]
    given: tuple[str, ...]
    surname: tuple[str, ...]
    suffix: str
    gender: Gender | None
    script: Script | None

    @property
    def words(self) -> tuple[str, ...]:
        """The name without title and suffix."""
        return self.given + self.surname

    @property
    def common(self) -> bool:
        """Whether many bear the surname, so that it says little."""
        return self.surname[-1] in COMMON_SURNAMES or self.surname[0] in EASTERN_SURNAMES

    @property
    def belarusian(self) -> bool:
        """Whether the name is written as in Belarusian."""
        return any(word in BELARUSIAN for word in self.given) or bool(_BELARUSIAN.search(self.surname[-1]))

    @property
    def syllables(self) -> tuple[str, ...] | None:
        """The syllables of a Chinese or Korean name."""
        return syllables(self.words)


@lru_cache(maxsize=65536)
def person(name: str) -> Person:
    """A name in its parts.

    >>> person("Gen. Osk Varran")[:3], person("Ursula von der Leyen")[1:3], person("JD Vance")[1]
    ((('gen',), ('osk',), ('varran',)), (('ursula',), ('von', 'der', 'leyen')), ('j', 'd'))
    """
    words = [word for part in latin(name).replace("’", "'").split() for word in _split(part)]
    words = [word for word in words if word] or [plain(name)]
    title = _title(words)
    bare = words[title:]
    suffix = bare.pop() if len(bare) > 1 and _NUMBER.fullmatch(bare[-1]) and len(bare[-1]) > 1 else ""
    first = _surname(bare)
    given, surname = tuple(bare[:first]), tuple(_ARTICLE.sub("", word) for word in bare[first:])
    told = next((gender for word in words[:title] if (gender := HONORIFICS.get(word) or ROLES.get(word))), None)
    gender = told or (GIVEN_NAMES.get(given[0]) if given else None)
    return Person(tuple(words[:title]), given, surname, suffix, gender, script_of(tuple(bare)))


def _split(part: str) -> list[str]:
    """A word of a name, small and bare; initials run together are taken apart."""
    if _DOTTED.fullmatch(part) or (len(part) == 2 and part.isupper() and not set(part) & set("AEIOUY")):
        return [plain(letter) for letter in part if letter != "."]
    return [plain(part.strip('.,()"“”')).removesuffix("'s")]


def _title(words: list[str]) -> int:
    """How many words before the name are a title; a word at least is left."""
    end = 0
    while end < len(words) - 1:
        lengths = range(min(_LONGEST, len(words) - 1 - end), 0, -1)
        taken = next((n for n in lengths if " ".join(words[end : end + n]) in _OFFICES), 0)
        if not taken:
            break
        end += taken
    return end


def _surname(words: list[str]) -> int:
    """Where the surname begins: at a particle ("von der Leyen", "bin Salman"), or with the last word."""
    if len(words) == 1:
        return 0
    last = len(words) - 1
    while last > 0 and words[last - 1] in _JOINED and not (last == 1 and words[0] in _GIVEN_TOO):
        last -= 1
    return last


def given_alike(one: Person, other: Person) -> Likeness:
    """How the given names of two people compare, by the weakest of the names that both have.

    Who has more of them may be the one who has fewer (Rafael Grossi, Rafael Mariano Grossi); two who both have a second name
    must have the same (George W., George H. W.).
    """
    fewer, more = sorted((one.given, other.given), key=len)
    script = one.script or other.script
    if "".join(fewer) == "".join(more):
        return "equal"
    if _run_together(fewer, script) == _run_together(more, script):
        return "spelling"
    if len(fewer) >= 2:
        return _weakest([_alike(mine, theirs, script) for mine, theirs in zip(fewer, more, strict=False)])
    found = [_alike(fewer[0], theirs, script) for theirs in more] if fewer and len(more) <= _MOST_GIVEN else []
    better = [likeness for likeness in found if likeness in ("equal", "spelling")]
    return better[0] if better else found[0] if found else "different"


def _run_together(given: tuple[str, ...], script: Script | None) -> str:
    """Given names as one word, the article inside Arabic ones as it may be: Abdel Fattah, Abdul-Fattah, Abdelfattah."""
    return sound(re.sub(r"abd[aeu]?l", "abdel", "".join(given).replace("-", "")), script)


_ORDER: tuple[Likeness, ...] = ("equal", "spelling", "short", "initial", "different")


def _weakest(found: list[Likeness]) -> Likeness:
    return max(found, key=_ORDER.index)


@lru_cache(maxsize=65536)
def _alike(one: str, other: str, script: Script | None) -> Likeness:
    """How two given names compare."""
    if one == other:
        return "equal"
    if 1 in (len(one), len(other)):
        return "initial" if one[0] == other[0] else "different"
    if GIVEN_FORMS.get(one, frozenset()) & GIVEN_FORMS.get(other, frozenset()):
        return "spelling"
    if sound(one, script) == sound(other, script) or _sounds_so(one, other):
        return "spelling"
    if one in SHORT_FORMS.get(other, ()) or other in SHORT_FORMS.get(one, ()) or _by_way_of(one, other):
        return "short"
    return "different"


def _sounds_so(one: str, other: str) -> bool:
    return bool(spellings(one) & spellings(other))


def _by_way_of(one: str, other: str) -> bool:
    """A short form of one name and a form of it in another language: Sasha and Aleksandr; two short forms of one name."""
    full, whole = SHORT_FORMS.get(one, frozenset()), SHORT_FORMS.get(other, frozenset())
    if full & whole:
        return True
    forms = {number for name in full for number in GIVEN_FORMS.get(name, ())}
    others = {number for name in whole for number in GIVEN_FORMS.get(name, ())}
    return bool(forms & GIVEN_FORMS.get(other, frozenset()) or others & GIVEN_FORMS.get(one, frozenset()))
