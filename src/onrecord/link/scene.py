"""One report as the rules look at it that join its statements: who says what, in the order of the text."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from onrecord.model import Paragraph, Report, Statement

FAR = 3  # paragraphs: what is pointed at stands no further back
# What can be denied is asserted: a request that is denied is turned down, which says nothing of what is so.
_ASSERTING = frozenset("say claim confirm accuse assess predict warn announce believe report".split())


class Scene(NamedTuple):
    """One report's statements in the order of the text, and the paragraphs they stand in."""

    report: Report
    statements: Sequence[Statement]
    starts: Sequence[int]

    def paragraph(self, statement: Statement) -> int:
        """The number of the paragraph in which the statement begins."""
        return bisect_right(self.starts, statement.content[0].start) - 1

    def around(self, statement: Statement) -> str:
        """From the first word of the statement, its speaker and its chain to the last."""
        spans = [
            *statement.content,
            *statement.cue,
            *(span for link in statement.chain for span in link.words + link.cue),
        ]
        return self.report.text[min(span.start for span in spans) : max(span.end for span in spans)]

    def content(self, statement: Statement) -> str:
        """The content as written, its pieces joined by a blank."""
        return " ".join(span.of(self.report.text) for span in statement.content)

    def others(self, rejection: Statement) -> list[Statement]:
        """What others assert, or say that the one who rejects has said; nobody denies what they have just said themselves."""
        return [each for each in self.statements if asserts(each) and self.is_other(each, rejection)]

    def before(self, rejection: Statement, reach: int) -> list[Statement]:
        """What others say before it, so many paragraphs back at most; what the outlet narrates is nobody's claim."""
        start = min(span.start for span in (*rejection.content, *rejection.cue))
        end = bisect_left(self.statements, start, key=_start)
        furthest = self.starts[back] if (back := self.paragraph(rejection) - reach) > 0 else 0
        first = bisect_left(self.statements, furthest, key=_start)
        return [each for each in self.statements[first:end] if each.act != "report" and self.is_other(each, rejection)]

    def is_other(self, statement: Statement, rejection: Statement) -> bool:
        """Whether somebody else makes the statement, and the rejection is no part of what it says."""
        own = statement.speaker.source.id == rejection.speaker.source.id and not _relayed(statement)
        return not own and not _tells_of(statement, rejection)


def _start(statement: Statement) -> int:
    return statement.content[0].start


def scene(report: Report, paragraphs: Sequence[Paragraph], statements: Sequence[Statement]) -> Scene:
    """The scene of a report."""
    ordered = sorted(statements, key=lambda statement: (statement.content[0], statement.id))
    return Scene(report, ordered, [paragraph.start for paragraph in paragraphs])


def asserts(statement: Statement) -> bool:
    """Whether it says of something that it is so."""
    return statement.act in _ASSERTING and statement.polarity == "positive"


def _tells_of(statement: Statement, rejection: Statement) -> bool:
    words = rejection.cue or rejection.content
    return any(span.start < words[0].end and words[0].start < span.end for span in statement.content)


def _relayed(statement: Statement) -> bool:
    return any(link.role == "relay" for link in statement.chain)
