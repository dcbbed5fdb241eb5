"""What two passages share, and their figures, in words that a reader of a brief knows."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence

from onrecord.link.figures import Figure
from onrecord.link.terms import Terms, sense

_LARGER: Mapping[str, Sequence[tuple[float, str]]] = {
    "s": ((31_557_600, "years"), (86_400, "days"), (3_600, "hours"), (60, "minutes"), (1, "seconds")),
    "m": ((1_000, "km"), (1, "m")),
}
_GRAINS = 4  # of a value that is told, in decimal places that count


def spelled(senses: Iterable[str], said: Terms) -> list[str]:
    """Senses as a passage that has them spells them, in the order of the senses.

    >>> from onrecord.link.terms import terms
    >>> spelled({"sustainabl", "blackout"}, terms("the long outage is not sustainable"))
    ['outage', 'sustainable']
    """
    words = {sense(word): word for word in reversed(said.words)}
    return [words.get(each, each) for each in sorted(senses)]


def figure(one: Figure) -> str:
    """A figure as it would be said, in a larger unit where it is even in that.

    >>> figure(Figure(864000.0, math.inf, "s", frozenset(), 0)), figure(Figure(13500.0, 16500.0, "m", frozenset(), 0))
    ('10 days or more', '13.5 to 16.5 km')
    >>> figure(Figure(0.0, 40.0, "t", frozenset(), 0)), figure(Figure(8.0, 8.0, "", frozenset(), 0))
    ('at most 40 t', '8')
    """
    size, unit = _unit(one)
    low, high = (f"{value / size:.{_GRAINS}g}" for value in (one.low, one.high))
    if one.low == one.high:
        return f"{low} {unit}".strip()
    if math.isinf(one.high):
        return f"{low} {unit} or more".replace("  ", " ")
    return f"at most {high} {unit}".strip() if one.low <= 0 else f"{low} to {high} {unit}".strip()


def _unit(one: Figure) -> tuple[float, str]:
    ends = [end for end in (one.low, one.high) if 0 < end < math.inf]
    for size, name in _LARGER.get(one.unit, ()):
        if ends and all(end >= size and (end / size * 10) % 1 < 1e-6 for end in ends):
            return size, name
    return 1, one.unit
