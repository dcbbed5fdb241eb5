"""The rule for holidays: those on a fixed day are dated, those that move are not."""

from __future__ import annotations

from onrecord.lexicon.calendar import HOLIDAYS, MONTH_NUMBERS
from onrecord.read.times import days
from onrecord.read.times.dates import year_after
from onrecord.read.times.line import Line
from onrecord.read.times.phrase import Phrase, fixed, undated, yearly

_LONGEST_HOLIDAY = 4  # words


def holiday(line: Line, i: int) -> Phrase | None:
    """A holiday; one that moves stays undated, and so does what is called after one (the Good Friday Agreement)."""
    start = line.skip(i, "the")
    if not line.capital(start):
        return None
    words = _words(line, start)
    for count in range(min(_LONGEST_HOLIDAY, len(words)), 0, -1):
        name = " ".join(word for word, _ in words[:count]).replace(" 's", "'s").replace("s '", "s'")
        end = words[count - 1][1]
        if name in HOLIDAYS and not (line.capital(end) and line.low[end] not in MONTH_NUMBERS):
            return _holiday(line, end, HOLIDAYS[name], start if start > i and name != "new year" else i)
    return None


def _words(line: Line, i: int) -> list[tuple[str, int]]:
    found: list[tuple[str, int]] = []
    at = i
    while len(found) < _LONGEST_HOLIDAY + 1 and line.low[at]:
        word = line.low[at]
        if line.low[at + 1] == "-" and line.joined(at + 2):
            word, at = word + "-" + line.low[at + 2], at + 2
        found.append((word, at + 1))
        at += 1
    return found


def _holiday(line: Line, end: int, day: tuple[int, int] | None, start: int) -> Phrase:
    after, year = year_after(line, end)
    if day is None:
        return Phrase(after, "day", undated, start=start)
    if year:
        return Phrase(after, "day", fixed(days.day(year, *day)), start=start)
    return Phrase(end, "day", yearly(lambda year: days.day(year, *day)), start=start)
