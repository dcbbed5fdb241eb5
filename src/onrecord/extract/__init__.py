"""Stage 3, a reading to statements: an ordered list of rules finds attributions; each becomes a statement with its chain."""

from onrecord.extract.statements import extract

__all__ = ["extract"]
