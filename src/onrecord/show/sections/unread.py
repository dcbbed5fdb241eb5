"""6, indicators: what there is of them before numbers are read."""

from __future__ import annotations

from onrecord.show.desk import Desk
from onrecord.show.layout import Section


def indicators(_: Desk) -> Section:
    """Nothing yet, said plainly."""
    note = "Numbers are not read out of the text in this version, so there are no series here, and indicators.jsonl is empty."
    return Section("indicators", "Indicators", (note,))
