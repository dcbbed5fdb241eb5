"""Who and what a report names: one entity for each, under the fullest name that the report gives, and every mention of it."""

from __future__ import annotations

import unicodedata
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from onrecord.lexicon.words import ACRONYMS, GIVEN_NAMES, OUTLETS, PRONOUNS, Gender
from onrecord.model import Entity, Mention, Report, Sentence, SourceKind, Token
from onrecord.read.appositions import role_after, role_before
from onrecord.read.capitals import is_loud, runs
from onrecord.read.kinds import Named, named

_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
_HINTED: tuple[SourceKind, ...] = ("person", "organisation", "place")
_SMALL = frozenset({"the", "of", "for", "and", "&", "a", "an"})


class Use(NamedTuple):
    """A name as it is used once: what was seen there, its folded words, its place in the text and its role there."""

    seen: Named
    words: tuple[str, ...]
    start: int
    end: int
    role: str | None


@dataclass(slots=True, eq=False)
class Somebody:
    """An entity while its uses are being gathered."""

    kind: SourceKind
    uses: list[Use] = field(default_factory=list)
    forms: set[tuple[str, ...]] = field(default_factory=set)

    def add(self, use: Use) -> None:
        """One more use of its name."""
        self.uses.append(use)
        self.forms.add(use.words)

    @property
    def is_sure(self) -> bool:
        """Whether more than a capital tells what it is."""
        return any(use.seen.sure for use in self.uses)

    @property
    def may_be_person(self) -> bool:
        """Whether nothing says that it is no person."""
        return self.kind == "person" or not self.is_sure

    def settle(self) -> None:
        """Decide what a lone name is by what most of the words beside its uses hint at."""
        if sure := [use.seen.kind for use in self.uses if use.seen.sure]:
            self.kind = sure[0]
            return
        hints = Counter[SourceKind]("person" if use.role else use.seen.kind for use in self.uses)
        best = max(_HINTED, key=lambda kind: hints[kind])
        several = any(len(form) > 1 for form in self.forms)
        self.kind = best if hints[best] else "person" if several else "unknown"

    @property
    def gender(self) -> Gender | None:
        """The gender that most of its titles and given names tell."""
        told = [use.seen.gender for use in self.uses]
        women, men = told.count("f"), told.count("m")
        return None if women == men else "f" if women > men else "m"


def find_names(
    report: Report, tokens: Sequence[Token], sentences: Sequence[Sentence]
) -> tuple[tuple[Entity, ...], tuple[Mention, ...]]:
    """The people, organisations, outlets, documents and places that a report names, and where.

    Found by capitals, titles, given names, appositions and the words of which bodies' names are made; no model is used.
    Later mentions by surname, given name, acronym or a variant spelling join the fullest name where one fits; of two people
    with one surname the one last named is taken, unless a form of address tells otherwise. A mention is the name without
    its title. Mentions are sorted by place; entities stand in the order of their first mention.
    """
    uses = _uses(report.text, tokens, sentences)
    people = _gather(uses)
    _add_loud(report.text, tokens, sentences, people)
    people.sort(key=lambda somebody: min(use.start for use in somebody.uses))
    entities = tuple(_entity(report.text, somebody, tokens, people) for somebody in people)
    mentions = sorted(
        Mention(use.start, use.end, index) for index, somebody in enumerate(people) for use in somebody.uses
    )
    return entities, tuple(mentions)


# --- uses ------------------------------------------------------------------------------------------------------------


def _uses(text: str, tokens: Sequence[Token], sentences: Sequence[Sentence]) -> list[Use]:
    common = {token.lower for token in tokens if token.text.islower()}
    seen = (named(tokens, run, common) for run in runs(tokens, sentences))
    return [_use(text, tokens, sentences[name.sentence], name) for name in seen if name]


def _use(text: str, tokens: Sequence[Token], sentence: Sentence, seen: Named) -> Use:
    words = fold_words(tokens, seen.first, seen.last)
    role = _role(text, tokens, sentence, seen) if seen.kind == "person" or not seen.sure else None
    return Use(seen, words, tokens[seen.first].start, tokens[seen.last - 1].end, role)


def _role(text: str, tokens: Sequence[Token], sentence: Sentence, seen: Named) -> str | None:
    """The role by which a name is introduced here: its title, or an apposition beside it."""
    if seen.title_first < seen.first and not seen.address:
        return text[tokens[seen.title_first].start : tokens[seen.first - 1].end]
    place = role_after(tokens, seen.last, sentence) or role_before(tokens, seen.title_first, sentence)
    return text[tokens[place[0]].start : tokens[place[1] - 1].end] if place else None


def fold_words(tokens: Sequence[Token], first: int, last: int) -> tuple[str, ...]:
    """A name's words as they are compared: without full stops, articles and suffixes, spellings folded."""
    plain = (token.lower.rstrip(".") for token in tokens[first:last] if token.text != ".")
    return tuple(fold(word) for word in plain if word not in _SUFFIXES and word not in ("the", "'s"))


