"""The dateline: the place, and perhaps the day, with which an agency's report begins ("KYIV, 28 December 2025 (Agency) -")."""

from __future__ import annotations

import re
from typing import Final

from onrecord.ingest import dates
from onrecord.ingest.draft import Draft
from onrecord.model import StatedDate

TOP: Final = 1500  # characters among which a dateline stands
SMALL: Final = "a-zß-öø-ÿа-яёіїєґў"
CAPITALS: Final = rf"[^\W\d_{SMALL}]{{2,}}"
REGION: Final = rf"(?:, (?!(?i:{dates.MONTH})\b)[^\W\d_{SMALL}][\w.]+(?: [\w.]+){{0,2}}?)?"
PLACE: Final = rf"{CAPITALS}(?:[ '’/-]{CAPITALS}){{0,3}}{REGION}"
DAY: Final = rf"(?:{dates.MONTH}) \d{{1,2}}(?:, \d{{4}})?|\d{{1,2}} (?:{dates.MONTH})(?: \d{{4}})?|\d{{4}}-\d\d-\d\d"
DATELINE = re.compile(
    rf"^[ \t]*(?P<line>(?P<place>{PLACE})(?:, (?P<day>(?i:{DAY})))?)"
    rf"(?:[ ,]*\([^()\n]{{2,40}}\))?(?:(?P<dash>\s?[—–]|\s--?)(?=\s)|\.(?= ))",
    re.MULTILINE,
)
NO_PLACE: Final = frozenset(
    "BREAKING UPDATE UPDATED LIVE EXCLUSIVE WATCH ANALYSIS OPINION NEWS ALERT NOTE CORRECTION".split()
)


def take_dateline(draft: Draft) -> None:
    """Read the dateline into the draft; a full date in it says when the report was filed, if nothing else does.

    A place in capitals needs a dash after it; with a day, as some agencies have it, a full stop will do.
    """
    for match in DATELINE.finditer(draft.text, 0, TOP):
        if match["place"].split()[0] in NO_PLACE or not (match["dash"] or match["day"]):
            continue
        draft.dateline = draft.dateline or match["line"]
        moment = dates.iso(match["day"]) if match["day"] else None
        if moment:
            draft.dates.append(StatedDate("dateline", moment, "dateline"))
            draft.published = draft.published or moment
        return
