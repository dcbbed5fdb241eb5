"""6, indicators: the numbers that recur as series, with a chart and a table each; the best supported first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from onrecord.show.dates import written
from onrecord.show.desk import Desk
from onrecord.show.figures import Chart, Mark
from onrecord.show.indicators import Flag, Point, Series, indicators
from onrecord.show.indicators.asof import AsOf
from onrecord.show.layout import Aside, Cell, Group, Name, Note, Row, Section, Table, Words, lines, rest

SHOWN = 5
FOLDED = 40
ROWS = 8
VOICES = 5  # with colours of their own; all others share the last
NEAR = 24  # characters between a number and what it counts, to show both as one slice
COLUMNS = ("Of", "Number", "Who says so")
OTHERS = ("Number", "Latest", "Given before", "Sources")
NOTES = (
    "Numbers that recur in the reports, each as it was given, by the day that it is of: the time that its words state, else the "
    "day on which it was said, else that of publication; beside it stands which. An arrow is “more than” or “less than”, an "
    "open mark “about”, an upright bar a range, a level one the days of a longer time.",
    "A flag marks two values for one time and scope, an ordinal or a total that goes back, and one that leaves a number out. "
    "What a source says later of the same time is no conflict with what it said before. Nothing is smoothed: which is right "
    "is not decided here.",
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
    """The points in groups: the same number of the same speaker, wherever it was printed, by the first day.

    Of another time that the words state, it is another number.
    """
    groups: dict[tuple[object, ...], list[Point]] = {}
    for point in series.points:
        one = point.quantity
        when = point.as_of
        own = when is None or (when.basis == "stated" and when.reach)
        key = point.source, one.value, one.low, one.high, one.comparator, point.scope.lower(), own
        groups.setdefault(key, []).append(point)
    return list(groups.values())


def _row(desk: Desk, group: Sequence[Point], flagged: Sequence[Flag]) -> Row:
    first = group[0]
    keys = desk.order(point.statement for point in group)
    chains, _ = desk.chains(keys)
    return Row((_when(desk, group), _number(desk, first, keys, flagged), chains), tuple(keys))


def _when(desk: Desk, group: Sequence[Point]) -> Cell:
    """The time that a number is of, and below it what that rests on and when it was published."""
    when = group[0].as_of
    issued = _days(point.published for point in group)
    if when is None:
        return lines([Note("undated"), Aside(f"published {issued}") if issued else None])
    if when.basis == "stated":
        stated = f"“{when.words.of(desk.book.report(group[0].report).text)}”" if when.words else ""
        return lines([Note(_short(when)), Aside(f"{stated}, published {issued}" if issued else stated)])
    of = _days(point.day for point in group)
    said = any(point.as_of and point.as_of.basis == "said" for point in group)
    return lines(
        [Note(of), Aside(f"when it was said; published {issued}" if said and issued else "when it was published")]
    )


def _short(when: AsOf) -> str:
    return written(when.day, short=True) if when.first == when.day else when.told


def _days(days: Iterable[str | None]) -> str:
    """From the first to the last of these days; "" where none is known."""
    known = sorted({day[:10] for day in days if day})
    return " to ".join(dict.fromkeys(written(day, short=True) for day in (known[0], known[-1]))) if known else ""


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
    """The chart of these points, each number of a voice and a time once; None where fewer than two days are known."""
    voices, index = _voices(points)
    flagged = {flag.statement for flag in series.flags}
    marks: dict[tuple[object, ...], Mark] = {}
    for point in points:
        one = point.quantity
        when = point.as_of
        if when is None or len(when.day) < 10:
            continue
        voice = index.get(_voice(point, points), len(voices) - 1)
        label = f"{_label(point, when)}: {point.words}, {point.source}"
        mark = Mark(
            when.day,
            point.value,
            one.low,
            one.high,
            one.comparator,
            voice,
            point.statement,
            label,
            point.statement in flagged,
            when.first if when.first < when.day else None,
        )
        key = mark.first, mark.day, mark.value, mark.low, mark.comparator, voice
        marks[key] = marks[key]._replace(flagged=marks[key].flagged or mark.flagged) if key in marks else mark
    if len({mark.day for mark in marks.values()}) < 2:
        return None
    return Chart(series.name, series.unit or "", voices, tuple(marks.values()))


def _label(point: Point, when: AsOf) -> str:
    """The time of a point, and when it was published where that is another day."""
    issued = written(point.published[:10], short=True) if point.published else ""
    return f"of {_short(when)}, published {issued}" if issued and issued != _short(when) else _short(when)


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
