"""Where words of the lexicon stand in a frame, each with the verb group around it: "has repeatedly warned", "is reported"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Literal, NamedTuple

from onrecord.extract.attribution import Place
from onrecord.extract.closed import (
    ADVERBS,
    AUXILIARIES,
    BE,
    COORDINATORS,
    DETERMINERS,
    HAVE,
    MODALS,
    NO_ADVERB,
    NOT,
    PLURALS,
    POSSESSIVES,
    PREPOSITIONS,
    PRONOUNS,
    SUBJECTS,
)
from onrecord.extract.frames import Frame
from onrecord.lexicon.cues import CUES, NOUN_CUES, Cue

Mood = Literal["finite", "passive", "gerund", "infinitive", "participle", "noun", "phrase"]


# Determiners that can be a subject by themselves: "many said", "this shows"; the verb agrees with them.
_PLURAL_PRONOUNS = frozenset("these those all both most many some few several".split())
_SINGULAR_PRONOUNS = frozenset("that this which each another".split())
_SUBJECT_WORDS = 6  # before a verb in -s: so far a determiner or a name is looked for


class Occurrence(NamedTuple):
    """Units `first` to `last` (inclusive) are a cue with its auxiliaries and adverbs; `head` is where the entry begins."""

    first: int
    head: int
    last: int
    cue: Cue
    mood: Mood

    def place(self, frame: Frame) -> Place:
        """Where the whole group stands."""
        return frame.place(self.first, self.last)

    def is_supposed(self, frame: Frame) -> bool:
        """Whether a modal makes it an act that has not taken place: "would reject", "could threaten"."""
        return any(frame.lower(at) in MODALS for at in range(self.first, self.head))

    @property
    def takes(self) -> frozenset[str]:
        """What the lexicon says may follow."""
        return self.cue.takes


def occurrences(frame: Frame) -> Iterator[Occurrence]:
    """The cues of a frame, in order; of two that overlap, the longer."""
    entries = _by_first_word()
    at = 0
    while at < len(frame.units):
        found = _longest(frame, at, entries.get(frame.units[at].lower, ())) if frame.units[at].lower else None
        if found is None:
            at += 1
            continue
        yield found
        at = found.last + 1


@cache
def _by_first_word() -> Mapping[str, tuple[tuple[tuple[str, ...], Cue], ...]]:
    """The lexicon's entries by their first word, longest first."""
    index: dict[str, list[tuple[tuple[str, ...], Cue]]] = {}
    for surface, cue in CUES.items():
        words = tuple(surface.split())
        index.setdefault(words[0], []).append((words, cue))
    return {word: tuple(sorted(found, key=lambda entry: -len(entry[0]))) for word, found in index.items()}


def _longest(frame: Frame, at: int, entries: tuple[tuple[tuple[str, ...], Cue], ...]) -> Occurrence | None:
    for words, cue in entries:
        if all(frame.lower(at + offset) == word for offset, word in enumerate(words)):
            return _occurrence(frame, at, _tail(frame, at + len(words) - 1, cue), cue)
    return None


def _tail(frame: Frame, last: int, cue: Cue) -> int:
    """The end of a cue with "in a statement" behind it, which tells how it was said as much as the verb does."""
    if cue.pos == "verb" and tuple(frame.lower(last + ahead) for ahead in (1, 2, 3)) == ("in", "a", "statement"):
        return last + 3
    return last


def _occurrence(frame: Frame, head: int, last: int, cue: Cue) -> Occurrence | None:
    if cue.pos != "verb":
        mood: Mood = "noun" if cue.pos == "noun" else "phrase"
        first = _group_start(frame, head) if _is_predicate(frame, head, cue) else head
        return Occurrence(first, head, last, cue, mood)
    noun = NOUN_CUES.get(frame.units[head].lower) if head == last else None
    if noun is not None and _stands_as_noun(frame, head, cue):
        return Occurrence(head, head, last, noun, "noun")
    if cue.form != "gerund" and (_stands_as_noun(frame, head, cue) or _is_no_verb(frame, head, last, cue)):
        return None if noun is None else Occurrence(head, head, last, noun, "noun")
    first = _group_start(frame, head)
    return Occurrence(first, head, last, cue, _mood(frame, first, head, cue))


def _is_predicate(frame: Frame, head: int, cue: Cue) -> bool:
    return cue.pos == "adjective" and bool(cue.takes) and _auxiliary_before(frame, head) in BE


