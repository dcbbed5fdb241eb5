"""Which outlet publishes at an address, where the report itself does not say: the lexicon's name of it."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from onrecord.lexicon import outlets

# An archive of the web keeps the address that a page was saved from in its own.
_SAVED = re.compile(r"https?://web\.archive\.org/web/\w+/(?=https?://)", re.IGNORECASE)


def outlet_at(url: str | None) -> str | None:
    """The name of the known outlet at a web address; None for any other.

    >>> outlet_at("https://web.archive.org/web/20251226090500/https://www.kommersant.ru/doc/1")
    'Kommersant'
    """
    try:
        host = urlsplit(_SAVED.sub("", url or "", count=1)).hostname
    except ValueError:
        return None
    found = outlets.at(host) if host else None
    return found.name if found else None
