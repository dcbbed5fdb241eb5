"""Uses of names joined to entities: full names first, then what is short for them, each to the one named last that fits."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import Literal

from onrecord.lexicon.names import EASTERN_SURNAMES
from onrecord.lexicon.words import ACRONYMS, Gender
from onrecord.model import SourceKind
from onrecord.read.uses import Form, Use, fold

_HINTED: tuple[SourceKind, ...] = ("person", "organisation", "outlet", "place")
_SMALL = frozenset({"the", "of", "for", "and", "&", "a", "an"})


@dataclass(slots=True, eq=False)
class Somebody:
    """An entity while its uses are being gathered."""

    kind: SourceKind
    uses: list[Use] = field(default_factory=list)
    forms: dict[Form, None] = field(default_factory=dict)
    last_place: int = -1

    def add(self, use: Use) -> None:
        """One more use of its name."""
        self.uses.append(use)
        self.forms[use.words] = None

    @property
    def is_sure(self) -> bool:
        """Whether more than a capital tells what it is."""
        return any(use.seen.sure for use in self.uses)

    @property
    def may_be_person(self) -> bool:
        """Whether nothing says that it is no person."""
        return self.kind == "person" or not self.is_sure

    @property
    def gender(self) -> Gender | None:
        """The gender that most of its titles and given names tell."""
        told = [use.seen.gender for use in self.uses]
        women, men = told.count("f"), told.count("m")
        return None if women == men else "f" if women > men else "m"

    def settle(self) -> None:
        """Put the uses in order, and decide what a name that no list knows is by what most of the words beside it hint at."""
        self.uses.sort(key=lambda use: use.start)
        if sure := [use.seen.kind for use in self.uses if use.seen.sure]:
            self.kind = sure[0]
            return
        hints = Counter[SourceKind]("person" if use.role else use.seen.kind for use in self.uses)
        best = max(_HINTED, key=lambda kind: hints[kind])
        two = any(len(form) == 2 for form in self.forms)
        self.kind = best if hints[best] else "person" if two else "unknown"


def join(uses: Iterable[Use]) -> list[Somebody]:
    """The entities behind uses that come in the order of the text.

    Of those whom a lone word fits, the one named last before it is taken, or else the first one named after it. Time grows with
    the number of uses, as long as few people share a surname.
    """
    short: list[Use] = []
    found: list[Somebody] = []
    by_last: dict[str, list[Somebody]] = defaultdict(list)
    for use in uses:
        if _is_short(use):
            short.append(use)
        elif use.words:
            _join_full(use, found, by_last[use.words[-1]])
    _join_short(short, found)
    for somebody in found:
        somebody.settle()
    return found


def _is_short(use: Use) -> bool:
    return len(use.words) == 1 and (not use.seen.sure or use.seen.kind not in ("outlet", "place", "group"))


# --- full names ------------------------------------------------------------------------------------------------------


def _join_full(use: Use, found: list[Somebody], alike: list[Somebody]) -> None:
    somebody = next((one for one in alike if _is_same(use, one)), None)
    if somebody is None:
        somebody = Somebody(use.seen.kind)
        found.append(somebody)
        alike.append(somebody)
    somebody.add(use)


def _is_same(use: Use, somebody: Somebody) -> bool:
    if use.words in somebody.forms:
        return use.seen.kind == somebody.kind or not use.seen.sure or not somebody.is_sure
    if not use.may_be_person or not somebody.may_be_person or not use.may_be_of(somebody.gender):
        return False
    return any(_fits(use.words, form) or _fits(form, use.words) for form in somebody.forms)


def _fits(short: Form, full: Form) -> bool:
    """Whether one form of a name is short for another: words left out, or given names cut to initials."""
    if len(short) > len(full) or short[-1] != full[-1]:
        return False
    rest = iter(full)
    return all(any(_abbreviates(word, other) for other in rest) for word in short)


def _abbreviates(word: str, other: str) -> bool:
    return word == other or (len(word) == 1 and other.startswith(word))


# --- what is short for them ------------------------------------------------------------------------------------------


Way = Literal["surname", "given name", "short form", "middle name", "alone"]
_WAYS: tuple[Way, ...] = ("surname", "given name", "alone", "short form", "middle name")


class _Index:
    """Entities by the lone words that can stand for them, the more telling ways first."""

    def __init__(self, found: Iterable[Somebody]) -> None:
        self._by: dict[Way, dict[str, dict[Somebody, None]]] = {way: defaultdict(dict) for way in _WAYS}
        for somebody in found:
            self.add(somebody)

    def add(self, somebody: Somebody) -> None:
        """Enter somebody under every form so far."""
        for form in somebody.forms:
            for way, word in _lone_words(somebody, form):
                self._by[way][word][somebody] = None

    def fitting(self, use: Use) -> Somebody | None:
        """Whom a lone word names, the one named last first."""
        for way in _WAYS:
            fitting = [one for one in self._by[way].get(use.words[0], ()) if _allows(use, one, way)]
            if fitting:
                return max(fitting, key=lambda one: (one.last_place, -one.uses[0].start))
        return None


def _lone_words(somebody: Somebody, form: Form) -> Iterator[tuple[Way, str]]:
    """The lone words that can stand for this form of somebody's name."""
    if somebody.may_be_person:
        yield "surname", form[-1]
        if len(form) == 2 and form[0] in EASTERN_SURNAMES:
            yield "surname", form[0]  # "Li Wei" is Prof. Li
        yield "given name", form[0]
    if somebody.kind in ("organisation", "document"):
        for word in _short_forms(form):
            yield "short form", word
    if somebody.kind == "outlet" and len(form) > 1:
        yield "short form", form[-1]
    if somebody.kind == "person":
        for word in form[1:-1]:
            yield "middle name", word
    if len(form) == 1:
        yield "alone", form[0]


