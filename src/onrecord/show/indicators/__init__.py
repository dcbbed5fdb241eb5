"""Indicators: numbers that recur, as series over the reports. Flagged where they do not fit together, never smoothed."""

from __future__ import annotations

from onrecord.show.indicators.flags import Flag, flags
from onrecord.show.indicators.points import Point
from onrecord.show.indicators.series import Series, indicators

__all__ = ["Flag", "Point", "Series", "flags", "indicators"]
