"""What a speaker does in saying something, as a verb; and that somebody did not do it, which must never be left out.

"Did not say how many got through" and "did not deny the payment" are kept as `say` and `deny`, with a polarity: shown without
it, they would read as the contrary of what the report has.
"""

from __future__ import annotations

from onrecord.model import Act, Statement

VERBS: dict[Act, str] = {
    "say": "says", "claim": "claims", "confirm": "confirms", "deny": "denies", "dispute": "disputes",
    "accuse": "accuses", "assess": "assesses", "predict": "predicts", "warn": "warns", "order": "orders",
    "demand": "demands", "urge": "urges", "ask": "asks", "propose": "proposes", "promise": "promises",
    "agree": "agrees", "refuse": "refuses", "threaten": "threatens", "announce": "announces", "praise": "praises",
    "believe": "believes", "intend": "intends", "report": "reports",
}  # fmt: skip
_REJECTING: frozenset[Act] = frozenset({"deny", "dispute", "refuse"})
_NOT_DONE = frozenset({"negated", "withheld"})  # what turns a polarity round because the act did not take place


def verb(act: Act, *, plural: bool = False, undone: bool = False) -> str:
    """An act as a verb of the third person.

    >>> verb("deny"), verb("warn", plural=True), verb("confirm", undone=True)
    ('denies', 'warn', 'does not confirm')
    """
    if undone:
        return f"{'do' if plural else 'does'} not {act}"
    return act if plural else VERBS[act]


def is_undone(statement: Statement) -> bool:
    """Whether the report says that the act was not done, so that the verb alone would tell the contrary.

    An act that rejects has a negative polarity of its own. One that is positive was not done only where words say so: who
    "objected that the quay was full" gives a reason, and who "refused to rule it out" did refuse.
    """
    if statement.act in _REJECTING:
        return statement.polarity == "positive" and not _NOT_DONE.isdisjoint(statement.decided.polarity.split("+"))
    return statement.polarity == "negative"
