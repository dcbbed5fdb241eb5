"""Windows as other desks would have written them: other marks, no marks, capitals, and one attribution inside another."""

from __future__ import annotations

import random
from collections.abc import Sequence

from onrecord.extract.reader.pieces import Word
from train.articles import Attribution, Run
from train.windows import Window

_OPENING, _CLOSING = frozenset({"“", "``", "«", "„"}), frozenset({"”", "''", "»"})
_STYLES = (('"', '"'), ("“", "”"), ("«", "»"), ("„", "“"), ("‘", "’"), ("'", "'"))
_FRAMES = (
    ("{source} said that", ""), ("{source} said", ""), ("according to {source} ,", ""), ("", ", {source} said"),
    ("", ", according to {source}"), ("{source} reported that", ""), ("{source} reported on Monday that", ""),
    ("{source} told reporters that", ""), ("{source} claims", ""), ("{source} wrote that", ""),
    ("", ", {source} reported"), ("{source} has said", ""), ("{source} added that", ""), ("citing {source} ,", ""),
)  # fmt: skip
_PRONOUNS = frozenset("he she it they we you i who which that this these those his her their one".split())
_CUES = frozenset("said reported claims wrote added told has according to citing".split())


def varied(window: Window, dice: random.Random, sources: Sequence[tuple[Word, ...]]) -> Window:
    """The window, or one like it."""
    if dice.random() < 0.1:
        window = nested(window, dice, sources)
    chance = dice.random()
    if chance < 0.25:
        window = marked(window, dice.choice(_STYLES))
    elif chance < 0.31:
        window = unmarked(window)
    chance = dice.random()
    if chance < 0.05:
        return _spelled(window, str.lower)
    if chance < 0.07:
        return _spelled(window, str.upper)
    return window


def fragment(window: Window, dice: random.Random) -> Window | None:
    """One sentence alone, as the content of an outer attribution is read again: no stop, perhaps "that", a small letter."""
    places = _sentences(window)
    telling = [place for place in places if _holds_one(window, place)]
    if not places:
        return None
    start, end = dice.choice(telling if telling and dice.random() < 0.8 else places)
    if any(a < end and start < b and not start <= a <= b <= end for a, b in _runs_of(window)):
        return None
    words = list(window.words[start:end])
    lead = [Word("that", True, True)] if dice.random() < 0.3 else []
    if lead or dice.random() < 0.5:
        words[0] = words[0]._replace(text=words[0].text[:1].lower() + words[0].text[1:])
    words[0] = words[0]._replace(opens=not lead, spaced=True)
    shift = len(lead) - start

    def moved(one: Attribution) -> Attribution:
        places = [tuple((a + shift, b + shift) for a, b in runs) for runs in (one.source, (one.cue,), one.content)]
        return Attribution(places[0], places[1][0], places[2])

    held = tuple(moved(one) for one in window.attributions if start <= one.cue[0] < end)
    return Window((*lead, *words), held)


def _runs_of(window: Window) -> list[Run]:
    found = [run for one in (*window.attributions, *window.outside) for run in (*one.source, one.cue, *one.content)]
    return [run for run in found if run[0] < run[1]]


def named(source: Sequence[Word]) -> bool:
    """Whether a source can open a composed sentence: more than a pronoun, and not long."""
    return (
        1 <= len(source) <= 8
        and (len(source) > 1 or source[0].text[:1].isupper())
        and source[0].text.lower() not in _PRONOUNS
    )


def _spelled(window: Window, how: object) -> Window:
    assert callable(how)
    return window._replace(words=tuple(word._replace(text=how(word.text)) for word in window.words))


def marked(window: Window, style: tuple[str, str]) -> Window:
    """All double quotation marks in one style; of straight ones each second closes."""
    words, opened = [], False
    for word in window.words:
        opened = opened and not word.opens
        if word.text in _OPENING or (word.text == '"' and not opened):
            words.append(word._replace(text=style[0]))
            opened = True
        elif word.text in _CLOSING or word.text == '"':
            words.append(word._replace(text=style[1]))
            opened = False
        else:
            words.append(word)
    return window._replace(words=tuple(words))


