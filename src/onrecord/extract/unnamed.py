"""A source's wish to be left unnamed: it tells why there is no name, and is no statement on the matter of the report."""

from __future__ import annotations

import re
from collections.abc import Iterable

from onrecord.extract.attribution import Attribution
from onrecord.model import Reading

_NAMED = re.compile(
    r"(?:not )?to be (?:publicly |further )?(?:named|identified|quoted(?: by name)?)\b|(?:for )?anonymity\b"
    r"|not to (?:give|use) (?:his|her|their) (?:full |real |last )?names?\b",
    re.IGNORECASE,
)
_BEHIND = 40  # characters in which the wish may go on: "to be named because it was late"


def without_wish_for_no_name(reading: Reading, found: Iterable[Attribution]) -> list[Attribution]:
    """The attributions without those whose whole content is such a wish: "a teacher, who asked not to be named"."""
    return [one for one in found if not _is_wish(reading, one)]


def _is_wish(reading: Reading, one: Attribution) -> bool:
    words = " ".join(" ".join(reading.report.text[start:end] for start, end in one.content).split())
    begins = _NAMED.match(words)
    return begins is not None and len(words) - begins.end() <= _BEHIND
