"""Direct and mixed quotation: who said it stands before, behind or in the middle of what stands in quotation marks."""

from __future__ import annotations

from onrecord.extract.attribution import Attribution, Place
from onrecord.extract.clauses import clause_end, recipient_end, skip_setting
from onrecord.extract.closed import DETERMINERS
from onrecord.extract.frames import Frame, Unit
from onrecord.extract.occurrences import Occurrence
from onrecord.extract.phrases import phrase_after
from onrecord.extract.rules.speakers import speaker_of
from onrecord.extract.subjects import subject_after, subject_before
from onrecord.extract.verbs import is_verb

_LONG = 3  # words: a shorter quotation is speech of its own only where punctuation sets it off
_ACTIVE = ("finite", "gerund", "infinitive")
_LEADING = DETERMINERS | {"as", "to", "be"}  # words between an object and what it is called
_SEARCHED = 14  # units between a cue and its quotation


def quotation_then_speaker(frame: Frame, seen: Occurrence) -> Attribution | None:
    """`"We waited," Ana Moss said`, `"We waited," said Ana Moss, the mayor`, and `"We waited," she said, "for days."`."""
    if seen.cue.pos != "verb" or seen.mood not in ("finite", "gerund", "passive"):
        return None
    before = _speaker_first(frame, seen) or _cue_first(frame, seen)
    if before is None:
        return None
    source, quote, after = before
    content = [_place(frame.units[quote])]
    first = _opening_words(frame, quote)
    if first is not None and frame.lower(quote + 1) == ",":
        return None  # the sentence is the report's, and words of it are in marks
    if first is not None:
        content = [(frame.units[first].start, frame.units[quote].end)]
    content += [_place(frame.units[at]) for at in _goes_on(frame, after)]
    made = Attribution("quotation_then_speaker", seen.cue.lemma, source, (seen.place(frame),), tuple(content))
    return _quoting(frame, seen, made)


def _quoting(frame: Frame, seen: Occurrence, made: Attribution) -> Attribution:
    """`"...," the wire quoted Moss as saying`: Moss says it, and the wire relays."""
    quoted = phrase_after(frame, seen.last + 1)
    if quoted is None or (frame.lower(quoted[1] + 1), frame.lower(quoted[1] + 2)) != ("as", "saying"):
        return made
    return made._replace(source=(frame.place(*quoted),), relays=((made.source, made.cue),))


def cue_then_quotation(frame: Frame, seen: Occurrence) -> Attribution | None:
    """`Moss said: "We waited."`, `Moss told reporters on Monday: "We waited"`, `adding, "We waited"`."""
    if seen.cue.pos not in ("verb", "phrase") or seen.mood == "participle":
        return None
    quote = _quotation_after(frame, seen.last + 1)
    if quote is None:
        return None
    source = speaker_of(frame, seen)
    if source is None and seen.mood != "gerund":
        return None
    last = quote
    if not _is_whole(frame, quote):
        last = clause_end(frame, quote)
    colon = seen.last + (frame.lower(seen.last + 1) == ":")  # "said:" is one cue, as PolNeAR's annotators mark it
    cue = frame.place(seen.first, colon)
    return Attribution("cue_then_quotation", seen.cue.lemma, source or (), (cue,), (frame.place(quote, last),))


def called_a_quoted_word(frame: Frame, seen: Occurrence) -> Attribution | None:
    """`Moss called the move "reckless"`: the words quoted, with what they are about."""
    if seen.cue.pos != "verb" or seen.mood not in _ACTIVE or not {"quote", "as"} & seen.takes:
        return None
    if {"that", "person_that"} & seen.takes:
        return None
    quote = _quoted_word(frame, seen.last + 1)
    source = speaker_of(frame, seen) if quote is not None else None
    if quote is None or source is None:
        return None
    content = (frame.place(seen.last + 1, quote),)
    return Attribution("called_a_quoted_word", seen.cue.lemma, source, (seen.place(frame),), content)


