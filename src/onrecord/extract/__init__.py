"""Stage 3, a reading to statements: an ordered list of rules finds attributions; each becomes a statement with its chain."""

from onrecord.extract.describe import describe
from onrecord.extract.rules import VERSION
from onrecord.extract.statements import extract

__all__ = ["VERSION", "describe", "extract"]