def _allows(use: Use, somebody: Somebody, way: Way) -> bool:
    """Whether a use agrees with somebody found in this way: in gender, in kind, and with a form of address."""
    if not use.may_be_of(somebody.gender) or (use.seen.address and way in ("given name", "short form")):
        return False
    if way == "alone":
        return not use.seen.sure or not somebody.uses[0].seen.sure
    return use.may_be_person or way == "short form"


def _join_short(short: list[Use], found: list[Somebody]) -> None:
    """Lone words joined to whom they fit, in the order of the text; what fits nobody is somebody of its own."""
    index, named = _Index(found), _named_so_far(found)
    for use in short:
        while named and named[-1][0] < use.start:
            place, somebody = named.pop()
            somebody.last_place = place
        fitting = index.fitting(use) or Somebody(use.seen.kind)
        fitting.add(use)
        fitting.last_place = use.start
        if len(fitting.uses) == 1:
            found.append(fitting)
            index.add(fitting)


def _named_so_far(found: Iterable[Somebody]) -> list[tuple[int, Somebody]]:
    """Where each is named by a full name, the first place last."""
    places = [(use.start, somebody) for somebody in found for use in somebody.uses]
    return sorted(places, key=lambda item: -item[0])


@lru_cache(maxsize=1024)
def _short_forms(form: Form) -> tuple[str, ...]:
    """What is short for a body's name: its first word, its initials, and its acronym where that is known."""
    return tuple(_spellings_of(form)) if len(form) > 1 else form


def _spellings_of(form: Form) -> Iterator[str]:
    yield form[0]
    yield fold("".join(word[0] for word in form if word not in _SMALL))
    yield from _acronyms().get(form, ())


@cache
def _acronyms() -> dict[Form, tuple[str, ...]]:
    """The known acronyms of each body, by the words of its name."""
    known: dict[Form, tuple[str, ...]] = {}
    for acronym, name in ACRONYMS.items():
        form = tuple(fold(word) for word in name.lower().split() if word != "the")
        known[form] = (*known.get(form, ()), fold(acronym.lower()))
    return known
