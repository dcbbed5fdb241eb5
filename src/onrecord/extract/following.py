"""Quotations that nobody is named beside: they go on from the speaker before them, or from the one who comes after."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.extract.attribution import Attribution
from onrecord.extract.frames import Frame, Unit
from onrecord.lexicon.cues import CUES

_QUOTING = frozenset({"quotation_then_speaker", "cue_then_quotation", "continued_quotation", "introduced_quotation"})
_HEADING_WORDS = 25
_LOOKED_BACK = 4  # attributions


def is_only_quotation(frame: Frame) -> bool:
    """Whether a frame is one or more quotations with nothing but marks around them."""
    quotes = [unit for unit in frame.units if unit.quote is not None]
    return bool(quotes) and not any(unit.is_word for unit in frame.units) and not _is_heading(frame, quotes)


def _is_heading(frame: Frame, quotes: Sequence[Unit]) -> bool:
    """Whether a lone quotation is a heading: a few words in marks that no stop ends."""
    inner = quotes[-1].text.strip("\"'“”‘’„«»` ")
    paragraph = frame.reading.paragraphs[frame.paragraph]
    alone = paragraph.end - paragraph.start <= frame.units[-1].end - frame.units[0].start
    return alone and not inner.endswith((".", "!", "?", "…", ",", ":")) and len(inner.split()) <= _HEADING_WORDS


def runs_on(frame: Frame) -> bool:
    """Whether a frame of quotation is left open, so that its speaker may be named in a later paragraph."""
    last = [unit.quote for unit in frame.units if unit.quote is not None][-1]
    return not last.closed


def names_speaker(here: Sequence[Attribution], frame: Frame) -> Attribution | None:
    """The attribution in this frame of the quotation that it opens with, if that goes on from paragraphs before it."""
    first = frame.units[0].quote
    if first is None or not first.continues:
        return None
    return next((one for one in here if one.content[0][0] == first.start), None)


def last_speaking(found: Sequence[Attribution]) -> Attribution | None:
    """Who quotations without a name go on from: the last who was quoted, or whose words were reported."""
    return next((one for one in reversed(found[-_LOOKED_BACK:]) if one.source and is_speech(one)), None)


def is_speech(one: Attribution) -> bool:
    """Whether it is a quotation, or by a verb that can have one."""
    cue = CUES.get(one.verb)
    return one.rule in _QUOTING or (cue is not None and cue.pos == "verb" and "quote" in cue.takes)


def continued(frame: Frame, before: Attribution | None) -> list[Attribution]:
    """A paragraph of nothing but quotation as a statement of its own, so that each paragraph can be shown alone."""
    if before is None or not before.source:
        return []
    return [Attribution("continued_quotation", "", before.source, (), _quoted(frame))]


def widened(frame: Frame, found: list[Attribution]) -> list[Attribution]:
    """The attributions of a paragraph, with a quotation that goes on in it: it belongs to the last that was quoted there."""
    start = frame.reading.paragraphs[frame.paragraph].start
    at = next((at for at in range(len(found) - 1, -1, -1) if _is_quoted_behind(found[at], start)), None)
    if at is None:
        return [*found, *continued(frame, last_speaking(found))]
    return [*found[:at], found[at]._replace(content=found[at].content + _quoted(frame)), *found[at + 1 :]]


def _is_quoted_behind(one: Attribution, start: int) -> bool:
    return one.rule in _QUOTING and one.content[0][0] >= start


def _quoted(frame: Frame) -> tuple[tuple[int, int], ...]:
    return tuple((unit.start, unit.end) for unit in frame.units if unit.quote is not None)
