"""Dates as documents state them, brought to ISO 8601 without adding anything: no day, no time and no zone that is not there."""

from __future__ import annotations

import re
from datetime import datetime

from onrecord.lexicon.calendar import MONTHS, ZONES

MONTH = "|".join([*MONTHS, *(f"{month[:3]}\\.?" for month in MONTHS if month != "may"), r"sept\.?"])

NAMED = "|".join(sorted(ZONES))

ISO = re.compile(
    r"(?P<year>[12]\d{3})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d)"
    r"(?:[T ]\s*(?P<time>\d\d:\d\d(?::\d\d(?:[.,]\d{1,9})?)?)\s*(?P<zone>Z|UTC|GMT|"
    + NAMED
    + r"|[+-]\d\d:?(?:\d\d)?)?)?)?)?",
    re.I,
)
COMPACT = re.compile(r"(?P<year>[12]\d{3})(?P<month>\d\d)(?P<day>\d\d)(?:T?(?P<hms>\d{6})(?P<zone>Z|[+-]\d{4})?)?")
SLASHED = re.compile(r"(?P<year>[12]\d{3})[/.](?P<month>\d\d?)[/.](?P<day>\d\d?)")
DOTTED = re.compile(r"(?P<day>\d\d?)\.(?P<month>\d\d?)\.(?P<year>[12]\d{3})")
CLOCK = (
    r"(?:(?:\s+at|\s*[,·|–-])?\s+(?P<clock>\d\d?[:.]\d\d(?::\d\d)?)\s*(?P<half>[ap]\.?m\.?)?"
    rf"\s*\(?(?P<zone>(?:(?:UTC|GMT)\s*)?[+-]\d\d?(?::?\d\d)?|Z|UTC|GMT|{NAMED})?\)?)?"
)
WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?\s*)?"
DAY_FIRST = re.compile(
    rf"{WEEKDAY}(?P<day>\d\d?)(?:st|nd|rd|th)?\s+(?P<word>{MONTH}),?\s+(?P<year>[12]\d{{3}}){CLOCK}", re.I
)
MONTH_FIRST = re.compile(
    rf"{WEEKDAY}(?P<word>{MONTH})\s+(?P<day>\d\d?)(?:st|nd|rd|th)?,?\s+(?P<year>[12]\d{{3}}){CLOCK}", re.I
)
COMMENT = re.compile(r"(?<=\d)\s*\([^()]*\)$")  # as mail programs put the zone's name after its offset
WRITTEN = (DAY_FIRST, MONTH_FIRST)


def iso(stated: str) -> str | None:
    """A stated date in ISO 8601, as precise as it is stated, its zone as stated; None for what is no date.

    Reads ISO 8601 and its compact form, RFC 5322, dates written in English and day.month.year. A date of two numbers that
    could be read two ways (03/04/2025) is not read.

    >>> iso("28 December 2025, 14:05 GMT+2")
    '2025-12-28T14:05:00+02:00'
    >>> iso("2025-12-28"), iso("Sunday, December 28th, 2025"), iso("some day")
    ('2025-12-28', '2025-12-28', None)
    """
    stated = " ".join(stated.split())[:100]
    for read in (_from_iso, _from_numbers, _from_words):
        if found := read(stated):
            return found
    return None


def find_written(text: str) -> str | None:
    """The first date written out in English in a short text, in ISO 8601."""
    for match in sorted(filter(None, (form.search(text) for form in WRITTEN)), key=lambda match: match.start()):
        if found := _written(match):
            return found
    return None


def _from_iso(stated: str) -> str | None:
    match = ISO.fullmatch(stated)
    if not match:
        return None
    day = "-".join(filter(None, match.group("year", "month", "day")))
    if not match["time"]:
        return _valid(day)
    clock = match["time"].replace(",", ".")
    clock += ":00" if len(clock) == 5 else ""
    return _valid(f"{day}T{clock}{_zone(match['zone'])}")


def _from_numbers(stated: str) -> str | None:
    if match := COMPACT.fullmatch(stated):
        hms = match["hms"]
        clock = f"T{hms[:2]}:{hms[2:4]}:{hms[4:]}{_zone(match['zone'])}" if hms else ""
        return _valid("-".join(match.group("year", "month", "day")) + clock)
    match = SLASHED.fullmatch(stated) or DOTTED.fullmatch(stated)
    return _valid(f"{match['year']}-{int(match['month']):02}-{int(match['day']):02}") if match else None


def _from_words(stated: str) -> str | None:
    for form in WRITTEN:
        if match := form.fullmatch(COMMENT.sub("", stated)):
            return _written(match)
    return None


def _written(match: re.Match[str]) -> str | None:
    month = next(n for n, name in enumerate(MONTHS, 1) if match["word"].lower().startswith(name[:3]))
    day = f"{match['year']}-{month:02}-{int(match['day']):02}"
    if not match["clock"]:
        return _valid(day)
    hour, *rest = match["clock"].replace(".", ":").split(":")
    clock = f"{_hour(int(hour), match['half']):02}:{':'.join(rest) if len(rest) == 2 else rest[0] + ':00'}"
    return _valid(f"{day}T{clock}{_zone(match['zone'])}")


def _hour(hour: int, half: str | None) -> int:
    """The hour of a 24-hour clock: 12 a.m. is 0, 12 p.m. is 12."""
    if not half or not 1 <= hour <= 12:
        return hour
    return hour % 12 + (12 if half[0] in "pP" else 0)


def _zone(stated: str | None) -> str:
    """A zone in ISO 8601: Z stays Z; GMT and UTC alone are Z; +2, +02 and +0200 are +02:00; EET is +02:00."""
    if not stated:
        return ""
    match = re.search(r"([+-])(\d\d?)(?::?(\d\d))?$", stated)
    if not match:
        return ZONES.get(stated.upper(), "Z")
    offset = f"{match[1]}{int(match[2]):02}:{match[3] or '00'}"
    return "Z" if offset == "-00:00" else offset  # RFC 5322: a time in UTC, of which the local zone is not told


def _valid(value: str) -> str | None:
    """The value, if the calendar has such a day and the clock such a time."""
    padded = value if len(value) >= 10 else value + "-01-01"[len(value) - 4 :]
    try:
        datetime.fromisoformat(padded)
    except ValueError:
        return None
    return value
