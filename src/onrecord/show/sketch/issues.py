"""The issues of a draft: what recurs in what is said, words that share one brought together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from onrecord.show.book import Book
from onrecord.show.sketch.phrases import phrases
from onrecord.show.sketch.toml import counted, listed, text

MOST = 8
WORDS = 5
FEWEST, FEWEST_ALONE = 2, 3  # reports in which a pair of words stands, or a lone one
LONG = 6  # letters of a word that no other begins with
PAIR = 3  # lone words for which a pair counts
TRIED = 60
INTRODUCTION = """\
# Issues, and the words that tell them: a brief groups its first table by them. word* stands for any ending. A claim belongs
# to the first issue whose words it has, so put the narrower ones first; rename, join and delete freely."""


def issues(book: Book) -> str:
    """The part of a dossier on what is contested."""
    found = phrases(book)
    ranked = _ranked(found)
    drafted = [_issue(group, found, ranked) for group in _together(ranked[:TRIED])[:MOST]]
    return "\n\n".join([INTRODUCTION, *drafted]) if drafted else ""


def _ranked(found: Mapping[str, set[str]]) -> list[str]:
    """The phrases by the number of reports, a pair of words counting for more than one."""
    often = [phrase for phrase, reports in found.items() if len(reports) >= (FEWEST if " " in phrase else FEWEST_ALONE)]
    return sorted(often, key=lambda phrase: (-len(found[phrase]) * (PAIR if " " in phrase else 1), phrase))


def _together(ranked: Iterable[str]) -> list[list[str]]:
    """Phrases that share a word, under the first of them."""
    groups: list[list[str]] = []
    for phrase in ranked:
        words = set(phrase.split())
        home = next((group for group in groups if words & set(group[0].split())), None)
        if home is None:
            groups.append([phrase])
        elif len(home) < WORDS:
            home.append(phrase)
    return groups


def _issue(group: list[str], found: Mapping[str, set[str]], ranked: Iterable[str]) -> str:
    words = [phrase for phrase in group if " " in phrase or len(group) == 1 or _is_of(phrase, group, ranked)]
    narrow = [phrase for phrase in words if not any(one != phrase and one in phrase.split() for one in words)]
    reports = set().union(*(found[phrase] for phrase in narrow))
    name = group[0][:1].upper() + group[0][1:]
    lines = [f"[[issue]]  # {counted(len(reports), 'report')}", f"name = {text(name)}"]
    return "\n".join([*lines, listed("words", [form for phrase in narrow for form in _forms(phrase)])])


def _is_of(word: str, group: Iterable[str], ranked: Iterable[str]) -> bool:
    """Whether a lone word is about this issue only: no pair outside the group has it."""
    return all(phrase in group for phrase in ranked if word in phrase.split())


def _forms(phrase: str) -> list[str]:
    """The phrase with any ending of its last word; of a short word the plural alone, since plan* is a plant's too."""
    if len(phrase.rsplit(maxsplit=1)[-1]) < LONG:
        return [phrase, f"{phrase}s"]
    return [f"{phrase.removesuffix('y')}*"]
