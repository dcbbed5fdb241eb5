"""4, key developments: what happened, in its order, dated by the words; the most heard of first, the rest folded by month."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import islice

from onrecord.show.dates import stretch, written
from onrecord.show.desk import Desk
from onrecord.show.developments.build import Development, developments
from onrecord.show.developments.facets import Facets
from onrecord.show.developments.reasons import Reasons
from onrecord.show.layout import Act, Break, Cell, Group, Name, Note, Row, Section, Standing, Table, rest
from onrecord.show.sections.stakes import reason
from onrecord.show.views import content

MOST = 30
FOLDED = 500
FEWEST = 4  # words of what is said
SMALL = (
    200  # reports: where there are more, the page does not carry the text of all, and the long tail is left to the file
)
COLUMNS = ("Development", "Why it matters", "Sources")
PLAIN = "one origin"
BEFORE, AFTER, UNDATED = "before", "later", "undated"
CAPTION = "What most origins and reports tell of, in the order in which it happened"
NOTES = (
    "Dated by the time that the words state, else by that at which it was said. Where no words tell, the day of what the report "
    "tells just before stands for it, else that of the first report, and the label says so.",
)
_BASES = {"story": ", by what is told before", "published": ", by publication"}


class Timeline:
    """The developments of a desk, with why each matters and by what each is found."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.found = developments(desk.seen.sights.values(), desk.book)
        ranked = sorted(self.found, key=lambda each: each.rank)
        most = MOST + (FOLDED if len(desk.seen.days) <= SMALL else 0)
        reading = list(islice((each for each in ranked if self._reads(each)), most))
        self.chosen, self.others = self._in_order(reading[:MOST]), self._in_order(reading[MOST:])
        self.reasons = Reasons(desk.book, desk.matters, self.found, desk.seen.sights)
        self.facets = Facets(desk, [*self.chosen, *self.others])
        self.standings = {claim.id: claim.standing for claim in desk.book.claims()}

    def _reads(self, each: Development) -> bool:
        """Whether the words can stand alone behind who says them."""
        lead = self.desk.book.statement(each.statements[0])
        return lead.act == "report" or len(content(lead, self.desk.book).split()) >= FEWEST

    def _in_order(self, some: Sequence[Development]) -> list[Development]:
        kept = {each.rank for each in some}
        return [each for each in self.found if each.rank in kept]


def section(desk: Desk) -> Section:
    """The developments that weigh most, and those after them in folds; the rest stands in the file."""
    line = Timeline(desk)
    more = rest(len(line.found) - len(line.chosen) - len(line.others), "developments", "timeline.jsonl")
    table = Table(CAPTION, COLUMNS, _days(line, line.chosen), None if line.others else more)
    tables = (table, *_folded(line, more)) if line.chosen else ()
    return Section("developments", "Key developments", NOTES, tables, facets=line.facets.facets)


def _label(development: Development) -> str:
    when = development.when
    if when is None:
        return "undated"
    return stretch(when.start, when.end) + _BASES.get(when.basis, "")


def _days(line: Timeline, chosen: Iterable[Development]) -> tuple[Group, ...]:
    """The developments by day, or by the longer time that the words give."""
    days: dict[str, list[Development]] = {}
    for development in chosen:
        days.setdefault(_label(development), []).append(development)
    return tuple(Group(label, tuple(_row(line, each) for each in group)) for label, group in days.items())


def _folded(line: Timeline, more: str | None) -> tuple[Table, ...]:
    """The long tail, a folded table a month."""
    span = _span(line.desk)
    folds: dict[str, list[Development]] = {}
    for each in line.others:
        folds.setdefault(_fold(each, *span), []).append(each)
    captions = {BEFORE: f"Before {span[0]}", AFTER: f"After {span[1]}", UNDATED: "Undated"}
    tables = [
        Table(captions.get(key) or written(key), COLUMNS, _days(line, folds[key]), key=key, folded=True)
        for key in sorted(folds, key=lambda key: (key != BEFORE, key))
    ]
    return (*tables[:-1], replace(tables[-1], more=more)) if tables else ()


def _fold(development: Development, first: str, last: str) -> str:
    """The month that a development folds into; its year where it takes longer, and what is far from the reports into one."""
    when = development.when
    if when is None:
        return UNDATED
    if when.end[:4] < first:
        return BEFORE
    if when.start[:4] > last:
        return AFTER
    return when.start[:7] if when.start[:7] == when.end[:7] else max(when.start[:4], first)


def _span(desk: Desk) -> tuple[str, str]:
    """The years from one before the first report to one after the last."""
    years = [int(day[:4]) for day in desk.seen.days.values() if day] or [0]
    return f"{min(years) - 1:04}", f"{max(years) + 1:04}"


def _row(line: Timeline, development: Development) -> Row:
    desk, lead = line.desk, development.statements[0]
    who: Cell = (Name(desk.speaker(lead)), Note(" "), Act(desk.verb(lead)), Break())
    why, says_so = reason(desk, line.reasons.why(development))
    sources, cited = desk.citations(desk.order(development.statements))
    stands = dict.fromkeys(line.standings.get(claim, PLAIN) for claim in development.claims)
    told = tuple(part for value in stands if value != PLAIN for part in (Standing(value), Break()))
    cells = ((*who, desk.words(lead)), why, (*told, *sources))
    return Row(cells, tuple(desk.order({lead, *cited, *says_so})), facets=line.facets.of(development))
