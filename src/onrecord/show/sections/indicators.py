"""6, indicators: the numbers that recur as series, with a chart and a table each; the best supported first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from onrecord.show.dates import written
from onrecord.show.desk import Desk
from onrecord.show.figures import Chart, Mark
from onrecord.show.indicators import Flag, Point, Series, indicators
from onrecord.show.layout import Aside, Cell, Group, Name, Note, Row, Section, Table, Words, lines, rest

SHOWN = 5
FOLDED = 40
ROWS = 8
VOICES = 5  # with colours of their own; all others share the last
NEAR = 24  # characters between a number and what it counts, to show both as one slice
COLUMNS = ("Published", "Number", "Who says so")
OTHERS = ("Number", "Latest", "Given before", "Sources")
NOTES = (
    "Numbers that recur in the reports, each as it was given; when it was published, not when it was so. An arrow is “more than” "
    "or “less than”, an open mark “about”, a bar a range.",
    "A flag marks two values for one day and scope, an ordinal or a total that goes back, and one that leaves a number out. "
    "Nothing is smoothed: which is right is not decided here.",
)


def section(desk: Desk) -> Section:
    """The best supported series with their charts, and the others in one folded table."""
    found = indicators(desk.book)
    asked = [series for series in found if series.wanted]
    shown = found[: max(SHOWN, len(asked))]
    tables = tuple(_table(desk, series) for series in shown)
    others = found[len(shown) :]
    if others:
        tables += (_folded(desk, others),)
    nothing = ("No number recurs in these reports often enough to make a series.",)
    return Section("indicators", "Indicators", NOTES if found else nothing, tables)


def _table(desk: Desk, series: Series) -> Table:
    groups = _alike(series)
    kept = _foremost(groups, series.flags)
    rows = tuple(_row(desk, group, series.flags) for group in kept)
    more = rest(len(groups) - len(kept), "given otherwise", "indicators.jsonl")
    chart = _chart(series, [point for group in kept for point in group])
    return Table(series.name, COLUMNS, (Group("", rows),), more, chart=chart)


def _foremost(groups: Sequence[list[Point]], flagged: Sequence[Flag]) -> list[list[Point]]:
    """Of many numbers those that a table has room for: the flagged, then those in most reports, then the latest; by day."""
    at = {flag.statement for flag in flagged}
    ranked = sorted(
        range(len(groups)),
        key=lambda n: (not any(p.statement in at for p in groups[n]), -len({p.report for p in groups[n]}), -n),
    )
    return [groups[n] for n in sorted(ranked[:ROWS])]


def _alike(series: Series) -> list[list[Point]]:
    """The points in groups: the same number of the same speaker, wherever it was printed, by the first day."""
    groups: dict[tuple[object, ...], list[Point]] = {}
    for point in series.points:
        one = point.quantity
        key = point.source, one.value, one.low, one.high, one.comparator, point.scope.lower()
        groups.setdefault(key, []).append(point)
    return list(groups.values())


def _row(desk: Desk, group: Sequence[Point], flagged: Sequence[Flag]) -> Row:
    first = group[0]
    keys = desk.order(point.statement for point in group)
    chains, _ = desk.chains(keys)
    return Row((_days(group), _number(desk, first, keys, flagged), chains), tuple(keys))


def _days(group: Sequence[Point]) -> Cell:
    days = sorted({point.day for point in group if point.day})
    if not days:
        return (Note("undated"),)
    return lines(
        [Note(written(days[0], short=True)), Aside(f"to {written(days[-1], short=True)}") if len(days) > 1 else None]
    )


def _number(desk: Desk, point: Point, keys: Sequence[str], flagged: Sequence[Flag]) -> Cell:
    own = [flag for flag in flagged if flag.statement in keys]
    marks = dict.fromkeys(f"⚑ {flag.kind.capitalize()}. {flag.why}" for flag in own)
    scope = Aside(f"for: “{point.scope}”") if point.scope else None
    return lines([_words(desk, point), scope, *map(Aside, list(marks)[:2])])


def _words(desk: Desk, point: Point) -> Words:
    """The number with what it counts, where both stand together: a slice of the report."""
    report, one = desk.book.report(point.report), point.quantity
    start, end = one.words.start, one.words.end
    if one.counted and 0 <= one.counted.start - end <= NEAR:
        end = one.counted.end
    elif one.counted and 0 <= start - one.counted.end <= NEAR:
        start = one.counted.start
        end += len(" time") if report.text.startswith(" time", end) else 0
    direct = desk.book.statement(point.statement).quotation == "direct"
    return Words(point.statement, (report.text[start:end],), direct, False, report.language)


def _chart(series: Series, points: Sequence[Point]) -> Chart | None:
    """The chart of these points, each number of a voice and a day once; None where fewer than two days are known."""
    voices, index = _voices(points)
    flagged = {flag.statement for flag in series.flags}
    marks: dict[tuple[object, ...], Mark] = {}
    for point in points:
        one = point.quantity
        if point.day is None or len(point.day) < 10:
            continue
        voice = index.get(_voice(point, points), len(voices) - 1)
        label = f"{written(point.day, short=True)}: {point.words}, {point.source}"
        mark = Mark(
            point.day,
            point.value,
            one.low,
            one.high,
            one.comparator,
            voice,
            point.statement,
            label,
            point.statement in flagged,
        )
        key = mark.day, mark.value, mark.low, mark.comparator, voice
        marks[key] = marks[key]._replace(flagged=marks[key].flagged or mark.flagged) if key in marks else mark
    if len({mark.day for mark in marks.values()}) < 2:
        return None
    return Chart(series.name, series.unit or "", voices, tuple(marks.values()))


def _voice(point: Point, points: Sequence[Point]) -> str:
    """Whose colour a point has: its side's where sides are known, else its source's."""
    return point.side if len({other.side for other in points} - {"unknown"}) > 1 else point.source


def _voices(points: Sequence[Point]) -> tuple[tuple[str, ...], dict[str, int]]:
    counted = Counter(_voice(point, points) for point in points)
    first = sorted(counted, key=lambda name: (-counted[name], name))[:VOICES]
    names = (*first, "others") if len(counted) > len(first) else tuple(first)
    return names, {name: place for place, name in enumerate(first)}


def _folded(desk: Desk, others: Sequence[Series]) -> Table:
    rows = tuple(_line(desk, series) for series in others[:FOLDED])
    more = rest(len(others) - FOLDED, "series", "indicators.jsonl")
    return Table("Other numbers that recur", OTHERS, (Group("", rows),), more, folded=True)


def _line(desk: Desk, series: Series) -> Row:
    """A series in one line: its latest number, and what was given before."""
    latest = next((point for point in reversed(series.points) if point.day), series.points[-1])
    before = dict.fromkeys(point.words for point in series.points if point.words != latest.words)
    keys = desk.order(point.statement for point in series.points)
    sources, _ = desk.citations(keys)
    given: Cell = (Aside(", ".join(f"“{words}”" for words in list(before)[:6])),) if before else (Aside("the same"),)
    flagged = Aside(f"⚑ {len(series.flags)} flagged") if series.flags else None
    return Row((lines([Name(series.name), flagged]), (_words(desk, latest),), given, sources), tuple(keys))
