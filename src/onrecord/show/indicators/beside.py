"""Which of the times in a sentence is that of a number: the nearest in its clause, if it is a time of the number at all.

A time may be of something else that the sentence tells: an event before or after ("after the line was cut on Monday"), another
level ("compared with eight on Tuesday"), a name ("the ceasefire of 4 May", "Monday's attack"), another clause ("and a line was
cut on Monday"). What is not surely of the number dates nothing: the day of saying or of publication is then shown as such.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from onrecord.model import Quantity, Report, Span, Statement, TimeExpression
from onrecord.show.when import BREAK, within

_REACH = 240  # characters from a number to its time: beyond them a clause has other things to tell
_IN_ROW = 32  # characters from one number to the next of those that stand in a row
_COMPARED = (
    r"compared (?:with|to)|(?:up|down) from|as against|versus|than (?=(?:on|in|at|during|the|a|there|it|they|last)\b)"
)
_IN_NUMBER = r"(?<=\d)[,:.](?=\d)"
_PERFECT = r"(?:that|which|who) (?:has|have|had)"
_ASIDE = re.compile(
    rf"\b(?:{_PERFECT}\b(?:[^;.!?…\n]|{_IN_NUMBER})*"
    rf"|(?:(?P<level>{_COMPARED})|after|before|following|because|until|(?<=, )(?:who|whose|which|where))\b"
    rf"(?:[^,;:()—–.!?…\n]|{_IN_NUMBER})*)",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"[,:](?!\d)|(?<!\d)[,:]|[;()—–]|\b(?:and|but|while|whereas)\b", re.IGNORECASE)
_PREPOSITIONS = (
    r"(?:(?:that|and|but|as|of|on|in|at|by|during|late|early|over|through|throughout|\d\d?[:.]\d\d)\s+){0,4}"
)
_OPENING = re.compile(rf"(?:\A|\bthat\s)[\W_]*{_PREPOSITIONS}\Z", re.IGNORECASE)
_AFTERTHOUGHT = re.compile(rf"\s*{_PREPOSITIONS}", re.IGNORECASE)
_FRONTED = re.compile(r"(?:\A|[.!?…\n][\W_]*|\bthat\s)for (?:the|a)\s+\Z", re.IGNORECASE)
_NAMING = re.compile(r"(?:(?<!\bas )\bof|\b(?:from|the|a|an|its|his|her|their|this|that))\s+$", re.IGNORECASE)
_OWNING = re.compile(r"['’]s\b")


def _gap(one: Span | TimeExpression, other: Span | TimeExpression) -> tuple[int, int]:
    """From the end of the first of two to the start of the second."""
    return min(one.end, other.end), max(one.start, other.start)


class Aside(NamedTuple):
    """A part of a sentence that tells of another time than the rest; `level` where it gives what a number is set against."""

    start: int
    end: int
    level: bool


class Beside(NamedTuple):
    """A number among the words around it: what it counts, the text, the numbers of its report, and the asides nearby."""

    number: Span
    counted: Span
    text: str
    numbers: Sequence[Quantity]
    asides: tuple[Aside, ...]

    @property
    def aside(self) -> Aside | None:
        """The aside that the number stands in."""
        return self.aside_at(self.number.start)

    def aside_at(self, place: int) -> Aside | None:
        """The aside that holds this character."""
        return next((one for one in self.asides if one.start <= place < one.end), None)

    def between(self, time: TimeExpression) -> tuple[int, int]:
        """From the number, or from what it counts if that is nearer, to a time, or from the time to it.

        "For the tenth time in a year, the plant lost power on Monday": Monday stands by what is counted.
        """
        return min((_gap(own, time) for own in (self.number, self.counted)), key=lambda gap: gap[1] - gap[0])


def beside(one: Quantity, report: Report, numbers: Sequence[Quantity]) -> Beside:
    """What stands around a number; an aside does not begin in the words of the number itself ("more than the eight")."""
    first, last = max(0, one.words.start - _REACH), min(len(report.text), one.words.end + _REACH)
    asides = (Aside(*found.span(), bool(found["level"])) for found in _ASIDE.finditer(report.text, first, last))
    return Beside(
        one.words,
        one.counted or one.words,
        report.text,
        numbers,
        tuple(each for each in asides if not one.words.start <= each.start < one.words.end),
    )


def nearest(
    here: Beside, statement: Statement, times: Sequence[TimeExpression], may: Callable[[TimeExpression], bool]
) -> TimeExpression | None:
    """The time of the number among the times of its report that it `may` be of: the fewest clauses away, then the nearest.

    None where no time that the statement's content holds is surely its own.
    """
    around = ((span, time) for span in statement.content for time in _around(here, span, times) if may(time))
    found = [time for span, time in around if _is_free(here, span, time)]
    return min(found, key=lambda time: _far(here, time), default=None)


def _around(here: Beside, span: Span, times: Sequence[TimeExpression]) -> Iterator[TimeExpression]:
    first, last = max(span.start, here.number.start - _REACH), min(span.end, here.number.end + _REACH)
    if first < last:
        yield from within(Span(span.report, first, last), times)


def _is_free(here: Beside, span: Span, time: TimeExpression) -> bool:
    """Whether a time can be the number's: in its sentence and its aside, the name of nothing, and not of another clause."""
    start, end = here.between(time)
    between = here.text[start:end]
    if BREAK.search(between) or here.aside != here.aside_at(time.start):
        return False
    if _NAMING.search(here.text[max(0, time.start - 8) : time.start]) or _OWNING.match(here.text, time.end):
        return False
    return not _CLAUSE.search(between) or _shares(here, time) or _reaches(here, span, time)


def _reaches(here: Beside, span: Span, time: TimeExpression) -> bool:
    """Whether a time reaches over clauses: it opens the sentence, is an afterthought, or the number stands ahead of its clause.

    "For the tenth time since the war began, the plant lost power on Monday" has the last.
    """
    start, end = here.between(time)
    if start == time.end:
        before = BREAK.split(here.text[max(span.start, time.start - _REACH) : time.start])[-1]
        return bool(_OPENING.search(before))
    clauses = _CLAUSE.split(here.text[start:end])
    ahead = _FRONTED.search(here.text[max(span.start, here.number.start - _REACH) : here.number.start])
    return bool(_AFTERTHOUGHT.fullmatch(clauses[-1])) or (ahead is not None and len(clauses) == 2)


def _shares(here: Beside, time: TimeExpression) -> bool:
    """Whether numbers in a row have the time: "eight pumps, six gates and two boats were out of use on Tuesday"."""
    last = here.number
    for each in _towards(here, time):
        start, end = _gap(last, each)
        if end - start > _IN_ROW:
            break
        last = each
    start, end = _gap(last, time)
    return last != here.number and not _CLAUSE.search(here.text[start:end])


def _towards(here: Beside, time: TimeExpression) -> list[Span]:
    """The numbers between this one and a time, those nearest to it first."""
    start, end = _gap(here.number, time)
    first = bisect_left(here.numbers, start, key=lambda each: each.words.start)
    last = bisect_left(here.numbers, end, key=lambda each: each.words.start)
    found = [each.words for each in here.numbers[first:last] if each.words != here.number]
    return found if here.number.end <= time.start else found[::-1]


def _far(here: Beside, time: TimeExpression) -> tuple[int, int, int]:
    start, end = here.between(time)
    return len(_CLAUSE.findall(here.text, start, end)), end - start, time.start
