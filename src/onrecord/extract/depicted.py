"""Somebody shown speaking: `quoted Moss as saying P`, `heard Moss order P`, `has Moss demanding P`, `was told by X that P`."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.extract.attribution import Attribution, Place
from onrecord.extract.clauses import clause_end, find_that, opens_infinitive, recipient_end, skip_setting
from onrecord.extract.closed import AUXILIARIES, BE, PREPOSITIONS, TIMES
from onrecord.extract.frames import Frame
from onrecord.extract.informants import is_informant
from onrecord.extract.nominals import Units
from onrecord.extract.occurrences import is_adverb
from onrecord.extract.phrases import phrase_after
from onrecord.extract.subjects import leftmost_subject, subject_before
from onrecord.lexicon.cues import CUES, Cue

_QUOTE = frozenset("quote quotes quoted quoting cite cites cited citing".split())
_SHOW = frozenset(
    "has had show shows showed recall recalls recalled remember remembers remembered describe describes described".split()
)
_ACCUSE = frozenset("accuse accuses accused accusing".split())
_HEAR = frozenset("hear hears heard overheard".split())
_SAID = frozenset("said reported alleged quoted cited recorded".split())
_SPEECH = frozenset(
    "say claim confirm deny dispute accuse warn order demand urge ask propose promise refuse threaten announce".split()
)
_NEAR = 12  # units between a verb that shows somebody and what that somebody does


def depicted(frame: Frame) -> Iterator[Attribution]:
    """Those shown speaking in a frame; who shows them, where that passes words on, is their relay.

    Content is empty where what is said stands before: `P, the wire quoted Moss as saying`. Who only heard it is no relay.
    """
    for at in range(len(frame.units)):
        word = frame.lower(at)
        made = None
        if _is_told(word):
            made = _told_by(frame, at) if frame.lower(at + 1) == "by" else _told_to_by(frame, at)
        elif word == "quoted" and frame.lower(at + 1) in ("in", "as"):
            made = _quoted_in(frame, at)
        elif word in _SAID and frame.lower(at + 1) == "by":
            made = _passive(frame, at)
        elif word == "heard" and frame.lower(at + 1) == "to" and _speaks(frame, at + 2, "base"):
            made = _heard_to(frame, at)
        elif word in _ACCUSE:
            made = _accused(frame, at)
        elif word in _QUOTE | _SHOW | _HEAR:
            made = _active(frame, at)
        if made is not None:
            yield made


def _active(frame: Frame, at: int) -> Attribution | None:
    """`X quoted Y as saying P`, `X has Y demanding P`; `heard Y order P`."""
    shown = phrase_after(frame, at + 1)
    if shown is None:
        return None
    word = frame.lower(at)
    if word in _QUOTE:
        verb = _as_saying(frame, shown[1] + 1)
        return None if verb is None else _made(frame, shown, verb, _relay(frame, at))
    verb = _split(frame, shown, ("gerund", "base") if word in _HEAR else ("gerund",))
    if verb is None:
        return None
    return _made(frame, (shown[0], verb[0] - 1), verb, () if word in _HEAR else _relay(frame, at))


def _accused(frame: Frame, at: int) -> Attribution | None:
    """`X accused Y of saying P`, `X accuses Y of having told Z that P`."""
    of = next(
        (
            k
            for k in range(at + 2, min(at + _NEAR, len(frame.units)))
            if frame.lower(k) == "of" and _is_saying(frame, k)
        ),
        None,
    )
    if of is None or phrase_after(frame, at + 1) is None:
        return None
    verb = (of + 1, of + 2) if frame.lower(of + 1) == "having" else (of + 1, of + 1)
    return _made(frame, (at + 1, of - 1), verb, _relay(frame, at))


def _is_saying(frame: Frame, of: int) -> bool:
    if frame.lower(of + 1) == "having":
        return _speaks(frame, of + 2, "past", "participle")
    return _speaks(frame, of + 1, "gerund")


def _told_by(frame: Frame, at: int) -> Attribution | None:
    """`She had been told by the board that P`, `was ordered by the board to P`."""
    by = phrase_after(frame, at + 2)
    first = _group_start(frame, at)
    if by is None or not _is_passive(frame, first, at) or frame.lower(by[1] + 1) not in ("that", "to"):
        return None
    content = (frame.place(by[1] + 1, clause_end(frame, by[1] + 1)),)
    lemma = CUES[frame.lower(at)].lemma
    verb = "order" if lemma == "tell" and frame.lower(by[1] + 1) == "to" else lemma
    return Attribution("depicted", verb, (frame.place(*by),), (frame.place(first, at),), content)


def _told_to_by(frame: Frame, at: int) -> Attribution | None:
    """`The client was told to plead guilty by the judge`, where who told ends the clause."""
    first = _group_start(frame, at)
    if not _is_passive(frame, first, at) or frame.lower(at + 1) not in ("to", "that"):
        return None
    last = clause_end(frame, at + 1)
    for by in range(at + 2, last):
        phrase = phrase_after(frame, by + 1) if frame.lower(by) == "by" else None
        if phrase is not None and phrase[1] == last and is_informant(frame, phrase) and frame.lower(last) not in TIMES:
            lemma = "order" if frame.lower(at + 1) == "to" else CUES[frame.lower(at)].lemma
            content = (frame.place(at + 1, by - 1),)
            return Attribution("depicted", lemma, (frame.place(*phrase),), (frame.place(first, at),), content)
    return None


def _is_passive(frame: Frame, first: int, at: int) -> bool:
    return any(frame.lower(k) in BE or frame.lower(k) == "having" for k in range(first, at))


def _is_told(word: str) -> bool:
    """Whether somebody else's being told is what a participle tells of: "told", "notified", "forbidden"."""
    cue = CUES.get(word)
    told = (
        cue is not None and bool({"person_that", "person_to"} & cue.takes) and cue.act in _SPEECH | {"say", "promise"}
    )
    return told and cue is not None and cue.form in ("past", "participle")


