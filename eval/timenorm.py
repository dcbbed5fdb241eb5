"""TimeML values of time expressions (the pairs of Bethard's Timenorm, EMNLP 2013), as an outside check of dating.

Each pair is an expression alone, without its sentence, a date of publication and the value that annotators of TempEval gave it.
The grammar wants a sentence, so each expression is read behind "in"; nothing tells whether it looks back or ahead.
What is in scope is decided by the pair alone, whatever is read: see `left_out`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import NamedTuple

from eval.times import report
from onrecord.model import TimeExpression
from onrecord.read import read

NEEDS = "data/timenorm"
_SEASONS = {3: "SP", 6: "SU", 9: "FA", 12: "WI"}
_PARTS = {"morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI", "noon": "12:00"}
_VAGUE = {"day": "PXD", "week": "PXW", "month": "PXM", "year": "PXY", "quarter": "PXQ", "hour": "PTXH", "minute": "PTXM",
          "decade": "PXE", "century": "PXC"}  # fmt: skip
_ANAPHORIC = re.compile(
    r"\b(?:earlier|later|following|previous|that|same|latest|corresponding|comparable|year-ago|then|period|full|a year)\b"
    r"|^the \d{4} quarter$",
    re.I,
)
_UNIT = re.compile(
    r"(?:the |that |a |last |eighth |second )?(?:day|week|month|quarter|years?|time|morning|second|last|two)", re.I
)


class Pair(NamedTuple):
    """An expression, the date of its document, its TimeML type and value."""

    published: str
    words: str
    type: str
    value: str


def pairs(shared: Path, part: str) -> Iterator[Pair]:
    """The pairs of a part, "train" or "test"; the first line of each document is its date."""
    for block in (shared / NEEDS / f"{part}.tsv").read_text("utf8").strip().split("\n\n"):
        (published, _, _), *rest = (line.split("\t") for line in block.splitlines())
        yield from (Pair(published, *row) for row in rest)


def left_out(pair: Pair) -> str | None:
    """Why a pair is out of scope; None where it is in scope."""
    if "_REF" in pair.value or "PXX" in pair.value:
        return "names no time (PRESENT_REF, PAST_REF, FUTURE_REF, PXX)"
    if "X" in pair.value and not pair.value.startswith("P"):
        return "the annotators left the number open (1989-WXX, 1988-QX, XXXX-07)"
    if "Q" in pair.value and "quarter" not in pair.words.lower():
        return "its value is finer than its words (a year ago, 1988-Q3)"
    if "fiscal" in pair.words.lower() or pair.words.endswith("old"):
        return "fiscal years, which stay undated here, and ages, which are no times here"
    if _UNIT.fullmatch(pair.words) or (_ANAPHORIC.search(pair.words) and pair.type in ("DATE", "TIME")):
        return "points into the text, which the pair lacks (the quarter, a year earlier)"
    return None


def measure(shared: Path, part: str = "train") -> dict[str, float]:
    """The share of pairs in scope whose value is exactly right, and how many are in scope."""
    inside = [pair for pair in pairs(shared, part) if left_out(pair) is None]
    right = sum(value(pair) == pair.value for pair in inside)
    return {"value_exact": right / len(inside), "in_scope": len(inside)}


def scope(shared: Path, part: str) -> Counter[str]:
    """How many pairs are out of scope, by reason."""
    return Counter(why for pair in pairs(shared, part) if (why := left_out(pair)))


def value(pair: Pair) -> str | None:
    """What the grammar makes of the expression alone, as a TimeML value; None where it finds nothing."""
    found = max(
        read(report(f"in {pair.words}", pair.published)).times, key=lambda time: time.end - time.start, default=None
    )
    return timex(found, pair.words.lower()) if found else None


def timex(time: TimeExpression, words: str) -> str | None:
    """A time as the value of a TIMEX3."""
    if time.kind in ("duration", "set"):
        return time.duration.split("..")[0] if time.duration else _VAGUE.get(time.precision)
    if time.interval is None:
        return None
    if time.kind == "time" and "midnight" in words:
        return f"{date.fromisoformat(time.interval.start[:10]) - timedelta(1)}T24"
    if time.kind == "time":
        return time.interval.start[: 16 if time.precision != "second" else 19]
    start, end = (date.fromisoformat(day) for day in time.interval)
    if time.precision in ("part of day", "night"):
        part = next((code for name, code in _PARTS.items() if name in words), "NI")
        return f"{end}T{part}"
    return _date(time.precision, start)


def _date(precision: str, start: date) -> str:
    week = start.isocalendar()
    forms = {
        "day": f"{start}", "week": f"{week.year}-W{week.week:02}", "weekend": f"{week.year}-W{week.week:02}-WE",
        "month": f"{start:%Y-%m}", "quarter": f"{start.year}-Q{(start.month + 2) // 3}", "year": f"{start.year}",
        "half": f"{start.year}-H{(start.month + 5) // 6}", "decade": f"{start.year // 10}", "century": f"{start.year // 100}",
        "season": f"{start.year}-{_SEASONS.get((start.month // 3 * 3) or 12, '')}",
    }  # fmt: skip
    return forms[precision]
