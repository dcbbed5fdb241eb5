"""What a rule does, in a sentence, for whoever asks why a statement was made."""

from __future__ import annotations

from onrecord.extract.acts import RULES as ACT_RULES
from onrecord.extract.acts import no_cue
from onrecord.extract.rules import RULES

_SENTENCES = {rule.__name__: (rule.__doc__ or "").strip().split("\n")[0] for rule in RULES} | {
    "continued_quotation": "A quotation that stands alone goes on with what its last speaker said.",
    "signed_paragraph": "A paragraph of somebody's words has a name behind it and nothing else, as a pull quote or a letter has.",
    "cue_read": "The reader found a cue, and read its source and its content in the words around it.",
    "content_read_again": "The reader found it in what somebody else is said to have said, reading that as a text of its own.",
    "narration": "The outlet itself tells it: nobody is said to have said it.",
}

_DECIDED = {f"act:{rule.__name__}": (rule.__doc__ or "").strip().split("\n")[0] for rule in (*ACT_RULES, no_cue)} | {
    "act:narrated": "The outlet itself tells it.",
    "polarity:put_forward": "The speaker puts it forward: nothing rejects or negates the saying.",
    "polarity:idiom": "The idiom that tells the act tells this too.",
    "polarity:rejects": "The act rejects what it is about.",
    "polarity:what_is_refused": "What was refused is itself to reject it.",
    "polarity:withheld": "It was not done, or was taken back.",
    "polarity:negated": "The saying is negated, or nobody did it.",
    "certainty:plain": "No hedge stands in it, and no word of distance beside it.",
    "certainty:hedged": "Words of uncertainty or probability stand in what is said.",
    "certainty:distant": "The report keeps its distance, by its cue or by words beside it.",
}


def describe(rule: str) -> str:
    """What the rule does that `Statement.rule` names, or one of `Statement.decided` behind "act:", "polarity:" or "certainty:".

    "" where it is not known here.

    >>> describe("rules/5:narration")
    'The outlet itself tells it: nobody is said to have said it.'
    >>> describe("polarity:negated")
    'The saying is negated, or nobody did it.'
    """
    return _DECIDED.get(rule) or _SENTENCES.get(rule.rpartition(":")[2], "")