@lru_cache(maxsize=4096)
def fold(word: str) -> str:
    """A word with the spellings folded in which one name is transliterated: Zelensky, Zelenskyy and Zelenskiy are alike."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c))
    for some, one in (("iy", "i"), ("yy", "i"), ("ii", "i"), ("ij", "i"), ("y", "i"), ("ksa", "xa"), ("'", "")):
        plain = plain.replace(some, one)
    return "".join(c for at, c in enumerate(plain) if at == 0 or c != plain[at - 1])


# --- joining ---------------------------------------------------------------------------------------------------------


def _gather(uses: list[Use]) -> list[Somebody]:
    """Uses joined to entities: full names first, then what is short for them, in the order of the text."""
    found: list[Somebody] = []
    by_last: dict[str, list[Somebody]] = defaultdict(list)
    short: list[Use] = []
    for use in uses:
        if not use.words:
            continue
        if _is_short(use):
            short.append(use)
        else:
            _join_full(use, found, by_last)
    _join_short(short, found)
    return found


def _is_short(use: Use) -> bool:
    return len(use.words) == 1 and (not use.seen.sure or use.seen.kind not in ("outlet", "place", "group"))


def _join_full(use: Use, found: list[Somebody], by_last: dict[str, list[Somebody]]) -> None:
    for somebody in by_last[use.words[-1]]:
        if _same_name(use, somebody):
            somebody.add(use)
            return
    somebody = Somebody(use.seen.kind)
    somebody.add(use)
    found.append(somebody)
    by_last[use.words[-1]].append(somebody)


def _same_name(use: Use, somebody: Somebody) -> bool:
    if use.words in somebody.forms:
        return use.seen.kind == somebody.kind or not use.seen.sure or not somebody.is_sure
    if not _may_be_person(use) or not somebody.may_be_person or _opposed(use.seen.gender, somebody.gender):
        return False
    return any(_fits(use.words, form) or _fits(form, use.words) for form in somebody.forms)


def _fits(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether one form of a name is short for another: words left out, or given names cut to initials."""
    if len(short) > len(full) or short[-1] != full[-1]:
        return False
    rest = iter(full)
    return all(any(_abbreviates(word, other) for other in rest) for word in short)


def _abbreviates(word: str, other: str) -> bool:
    return word == other or (len(word) == 1 and other.startswith(word))


def _opposed(one: Gender | None, other: Gender | None) -> bool:
    return one is not None and other is not None and one != other


def _join_short(short: list[Use], found: list[Somebody]) -> None:
    """Lone words joined to whom they fit, in the order of the text; what fits nobody is somebody of its own."""
    full = [(use.start, somebody, use) for somebody in found for use in somebody.uses]
    waiting = sorted(full, key=lambda item: item[0])
    last_seen: dict[int, int] = {}
    at = 0
    for use in short:
        while at < len(waiting) and waiting[at][0] < use.start:
            last_seen[id(waiting[at][1])] = waiting[at][0]
            at += 1
        somebody = _fitting(use, found, last_seen)
        if somebody is None:
            somebody = Somebody(use.seen.kind)
            found.append(somebody)
        somebody.add(use)
        last_seen[id(somebody)] = use.start
    for somebody in found:
        somebody.settle()
        somebody.uses.sort(key=lambda item: item.start)


def _fitting(use: Use, found: list[Somebody], last_seen: dict[int, int]) -> Somebody | None:
    """Whom a lone word names: by surname before given name, the one named last before one named later."""
    for fits in (_by_surname, _by_given_name, _by_short_form, _by_middle_name, _by_form):
        fitting = [s for s in found if fits(use, s) and not _opposed(use.seen.gender, s.gender)]
        if fitting:
            return max(fitting, key=lambda s: (last_seen.get(id(s), -1), -s.uses[0].start))
    return None


def _by_surname(use: Use, somebody: Somebody) -> bool:
    if not somebody.may_be_person or not _may_be_person(use):
        return False
    return any(form[-1] == use.words[0] for form in somebody.forms)


def _may_be_person(use: Use) -> bool:
    return use.seen.kind == "person" or not use.seen.sure


def _by_given_name(use: Use, somebody: Somebody) -> bool:
    if not somebody.may_be_person or use.seen.address or not _may_be_person(use):
        return False
    return any(form[0] == use.words[0] for form in somebody.forms)


def _by_middle_name(use: Use, somebody: Somebody) -> bool:
    """The first of two surnames: "Ms Vidal" of "Inés Vidal Roca"."""
    if somebody.kind != "person" or not _may_be_person(use):
        return False
    return any(use.words[0] in form[1:-1] for form in somebody.forms)


def _by_short_form(use: Use, somebody: Somebody) -> bool:
    """An acronym, or the beginning of a body's name."""
    if somebody.kind not in ("organisation", "document") or use.seen.address:
        return False
    word = use.words[0]
    return any(form[0] == word or (len(form) > 1 and word in _acronyms(form)) for form in somebody.forms)