def _quoted_word(frame: Frame, start: int) -> int | None:
    """The unit of a quotation that ends the phrase which begins here, with an object before it."""
    quote = next((at for at in range(start + 1, start + _SEARCHED) if frame.quote(at) is not None), None)
    if quote is None:
        return None
    end = recipient_end(frame, start)
    between = range(min(end, quote) if end is not None else quote, quote)
    return quote if end is not None and all(frame.lower(at) in _LEADING for at in between) else None


def _speaker_first(frame: Frame, seen: Occurrence) -> tuple[tuple[Place, ...], int, int] | None:
    """`"...," Moss said`: the source, the quotation's unit, and the unit after the cue."""
    found = subject_before(frame, seen.first)
    if found is None or seen.mood == "gerund":
        return None
    quote = found[0] - 1
    while frame.lower(quote) in (",", "-", "–", "—"):
        quote -= 1
    if frame.quote(quote) is None or not _is_speech(frame, quote):
        return None
    return (frame.place(*found),), quote, seen.last + 1


def _cue_first(frame: Frame, seen: Occurrence) -> tuple[tuple[Place, ...], int, int] | None:
    """`"...," said Moss, the mayor`."""
    quote = seen.first - 1
    while frame.lower(quote) in (",", "-", "–", "—"):
        quote -= 1
    if frame.quote(quote) is None or not _is_speech(frame, quote) or seen.mood == "gerund":
        return None
    found = subject_after(frame, seen.last + 1)
    if found is None or is_verb(frame, found[1] + 1):
        return None
    return (frame.place(*found),), quote, found[1] + 1


def _quotation_after(frame: Frame, start: int) -> int | None:
    """The unit of the quotation that a cue introduces, over setting, recipient, comma and colon."""
    at = skip_setting(frame, start)
    if frame.quote(at) is None and frame.lower(at) not in (",", ":", "that"):
        end = recipient_end(frame, at)
        at = at if end is None else skip_setting(frame, end)
    marked = False
    while frame.lower(at) in (",", ":", "-", "–", "—"):
        marked, at = True, at + 1
    if frame.quote(at) is None or at - start > _SEARCHED:
        return None
    return at if marked or _is_speech(frame, at) or at == start else None


def _is_speech(frame: Frame, at: int) -> bool:
    """Whether a quotation is something said and not a few words held at a distance."""
    unit = frame.units[at]
    inner = unit.text.strip("\"'“”‘’„«»` ")
    if inner.endswith((",", ".", "!", "?", "…", "—", "–")) or frame.lower(at + 1) in (",", "."):
        return True
    return inner[:1].isupper() and inner.count(" ") >= _LONG


def _is_whole(frame: Frame, at: int) -> bool:
    """Whether nothing of the sentence goes on behind a quotation."""
    if frame.written(at).rstrip("\"'”’»").endswith((".", "!", "?", ",", "…")):
        return True
    return at + 1 >= len(frame.units) or not frame.units[at + 1].is_word


def _opening_words(frame: Frame, quote: int) -> int | None:
    """Where a mixed content begins that ends in this quotation: `The plan is "dead," he said`."""
    start = quote
    while start > 0 and frame.written(start - 1) not in (".", ":", ";", "!", "?") and frame.quote(start - 1) is None:
        start -= 1
    words = [unit for unit in frame.units[start:quote] if unit.is_word]
    return start if len(words) >= 2 else None


def _goes_on(frame: Frame, after: int) -> list[int]:
    """The quotations that go on behind the cue: `..., he said, "for days."`."""
    at = skip_setting(frame, after)
    while frame.lower(at) in (",", ".", "-", "–", "—", ":", ";", "as", "and"):
        at += 1
    found = []
    while frame.quote(at) is not None:
        found.append(at)
        at += 1
    return found


def _place(unit: Unit) -> Place:
    return unit.start, unit.end