def _stands_as_noun(frame: Frame, head: int, cue: Cue) -> bool:
    """Whether a form that could be a verb follows what only a noun or an adjective follows: "the report", "Moss's claims"."""
    before = frame.lower(head - 1)
    if before in _PLURAL_PRONOUNS:
        return cue.form == "present"
    if before in _SINGULAR_PRONOUNS:
        return cue.form == "base"
    if before in DETERMINERS or (before in PREPOSITIONS and before not in ("to", "than", "as")):
        return True
    return before == "'s" and not _is_clitic_verb(frame, head - 1)


def _is_no_verb(frame: Frame, head: int, last: int, cue: Cue) -> bool:
    """Whether a form that could be a verb has no subject that fits it: "demand patterns", "air pollution rules"."""
    before = head - 1
    while is_adverb(frame.lower(before)):
        before -= 1
    word = frame.lower(before)
    if frame.units[head].named:
        return before >= 0 and frame.named(before) and _is_sentence(frame)
    if word in AUXILIARIES or word == "to" or word in NOT:
        return False
    if cue.form == "base":
        return not _may_govern_base(frame, before)
    if cue.form == "present":
        return frame.lower(last + 1) in ("of", "and", "or") or not _may_govern_singular(frame, before)
    return word.isdigit()


def _is_sentence(frame: Frame) -> bool:
    """Whether a frame is no headline in capitals: then a capital inside it belongs to a name ("the Lowland Post")."""
    return any(unit.is_word and len(unit.text) > 4 and unit.text.islower() for unit in frame.units)


def _may_govern_base(frame: Frame, at: int) -> bool:
    """Whether the word before a base form can be the end of a plural subject."""
    word = frame.lower(at)
    if word in PLURALS or (word.endswith("s") and not word.endswith(("ss", "'s")) and word not in POSSESSIVES):
        return True
    if word in (",", ")", "and", "but") or frame.quote(at) is not None:
        return True
    return frame.named(at) and "and" in (frame.lower(at - 1), frame.lower(at - 2), frame.lower(at - 3))


def _may_govern_singular(frame: Frame, at: int) -> bool:
    """Whether the word before a form in -s can be the end of a singular subject: a name, a pronoun, "the council"."""
    if at < 0 or not frame.units[at].is_word or frame.lower(at) in PRONOUNS | COORDINATORS:
        return True
    for left in range(at, max(at - _SUBJECT_WORDS, -1), -1):
        if frame.named(left) or frame.lower(left) in DETERMINERS or frame.lower(left) == "'s":
            return True
        if not frame.units[left].is_word or frame.lower(left) in COORDINATORS:
            return False
    return False


def _group_start(frame: Frame, head: int) -> int:
    """Leftmost unit of the verb group that ends in the unit `head`."""
    first = at = head
    while at > 0:
        at -= 1
        word = frame.units[at].lower
        if word in AUXILIARIES or word in NOT or (word == "'s" and _is_clitic_verb(frame, at)):
            first = at
        elif is_adverb(word):
            first = at if at == first - 1 and frame.written(at)[:1].islower() else first
        else:
            break
    return first


def is_adverb(word: str) -> bool:
    """Whether a word may stand between a subject and its verb: an adverb by the list or by its ending."""
    return word in ADVERBS or (word.endswith("ly") and len(word) > 4 and word not in NO_ADVERB)


def _is_clitic_verb(frame: Frame, at: int) -> bool:
    """Whether "'s" is "is" or "has" and no genitive: after a pronoun."""
    return frame.lower(at - 1) in SUBJECTS or frame.lower(at - 1) in ("that", "there", "what", "here")


def _auxiliary_before(frame: Frame, head: int) -> str:
    """The auxiliary next before a verb, over adverbs and "not"; empty where there is none."""
    at = head - 1
    while at >= 0 and (is_adverb(frame.lower(at)) or frame.lower(at) in NOT):
        at -= 1
    word = frame.lower(at)
    return word if word in AUXILIARIES and (word != "'s" or _is_clitic_verb(frame, at)) else ""


def _mood(frame: Frame, first: int, head: int, cue: Cue) -> Mood:
    auxiliary = _auxiliary_before(frame, head)
    if cue.form == "gerund":
        return "finite" if auxiliary in BE else "gerund"
    if cue.form in ("past", "participle") and auxiliary in BE:
        return "passive"
    if cue.form == "participle":
        return "finite" if auxiliary in HAVE or auxiliary in ("'s", "'d") else "participle"
    if cue.form == "base" and frame.lower(first - 1) == "to":
        return "infinitive"
    if auxiliary in MODALS and cue.form not in ("base",):
        return "participle"
    return "finite"
