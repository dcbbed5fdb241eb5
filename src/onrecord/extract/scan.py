"""A reading to attributions: the rules are asked about every cue of every frame, and quotations without a name go on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from onrecord.extract.attribution import Attribution
from onrecord.extract.carriers import with_cited
from onrecord.extract.following import continued, is_only_quotation, last_speaking, names_speaker, runs_on, widened
from onrecord.extract.frames import Frame, frames
from onrecord.extract.nesting import is_relayed, nested
from onrecord.extract.occurrences import occurrences
from onrecord.extract.rules import RULES, standalone
from onrecord.model import Reading

_NEAR = 4  # attributions: as far back as a quotation that goes on looks for its speaker
_NONE: Mapping[int, Attribution] = MappingProxyType({})
_LONGEST = 600  # units: a longer frame is a table or a run of words without stops, and no sentence


def attributions(reading: Reading, signed: Mapping[int, Attribution] = _NONE) -> list[Attribution]:
    """Every attribution that a rule sees, in the order of the text; `signed` are paragraphs whose speaker is known already."""
    found: list[Attribution] = []
    waiting: list[Frame] = []  # paragraphs of quotation left open, whose speaker may still be named
    before: Frame | None = None
    for frame in frames(reading):
        same = before is not None and before.paragraph == frame.paragraph
        turn = signed.get(frame.paragraph) or standalone.turn(frame)
        if is_only_quotation(frame) and turn is None:
            if same and found:
                found[-_NEAR:] = widened(frame, found[-_NEAR:])
            elif before is not None and (introduced := standalone.introduced_quotation(before, frame)) is not None:
                found.append(introduced)
            else:
                waiting.append(frame)
                if not runs_on(frame):
                    found += _continued(waiting, last_speaking(found))
                    waiting = []
        else:
            here = list(_in_turn(frame, turn, opens=not same) if turn is not None else _in_frame(frame))
            found += _continued(waiting, names_speaker(here, frame) or last_speaking(found))
            waiting = []
            found += here
        before = frame
    return found + _continued(waiting, last_speaking(found))


def _continued(waiting: list[Frame], speaker: Attribution | None) -> list[Attribution]:
    return [attribution for frame in waiting for attribution in continued(frame, speaker)]


def _in_turn(frame: Frame, turn: Attribution, opens: bool) -> Iterator[Attribution]:
    """A transcript's turn or a signed paragraph, once, and what its speaker relays; what "I" say in it the turn itself says."""
    if opens and turn.content[0][0] >= frame.reading.paragraphs[frame.paragraph].start:
        yield turn
    for one in _in_frame(frame):
        if is_relayed(one) and not standalone.in_first_person(frame, one):
            yield one._replace(relays=((turn.source, turn.cue), *one.relays))


def _in_frame(frame: Frame) -> Iterator[Attribution]:
    """What a frame says by itself, and what the first rule to see something makes of each of its cues."""
    if len(frame.units) <= _LONGEST:
        made = [
            next((made for rule in RULES if (made := rule(frame, seen)) is not None), None)
            for seen in occurrences(frame)
        ]
        found = with_cited(frame, nested((one for one in made if one is not None), frame.text))
        colon = standalone.headline_colon(frame)
        yield from nested([colon, *found], frame.text) if colon is not None else found
