"""4, key developments: what happened, in its order, dated by the words; the most heard of first, the rest folded by month."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from onrecord.show.dates import stretch, written
from onrecord.show.desk import Desk
from onrecord.show.developments.build import Development, developments
from onrecord.show.layout import Act, Break, Cell, Group, Name, Note, Row, Section, Table, rest
from onrecord.show.sections.stakes import stake

MOST = 30
FEWEST = 4  # words
FOLDED = 500
SMALL = (
    200  # reports: where there are more, the page does not carry the text of all, and the long tail is left to the file
)
WHOLE = re.compile(r"[“\"«‘(]?[^\W\d_a-z].{20,}[.!…][”\"»’)]?", re.DOTALL)
COLUMNS = ("Development", "Why it matters", "Sources")
_BASES = {"story": ", by what is told before", "published": ", by publication"}
BEFORE, AFTER, UNDATED = "before", "later", "undated"
CAPTION = "What most origins and reports tell of, in the order in which it happened"
NOTES = (
    "Dated by the time that the words state, else by that at which it was said. Where no words tell, the day of what the report "
    "tells just before stands for it, else that of the first report, and the label says so.",
)


def section(desk: Desk) -> Section:
    """The developments of most origins and reports; of those in one, the dated and announced, and what stands first there."""
    found = developments(desk.seen.sights.values(), desk.book)
    ranked = sorted(found, key=lambda each: each.rank)
    chosen, others = _in_order(ranked[:MOST], found), _in_order(ranked[MOST : MOST + FOLDED], found)
    others = others if len(desk.seen.days) <= SMALL else []
    more = rest(len(found) - len(chosen) - len(others), "developments", "timeline.jsonl")
    table = Table(CAPTION, COLUMNS, _days(desk, chosen), None if others else more)
    return Section("developments", "Key developments", NOTES, (table, *_folded(desk, others, more)) if chosen else ())


def _in_order(some: list[Development], found: list[Development]) -> list[Development]:
    kept = {each.rank for each in some}
    return [each for each in found if each.rank in kept]


def _label(development: Development) -> str:
    when = development.when
    if when is None:
        return "undated"
    return stretch(when.start, when.end) + _BASES.get(when.basis, "")


def _days(desk: Desk, chosen: Iterable[Development]) -> tuple[Group, ...]:
    """The developments by day, or by the longer time that the words give."""
    days: dict[str, list[Development]] = {}
    for development in chosen:
        days.setdefault(_label(development), []).append(development)
    return tuple(Group(label, tuple(_row(desk, each) for each in group)) for label, group in days.items())


def _folded(desk: Desk, others: list[Development], more: str | None) -> tuple[Table, ...]:
    """The long tail, a folded table a month."""
    folds: dict[str, list[Development]] = {}
    for each in others:
        folds.setdefault(_fold(desk, each), []).append(each)
    first, last = _span(desk)
    captions = {BEFORE: f"Before {first}", AFTER: f"After {last}", UNDATED: "Undated"}
    tables = [
        Table(captions.get(key) or written(key), COLUMNS, _days(desk, folds[key]), key=key, folded=True)
        for key in sorted(folds, key=lambda key: (key != BEFORE, key))
    ]
    return (*tables[:-1], replace(tables[-1], more=more)) if tables else ()


def _fold(desk: Desk, development: Development) -> str:
    """The month that a development folds into; its year where it takes longer, and what is far from the reports into one."""
    when = development.when
    if when is None:
        return UNDATED
    first, last = _span(desk)
    if when.end[:4] < first:
        return BEFORE
    if when.start[:4] > last:
        return AFTER
    return when.start[:7] if when.start[:7] == when.end[:7] else max(when.start[:4], first)


def _span(desk: Desk) -> tuple[str, str]:
    """The years from one before the first report to one after the last."""
    years = [int(day[:4]) for day in desk.seen.days.values() if day] or [0]
    return f"{min(years) - 1:04}", f"{max(years) + 1:04}"


def _row(desk: Desk, development: Development) -> Row:
    sights = [desk.seen.sights[key] for key in development.statements]
    lead = desk.seen.nearest(sights)
    who: Cell = (Name(desk.speaker(lead.id)), Note(" "), Act(desk.verb(lead.id)), Break())
    why, says_so = stake(desk, sights)
    sources, cited = desk.citations(desk.order(development.statements))
    return Row(((*who, desk.words(lead.id)), why, sources), tuple(desk.order({lead.id, *cited, *says_so})))
