"""The indicators of a draft: nouns that are counted in several reports, as candidates for a person to choose from."""

from __future__ import annotations

import re
from collections import defaultdict

from onrecord.lexicon.words import NUMERALS
from onrecord.show.book import Book
from onrecord.show.sketch.phrases import GENERAL, singular
from onrecord.show.sketch.toml import counted, listed, remarked, text

MOST = 6
FEWEST = 2  # reports
INTRODUCTION = """\
# Numbers to follow through the reports, the words that tell them, and their unit. Take the # away from those you follow."""
_PLAIN = "|".join(sorted(NUMERALS - {"one", "first", "second"}))
_COUNTED = re.compile(rf"\b(?:\d[\d.,]*|{_PLAIN})[ \u00a0](?:[a-z-]{{3,}} ){{0,2}}?([a-z]{{3,}}s)\b")
_NEVER = GENERAL | frozenset("days weeks months years hours minutes seconds times this his its was has does".split())


def indicators(book: Book) -> str:
    """The part of a dossier on numbers, all of it as remarks."""
    found: dict[str, set[str]] = defaultdict(set)
    for statement in book.statements():
        words = book.report(statement.report).text
        for span in statement.content:
            for match in _COUNTED.finditer(span.of(words)):
                if match[1] not in _NEVER and singular(match[1]) not in GENERAL:
                    found[match[1]].add(statement.report)
    often = sorted((noun for noun in found if len(found[noun]) >= FEWEST), key=lambda noun: (-len(found[noun]), noun))
    drafted = [_indicator(noun, len(found[noun])) for noun in often[:MOST]]
    return "\n\n".join([INTRODUCTION, *drafted]) if drafted else ""


def _indicator(noun: str, reports: int) -> str:
    lines = [
        f"[[indicator]]  # {counted(reports, 'report')}",
        f"name = {text(noun[:1].upper() + noun[1:])}",
        listed("words", [f"{singular(noun)}*"]),
        f"unit = {text(noun)}",
    ]
    return remarked("\n".join(lines))
