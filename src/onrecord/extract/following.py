"""Quotations that nobody is named beside: they go on from the speaker before them, or from the one who comes after."""

from __future__ import annotations

from onrecord.extract.attribution import Attribution
from onrecord.extract.frames import Frame

_MOST_LETTERS = 3  # outside quotation marks, in a frame that is a quotation and nothing else


def is_only_quotation(frame: Frame) -> bool:
    """Whether a frame is one or more quotations with nothing but marks around them."""
    quoted = any(unit.quote is not None for unit in frame.units)
    return quoted and not any(unit.is_word for unit in frame.units)


def going_on(frame: Frame, before: Attribution | None, same_paragraph: bool) -> Attribution | None:
    """The attribution of a frame that is only quotation, by the speaker before it.

    In the same paragraph it belongs to the attribution before it, whose content it widens; in one of its own it is a
    statement of its own, so that each paragraph of a long quotation can be shown alone.
    """
    if before is None or not before.source:
        return None
    content = tuple((unit.start, unit.end) for unit in frame.units if unit.quote is not None)
    if same_paragraph:
        return before._replace(content=before.content + content)
    return Attribution("continued_quotation", "", before.source, (), content)
