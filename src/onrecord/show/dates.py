"""Dates as a reader of English expects them, never more precise than they are."""

from __future__ import annotations

import re
from calendar import monthrange

_MONTHS = "January February March April May June July August September October November December".split()


def written(iso: str | None, *, short: bool = False) -> str:
    """A day, month or year of ISO 8601 in words; what is not one is given as it stands. A short one stays on its line.

    >>> written("2031-03-04T06:10:00+01:00"), written("2031-03"), written(None)
    ('4 March 2031', 'March 2031', 'undated')
    >>> written("2031-03-04", short=True)
    '4\xa0Mar\xa02031'
    """
    if iso is None:
        return "undated"
    found = re.match(r"(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d\d))?)?", iso)
    if not found:
        return iso
    year, month, day = found.groups()
    parts = [str(int(day)) if day else "", _MONTHS[int(month) - 1][: 3 if short else None] if month else "", year]
    return ("\xa0" if short else " ").join(part for part in parts if part)


def stretch(first: str, last: str) -> str:
    """From one day to another, both included, as short as English has it; a month or a year where it is a whole one.

    >>> stretch("2031-03-04", "2031-03-04T08:00:00Z"), stretch("2031-02-01", "2031-02-28"), stretch("2031-01-01", "2031-12-31")
    ('4 March 2031', 'February 2031', '2031')
    >>> stretch("2031-03-04", "2031-03-09"), stretch("2031-12-30", "2032-01-02")
    ('4 to 9 March 2031', '30 December 2031 to 2 January 2032')
    >>> stretch("2031-03-01", "2031-05-31"), stretch("2030-01-01", "2031-12-31")
    ('March to May 2031', '2030 to 2031')
    """
    first, last = first[:10], last[:10]
    if first == last:
        return written(first)
    if first[4:] == "-01-01" and last == f"{first[:4]}-12-31":
        return first[:4]
    if first.endswith("-01-01") and last.endswith("-12-31"):
        return f"{first[:4]} to {last[:4]}"
    whole = first.endswith("-01") and int(last[8:]) == monthrange(int(last[:4]), int(last[5:7]))[1]
    if whole and first[:7] == last[:7]:
        return written(first[:7])
    if whole and first[:4] == last[:4]:
        return f"{_MONTHS[int(first[5:7]) - 1]} to {written(last[:7])}"
    return f"{written(first)} to {written(last)}" if first[:7] != last[:7] else f"{int(first[8:])} to {written(last)}"


def period(first: str | None, last: str | None) -> str:
    """From the first to the last day, as a sentence on reports.

    >>> period("2031-03-03", "2031-03-05")
    'Reports published 3 March 2031 to 5 March 2031.'
    """
    if first is None or last is None:
        return "No report states its date."
    return f"Reports published {written(first)}" + ("." if first == last else f" to {written(last)}.")
