"""Sentences in which an attribution's parts are marked, as "<s:Odell> <c:said> <t:the line was cut>", to readings and places."""

import re

from onrecord.extract.attribution import Attribution, Place
from onrecord.model import Reading, Report
from onrecord.read import read

_MARK = re.compile(r"<(?P<part>[sct]):(?P<words>[^<>]*)>")


def reading_of(text: str, outlet: str | None = "The Wexcombe Courier", byline: str | None = None) -> Reading:
    """The reading of a made-up report."""
    return read(Report("r1", "made-up.txt", "0" * 64, "text", text, outlet=outlet, byline=byline, language="en"))


def unmarked(marked: str) -> tuple[str, dict[str, tuple[Place, ...]]]:
    """The text without its marks, and the places of each part: s(ource), c(ue), (con)t(ent)."""
    text, last = "", 0
    places: dict[str, tuple[Place, ...]] = {"s": (), "c": (), "t": ()}
    for mark in _MARK.finditer(marked):
        text += marked[last : mark.start()]
        start = len(text)
        text += mark["words"]
        places[mark["part"]] += ((start, len(text)),)
        last = mark.end()
    return text + marked[last:], places


def attribution(marked: str, verb: str) -> tuple[Reading, Attribution]:
    """The reading of a marked text, and the one attribution that is marked in it."""
    text, places = unmarked(marked)
    return reading_of(text), Attribution("rules/5:test", verb, places["s"], places["c"], places["t"])
