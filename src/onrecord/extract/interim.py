"""Who speaks and by what act, as far as the words themselves say it."""

from __future__ import annotations

from typing import NamedTuple

from onrecord import ids
from onrecord.extract.attribution import Attribution, Place
from onrecord.lexicon.cues import CUES
from onrecord.model import Act, Certainty, Polarity, Quotation, Reading, Source, Span


class Decision(NamedTuple):
    """The kind of act, and how certainly."""

    act: Act
    polarity: Polarity = "positive"
    certainty: Certainty = Certainty()
    condition: tuple[Span, ...] = ()


class Speakers:
    """Sources by their words."""

    def __init__(self, reading: Reading) -> None:
        self._report = reading.report

    def resolve(self, words: tuple[Place, ...], verb: str = "") -> Source:
        """The source of these words."""
        if not words:
            return self.unknown()
        name = " ".join(self._report.text[a:b] for a, b in words).strip(" ,")
        return Source(ids.source_id("person", name, self._report.id), name, "person")

    def outlet(self) -> Source:
        """The outlet of the report."""
        name = self._report.outlet
        return Source(ids.source_id("outlet", name, self._report.id), name, "outlet")

    def unknown(self) -> Source:
        """Nobody that is known."""
        return Source(ids.source_id("unknown", None, self._report.id), None, "unknown")


def decide(reading: Reading, attribution: Attribution, quotation: Quotation) -> Decision:
    """The act of the cue."""
    cue = CUES.get(attribution.verb)
    return Decision(cue.act if cue else "say")


def narration(reading: Reading, content: tuple[Place, ...]) -> Decision:
    """What the outlet itself narrates."""
    return Decision("report")
