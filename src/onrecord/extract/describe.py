"""What a rule does, in a sentence, for whoever asks why a statement was made."""

from __future__ import annotations

from onrecord.extract.rules import RULES

_SENTENCES = {rule.__name__: (rule.__doc__ or "").strip().split("\n")[0] for rule in RULES} | {
    "continued_quotation": "A quotation that stands alone goes on with what its last speaker said.",
    "cue_read": "The reader found a cue, and read its source and its content in the words around it.",
    "content_read_again": "The reader found it in what somebody else is said to have said, reading that as a text of its own.",
    "narration": "The outlet itself tells it: nobody is said to have said it.",
}


def describe(rule: str) -> str:
    """What the rule does that `Statement.rule` names, or "" where it is not known here.

    >>> describe("rules/1:narration")
    'The outlet itself tells it: nobody is said to have said it.'
    """
    return _SENTENCES.get(rule.rpartition(":")[2], "")
