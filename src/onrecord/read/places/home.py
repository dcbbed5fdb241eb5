"""Where an outlet is at home: by the lexicon of outlets, or by the country in its address."""

from __future__ import annotations

import re

from onrecord.lexicon.gazetteer import own
from onrecord.lexicon.words import OUTLETS

_HOST = re.compile(r"(?:https?://)?(?:[\w-]+\.)+([a-z]{2})(?=[/:]|$)")
_ODD = {
    "UK": "GB",
    "SU": "RU",
    "EU": "",
    "IO": "",
    "CO": "",
    "TV": "",
    "ME": "",
    "AI": "",
    "FM": "",
    "LY": "",
    "GL": "",
    "CC": "",
}
"""Endings of addresses that are no country's code, or are sold to everybody."""


def country_of(outlet: str, address: str) -> str:
    """The ISO 3166 code of the country in which an outlet is at home; '' where nothing tells.

    >>> country_of("Reuters", ""), country_of("", "https://news.example.ca/a"), country_of("", "https://example.com/a")
    ('GB', 'CA', '')
    """
    if known := OUTLETS.get(outlet.lower()):
        return known.country if known.country in own.countries() else ""
    found = _HOST.match(address.lower()) or _HOST.fullmatch(outlet.lower())
    code = found.group(1).upper() if found else ""
    code = _ODD.get(code, code)
    return code if code in own.countries() else ""
