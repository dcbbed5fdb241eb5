"""4, key developments: what was narrated or announced, by the day of its first publication."""

from __future__ import annotations

import re
from itertools import islice

from onrecord.show.dates import written
from onrecord.show.desk import Desk
from onrecord.show.layout import Act, Break, Cell, Group, Name, Note, Row, Section, Table, rest
from onrecord.show.sections.stakes import stake
from onrecord.show.views import Development, content, developments

MOST = 30
WHOLE = re.compile(r"[“\"«‘(]?[^\W\d_a-z].{20,}[.!…][”\"»’)]?", re.DOTALL)
COLUMNS = ("Development", "Why it matters", "Sources")


def section(desk: Desk) -> Section:
    """The developments in most reports; of those in one, the announced and what stands first in its report."""
    found = developments(desk.seen.sights.values())
    ranked = sorted(found, key=lambda each: _rank(desk, each))
    chosen = list(islice((each for each in ranked if _reads(desk, each)), MOST))
    more = rest(len(found) - len(chosen), "developments", "timeline.jsonl")
    table = Table("Developments by the day of the first report of them", COLUMNS, _days(desk, chosen), more)
    notes = ("When something happened is not computed yet: the dates are those on which it was first published.",)
    return Section("developments", "Key developments", notes, (table,) if chosen else ())


def _rank(desk: Desk, development: Development) -> tuple[int, bool, int, int]:
    lead = desk.seen.sights[development.statements[0]]
    return -desk.seen.reach(development.claim), lead.act == "report", lead.start, lead.order


def _reads(desk: Desk, development: Development) -> bool:
    """Whether it can stand alone: announced by somebody, or narrated in a whole sentence that is no question."""
    lead = desk.seen.sights[development.statements[0]]
    return lead.act != "report" or bool(WHOLE.fullmatch(content(desk.book.statement(lead.id), desk.book)))


def _days(desk: Desk, chosen: list[Development]) -> tuple[Group, ...]:
    days: dict[str | None, list[Development]] = {}
    for development in chosen:
        days.setdefault(development.day, []).append(development)
    dated = sorted(days, key=lambda day: (day is None, day or ""))
    return tuple(Group(written(day), tuple(_row(desk, each) for each in days[day])) for day in dated)


def _row(desk: Desk, development: Development) -> Row:
    sights = [desk.seen.sights[key] for key in development.statements]
    lead = desk.seen.nearest(sights)
    who: Cell = (Name(desk.speaker(lead.id)), Note(" "), Act(desk.verb(lead.id)), Break())
    why, says_so = stake(desk, sights)
    sources, cited = desk.citations(desk.order(development.statements))
    return Row(((*who, desk.words(lead.id)), why, sources), tuple(desk.order({lead.id, *cited, *says_so})))
