"""What two passages have in common: their words without case, typography and punctuation.

A passage's `Wording` is its identity (`key`: equal but for white space) and the bands by which others like it are found. Likeness
is the Jaccard index over the set of words and pairs of neighbouring words; candidates come from MinHash (Broder 1997) with
banding (Leskovec, Rajaraman and Ullman, *Mining of Massive Datasets*, ch. 3): 8 bands of 4 rows find 98 % of the pairs that
are alike at 0.8, 89 % at 0.7 and 67 % at 0.6. The figures in a passage are part of its bands: a thousand daily bulletins that
differ in their figures alone are not candidates for each other, so that a new one costs what it brings.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from functools import lru_cache
from itertools import pairwise
from operator import eq
from typing import NamedTuple

BANDS, ROWS = 8, 4
SEED = 20220224  # any number, the same for ever: bands in a ledger are compared with bands made later
AGREEING = 12
FEWEST = 5  # words below which two passages are alike only if they are equal

_COUNTED = frozenset(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
    "nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion dozen half "
    "third quarter double twice first second fourth fifth sixth seventh eighth ninth tenth eleventh twelfth both neither "
    "monday tuesday wednesday thursday friday saturday sunday january february march april june july august september "
    "october november december yesterday today tomorrow".split()
)
_DIGITS = {
    name: str(at)
    for at, name in enumerate("zero one two three four five six seven eight nine ten eleven twelve".split())
}
_NEGATIONS = frozenset(
    "not no never none nothing nobody neither nor without cannot hardly denied denies deny failed refused".split()
)
_VERBS = """
be am is are was were been being | have has had having | do does did done doing | will would shall should | can could
may might | go goes went gone | come came comes | say said says | tell told tells | give gave given gives
take took taken takes | make made makes | get got gets | hold held holds | keep kept keeps | leave left leaves
lose lost loses | send sent sends | meet met meets | stand stood stands | understand understood | know knew known knows
see saw seen sees | find found finds | think thought thinks | bring brought brings | begin began begun begins
run ran runs | fall fell fallen falls | rise rose risen rises | break broke broken breaks | speak spoke spoken speaks
write wrote written writes | withdraw withdrew withdrawn | strike struck strikes | fight fought fights | build built
pay paid pays | sell sold sells | buy bought buys | win won wins | lead led leads | grow grew grown grows
show showed shown shows | die died dies dying | lie lay lies lying | become became becomes | these this | those that
"""
_SHIFTED = {form: forms[0] for line in re.split(r"[|\n]", _VERBS) if (forms := line.split()) for form in forms}

_WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:['’][^\W\d_]+)*")
_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}\b)")


class Wording(NamedTuple):
    """A passage's identity, the numbers (31 bits each) under which passages like it are filed, and a sketch to glance at.

    The sketch is the last byte of each of its 32 least hashes (b-bit minwise hashing, Li and König 2010); empty for a short
    passage.
    """

    key: str
    bands: tuple[int, ...]
    sketch: bytes = b""


def words(text: str) -> list[str]:
    """The words and numbers of a passage as they are compared.

    >>> words("“About 1,500 people”, he’d said.")
    ['about', '1500', 'people', "he'd", 'said']
    """
    plain = _THOUSANDS.sub("", text)
    if not plain.isascii():
        plain = unicodedata.normalize("NFKC", plain).replace("’", "'").replace("\u00ad", "")
    return _WORD.findall(plain.casefold())


def shingles(found: list[str]) -> set[str]:
    """The words, and each two that stand side by side, without articles and tense: reported speech shifts its verbs back.

    >>> shingles(words("The staff now hold passports")) == shingles(words("staff now held the passports"))
    True
    """
    bases = [base(word) for word in found if word not in ("the", "a", "an", "that")]
    return {*bases, *map(" ".join, pairwise(bases))}


@lru_cache(maxsize=65536)  # a pure function of a word, and the words of a language are few
def base(word: str) -> str:
    """A word without its ending, good enough to compare by (after step 1 of Porter's stemmer, 1980)."""
    if word in _SHIFTED:
        return _SHIFTED[word]
    if len(word) < 4 or not word.isalpha():
        return word
    stem = word.removesuffix("'s")
    for ending in ("ed", "es", "s"):
        if stem.endswith(ending) and not stem.endswith("ss"):
            stem = stem[: -len(ending)]
            break
    if len(stem) > 3 and stem[-1] == stem[-2] and stem[-1] not in "lsze":
        stem = stem[:-1]
    return stem[:-1] + "i" if stem.endswith("y") else stem.removesuffix("e")


def matter(found: list[str]) -> str:
    """What must not differ between passages that are alike: their figures and days, and whether they negate.

    >>> matter(words("Two of the 7 pumps did not run on Monday"))
    '2 7 monday -'
    """
    figures = sorted(_DIGITS.get(word, word) for word in found if word in _COUNTED or word[0].isdigit())
    negations = sum(word in _NEGATIONS or word.endswith("n't") for word in found)
    return " ".join([*figures, "-" if negations % 2 else "+"])


def form(found: list[str]) -> str | None:
    """The words with their figures and days left open; None where they have none.

    >>> form(words("21 of the seven pumps ran on 9 March")), form(words("no pump ran"))
    ('# of the # pumps ran on #', None)
    """
    opened = ["#" if word in _COUNTED or word[0].isdigit() else word for word in found]
    kept = [word for at, word in enumerate(opened) if word != "#" or opened[at - 1 : at] != ["#"]]
    return " ".join(kept) if "#" in kept else None


def wording(text: str, scope: str = "") -> Wording:
    """The wording of a passage. `scope` keeps apart short passages that mean different things in different mouths."""
    found = words(text)
    if len(found) < FEWEST:
        return Wording(_key(_even(text), scope), (_band(BANDS, _key(*found, scope)),))
    from rensa import RMinHash  # noqa: PLC0415 - loaded by those who link, not by `import onrecord`

    sketch = RMinHash(num_perm=BANDS * ROWS, seed=SEED)
    sketch.update(list(shingles(found)))  # their order makes no difference to their least hashes
    said, digest = matter(found), sketch.digest()
    rows = (digest[at : at + ROWS] for at in range(0, BANDS * ROWS, ROWS))
    bands = tuple(_band(number, f"{row} {said}") for number, row in enumerate(rows))
    return Wording(_key(_even(text), ""), bands, bytes(least & 0xFF for least in digest))


def may_be_near(one: bytes, other: bytes) -> bool:
    """Whether two passages may be alike, by their sketches: saves reading most of those that are not.

    Of the 32 hashes of passages alike at 0.6, 19 agree on average; fewer than `AGREEING` do in three cases of a thousand.
    """
    return not (one and other) or sum(map(eq, one, other)) >= AGREEING


def _even(text: str) -> str:
    return " ".join(text.split())


def _key(*parts: str) -> str:
    return hashlib.blake2b("\n".join(parts).encode("utf-8", "surrogatepass"), digest_size=10).hexdigest()


def _band(number: int, row: str) -> int:
    # 31 bits: as many as SQLite keeps in four bytes. Chance makes two of a million bands equal in one lookup of a thousand,
    # and costs a comparison.
    hashed = hashlib.blake2b(f"{number} {row}".encode("utf-8", "surrogatepass"), digest_size=4).digest()
    return int.from_bytes(hashed, "big") >> 1
