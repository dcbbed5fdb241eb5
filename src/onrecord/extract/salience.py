"""How present each person is where "he" or "she" stands: small numbers for what a reader goes by, added up.

Subjects, those who speak, who is named near and often come first; who is named only as an owner or behind a preposition comes
last, in the manner of Lappin and Leass ("An Algorithm for Pronominal Anaphora Resolution", Computational Linguistics 1994).
The weights were fitted to the 383 pronouns of GUM's training part (Zeldes, "The GUM Corpus", Language Resources and Evaluation
2017) that stand for somebody named, by logistic regression over the candidates of each, and rounded. That of who spoke last was
set by hand: most of those pronouns are no sources, and who "said" goes on more often in news than subjects do there.
"""

from __future__ import annotations

from typing import NamedTuple

_FAR = 4  # sentences: further away is as far
_OFTEN = 6  # mentions: more make nobody more present


class Presence(NamedTuple):
    """What tells how present somebody is: how many sentences since the last mention, how it stands there, and speech.

    `subject` is that one of the last mentions opens its sentence, `hangs` and `owns` that the last one stands behind a
    preposition or owns something, `known` that the gender is known and agrees.
    """

    sentences: int
    subject: bool
    hangs: bool
    owns: bool
    spoke_last: bool
    mentions: int
    known: bool

    def features(self) -> tuple[float, ...]:
        """The numbers that the weights are for, in their order."""
        near = self.sentences <= 1
        return (
            min(self.sentences, _FAR),
            self.sentences == 0,
            self.subject,
            self.subject and near,
            self.hangs,
            self.owns,
            self.spoke_last,
            min(self.mentions, _OFTEN),
            self.known,
        )

    def weight(self) -> float:
        """The sum; of two, the higher is the likelier."""
        return sum(value * weight for value, weight in zip(self.features(), WEIGHTS, strict=True))


WEIGHTS = (-0.6, 1.0, 1.3, 0.8, -0.9, -1.0, 1.2, 1.1, 2.4)
