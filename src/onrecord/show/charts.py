"""Small line charts as inline SVG, without scripts: a colour and a shape for each voice, so that print and every eye tell them.

Colours are those of Okabe and Ito (2008), which the common colour-blindnesses keep apart; they are set in the style sheet. An
arrow shows "more than" or "less than", an open mark "about", an upright bar a range, a level one the days that a number is of,
a small flag that it does not fit another.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from onrecord.show.dates import written
from onrecord.show.figures import Chart, Mark
from onrecord.show.markup import Html, tag

WIDTH, HEIGHT = 360, 176
_LEFT, _RIGHT, _TOP, _BOTTOM = 44, 18, 26, 26
_APART = 11  # between marks of one day and value
_ARROW = 17
SHAPES = (
    "M0-5a5 5 0 1 0 0 10a5 5 0 1 0 0-10z",
    "M-4.6-4.6h9.2v9.2h-9.2z",
    "M0-5.8 5.4 4.2h-10.8z",
    "M0-6.2 6.2 0 0 6.2-6.2 0z",
    "M0 5.8 5.4-4.2h-10.8z",
    "M-1.8-5.5h3.6v3.7h3.7v3.6h-3.7v3.7h-3.6v-3.7h-3.7v-3.6h3.7z",
)
"""A shape for each voice, around the origin; the last is for all others."""


class Frame(NamedTuple):
    """What is drawn: days and numbers from the least to the most."""

    first: int
    last: int
    low: float
    high: float

    def x(self, day: str) -> float:
        """Where a day stands, from the left; in the middle where there is one only."""
        width = WIDTH - _LEFT - _RIGHT
        share = (_ordinal(day) - self.first) / (self.last - self.first) if self.last > self.first else 0.5
        return round(_LEFT + 8 + share * (width - 16), 1)

    def y(self, value: float) -> float:
        """Where a number stands, from the top."""
        share = (value - self.low) / (self.high - self.low)
        return round(HEIGHT - _BOTTOM - share * (HEIGHT - _TOP - _BOTTOM), 1)


def drawn(chart: Chart) -> Html:
    """The chart with its legend."""
    frame = _frame(chart)
    placed = list(_placed(chart, frame))
    picture = tag(
        "svg",
        *_axes(chart, frame),
        *_lines(placed, frame),
        *(_mark(mark, x, frame) for mark, x in placed),
        viewBox=f"0 0 {WIDTH} {HEIGHT}",
        role="group",
        aria_label=f"{chart.name}: {len(placed)} marks, the same numbers as in the table",
    )
    return tag("figure", picture, _legend(chart), class_="chart")


def _ordinal(day: str) -> int:
    year, month, of_month = (*map(int, day.split("-")), 1, 1)[:3]
    return date(year, month, of_month).toordinal()


def _frame(chart: Chart) -> Frame:
    days = [_ordinal(day) for day in _days(chart)]
    values = [value for mark in chart.marks for value in (mark.value, mark.low, mark.high) if value is not None]
    low, high = min(values), max(values)
    room = (high - low) * 0.12 or max(abs(high) * 0.1, 1.0)
    return Frame(min(days), max(days), low - room if low < 0 or low - room >= 0 else 0.0, high + room)


def _days(chart: Chart) -> list[str]:
    """The days that are drawn, each once and in order: of every mark its last, and its first where it is of several."""
    return sorted({day for mark in chart.marks for day in (mark.first or mark.day, mark.day)})


def ticks(low: float, high: float, *, whole: bool = False) -> list[float]:
    """Two to five round numbers between both: steps of 1, 2 or 5 times a power of ten; of whole numbers, whole steps.

    >>> ticks(7.6, 11.4), ticks(0, 100)
    ([8.0, 9.0, 10.0, 11.0], [0.0, 50.0, 100.0])
    """
    rough = max((high - low) / 4, float(whole))
    power = 10.0 ** math.floor(math.log10(rough))
    step = next(power * times for times in (1, 2, 5, 10) if power * times >= rough)
    first = math.ceil(low / step)
    return [round(step * k, 10) for k in range(first, math.floor(high / step) + 1)]


def _axes(chart: Chart, frame: Frame) -> Iterator[Html]:
    whole = all(mark.value == int(mark.value) for mark in chart.marks)
    for value in ticks(frame.low, frame.high, whole=whole):
        y = str(frame.y(value))
        yield tag("line", x1=str(_LEFT), x2=str(WIDTH - _RIGHT), y1=y, y2=y, class_="grid")
        yield tag("text", _short(value), x=str(_LEFT - 6), y=str(frame.y(value) + 3.5), text_anchor="end")
    if chart.unit:
        yield tag("text", chart.unit, x=str(_LEFT - 6), y="11", text_anchor="end", class_="unit")
    days = _days(chart)
    ends = [(days[0], "start" if len(days) > 1 else "middle"), *([(days[-1], "end")] if len(days) > 1 else [])]
    for day, anchor in ends:
        x = frame.x(day) + {"start": -8, "end": 8, "middle": 0}[anchor]
        yield tag("text", written(day, short=True), x=str(x), y=str(HEIGHT - 7), text_anchor=anchor)
    for day in days:
        at = str(frame.x(day))
        yield tag("line", x1=at, x2=at, y1=str(HEIGHT - _BOTTOM), y2=str(HEIGHT - _BOTTOM + 4), class_="tick")


def _short(value: float) -> str:
    """A number for an axis.

    >>> _short(1500000.0), _short(8.0), _short(0.25)
    ('1.5m', '8', '0.25')
    """
    for size, sign in ((1e12, "trn"), (1e9, "bn"), (1e6, "m")):
        if abs(value) >= size:
            return f"{value / size:g}{sign}"
    return f"{value:,.0f}" if value == int(value) else f"{value:g}"


def _placed(chart: Chart, frame: Frame) -> Iterator[tuple[Mark, float]]:
    """The marks, those of one day and number side by side."""
    together: dict[tuple[str, float], list[Mark]] = defaultdict(list)
    for mark in chart.marks:
        together[mark.day, mark.value].append(mark)
    for (day, _), marks in together.items():
        left = frame.x(day) - _APART * (len(marks) - 1) / 2
        for place, mark in enumerate(marks):
            yield mark, min(max(left + _APART * place, _LEFT + 4), WIDTH - 6)


def _lines(placed: list[tuple[Mark, float]], frame: Frame) -> Iterator[Html]:
    """A line through the marks of each voice that has several."""
    voices: dict[int, list[tuple[Mark, float]]] = defaultdict(list)
    for mark, x in sorted(placed, key=lambda pair: (pair[0].day, pair[1])):
        voices[mark.voice].append((mark, x))
    for voice, marks in sorted(voices.items()):
        if len(marks) > 1:
            points = " ".join(f"{x:g},{frame.y(mark.value):g}" for mark, x in marks)
            yield tag("polyline", points=points, class_=f"voice v{voice}")


def _mark(mark: Mark, x: float, frame: Frame) -> Html:
    y = frame.y(mark.value)
    shape = SHAPES[mark.voice]
    about = mark.comparator == "~"
    return tag(
        "a",
        tag("title", mark.label),
        *_reach(mark, frame, y),
        *_stretch(mark, x, frame),
        tag("path", d=shape, class_="open" if about else "full"),
        tag("path", d="M5.5-6v-12l9 3.5-9 3.5", class_="flag") if mark.flagged else None,
        href=f"#{mark.statement}",
        class_=f"voice v{mark.voice}",
        transform=f"translate({x:g} {y:g})",
        aria_label=mark.label,
    )


def _reach(mark: Mark, frame: Frame, y: float) -> Iterator[Html]:
    """An arrow for "more than" and "less than", a bar for a range."""
    if mark.low is not None and mark.high is not None:
        top, foot = frame.y(mark.high) - y, frame.y(mark.low) - y
        yield tag("path", d=f"M-4 {top:g}h8M0 {top:g}V{foot:g}M-4 {foot:g}h8", class_="reach")
    elif mark.comparator in (">", ">="):
        yield tag("path", d=f"M0 0v-{_ARROW}m-4 5 4-5 4 5", class_="reach")
    elif mark.comparator in ("<", "<="):
        yield tag("path", d=f"M0 0v{_ARROW}m-4-5 4 5 4-5", class_="reach")


def _stretch(mark: Mark, x: float, frame: Frame) -> Iterator[Html]:
    """A level bar back to the first day of a longer time."""
    if mark.first is not None:
        back = round(frame.x(mark.first) - x, 1)
        yield tag("path", d=f"M{back:g}-4v8M{back:g} 0H0", class_="reach")


def _legend(chart: Chart) -> Html:
    shown = sorted({mark.voice for mark in chart.marks})
    items = [
        tag(
            "li",
            tag(
                "svg",
                tag("path", d=SHAPES[voice], class_="full"),
                viewBox="-8 -8 16 16",
                class_=f"voice v{voice}",
                aria_hidden="true",
            ),
            tag("bdi", chart.voices[voice]),
        )
        for voice in shown
    ]
    return tag("ul", *items, class_="legend")
