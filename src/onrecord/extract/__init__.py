"""Stage 3, a reading to statements: the reader, or an ordered list of rules, finds attributions; each gets its chain and act."""

from onrecord.extract.describe import describe
from onrecord.extract.machine import READER, RULES, Machine, machine
from onrecord.extract.statements import extract

__all__ = ["READER", "RULES", "Machine", "describe", "extract", "machine"]