def _by_form(use: Use, somebody: Somebody) -> bool:
    """The same lone word, of whatever kind its neighbours hint at."""
    return use.words in somebody.forms and (not use.seen.sure or not somebody.uses[0].seen.sure)


@lru_cache(maxsize=1024)
def _acronyms(form: tuple[str, ...]) -> tuple[str, ...]:
    """The acronyms that a name of several words can have, folded like it: known ones, and its initials."""
    known = [fold(short.lower()) for short, full in ACRONYMS.items() if _folded(full) == form]
    return (*known, fold("".join(word[0] for word in form if word not in _SMALL)))


@lru_cache(maxsize=256)
def _folded(name: str) -> tuple[str, ...]:
    return tuple(fold(word) for word in name.lower().split() if word != "the")


# --- loud text -------------------------------------------------------------------------------------------------------


def _add_loud(text: str, tokens: Sequence[Token], sentences: Sequence[Sentence], found: list[Somebody]) -> None:
    """In headlines and capitals, where capitals tell nothing: the names that the rest of the report or the lexicon knows."""
    loud = [sentence for sentence in sentences if is_loud(tokens, sentence)]
    if not loud:
        return
    forms = _known_forms(found)
    for number, sentence in enumerate(loud):
        at = sentence.first
        while at < sentence.last:
            end, somebody = _loud_name(tokens, at, sentence.last, forms)
            if somebody is None and (end := _loud_person(tokens, at, sentence.last)):
                somebody = Somebody("person")
                found.append(somebody)
            if somebody is None:
                at += 1
                continue
            seen = Named(at, end, number, somebody.kind, at)
            somebody.add(Use(seen, fold_words(tokens, at, end), tokens[at].start, tokens[end - 1].end, None))
            forms.setdefault(somebody.uses[-1].words, somebody)
            at = end
    for somebody in found:
        somebody.uses.sort(key=lambda item: item.start)


def _known_forms(found: list[Somebody]) -> dict[tuple[str, ...], Somebody]:
    """Every form under which somebody is known, with the surnames of people."""
    forms: dict[tuple[str, ...], Somebody] = {}
    for somebody in found:
        for form in sorted(somebody.forms):
            forms.setdefault(form, somebody)
            if somebody.kind == "person":
                forms.setdefault(form[-1:], somebody)
    return forms


def _loud_name(
    tokens: Sequence[Token], at: int, limit: int, forms: dict[tuple[str, ...], Somebody]
) -> tuple[int, Somebody | None]:
    """The longest known name that begins here."""
    for end in range(min(limit, at + 6), at, -1):
        somebody = forms.get(fold_words(tokens, at, end))
        if somebody is not None and tokens[end - 1].text != ".":
            return end, somebody
    return at, None


def _loud_person(tokens: Sequence[Token], at: int, limit: int) -> int:
    """The end of a given name with a surname; 0 where there is none."""
    if tokens[at].lower not in GIVEN_NAMES or at + 1 >= limit:
        return 0
    following = tokens[at + 1]
    return at + 2 if following.text[0].isupper() and following.lower not in OUTLETS else 0


# --- entities --------------------------------------------------------------------------------------------------------


def _entity(text: str, somebody: Somebody, tokens: Sequence[Token], people: list[Somebody]) -> Entity:
    role = next((use.role for use in somebody.uses if use.role), None)
    gender = somebody.gender if somebody.kind == "person" else None
    if gender is None and somebody.kind == "person":
        gender = _gender_by_pronouns(somebody, tokens, people)
    return Entity(_fullest(text, somebody), somebody.kind, _squeezed(role), gender)


def _fullest(text: str, somebody: Somebody) -> str:
    """The longest form of the name; of those alike, the first."""
    best = max(somebody.uses, key=lambda use: (len(use.words), len("".join(use.words)), -use.start))
    name = " ".join(text[best.start : best.end].split())
    return name.removeprefix("The ").removeprefix("the ") if somebody.kind in ("organisation", "group") else name


def _squeezed(words: str | None) -> str | None:
    return " ".join(words.split()) if words else None


def _gender_by_pronouns(somebody: Somebody, tokens: Sequence[Token], people: list[Somebody]) -> Gender | None:
    """The gender of the first pronouns that follow a name before anybody else is named."""
    firsts = {
        use.seen.first for other in people if other is not somebody and other.kind == "person" for use in other.uses
    }
    votes = {"f": 0, "m": 0}
    for use in somebody.uses:
        for at in range(use.seen.last, min(len(tokens), use.seen.last + 40)):
            if at in firsts:
                break
            pronoun = PRONOUNS.get(tokens[at].lower)
            if pronoun and pronoun.gender in votes and pronoun.gender is not None:
                votes[pronoun.gender] += 1
                break
    if votes["f"] == votes["m"]:
        return None
    return "f" if votes["f"] > votes["m"] else "m"
