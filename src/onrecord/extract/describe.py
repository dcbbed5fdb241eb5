"""What a rule does, in a sentence, for whoever asks why a statement was made."""

from __future__ import annotations

from onrecord.extract.following import going_on
from onrecord.extract.narration import narrated
from onrecord.extract.rules import RULES

_MADE_BY = {rule.__name__: rule for rule in RULES} | {"continued_quotation": going_on, "narration": narrated}


def describe(rule: str) -> str:
    """The first line of the documentation of a rule named as `Statement.rule` names it, or "" where it is not known here.

    >>> describe("rules/1:narration")[:34]
    'The sentences of prose, or the cla'
    """
    made_by = _MADE_BY.get(rule.rpartition(":")[2])
    return (made_by.__doc__ or "").strip().splitlines()[0] if made_by else ""
