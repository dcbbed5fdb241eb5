"""What a rule sees before anything is decided about it."""

from __future__ import annotations

from typing import NamedTuple

Place = tuple[int, int]


class Attribution(NamedTuple):
    """At these characters a source, a cue and a content, seen by this rule. All places are (start, end) in the clean text.

    `verb` is the lexicon's entry for the cue ("say", "according to", "statement"), or "" for a quotation without a cue.
    `source` is empty where nobody is named ("is reported to"). `content` holds several places where something interrupts.
    `relays` are those who carried it, outermost first, each with the words that name it and its cue. `sure` is how sure the
    reader is of it, 0 to 1 and calibrated; None where a rule made it.
    """

    rule: str
    verb: str
    source: tuple[Place, ...]
    cue: tuple[Place, ...]
    content: tuple[Place, ...]
    relays: tuple[tuple[tuple[Place, ...], tuple[Place, ...]], ...] = ()
    sure: float | None = None
