"""Names of a draft that may be of one source. A known acronym is folded; all else is left for a person to decide."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from difflib import SequenceMatcher

from onrecord.lexicon.words import ACRONYMS
from onrecord.show.sketch.heard import Voice
from onrecord.show.sketch.toml import listed, remarked, text

MOST = 20
HEARD = 400  # people heard most, among whom names are compared
ALIKE = 0.8  # letters of two surnames that stand in both, in order
INTRODUCTION = """\
# One source, many names: "the name that stands for all" = ["others", ...]. Take the # away where it is one and the same."""


def aliases(voices: Iterable[Voice]) -> str:
    """The part of a dossier that folds names into one source."""
    voices = list(voices)
    sure = [listed(text(full), shorts) for full, shorts in _acronyms(voices).items()]
    people = [voice.name for voice in voices if voice.kind == "person"][:HEARD]
    maybe = [remarked(f"{listed(text(name), [other])}  # {why}") for name, other, why in _people(people)]
    return "\n".join([INTRODUCTION, "[aliases]", *sure, *maybe[:MOST]])


def _acronyms(voices: Iterable[Voice]) -> dict[str, list[str]]:
    """Known bodies that are heard by their full name and by their acronym, sorted."""
    names = {voice.name for voice in voices if voice.kind == "organisation"}
    found: dict[str, list[str]] = defaultdict(list)
    for short, full in sorted(ACRONYMS.items(), key=lambda pair: (pair[1], pair[0])):
        if short in names and full in names:
            found[full].append(short)
    return found


def _people(names: list[str]) -> list[tuple[str, str, str]]:
    """Pairs of a full name and another that may be the same person's, with the reason, sorted."""
    by_start: dict[str, list[str]] = defaultdict(list)
    for name in names:
        by_start[name.split()[-1][:2].casefold()].append(name)
    found = []
    for together in by_start.values():
        full = [name for name in together if len(name.split()) > 1]
        for other in together:
            fitting = [(name, why) for name in full if name != other and (why := _may_be(name, other, full))]
            if len(fitting) == 1:
                found.append((fitting[0][0], other, fitting[0][1]))
    return sorted(_once(found))


def _once(pairs: list[tuple[str, str, str]]) -> list[tuple[str, str, str]]:
    """Each pair of names in one direction only, and no name that stands for another folded itself."""
    kept: list[tuple[str, str, str]] = []
    for name, other, why in pairs:
        if not any({name, other} & {one, two} and (one, two) != (name, two) for one, two, _ in kept):
            kept.append((name, other, why))
    return kept


def _may_be(full: str, other: str, all_full: list[str]) -> str:
    """Why two names may be of one person; nothing where they are told apart."""
    surname, last = full.rsplit(maxsplit=1)[-1], other.rsplit(maxsplit=1)[-1]
    if len(other.split()) == 1:
        bearers = [name for name in all_full if name.split()[-1] == other]
        return "the only one here with this surname" if bearers == [full] else ""
    spelt = SequenceMatcher(None, surname.casefold(), last.casefold()).ratio()
    given = full.split(maxsplit=1)[0][:1] == other.split(maxsplit=1)[0][:1]
    return "spelt nearly alike" if given and spelt >= ALIKE else ""
