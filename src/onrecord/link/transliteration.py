"""Spellings of a name that was written in another script: what the letters stand for, as far as newspapers agree on it.

No standard is followed to the letter by the press (ISO 9, BGN/PCGN, national systems, and habit), so a name is brought to a form
that all of them reach: an ordered list of replacements for each script, which drops what they differ in. Two names whose forms
are equal may be one; the form tells less than the name, and is nothing to show.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from onrecord.lexicon.names import EASTERN_SURNAMES, MAYBE_SCRIPTS, SCRIPTS

Script = Literal["cyrillic", "arabic", "georgian"]

# Endings by which a surname tells its script; short ones that surnames of other languages have too are left out.
_ENDINGS = re.compile(
    r"(?:sk[iy]{1,2}|skij|ska|skaya|skaia|enk[oa]|[oe]v|[oe]va|yeva?|shchuk|chuk|[oe]vych|[oe]vich|[oe]vic|skaya|ouski|"
    r"(?P<georgian>shvill?i|chvill?i|[ai]dze))$"
)

_FOREIGN = re.compile(
    r"kh|zh|gh|q(?!u)|shch|yy|iy|ii$|aa|dj|[bcdfgkmnprstvz]y[aeou]"
)  # no letters of a Western surname

_ARABIC_WORD = re.compile(r"(?:al|el)-|abd[aeu]?l|abd$|abu-")

_CYRILLIC = (
    (r"shch|schtsch|sch|sh|sz", "s"),  # щ, ш; a Serbian š loses its hook, so all of them are s
    (r"tsch|tch|ch|cz", "c"),
    (r"kh", "h"),
    (r"zh", "z"),
    (r"dz(?=[im])", "d"),  # Belarusian дз, ц before a soft vowel: Dzmitry, Tsikhanouski
    (r"ts(?=i)", "t"),
    (r"ts|tz", "c"),
    (r"gh|g", "h"),  # г is h in Ukrainian and Belarusian
    (r"w", "v"),
    (r"(?<=[ao])u(?=s|$)", "v"),  # ў
    (r"ks|x", "k"),
    (r"q", "k"),
    (r"ph|ff", "f"),
    (r"[yij]o", "e"),  # ё
    (r"[iyj]+(?=[aeou])", ""),  # iotated vowels: ya, ia, iya, ie
    (r"[iyj]+", "i"),
    (r"[aeo]", "a"),  # unstressed vowels, which Belarusian writes as they sound
    (r"(.)\1+", r"\1"),
)
_ARABIC = (
    (r"^(?:al|el|as|ash|ad|ar|at|an)-", ""),
    (r"kh|h(?=a)", "h"),
    (r"gh|[qgk]+", "k"),
    (r"dh", "d"),
    (r"th", "t"),
    (r"w", "v"),
    (r"[aeiy]*[iy]$", "1"),  # a last i falls together with no other vowel
    (r"[aeiy]*[ou]+[aeiouy]*", "u"),
    (r"[aeiy]+h?(?=$|[^aeiouyhi])", "a"),
    (r"[aeiy]+", "a"),
    (r"(.)\1+", r"\1"),
)
_GEORGIAN = (
    (r"chvill?i$|shvill?i$", "svili"),
    (r"kh|x", "h"),
    (r"gh|g", "g"),
    (r"tch|ch", "c"),
    (r"sh", "s"),
    (r"zh", "z"),
    (r"q", "k"),
    (r"ou", "u"),
    (r"w", "v"),
    (r"[iyj]+", "i"),
    (r"(.)\1+", r"\1"),
)
_TABLES = {
    script: tuple((re.compile(pattern), put) for pattern, put in table)
    for script, table in (("cyrillic", _CYRILLIC), ("arabic", _ARABIC), ("georgian", _GEORGIAN))
}
_LATIN = str.maketrans(
    dict(
        zip(
            "абвгґдеєжзиіїйклмнопрстуўфхцчшщыэюяёьъђјљњћџ",
            "a b v h g d e ye zh z y i yi i k l m n o p r s t u w f kh ts ch sh shch y e yu ya yo _ _ dj j lj nj c dz".split(),
            strict=True,
        )
    )
)


def latin(name: str) -> str:
    """A name in Latin letters; Cyrillic ones are written roughly as newspapers do.

    >>> latin("Ілан Ретх"), latin("Mira Dolan")
    ('ilan retkh', 'Mira Dolan')
    """
    if not any("Ѐ" <= letter <= "ӿ" for letter in name):
        return name
    return name.casefold().translate(_LATIN).replace("_", "")


@lru_cache(maxsize=65536)
def script_of(words: tuple[str, ...]) -> Script | None:
    """The script that a person's name was written in, told by a given name or by the ending of the last word.

    >>> script_of(("volodymyr", "zelenskyy")), script_of(("hassan", "nasrallah")), script_of(("jonas", "hale"))
    ('cyrillic', 'arabic', None)
    """
    for word in words[:-1]:
        if told := SCRIPTS.get(word):
            return told  # type: ignore[return-value]  # the sections of the table are the scripts
    last = words[-1]
    if len(last) > 4 and (found := _ENDINGS.search(last)):
        return "georgian" if found["georgian"] else "cyrillic"
    if _FOREIGN.search(last) and (maybe := MAYBE_SCRIPTS.get(words[0])):
        return maybe  # type: ignore[return-value]  # as above
    if any(word in ("bin", "ibn", "abu", "al", "el") for word in words[1:-1]) or any(map(_ARABIC_WORD.match, words)):
        return "arabic"
    return None


@lru_cache(maxsize=65536)
def sound(word: str, script: Script | None) -> str:
    """The form of a word (as `plain` makes it) that the spellings of it share; without a script, its letters.

    >>> sound("zelenskyy", "cyrillic") == sound("zelenskiy", "cyrillic"), sound("qassem", "arabic") == sound("kassim", "arabic")
    (True, True)
    >>> sound("zelenska", "cyrillic") == sound("zelensky", "cyrillic"), sound("hassan", "arabic") == sound("hussein", "arabic")
    (False, False)
    """
    form = word if script == "arabic" else word.replace("-", "")
    for pattern, put in _TABLES[script] if script else ():
        form = pattern.sub(put, form)
    return form.replace("'", "").replace("-", "")


def spellings(word: str) -> frozenset[str]:
    """A Latin word (as `plain` makes it) and what it may stand for where two letters were written for one with a mark.

    >>> sorted(spellings("moeller")), sorted(spellings("moller")), sorted(spellings("sauer"))
    (['moeller', 'moller'], ['moller'], ['sauer'])
    """
    bare = word.replace("'", "")
    return frozenset((bare, _DOUBLED.sub(r"\1", bare)))


_DOUBLED = re.compile(r"(?<![aeiou])([aou])e(?![aeiou])")


def vowels_agree(one: str, other: str, script: Script, *, reduced: bool) -> bool:
    """Whether two words of one `sound` may be one name by their vowels, of which that form drops too much to tell namesakes.

    A Russian or Ukrainian a is no o, an Arabic a no i (Salam, Salim), though an e may be either. `reduced` where the vowels are
    written as they sound, in Belarusian, in which unstressed ones fall together.

    >>> [vowels_agree(*pair, "cyrillic", reduced=False) for pair in (("garin", "gorin"), ("likhachev", "likhachov"))]
    [False, True]
    >>> [vowels_agree(*pair, "arabic", reduced=False) for pair in (("salim", "salam"), ("majed", "majid"))]
    [False, True]
    """
    if script == "cyrillic" and not reduced:
        return _stressed(one) == _stressed(other)
    if script == "arabic":
        mine, theirs = _ARABIC_VOWEL.findall(one.rstrip("h")), _ARABIC_VOWEL.findall(other.rstrip("h"))
        return len(mine) != len(theirs) or all(_may_be_one(a, b) for a, b in zip(mine, theirs, strict=True))
    return True


def _stressed(word: str) -> str:
    """The Cyrillic form with its vowels kept, but for e and o behind a hushing sound, which are one letter there (ё)."""
    form = word.replace("-", "")
    for pattern, put in _TABLES["cyrillic"]:
        if pattern.pattern != "[aeo]":
            form = pattern.sub(put, form)
    return re.sub(r"(?<=[csz])[eo]", "e", form)


def _may_be_one(one: str, other: str) -> bool:
    """Whether two runs of Arabic vowels may stand for one: not where one has an a and the other an i, and neither an e."""
    a_or_i = [("a" in run, bool({"i", "y"} & set(run))) for run in (one, other)]
    return "e" in one + other or sorted(a_or_i) != [(False, True), (True, False)]


_ARABIC_VOWEL = re.compile(r"[aeiouy]+")

_SYLLABLE = re.compile(
    r"(?:ts|tz|ss|hs|zh|ch|sh|[bcdfghjklmnpqrstwxz])?y?[aeiou]+(?:ng(?![aeiou])|[nlkrmpt](?![aeiouy])|h(?![aeiou]))?"
)
_ROMANISED = (
    (r"'", ""),
    (r"yeo|you|yu", "yu"),
    (r"eo|oo", "u"),
    (r"^(?:zh|ch|q|j|z|c|ts|tz)", "c"),
    (r"^(?:x|hs|sh|s)", "s"),
    (r"^[dt]", "t"),
    (r"^[bp]", "p"),
    (r"^[gk]", "k"),
    (r"ong$", "ung"),
    (r"i[ae]n$", "ien"),
    (r"u?[oe]$", "o"),
    (r"u?[aeo]i$", "ei"),
    (r"ih$|zi$|zu$", "i"),
    (r"^yi(?=n)", "i"),
    (r"ou$", "u"),
)


@lru_cache(maxsize=65536)
def syllables(words: tuple[str, ...]) -> tuple[str, ...] | None:
    """The syllables of a Chinese or Korean name, in a form that pinyin, Wade-Giles and Korean habits share; None of another name.

    Initials that the systems write differently fall together (x and hs, q and ch, d and t): Wade-Giles after Giles (1892).

    >>> syllables(("xi", "jinping")) == syllables(("hsi", "chin-ping")), syllables(("mira", "dolan"))
    (True, None)
    """
    if len(words) < 2 or words[0] not in EASTERN_SURNAMES:
        return None
    pieces = [piece for word in words for piece in word.split("-")]
    found = [each for piece in pieces for each in _SYLLABLE.findall(piece)]
    if "".join(found) != "".join(pieces) or len(found) > 4:
        return None
    return tuple(map(_even, found))


def _even(syllable: str) -> str:
    for pattern, put in _ROMANISED:
        syllable = re.sub(pattern, put, syllable)
    return syllable
