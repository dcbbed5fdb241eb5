"""The words that report speech, each with its act: `CUES` by surface form, `NOUN_CUES` for the nouns.

The knowledge is in four plain tables beside this module (verbs.txt, nouns.txt, phrases.txt, irregular.txt); their first
lines say how to add to them. Inflected forms are made here by the spelling rules of English, British and American.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Literal, NamedTuple, cast

from onrecord.model import Act

Pos = Literal["verb", "noun", "phrase", "adjective"]
Form = Literal["base", "present", "past", "gerund", "participle", "noun", "phrase"]

_TABLES = Path(__file__).parent
_SIBILANT = ("s", "x", "z", "ch", "sh")
_VOWELS = "aeiou"


class Cue(NamedTuple):
    """A form of a word that reports speech.

    `strength` is "weak" where the word reports speech only with "that", a quotation or a colon beside it (add, show).
    A past that is also the participle ("claimed") stands as "past". `takes` tells what may follow, in the words that the
    tables' first lines explain: that, to, object, quote, whether, as, of, for, on, about ..., person_that (told Y that),
    person_to (ordered Y to), passive_to (is said to), passive_that (it is reported that). Adjectives are either
    predicates ("is adamant that") or, where they take nothing, marks beside what is said ("reportedly").
    """

    lemma: str
    act: Act
    pos: Pos
    strength: Literal["strong", "weak"]
    form: Form
    takes: frozenset[str]


class Entry(NamedTuple):
    """A line of a table: its section, the spellings of its lemma, and what may follow."""

    section: str
    spellings: tuple[str, ...]
    strength: Literal["strong", "weak"]
    takes: frozenset[str]


def entries(table: str) -> Iterator[Entry]:
    """The entries of a table of this package, in its order."""
    section = ""
    for line in (_TABLES / table).read_text("utf8").splitlines():
        if line.startswith("["):
            section = line.strip("[]")
        elif line and not line.startswith("#"):
            lemma, _, takes = line.partition("  ")
            weak = lemma.endswith(" ~")
            spellings = tuple(lemma.removesuffix(" ~").split("/"))
            yield Entry(section, spellings, "weak" if weak else "strong", frozenset(takes.split()))


# --- inflection ------------------------------------------------------------------------------------------------------


def _present(verb: str) -> str:
    if verb.endswith(_SIBILANT) or verb.endswith("o"):
        return verb + "es"
    if verb.endswith("y") and verb[-2] not in _VOWELS:
        return verb[:-1] + "ies"
    return verb + "s"


def _past(verb: str) -> str:
    if verb.endswith("e"):
        return verb + "d"
    if verb.endswith("y") and verb[-2] not in _VOWELS:
        return verb[:-1] + "ied"
    return verb + "ed"


def _gerund(verb: str) -> str:
    if verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")):
        return verb[:-1] + "ing"
    return verb + "ing"


def _plural(noun: str) -> str:
    head, _, tail = noun.rpartition(" ")
    return f"{head} {_present(tail)}".strip() if not tail.endswith("thesis") else f"{head} {tail[:-2]}es".strip()


def irregular_verbs() -> dict[str, tuple[str, ...]]:
    """The verbs that the spelling rules do not inflect: base to present, past, participle and gerund."""
    lines = (_TABLES / "irregular.txt").read_text("utf8").splitlines()
    rows = (line.split() for line in lines if line and not line.startswith("#"))
    return {row[0]: tuple(row[1:]) for row in rows}


def _forms(verb: str, irregular: Mapping[str, tuple[str, ...]]) -> Iterator[tuple[Form, str]]:
    """The forms of one verb, the base last, so that where two are spelt alike the more telling one is met first."""
    present, past, participle, gerund = irregular.get(verb, ("-",) * 4)
    yield "present", _present(verb) if present == "-" else present
    for form in (_past(verb) if past == "-" else past).split("/"):
        yield "past", form
    for form in () if participle == "-" else participle.split("/"):
        yield "participle", form
    for form in (_gerund(verb) if gerund == "-" else gerund).split("/"):
        yield "gerund", form
    yield "base", verb


def verb_forms(lemma: str, irregular: Mapping[str, tuple[str, ...]]) -> Iterator[tuple[Form, str]]:
    """The forms of a verb that may have a particle: the first word is inflected."""
    first, space, rest = lemma.partition(" ")
    return ((name, form + space + rest) for name, form in _forms(first, irregular))


# --- tables ----------------------------------------------------------------------------------------------------------


def _verbs() -> Iterator[tuple[str, Cue]]:
    irregular = irregular_verbs()
    for entry in entries("verbs.txt"):
        act = cast(Act, entry.section)
        for spelling in entry.spellings:
            for form, surface in verb_forms(spelling, irregular):
                yield surface, Cue(entry.spellings[0], act, "verb", entry.strength, form, entry.takes)


def _nouns() -> Iterator[tuple[str, Cue]]:
    for entry in entries("nouns.txt"):
        act = cast(Act, entry.section)
        for spelling in entry.spellings:
            cue = Cue(entry.spellings[0], act, "noun", entry.strength, "noun", entry.takes)
            yield spelling, cue
            yield _plural(spelling), cue


def _phrases() -> Iterator[tuple[str, Cue]]:
    for entry in entries("phrases.txt"):
        kind, _, act = entry.section.partition(" ")
        pos: Pos = "phrase" if kind == "phrase" else "adjective"
        for spelling in entry.spellings:
            yield spelling, Cue(entry.spellings[0], cast(Act, act), pos, entry.strength, "phrase", entry.takes)


def _index(*tables: Iterator[tuple[str, Cue]]) -> Mapping[str, Cue]:
    """Cues by surface form; where two are spelt alike, the one met first stays."""
    found: dict[str, Cue] = {}
    for table in tables:
        for surface, cue in table:
            found.setdefault(surface, cue)
    return MappingProxyType(found)


NOUN_CUES: Mapping[str, Cue] = _index(_nouns())
"""The nouns by surface form, also those that are spelt like a verb ("claims", "report")."""

CUES: Mapping[str, Cue] = _index(_verbs(), _phrases(), _nouns())
"""Every cue by its surface form in lower case, also of several words; "claims", verb and noun, stands here as the verb."""
