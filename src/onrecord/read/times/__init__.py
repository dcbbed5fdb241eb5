"""Times in a text: a grammar of our own, small ordered rules over the words of a sentence, and their dating.

`find.RULES` is the order; the conventions (what "last Tuesday" or "late September" means) are those of the data card of the
gold, `eval/gold/times/README.md`.
"""

from __future__ import annotations

from onrecord.read.times.find import find_times

__all__ = ["find_times"]