def _quoted_in(frame: Frame, at: int) -> Attribution | None:
    """`Y is quoted in X as saying P`, `Y was quoted as saying by X that P`: X is the relay."""
    shown, first = subject_before(frame, _group_start(frame, at)), _group_start(frame, at)
    if shown is None or first == at:
        return None
    if frame.lower(at + 1) == "in":
        carrier = phrase_after(frame, at + 2)
        verb = _as_saying(frame, carrier[1] + 1) if carrier is not None else None
    else:
        verb = _as_saying(frame, at + 1)
        by = verb[1] + 1 if verb is not None else at
        carrier = phrase_after(frame, by + 1) if frame.lower(by) == "by" else None
    if carrier is None or verb is None:
        return None
    relays = (((frame.place(*carrier),), (frame.place(first, at),)),)
    made = _made(frame, shown, verb, relays)
    if made is None or frame.lower(at + 1) == "in":
        return made
    start = find_that(frame, carrier[1] + 1)
    return None if start is None else made._replace(content=(frame.place(start, clause_end(frame, start)),))


def _heard_to(frame: Frame, at: int) -> Attribution | None:
    """`Moss can be heard to threaten that P`."""
    shown = subject_before(frame, _group_start(frame, at))
    return None if shown is None else _made(frame, shown, (at + 2, at + 2), ())


def _passive(frame: Frame, at: int) -> Attribution | None:
    """`Y was quoted by X as saying P`, `Y was said by X to have told Z that P`."""
    by = phrase_after(frame, at + 2)
    shown = subject_before(frame, _group_start(frame, at))
    if by is None or shown is None:
        return None
    verb = _as_saying(frame, by[1] + 1) or _to_have_said(frame, by[1] + 1)
    if verb is None:
        return None
    relays = (((frame.place(*by),), (frame.place(_group_start(frame, at), at),)),)
    return _made(frame, shown, verb, relays)


def _as_saying(frame: Frame, at: int) -> Units | None:
    """The units of "as saying", "as having told", within a few words."""
    for ahead in range(at, min(at + _NEAR, len(frame.units))):
        if frame.lower(ahead) == "as":
            if _speaks(frame, ahead + 1, "gerund"):
                return ahead, ahead + 1
            if frame.lower(ahead + 1) == "having" and _speaks(frame, ahead + 2, "past", "participle"):
                return ahead, ahead + 2
        if frame.units[ahead].quote is not None or frame.written(ahead) in (".", ";", ":"):
            break
    return None


def _to_have_said(frame: Frame, at: int) -> Units | None:
    if (frame.lower(at), frame.lower(at + 1)) == ("to", "have") and _speaks(frame, at + 2, "past", "participle"):
        return at, at + 2
    return None


def _split(frame: Frame, shown: Units, forms: tuple[str, ...]) -> Units | None:
    """The verb of speech right behind a phrase, or the last word of a phrase that took it in."""
    for at in (shown[1] + 1, *range(shown[0] + 1, shown[1] + 1)):
        if _speaks(frame, at, *forms) and frame.lower(at - 1) not in PREPOSITIONS:
            return at, at
    return None


def _speaks(frame: Frame, at: int, *forms: str) -> bool:
    cue = CUES.get(frame.lower(at))
    return cue is not None and cue.pos == "verb" and cue.form in forms and cue.act in _SPEECH


def _relay(frame: Frame, at: int) -> tuple[tuple[tuple[Place, ...], tuple[Place, ...]], ...]:
    """Who shows somebody, and with which words: none where no subject can be found."""
    first = _group_start(frame, at)
    found = subject_before(frame, first) or leftmost_subject(frame, first)
    return () if found is None else (((frame.place(*found),), (frame.place(first, at),)),)


def _group_start(frame: Frame, at: int) -> int:
    while frame.lower(at - 1) in AUXILIARIES or is_adverb(frame.lower(at - 1)):
        at -= 1
    return at


def _made(
    frame: Frame,
    shown: Units,
    verb: Units,
    relays: tuple[tuple[tuple[Place, ...], tuple[Place, ...]], ...],
) -> Attribution | None:
    cue = CUES[frame.lower(verb[1])]
    content = _content(frame, verb[1], cue)
    if any(frame.text[start:end].lower() in ("it", "so", "this", "that") for start, end in content):
        return None
    lemma = "order" if cue.lemma == "tell" and _is_order(frame, verb[1]) else cue.lemma
    return Attribution("depicted", lemma, (frame.place(*shown),), (frame.place(*verb),), content, relays)


def _content(frame: Frame, at: int, cue: Cue) -> tuple[Place, ...]:
    """What is said behind the verb: from "that", or behind who is told, or all that follows."""
    start = find_that(frame, at + 1)
    if start is None and "person_that" in cue.takes and not _is_order(frame, at):
        end = recipient_end(frame, at + 1)
        start = (find_that(frame, end) or skip_setting(frame, end)) if end is not None else None
    start = at + 1 if start is None else start
    start += frame.lower(start) in (",", ":")
    if start >= len(frame.units) or (not frame.units[start].is_word and frame.quote(start) is None):
        return ()
    last = clause_end(frame, start)
    return (frame.place(start, last),) if last >= start else ()


def _is_order(frame: Frame, at: int) -> bool:
    end = recipient_end(frame, at + 1)
    return end is not None and opens_infinitive(frame, end)
