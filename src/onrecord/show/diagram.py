"""An origin diagram: who a claim starts from, which outlets have it from there, and who is against it. Drawn, and in words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from onrecord.show.layout import Origins
from onrecord.show.markup import Html, tag

WIDTH, LINE, INDENT = 236, 20, 26  # in the units of the drawing
LONGEST = 28  # letters that a line has room for, the wide and bold ones too
DOT = 5


class _Row(NamedTuple):
    """A line of the drawing: what it says, whether it is an origin, one that has it from there, or somebody against."""

    kind: str
    text: str


def drawn(part: Origins) -> Html:
    """The drawing, with a title and a description for those who do not see it; no script, no address."""
    rows = list(_rows(part))
    name = f"o-{part.claim}"
    return tag(
        "svg",
        tag("title", "Origins of the claim", id=f"{name}-t"),
        tag("desc", described(part), id=f"{name}-d"),
        *_lines(rows),
        role="img",
        aria_labelledby=f"{name}-t {name}-d",
        class_="origins",
        viewBox=f"0 0 {WIDTH} {LINE * len(rows) + 4}",
        width=str(WIDTH),
    )


def described(part: Origins) -> str:
    """The diagram in words.

    >>> described(Origins("c1", (("Mira Dolan", ("Harbour Wire", "Quay")),), (("Osk Varran", "denies"),)))
    '1 origin: Mira Dolan, in Harbour Wire, Quay. Against it: Osk Varran (denies).'
    """
    told = "; ".join(f"{head}, in {', '.join(outlets)}" for head, outlets in part.origins)
    count = len(part.origins)
    against = ", ".join(f"{who} ({verb})" for who, verb in part.against)
    return f"{count} origin{'s' * (count != 1)}: {told}." + (f" Against it: {against}." if against else "")


def _rows(part: Origins) -> Iterator[_Row]:
    for head, outlets in part.origins:
        yield _Row("origin", head)
        yield from (_Row("outlet", outlet) for outlet in outlets)
    yield from (_Row("against", f"{verb}: {who}") for who, verb in part.against)


def _lines(rows: list[_Row]) -> Iterator[Html]:
    root = 0
    for number, row in enumerate(rows):
        middle = LINE * number + LINE // 2 + 2
        if row.kind == "origin":
            root = middle
            yield tag("circle", cx=str(DOT + 3), cy=str(middle), r=str(DOT), fill="currentColor")
        elif row.kind == "outlet":
            path = f"M{DOT + 3} {root + DOT}V{middle}H{INDENT - 4}"
            yield tag("path", d=path, fill="none", stroke="currentColor")
        else:
            cross = f"M3 {middle - DOT}l{2 * DOT} {2 * DOT}m0 -{2 * DOT}l-{2 * DOT} {2 * DOT}"
            yield tag("path", d=cross, fill="none", stroke="currentColor", stroke_width="2")
        left = INDENT if row.kind == "outlet" else 2 * DOT + 10
        yield tag("text", _cut(row.text), x=str(left), y=str(middle + 4), class_=row.kind)


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST else text[: LONGEST - 1].rstrip() + "…"
