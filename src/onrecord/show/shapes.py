"""A shape for each standing, so that it can be told without colour, at a glance and in print."""

from __future__ import annotations

import re

from onrecord.show.markup import Html, tag

_PATHS = {
    "one-origin": "M8 3.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 1 0 0-9z",
    "one-sided": "M8 3.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 1 0 0-9zM8 4v8",
    "several": "M4.5 5.2a2.8 2.8 0 1 0 0 5.6 2.8 2.8 0 1 0 0-5.6zM11.5 5.2a2.8 2.8 0 1 0 0 5.6 2.8 2.8 0 1 0 0-5.6z",
    "disputed": "M8 2.2 13.8 8 8 13.8 2.2 8z",
    "denied": "M3.5 3.5l9 9M12.5 3.5l-9 9",
    "conceded": "M3 12.5 8 3.5l5 9z",
    "corrected": "M2.5 11.5h8a3 3 0 0 0 0-6h-6M7 3 4.3 5.5 7 8",
    "retracted": "M3 8h10",
    "own-word": "M8 2.8a2.6 2.6 0 1 0 0 5.2 2.6 2.6 0 1 0 0-5.2zM3 13.4c0-2.8 2.2-3.9 5-3.9s5 1.1 5 3.9",
}
_FILLED = frozenset({"several", "disputed"})


def kind(standing: str) -> str:
    """The name of the shape for a standing."""
    if re.fullmatch(r"\d+ independent origins", standing):
        return "several"
    if standing.startswith("“"):
        return "own-word"  # of a person who set it, and no rule's
    name = standing.replace(" ", "-")
    return name if name in _PATHS else "one-origin"


def of(standing: str) -> Html:
    """The shape itself, silent to a screen reader: the text beside it says the same."""
    return tag(
        "svg",
        tag("use", href=f"#shape-{kind(standing)}"),
        class_="shape",
        width="16",
        height="16",
        viewBox="0 0 16 16",
        aria_hidden="true",
    )


def defined() -> Html:
    """All shapes, drawn once for the page."""
    drawn = [
        tag(
            "symbol",
            tag(
                "path",
                d=path,
                fill="currentColor" if name in _FILLED else "none",
                stroke="currentColor",
                stroke_width="1.8",
            ),
            id=f"shape-{name}",
            viewBox="0 0 16 16",
        )
        for name, path in _PATHS.items()
    ]
    return tag("svg", *drawn, width="0", height="0", class_="shapes", aria_hidden="true")
