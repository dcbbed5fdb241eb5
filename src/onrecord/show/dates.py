"""Dates as a reader of English expects them, never more precise than they are."""

from __future__ import annotations

import re

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


def period(first: str | None, last: str | None) -> str:
    """From the first to the last day, as a sentence on reports.

    >>> period("2031-03-03", "2031-03-05")
    'Reports published 3 March 2031 to 5 March 2031.'
    """
    if first is None or last is None:
        return "No report states its date."
    return f"Reports published {written(first)}" + ("." if first == last else f" to {written(last)}.")