def unmarked(window: Window) -> Window:
    """The same words without quotation marks, as a transcript or a careless copy has them."""
    marks = _OPENING | _CLOSING | {'"'}
    kept = [at for at, word in enumerate(window.words) if word.text not in marks]
    place = {at: new for new, at in enumerate(kept)}
    opens: list[Word] = []
    pending = False
    for word in window.words:
        if word.text in marks:
            pending = pending or word.opens
        else:
            opens.append(word._replace(opens=word.opens or pending, spaced=word.spaced or pending))
            pending = False

    def moved(runs: Sequence[Run]) -> tuple[Run, ...]:
        held = ([place[at] for at in range(a, b) if at in place] for a, b in runs)
        return tuple((run[0], run[-1] + 1) for run in held if run)

    def all_moved(found: Sequence[Attribution]) -> tuple[Attribution, ...]:
        made = ((one, moved(one.source), moved([one.cue]), moved(one.content)) for one in found)
        return tuple(Attribution(source, (cue or ((0, 0),))[0], content) for _, source, cue, content in made)

    return Window(tuple(opens), all_moved(window.attributions), all_moved(window.outside))


def nested(window: Window, dice: random.Random, sources: Sequence[tuple[Word, ...]]) -> Window:
    """A sentence with one whole attribution as what somebody else is said to have said; the inner one is then not marked."""
    places = [place for place in _sentences(window) if _holds_one(window, place)]
    if not places:
        return window
    start, end = dice.choice(places)
    before, after = dice.choice(_FRAMES)
    source = list(dice.choice(sources))
    lead, _, lead_cue = _filled(before, source)
    tail, tail_source, tail_cue = _filled(after, source)
    _, lead_source, _ = _filled(before, source)
    opens = window.words[start].opens
    inside = list(window.words[start:end])
    if lead:
        lead[0] = Word(lead[0].text[:1].upper() + lead[0].text[1:], True, opens)
        inside[0] = inside[0]._replace(opens=False, spaced=True)
    words = (*window.words[:start], *lead, *inside, *tail, *window.words[end:])
    shift, grown = len(lead), len(lead) + len(tail)
    content = (start + shift, end + shift)
    offset, run, cue = (start, lead_source, lead_cue) if lead else (content[1], tail_source, tail_cue)
    if run is None or cue is None:
        return window
    made = Attribution(((offset + run[0], offset + run[1]),), (offset + cue[0], offset + cue[1]), (content,))

    def moved(one: Attribution) -> Attribution | None:
        runs = [*one.source, *one.content, one.cue]
        if all(start <= a and b <= end for a, b in runs if a < b):
            return None
        by = {run: (run[0] + grown, run[1] + grown) if run[0] >= end else run for run in runs}
        return Attribution(tuple(by[r] for r in one.source), by[one.cue], tuple(by[r] for r in one.content))

    kept = tuple(one for old in window.attributions if (one := moved(old)) is not None)
    outside = tuple(one for old in window.outside if (one := moved(old)) is not None)
    return Window(words, tuple(sorted((*kept, made), key=lambda one: one.cue)), outside)


def _filled(frame: str, source: list[Word]) -> tuple[list[Word], Run | None, Run | None]:
    """The words of a frame, where its source stands in it, and where its cue."""
    words: list[Word] = []
    run: Run | None = None
    cues: list[int] = []
    for part in frame.split():
        if part == "{source}":
            run = (len(words), len(words) + len(source))
            words += [
                source[0]._replace(spaced=True, opens=False),
                *(word._replace(opens=False) for word in source[1:]),
            ]
            continue
        if part in _CUES:
            cues.append(len(words))
        words.append(Word(part, part != ",", False))
    return words, run, (cues[0], cues[-1] + 1) if cues else None


def _sentences(window: Window) -> list[Run]:
    """Where sentences seem to begin and end, their last stop left out."""
    found, start = [], 0
    for at, word in enumerate(window.words):
        if at > start and word.opens:
            start = at
        if word.text in (".", "!", "?"):
            if at - start > 3:
                found.append((start, at))
            start = at + 1
    return found


def _holds_one(window: Window, place: Run) -> bool:
    """Whether the sentence holds attributions and nothing that reaches over its ends."""
    start, end = place
    inside = False
    for one in (*window.attributions, *window.outside):
        runs = [run for run in (*one.source, *one.content, one.cue) if run[0] < run[1]]
        within = [start <= a and b <= end for a, b in runs]
        if any(a < end and start < b for a, b in runs):
            if not all(within):
                return False
            inside = True
    return inside
