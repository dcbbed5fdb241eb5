"""What is known of names: forms of given names, nations and their adjectives, spellings of places, words of roles.

Read once from the plain tables beside this module, whose first lines say how to add to them. Everything is as `plain` makes it,
since that is how names are compared.
"""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

_TABLES = Path(__file__).parent
_LETTERS = str.maketrans(
    {"ł": "l", "ø": "o", "ı": "i", "æ": "ae", "œ": "oe", "ß": "ss", "đ": "dj", "ð": "d", "þ": "th", "’": "'", "ʼ": "'"}
)


@lru_cache(maxsize=65536)  # the same few words come again with each source
def plain(text: str) -> str:
    """A text in small letters without diacritics.

    >>> plain("Vučić"), plain("Đorđe"), plain("Türkiye")
    ('vucic', 'djordje', 'turkiye')
    """
    if text.isascii():
        return text.lower()
    bare = unicodedata.normalize("NFD", text.casefold().translate(_LETTERS))
    return unicodedata.normalize("NFC", "".join(each for each in bare if not unicodedata.combining(each)))


class _Line(NamedTuple):
    """A line of a table: its section, what stands before an equals sign (or nothing), and the entries."""

    section: str
    head: str
    entries: list[str]


def _lines(table: str) -> Iterator[_Line]:
    section = ""
    for line in (_TABLES / table).read_text("utf8").splitlines():
        if line.startswith("["):
            section = line.strip("[]")
        elif line and not line.startswith("#"):
            head, _, entries = line.rpartition("=")
            yield _Line(
                section, plain(head.strip()), [plain(each.strip()) for each in entries.split(",") if each.strip()]
            )


_words = list(_lines("name_words.txt"))


def _list(section: str) -> frozenset[str]:
    return frozenset(entry for line in _words if line.section == section for entry in line.entries)


def _heads(section: str) -> Mapping[str, str]:
    """Each entry of a section, and what it is compared as."""
    return MappingProxyType({entry: line.head for line in _words if line.section == section for entry in line.entries})


def _nations() -> tuple[Mapping[str, str], Mapping[str, str]]:
    names, adjectives = {}, {}
    for line in (_TABLES / "nations.txt").read_text("utf8").splitlines():
        if line and not line.startswith("#"):
            called, spoken_of = (part.strip().split(", ") for part in line.split("  ", maxsplit=1))
            names.update(dict.fromkeys(map(plain, called), plain(called[0])))
            adjectives.update(dict.fromkeys(map(plain, spoken_of), plain(called[0])))
    return MappingProxyType(names), MappingProxyType(adjectives)


def _classes() -> Mapping[str, frozenset[int]]:
    found: dict[str, set[int]] = defaultdict(set)
    for number, line in enumerate(_lines("given_forms.txt")):
        for entry in line.entries if line.section != "short" else ():
            found[entry.rstrip("~")].add(number)
    return MappingProxyType({name: frozenset(classes) for name, classes in found.items()})


def _full() -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for line in _lines("given_forms.txt"):
        for entry in line.entries[1:] if line.section == "short" else ():
            found[entry].add(line.entries[0])
    return MappingProxyType({short: frozenset(names) for short, names in found.items()})


def _scripts(*, telling: bool) -> Mapping[str, str]:
    lines = [line for line in _lines("given_forms.txt") if line.section != "short"]
    pairs = ((entry, line.section) for line in lines for entry in line.entries if (entry[-1] != "~") == telling)
    return MappingProxyType({entry.rstrip("~"): section for entry, section in pairs})


GIVEN_FORMS = _classes()
"""Given names with the numbers of the lines they stand in: two that share one are spellings of one name."""

SHORT_FORMS = _full()
"""Short forms of given names, with the full names they may stand for ("ted": edward, theodore)."""

SCRIPTS = _scripts(telling=True)
"""Given names that tell which script a name was written in: cyrillic, arabic, georgian."""

MAYBE_SCRIPTS = _scripts(telling=False)
"""Given names that are usual in that script and elsewhere."""

NATIONS, ADJECTIVES = _nations()
"""Countries by each of their names, and by the adjectives and nouns for their people: the name they are compared as."""

COMMON_SURNAMES = _list("common surnames")
"""Surnames borne by so many that alone they lead to nobody."""

EASTERN_SURNAMES = _list("eastern surnames")
"""Chinese and Korean surnames, which stand first."""

BELARUSIAN = _list("belarusian forms")
"""Given names as Belarusian writes them."""

LEGAL_FORMS = _list("legal forms")
"""What a company adds to its name ("ltd")."""

PLAIN_HEADS = _list("plain heads")
"""What stands behind a name in small letters and is no part of it ("party")."""

SMALL_WORDS = _list("small words")
"""Words inside a body's name that do not tell it from another."""

ORDERLESS_HEADS = _list("orderless heads")
"""Words that make the order of a body's name indifferent: "Ministry of X", "X Ministry"."""

SYNONYMS = _heads("synonyms")
"""Words and phrases in names of bodies, with what they are compared as."""

BODY_ALIASES = _heads("other names of bodies")
"""Names of bodies, with the other name they are compared as."""

BODY_ALIASES = _heads("other names of bodies")
"""Names of bodies, with the other name that they are compared as."""

ONE_COUNTRY = _heads("bodies of one country")
"""Names of bodies that only one country has, with the name that says so."""

PLACE_FORMS = _heads("forms of places")
"""Spellings of places, with the one they are compared as."""

WORK = _heads("same work")
"""Words of roles, with the word they are compared as ("spokeswoman": spokesperson)."""
