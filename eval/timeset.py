"""Order of events (TimeSET, Wikinews with events, their dates and their order), as an outside check of how statements are dated.

An event that is an act of saying has the time at which that was said; any other is dated as the statement in whose content its
trigger stands, of several the innermost. Where no words of that statement tell, it has the day of what is told before. That of
publication says only that it was over by then, and orders nothing.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Literal, NamedTuple

from eval.shelf import Shelf
from onrecord import ids
from onrecord.extract import READER, Machine
from onrecord.model import Report, Statement
from onrecord.show.survey import sights
from onrecord.show.when import When, performed, spoken

NEEDS = "data/timeset/dev"
_TRIGGER = re.compile(r"(T\d+)\tevent (\d+) (\d+)\t")
_EVENT = re.compile(r"(E\d+)\tevent:(T\d+)(.*)")
_TIME = re.compile(r"TIMEX:(T\d+)")
_PAIR = re.compile(r"R\d+\t(AFTER|COEX) Arg1:(E\d+) Arg2:(E\d+)")
_VALUE = re.compile(r"#\d+\tAnnotatorNotes (T\d+)\t(\d{4}-[\dx]{2}-[\dx]{2})\s*$")


class Story(NamedTuple):
    """A report with its events: where each trigger stands, the day or month of those that have one, and which came after which.

    A pair of `after` holds the earlier event first; those of `together` overlap.
    """

    report: Report
    triggers: Mapping[str, tuple[int, int]]
    days: Mapping[str, str]
    after: tuple[tuple[str, str], ...]
    together: tuple[tuple[str, str], ...]


def stories(shared: Path) -> Iterator[Story]:
    """The documents of the development part, by name."""
    for file in sorted((shared / NEEDS).glob("*.txt")):
        with file.open(encoding="utf8", newline="") as opened:
            yield story(file.name, opened.read(), file.with_suffix(".ann").read_text("utf8"))


def story(name: str, text: str, notes: str) -> Story:
    """A document with its stand-off annotation; its second line is the day of publication."""
    places = {key: (int(start), int(end)) for key, start, end in _TRIGGER.findall(notes)}
    events = {event: (trigger, rest) for event, trigger, rest in _EVENT.findall(notes)}
    values = {line[1]: line[2] for line in map(_VALUE.match, notes.splitlines()) if line}
    times = {event: _TIME.findall(rest) for event, (_, rest) in events.items()}
    days = {event: values[found[0]] for event, found in times.items() if len(found) == 1 and found[0] in values}
    pairs = _PAIR.findall(notes)
    return Story(
        _report(name, text),
        {event: places[trigger] for event, (trigger, _) in events.items() if trigger in places},
        days,
        tuple((one, other) for kind, one, other in pairs if kind == "AFTER"),
        tuple((one, other) for kind, one, other in pairs if kind == "COEX"),
    )


def _report(name: str, text: str) -> Report:
    second = text.split("\n")[1].strip()
    published = datetime.strptime(second, "%A, %B %d, %Y").date().isoformat()  # noqa: DTZ007 - a day has no zone
    key = ids.report_id(text, None, "Wikinews", None, published, "en")
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Report(key, name, digest, "text", text, outlet="Wikinews", published=published, language="en")


def dated(one: Story, machine: Machine = READER) -> dict[str, When]:
    """When each event happened, as far as words tell; the others are left out."""
    shelf = Shelf([one.report], machine)
    statements = list(shelf.statements())
    days = {sight.id: sight.when for sight in sights(shelf)}
    times = shelf.times(one.report.id)
    made: dict[str, When | None] = {}
    for event, place in one.triggers.items():
        if said := _around(place, statements, "cue"):
            made[event] = spoken(said, one.report, times)
        elif said := _around(place, statements, "content"):
            own = not performed(said, one.report.text)  # else the day is that of saying it
            made[event] = days[said.id] if own else None
    return {event: at for event, at in made.items() if at and at.basis != "published"}


def _around(
    place: tuple[int, int], statements: Sequence[Statement], part: Literal["cue", "content"]
) -> Statement | None:
    """The innermost statement in whose cue or content a place stands: of the longest chain, then of the fewest characters."""
    start, end = place
    holding = [one for one in statements if any(span.start <= start and end <= span.end for span in getattr(one, part))]
    return min(holding, key=lambda one: (-len(one.chain), sum(s.end - s.start for s in one.content)), default=None)


def measure(shared: Path, machine: Machine = READER) -> dict[str, float]:
    """All figures: see `scores`."""
    return scores([(one, dated(one, machine)) for one in stories(shared)])


def scores(read_: Sequence[tuple[Story, Mapping[str, When]]]) -> dict[str, float]:
    """How often our dates order events as people do, of the pairs that they order at all; and how many of all pairs those are.

    `together` is the share of overlapping pairs whose dates overlap; `day_exact` that of events with a day or a month of their
    own that have it.
    """
    after = [_order(made.get(one), made.get(other)) for story, made in read_ for one, other in story.after]
    both = [_order(made.get(one), made.get(other)) for story, made in read_ for one, other in story.together]
    ordered = [order for order in after if order in (-1, 1)]
    days = [_is(made.get(event), day) for story, made in read_ for event, day in story.days.items()]
    return {
        "order_agrees": ordered.count(-1) / (len(ordered) or 1),
        "order_covered": len(ordered) / (len(after) or 1),
        "together": both.count(0) / (len([order for order in both if order is not None]) or 1),
        "day_exact": sum(days) / (len(days) or 1),
    }


def _order(one: When | None, other: When | None) -> int | None:
    """-1 where the first is over before the second begins, 1 the other way round, 0 where they overlap, else None."""
    if one is None or other is None:
        return None
    if one.end[:10] < other.start[:10]:
        return -1
    return 1 if other.end[:10] < one.start[:10] else 0


def _is(when: When | None, day: str) -> bool:
    """Whether a date is a day, a month ("2020-03-xx") or a year."""
    known = day.replace("-xx", "")
    if when is None:
        return False
    if len(known) == 10:
        return when.start[:10] == when.end[:10] == known
    return when.start[: len(known)] == when.end[: len(known)] == known and when.start[:10] != when.end[:10]
